// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/skew.h"

#include "models/source/pagepicture.h"

#include <QtMath>

#include <algorithm>
#include <cmath>
#include <vector>

namespace disclosure {

namespace {

constexpr double smallestSkew = 0.05; // degrees; less is not worth the blur of turning the picture
/// Points of line from which they are believed.
constexpr double enoughLines = 250;

/// The slope that half of the lines' length lies below.
double median(std::vector<const LineTrace *> lines, double total)
{
    std::ranges::sort(lines, {}, &LineTrace::degrees);
    double length = 0;
    for (const LineTrace *line : lines) {
        length += line->length;
        if (length * 2 >= total) {
            return line->degrees;
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

double skewOf(const LineTraces &traces, const Pix &ink, double dotsPerInch)
{
    std::vector<const LineTrace *> lines;
    double total = 0;
    for (const std::vector<LineTrace> *way : {&traces.across, &traces.down}) {
        for (const LineTrace &trace : *way) {
            lines.push_back(&trace);
            total += trace.length;
        }
    }
    double angle = 0;
    if (total >= enoughLines * dotsPerInch / pointsPerInch) {
        angle = -median(std::move(lines), total);
    } else {
        // Text may run downwards. Leptonica's own limit of the confidence is 3, for pages full of text.
        constexpr float clear = 1.5F;
        const Sweep across = sweepOf(ink);
        const Sweep down = sweepOf(Pix(pixRotateOrth(ink.get(), 1)));
        const Sweep &best = across.confidence >= down.confidence ? across : down;
        angle = best.confidence >= clear ? static_cast<double>(best.angle) : 0;
    }
    return std::abs(angle) >= smallestSkew ? angle : 0;
}

} // namespace disclosure
