// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/document.h"

#include <vector>

namespace disclosure {

/// Leaves out lines of large letters over which the page's own small text runs: upright watermarks. Nothing else of a
/// page is printed over. Such a line goes as a whole, for some of its letters may stand in blank cells.
void removeOverprint(std::vector<Word> &words);

} // namespace disclosure
