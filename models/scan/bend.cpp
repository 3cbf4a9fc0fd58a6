// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/bend.h"

#include "models/source/pagepicture.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace disclosure {

namespace {

constexpr int white = 255;
/// Points: how far from straight lines are, in the mean, that need to be straightened, and those that were.
constexpr double leastBend = 0.35;
constexpr double straight = 0.45;
/// A bend leaves little of what it explains.
constexpr double explained = 0.55;
/// Lines that so many times as much is left of as of all belong to something else, as the edge of a desk.
constexpr double outlying = 1.5;
constexpr std::size_t fewestLines = 4;
/// Points of line without which no bend is believed.
constexpr double enoughLines = 700;
/// Fewer lines tell how they lean, each by its own slope, as on a page seen from aside.
constexpr std::size_t fewestLeaning = 2;
constexpr double enoughLeaning = 250;
constexpr std::size_t termsOfLeaning = 2;

/// A line by the terms of the shift along it and its own height, both less their means: straightened, all heights are
/// 0.
struct Line {
    std::vector<PageBend::Polynomial> terms;
    std::vector<double> heights;
    double length = 0; ///< points
};

/// Around the places of a trace, in points.
QRectF boxOf(const LineTrace &trace, double scale)
{
    QRectF box;
    for (const QPointF &pixel : trace.points) {
        box |= QRectF(pixel * scale, QSizeF(1, 1));
    }
    return box;
}

/// `area` is that of the shift.
Line lineOf(const LineTrace &trace, const QRectF &area, bool isAcross, double scale)
{
    Line line{.length = trace.length * scale};
    PageBend::Polynomial sums{};
    double sum = 0;
    for (const QPointF &pixel : trace.points) {
        const QPointF point = pixel * scale;
        line.terms.push_back(PageBend::termsAt(point, area, isAcross));
        line.heights.push_back(isAcross ? point.y() : point.x());
        for (std::size_t i = 0; i < sums.size(); ++i) {
            sums[i] += line.terms.back()[i];
        }
        sum += line.heights.back();
    }
    const auto count = static_cast<double>(line.heights.size());
    for (std::size_t k = 0; k < line.heights.size(); ++k) {
        for (std::size_t i = 0; i < sums.size(); ++i) {
            line.terms[k][i] -= sums[i] / count;
        }
        line.heights[k] -= sum / count;
    }
    return line;
}

std::vector<Line> linesOf(const std::vector<const LineTrace *> &traces, const QRectF &area, bool isAcross, double scale)
{
    std::vector<Line> lines;
    for (const LineTrace *trace : traces) {
        lines.push_back(lineOf(*trace, area, isAcross, scale));
    }
    return lines;
}

QRectF areaOf(const std::vector<const LineTrace *> &traces, double scale)
{
    QRectF area;
    for (const LineTrace *trace : traces) {
        area |= boxOf(*trace, scale);
    }
    return area;
}

double lengthOf(const std::vector<Line> &lines)
{
    return std::accumulate(lines.begin(), lines.end(), 0.0,
                           [](double sum, const Line &line) { return sum + line.length; });
}

/// The shift that leaves the least of the lines' heights, by least squares; `count` of its terms are used.
PageBend::Polynomial shiftOf(const std::vector<Line> &lines, std::size_t count)
{
    constexpr float damping = 1e-4F; // of a term of which the lines say nothing
    std::array<std::array<float, PageBend::terms>, PageBend::terms> matrix{};
    std::array<float, PageBend::terms> right{};
    double points = 0;
    for (const Line &line : lines) {
        points += static_cast<double>(line.heights.size());
        for (std::size_t k = 0; k < line.heights.size(); ++k) {
            for (std::size_t i = 0; i < count; ++i) {
                for (std::size_t j = 0; j < count; ++j) {
                    matrix[i][j] += static_cast<float>(line.terms[k][i] * line.terms[k][j]);
                }
                right[i] -= static_cast<float>(line.terms[k][i] * line.heights[k]);
            }
        }
    }
    std::array<float *, PageBend::terms> rows{};
    for (std::size_t i = 0; i < count; ++i) {
        matrix[i][i] += damping * static_cast<float>(points);
        rows[i] = matrix[i].data();
    }
    PageBend::Polynomial shift{};
    if (gaussjordan(rows.data(), right.data(), static_cast<int>(count)) == 0) {
        std::copy_n(right.begin(), count, shift.begin());
    }
    return shift;
}

/// What a shift leaves of a line's heights: their root mean square in points.
double leftOf(const Line &line, const PageBend::Polynomial &shift)
{
    double sum = 0;
    for (std::size_t k = 0; k < line.heights.size(); ++k) {
        double height = line.heights[k];
        for (std::size_t i = 0; i < shift.size(); ++i) {
            height += shift[i] * line.terms[k][i];
        }
        sum += height * height;
    }
    return std::sqrt(sum / static_cast<double>(line.heights.size()));
}

/// The same of all of them, by their lengths.
double leftOf(const std::vector<Line> &lines, const PageBend::Polynomial &shift)
{
    double sum = 0;
    for (const Line &line : lines) {
        const double left = leftOf(line, shift);
        sum += left * left * line.length;
    }
    const double length = lengthOf(lines);
    return length > 0 ? std::sqrt(sum / length) : 0;
}

struct Straightening {
    PageBend::Shift shift;
    bool isBent = false; ///< a common slope of the lines does not explain them
};

/// Nothing if no shift straightens most of the lines.
std::optional<Straightening> straightening(const std::vector<LineTrace> &all, bool isAcross, double scale)
{
    std::vector<const LineTrace *> traces;
    for (const LineTrace &trace : all) {
        traces.push_back(&trace);
    }
    QRectF area = areaOf(traces, scale);
    std::vector<Line> lines = linesOf(traces, area, isAcross, scale);
    const double total = lengthOf(lines);
    if (lines.size() < fewestLeaning || total < enoughLeaning) {
        return std::nullopt;
    }
    const auto areEnough = [&lines] { return lines.size() >= fewestLines && lengthOf(lines) >= enoughLines; };
    const auto fitted = [&] { return shiftOf(lines, areEnough() ? PageBend::terms : termsOfLeaning); };
    PageBend::Polynomial factors = fitted();
    while (lines.size() > fewestLeaning && leftOf(lines, factors) > straight) {
        std::vector<double> left;
        for (const Line &line : lines) {
            left.push_back(leftOf(line, factors));
        }
        const double limit = std::min(std::ranges::max(left), outlying * leftOf(lines, factors));
        std::vector<const LineTrace *> kept;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (left[i] < limit) {
                kept.push_back(traces[i]);
            }
        }
        traces = std::move(kept);
        // Where the others were, nothing is known.
        area = areaOf(traces, scale);
        lines = linesOf(traces, area, isAcross, scale);
        factors = fitted();
    }
    const double before = leftOf(lines, shiftOf(lines, 1)); // the skew alone
    const double after = leftOf(lines, factors);
    if (after > straight || lengthOf(lines) * 2 < total) {
        return std::nullopt;
    }
    return Straightening{.shift = {.area = area, .factors = factors},
                         .isBent = areEnough() && before >= leastBend && after <= before * explained};
}

