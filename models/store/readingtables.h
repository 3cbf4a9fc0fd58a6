// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reading/readreport.h"

#include <QSqlDatabase>

namespace disclosure {

/// What was read from the sources, as rows. Every function throws SqlFailure; addReading() belongs inside a
/// WriteTransaction.
class ReadingTables final {
public:
    explicit ReadingTables(const QSqlDatabase &database) : m_database(database) {}

    void addReading(qint64 source, const Reading &reading) const;
    /// The latest reading. Not validated.
    Report reportAsRead(qint64 source) const;
    QString html(qint64 source) const;
    /// Sources in the list whose latest reading has the notice.
    std::vector<qint64> withUnreadText() const;

private:
    struct LatestReading {
        qint64 id = 0;
        Report report; ///< without cells
    };
    LatestReading latestReading(qint64 source) const;
    void addCells(qint64 reading, const Report &report) const;
    void loadCells(qint64 reading, Report &report) const;

    QSqlDatabase m_database;
};

} // namespace disclosure
