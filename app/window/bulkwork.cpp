// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/bulkwork.h"

#include "models/forms/form.h"
#include "models/store/library.h"
#include "models/validate/applychange.h"
#include "models/validate/validator.h"

namespace disclosure {

namespace {

/// State and place are facts of the library, the rest of the report.
QString valueBefore(const ReportSummary &summary, const Report &report, const BulkChange &change)
{
    if (change.kind == Change::Kind::State) {
        return key(summary.state);
    }
    if (change.kind == Change::Kind::Fact && change.subject == u"place") {
        return summary.place;
    }
    return valueOf(report, change.kind, change.subject);
}

Done recordFor(Library &library, qint64 id, const std::vector<BulkChange> &changes, const QString &who)
{
    const std::optional<ReportSummary> summary = library.summary(id);
    Result<Report> report = library.report(id);
    if (!report) {
        return report.error();
    }
    if (!summary) {
        return done(); // taken out of the list meanwhile
    }
    Step step;
    step.who = who;
    for (const BulkChange &change : changes) {
        const QString before = valueBefore(*summary, *report, change);
        if (before != change.after) {
            step.changes.push_back({change.kind, change.subject, before, change.after});
        }
    }
    if (step.changes.empty()) {
        return done();
    }
    for (const Change &change : step.changes) {
        apply(*report, change);
    }
    validate(*report, FormRegistry::builtIn());
    const Result<qint64> recorded = library.record(id, step, *report);
    return recorded ? done() : Done(recorded.error());
}

template <typename Work>
BulkOutcome forAll(const QString &libraryPath, const std::vector<qint64> &ids, const Work &work)
{
    const Result<std::unique_ptr<Library>> library = Library::open(libraryPath);
    if (!library) {
        return {0, library.error().sentence};
    }
    BulkOutcome outcome;
    for (const qint64 id : ids) {
        const Done finished = work(**library, id);
        outcome.done += finished ? 1 : 0;
        if (!finished && outcome.failure.isEmpty()) {
            outcome.failure = finished.error().sentence;
        }
    }
    return outcome;
}

} // namespace

BulkOutcome recordForAll(const QString &libraryPath, const std::vector<qint64> &ids,
                         const std::vector<BulkChange> &changes, const QString &who)
{
    return forAll(libraryPath, ids, [&](Library &library, qint64 id) { return recordFor(library, id, changes, who); });
}

BulkOutcome removeAll(const QString &libraryPath, const std::vector<qint64> &ids)
{
    return forAll(libraryPath, ids, [](Library &library, qint64 id) { return library.remove(id); });
}

} // namespace disclosure
