// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <mutex>
#include <vector>

namespace disclosure {

/// The last few searches of one kind, so that none is made again while what it was made from is the same: all rules are
/// evaluated at each cell that a clerk confirms, and the narrative stays.
///
/// `Search` is made from some values, keeps a copy of all of them that it depends on, and tells by isOf() whether
/// it is what others would give: no result is ever found by a name or an address, so none can be stale. Any thread may
/// ask; who holds a search may go on to use it when it is no longer kept.
template <typename Search, std::size_t most> class Kept {
public:
    template <typename... From> std::shared_ptr<const Search> of(const From &...from)
    {
        if (std::shared_ptr<const Search> known = find(from...)) {
            return known;
        }
        // Outside the lock: two threads that ask for the same at once may both make it.
        const auto made = std::make_shared<const Search>(from...);
        const std::scoped_lock lock(m_mutex);
        m_searches.insert(m_searches.begin(), made);
        m_searches.resize(std::min(m_searches.size(), most));
        return made;
    }

private:
    template <typename... From> std::shared_ptr<const Search> find(const From &...from)
    {
        const std::scoped_lock lock(m_mutex);
        const auto known = std::ranges::find_if(m_searches, [&](const auto &search) { return search->isOf(from...); });
        if (known == m_searches.end()) {
            return nullptr;
        }
        std::rotate(m_searches.begin(), known, known + 1);
        return m_searches.front();
    }

    std::mutex m_mutex;
    std::vector<std::shared_ptr<const Search>> m_searches; ///< the last one that was asked for goes first
};

} // namespace disclosure
