// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/readingtables.h"

#include "models/reading/readingjson.h"
#include "models/report/celltext.h"
#include "models/store/statement.h"
#include "models/validate/applychange.h"
#include "models/validate/validator.h"

#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>

namespace disclosure {

namespace {

QString toText(const QDateTime &time)
{
    return (time.isValid() ? time.toUTC() : QDateTime::currentDateTimeUtc()).toString(Qt::ISODateWithMs);
}

QString orEmpty(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

/// The report's JSON without what has tables of its own or is found anew.
QString factsOf(const Report &report)
{
    QJsonObject facts = toInternalJson(report);
    facts.remove(u"cells");
    facts.remove(u"findings");
    return QString::fromUtf8(QJsonDocument(facts).toJson(QJsonDocument::Compact));
}

std::optional<QString> numberOf(const Cell &cell)
{
    return cell.number ? std::optional(cell.number->toString()) : std::nullopt;
}

std::optional<double> side(const QRectF &box, double value)
{
    return box.isNull() ? std::nullopt : std::optional(value);
}

int doubtfulCells(const Report &report)
{
    return static_cast<int>(
        std::ranges::count_if(report.cells, [](const auto &entry) { return entry.second.trust == Trust::Doubtful; }));
}

int correctedCells(const Report &report)
{
    return static_cast<int>(std::ranges::count_if(
        report.cells, [](const auto &entry) { return entry.second.read && *entry.second.read != entry.second.text; }));
}

Cell cellFrom(const Statement &row)
{
    Cell cell;
    cell.text = row.text(1);
    cell.number = row.isNull(2) ? std::nullopt : Decimal::fromString(row.text(2));
    cell.unit = row.text(3);
    cell.headUnit = cellValue(cell.text).unit.isEmpty() ? cell.unit : QString();
    cell.page = static_cast<int>(row.integer(4));
    if (!row.isNull(5)) {
        cell.box = QRectF(row.real(5), row.real(6), row.real(7), row.real(8));
    }
    cell.uncertain = row.integer(9) != 0;
    cell.read = row.isNull(10) ? std::nullopt : std::optional(row.text(10));
    return cell;
}

} // namespace

qint64 ReadingTables::addSource(const SourceFile &file, const Report &report, bool isPaged) const
{
    Statement statement(
        m_database, QStringLiteral("INSERT INTO source (sha256, path, added_at, is_paged, form, organ, year, cells, "
                                   "errors, warnings, doubtful) VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0) "
                                   "ON CONFLICT (sha256) DO UPDATE SET path = excluded.path, is_hidden = 0, "
                                   "is_paged = excluded.is_paged RETURNING id"));
    statement.run(file.sha256, orEmpty(file.path), toText({}), isPaged, orEmpty(report.form), orEmpty(report.organ),
                  report.year);
    statement.next();
    return statement.integer(0);
}

void ReadingTables::addReading(qint64 source, const Reading &reading) const
{
    Statement statement(m_database, QStringLiteral("INSERT INTO reading (source, read_at, program_version, facts, "
                                                   "document) VALUES (?, ?, ?, ?, ?)"));
    const QByteArray document = reading.html.isEmpty() ? QByteArray() : qCompress(reading.html.toUtf8());
    statement.run(source, toText({}), QStringLiteral(DISCLOSURE_VERSION), factsOf(reading.report), document);
    addCells(statement.lastInsertId(), reading.report);
}

void ReadingTables::addCells(qint64 reading, const Report &report) const
{
    Statement statement(m_database,
                        QStringLiteral("INSERT INTO cell (reading, cell, text, number, unit, page, box_left, box_top, "
                                       "box_width, box_height, is_uncertain, read) "
                                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    for (const auto &[id, cell] : report.cells) {
        const QRectF &box = cell.box;
        statement.run(reading, id, orEmpty(cell.text), numberOf(cell), orEmpty(cell.unit), cell.page,
                      side(box, box.x()), side(box, box.y()), side(box, box.width()), side(box, box.height()),
                      cell.uncertain, cell.read);
    }
}

void ReadingTables::addCorrection(qint64 source, const Correction &correction) const
{
    Statement statement(m_database, QStringLiteral("INSERT INTO correction (source, cell, old_text, new_text, who, "
                                                   "made_at) VALUES (?, ?, ?, ?, ?, ?)"));
    statement.run(source, correction.cell, correction.oldText, correction.newText, orEmpty(correction.who),
                  toText(correction.when));
}

void ReadingTables::summarise(qint64 source, const Report &report) const
{
    Statement statement(m_database,
                        QStringLiteral("UPDATE source SET form = ?, organ = ?, year = ?, cells = ?, "
                                       "errors = ?, warnings = ?, doubtful = ?, corrections = ? WHERE id = ?"));
    statement.run(orEmpty(report.form), orEmpty(report.organ), report.year, static_cast<int>(report.cells.size()),
                  report.count(Severity::Error), report.count(Severity::Warning), doubtfulCells(report),
                  correctedCells(report), source);
}

bool ReadingTables::hasCorrections(qint64 source) const
{
    Statement statement(m_database, QStringLiteral("SELECT 1 FROM correction WHERE source = ? LIMIT 1"));
    return statement.run(source).next();
}

std::vector<Correction> ReadingTables::history(qint64 source) const
{
    Statement rows(m_database, QStringLiteral("SELECT id, cell, old_text, new_text, who, made_at FROM correction "
                                              "WHERE source = ? ORDER BY id"));
    rows.run(source);
    std::vector<Correction> history;
    while (rows.next()) {
        history.push_back({.id = rows.integer(0),
                           .cell = rows.text(1),
                           .oldText = rows.text(2),
                           .newText = rows.text(3),
                           .who = rows.text(4),
                           .when = QDateTime::fromString(rows.text(5), Qt::ISODateWithMs)});
    }
    return history;
}

Report ReadingTables::correctedReport(qint64 source) const
{
    LatestReading latest = latestReading(source);
    loadCells(latest.id, latest.report);
    applyCorrections(source, latest.report);
    return std::move(latest.report);
}

ReadingTables::LatestReading ReadingTables::latestReading(qint64 source) const
{
    Statement row(m_database,
                  QStringLiteral("SELECT id, facts FROM reading WHERE source = ? ORDER BY id DESC LIMIT 1"));
    if (!row.run(source).next()) {
        throw SqlFailure(0, QStringLiteral("there is no report with the number %1").arg(source));
    }
    return {row.integer(0), reportFromInternalJson(QJsonDocument::fromJson(row.text(1).toUtf8()).object())};
}

void ReadingTables::loadCells(qint64 reading, Report &report) const
{
    Statement rows(m_database,
                   QStringLiteral("SELECT cell, text, number, unit, page, box_left, box_top, box_width, box_height, "
                                  "is_uncertain, read FROM cell WHERE reading = ? ORDER BY cell"));
    rows.run(reading);
    while (rows.next()) {
        report.cells.insert_or_assign(rows.text(0), cellFrom(rows));
    }
}

void ReadingTables::applyCorrections(qint64 source, Report &report) const
{
    // With max(), SQLite takes the other columns from the row that has the maximum.
    Statement rows(m_database, QStringLiteral("SELECT cell, new_text, max(id) FROM correction WHERE source = ? "
                                              "GROUP BY cell"));
    rows.run(source);
    while (rows.next()) {
        const QString cell = rows.text(0);
        const QString text = rows.text(1);
        if (!text.isNull()) {
            applyCorrection(report, cell, text);
        }
    }
}

QString ReadingTables::html(qint64 source) const
{
    Statement row(m_database, QStringLiteral("SELECT document FROM reading WHERE source = ? ORDER BY id DESC LIMIT 1"));
    return row.run(source).next() && !row.isNull(0) ? QString::fromUtf8(qUncompress(row.bytes(0))) : QString();
}

} // namespace disclosure
