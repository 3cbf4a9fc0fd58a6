// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/organtable.h"

#include "models/store/statement.h"
#include "models/validate/years.h"

#include <QSet>

#include <optional>

namespace disclosure {

namespace {

std::optional<QString> sameAs(const QSqlDatabase &database, const QString &name)
{
    Statement row(database, QStringLiteral("SELECT same_as FROM organ_name WHERE name = ? ORDER BY id DESC LIMIT 1"));
    return row.run(orEmpty(name)).next() && !row.isNull(0) ? std::optional(row.text(0)) : std::nullopt;
}

void addRow(const QSqlDatabase &database, const QString &name, const std::optional<QString> &other, const QString &who)
{
    Statement(database, QStringLiteral("INSERT INTO organ_name (name, same_as, who, made_at) VALUES (?, ?, ?, ?)"))
        .run(name, other, orEmpty(who), timeText({}));
}

} // namespace

QString OrganTable::chain(const QString &organ) const
{
    QString name = organKey(organ);
    QSet<QString> seen;
    while (!name.isEmpty() && !seen.contains(name)) {
        seen.insert(name);
        const std::optional<QString> other = sameAs(m_database, name);
        if (!other) {
            break;
        }
        name = *other;
    }
    return name;
}

void OrganTable::join(const QString &organ, const QString &other, const QString &who) const
{
    const QString name = chain(organ);
    const QString target = chain(other);
    if (name != target) {
        addRow(m_database, name, target, who);
    }
}

void OrganTable::part(const QString &organ, const QString &who) const
{
    if (isJoined(organ)) {
        addRow(m_database, organKey(organ), std::nullopt, who);
    }
}

bool OrganTable::isJoined(const QString &organ) const
{
    return sameAs(m_database, organKey(organ)).has_value();
}

std::vector<qint64> OrganTable::before(const QString &chain, int year) const
{
    if (chain.isEmpty() || year <= 0) {
        return {};
    }
    Statement rows(m_database,
                   QStringLiteral("SELECT id, year FROM source WHERE organ_chain = ? AND year < ? AND year > 0 "
                                  "AND is_hidden = 0 ORDER BY year DESC, cells DESC, id DESC"));
    rows.run(chain, year);
    std::vector<qint64> ids;
    qint64 last = 0;
    while (rows.next()) {
        if (rows.integer(1) != last) {
            ids.push_back(rows.integer(0));
            last = rows.integer(1);
        }
    }
    return ids;
}

std::vector<qint64> OrganTable::in(const QString &chain, int year) const
{
    if (chain.isEmpty() || year <= 0) {
        return {};
    }
    Statement rows(m_database,
                   QStringLiteral("SELECT id FROM source WHERE organ_chain = ? AND year = ? AND is_hidden = 0"));
    rows.run(chain, year);
    std::vector<qint64> ids;
    while (rows.next()) {
        ids.push_back(rows.integer(0));
    }
    return ids;
}

std::vector<qint64> OrganTable::all(const QString &chain) const
{
    Statement rows(m_database,
                   QStringLiteral("SELECT id FROM source WHERE organ_chain = ? AND is_hidden = 0 ORDER BY year, id"));
    rows.run(orEmpty(chain));
    std::vector<qint64> ids;
    while (rows.next()) {
        ids.push_back(rows.integer(0));
    }
    return ids;
}

} // namespace disclosure
