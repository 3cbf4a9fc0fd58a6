// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QVariantList>

#include <chrono>
#include <deque>
#include <optional>

namespace disclosure {

/// How long the clerk takes for a problem, from when the last ones were settled.
class Pace final {
public:
    Pace() = default;
    /// As kept() gave it in an earlier session.
    explicit Pace(const QVariantList &kept);

    /// Problems were settled at this moment; several at once share the time since the last.
    void settle(int problems, const QDateTime &now);

    /// For so many problems, by the median of the last ones; nothing until there are enough to go by.
    std::optional<std::chrono::seconds> timeFor(int problems) const;

    QVariantList kept() const;

private:
    void add(std::chrono::milliseconds interval);

    std::deque<std::chrono::milliseconds> m_intervals; ///< oldest first
    QDateTime m_last;
};

} // namespace disclosure
