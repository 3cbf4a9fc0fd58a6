// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/change.h"

#include <vector>

namespace disclosure {

/// What can be undone and made again after the steps of a history. Steps undone and made again stand as they were made.
struct UndoLine {
    std::vector<Step> made;   ///< the last one is undone first
    std::vector<Step> undone; ///< the last one is made again first

    bool operator==(const UndoLine &) const = default;
};

/// Of one reviewer: nobody takes back by a key what a colleague did.
UndoLine undoLineOf(const std::vector<Step> &history, const QString &who);

} // namespace disclosure
