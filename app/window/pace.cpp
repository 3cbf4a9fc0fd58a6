// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pace.h"

#include <algorithm>
#include <vector>

namespace disclosure {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t mostIntervals = 25; ///< the pace of an hour ago says little
constexpr std::size_t enoughIntervals = 5;
constexpr std::chrono::milliseconds longestWork = 5min; ///< who takes longer was away

} // namespace

Pace::Pace(const QVariantList &kept)
{
    for (const QVariant &interval : kept) {
        add(std::chrono::milliseconds(interval.toLongLong()));
    }
}

void Pace::add(std::chrono::milliseconds interval)
{
    if (interval <= 0ms || interval > longestWork) {
        return;
    }
    m_intervals.push_back(interval);
    if (m_intervals.size() > mostIntervals) {
        m_intervals.pop_front();
    }
}

void Pace::settle(int problems, const QDateTime &now)
{
    if (problems <= 0) {
        return;
    }
    if (m_last.isValid()) {
        add(std::chrono::milliseconds(m_last.msecsTo(now) / problems));
    }
    m_last = now;
}

std::optional<std::chrono::seconds> Pace::timeFor(int problems) const
{
    if (m_intervals.size() < enoughIntervals) {
        return std::nullopt;
    }
    std::vector<std::chrono::milliseconds> sorted(m_intervals.begin(), m_intervals.end());
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::ranges::nth_element(sorted, middle);
    return std::chrono::duration_cast<std::chrono::seconds>(*middle * problems);
}

QVariantList Pace::kept() const
{
    QVariantList list;
    for (const std::chrono::milliseconds interval : m_intervals) {
        list << qint64(interval.count());
    }
    return list;
}

} // namespace disclosure
