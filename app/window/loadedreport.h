// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/library.h"

#include <memory>
#include <vector>

namespace disclosure {

/// What the window needs of a report that it opens.
struct LoadedReport {
    ReportSummary summary;
    std::shared_ptr<const Report> report;
    std::vector<Step> history;
};

Result<LoadedReport> loadReport(const Library &library, qint64 reportId);

} // namespace disclosure
