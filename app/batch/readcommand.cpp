// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/readcommand.h"

#include "app/batch/options.h"
#include "app/batch/readpaths.h"

#include <QCoreApplication>

#include <algorithm>

namespace disclosure {

namespace {

const QString jobsOption = QStringLiteral("jobs");
const QString timeoutOption = QStringLiteral("timeout");
const QString scannedTextOption = QStringLiteral("scanned-text");

} // namespace

ReadCommand::ReadCommand()
    : Command(QStringLiteral("read"), QCoreApplication::translate("Batch", "PATH… [options]"),
              QCoreApplication::translate(
                  "Batch", "Read and check reports: files, folders with their subfolders, or zips of them."))
{
}

void ReadCommand::addOptions(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(QStringLiteral("PATH…"),
                                 QCoreApplication::translate("Batch",
                                                             "Reports, or folders or zips of them. *.json in a "
                                                             "folder is left alone."));
    parser.addOptions({options::json(), options::xlsx(), options::library(), options::workerProgram()});
    parser.addOption({jobsOption,
                      QCoreApplication::translate("Batch", "Read this many files at a time (one for each core)."),
                      QStringLiteral("N")});
    parser.addOption({scannedTextOption,
                      QCoreApplication::translate("Batch", "Read the running text of scans too and check its numbers, "
                                                           "which takes longer.")});
    parser.addOption(options::mute());
    parser.addOption(options::password());
    parser.addOption({timeoutOption, QCoreApplication::translate("Batch", "Give up a file after this time (60)."),
                      QCoreApplication::translate("Batch", "SECONDS")});
}

int ReadCommand::run(const QCommandLineParser &parser, Console &console) const
{
    if (parser.positionalArguments().isEmpty()) {
        return refuse(QCoreApplication::translate("Batch", "Name the files or folders to read."), console);
    }
    ReadRequest request;
    request.muteFile = parser.value(QStringLiteral("mute"));
    const auto jobs = options::positiveNumber(parser, jobsOption, 0);
    const auto timeout = options::positiveNumber(parser, timeoutOption, request.pool.timeout.count());
    if (!jobs || !timeout) {
        return refuse(QCoreApplication::translate("Batch", "--jobs and --timeout need a whole number of at least 1."),
                      console);
    }
    request.pool.jobs = static_cast<int>(std::min<qint64>(*jobs, 256));
    request.pool.timeout = std::chrono::seconds(std::min<qint64>(*timeout, 24 * 60 * 60));
    request.pool.workerProgram = parser.value(QStringLiteral("worker-program"));
    request.jsonFolder = parser.value(QStringLiteral("json"));
    request.workbook = parser.value(QStringLiteral("xlsx"));
    request.library = parser.value(QStringLiteral("library"));
    request.options = {.password = parser.value(QStringLiteral("password")),
                       .passwordAsked = parser.isSet(QStringLiteral("password")),
                       .readsScannedText = parser.isSet(scannedTextOption)};
    return readPaths(parser.positionalArguments(), FolderFilter::Sources, std::move(request), console);
}

} // namespace disclosure
