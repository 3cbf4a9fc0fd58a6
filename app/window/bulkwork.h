// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/change.h"
#include "models/report/result.h"

#include <QString>

#include <vector>

namespace disclosure {

/// A step as the library holds it.
struct RecordedStep {
    qint64 reportId = 0;
    Step step;
};

/// What one piece of work on many reports came to.
struct BulkOutcome {
    int done = 0;
    QString failure;                    ///< the sentence about the first one that failed; empty if none did
    std::vector<RecordedStep> recorded; ///< in the order of the reports
    std::vector<RecordedStep> left;     ///< steps that could not be undone
};

/// A fact of the library that many reports are to have.
struct BulkChange {
    Change::Kind kind = Change::Kind::State;
    QString subject; ///< as Change::subject
    QString after;
};

/// Reports, and the changes that all of them are to have.
struct BulkWork {
    std::vector<qint64> ids;
    std::vector<BulkChange> changes;
};

/// Records a step with its changes for each of the reports, by a library of its own, so that it can run in any
/// thread. Changes that a report holds already are left out. Reports after one that failed are still worked on.
BulkOutcome recordForAll(const QString &libraryPath, const std::vector<BulkWork> &work, const QString &who);
/// Undoes each of the steps, as a step; one whose values the report does not hold any more is left as it is.
BulkOutcome undoAll(const QString &libraryPath, const std::vector<RecordedStep> &steps, const QString &who);
/// Takes the reports out of the list.
BulkOutcome removeAll(const QString &libraryPath, const std::vector<qint64> &ids);

} // namespace disclosure
