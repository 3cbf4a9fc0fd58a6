// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/draft.h"
#include "models/extract/tolerances.h"
#include "models/source/document.h"

namespace disclosure {

/// Finds the sections of forms in a grid by their labels and adds the cells to each form's draft. `block` is the grid's
/// place in its document; `sections` and `drafts` go together.
void mapGrid(const Grid &grid, int block, const std::vector<std::vector<SectionKeys>> &sections,
             const Tolerances &tolerances, std::vector<Draft> &drafts);

} // namespace disclosure
