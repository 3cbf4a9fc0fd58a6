// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/dottedlines.h"

#include <algorithm>

namespace disclosure {

namespace {

constexpr double largestDot = 4.0;  // points
constexpr double longestSide = 1.5; // times the other side; longer ones are dashes, which have a direction
constexpr double sameLine = 0.1;    // points; one program draws the dots of a line exactly beside each other
constexpr double smallestGap = 0.2; // of a dot's side: without gaps it is a picture made of squares
constexpr double widestGap = 2.0;   // the same
constexpr double widestStep = 2.0;  // points; a gap that small is none, whatever the dot's side
constexpr std::size_t fewestDots = 4;

/// A dot seen along a line.
struct Dot {
    double at = 0; ///< across the line
    double from = 0;
    double to = 0;
};

bool goesOn(const Dot &last, const Dot &next)
{
    return next.from - last.to <= std::max(widestStep, widestGap * (next.to - next.from));
}

/// The lines among dots that all stand on one line.
void appendLinesOf(std::vector<Dot> &dots, bool isAcross, std::vector<QLineF> &lines)
{
    std::ranges::sort(dots, {}, &Dot::from);
    for (auto first = dots.begin(); first != dots.end();) {
        std::size_t count = 1;
        auto last = first;
        for (auto next = first + 1; next != dots.end() && goesOn(*last, *next); last = next++) {
            count += next->from - last->to >= smallestGap * (next->to - next->from) ? 1 : 0;
        }
        if (count >= fewestDots) {
            const double at = first->at;
            lines.push_back(isAcross ? QLineF(first->from, at, last->to, at) : QLineF(at, first->from, at, last->to));
        }
        first = last + 1;
    }
}

void appendLines(std::vector<Dot> dots, bool isAcross, std::vector<QLineF> &lines)
{
    std::ranges::sort(dots, {}, &Dot::at);
    for (auto first = dots.begin(); first != dots.end();) {
        const auto last =
            std::find_if(first, dots.end(), [&](const Dot &dot) { return dot.at - first->at > sameLine; });
        std::vector<Dot> onLine(first, last);
        appendLinesOf(onLine, isAcross, lines);
        first = last;
    }
}

} // namespace

bool isDot(const QRectF &box)
{
    const auto [shorter, longer] = std::minmax({box.width(), box.height()});
    return shorter > 0 && longer <= largestDot && longer <= longestSide * shorter;
}

std::vector<QLineF> linesOfDots(const std::vector<QRectF> &dots)
{
    std::vector<Dot> across;
    std::vector<Dot> down;
    for (const QRectF &dot : dots) {
        across.push_back({dot.center().y(), dot.left(), dot.right()});
        down.push_back({dot.center().x(), dot.top(), dot.bottom()});
    }
    std::vector<QLineF> lines;
    appendLines(std::move(across), true, lines);
    appendLines(std::move(down), false, lines);
    return lines;
}

} // namespace disclosure
