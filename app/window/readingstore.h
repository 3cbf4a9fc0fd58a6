// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/importoutcome.h"

namespace disclosure {

/// What has come of storing a reading.
struct StoredReading {
    qint64 reportId = 0;
    std::optional<NewVersion> version; ///< the list has another report of this organ and year
    std::optional<ReadAgain> again;    ///< the file was in the list
};

/// Puts a reading into the library and compares it with what was there. For the thread of the library.
Result<StoredReading> storeReading(Library &library, const SourceFile &file, const Reading &reading);

/// The report in the list with this content whose file is still in its place, or that took the place of this version.
std::optional<Duplicate> duplicateOf(const Library &library, const SourceFile &file);

} // namespace disclosure
