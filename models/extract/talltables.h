// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/draft.h"
#include "models/extract/tolerances.h"
#include "models/source/document.h"

#include <set>
#include <vector>

namespace disclosure {

/// Maps tables that are written tall, a line for each cell: its row's and its column's label, or a group and an outcome
/// of table 4, stand before the only value of a line (类别 | 情形 | 件数), in cells of their own, above it, or in one.
/// Gives the blocks that hold such tables: their lines are no rows of the form.
std::set<int> mapTallTables(const Document &document, const std::vector<SectionKeys> &sections,
                            const Tolerances &tolerances, Draft &draft);

} // namespace disclosure
