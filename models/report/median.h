// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <iterator>
#include <vector>

namespace disclosure {

/// The upper one of the two in the middle of an even count; 0 of no values.
template <typename Value> Value median(std::vector<Value> values)
{
    if (values.empty()) {
        return {};
    }
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::ranges::nth_element(values, middle);
    return *middle;
}

} // namespace disclosure