/// A page's skew as the shift of the one direction, from that of the other: both turn by the same angle.
PageBend::Shift turnedLike(const PageBend::Shift &other, double sidesOfOther)
{
    PageBend::Shift shift{.area = other.area};
    shift.factors.front() = -other.factors.front() * sidesOfOther;
    return shift;
}

} // namespace

std::optional<PageBend> bendOf(const LineTraces &traces, double dotsPerInch)
{
    const double scale = pointsPerInch / dotsPerInch;
    const std::optional<Straightening> down = straightening(traces.across, true, scale);
    const std::optional<Straightening> across = straightening(traces.down, false, scale);
    if (!(down && down->isBent) && !(across && across->isBent)) {
        return std::nullopt;
    }
    // What is not bent may be askew all the same.
    if (!down) {
        const QRectF &area = across->shift.area;
        return PageBend{.down = turnedLike(across->shift, area.width() / area.height()), .across = across->shift};
    }
    const QRectF &area = down->shift.area;
    return PageBend{.down = down->shift,
                    .across = across ? across->shift : turnedLike(down->shift, area.height() / area.width())};
}

Pix flattened(const Pix &grey, const PageBend &bend, double dotsPerInch)
{
    constexpr int step = 16; // between places that are looked up; those between them lie evenly
    const double scale = pointsPerInch / dotsPerInch;
    const int width = pixGetWidth(grey.get());
    const int height = pixGetHeight(grey.get());
    const auto placeOf = [&](int x, int y) { return bend.toShown(QPointF(x, y) * scale) / scale; };
    Pix flat(pixCreate(width, height, 8));
    if (!flat) {
        return flat;
    }
    const int columns = width / step + 2;
    std::vector<QPointF> above(static_cast<std::size_t>(columns));
    std::vector<QPointF> below(static_cast<std::size_t>(columns));
    l_uint32 *from = pixGetData(grey.get());
    l_uint32 *to = pixGetData(flat.get());
    const int wordsPerLine = pixGetWpl(grey.get());
    const auto lookUp = [&](std::vector<QPointF> &places, int y) {
        for (int i = 0; i < columns; ++i) {
            places[static_cast<std::size_t>(i)] = placeOf(i * step, y);
        }
    };
    lookUp(below, 0);
    for (int y = 0; y < height; ++y) {
        if (y % step == 0) {
            std::swap(above, below);
            lookUp(below, y + step);
        }
        l_uint32 *line = to + static_cast<std::ptrdiff_t>(y) * pixGetWpl(flat.get());
        const double down = static_cast<double>(y % step) / step;
        for (int x = 0; x < width; ++x) {
            const auto i = static_cast<std::size_t>(x / step);
            const double along = static_cast<double>(x % step) / step;
            const QPointF place = (above[i] * (1 - along) + above[i + 1] * along) * (1 - down) +
                                  (below[i] * (1 - along) + below[i + 1] * along) * down;
            int value = white;
            linearInterpolatePixelGray(from, wordsPerLine, width, height, static_cast<float>(place.x()),
                                       static_cast<float>(place.y()), white, &value);
            SET_DATA_BYTE(line, x, static_cast<l_uint8>(value));
        }
    }
    return flat;
}

} // namespace disclosure
