// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/readpaths.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>

namespace disclosure {

namespace {

bool isSameFile(const QString &path, const QString &other)
{
    return !other.isEmpty() && QFileInfo::exists(path) &&
           QFileInfo(path).canonicalFilePath() == QFileInfo(other).canonicalFilePath();
}

/// A workbook or library of an earlier run may stand in the folder that is read.
bool isWritten(const ReportFile &file, const ReadRequest &request)
{
    const QString &library = request.library;
    return isSameFile(file.path, request.workbook) || isSameFile(file.path, library) ||
           (!library.isEmpty() && (isSameFile(file.path, library + QStringLiteral("-wal")) ||
                                   isSameFile(file.path, library + QStringLiteral("-shm"))));
}

/// Says so: nobody may take a file for read that was not.
void leaveOutWritten(ReadRequest &request, Console &console)
{
    std::erase_if(request.files, [&](const ReportFile &file) {
        const bool isLeftOut = isWritten(file, request);
        if (isLeftOut) {
            console.complain(
                QCoreApplication::translate("Batch", "%1 is not read, because this run writes to it.").arg(file.path));
        }
        return isLeftOut;
    });
}

QString nothingIn(const QString &folder, FolderFilter filter)
{
    if (QFileInfo(folder).isFile()) {
        return QCoreApplication::translate("Batch", "There is no file in the zip %1 that could be a report.")
            .arg(folder);
    }
    return filter == FolderFilter::Sources
               ? QCoreApplication::translate("Batch", "There are no reports in the folder %1. Name another one.")
                     .arg(folder)
               : QCoreApplication::translate("Batch",
                                             "There is no JSON of a report in the folder %1. Name another one.")
                     .arg(folder);
}

struct Search {
    FoundFiles found;
    bool isInterrupted = false;
};

/// Unpacking may take long: Ctrl+C ends it and leaves nothing behind.
Search search(const QStringList &paths, FolderFilter filter, const QString &unpackFolder)
{
    std::atomic_bool stop = false;
    Search result;
    const Interruption interruption;
    QEventLoop loop;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        // A zip of other programs' JSON is nothing to check.
        const auto place = filter == FolderFilter::Sources ? std::optional(UnpackPlace{unpackFolder, &stop})
                                                           : std::optional<UnpackPlace>();
        result.found = findReportFiles(paths, filter, place);
    }));
    QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    QObject::connect(&interruption, &Interruption::came, &loop, [&stop] { stop = true; });
    thread->start();
    loop.exec();
    thread->wait();
    result.isInterrupted = interruption.hasCome();
    return result;
}

} // namespace

int readPaths(const QStringList &paths, FolderFilter filter, ReadRequest request, Console &console)
{
    if (const Done checked = Outputs(request.jsonFolder, request.workbook).checkNames(request.library); !checked) {
        console.complain(checked.error().sentence);
        return WrongUsage;
    }
    if (!request.muteFile.isEmpty()) {
        auto muted = readMuteFile(request.muteFile, FormRegistry::builtIn());
        if (!muted) {
            console.complain(muted.error().sentence);
            return WrongUsage;
        }
        request.muted = *std::move(muted);
    }
    const QTemporaryDir temporary;
    auto [found, isInterrupted] =
        search(paths, filter, request.library.isEmpty() ? temporary.path() : unpackFolderOf(request.library));
    if (isInterrupted) {
        return Interrupted;
    }
    for (const QString &folder : found.emptyFolders) {
        console.complain(nothingIn(folder, filter));
    }
    const bool hasEmptyFolder = !found.emptyFolders.isEmpty();
    request.onlyReportJson = filter == FolderFilter::ReportJson;
    request.files = std::move(found.files);
    request.refused = std::move(found.refused);
    leaveOutWritten(request, console);
    const bool hasNothing = request.files.empty() && request.refused.empty();
    if (hasNothing && !hasEmptyFolder) {
        console.complain(nothingIn(paths.join(QStringLiteral(", ")), filter));
    }
    const int exitCode = hasNothing ? SomeFailed : ReadRun(std::move(request), console).execute();
    return exitCode == Success && hasEmptyFolder ? SomeFailed : exitCode;
}

} // namespace disclosure
