// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/draft.h"
#include "models/extract/tolerances.h"
#include "models/source/document.h"

#include <vector>

namespace disclosure {

/// Fills a draft with rows of table 2 whose section was cut: they begin a table that has no heads for them, after one
/// that has. Cells that the draft has already stay as they are.
void mapCutSections(const Document &document, const std::vector<SectionKeys> &sections, const Tolerances &tolerances,
                    Draft &draft);

} // namespace disclosure
