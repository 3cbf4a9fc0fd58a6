// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/library.h"

#include <QCache>

#include <span>

namespace disclosure {

/// The summaries of the reports that a list shows just now, loaded a page at a time; never of all reports.
class SummaryCache final {
public:
    static constexpr int pageSize = 100;

    /// The library has to outlive the cache.
    explicit SummaryCache(const Library &library) : m_library(library), m_summaries(capacity) {}

    /// The summary of the report whose id stands in this row; the page around it is loaded if need be. Rows without a
    /// report have no positive id. A report that is no longer in the library has a summary of nothing but its id. Valid
    /// until the next call.
    const ReportSummary &at(std::span<const qint64> rows, int row);
    void forget(qint64 id) { m_summaries.remove(id); }
    void clear() { m_summaries.clear(); }

private:
    static constexpr int capacity = 50 * pageSize;

    void load(std::span<const qint64> ids);

    const Library &m_library;
    QCache<qint64, ReportSummary> m_summaries;
};

} // namespace disclosure
