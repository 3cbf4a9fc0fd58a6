// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/linetraces.h"

#include "models/source/pagepicture.h"

#include <QtMath>

#include <algorithm>
#include <cmath>
#include <utility>

namespace disclosure {

namespace {

/// Points. A line that slants by the largest skew still has runs of this length; strokes of characters have too, but
/// their pieces do not go on as far as those of a line.
constexpr double shortestRun = 2.2;
constexpr double shortestLine = 60;
/// Points. What is as wide as a run and higher than this is no line: the thick sides of a table, which would join its
/// lines to one piece, and the dark edges of a scan, which need not be straight to its lines.
constexpr double highestLine = 6;
/// Points from one point of a trace to the next.
constexpr double step = 3;

/// A piece of ink as a line: the one that fits its pixels best, y downwards, and its middle in each column.
LineTrace traceOf(PIX *piece, const QPoint &corner, int columns)
{
    const int width = pixGetWidth(piece);
    const int height = pixGetHeight(piece);
    double n = 0, sumX = 0, sumY = 0, sumXX = 0, sumXY = 0;
    LineTrace trace;
    for (int x = 0; x < width; ++x) {
        double count = 0;
        double sum = 0;
        for (int y = 0; y < height; ++y) {
            l_uint32 isInk = 0;
            pixGetPixel(piece, x, y, &isInk);
            if (isInk) {
                ++count;
                sum += y;
            }
        }
        n += count;
        sumX += count * x;
        sumY += sum;
        sumXX += count * x * x;
        sumXY += sum * x;
        if (count > 0 && x % columns == columns / 2) {
            trace.points.emplace_back(corner.x() + x, corner.y() + sum / count);
        }
    }
    const double spread = n * sumXX - sumX * sumX;
    const double slope = spread > 0 ? (n * sumXY - sumX * sumY) / spread : 0;
    trace.degrees = qRadiansToDegrees(std::atan(slope));
    trace.length = width;
    return trace;
}

std::vector<LineTrace> tracesAcross(const Pix &ink, double dotsPerInch)
{
    const auto pixels = [dotsPerInch](double points) { return qRound(points * dotsPerInch / pointsPerInch); };
    const int run = std::max(3, pixels(shortestRun));
    const Pix thick(pixOpenCompBrick(nullptr, ink.get(), run, std::max(run, pixels(highestLine))));
    Pix runs(pixOpenCompBrick(nullptr, ink.get(), run, 1));
    if (runs && thick) {
        runs.reset(pixSubtract(nullptr, runs.get(), thick.get()));
    }
    // Runs of a slanting line touch at their corners; a faint one has gaps.
    const Pix joined(runs ? pixDilateBrick(nullptr, runs.get(), 3, 1) : nullptr);
    PIXA *pieces = nullptr;
    BOXA *boxes = joined ? pixConnComp(joined.get(), &pieces, 8) : nullptr;
    std::vector<LineTrace> traces;
    const int count = pieces ? pixaGetCount(pieces) : 0;
    for (int i = 0; i < count; ++i) {
        int x = 0, y = 0, width = 0, height = 0;
        pixaGetBoxGeometry(pieces, i, &x, &y, &width, &height);
        const double steepest = std::tan(qDegreesToRadians(largestSkew)) * width + pixels(4);
        if (width >= pixels(shortestLine) && height <= steepest) {
            const Pix piece(pixaGetPix(pieces, i, L_CLONE));
            traces.push_back(traceOf(piece.get(), {x, y}, std::max(1, pixels(step))));
        }
    }
    boxaDestroy(&boxes);
    pixaDestroy(&pieces);
    return traces;
}

} // namespace

LineTraces lineTraces(const Pix &ink, double dotsPerInch)
{
    LineTraces traces{.across = tracesAcross(ink, dotsPerInch)};
    const Pix turned(pixRotateOrth(ink.get(), 1));
    if (turned) {
        // A quarter turn keeps the direction in which a slope goes.
        traces.down = tracesAcross(turned, dotsPerInch);
    }
    const double bottom = pixGetHeight(ink.get()) - 1;
    for (LineTrace &trace : traces.down) {
        for (QPointF &point : trace.points) {
            point = {point.y(), bottom - point.x()};
        }
    }
    return traces;
}

} // namespace disclosure
