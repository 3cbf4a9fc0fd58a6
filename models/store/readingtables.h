// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/library.h"

#include <QSqlDatabase>

namespace disclosure {

/// Sources, their readings and corrections as rows. Every function throws SqlFailure; those that write belong inside a
/// WriteTransaction.
class ReadingTables final {
public:
    explicit ReadingTables(const QSqlDatabase &database) : m_database(database) {}

    /// Gives the id of the source with this content, which may be there already.
    qint64 addSource(const SourceFile &file, const Report &report, bool isPaged) const;
    void addReading(qint64 source, const Reading &reading) const;
    void addCorrection(qint64 source, const Correction &correction) const;
    /// Puts a report's facts and counts into the list.
    void summarise(qint64 source, const Report &report) const;

    bool hasCorrections(qint64 source) const;
    std::vector<Correction> history(qint64 source) const;
    /// The latest reading, and over it the latest correction of each cell. Not validated.
    Report correctedReport(qint64 source) const;
    QString html(qint64 source) const;

private:
    struct LatestReading {
        qint64 id = 0;
        Report report; ///< without cells
    };
    LatestReading latestReading(qint64 source) const;
    void addCells(qint64 reading, const Report &report) const;
    void loadCells(qint64 reading, Report &report) const;
    void applyCorrections(qint64 source, Report &report) const;

    QSqlDatabase m_database;
};

} // namespace disclosure
