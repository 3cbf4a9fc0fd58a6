// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/cleanpage.h"

#include <QLineF>

#include <vector>

namespace disclosure {

/// Straight pieces of ruling lines that leave no run of ink: pale ones, and those of dots or dashes. What has print
/// right beside it is no line. Points of the upright page.
std::vector<QLineF> faintPieces(const CleanPage &page, bool horizontal);

} // namespace disclosure
