// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/draft.h"
#include "models/extract/tokensearch.h"

namespace disclosure {

/// An unclaimed text with a number in front, as rows of results have it, and how it goes on up to its values, the next
/// number, or `end`. Without tokens if none begins at `start`.
TokenSearch::Found numberedLabelAt(const TokenSearch &text, TokenSearch::Index start, TokenSearch::Index end);

/// Whether a label, or the beginning of one, is a row's of the section, or that of a sum of some of its rows.
bool isLabelOfForm(const TokenSearch &text, const TokenSearch::Found &label, const SectionKeys &keys);

} // namespace disclosure
