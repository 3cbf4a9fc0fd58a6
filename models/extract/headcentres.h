// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/draft.h"
#include "models/extract/tokensearch.h"

#include <vector>

namespace disclosure {

/// Heads of a section stand at most so many lines above its first row, one character a line.
constexpr int highestHead = 80;

/// Where the heads of a section above a token have their middles, from left to right: points, or characters in text
/// without pages. Empty if they do not stand side by side.
std::vector<double> headCentres(const TokenSearch &text, const SectionKeys &keys, TokenSearch::Index below);

/// The columns of a section from left to right.
struct ColumnOrder {
    std::vector<std::size_t> columns;
    bool isSure = true; ///< false: some heads stand in another order than these
};

/// The columns as the heads on the page above a token have them; in the form's order where they do not tell another
/// one.
ColumnOrder columnOrder(const TokenSearch &text, const SectionKeys &keys, TokenSearch::Index below);

/// Whether the lines right above a label on a page hold the heads of its section, in order and no others; some of them
/// may have words of the organ's own.
bool standUnderHeads(const TokenSearch &text, const SectionKeys &keys, const TokenSearch::Found &label);

/// Whether a text may be a piece of the heads of a section or of what stands above them.
bool isPieceOfHeads(const SectionKeys &keys, const QString &key);

} // namespace disclosure
