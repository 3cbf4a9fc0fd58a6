// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/steptables.h"

#include "models/report/stepkeys.h"
#include "models/store/organtable.h"
#include "models/store/statement.h"

namespace disclosure {

namespace {

Step stepFrom(const Statement &row)
{
    return {.id = row.integer(0),
            .action = actionFromKey(row.text(1)).value_or(Step::Action::Make),
            .of = row.integer(2),
            .why = row.text(3),
            .who = row.text(4),
            .when = QDateTime::fromString(row.text(5), Qt::ISODateWithMs)};
}

const QString organScope = QStringLiteral("organ:");
const QString reportScope = QStringLiteral("report:");

QString scopeText(const MutedRule &muted)
{
    if (muted.report != 0) {
        return reportScope + QString::number(muted.report);
    }
    return muted.organ.isEmpty() ? QStringLiteral("") : organScope + muted.organ;
}

MutedRule mutedFrom(const QString &rule, const QString &scope, const QString &reason)
{
    MutedRule muted{.rule = rule, .organ = {}, .report = 0, .reason = reason};
    if (scope.startsWith(organScope)) {
        muted.organ = scope.mid(organScope.size());
    } else if (scope.startsWith(reportScope)) {
        muted.report = scope.mid(reportScope.size()).toLongLong();
    }
    return muted;
}

Change changeFrom(const Statement &row)
{
    return {changeKindFromKey(row.text(6)).value_or(Change::Kind::Cell), row.text(7), row.text(8), row.text(9)};
}

} // namespace

qint64 StepTables::add(qint64 source, const Step &step) const
{
    Statement row(m_database, QStringLiteral("INSERT INTO step (source, action, of_step, why, who, made_at) "
                                             "VALUES (?, ?, ?, ?, ?, ?)"));
    row.run(source, key(step.action), step.of == 0 ? std::nullopt : std::optional(step.of), orEmpty(step.why),
            orEmpty(step.who), timeText(step.when));
    const qint64 id = row.lastInsertId();
    Statement changeRow(m_database, QStringLiteral("INSERT INTO change (step, kind, subject, old_value, new_value) "
                                                   "VALUES (?, ?, ?, ?, ?)"));
    for (const Change &change : step.changes) {
        changeRow.run(id, key(change.kind), orEmpty(change.subject), change.before, change.after);
    }
    return id;
}

std::vector<Step> StepTables::history(qint64 source) const
{
    Statement rows(m_database,
                   QStringLiteral("SELECT step.id, action, of_step, why, who, made_at, kind, subject, old_value, "
                                  "new_value FROM step LEFT JOIN change ON change.step = step.id "
                                  "WHERE source = ? ORDER BY step.id, change.id"));
    rows.run(source);
    std::vector<Step> history;
    while (rows.next()) {
        if (history.empty() || history.back().id != rows.integer(0)) {
            history.push_back(stepFrom(rows));
        }
        if (!rows.isNull(6)) {
            history.back().changes.push_back(changeFrom(rows));
        }
    }
    return history;
}

Replay StepTables::replay(qint64 source) const
{
    Replay replay;
    for (const Step &step : history(source)) {
        replay.play(step);
    }
    return replay;
}

void StepTables::muteRule(const MutedRule &muted, const QString &who) const
{
    Statement(m_database,
              QStringLiteral("INSERT INTO muted_rule (rule, scope, reason, who, made_at) VALUES (?, ?, ?, ?, ?)"))
        .run(muted.rule, scopeText(muted), muted.reason, orEmpty(who), timeText({}));
}

std::vector<MutedRule> StepTables::mutedRules() const
{
    // With max(), SQLite takes the other columns from the row that has the maximum.
    Statement rows(m_database,
                   QStringLiteral("SELECT rule, scope, reason, max(id) FROM muted_rule GROUP BY rule, scope"));
    rows.run();
    std::vector<MutedRule> rules;
    while (rows.next()) {
        if (!rows.isNull(2)) {
            rules.push_back(mutedFrom(rows.text(0), rows.text(1), rows.text(2)));
        }
    }
    return rules;
}

std::set<QString> StepTables::mutedFor(qint64 source, const QString &organChain) const
{
    const OrganTable organs(m_database);
    std::set<QString> rules;
    for (const MutedRule &muted : mutedRules()) {
        const bool isEverywhere = muted.report == 0 && muted.organ.isEmpty();
        // The name that it was muted by may have been joined to another one since.
        const bool isOfOrgan = !muted.organ.isEmpty() && organs.chain(muted.organ) == organChain;
        if (isEverywhere || isOfOrgan || (muted.report != 0 && muted.report == source)) {
            rules.insert(muted.rule);
        }
    }
    return rules;
}

} // namespace disclosure
