// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/readingtables.h"

#include "models/reading/readingjson.h"
#include "models/report/celltext.h"
#include "models/store/statement.h"

#include <QJsonDocument>

namespace disclosure {

namespace {

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

/// What is_uncertain holds.
constexpr qint64 certain = 0;
constexpr qint64 uncertain = 1;
constexpr qint64 provable = 2;

qint64 doubtOf(const Cell &cell)
{
    return cell.isProvable ? provable : cell.uncertain ? uncertain : certain;
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
    cell.uncertain = row.integer(9) != certain;
    cell.isProvable = row.integer(9) == provable;
    cell.read = row.isNull(10) ? std::nullopt : std::optional(row.text(10));
    cell.secondReading = row.text(11);
    return cell;
}

} // namespace

void ReadingTables::addReading(qint64 source, const Reading &reading) const
{
    Statement statement(m_database, QStringLiteral("INSERT INTO reading (source, read_at, program_version, facts, "
                                                   "document) VALUES (?, ?, ?, ?, ?)"));
    const QByteArray document = reading.html.isEmpty() ? QByteArray() : qCompress(reading.html.toUtf8());
    statement.run(source, timeText({}), QStringLiteral(DISCLOSURE_VERSION), factsOf(reading.report), document);
    addCells(statement.lastInsertId(), reading.report);
}

void ReadingTables::addCells(qint64 reading, const Report &report) const
{
    Statement statement(m_database,
                        QStringLiteral("INSERT INTO cell (reading, cell, text, number, unit, page, box_left, box_top, "
                                       "box_width, box_height, is_uncertain, read, second_reading) "
                                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    for (const auto &[id, cell] : report.cells) {
        const QRectF &box = cell.box;
        statement.run(reading, id, orEmpty(cell.text), numberOf(cell), orEmpty(cell.unit), cell.page,
                      side(box, box.x()), side(box, box.y()), side(box, box.width()), side(box, box.height()),
                      doubtOf(cell), cell.read, orEmpty(cell.secondReading));
    }
}

Report ReadingTables::reportAsRead(qint64 source) const
{
    LatestReading latest = latestReading(source);
    loadCells(latest.id, latest.report);
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
                                  "is_uncertain, read, second_reading FROM cell WHERE reading = ? ORDER BY cell"));
    rows.run(reading);
    while (rows.next()) {
        report.cells.insert_or_assign(rows.text(0), cellFrom(rows));
    }
}

QString ReadingTables::html(qint64 source) const
{
    Statement row(m_database, QStringLiteral("SELECT document FROM reading WHERE source = ? ORDER BY id DESC LIMIT 1"));
    return row.run(source).next() && !row.isNull(0) ? QString::fromUtf8(qUncompress(row.bytes(0))) : QString();
}

std::vector<qint64> ReadingTables::withUnreadText() const
{
    Statement rows(
        m_database,
        QStringLiteral("SELECT source FROM reading JOIN source ON source.id = reading.source WHERE is_hidden "
                       "= 0 AND reading.id = (SELECT max(latest.id) FROM reading AS latest WHERE "
                       "latest.source = reading.source) AND EXISTS (SELECT 1 FROM json_each(facts, "
                       "'$.notices') WHERE json_extract(value, '$.kind') = 'unread_text') ORDER BY source"));
    rows.run();
    std::vector<qint64> sources;
    while (rows.next()) {
        sources.push_back(rows.integer(0));
    }
    return sources;
}

} // namespace disclosure
