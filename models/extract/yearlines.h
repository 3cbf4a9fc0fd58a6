// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/draft.h"
#include "models/source/document.h"

namespace disclosure {

/// Takes the rows and columns of other years out of a table where they stand among those of the report's year: 上年数
/// above 本年数, 上年规章 above 本年规章, 2022年 beside 2023年. Those that stay lose the words that name the year.
/// `thisYear` is the report's, 0 if it is not known. What no word tells apart is left as it is.
void removeLinesOfOtherYears(Grid &grid, const std::vector<SectionKeys> &sections, int thisYear);

/// The same for rows in lines of running text.
void removeTextOfOtherYears(Document &document, const std::vector<SectionKeys> &sections, int thisYear);

} // namespace disclosure
