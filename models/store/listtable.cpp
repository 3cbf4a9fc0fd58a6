// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/listtable.h"

#include "models/store/organtable.h"
#include "models/store/sortkey.h"
#include "models/store/statement.h"
#include "models/validate/problems.h"

#include <QFileInfo>

#include <algorithm>

namespace disclosure {

namespace {

const QString summaryQuery =
    QStringLiteral("SELECT source.id, path, organ, year, form, place.text, cells, proven, errors, warnings, doubtful, "
                   "problems, corrections, state, reviewer.text, is_paged FROM source "
                   "LEFT JOIN label AS place ON place.id = source.place "
                   "LEFT JOIN label AS reviewer ON reviewer.id = source.reviewer "
                   "WHERE is_hidden = 0 AND source.id = ?");

ReportSummary summaryFrom(const Statement &row)
{
    return {.id = row.integer(0),
            .path = row.text(1),
            .organ = row.text(2),
            .year = static_cast<int>(row.integer(3)),
            .form = row.text(4),
            .place = row.text(5),
            .cells = static_cast<int>(row.integer(6)),
            .proven = static_cast<int>(row.integer(7)),
            .errors = static_cast<int>(row.integer(8)),
            .warnings = static_cast<int>(row.integer(9)),
            .doubtful = static_cast<int>(row.integer(10)),
            .problems = static_cast<int>(row.integer(11)),
            .corrections = static_cast<int>(row.integer(12)),
            .state = static_cast<ReviewState>(row.integer(13)),
            .reviewer = row.text(14),
            .isPaged = row.integer(15) != 0};
}

int cellsOfTrust(const Report &report, Trust trust)
{
    return static_cast<int>(
        std::ranges::count_if(report.cells, [trust](const auto &entry) { return entry.second.trust == trust; }));
}

int correctedCells(const Report &report)
{
    return static_cast<int>(std::ranges::count_if(
        report.cells, [](const auto &entry) { return entry.second.read && *entry.second.read != entry.second.text; }));
}

QString folderName(const QString &path)
{
    return QFileInfo(QFileInfo(path).path()).fileName();
}

/// The counts of a report, without what the list knows of its file.
ReportSummary countsOf(const Report &report)
{
    ReportSummary counts;
    counts.cells = static_cast<int>(report.cells.size());
    counts.proven = cellsOfTrust(report, Trust::Proven);
    counts.errors = report.count(Severity::Error);
    counts.warnings = report.count(Severity::Warning);
    counts.doubtful = cellsOfTrust(report, Trust::Doubtful);
    counts.problems = openCount(problemsOf(report, FormRegistry::builtIn().form(report.form)));
    counts.corrections = correctedCells(report);
    return counts;
}

QString searchText(const Report &report, const QString &place, const QString &path)
{
    return foldedText(
        QStringList{report.organ, QString::number(report.year), place, QFileInfo(path).fileName()}.join(u'\n'));
}

int &countOf(ReviewCounts &counts, Verdict verdict)
{
    switch (verdict) {
    case Verdict::Wrong:
        return counts.wrong;
    case Verdict::ToReview:
        return counts.toReview;
    case Verdict::Passed:
        break;
    }
    return counts.passed;
}

} // namespace

qint64 ListTable::addSource(const SourceFile &file, bool isPaged) const
{
    Statement statement(m_database,
                        QStringLiteral("INSERT INTO source (sha256, path, added_at, is_paged, form, organ, year, "
                                       "cells, errors, warnings, doubtful) VALUES (?, ?, ?, ?, '', '', 0, 0, 0, 0, 0) "
                                       "ON CONFLICT (sha256) DO UPDATE SET path = excluded.path, is_hidden = 0, "
                                       "replaced_by = NULL, is_paged = excluded.is_paged RETURNING id"));
    statement.run(file.sha256, orEmpty(file.path), timeText({}), isPaged);
    statement.next();
    return statement.integer(0);
}

void ListTable::setHidden(qint64 source, bool isHidden) const
{
    Statement(m_database, QStringLiteral("UPDATE source SET is_hidden = ?, replaced_by = NULL WHERE id = ?"))
        .run(isHidden, source);
}

void ListTable::setReplaced(qint64 source, qint64 by) const
{
    Statement(m_database, QStringLiteral("UPDATE source SET is_hidden = 1, replaced_by = ? WHERE id = ?"))
        .run(by, source);
}

qint64 ListTable::labelId(const QString &text) const
{
    Statement known(m_database, QStringLiteral("SELECT id FROM label WHERE text = ?"));
    if (known.run(orEmpty(text)).next()) {
        return known.integer(0);
    }
    Statement added(m_database, QStringLiteral("INSERT INTO label (text, sort_key) VALUES (?, ?)"));
    return added.run(orEmpty(text), sortKey(text)).lastInsertId();
}

void ListTable::summarise(qint64 source, const Report &report, const Replay &replay) const
{
    Statement row(m_database, QStringLiteral("SELECT path FROM source WHERE id = ?"));
    const QString path = row.run(source).next() ? row.text(0) : QString();
    const QString place = replay.place().value_or(folderName(path));
    const ReportSummary counts = countsOf(report);
    Statement statement(
        m_database,
        QStringLiteral("UPDATE source SET form = ?, organ = ?, year = ?, cells = ?, errors = ?, warnings = ?, "
                       "doubtful = ?, corrections = ?, place = ?, reviewer = ?, form_label = ?, proven = ?, "
                       "problems = ?, verdict = ?, state = ?, search = ?, organ_key = ?, file_key = ?, organ_chain = ? "
                       "WHERE id = ?"));
    statement.run(orEmpty(report.form), orEmpty(report.organ), report.year, counts.cells, counts.errors,
                  counts.warnings, counts.doubtful, counts.corrections, labelId(place), labelId(replay.reviewer()),
                  labelId(report.form), counts.proven, counts.problems, static_cast<int>(verdict(counts)),
                  static_cast<int>(replay.state()), searchText(report, place, path), sortKey(report.organ),
                  sortKey(QFileInfo(path).fileName()), OrganTable(m_database).chain(report.organ), source);
}

std::vector<qint64> ListTable::unprepared(int limit) const
{
    Statement rows(m_database, QStringLiteral("SELECT id FROM source WHERE organ_key IS NULL ORDER BY id LIMIT ?"));
    rows.run(limit);
    std::vector<qint64> sources;
    while (rows.next()) {
        sources.push_back(rows.integer(0));
    }
    return sources;
}

std::optional<ReportSummary> ListTable::summary(qint64 source) const
{
    Statement row(m_database, summaryQuery);
    return row.run(source).next() ? std::optional(summaryFrom(row)) : std::nullopt;
}

std::vector<ReportSummary> ListTable::summaries(std::span<const qint64> sources) const
{
    std::vector<ReportSummary> summaries;
    summaries.reserve(sources.size());
    Statement row(m_database, summaryQuery);
    for (const qint64 source : sources) {
        if (row.run(source).next()) {
            summaries.push_back(summaryFrom(row));
        }
    }
    return summaries;
}

LibraryTotals ListTable::totals() const
{
    LibraryTotals totals;
    Statement rows(m_database, QStringLiteral("SELECT verdict, state, reports, problems FROM total"));
    rows.run();
    while (rows.next()) {
        const auto state = static_cast<ReviewState>(rows.integer(1));
        const auto reports = static_cast<int>(rows.integer(2));
        countOf(totals.verdicts, static_cast<Verdict>(rows.integer(0))) += reports;
        totals.states.at(static_cast<std::size_t>(state)) += reports;
        if (!isSignedOff(state)) {
            totals.problems += static_cast<int>(rows.integer(3));
        }
    }
    return totals;
}

QStringList ListTable::places() const
{
    Statement rows(m_database,
                   QStringLiteral("SELECT text FROM label WHERE text <> '' AND EXISTS (SELECT 1 FROM source "
                                  "WHERE place = label.id AND is_hidden = 0) ORDER BY sort_key"));
    rows.run();
    QStringList places;
    while (rows.next()) {
        places.append(rows.text(0));
    }
    return places;
}

std::vector<int> ListTable::years() const
{
    Statement rows(m_database, QStringLiteral("SELECT DISTINCT year FROM source INDEXED BY source_by_id "
                                              "WHERE is_hidden = 0 ORDER BY year DESC"));
    rows.run();
    std::vector<int> years;
    while (rows.next()) {
        years.push_back(static_cast<int>(rows.integer(0)));
    }
    return years;
}

QString ListTable::place(qint64 source) const
{
    Statement row(m_database, QStringLiteral("SELECT label.text, path FROM source "
                                             "LEFT JOIN label ON label.id = source.place WHERE source.id = ?"));
    if (!row.run(source).next()) {
        return {};
    }
    return row.isNull(0) ? folderName(row.text(1)) : row.text(0);
}

std::pair<QString, int> ListTable::organAndYear(qint64 source) const
{
    Statement row(m_database, QStringLiteral("SELECT organ, year FROM source WHERE id = ?"));
    return row.run(source).next() ? std::pair(row.text(0), static_cast<int>(row.integer(1))) : std::pair(QString(), 0);
}

std::optional<qint64> ListTable::sourceOf(const QByteArray &sha256) const
{
    Statement row(m_database, QStringLiteral("SELECT id FROM source WHERE sha256 = ? AND is_hidden = 0"));
    return row.run(sha256).next() ? std::optional(row.integer(0)) : std::nullopt;
}

std::optional<qint64> ListTable::replacementOf(const QByteArray &sha256) const
{
    // UNION keeps each source once, so that even a circle ends.
    Statement row(m_database,
                  QStringLiteral("WITH RECURSIVE place (id) AS (SELECT replaced_by FROM source WHERE sha256 = ? "
                                 "UNION SELECT replaced_by FROM source JOIN place ON source.id = place.id) "
                                 "SELECT source.id FROM source JOIN place ON source.id = place.id "
                                 "WHERE is_hidden = 0"));
    return row.run(sha256).next() ? std::optional(row.integer(0)) : std::nullopt;
}

std::vector<qint64> ListTable::versionsOf(qint64 source) const
{
    Statement rows(m_database,
                   QStringLiteral("SELECT other.id FROM source AS one JOIN source AS other "
                                  "ON other.organ = one.organ AND other.year = one.year AND other.id <> one.id "
                                  "WHERE one.id = ? AND one.organ <> '' AND one.year <> 0 AND other.is_hidden = 0 "
                                  "ORDER BY (SELECT max(id) FROM reading WHERE source = other.id) DESC"));
    rows.run(source);
    std::vector<qint64> versions;
    while (rows.next()) {
        versions.push_back(rows.integer(0));
    }
    return versions;
}

QByteArray ListTable::sha256(qint64 source) const
{
    Statement row(m_database, QStringLiteral("SELECT sha256 FROM source WHERE id = ?"));
    return row.run(source).next() ? row.bytes(0) : QByteArray();
}

} // namespace disclosure
