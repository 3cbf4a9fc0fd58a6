// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/result.h"

#include <QString>

#include <atomic>

namespace disclosure {

/// How much may come out of the zip files of one import. A few kilobytes can unpack to more than a disk holds.
struct UnpackBudget {
    qint64 bytes = 4LL * 1024 * 1024 * 1024;
    int files = 50'000;
};

/// Whether a file is a zip of files, and not a document that is kept as one (Word, OpenDocument).
bool isZipArchive(const QString &path);

/// Unpacks all files of a zip below `folder`, which is made. Names may be in UTF-8 or GBK. A file that is there already
/// in its size is left alone. Nothing is unpacked from a zip with a name that leads out of the folder. The error's
/// sentence names the zip.
Done unpackZipArchive(const QString &path, const QString &folder, UnpackBudget &budget, const std::atomic_bool &stop);

} // namespace disclosure
