// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/pix.h"

#include <QPointF>

#include <vector>

namespace disclosure {

/// A piece of a ruling line, or of another long line, that need not be straight.
struct LineTrace {
    std::vector<QPointF> points; ///< its middle in places along it; pixels of the picture
    double degrees = 0;          ///< its slope, clockwise, against the direction that it runs along
    double length = 0;           ///< pixels
};

/// The long lines of a picture that slant by no more than a scan may.
struct LineTraces {
    std::vector<LineTrace> across;
    std::vector<LineTrace> down;
};

/// Degrees by which lines may slant.
constexpr double largestSkew = 7;

LineTraces lineTraces(const Pix &ink, double dotsPerInch);

} // namespace disclosure
