// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/cleanpage.h"

#include <QLineF>

#include <vector>

namespace disclosure {

/// The ruling lines in a page's picture, in points of the upright page. Pieces of broken lines are joined; ends that
/// nearly reach a crossing line are led to it.
std::vector<QLineF> rulingLines(const CleanPage &page);

/// The page's ink without these ruling lines.
Pix inkWithoutLines(const CleanPage &page, const std::vector<QLineF> &lines);

} // namespace disclosure
