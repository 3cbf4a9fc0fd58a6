// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/validate/figures.h"

#include <QString>

#include <vector>

namespace disclosure {

/// A percentage, or by how much a number grew, with what it should be: 共40件，其中：…10件，占25%.
struct Share {
    std::size_t passage = 0;
    Figure figure;
    Decimal right = 0; ///< what part and total give, with as many decimals
    bool holds = false;

    bool operator==(const Share &) const = default;
};

/// What percentage of a total a part is; it holds rounded as well as cut off.
Share shareOf(std::size_t passage, const Decimal &part, const Decimal &total, const Figure &percent);

/// Percentages whose numbers stand beside them without a list: of what the sentence names (新收申请中，…14件，占46.7%),
/// of what others of their sentence are of, several in one (分别占), and rates (采纳106条，采纳率37.3%). Where several
/// numbers may be meant, those that none fits are left out: what they are of can't be told.
std::vector<Share> percentagesIn(const QString &text, std::size_t passage, const std::vector<Figure> &figures);

} // namespace disclosure
