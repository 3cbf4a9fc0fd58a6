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

/// What holds now for a change's kind and subject: state and place are the library's, all else is the report's.
QString valueNow(const Report &report, const ReportSummary &summary, Change::Kind kind, const QString &subject);

/// Puts changes of state and place into a summary, as apply() puts all others into the report.
void applyToSummary(ReportSummary &summary, const Change &change);

} // namespace disclosure
