// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QString>

#include <vector>

namespace disclosure {

/// Which names stand for one organ, and its reports by year. Rows are only added. Every function throws SqlFailure;
/// those that write belong inside a WriteTransaction.
class OrganTable final {
public:
    explicit OrganTable(const QSqlDatabase &database) : m_database(database) {}

    /// The key of the name that an organ goes by; empty for an empty name.
    QString chain(const QString &organ) const;
    /// Takes two names for one organ, which goes by the second one from now on.
    void join(const QString &organ, const QString &other, const QString &who) const;
    /// Lets a name stand for itself again.
    void part(const QString &organ, const QString &who) const;
    /// Whether the name was joined to another one.
    bool isJoined(const QString &organ) const;

    /// The reports in the list of a chain before a year, the latest year first, one for each: the fullest.
    std::vector<qint64> before(const QString &chain, int year) const;
    /// Those of a chain in one year.
    std::vector<qint64> in(const QString &chain, int year) const;
    /// All of a chain.
    std::vector<qint64> all(const QString &chain) const;

private:
    QSqlDatabase m_database;
};

} // namespace disclosure
