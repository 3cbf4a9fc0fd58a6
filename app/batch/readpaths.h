// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/batch/readrun.h"

namespace disclosure {

/// Reads what the paths stand for, and says which of their folders hold nothing. Gives the program's exit code.
/// The request's `files`, `refused` and `onlyReportJson` are set here. Zips of files stand for what they hold: with a
/// library, whose reports are shown later, they are unpacked beside it, otherwise into a folder that goes away.
int readPaths(const QStringList &paths, FolderFilter filter, ReadRequest request, Console &console);

} // namespace disclosure
