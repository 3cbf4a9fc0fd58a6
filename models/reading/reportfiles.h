// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <atomic>
#include <optional>
#include <vector>

namespace disclosure {

/// Which files of a folder are taken. A file that is named itself is always taken.
enum class FolderFilter {
    Sources,    ///< all but *.json
    ReportJson, ///< *.json only
};

struct ReportFile {
    QString path;
    QString relativePath; ///< below the folder that was named; the file's name if the file was named itself
    QString pathInZip;    ///< of a file out of a zip: the zip's path and the path in it; empty for all others

    /// As a person finds the file.
    const QString &shownPath() const { return pathInZip.isEmpty() ? path : pathInZip; }

    bool operator==(const ReportFile &) const = default;
};

/// Where zip files are unpacked to, and how to stop it.
struct UnpackPlace {
    QString folder; ///< has to stay as long as the files are needed; each zip gets a folder of its own in it
    const std::atomic_bool *stop = nullptr;
};

/// Where the files of zips are kept for a library, which shows them later: beside it.
QString unpackFolderOf(const QString &library);

struct RefusedFile {
    QString path;
    QString sentence; ///< why it was not unpacked

    bool operator==(const RefusedFile &) const = default;
};

struct FoundFiles {
    std::vector<ReportFile> files;
    QStringList emptyFolders; ///< those of the paths, and all zips, that hold no file to take
    std::vector<RefusedFile> refused;
};

/// The files that a list of files and folders stands for, those of a folder with its subfolders sorted by name. Hidden
/// files, office programs' lock files (~$…) and what file managers leave behind are left out of folders. A file that is
/// named twice comes once. What does not exist is kept: reading it says so. With a place to unpack to, a zip of files
/// stands for what it holds, wherever it lies, even in another zip; without, it is a file like any other.
FoundFiles findReportFiles(const QStringList &paths, FolderFilter filter,
                           const std::optional<UnpackPlace> &unpackTo = {});
/// The files alone.
std::vector<ReportFile> reportFiles(const QStringList &paths, FolderFilter filter);

} // namespace disclosure
