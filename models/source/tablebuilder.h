// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/document.h"

#include <QStringList>

#include <vector>

namespace disclosure {

/// A cell as a reader finds it: its place is settled by TableBuilder, its content may be paragraphs and inner tables.
struct SourceCell {
    int columnSpan = 1;
    int rowSpan = 1;
    std::vector<Block> blocks;
    bool uncertain = false;
    QStringList lines = {}; ///< of the cell as they stand, blank ones too, where a reader knows them
};

/// Builds a table row by row: each cell takes the next place that no cell from above reaches down to. Cells that would
/// overlap are cut and marked uncertain. Rows shorter than the table stay short.
class TableBuilder {
public:
    /// The rowSpan of a cell that reaches down to the end of its row group.
    static constexpr int toEndOfGroup = 0;

    void startRow();
    void add(SourceCell cell);
    /// Whether the current row of a table of so many columns has room for a cell. Nothing stands in row -1.
    bool hasRoom(int columnSpan, int columns);
    /// Leaves places of the current row uncovered.
    void skip(int columns);
    /// Makes the cell above the next place one row longer, as Word's vMerge does; false if no cell stands above it.
    bool extendAbove(int columnSpan);
    /// Makes the last cell of the current row wider, as Word's hMerge does; false if the row has no cell.
    bool extendLeft(int columnSpan);
    /// Spans do not reach over the end of a group (thead, tbody, tfoot).
    void endGroup();

    /// Widths of the columns, as far as the file gives them. Where cells of different rows should be flush but are not
    /// quite, the file has a column for the gap; such slivers are taken out.
    void setColumnWidths(std::vector<double> millimetres) { m_widths = std::move(millimetres); }

    /// Appends the table to the blocks: as a grid if it is tabular, else, when it only arranges paragraphs or holds
    /// other tables, as the blocks of its cells in order. The builder is spent after it.
    void finishInto(std::vector<Block> &blocks);

private:
    struct Placed {
        SourceCell cell;
        int row = 0;
        int column = 0;
    };

    bool isTaken(int column) const;
    void moveToFreeColumn();
    void dropSlivers();
    bool isStack(int row) const;
    void partStackedRows();
    void partRow(int row);
    bool isLayout() const;
    Grid grid() const;

    std::vector<Placed> m_cells;
    std::vector<double> m_widths;
    std::vector<int> m_takenUntil; ///< for each column the first row that no cell from above takes
    std::vector<size_t> m_lowest;  ///< for each column the index + 1 of the last cell put there; 0 for none
    int m_row = -1;
    int m_column = 0;
    int m_columns = 0;
    size_t m_groupStart = 0; ///< index of the group's first cell
};

/// The text of a cell: its paragraphs and those of small inner tables, separated by '\n', blank ones left out.
QString cellText(const std::vector<Block> &blocks);

} // namespace disclosure
