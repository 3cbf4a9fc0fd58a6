// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/summarycache.h"

#include <algorithm>
#include <memory>

namespace disclosure {

const ReportSummary &SummaryCache::at(std::span<const qint64> rows, int row)
{
    const qint64 id = rows[static_cast<std::size_t>(row)];
    if (const ReportSummary *known = m_summaries.object(id)) {
        return *known;
    }
    const std::size_t first = static_cast<std::size_t>(row / pageSize * pageSize);
    load(rows.subspan(first, std::min<std::size_t>(pageSize, rows.size() - first)));
    return *m_summaries.object(id);
}

void SummaryCache::load(std::span<const qint64> ids)
{
    std::vector<qint64> missing;
    std::ranges::copy_if(ids, std::back_inserter(missing),
                         [this](qint64 id) { return id > 0 && !m_summaries.contains(id); });
    for (ReportSummary &summary : m_library.summaries(missing)) {
        const qint64 id = summary.id;
        m_summaries.insert(id, std::make_unique<ReportSummary>(std::move(summary)).release());
    }
    for (const qint64 id : missing) {
        if (!m_summaries.contains(id)) {
            m_summaries.insert(id, std::make_unique<ReportSummary>(ReportSummary{.id = id}).release());
        }
    }
}

} // namespace disclosure
