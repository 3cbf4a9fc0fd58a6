// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/linepicture.h"

namespace disclosure {

namespace {

constexpr int margin = 20;
constexpr int around = 4;
constexpr int white = 255;

} // namespace

Pix linePicture(const CleanPage &page, const QRect &line)
{
    const QRect area = line.adjusted(-around, -around, around, around) &
                       QRect(0, 0, pixGetWidth(page.grey.get()), pixGetHeight(page.grey.get()));
    BOX *box = boxCreate(area.x(), area.y(), area.width(), area.height());
    const Pix clip(pixClipRectangle(page.grey.get(), box, nullptr));
    boxDestroy(&box);
    return Pix(pixAddBorderGeneral(clip.get(), margin, margin, margin, margin, white));
}

QPoint linePictureOrigin(const QRect &line)
{
    return line.topLeft() - QPoint(margin + around, margin + around);
}

} // namespace disclosure
