// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/inklines.h"

#include <algorithm>

namespace disclosure {

namespace {

/// Points. A dash is wider and a digit higher; a decimal point is smaller than this, but never stands alone.
constexpr double smallestCharacter = 2.2;
/// A piece at least so high belongs to a line's body; lower ones (dots, strokes of 二) join the line that they are in.
constexpr double smallestBody = 4;

std::vector<QRect> boxesOf(const Pix &ink)
{
    std::vector<QRect> result;
    const Boxa boxes(ink ? pixConnCompBB(ink.get(), 8) : nullptr);
    const int count = boxes ? boxaGetCount(boxes.get()) : 0;
    result.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        int x = 0;
        int y = 0;
        int width = 0;
        int height = 0;
        boxaGetBoxGeometry(boxes.get(), i, &x, &y, &width, &height);
        result.emplace_back(x, y, width, height);
    }
    return result;
}

int overlap(const QRect &a, const QRect &b)
{
    return std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top()) + 1;
}

} // namespace

std::vector<QRect> inkPieces(const Pix &ink, int smallest)
{
    std::vector<QRect> pieces = boxesOf(ink);
    std::erase_if(pieces, [smallest](const QRect &piece) { return std::max(piece.width(), piece.height()) < smallest; });
    return pieces;
}

std::vector<QRect> inkLines(const std::vector<QRect> &pieces, const CleanPage &page)
{
    const int smallest = page.pixels(smallestCharacter);
    const int body = page.pixels(smallestBody);
    std::vector<QRect> lines;
    std::vector<QRect> rest;
    std::vector<QRect> sorted = pieces;
    std::ranges::sort(sorted, {}, [](const QRect &piece) { return piece.top(); });
    for (const QRect &piece : sorted) {
        if (piece.height() < body) {
            rest.push_back(piece);
        } else if (!lines.empty() &&
                   overlap(lines.back(), piece) * 2 >= std::min(piece.height(), lines.back().height())) {
            lines.back() |= piece;
        } else {
            lines.push_back(piece);
        }
    }
    for (const QRect &piece : rest) {
        const auto line = std::ranges::find_if(lines, [&piece, body](const QRect &candidate) {
            return candidate.top() - body / 2 <= piece.center().y() &&
                   piece.center().y() <= candidate.bottom() + body / 2;
        });
        if (line != lines.end()) {
            *line |= piece;
        } else if (std::max(piece.width(), piece.height()) >= smallest) {
            lines.push_back(piece);
        }
    }
    std::ranges::sort(lines, {}, [](const QRect &line) { return line.top(); });
    return lines;
}

std::vector<QRect> runningLines(const Pix &ink, const CleanPage &page)
{
    // What stands nearer than about an em and a half in a row is one line; rows never touch.
    const Pix closed(pixCloseSafeBrick(nullptr, ink.get(), page.pixels(16), 1));
    std::vector<QRect> lines = boxesOf(closed);
    const int least = page.pixels(5);
    std::vector<QRect> bodies;
    for (const QRect &line : lines) {
        if (line.height() >= least && line.width() >= least) {
            bodies.push_back(line);
        }
    }
    std::ranges::sort(bodies, {}, [](const QRect &line) { return line.top(); });
    std::vector<QRect> merged;
    for (const QRect &line : bodies) {
        const auto same = std::ranges::find_if(merged, [&line](const QRect &other) {
            return overlap(other, line) * 10 >= 6 * std::min(other.height(), line.height());
        });
        if (same != merged.end()) {
            *same |= line;
        } else {
            merged.push_back(line);
        }
    }
    return merged;
}

} // namespace disclosure
