// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/draft.h"
#include "models/extract/tokensearch.h"

#include <vector>

namespace disclosure {

/// The values on pages, from one token to another, that stand in columns which an organ added to a section's table
/// without ruling lines (行次, 小计, 上年总计), and the numbers of columns below the heads. None unless each column of
/// the form has a head of its own.
std::vector<TokenSearch::Index> valuesOfOtherColumns(const TokenSearch &text, const SectionKeys &keys,
                                                     TokenSearch::Index first, TokenSearch::Index last);

} // namespace disclosure
