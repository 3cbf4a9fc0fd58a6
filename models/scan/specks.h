// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/cleanpage.h"

#include <vector>

namespace disclosure {

/// Points. Smaller pieces of ink are dirt.
constexpr double smallestPiece = 0.6;

/// Whether a piece of ink is not larger than a decimal point.
bool isSpeck(const QRect &piece, const CleanPage &page);

/// Of the pieces of a line of print so high, the specks that stand apart from all that is larger.
std::vector<QRect> specksApart(const std::vector<QRect> &pieces, int height, const CleanPage &page);

/// Of the pieces of a number, the specks that are no decimal point: that stands on the digits' line, with digits on
/// both sides. Pieces of broken print are nearer to the rest of it. `digit` is one of the number's digits.
std::vector<QRect> specksBeside(const std::vector<QRect> &pieces, const QRect &digit, const CleanPage &page);

/// Whether a page in black and white is a copy of a copy: its strokes are broken and its ground is dirty, so that there
/// are about as many specks as characters.
bool isWorn(const CleanPage &page);

/// A picture of worn print with its strokes joined again: wider by a pixel on each side, and smooth.
Pix thickened(const Pix &grey);

} // namespace disclosure
