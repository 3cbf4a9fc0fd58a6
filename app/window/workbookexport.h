// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/result.h"

#include <QString>

#include <vector>

namespace disclosure {

/// Writes reports of a library into a workbook; those that are reviewed count as exported then, by `who`. Opens the
/// library itself, so it may run in any thread.
Done exportWorkbook(const QString &libraryPath, const std::vector<qint64> &reportIds, const QString &target,
                    const QString &who);

} // namespace disclosure
