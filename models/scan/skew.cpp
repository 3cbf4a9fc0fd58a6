// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/skew.h"

#include <QtMath>

#include <algorithm>
#include <cmath>
#include <vector>

namespace disclosure {

namespace {

constexpr double pointsPerInch = 72;
/// Degrees.
constexpr double largestSkew = 7;
constexpr double smallestSkew = 0.05; // less is not worth the blur of turning the picture
/// Points. A line that slants by the largest skew still has runs of this length; strokes of characters have too, but
/// their pieces do not go on as far as those of a line.
constexpr double shortestRun = 2.2;
constexpr double shortestLine = 60;
/// Points of line from which they are believed.
constexpr double enoughLines = 250;

struct Slope {
    double degrees = 0;
    double length = 0; ///< pixels
};

/// The slope of a piece of ink against the x axis, y downwards: the line that fits its pixels best.
Slope slopeOf(PIX *piece)
{
    const int width = pixGetWidth(piece);
    const int height = pixGetHeight(piece);
    double n = 0, sumX = 0, sumY = 0, sumXX = 0, sumXY = 0;
    for (int x = 0; x < width; ++x) {
        for (int y = 0; y < height; ++y) {
            l_uint32 isInk = 0;
            pixGetPixel(piece, x, y, &isInk);
            if (isInk) {
                n += 1;
                sumX += x;
                sumY += y;
                sumXX += static_cast<double>(x) * x;
                sumXY += static_cast<double>(x) * y;
            }
        }
    }
    const double spread = n * sumXX - sumX * sumX;
    const double slope = spread > 0 ? (n * sumXY - sumX * sumY) / spread : 0;
    return {qRadiansToDegrees(std::atan(slope)), static_cast<double>(width)};
}

/// Of the lines that run across the picture.
std::vector<Slope> slopesAcross(const Pix &ink, double dotsPerInch)
{
    const auto pixels = [dotsPerInch](double points) { return qRound(points * dotsPerInch / pointsPerInch); };
    const Pix runs(pixOpenCompBrick(nullptr, ink.get(), std::max(3, pixels(shortestRun)), 1));
    // Runs of a slanting line touch at their corners; a faint one has gaps.
    const Pix joined(runs ? pixDilateBrick(nullptr, runs.get(), 3, 1) : nullptr);
    PIXA *pieces = nullptr;
    BOXA *boxes = joined ? pixConnComp(joined.get(), &pieces, 8) : nullptr;
    std::vector<Slope> slopes;
    const int count = pieces ? pixaGetCount(pieces) : 0;
    for (int i = 0; i < count; ++i) {
        int width = 0;
        int height = 0;
        pixaGetBoxGeometry(pieces, i, nullptr, nullptr, &width, &height);
        const double steepest = std::tan(qDegreesToRadians(largestSkew)) * width + pixels(4);
        if (width >= pixels(shortestLine) && height <= steepest) {
            const Pix piece(pixaGetPix(pieces, i, L_CLONE));
            slopes.push_back(slopeOf(piece.get()));
        }
    }
    boxaDestroy(&boxes);
    pixaDestroy(&pieces);
    return slopes;
}

/// The slope that half of the lines' length lies below.
double median(std::vector<Slope> slopes, double total)
{
    std::ranges::sort(slopes, {}, &Slope::degrees);
    double length = 0;
    for (const Slope &slope : slopes) {
        length += slope.length;
        if (length * 2 >= total) {
            return slope.degrees;
        }
    }
    return 0;
}

struct Sweep {
    float angle = 0;
    float confidence = 0;
};

/// From lines of text, by how sharply rows of ink and gaps follow each other (Leptonica).
Sweep sweepOf(const Pix &ink)
{
    constexpr int sweepReduction = 4;
    constexpr int searchReduction = 2;
    Sweep sweep;
    if (pixFindSkewSweepAndSearch(ink.get(), &sweep.angle, &sweep.confidence, sweepReduction, searchReduction,
                                  largestSkew, 1.0F, 0.01F) != 0) {
        return {};
    }
    return sweep;
}

} // namespace

double skewOf(const Pix &ink, double dotsPerInch)
{
    const Pix turned(pixRotateOrth(ink.get(), 1));
    std::vector<Slope> slopes = slopesAcross(ink, dotsPerInch);
    // A quarter turn keeps the direction in which a slope goes.
    std::ranges::copy(slopesAcross(turned, dotsPerInch), std::back_inserter(slopes));
    double total = 0;
    for (const Slope &slope : slopes) {
        total += slope.length;
    }
    double angle = 0;
    if (total >= enoughLines * dotsPerInch / pointsPerInch) {
        angle = -median(std::move(slopes), total);
    } else {
        // Text may run downwards. Leptonica's own limit of the confidence is 3, for pages full of text.
        constexpr float clear = 1.5F;
        const Sweep across = sweepOf(ink);
        const Sweep down = sweepOf(turned);
        const Sweep &best = across.confidence >= down.confidence ? across : down;
        angle = best.confidence >= clear ? static_cast<double>(best.angle) : 0;
    }
    return std::abs(angle) >= smallestSkew ? angle : 0;
}

} // namespace disclosure
