// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/validate/repairs.h"

#include <cstddef>
#include <vector>

namespace disclosure {

/// Findings of a report that one thing explains, and how it can be put right.
struct Cause {
    std::vector<std::size_t> findings; ///< places in Report::findings, in their order
    std::vector<Repair> repairs;       ///< each of them would do; the most plausible first

    bool operator==(const Cause &) const = default;
};

/// Each finding of a validated report belongs to one cause: the broken equations that one cell would mend, the missing
/// cells of one row or table, and what is alone. Findings that were set aside for different reasons, or not at all,
/// never share one. In the order of their first findings.
std::vector<Cause> causesOf(const Report &report, const Form &form);

} // namespace disclosure
