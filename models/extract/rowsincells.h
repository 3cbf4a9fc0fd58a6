// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/glyphs.h"
#include "models/extract/ruledgrid.h"
#include "models/extract/tolerances.h"

#include <vector>

namespace disclosure {

/// A grid with rows that no line separates, where others have one: between two of its horizontal lines stand several
/// lines of values, each beside a label of its own. They get rows of their own. Where values stand on several lines and
/// it is not clear that they are rows, their cells become uncertain: two numbers must not become one.
/// `table` are the lines that the grid was made from, `glyphs` the characters in it.
RuledGrid withRowsInCells(const RulingLines &table, RuledGrid grid, const std::vector<Glyph> &glyphs,
                          const Tolerances &tolerances);

} // namespace disclosure
