// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"

#include <vector>

namespace disclosure {

/// A table as the form prints it, as a rectangle: heads and labels with their spans, and a place for each cell.
struct TableLayout {
    enum class Part {
        Heading,    ///< over a whole section
        ColumnHead, ///< over columns, or the corner over the row labels
        RowHead,    ///< a group's or a row's label, left of the values
        Value,
    };
    /// Covers rowSpan × columnSpan places of the rectangle.
    struct Cell {
        Part part = Part::Value;
        int row = 0;
        int column = 0;
        int rowSpan = 1;
        int columnSpan = 1;
        Text text;      ///< of a head or label
        QString cellId; ///< of a value
        QString unit;   ///< of a value: what its column demands
    };
    int rows = 0;
    int columns = 0;
    int labelColumns = 0; ///< columns at the left that hold row labels and their groups
    std::vector<Cell> cells;
};

/// Lays a table out from the form's data alone. Extra rows of this table stand after their predecessors, under the
/// groups that the report gives for them.
TableLayout layOutTable(const Table &table, const std::vector<ExtraRow> &extraRows);

} // namespace disclosure
