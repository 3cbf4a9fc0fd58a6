// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/cleanpage.h"

#include <QtMath>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace disclosure {

namespace {

constexpr double pointsPerInch = 72;
/// What the background becomes, and the grey value up to which something is ink.
constexpr int background = 200;
constexpr int inkBelow = 150;
/// Degrees. Smaller skew is not worth the blur of turning the picture.
constexpr double smallestSkew = 0.05;
constexpr double largestSkew = 7;
/// How clear text lines have to be for their skew to be believed (Leptonica's own limit for pixDeskew is 3).
constexpr float clearSkew = 2;

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

/// Grey with an even background, stretched so that the background is white.
Pix evened(const Pix &grey)
{
    Pix flat(pixBackgroundNormSimple(grey.get(), nullptr, nullptr));
    if (!flat) {
        flat.reset(pixCopy(nullptr, grey.get()));
    }
    return Pix(pixGammaTRC(nullptr, flat.get(), 1.0F, 0, background));
}

Pix inkOf(const Pix &grey)
{
    Pix ink(pixThresholdToBinary(grey.get(), inkBelow * 255 / background));
    return ink;
}

double skewOf(const Pix &ink)
{
    float angle = 0;
    float confidence = 0;
    constexpr int sweepReduction = 4;
    constexpr int searchReduction = 2;
    const bool found = pixFindSkewSweepAndSearch(ink.get(), &angle, &confidence, sweepReduction, searchReduction,
                                                 largestSkew, 1.0F, 0.01F) == 0;
    return found && confidence >= clearSkew && std::abs(angle) >= smallestSkew ? angle : 0;
}

/// How clearly rows of ink and gaps follow each other from top to bottom: high where lines of text run across.
float rowContrast(const Pix &ink)
{
    float sum = 0;
    pixFindDifferentialSquareSum(ink.get(), &sum);
    return sum;
}

bool runsDownwards(const Pix &ink)
{
    const Pix small(pixReduceRankBinaryCascade(ink.get(), 1, 1, 0, 0));
    const Pix turned(small ? pixRotateOrth(small.get(), 1) : nullptr);
    return turned && rowContrast(turned) > 1.5F * rowContrast(small);
}

void turn(CleanPage &page, int quarters)
{
    if (quarters % 4 == 0) {
        return;
    }
    page.grey.reset(pixRotateOrth(page.grey.get(), quarters));
    page.ink.reset(pixRotateOrth(page.ink.get(), quarters));
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

CleanPage cleanPage(const PagePicture &picture, double dotsPerInch, const QSizeF &shown)
{
    CleanPage page{.grey = evened(pixOf(picture)), .dotsPerInch = dotsPerInch};
    page.turn = {.upright = shown, .shown = shown};
    page.ink = inkOf(page.grey);
    if (runsDownwards(page.ink)) {
        turn(page, 1);
    }
    if (const double angle = skewOf(page.ink); angle != 0) {
        page.grey.reset(pixRotate(page.grey.get(), static_cast<float>(qDegreesToRadians(angle)), L_ROTATE_AREA_MAP,
                                  L_BRING_IN_WHITE, 0, 0));
        page.ink = inkOf(page.grey);
        page.turn.degrees -= angle;
    }
    return page;
}

CleanPage turnedPage(const CleanPage &page, int quarters)
{
    CleanPage result{.grey = Pix(pixCopy(nullptr, page.grey.get())),
                     .ink = Pix(pixCopy(nullptr, page.ink.get())),
                     .dotsPerInch = page.dotsPerInch,
                     .turn = page.turn};
    turn(result, quarters);
    return result;
}

} // namespace disclosure
