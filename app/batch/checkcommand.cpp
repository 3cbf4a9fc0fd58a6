// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/checkcommand.h"

#include "app/batch/options.h"
#include "app/batch/readpaths.h"

#include <QCoreApplication>

namespace disclosure {

CheckCommand::CheckCommand()
    : Command(QStringLiteral("check"), QCoreApplication::translate("Batch", "PATH… [options]"),
              QCoreApplication::translate("Batch", "Check the JSON of reports again, the cells as they stand."))
{
}

void CheckCommand::addOptions(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(
        QStringLiteral("PATH…"),
        QCoreApplication::translate("Batch", "JSON files of reports, or folders of them with their subfolders."));
    parser.addOptions({options::json(), options::mute(), options::workerProgram()});
}

int CheckCommand::run(const QCommandLineParser &parser, Console &console) const
{
    if (parser.positionalArguments().isEmpty()) {
        return refuse(QCoreApplication::translate("Batch", "Name the files or folders to check."), console);
    }
    ReadRequest request;
    request.muteFile = parser.value(QStringLiteral("mute"));
    request.pool.workerProgram = parser.value(QStringLiteral("worker-program"));
    request.jsonFolder = parser.value(QStringLiteral("json"));
    return readPaths(parser.positionalArguments(), FolderFilter::ReportJson, std::move(request), console);
}

} // namespace disclosure
