// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/workbookexport.h"

#include "models/export/exporters.h"
#include "models/forms/form.h"
#include "models/store/library.h"

#include <QFileInfo>

namespace disclosure {

Done exportWorkbook(const QString &libraryPath, const std::vector<qint64> &reportIds, const QString &target,
                    const QString &who)
{
    const Result<std::unique_ptr<Library>> library = Library::open(libraryPath);
    if (!library) {
        return library.error();
    }
    std::vector<Report> reports;
    Histories histories;
    for (const qint64 id : reportIds) {
        Result<Report> report = (*library)->report(id);
        if (!report) {
            return report.error();
        }
        reports.push_back(*std::move(report));
        histories.push_back((*library)->history(id));
        if (const std::optional<Error> failure = (*library)->readFailure()) {
            return *failure;
        }
    }
    if (const Done saved = saveWorkbook(target, reports, FormRegistry::builtIn(), histories); !saved) {
        return saved;
    }
    const Result<int> marked = (*library)->markExported(reportIds, who, QFileInfo(target).fileName());
    return marked ? done() : Done(marked.error());
}

} // namespace disclosure
