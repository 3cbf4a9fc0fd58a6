// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/unreadablevalues.h"

#include "models/report/celltext.h"

#include <algorithm>
#include <map>

namespace disclosure {

std::set<int> pagesOfUnreadableValues(const Report &report)
{
    constexpr int several = 4; // fewer may be remarks of the organ's own
    struct Count {
        int filled = 0;
        int unreadable = 0;
    };
    std::map<int, Count> counts;
    for (const auto &[id, cell] : report.cells) {
        if (cell.page > 0 && !cell.text.isEmpty()) {
            Count &count = counts[cell.page];
            ++count.filled;
            count.unreadable += cellValue(cell.text).isUnderstood ? 0 : 1;
        }
    }
    std::set<int> pages;
    for (const auto &[page, count] : counts) {
        if (count.unreadable >= several && count.unreadable * 2 > count.filled) {
            pages.insert(page);
        }
    }
    return pages;
}

int readableCells(const Report &report)
{
    return static_cast<int>(std::ranges::count_if(
        report.cells, [](const auto &entry) { return cellValue(entry.second.text).isUnderstood; }));
}

} // namespace disclosure
