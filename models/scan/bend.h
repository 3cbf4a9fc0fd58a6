// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/linetraces.h"
#include "models/source/pagebend.h"

#include <optional>

namespace disclosure {

/// How a page is bent, by the lines in its picture: the shift that straightens the ones that run across it, and those
/// that run down it. Nothing if they are straight but for a common skew, or if they tell of no such shift. The lines
/// are in pixels.
std::optional<PageBend> bendOf(const LineTraces &traces, double dotsPerInch);

/// A picture of the page, with 8 bits a pixel, straightened. What comes from outside of it is white.
Pix flattened(const Pix &grey, const PageBend &bend, double dotsPerInch);

} // namespace disclosure
