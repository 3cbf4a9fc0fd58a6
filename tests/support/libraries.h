// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/library.h"

namespace disclosure::tests {

int reportCount(const Library &library);
/// In the order in which they were added.
std::vector<ReportSummary> allSummaries(const Library &library);

/// A step that puts a text into a cell.
Step typing(const QString &cell, const QString &before, const QString &after,
            const QString &who = QStringLiteral("tester"));
/// Corrects a cell as the window does: in the report, then in the library. Gives the step's id.
Result<qint64> correct(Library &library, qint64 id, const QString &cell, const QString &text,
                       const QString &who = QStringLiteral("tester"));
/// Makes one change as the window does. Its `before` is found here.
Result<qint64> change(Library &library, qint64 id, Change::Kind kind, const QString &subject, const QString &after,
                      const QString &who = QStringLiteral("tester"));
/// Takes a step of a report's history back, or makes it again.
Result<qint64> takeBack(Library &library, qint64 id, qint64 step);
Result<qint64> makeAgain(Library &library, qint64 id, qint64 step);

} // namespace disclosure::tests
