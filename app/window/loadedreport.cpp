// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/loadedreport.h"

#include "models/validate/applychange.h"

#include <QCoreApplication>

namespace disclosure {

Result<LoadedReport> loadReport(const Library &library, qint64 reportId)
{
    LoadedReport loaded;
    const std::optional<ReportSummary> summary = library.summary(reportId);
    if (!summary) {
        return library.readFailure().value_or(
            Error{QCoreApplication::translate("LoadedReport", "This report is no longer in the library. Open its file "
                                                              "again to review it.")});
    }
    loaded.summary = *summary;
    loaded.history = library.history(reportId);
    if (const std::optional<Error> failure = library.readFailure()) {
        return *failure;
    }
    Result<Report> report = library.report(reportId);
    if (!report) {
        return report.error();
    }
    loaded.report = std::make_shared<const Report>(*std::move(report));
    return loaded;
}

QString valueNow(const Report &report, const ReportSummary &summary, Change::Kind kind, const QString &subject)
{
    if (kind == Change::Kind::State) {
        return key(summary.state);
    }
    return isPlaceInList({kind, subject}) ? summary.place : valueOf(report, kind, subject);
}

void applyToSummary(ReportSummary &summary, const Change &change)
{
    if (change.kind == Change::Kind::State) {
        summary.state = reviewStateFromKey(change.after).value_or(ReviewState::Pending);
    } else if (isPlaceInList(change)) {
        summary.place = change.after;
    }
}

} // namespace disclosure
