// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pagepicture.h"

#include <algorithm>

namespace disclosure {

unsigned char greyWithoutSeals(int red, int green, int blue)
{
    const int reddish = std::max(red - std::max(green, blue), 0);
    return static_cast<unsigned char>(std::min(red + reddish / 2, 255));
}

} // namespace disclosure
