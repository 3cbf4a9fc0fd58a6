// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/heldreports.h"

#include "models/store/listtable.h"
#include "models/store/readingtables.h"
#include "models/store/statement.h"
#include "models/store/steptables.h"
#include "models/validate/applychange.h"
#include "models/validate/validator.h"

#include <algorithm>
#include <utility>

namespace disclosure {

namespace {

/// Whether two reports have the same findings and counts, because all that the rules look at is the same.
bool countTheSame(const Report &left, const Report &right)
{
    const auto isSame = [](const auto &a, const auto &b) {
        return a.first == b.first && a.second.text == b.second.text && a.second.read == b.second.read &&
               a.second.confirmed == b.second.confirmed;
    };
    return left.form == right.form && left.organ == right.organ && left.year == right.year &&
           left.extraRows == right.extraRows && left.dismissals == right.dismissals &&
           left.mutedRules == right.mutedRules && std::ranges::equal(left.cells, right.cells, isSame);
}

/// The step with what its changes really replace in a report, which has them afterwards.
Step entered(Step step, Report &held, const Replay &replay, const QString &place)
{
    QString heldPlace = place;
    QString heldState = key(replay.state());
    for (Change &change : step.changes) {
        if (change.kind == Change::Kind::State) {
            change.before = std::exchange(heldState, change.after);
        } else if (change.kind == Change::Kind::Fact && change.subject == u"place") {
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
    for (const auto &[rule, reason] : StepTables(m_database).mutedRules()) {
        report.mutedRules.insert(rule);
    }
    return report;
}

Report HeldReports::load(qint64 source, const Replay &replay) const
{
    Report report = withSteps(ReadingTables(m_database).reportAsRead(source), replay);
    validate(report, FormRegistry::builtIn());
    return report;
}

Report HeldReports::load(qint64 source) const
{
    return load(source, StepTables(m_database).replay(source));
}

qint64 HeldReports::enter(qint64 source, const Step &step, const Report *after) const
{
    const StepTables steps(m_database);
    const ListTable list(m_database);
    const Report asRead = ReadingTables(m_database).reportAsRead(source);
    Replay replay = steps.replay(source);
    Report before = withSteps(asRead, replay);
    Step made = entered(step, before, replay, list.place(source));
    made.id = steps.add(source, made);
    replay.play(made);
    Report held = withSteps(asRead, replay);
    if (after && countTheSame(held, *after)) {
        list.summarise(source, *after, replay);
    } else {
        validate(held, FormRegistry::builtIn());
        list.summarise(source, held, replay);
    }
    return made.id;
}

void HeldReports::count(qint64 source) const
{
    const Replay replay = StepTables(m_database).replay(source);
    ListTable(m_database).summarise(source, load(source, replay), replay);
}

void HeldReports::countUncounted() const
{
    constexpr int atOnce = 200;
    const ListTable list(m_database);
    while (!list.unprepared(1).empty()) {
        WriteTransaction transaction(m_database);
        for (const qint64 source : list.unprepared(atOnce)) {
            count(source);
        }
        transaction.commit();
    }
}

} // namespace disclosure
