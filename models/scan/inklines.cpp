// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/inklines.h"

#include "models/report/median.h"

#include <algorithm>
#include <utility>

namespace disclosure {

namespace {

/// Points. A dash is wider and a digit higher; a decimal point is smaller than this, but never stands alone.
constexpr double smallestCharacter = 2.2;
/// A piece at least so high belongs to a line's body; lower ones (dots, strokes of 二) join the line that they are in.
constexpr double smallestBody = 4;

/// Rows of pixels that a line of text takes, both ends included.
struct Band {
    int top = 0;
    int bottom = 0;
};

int heightOf(const Band &band)
{
    return band.bottom - band.top + 1;
}

/// The height of the larger pieces, which are whole characters.
int characterHeight(const std::vector<QRect> &pieces)
{
    std::vector<int> heights;
    heights.reserve(pieces.size());
    for (const QRect &piece : pieces) {
        heights.push_back(piece.height());
    }
    std::ranges::sort(heights);
    return heights[heights.size() * 9 / 10];
}

/// Strokes of 二, dots of 三, halves of broken digits are bands too thin for a line. Each belongs to the nearer of its
/// neighbours, if it fits into that line.
std::vector<Band> withoutThinBands(std::vector<Band> bands, int character, int thinnest)
{
    const auto mayJoin = [character](const Band &above, const Band &below) {
        return (below.bottom - above.top + 1) * 4 <= character * 5;
    };
    for (std::size_t i = 0; i < bands.size();) {
        if (heightOf(bands[i]) >= thinnest) {
            ++i;
            continue;
        }
        const bool up = i > 0 && mayJoin(bands[i - 1], bands[i]);
        const bool down = i + 1 < bands.size() && mayJoin(bands[i], bands[i + 1]);
        const bool isNearerAbove =
            up && (!down || bands[i].top - bands[i - 1].bottom <= bands[i + 1].top - bands[i].bottom);
        if (!up && !down) {
            ++i;
            continue;
        }
        const std::size_t upper = isNearerAbove ? i - 1 : i;
        bands[upper].bottom = bands[upper + 1].bottom;
        bands.erase(bands.begin() + static_cast<std::ptrdiff_t>(upper) + 1);
        i = upper;
    }
    return bands;
}

/// Where pieces of ink lie side by side, with rows of nearly no ink between.
std::vector<Band> bandsOf(const std::vector<QRect> &pieces, const CleanPage &page, int usual)
{
    QRect all;
    for (const QRect &piece : pieces) {
        all |= piece;
    }
    // How much width of pieces each row of pixels crosses; what reaches a little into the next line does not count.
    std::vector<int> covered(static_cast<std::size_t>(all.height()), 0);
    for (const QRect &piece : pieces) {
        const int shy = piece.height() / 8;
        for (int y = piece.top() + shy; y <= piece.bottom() - shy; ++y) {
            covered[static_cast<std::size_t>(y - all.top())] += piece.width();
        }
    }
    const int least = std::min(std::ranges::max(covered) / 8, characterHeight(pieces) / 3);
    std::vector<Band> bands;
    for (int y = 0; y < all.height(); ++y) {
        if (covered[static_cast<std::size_t>(y)] <= least) {
            continue;
        }
        const int place = y + all.top();
        if (!bands.empty() && bands.back().bottom == place - 1) {
            bands.back().bottom = place;
        } else {
            bands.push_back({place, place});
        }
    }
    return withoutThinBands(std::move(bands), std::max(usual, characterHeight(pieces)), page.pixels(smallestBody) + 2);
}

int overlap(const QRect &a, const QRect &b)
{
    return std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top()) + 1;
}

} // namespace

std::vector<QRect> connectedBoxes(const Pix &ink)
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

std::vector<QRect> inkPieces(const Pix &ink, int smallest)
{
    std::vector<QRect> pieces = connectedBoxes(ink);
    std::erase_if(pieces,
                  [smallest](const QRect &piece) { return std::max(piece.width(), piece.height()) < smallest; });
    return pieces;
}

int usualHeight(const std::vector<QRect> &pieces, const CleanPage &page)
{
    std::vector<int> heights;
    heights.reserve(pieces.size());
    for (const QRect &piece : pieces) {
        if (piece.height() > page.pixels(smallestBody)) {
            heights.push_back(piece.height());
        }
    }
    return median(std::move(heights));
}

std::vector<QRect> inkLines(const std::vector<QRect> &pieces, const CleanPage &page, int usual)
{
    const int smallest = page.pixels(smallestCharacter);
    const auto isPrint = [smallest](const QRect &piece) { return std::max(piece.width(), piece.height()) >= smallest; };
    if (std::ranges::none_of(pieces, isPrint)) {
        return {};
    }
    const std::vector<Band> bands = bandsOf(pieces, page, usual);
    std::vector<QRect> lines(bands.size());
    for (const QRect &piece : pieces) {
        const auto nearest = std::ranges::min_element(bands, {}, [&piece](const Band &band) {
            const int centre = piece.center().y();
            return std::max({band.top - centre, 0, centre - band.bottom});
        });
        QRect &line = lines[static_cast<std::size_t>(nearest - bands.begin())];
        line |= piece;
    }
    std::erase_if(lines, [&isPrint](const QRect &line) { return line.isNull() || !isPrint(line); });
    return lines;
}

std::vector<QRect> runningLines(const Pix &ink, const CleanPage &page)
{
    // What stands nearer than about an em and a half in a row is one line; rows never touch.
    const Pix closed(pixCloseSafeCompBrick(nullptr, ink.get(), page.pixels(16), 1));
    const std::vector<QRect> boxes = connectedBoxes(closed);
    const int least = page.pixels(5);
    std::vector<QRect> bodies;
    std::vector<QRect> rest;
    for (const QRect &box : boxes) {
        const bool isPrint = std::max(box.width(), box.height()) >= page.pixels(smallestCharacter);
        if (isPrint) {
            (box.height() >= least && box.width() >= least ? bodies : rest).push_back(box);
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
    for (const QRect &stroke : rest) {
        const auto line = std::ranges::find_if(merged, [&stroke](const QRect &candidate) {
            return candidate.top() <= stroke.center().y() && stroke.center().y() <= candidate.bottom();
        });
        if (line != merged.end()) {
            *line |= stroke;
        }
    }
    return merged;
}

} // namespace disclosure
