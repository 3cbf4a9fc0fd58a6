// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/glyphs.h"
#include "models/extract/ruledgrid.h"
#include "models/extract/tolerances.h"

#include <vector>

namespace disclosure {

/// The characters in each cell of a grid, by their middles. A mark that hangs over a cell's side stays with its text.
std::vector<std::vector<Glyph>> inCells(const RuledGrid &ruled, const std::vector<Glyph> &glyphs,
                                        const Tolerances &tolerances);

/// What the text in a grid says of its ruling lines.
struct Ruling {
    bool lacksLines = false; ///< between its rows or its columns: its cells are none, its text is to be read as text
    bool isClear = false;    ///< there is enough of the grid to say so; else the rest of the table on another page may
                             ///< know better
    bool hasNumbersOutside = false; ///< see below: then all of the table lacks lines
};

/// Judges a grid by the characters in it.
Ruling rulingOf(const RuledGrid &ruled, const std::vector<Glyph> &glyphs, const Tolerances &tolerances);

/// Whether a table has lines around its labels or heads only: there is no number in it, but several stand `outside` in
/// lines of their own beside its rows, or right below it, or a row does: a label, then numbers.
bool hasNumbersOutside(const RuledGrid &ruled, const std::vector<Glyph> &inside, const std::vector<Glyph> &outside,
                       const Tolerances &tolerances);

} // namespace disclosure
