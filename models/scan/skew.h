// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/linetraces.h"
#include "models/source/pix.h"

namespace disclosure {

/// By how many degrees, clockwise, a page's ink has to be turned so that its ruling lines, or else its lines of text,
/// run along the picture's edges; 0 if they do, or if it can't be told. Up to 7°.
double skewOf(const LineTraces &traces, const Pix &ink, double dotsPerInch);

} // namespace disclosure
