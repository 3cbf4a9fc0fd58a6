// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace disclosure {

/// Rows that follow each other.
struct RowRun {
    int first = 0;
    int count = 0;

    bool operator==(const RowRun &) const = default;
};

/// How a list of rows becomes another in steps that an item model can announce, in this order.
struct RowChanges {
    std::vector<RowRun> removed;  ///< rows of the list before, the last ones first
    std::vector<qint64> kept;     ///< what is left, in the order of the list after; empty if the order stays
    std::vector<RowRun> inserted; ///< rows of the list after, the first ones first
};

/// Rows are told by keys that occur once. Nothing if so much has changed that it is cheaper to show all anew.
std::optional<RowChanges> rowChanges(const std::vector<qint64> &before, const std::vector<qint64> &after);

} // namespace disclosure
