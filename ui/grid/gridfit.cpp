// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridfit.h"

#include "ui/grid/celldelegate.h"

#include <QFontMetrics>

#include <algorithm>
#include <numeric>

namespace disclosure {

using CellPart = TableLayout::Part;

std::vector<int> fittedWidths(const ReportTableModel &model, const CellDelegate &delegate, const QFont &font, int room)
{
    const TableLayout &layout = model.layout();
    const int em = QFontMetrics(font).horizontalAdvance(u"表"_qs);
    const int comfortable = 2 * em + em / 2;
    std::vector<int> widths(static_cast<std::size_t>(layout.columns),
                            comfortable * layout.columns <= room ? comfortable : 2 * em);
    // Groups of rows may be narrow, their text runs down; the column of the labels takes what is left.
    for (int column = 0; column < layout.labelColumns; ++column) {
        widths[static_cast<std::size_t>(column)] = column == layout.labelColumns - 1 ? 7 * em : 2 * em;
    }
    for (const TableLayout::Cell &cell : layout.cells) {
        if (cell.columnSpan > 1 || cell.part == CellPart::Heading) {
            continue;
        }
        int &width = widths[static_cast<std::size_t>(cell.column)];
        const QModelIndex index = model.index(cell.row, cell.column);
        width = std::max(width, cell.part == CellPart::Value ? delegate.widthOf(index, font)
                                                             : delegate.narrowestWidth(index, font));
    }
    const int left = room - std::accumulate(widths.begin(), widths.end(), 0);
    if (left <= 0) {
        return widths;
    }
    const int forLabels = layout.labelColumns > 0 ? std::min(left / 2, 16 * em) : 0;
    if (layout.labelColumns > 0) {
        widths[static_cast<std::size_t>(layout.labelColumns - 1)] += forLabels;
    }
    const int values = layout.columns - layout.labelColumns;
    for (int column = layout.labelColumns; column < layout.columns; ++column) {
        widths[static_cast<std::size_t>(column)] += (left - forLabels) / std::max(1, values);
    }
    return widths;
}

std::vector<int> fittedHeights(const ReportTableModel &model, const CellDelegate &delegate, const QFont &font,
                               const std::vector<int> &widths)
{
    const TableLayout &layout = model.layout();
    std::vector<int> heights(static_cast<std::size_t>(layout.rows), QFontMetrics(font).height() + 8);
    const auto needed = [&](const TableLayout::Cell &cell) {
        const auto first = widths.begin() + cell.column;
        const int width = std::accumulate(first, first + cell.columnSpan, 0);
        return delegate.heightForWidth(model.index(cell.row, cell.column), width, font) + 1;
    };
    // Cells over several rows take what those need anyway, and spread what they lack.
    for (const bool spanning : {false, true}) {
        for (const TableLayout::Cell &cell : layout.cells) {
            if ((cell.rowSpan > 1) != spanning) {
                continue;
            }
            const auto first = heights.begin() + cell.row;
            const int lacking = needed(cell) - std::accumulate(first, first + cell.rowSpan, 0);
            for (int i = 0; i < cell.rowSpan && lacking > 0; ++i) {
                first[i] += (lacking + cell.rowSpan - 1) / cell.rowSpan;
            }
        }
    }
    return heights;
}

} // namespace disclosure
