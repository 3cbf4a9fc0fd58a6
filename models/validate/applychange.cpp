// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/applychange.h"

#include "models/report/celltext.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace disclosure {

namespace {

void putCell(Report &report, const QString &cellId, const QString &text)
{
    if (text.isNull()) {
        report.cells.erase(cellId);
    } else {
        applyCorrection(report, cellId, text);
    }
}

void putPlace(Report &report, const QString &cellId, const QString &place)
{
    const auto cell = report.cells.find(cellId);
    const QStringList parts = place.split(u' ');
    if (cell == report.cells.end() || parts.size() != 5) {
        return;
    }
    cell->second.page = parts[0].toInt();
    cell->second.box = QRectF(parts[1].toDouble(), parts[2].toDouble(), parts[3].toDouble(), parts[4].toDouble());
}

void putRow(Report &report, const QString &rowId, const QString &row)
{
    const auto known = std::ranges::find(report.extraRows, rowId, &ExtraRow::id);
    if (row.isNull()) {
        if (known != report.extraRows.end()) {
            report.extraRows.erase(known);
        }
        return;
    }
    const QJsonObject object = QJsonDocument::fromJson(row.toUtf8()).object();
    const ExtraRow put{rowId, object[u"label"].toString(), object[u"group"].toString(), object[u"after"].toString()};
    if (known != report.extraRows.end()) {
        *known = put;
    } else {
        report.extraRows.push_back(put);
    }
}

void putFact(Report &report, const QString &fact, const QString &value)
{
    if (fact == u"form") {
        report.form = value;
    } else if (fact == u"organ") {
        report.organ = value;
    } else if (fact == u"year") {
        report.year = value.toInt();
    }
}

void confirm(Report &report, const QString &cellId, const QString &text)
{
    if (const auto cell = report.cells.find(cellId); cell != report.cells.end()) {
        // Another text than the one that was found right has not been found right.
        cell->second.confirmed = !text.isNull() && cell->second.text == text;
    }
}

QString cellText(const Report &report, const QString &cellId)
{
    const auto found = report.cells.find(cellId);
    if (found == report.cells.end()) {
        return {};
    }
    return found->second.text.isNull() ? QStringLiteral("") : found->second.text;
}

} // namespace

void apply(Report &report, const Change &change)
{
    switch (change.kind) {
    case Change::Kind::Cell:
        putCell(report, change.subject, change.after);
        break;
    case Change::Kind::Place:
        putPlace(report, change.subject, change.after);
        break;
    case Change::Kind::Row:
        putRow(report, change.subject, change.after);
        break;
    case Change::Kind::Fact:
        putFact(report, change.subject, change.after);
        break;
    case Change::Kind::Confirmation:
        confirm(report, change.subject, change.after);
        break;
    case Change::Kind::Dismissal:
        if (change.after.isNull()) {
            report.dismissals.erase(change.subject);
        } else {
            report.dismissals[change.subject] = change.after;
        }
        break;
    case Change::Kind::State:
        break;
    }
}

QString valueOf(const Report &report, Change::Kind kind, const QString &subject)
{
    switch (kind) {
    case Change::Kind::Cell:
        return cellText(report, subject);
    case Change::Kind::Place: {
        const auto cell = report.cells.find(subject);
        return cell == report.cells.end() || cell->second.page == 0 ? QString()
                                                                    : placeText(cell->second.page, cell->second.box);
    }
    case Change::Kind::Row: {
        const auto row = std::ranges::find(report.extraRows, subject, &ExtraRow::id);
        return row == report.extraRows.end() ? QString() : rowText(*row);
    }
    case Change::Kind::Fact:
        if (subject == u"form") {
            return report.form;
        }
        if (subject == u"organ") {
            return report.organ;
        }
        return subject == u"year" && report.year > 0 ? QString::number(report.year) : QString();
    case Change::Kind::Confirmation: {
        const auto cell = report.cells.find(subject);
        return cell == report.cells.end() || !cell->second.confirmed ? QString() : cellText(report, subject);
    }
    case Change::Kind::Dismissal: {
        const auto known = report.dismissals.find(subject);
        return known == report.dismissals.end() ? QString() : known->second;
    }
    case Change::Kind::State:
        break;
    }
    return {};
}

std::optional<Change> changeByText(const Report &report, const QString &cellId, const QString &text)
{
    const QString after = text.isNull() ? QStringLiteral("") : text;
    const auto cell = report.cells.find(cellId);
    if (cell == report.cells.end()) {
        // Blank is no news of a cell that the report lacks.
        return after.isEmpty() ? std::nullopt : std::optional(Change{Change::Kind::Cell, cellId, {}, after});
    }
    const QString &before = cell->second.text;
    const CellValue old = cellValue(before);
    const CellValue typed = cellValue(after);
    const bool isSameNumber = old.number && old.number == typed.number && old.unit == typed.unit;
    if (before != after && !isSameNumber) {
        return Change{Change::Kind::Cell, cellId, valueOf(report, Change::Kind::Cell, cellId), after};
    }
    if (!isSameNumber || !cell->second.uncertain || cell->second.confirmed) {
        return std::nullopt;
    }
    return Change{Change::Kind::Confirmation, cellId, valueOf(report, Change::Kind::Confirmation, cellId), before};
}

void applyCorrection(Report &report, const QString &cellId, const QString &text)
{
    Cell &cell = report.cells[cellId];
    const CellValue value = cellValue(text);
    const QString asRead = cell.read.value_or(cell.text);
    cell.confirmed = cell.confirmed && cell.text == text;
    cell.text = text;
    cell.number = value.number;
    cell.unit = value.unit.isEmpty() ? cell.headUnit : value.unit;
    cell.read = asRead == text ? std::nullopt : std::optional(asRead);
}

QString placeText(int page, const QRectF &box)
{
    return QStringLiteral("%1 %2 %3 %4 %5").arg(page).arg(box.x()).arg(box.y()).arg(box.width()).arg(box.height());
}

QString rowText(const ExtraRow &row)
{
    const QJsonObject object = {{QStringLiteral("label"), row.label},
                                {QStringLiteral("group"), row.group},
                                {QStringLiteral("after"), row.after}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace disclosure
