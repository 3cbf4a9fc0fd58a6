// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/cleanpage.h"

#include "models/scan/bend.h"
#include "models/scan/linetraces.h"
#include "models/scan/skew.h"
#include "models/scan/specks.h"

#include <QtMath>

#include <algorithm>
#include <cmath>

namespace disclosure {

namespace {

/// What the background becomes, and the grey value up to which something is ink.
constexpr int background = 200;
constexpr int inkBelow = 150;
constexpr int darker = 165; // print or noise, no background
constexpr int white = 255;
/// Points. Dots of a dotted line are nearer to each other.
constexpr double aloneSpeck = 3;
/// Points. A point of a number is not further than this from its digits, even a full-width one.
constexpr double besidePrint = 3.5;
constexpr double abovePrint = 0.7;
/// Points. Longer strokes are ruling lines.
constexpr double longestStroke = 25;

Pix pixOf(const PagePicture &picture)
{
    Pix pix(pixCreate(picture.width, picture.height, 8));
    if (!pix) {
        return pix;
    }
    const int wordsPerLine = pixGetWpl(pix.get());
    l_uint32 *data = pixGetData(pix.get());
    for (int y = 0; y < picture.height; ++y) {
        l_uint32 *line = data + static_cast<std::ptrdiff_t>(y) * wordsPerLine;
        const unsigned char *from = picture.grey.data() + static_cast<std::ptrdiff_t>(y) * picture.width;
        for (int x = 0; x < picture.width; ++x) {
            SET_DATA_BYTE(line, x, from[x]);
        }
    }
    return pix;
}

/// How dark the print of a page is: the grey value that 3 of 10 of its darker pixels do not reach. Print of a worn
/// ribbon, or blurred print, is only grey.
int darknessOf(const Pix &grey)
{
    NUMA *histogram = pixGetGrayHistogram(grey.get(), 1);
    float all = 0;
    numaGetSumOnInterval(histogram, 0, darker, &all);
    float sum = 0;
    int level = 0;
    while (level < darker && sum * 10 < all * 3) {
        float count = 0;
        numaGetFValue(histogram, level++, &count);
        sum += count;
    }
    numaDestroy(&histogram);
    return all > 0 ? level : 0;
}

/// Grey with an even background.
Pix evened(const Pix &grey)
{
    Pix even(pixBackgroundNormSimple(grey.get(), nullptr, nullptr));
    if (!even) {
        even.reset(pixCopy(nullptr, grey.get()));
    }
    return even;
}

/// The same stretched so that the background is white and print is black.
Pix stretched(const Pix &even)
{
    const int black = darknessOf(even) * 2 / 3;
    return Pix(pixGammaTRC(nullptr, even.get(), 1.0F, black, background));
}

/// Whether a picture has hardly anything but black and white.
bool isBilevel(const PagePicture &picture)
{
    constexpr double least = 0.9; // of all pixels: scaling and JPEG leave some grey at edges
    constexpr int nearly = 8;
    const auto extremes =
        std::ranges::count_if(picture.grey, [](unsigned char grey) { return grey < nearly || grey > white - nearly; });
    return static_cast<double>(extremes) > least * static_cast<double>(picture.grey.size());
}

Pix inkOf(const Pix &grey)
{
    Pix ink(pixThresholdToBinary(grey.get(), inkBelow * white / background));
    return ink;
}

void turn(CleanPage &page, int quarters)
{
    if (quarters % 4 == 0) {
        return;
    }
    page.grey.reset(pixRotateOrth(page.grey.get(), quarters));
    page.ink.reset(pixRotateOrth(page.ink.get(), quarters));
    page.pale.reset(pixRotateOrth(page.pale.get(), quarters));
    page.turn.degrees -= 90.0 * quarters;
    if (quarters % 2 != 0) {
        page.turn.upright.transpose();
    }
}

} // namespace

QRectF CleanPage::toPoints(const QRect &pixels) const
{
    const double scale = pointsPerInch / dotsPerInch;
    return {pixels.x() * scale, pixels.y() * scale, pixels.width() * scale, pixels.height() * scale};
}

QRect CleanPage::toPixels(const QRectF &points) const
{
    const double scale = dotsPerInch / pointsPerInch;
    return QRectF(points.x() * scale, points.y() * scale, points.width() * scale, points.height() * scale).toRect();
}

int CleanPage::pixels(double points) const
{
    return qRound(points * dotsPerInch / pointsPerInch);
}

void CleanPage::whiten(const QRect &area)
{
    pixRasterop(grey.get(), area.x(), area.y(), area.width(), area.height(), PIX_SET, nullptr, 0, 0);
}

CleanPage cleanPage(const PagePicture &picture, const QSizeF &shown)
{
    const Pix even = evened(pixOf(picture));
    CleanPage page{
        .grey = stretched(even), .pale = Pix(pixScaleAreaMap2(even.get())), .dotsPerInch = picture.dotsPerInch};
    page.turn = {.upright = shown, .shown = shown};
    page.ink = inkOf(page.grey);
    LineTraces traces = lineTraces(page.ink, picture.dotsPerInch);
    if (const std::optional<PageBend> bend = bendOf(traces, picture.dotsPerInch)) {
        page.grey = flattened(page.grey, *bend, picture.dotsPerInch);
        page.pale = flattened(page.pale, *bend, picture.dotsPerInch * paleScale);
        page.ink = inkOf(page.grey);
        page.turn.bend = bend;
        traces = lineTraces(page.ink, picture.dotsPerInch);
    }
    if (const double angle = skewOf(traces, page.ink, picture.dotsPerInch); angle != 0) {
        const auto radians = static_cast<float>(qDegreesToRadians(angle));
        page.grey.reset(pixRotate(page.grey.get(), radians, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
        page.pale.reset(pixRotate(page.pale.get(), radians, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
        page.ink = inkOf(page.grey);
        page.turn.degrees -= angle;
    }
    page.isWorn = isBilevel(picture) && isWorn(page);
    return page;
}

CleanPage turnedPage(const CleanPage &page, int quarters)
{
    CleanPage result{.grey = Pix(pixCopy(nullptr, page.grey.get())),
                     .ink = Pix(pixCopy(nullptr, page.ink.get())),
                     .pale = Pix(pixCopy(nullptr, page.pale.get())),
                     .dotsPerInch = page.dotsPerInch,
                     .turn = page.turn,
                     .isWorn = page.isWorn};
    turn(result, quarters);
    return result;
}

void eraseSpecks(CleanPage &page)
{
    const int largest = page.pixels(largestSpeck);
    const Pix large(pixSelectBySize(page.ink.get(), largest, largest, 8, L_SELECT_IF_EITHER, L_SELECT_IF_GT, nullptr));
    const Pix small(pixSubtract(nullptr, page.ink.get(), large.get()));
    const int alone = page.pixels(aloneSpeck);
    const Pix spread(pixDilateCompBrick(nullptr, small.get(), alone, alone));
    const Pix single(
        pixSelectBySize(spread.get(), largest + alone, largest + alone, 8, L_SELECT_IF_BOTH, L_SELECT_IF_LTE, nullptr));
    const int longest = page.pixels(longestStroke);
    const Pix across(pixOpenCompBrick(nullptr, large.get(), longest, 1));
    const Pix down(pixOpenCompBrick(nullptr, large.get(), 1, longest));
    Pix print(pixSubtract(nullptr, large.get(), across.get()));
    print.reset(pixSubtract(nullptr, print.get(), down.get()));
    print.reset(
        pixDilateBrick(nullptr, print.get(), 2 * page.pixels(besidePrint) + 1, 2 * page.pixels(abovePrint) + 1));
    Pix specks(pixAnd(nullptr, small.get(), single.get()));
    const Pix beside(pixAnd(nullptr, small.get(), print.get()));
    const Pix points(pixSeedfillBinary(nullptr, beside.get(), small.get(), 8));
    specks.reset(pixSubtract(nullptr, specks.get(), points.get()));
    page.ink.reset(pixSubtract(nullptr, page.ink.get(), specks.get()));
    constexpr int halo = 5;
    const Pix around(pixDilateBrick(nullptr, specks.get(), halo, halo));
    pixSetMasked(page.grey.get(), around.get(), white);
}

} // namespace disclosure
