// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/cellblock.h"

#include "models/forms/tablelayout.h"
#include "models/items/cellentry.h"

#include <QRect>

namespace disclosure {

/// What a paste is going to do.
struct PastePlan {
    std::vector<CellEntry> entries;
    QRect places;               ///< that the block covers
    QStringList lost;           ///< texts that find no place: beyond the table, or on a label that says something else
    bool differsInSize = false; ///< the block neither fits the selection nor repeats in it

    bool fits() const { return lost.isEmpty() && !differsInSize; }
};

/// Lays a block over a table as Excel does: from the selection's upper left place; a block of which the selection is a
/// multiple repeats. Places count with heads and labels, which take nothing: what stands in the block over a head and
/// is blank or says the same is passed over. `selection` is x: column, y: row, in places of the layout.
PastePlan planPaste(const TableLayout &layout, const QRect &selection, const TextBlock &block);

} // namespace disclosure
