// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace disclosure {

constexpr double pointsPerInch = 72;

/// The picture of a page, as it is shown: a byte for each pixel from 0 (black) to 255 (white), row by row from the top.
struct PagePicture {
    int width = 0;
    int height = 0;
    double dotsPerInch = 0;
    std::vector<unsigned char> grey;

    bool isNull() const { return grey.empty(); }
};

/// The red channel, and lighter where a pixel is reddish: red seals vanish, their dark edges too. What is lighter than
/// white stays white; print under a seal is dark in all channels.
unsigned char greyWithoutSeals(int red, int green, int blue);

} // namespace disclosure
