// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/cleanpage.h"
#include "models/scan/recogniser.h"

#include <vector>

namespace disclosure {

/// A part of a page, with so many pixels more on each side as far as the page goes.
Pix partOf(const Pix &grey, const QRect &box, int extra);

/// The picture of one line of a page as the models want it: with a little of what is around it, and a white margin.
Pix linePicture(const CleanPage &page, const QRect &line);

/// Where that picture's top left corner stands on the page; what would lie beyond the page counts too.
QPoint linePictureOrigin(const QRect &line);

/// Print from several places side by side in one line, so that a model reads it at once.
struct Strip {
    Pix picture;
    std::vector<int> starts; ///< of each piece of print in the picture, with half the gap before it

    /// What a model has read in the picture, for each piece of print.
    std::vector<QString> textsOf(const LineReading &reading) const;
};

/// `gap` is a share of the strip's height. `boxes`: pixels of the page; there has to be one.
Strip stripOf(const Pix &grey, const std::vector<QRect> &boxes, double gap);

} // namespace disclosure
