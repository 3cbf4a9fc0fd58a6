// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/steptables.h"

#include "models/report/stepkeys.h"
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

void StepTables::muteRule(const QString &rule, const QString &reason, const QString &who) const
{
    Statement(m_database, QStringLiteral("INSERT INTO muted_rule (rule, reason, who, made_at) VALUES (?, ?, ?, ?)"))
        .run(rule, reason, orEmpty(who), timeText({}));
}

std::map<QString, QString> StepTables::mutedRules() const
{
    // With max(), SQLite takes the other columns from the row that has the maximum.
    Statement rows(m_database, QStringLiteral("SELECT rule, reason, max(id) FROM muted_rule GROUP BY rule"));
    rows.run();
    std::map<QString, QString> rules;
    while (rows.next()) {
        if (!rows.isNull(1)) {
            rules[rows.text(0)] = rows.text(1);
        }
    }
    return rules;
}

} // namespace disclosure
