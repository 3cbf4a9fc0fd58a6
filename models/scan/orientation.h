// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/cleanpage.h"
#include "models/scan/recogniser.h"

namespace disclosure {

/// Turns a page's picture by the quarters in which its text can be read. `usual` are the quarters, clockwise, that the
/// pages before it needed: they are tried first, and stay where the page says nothing. Gives the quarters.
int turnUpright(CleanPage &page, Recogniser &chinese, int usual);

} // namespace disclosure
