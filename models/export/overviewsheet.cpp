// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/export/sheets.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace disclosure {

namespace {

constexpr int headRows = 4; ///< table, row, column, cell id
constexpr CellStyle head = {.fill = CellStyle::Fill::Head,
                            .align = CellStyle::Align::Centre,
                            .isBold = true,
                            .hasBorder = true,
                            .isWrapped = true};

/// A cell's column with what stands over it.
struct OverviewColumn {
    QString cellId;
    QString table;
    QString row;
    QString column;
};

QString joined(const std::vector<Label> &groups, const Label &label)
{
    QStringList texts;
    for (const Label &group : groups) {
        texts.append(group.text.shown());
    }
    if (!label.text.shown().isEmpty()) {
        texts.append(label.text.shown());
    }
    return texts.join(QStringLiteral(" · "));
}

QString extraRowLabel(const QString &tableRow, const std::vector<Report> &reports)
{
    for (const Report &report : reports) {
        const auto row = std::ranges::find(report.extraRows, tableRow, &ExtraRow::id);
        if (row != report.extraRows.end()) {
            return QCoreApplication::translate("Workbook", "Row that is not on the form");
        }
    }
    return {};
}

OverviewColumn columnOf(const QString &cellId, const std::vector<Report> &reports, const FormRegistry &registry)
{
    OverviewColumn column{cellId, {}, {}, {}};
    for (const Form &form : registry.forms()) {
        const auto place = form.place(cellId);
        if (!place) {
            continue;
        }
        column.table = place->table->tab.shown();
        column.column = joined(place->column->groups, place->column->label);
        if (place->row) {
            column.row = joined(place->row->groups, place->row->label);
            return column;
        }
    }
    if (const auto id = CellId::fromString(cellId)) {
        column.row = extraRowLabel(id->tableRow(), reports);
    }
    return column;
}

/// Cells of the forms in use and all others that reports have, table by table: each table's cells stand together, in
/// the forms' order, extra rows behind them.
QStringList cellIdsOf(const std::vector<Report> &reports, const FormRegistry &registry)
{
    QSet<QString> formsInUse;
    QStringList ids;
    for (const Report &report : reports) {
        formsInUse.insert(report.form);
    }
    for (const Form &form : registry.forms()) {
        if (formsInUse.contains(form.id)) {
            ids.append(form.cellIds());
        }
    }
    for (const Report &report : reports) {
        for (const auto &[id, cell] : report.cells) {
            ids.append(id);
        }
    }
    ids.removeDuplicates();
    QStringList tables;
    for (const QString &id : ids) {
        tables.append(id.section(u'.', 0, 0));
    }
    tables.removeDuplicates();
    std::ranges::stable_sort(ids, {}, [&tables](const QString &id) { return tables.indexOf(id.section(u'.', 0, 0)); });
    return ids;
}

QStringList factHeads()
{
    return {QCoreApplication::translate("Workbook", "File"),   QCoreApplication::translate("Workbook", "Organ"),
            QCoreApplication::translate("Workbook", "Year"),   QCoreApplication::translate("Workbook", "Form"),
            QCoreApplication::translate("Workbook", "Errors"), QCoreApplication::translate("Workbook", "Warnings")};
}

/// Writes one row of heads, equal neighbours joined.
void writeHeads(Sheet &sheet, int row, int firstColumn, const QStringList &texts)
{
    for (qsizetype first = 0; first < texts.size();) {
        qsizetype end = first + 1;
        while (end < texts.size() && texts[end] == texts[first] && !texts[first].isEmpty()) {
            ++end;
        }
        const int column = firstColumn + static_cast<int>(first);
        sheet.merge(row, column, 1, static_cast<int>(end - first), head);
        sheet.writeText(row, column, texts[first], head);
        first = end;
    }
}

void writeHead(Sheet &sheet, const std::vector<OverviewColumn> &columns)
{
    const QStringList facts = factHeads();
    for (int i = 0; i < facts.size(); ++i) {
        sheet.merge(0, i, headRows, 1, head);
        sheet.writeText(0, i, facts[i], head);
    }
    QStringList tables;
    QStringList rows;
    const int firstColumn = static_cast<int>(facts.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int column = firstColumn + static_cast<int>(i);
        tables.append(columns[i].table);
        rows.append(columns[i].row);
        sheet.writeText(2, column, columns[i].column, head);
        sheet.writeText(3, column, columns[i].cellId, head);
    }
    writeHeads(sheet, 0, firstColumn, tables);
    writeHeads(sheet, 1, firstColumn, rows);
    sheet.setRowLines(1, 3);
    sheet.setRowLines(2, 3);
    sheet.setRowLines(3, 2);
}

void writeReport(Sheet &sheet, int row, const Report &report, const QStringList &cellIds, const FormRegistry &registry)
{
    sheet.writeText(row, 0, report.source);
    sheet.writeText(row, 1, report.organ);
    if (report.year > 0) {
        sheet.writeNumber(row, 2, report.year);
    }
    sheet.writeText(row, 3, report.form);
    sheet.writeNumber(row, 4, report.count(Severity::Error));
    sheet.writeNumber(row, 5, report.count(Severity::Warning));
    const CellMarks marks(report, registry.form(report.form));
    int column = static_cast<int>(factHeads().size());
    for (const QString &id : cellIds) {
        if (const auto cell = report.cells.find(id); cell != report.cells.end()) {
            writeCell(sheet, row, column, &cell->second, marks.style(id, &cell->second));
        }
        ++column;
    }
}

} // namespace

void writeOverviewSheet(Workbook &workbook, const std::vector<Report> &reports, const FormRegistry &registry)
{
    Sheet sheet = workbook.addSheet(QCoreApplication::translate("Workbook", "All reports"));
    const QStringList cellIds = cellIdsOf(reports, registry);
    std::vector<OverviewColumn> columns;
    for (const QString &id : cellIds) {
        columns.push_back(columnOf(id, reports, registry));
    }
    writeHead(sheet, columns);
    int row = headRows;
    for (const Report &report : reports) {
        writeReport(sheet, row++, report, cellIds, registry);
    }
    const int facts = static_cast<int>(factHeads().size());
    sheet.setColumnWidth(0, 1, 30);
    sheet.setColumnWidth(2, facts - 1, 9);
    if (!cellIds.isEmpty()) {
        sheet.setColumnWidth(facts, facts + static_cast<int>(cellIds.size()) - 1, 14);
    }
    sheet.freeze(headRows, 2);
}

} // namespace disclosure
