// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/linepicture.h"

#include <algorithm>

namespace disclosure {

namespace {

constexpr int margin = 20;
constexpr int around = 4;
constexpr int white = 255;

} // namespace

Pix partOf(const Pix &grey, const QRect &box, int extra)
{
    const QRect area =
        box.adjusted(-extra, -extra, extra, extra) & QRect(0, 0, pixGetWidth(grey.get()), pixGetHeight(grey.get()));
    BOX *place = boxCreate(area.x(), area.y(), area.width(), area.height());
    Pix part(pixClipRectangle(grey.get(), place, nullptr));
    boxDestroy(&place);
    return part;
}

Pix linePicture(const CleanPage &page, const QRect &line)
{
    const Pix clip = partOf(page.grey, line, around);
    return Pix(pixAddBorderGeneral(clip.get(), margin, margin, margin, margin, white));
}

QPoint linePictureOrigin(const QRect &line)
{
    return line.topLeft() - QPoint(margin + around, margin + around);
}

std::vector<QString> Strip::textsOf(const LineReading &reading) const
{
    std::vector<QString> texts(starts.size());
    for (qsizetype i = 0; i < reading.text.size(); ++i) {
        const auto after =
            std::ranges::upper_bound(starts, reading.characters[static_cast<std::size_t>(i)].center().x());
        texts[static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, after - starts.begin() - 1))] += reading.text[i];
    }
    return texts;
}

Strip stripOf(const Pix &grey, const std::vector<QRect> &boxes, double gap)
{
    constexpr int aroundPiece = 3;
    constexpr int marginOfStrip = 24;
    int height = 0;
    int width = 0;
    for (const QRect &box : boxes) {
        height = std::max(height, box.height() + 2 * aroundPiece);
        width += box.width() + 2 * aroundPiece;
    }
    const int between = static_cast<int>(height * gap);
    Strip strip{.picture = Pix(pixCreate(width + between * static_cast<int>(boxes.size()) + 2 * marginOfStrip,
                                         height + 2 * marginOfStrip, 8)),
                .starts = {}};
    pixSetAll(strip.picture.get());
    int x = marginOfStrip;
    for (const QRect &box : boxes) {
        const Pix clip = partOf(grey, box, aroundPiece);
        strip.starts.push_back(x - between / 2);
        // Print of one row stands on one line, whatever its box.
        const int y = marginOfStrip + (height - pixGetHeight(clip.get())) / 2;
        pixRasterop(strip.picture.get(), x, y, pixGetWidth(clip.get()), pixGetHeight(clip.get()), PIX_SRC, clip.get(),
                    0, 0);
        x += pixGetWidth(clip.get()) + between;
    }
    return strip;
}

} // namespace disclosure
