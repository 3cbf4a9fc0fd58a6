// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/labels.h"
#include "models/report/celltext.h"
#include "models/source/document.h"

#include <algorithm>
#include <vector>

namespace disclosure {

/// What a cell's text is, found out once: it is asked for many times.
struct ViewedCell : GridCell {
    bool isBlank = false;
    bool isValue = false;
    LabelText label; ///< for texts that are neither
    LabelText head;

    explicit ViewedCell(const GridCell &cell) : GridCell(cell)
    {
        const QString plain = squeezed(text);
        isBlank = plain.isEmpty();
        isValue = !isBlank && cellValue(plain).isUnderstood;
        if (!isBlank && !isValue) {
            label = LabelText(plain);
            head = LabelText::head(withoutUnit(plain));
        }
    }
    bool isText() const { return !isBlank && !isValue; }
};

/// One row of a grid as a list of distinct cells from left to right.
using RowCells = std::vector<const ViewedCell *>;

/// A grid by rows and places.
class ViewedGrid {
public:
    explicit ViewedGrid(const Grid &grid)
        : m_grid(grid), m_cells(grid.cells.begin(), grid.cells.end()),
          m_places(static_cast<std::size_t>(grid.rows * grid.columns))
    {
        for (const ViewedCell &cell : m_cells) {
            for (int row = cell.row; row < std::min(grid.rows, cell.row + cell.rowSpan); ++row) {
                for (int column = cell.column; column < std::min(grid.columns, cell.column + cell.columnSpan);
                     ++column) {
                    m_places[static_cast<std::size_t>(row * grid.columns + column)] = &cell;
                }
            }
        }
    }

    int rows() const { return m_grid.rows; }
    int columns() const { return m_grid.columns; }
    bool isRecognised() const { return m_grid.isRecognised; }
    const std::vector<ViewedCell> &cells() const { return m_cells; }

    const ViewedCell *at(int row, int column) const
    {
        return row < 0 || column < 0 || row >= m_grid.rows || column >= m_grid.columns
                   ? nullptr
                   : m_places[static_cast<std::size_t>(row * m_grid.columns + column)];
    }

    RowCells row(int row) const
    {
        RowCells cells;
        for (int column = 0; column < m_grid.columns; ++column) {
            const ViewedCell *cell = at(row, column);
            if (cell && (cells.empty() || cells.back() != cell)) {
                cells.push_back(cell);
            }
        }
        return cells;
    }

private:
    const Grid &m_grid;
    std::vector<ViewedCell> m_cells;
    std::vector<const ViewedCell *> m_places;
};

} // namespace disclosure
