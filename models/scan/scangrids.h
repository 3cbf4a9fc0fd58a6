// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/ruledgrid.h"
#include "models/scan/cleanpage.h"

#include <QLineF>

#include <vector>

namespace disclosure {

/// The ruled tables in a page's picture. Points of the upright page.
struct ScanGrids {
    std::vector<RuledGrid> grids;
    std::vector<QLineF> lines; ///< those of the grids
    std::vector<QLineF> rules; ///< others across the page, as above and below a table without columns
    bool hasFaintLines = false;
};

ScanGrids scanGrids(const CleanPage &page);

} // namespace disclosure
