// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/glyphs.h"

#include <vector>

namespace disclosure {

/// Takes away the marks of footnotes (1, [1], 1), *) right behind a number that are smaller than its digits and raised.
/// Where digits of one number differ in size but none is raised, they become uncertain.
void removeRaisedMarks(std::vector<Glyph> &glyphs);

} // namespace disclosure
