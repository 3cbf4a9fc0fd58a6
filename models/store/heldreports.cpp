// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/heldreports.h"

#include "models/store/listtable.h"
#include "models/store/organtable.h"
#include "models/store/readingtables.h"
#include "models/store/statement.h"
#include "models/store/steptables.h"
#include "models/store/twintable.h"
#include "models/validate/applychange.h"
#include "models/validate/validator.h"
#include "models/validate/years.h"

#include <algorithm>
#include <utility>

namespace disclosure {

namespace {

/// What the list's counts come of: the report without what the rules have said of it, or say in hints alone.
Report unjudged(Report report)
{
    report.findings.clear();
    report.repairs.clear();
    report.twins.clear();
    for (auto &[id, cell] : report.cells) {
        cell.trust = Trust::Read;
    }
    return report;
}

/// The step with what its changes really replace in a report, which has them afterwards.
Step entered(Step step, Report &held, const Replay &replay, const QString &place)
{
    QString heldPlace = place;
    QString heldState = key(replay.state());
    for (Change &change : step.changes) {
        if (change.kind == Change::Kind::State) {
            change.before = std::exchange(heldState, change.after);
        } else if (isPlaceInList(change)) {
            change.before = std::exchange(heldPlace, change.after);
        } else {
            change.before = valueOf(held, change.kind, change.subject);
            apply(held, change);
        }
    }
    return step;
}

} // namespace

Report HeldReports::withSteps(Report report, const Replay &replay) const
{
    for (const Change &change : replay.changes()) {
        apply(report, change);
    }
    return report;
}

/// What the library knows beside the report itself.
Report HeldReports::inContext(Report report, qint64 source) const
{
    const OrganTable organs(m_database);
    const QString chain = organs.chain(report.organ);
    report.mutedRules = StepTables(m_database).mutedFor(source, chain);
    for (const qint64 before : organs.before(chain, report.year)) {
        if (before != source) {
            const Report held =
                withSteps(ReadingTables(m_database).reportAsRead(before), StepTables(m_database).replay(before));
            report.earlier.push_back(earlierReport(held));
        }
    }
    return report;
}

Report HeldReports::held(qint64 source, const Replay &replay) const
{
    return inContext(withSteps(ReadingTables(m_database).reportAsRead(source), replay), source);
}

Report HeldReports::load(qint64 source) const
{
    Report report = held(source, StepTables(m_database).replay(source));
    // Hints alone come of them, which the list does not count: so they are looked for only here.
    report.twins = TwinTable(m_database).twins(source, report);
    validate(report, FormRegistry::builtIn());
    return report;
}

void HeldReports::summarise(qint64 source, const Report &report, const Replay &replay) const
{
    ListTable(m_database).summarise(source, report, replay);
    TwinTable(m_database).put(source, report);
}

qint64 HeldReports::enter(qint64 source, const Step &step, const Report *after) const
{
    const StepTables steps(m_database);
    const ListTable list(m_database);
    const Report asRead = ReadingTables(m_database).reportAsRead(source);
    Replay replay = steps.replay(source);
    const Report before = withSteps(asRead, replay);
    Report changed = before;
    Step made = entered(step, changed, replay, list.place(source));
    made.id = steps.add(source, made);
    replay.play(made);
    Report held = inContext(withSteps(asRead, replay), source);
    if (after && unjudged(held) == unjudged(*after)) {
        summarise(source, *after, replay);
    } else {
        validate(held, FormRegistry::builtIn());
        summarise(source, held, replay);
    }
    countNextYears(before, held);
    return made.id;
}

void HeldReports::count(qint64 source) const
{
    const Replay replay = StepTables(m_database).replay(source);
    Report report = held(source, replay);
    validate(report, FormRegistry::builtIn());
    summarise(source, report, replay);
}

void HeldReports::countNextYear(const QString &organ, int year) const
{
    const OrganTable organs(m_database);
    for (const qint64 next : organs.in(organs.chain(organ), year + 1)) {
        count(next);
    }
}

void HeldReports::countNextYears(const Report &before, const Report &after) const
{
    const auto hasSameNumbers = [](const auto &a, const auto &b) {
        return a.first == b.first && a.second.number == b.second.number;
    };
    const bool isSameYear = before.organ == after.organ && before.year == after.year;
    if (isSameYear && before.form == after.form && std::ranges::equal(before.cells, after.cells, hasSameNumbers)) {
        return;
    }
    countNextYear(after.organ, after.year);
    if (!isSameYear) {
        countNextYear(before.organ, before.year);
    }
}

void HeldReports::countUncounted() const
{
    constexpr int atOnce = 200;
    const ListTable list(m_database);
    while (!list.unprepared(1).empty()) {
        WriteTransaction transaction(m_database);
        for (const qint64 source : list.unprepared(atOnce)) {
            count(source);
            const std::optional<ReportSummary> counted = list.summary(source);
            if (counted) {
                countNextYear(counted->organ, counted->year); // it may have been counted before this one was known
            }
        }
        transaction.commit();
    }
}

} // namespace disclosure
