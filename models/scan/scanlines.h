// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/cleanpage.h"
#include "models/scan/lineprobe.h"

#include <QLineF>

#include <vector>

namespace disclosure {

/// The ruling lines in a page's picture, in points of the upright page. Pieces of broken lines are joined; ends that
/// nearly reach a crossing line are led to it. Faint lines are pale, dotted or dashed ones: much else on a page may
/// look like them.
std::vector<QLineF> rulingLines(const CleanPage &page, LineKind kind = LineKind::Drawn);

/// The page's ink without these ruling lines; with all that stands on them if there are faint ones among them.
Pix inkWithoutLines(const CleanPage &page, const std::vector<QLineF> &lines, LineKind kind = LineKind::Drawn);

} // namespace disclosure
