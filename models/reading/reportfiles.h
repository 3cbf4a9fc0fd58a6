// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

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

    bool operator==(const ReportFile &) const = default;
};

struct FoundFiles {
    std::vector<ReportFile> files;
    QStringList emptyFolders; ///< those of the paths that hold no file to take
};

/// The files that a list of files and folders stands for, those of a folder with its subfolders sorted by name. Hidden
/// files, office programs' lock files (~$…) and what file managers leave behind are left out of folders. A file that is
/// named twice comes once. What does not exist is kept: reading it says so.
FoundFiles findReportFiles(const QStringList &paths, FolderFilter filter);
/// The files alone.
std::vector<ReportFile> reportFiles(const QStringList &paths, FolderFilter filter);

} // namespace disclosure
