// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/draft.h"
#include "models/extract/tolerances.h"
#include "models/source/document.h"

namespace disclosure {

/// Puts together the two halves of rows that a page's end cut: the label goes on in the next page's first row, and no
/// column has a value in both.
void mendCutRows(Grid &grid, const std::vector<SectionKeys> &sections, const Tolerances &tolerances);

/// Finds the sections of forms in a grid by their labels and adds the cells to each form's draft. `block` is the grid's
/// place in its document; `sections` and `drafts` go together.
void mapGrid(const Grid &grid, int block, const std::vector<std::vector<SectionKeys>> &sections,
             const Tolerances &tolerances, std::vector<Draft> &drafts);

} // namespace disclosure
