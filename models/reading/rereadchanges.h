// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/change.h"
#include "models/report/report.h"

#include <QStringList>

#include <vector>

namespace disclosure {

/// What reading a part of a page again does to a report.
struct RereadChanges {
    std::vector<Change> changes;
    QStringList changed; ///< cells that get another text, in order of their ids
    QStringList kept;    ///< cells whose text a clerk has set or confirmed, and which the new reading contradicts
    QStringList unsure;  ///< cells that the new reading is not certain of: they stay as they are
};

/// The changes that bring the cells of one page to what was read again. Nothing that stands in the report is taken
/// away: cells and extra rows that the new reading lacks stay. Extra rows are known by their labels.
RereadChanges rereadChanges(const Report &report, const Report &reread, int page);

} // namespace disclosure
