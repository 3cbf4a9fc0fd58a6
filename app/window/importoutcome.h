// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/library.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace disclosure {

/// A file that was not read because its content is known.
struct Duplicate {
    QString path;
    QString known; ///< path of the file with the same content, in the list or in the same import
    std::optional<qint64> reportId;
    bool isReplaced = false; ///< `known` is the version that was taken in its place
};

/// A report of an organ and a year of which the list has another one.
struct NewVersion {
    qint64 older = 0;
    qint64 newer = 0;
    QString olderPath;
    QString newerPath;
    QString organ;
    int year = 0;
    int differingCells = 0;
    QString changes; ///< in words: what was read otherwise
};

/// A file that was read once more.
struct ReadAgain {
    qint64 reportId = 0;
    QString path;
    int differingCells = 0;
    QString changes; ///< in words: what was read otherwise
};

/// What has come of the files of an import.
struct ImportOutcome {
    int read = 0;
    std::vector<UnreadFile> failed;
    std::vector<Duplicate> duplicates;
    std::vector<NewVersion> versions;
    std::vector<ReadAgain> readAgain;
    QStringList left; ///< not read because the import was cancelled
};

} // namespace disclosure
