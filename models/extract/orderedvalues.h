// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/headcentres.h"
#include "models/extract/tokensearch.h"
#include "models/forms/form.h"

#include <QString>

#include <optional>
#include <vector>

namespace disclosure {

/// Tokens from a table's title to the next table's or part's.
struct TextRegion {
    TokenSearch::Index first = 0;
    TokenSearch::Index last = 0; ///< one after the last
    bool isKnown = false;
};

/// A row of a table whose values are taken in the rows' order.
struct PlacedRow {
    const SectionKeys *keys = nullptr;
    int row = 0;
    std::vector<TokenSearch::Index> values;
    std::optional<TokenSearch::Found> label;
    ColumnOrder order; ///< of the values
    bool isCertain = false;

    QString cellId(std::size_t place) const { return keys->cellId(row, static_cast<int>(order.columns[place])); }
};

/// The rows of a table with their values, where its region holds exactly as many values as its form has cells. Dumps
/// may tear labels from their rows, but they mostly keep the values in the rows' order: a label with its row's values
/// right after it has them, and the other rows have the other values in order: the form's, or that of the labels if it
/// places more. A row whose label does not confirm its place stays uncertain. Empty if the values do not come out even,
/// or if neither the labels nor the form's sums confirm enough of them.
std::vector<PlacedRow> rowsInOrder(const TokenSearch &text, const std::vector<const SectionKeys *> &sections,
                                   const TextRegion &region, const Form &form);

} // namespace disclosure
