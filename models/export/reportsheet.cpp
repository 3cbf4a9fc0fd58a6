// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/export/sheets.h"
#include "models/forms/tablelayout.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace disclosure {

namespace {

constexpr int titleRows = 2;

/// The tables of one report below each other. Their values begin in the same column of the sheet, however many columns
/// their labels take.
class ReportSheet final {
public:
    ReportSheet(Sheet sheet, const Report &report, const Form &form)
        : m_sheet(sheet), m_report(report), m_form(form), m_marks(report, &form)
    {
        for (const Table &table : form.tables) {
            m_layouts.push_back(layOutTable(table, report.extraRows));
            m_labelColumns = std::max(m_labelColumns, m_layouts.back().labelColumns);
            m_valueColumns = std::max(m_valueColumns, m_layouts.back().columns - m_layouts.back().labelColumns);
        }
    }

    void write()
    {
        writeTitle();
        for (std::size_t i = 0; i < m_layouts.size(); ++i) {
            m_sheet.writeText(m_row++, 0, m_form.tables[i].title.shown(), {.isBold = true});
            for (const TableLayout::Cell &cell : m_layouts[i].cells) {
                writeLaidCell(m_layouts[i], cell);
            }
            m_row += m_layouts[i].rows + 1;
        }
        setSizes();
        m_sheet.freeze(titleRows, m_labelColumns);
        m_sheet.print(m_row, m_labelColumns + m_valueColumns);
    }

private:
    void writeTitle()
    {
        const QString year = m_report.year > 0 ? QString::number(m_report.year) : QString();
        m_sheet.writeText(0, 0, QStringLiteral("%1 %2").arg(m_report.organ, year).trimmed(), {.isBold = true});
        m_sheet.writeText(1, 0,
                          QCoreApplication::translate("Workbook", "%1 · form %2 · errors: %3 · warnings: %4")
                              .arg(m_report.source, m_report.form)
                              .arg(m_report.count(Severity::Error))
                              .arg(m_report.count(Severity::Warning)));
        m_row = titleRows;
    }

    /// The sheet's column for an edge between columns of a layout; the last label reaches to the values.
    int sheetColumn(const TableLayout &layout, int column) const
    {
        return column < layout.labelColumns ? column : column - layout.labelColumns + m_labelColumns;
    }

    void writeLaidCell(const TableLayout &layout, const TableLayout::Cell &laid)
    {
        const int row = m_row + laid.row;
        const int column = sheetColumn(layout, laid.column);
        const int columns = sheetColumn(layout, laid.column + laid.columnSpan) - column;
        if (laid.part == TableLayout::Part::Value) {
            writeValue(row, column, columns, laid);
            return;
        }
        CellStyle style = {.fill = CellStyle::Fill::Head, .hasBorder = true, .isWrapped = true};
        style.align = laid.part == TableLayout::Part::RowHead ? CellStyle::Align::Left : CellStyle::Align::Centre;
        m_sheet.merge(row, column, laid.rowSpan, columns, style);
        m_sheet.writeText(row, column, laid.text.shown(), style);
        if (laid.rowSpan == 1) {
            int &lines = m_lines[row];
            lines = std::max(lines, linesOf(laid.text.shown(), width(column, columns)));
        }
    }

    void writeValue(int row, int column, int columns, const TableLayout::Cell &laid)
    {
        const auto it = m_report.cells.find(laid.cellId);
        const Cell *cell = it == m_report.cells.end() ? nullptr : &it->second;
        CellStyle style = m_marks.style(laid.cellId, cell);
        style.hasBorder = true;
        style.align = CellStyle::Align::Centre;
        m_sheet.merge(row, column, laid.rowSpan, columns, style);
        writeCell(m_sheet, row, column, cell, style);
        if (const QString comment = m_marks.comment(laid.cellId, cell); !comment.isEmpty()) {
            m_sheet.writeComment(row, column, comment);
        }
    }

    double width(int column) const
    {
        constexpr double groupWidth = 15;
        constexpr double labelWidth = 46;
        constexpr double valueWidth = 12;
        return column >= m_labelColumns ? valueWidth : (column == m_labelColumns - 1 ? labelWidth : groupWidth);
    }

    double width(int first, int columns) const
    {
        double sum = 0;
        for (int column = first; column < first + columns; ++column) {
            sum += width(column);
        }
        return sum;
    }

    void setSizes()
    {
        for (int column = 0; column < m_labelColumns + m_valueColumns; ++column) {
            m_sheet.setColumnWidth(column, column, width(column));
        }
        for (const auto &[row, lines] : m_lines) {
            m_sheet.setRowLines(row, lines);
        }
    }

    Sheet m_sheet;
    const Report &m_report;
    const Form &m_form;
    CellMarks m_marks;
    std::vector<TableLayout> m_layouts;
    int m_labelColumns = 0;
    int m_valueColumns = 1;
    int m_row = 0;
    std::map<int, int> m_lines; ///< of a row's text
};

QString nameOf(const Report &report)
{
    const QString organ = report.organ.isEmpty() ? QFileInfo(report.source).completeBaseName() : report.organ;
    return report.year > 0 ? QStringLiteral("%1 %2").arg(organ).arg(report.year) : organ;
}

} // namespace

void writeReportSheet(Workbook &workbook, const Report &report, const Form &form)
{
    ReportSheet(workbook.addSheet(nameOf(report)), report, form).write();
}

} // namespace disclosure
