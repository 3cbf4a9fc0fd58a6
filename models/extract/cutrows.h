// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/draft.h"
#include "models/extract/tolerances.h"
#include "models/source/document.h"

namespace disclosure {

/// Puts together the two halves of rows that a page's end cut: the label goes on in the next page's first row, or label
/// and values stand apart, and no column has a value in both. Heads repeated on the next page are passed over.
void mendCutRows(Grid &grid, const std::vector<SectionKeys> &sections, const Tolerances &tolerances);

/// The same where the pages' pieces have other columns, so that each is a table of its own: the labels of groups may
/// have no lines on a following page.
void mendCutTables(std::vector<Block> &blocks, const std::vector<SectionKeys> &sections, const Tolerances &tolerances);

} // namespace disclosure
