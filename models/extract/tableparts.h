// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/draft.h"
#include "models/extract/tolerances.h"

#include <vector>

namespace disclosure {

/// Maps tables of which no grid holds all columns: halves side by side on facing pages, 行政复议 and 行政诉讼 in tables
/// of their own or in rows below each other, heads in one table and values in the next. Only sections of which the
/// draft has nothing yet.
void mapTableParts(const Document &document, const std::vector<SectionKeys> &sections, const Tolerances &tolerances,
                   Draft &draft);

} // namespace disclosure
