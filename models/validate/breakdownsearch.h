// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report.h"
#include "models/validate/figures.h"
#include "models/validate/percentages.h"

#include <cstddef>
#include <vector>

namespace disclosure {

/// A total in the narrative with the parts that follow it: 共30条，其中：…10条，…20条.
struct Breakdown {
    std::size_t passage = 0;
    Figure total;
    std::vector<Figure> parts;
    Decimal sum = 0;
    bool holds = false;

    bool operator==(const Breakdown &) const = default;
};

/// The totals with their parts, whatever the tables say of them; `figures` are those of each passage.
std::vector<Breakdown> breakdownsIn(const std::vector<Passage> &narrative,
                                    const std::vector<std::vector<Figure>> &figures);

/// The percentages of the parts of lists, those of percentagesIn(), and growth; `figures` are those of each passage.
std::vector<Share> sharesIn(const std::vector<Passage> &narrative, const std::vector<std::vector<Figure>> &figures);

} // namespace disclosure
