// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/rowchanges.h"

#include <algorithm>
#include <span>
#include <unordered_set>

namespace disclosure {

namespace {

using Keys = std::span<const qint64>;

// What is compared key by key, so that typing into a filter never waits for it.
constexpr std::size_t mostRows = 5000;
constexpr std::size_t mostRuns = 200;

/// Rows of `keys` that `other` lacks; `offset` is the first one's row.
std::vector<RowRun> runsMissingIn(const std::unordered_set<qint64> &other, Keys keys, int offset)
{
    std::vector<RowRun> runs;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (other.contains(keys[i])) {
            continue;
        }
        const int row = offset + static_cast<int>(i);
        if (!runs.empty() && runs.back().first + runs.back().count == row) {
            ++runs.back().count;
        } else {
            runs.push_back({row, 1});
        }
    }
    return runs;
}

std::vector<qint64> foundIn(const std::unordered_set<qint64> &other, Keys keys)
{
    std::vector<qint64> found;
    std::ranges::copy_if(keys, std::back_inserter(found), [&](qint64 key) { return other.contains(key); });
    return found;
}

std::unordered_set<qint64> setOf(Keys keys)
{
    return {keys.begin(), keys.end()};
}

} // namespace

std::optional<RowChanges> rowChanges(const std::vector<qint64> &before, const std::vector<qint64> &after)
{
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t head = 0;
    while (head < shorter && before[head] == after[head]) {
        ++head;
    }
    std::size_t tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
        ++tail;
    }
    const Keys old = Keys(before).subspan(head, before.size() - head - tail);
    const Keys now = Keys(after).subspan(head, after.size() - head - tail);
    const int offset = static_cast<int>(head);
    if (old.empty() || now.empty()) {
        // One block came or went, however large it is.
        RowChanges changes;
        if (!old.empty()) {
            changes.removed = {{offset, static_cast<int>(old.size())}};
        }
        if (!now.empty()) {
            changes.inserted = {{offset, static_cast<int>(now.size())}};
        }
        return changes;
    }
    if (std::max(old.size(), now.size()) > mostRows) {
        return std::nullopt;
    }
    const std::unordered_set<qint64> oldKeys = setOf(old);
    const std::unordered_set<qint64> newKeys = setOf(now);
    RowChanges changes;
    changes.removed = runsMissingIn(newKeys, old, offset);
    changes.inserted = runsMissingIn(oldKeys, now, offset);
    if (changes.removed.size() + changes.inserted.size() > mostRuns) {
        return std::nullopt;
    }
    std::ranges::reverse(changes.removed);
    if (const std::vector<qint64> kept = foundIn(oldKeys, now); kept != foundIn(newKeys, old)) {
        changes.kept.assign(before.begin(), before.begin() + offset);
        changes.kept.insert(changes.kept.end(), kept.begin(), kept.end());
        changes.kept.insert(changes.kept.end(), before.end() - static_cast<std::ptrdiff_t>(tail), before.end());
    }
    return changes;
}

} // namespace disclosure
