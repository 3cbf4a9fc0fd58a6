// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/cleanpage.h"

namespace disclosure {

/// The picture of one line of a page as the models want it: with a little of what is around it, and a white margin.
Pix linePicture(const CleanPage &page, const QRect &line);

/// Where that picture's top left corner stands on the page; what would lie beyond the page counts too.
QPoint linePictureOrigin(const QRect &line);

} // namespace disclosure
