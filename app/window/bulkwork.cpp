// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/bulkwork.h"

#include "app/window/loadedreport.h"

#include "models/forms/form.h"
#include "models/store/library.h"
#include "models/validate/applychange.h"
#include "models/validate/validator.h"

#include <algorithm>
#include <iterator>

namespace disclosure {

namespace {

/// A report with what the library itself holds of it.
struct Target {
    ReportSummary summary;
    Report report;
};

/// Nothing if it was taken out of the list meanwhile.
Result<std::optional<Target>> targetOf(Library &library, qint64 id)
{
    const std::optional<ReportSummary> summary = library.summary(id);
    if (const std::optional<Error> failure = library.readFailure()) {
        return *failure;
    }
    if (!summary) {
        return std::optional<Target>();
    }
    Result<Report> report = library.report(id);
    if (!report) {
        return report.error();
    }
    return std::optional(Target{*summary, *std::move(report)});
}

Done record(Library &library, Target target, Step step, BulkOutcome &outcome)
{
    for (const Change &change : step.changes) {
        apply(target.report, change);
    }
    validate(target.report, FormRegistry::builtIn());
    const Result<qint64> id = library.record(target.summary.id, step, target.report);
    if (!id) {
        return id.error();
    }
    step.id = *id;
    outcome.recorded.push_back({target.summary.id, std::move(step)});
    ++outcome.done;
    return done();
}

Done change(Library &library, qint64 id, const std::vector<BulkChange> &changes, const QString &who,
            BulkOutcome &outcome)
{
    const Result<std::optional<Target>> target = targetOf(library, id);
    if (!target) {
        return target.error();
    }
    Step step;
    step.who = who;
    for (const BulkChange &change : changes) {
        const QString before =
            *target ? valueNow((*target)->report, (*target)->summary, change.kind, change.subject) : change.after;
        if (before != change.after) {
            step.changes.push_back({change.kind, change.subject, before, change.after});
        }
    }
    if (step.changes.empty()) {
        ++outcome.done; // holds it already
        return done();
    }
    return record(library, **target, std::move(step), outcome);
}

Done undo(Library &library, const RecordedStep &made, const QString &who, BulkOutcome &outcome)
{
    const Result<std::optional<Target>> target = targetOf(library, made.reportId);
    if (!target) {
        return target.error();
    }
    const bool isOvertaken = !*target || std::ranges::any_of(made.step.changes, [&](const Change &change) {
        return valueNow((*target)->report, (*target)->summary, change.kind, change.subject) != change.after;
    });
    if (isOvertaken) {
        return done();
    }
    Step step{.action = Step::Action::Undo, .of = made.step.id};
    step.who = who;
    std::ranges::transform(made.step.changes, std::back_inserter(step.changes), &Change::reversed);
    std::ranges::reverse(step.changes);
    return record(library, **target, std::move(step), outcome);
}

template <typename Items, typename Work>
BulkOutcome forAll(const QString &libraryPath, const Items &items, const Work &work)
{
    const Result<std::unique_ptr<Library>> library = Library::open(libraryPath);
    if (!library) {
        return {.failure = library.error().sentence};
    }
    BulkOutcome outcome;
    for (const auto &item : items) {
        const Done finished = work(**library, item, outcome);
        if (!finished && outcome.failure.isEmpty()) {
            outcome.failure = finished.error().sentence;
        }
    }
    return outcome;
}

} // namespace

BulkOutcome recordForAll(const QString &libraryPath, const std::vector<BulkWork> &work, const QString &who)
{
    std::vector<std::pair<qint64, const std::vector<BulkChange> *>> reports;
    for (const BulkWork &part : work) {
        for (const qint64 id : part.ids) {
            reports.emplace_back(id, &part.changes);
        }
    }
    return forAll(libraryPath, reports, [&who](Library &library, const auto &report, BulkOutcome &outcome) {
        return change(library, report.first, *report.second, who, outcome);
    });
}

BulkOutcome undoAll(const QString &libraryPath, const std::vector<RecordedStep> &steps, const QString &who)
{
    std::vector<RecordedStep> left = steps;
    BulkOutcome outcome = forAll(libraryPath, steps, [&](Library &library, const RecordedStep &made, BulkOutcome &all) {
        const Done undone = undo(library, made, who, all);
        if (undone) {
            std::erase_if(left, [&made](const RecordedStep &step) {
                return step.reportId == made.reportId && step.step.id == made.step.id;
            });
        }
        return undone;
    });
    outcome.left = std::move(left);
    return outcome;
}

BulkOutcome removeAll(const QString &libraryPath, const std::vector<qint64> &ids)
{
    return forAll(libraryPath, ids, [](Library &library, qint64 id, BulkOutcome &outcome) {
        const Done removed = library.remove(id);
        outcome.done += removed ? 1 : 0;
        return removed;
    });
}

} // namespace disclosure
