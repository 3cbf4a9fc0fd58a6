// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/cleanpage.h"

#include <QRect>

#include <vector>

namespace disclosure {

/// Boxes of a picture's connected pieces, corners joined; none of no picture. Pixels.
std::vector<QRect> connectedBoxes(const Pix &ink);

/// Boxes of a page's connected pieces of ink, specks left out. Pixels.
std::vector<QRect> inkPieces(const Pix &ink, int smallest);

/// The usual height of characters that pieces of ink make, strokes and points left out. 0 if there are none.
int usualHeight(const std::vector<QRect> &pieces, const CleanPage &page);

/// The boxes of the lines of text that pieces of ink make, from top to bottom; empty if there is nothing but dirt.
/// `usual` is the usual height of characters around: one character in pieces does not tell its height.
std::vector<QRect> inkLines(const std::vector<QRect> &pieces, const CleanPage &page, int usual);

/// Splits the ink of running text into its lines, of a page or a column of it.
std::vector<QRect> runningLines(const Pix &ink, const CleanPage &page);

} // namespace disclosure
