// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/libraries.h"

#include "models/validate/applychange.h"
#include "models/validate/validator.h"

#include <algorithm>

namespace disclosure::tests {

namespace {

Result<qint64> record(Library &library, qint64 id, const Step &step)
{
    Result<Report> report = library.report(id);
    if (!report) {
        return report.error();
    }
    for (const Change &made : step.changes) {
        apply(*report, made);
    }
    validate(*report, FormRegistry::builtIn());
    return library.record(id, step, *report);
}

Step stepOf(const Library &library, qint64 id, qint64 step)
{
    const std::vector<Step> history = library.history(id);
    const auto found = std::ranges::find(history, step, &Step::id);
    return found == history.end() ? Step() : *found;
}

} // namespace

int reportCount(const Library &library)
{
    return static_cast<int>(library.listing({}).ids.size());
}

std::vector<ReportSummary> allSummaries(const Library &library)
{
    return library.summaries(library.listing({}).ids);
}

Step typing(const QString &cell, const QString &before, const QString &after, const QString &who)
{
    return {.changes = {{Change::Kind::Cell, cell, before, after}}, .who = who};
}

Result<qint64> change(Library &library, qint64 id, Change::Kind kind, const QString &subject, const QString &after,
                      const QString &who)
{
    const Result<Report> report = library.report(id);
    if (!report) {
        return report.error();
    }
    return record(library, id, {.changes = {{kind, subject, valueOf(*report, kind, subject), after}}, .who = who});
}

Result<qint64> correct(Library &library, qint64 id, const QString &cell, const QString &text, const QString &who)
{
    return change(library, id, Change::Kind::Cell, cell, text, who);
}

Result<qint64> takeBack(Library &library, qint64 id, qint64 step)
{
    Step undo{.action = Step::Action::Undo, .of = step, .who = QStringLiteral("tester")};
    for (const Change &made : stepOf(library, id, step).changes) {
        undo.changes.insert(undo.changes.begin(), made.reversed());
    }
    return record(library, id, undo);
}

Result<qint64> makeAgain(Library &library, qint64 id, qint64 step)
{
    return record(library, id,
                  {.action = Step::Action::Redo,
                   .of = step,
                   .changes = stepOf(library, id, step).changes,
                   .who = QStringLiteral("tester")});
}

} // namespace disclosure::tests
