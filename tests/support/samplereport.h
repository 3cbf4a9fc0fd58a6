// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reading/readreport.h"
#include "models/store/library.h"

#include <QString>

namespace disclosure::tests {

/// A report with all cells of a form at 0, which breaks no rule; validated.
Report sampleReport(const QString &form = QStringLiteral("2021"));

/// Puts a text into a cell as a reader would, and validates again.
void setCell(Report &report, const QString &cell, const QString &text);

/// A made-up source file whose content is `content`.
SourceFile sampleFile(const QByteArray &content = "content");

} // namespace disclosure::tests
