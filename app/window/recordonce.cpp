// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/recordonce.h"

#include "models/validate/applychange.h"
#include "models/validate/validator.h"

#include <algorithm>

namespace disclosure {

namespace {

/// Values before may differ: the library notes what a step really replaced.
bool isSameChange(const Change &left, const Change &right)
{
    return left.kind == right.kind && left.subject == right.subject && left.after == right.after &&
           left.after.isNull() == right.after.isNull();
}

bool isSameStep(const Step &left, const Step &right)
{
    return left.who == right.who && left.when == right.when && left.action == right.action &&
           std::ranges::equal(left.changes, right.changes, isSameChange);
}

} // namespace

Result<qint64> recordOnce(Library &library, const QueuedStep &queued)
{
    if (queued.wasTried) {
        const std::vector<Step> history = library.history(queued.reportId);
        if (const std::optional<Error> failure = library.readFailure()) {
            return *failure;
        }
        const auto there =
            std::ranges::find_if(history, [&queued](const Step &step) { return isSameStep(step, queued.step); });
        if (there != history.end()) {
            return there->id;
        }
    }
    if (queued.after) {
        return library.record(queued.reportId, queued.step, *queued.after);
    }
    Result<Report> report = library.report(queued.reportId);
    if (!report) {
        return report.error();
    }
    for (const Change &change : queued.step.changes) {
        apply(*report, change);
    }
    validate(*report, FormRegistry::builtIn());
    return library.record(queued.reportId, queued.step, *report);
}

} // namespace disclosure
