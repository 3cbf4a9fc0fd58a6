// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/cleanpage.h"

#include <QRect>

#include <vector>

namespace disclosure {

/// Boxes of what stands as far apart as the cells of a row do, whose lines may be close to each other. Pixels.
std::vector<QRect> printApart(const Pix &ink, const CleanPage &page);

/// Such a piece of print.
struct OpenPrint {
    QRect box;
    bool isNumber = false; ///< by its shape
};

/// The parts of a page, from side to side, that hold tables without ruling lines, their heads included: several rows
/// with several numbers apart from each other, and what else stands side by side above and below them. Pixels.
std::vector<QRect> openTables(const std::vector<OpenPrint> &prints, const CleanPage &page);

} // namespace disclosure
