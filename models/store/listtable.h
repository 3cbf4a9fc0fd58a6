// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/library.h"
#include "models/store/replay.h"

#include <QSqlDatabase>

namespace disclosure {

/// The sources with what the list of reports shows of them. Every function throws SqlFailure; those that write belong
/// inside a WriteTransaction.
class ListTable final {
public:
    explicit ListTable(const QSqlDatabase &database) : m_database(database) {}

    /// Gives the id of the source with this content, which may be there already and is in the list again. What the
    /// list shows of it follows with summarise().
    qint64 addSource(const SourceFile &file, bool isPaged) const;
    void setHidden(qint64 source, bool isHidden) const;
    /// Hides a source of which another one is a version that is shown in its place.
    void setReplaced(qint64 source, qint64 by) const;
    /// Puts the facts and counts of a report as it is now into the list.
    void summarise(qint64 source, const Report &report, const Replay &replay) const;
    /// Sources for which summarise() was never called since the schema has changed, at most `limit` of them.
    std::vector<qint64> unprepared(int limit) const;

    std::optional<ReportSummary> summary(qint64 source) const;
    std::vector<ReportSummary> summaries(std::span<const qint64> sources) const;
    LibraryTotals totals() const;
    QStringList places() const;
    std::vector<int> years() const;
    /// Its place in the list, or at first the name of the file's folder.
    QString place(qint64 source) const;
    std::optional<qint64> sourceOf(const QByteArray &sha256) const;
    /// The source in the list that took the place of the one with this content, perhaps by way of others.
    std::optional<qint64> replacementOf(const QByteArray &sha256) const;
    std::vector<qint64> versionsOf(qint64 source) const;
    QByteArray sha256(qint64 source) const;
    std::pair<QString, int> organAndYear(qint64 source) const;

private:
    qint64 labelId(const QString &text) const;

    QSqlDatabase m_database;
};

} // namespace disclosure
