// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/scanlines.h"

#include "models/extract/ruledgrid.h"
#include "models/scan/faintlines.h"
#include "models/scan/inklines.h"
#include "models/scan/lineprobe.h"

#include <algorithm>
#include <cmath>

namespace disclosure {

namespace {

/// Points. Strokes of characters are shorter than the shortest piece of a line that is looked for.
constexpr double shortestPiece = 13;
constexpr double thickestPiece = 4;
/// Points. Of a broken line, shorter pieces are looked for.
constexpr double shortestOfBroken = 6;
/// Pixels by which the lines of a worn page are widened to look for their pieces.
constexpr int raggedEdge = 3;
/// A faint line is lighter than print. 0 to 255.
constexpr int lineBelow = 215;

/// Shares of a line that are drawn at least. Copies of copies lose some of a dark one; print in rows looks like a faint
/// one in places, but not everywhere, and seldom over a long stretch.
constexpr double leastOfDark = 0.6;
constexpr double leastOfFaint = 0.9;
constexpr double leastOfShortFaint = 0.95;
constexpr double shortFaint = 60; // points
/// The same of a stretch between the parts of a broken line.
constexpr double leastInGap = 0.3;
/// Points. Where a line is blank for longer, it may end, as beside a merged cell.
constexpr double longestBridge = 60;

/// Lines of a scan are less exact than drawn ones: their pieces lie further apart, their ends stop short.
constexpr Tolerances scanTolerances{.sameLine = 1.8, .gap = 12, .touch = 5, .shortestLine = 18};

std::vector<QLineF> pieces(const CleanPage &page, const Pix &ink, bool horizontal, double shortest)
{
    const int length = page.pixels(shortest);
    const Pix opened(horizontal ? pixOpenCompBrick(nullptr, ink.get(), length, 1)
                                : pixOpenCompBrick(nullptr, ink.get(), 1, length));
    std::vector<QLineF> lines;
    for (const QRect &piece : connectedBoxes(opened)) {
        const QRectF box = page.toPoints(piece);
        if (std::min(box.width(), box.height()) > thickestPiece) {
            continue;
        }
        const QPointF centre = box.center();
        lines.push_back(horizontal ? QLineF(box.left(), centre.y(), box.right(), centre.y())
                                   : QLineF(centre.x(), box.top(), centre.x(), box.bottom()));
    }
    return lines;
}

bool liesOn(const QLineF &piece, const RulingLine &line, bool horizontal)
{
    const double at = horizontal ? piece.center().y() : piece.center().x();
    const double middle = horizontal ? piece.center().x() : piece.center().y();
    return std::abs(at - line.at) <= 2 * scanTolerances.sameLine && middle >= line.from && middle <= line.to;
}

/// Whether pieces make up most of a line: the strokes of large characters beside each other do not.
bool isMostlyInk(const RulingLine &line, const std::vector<QLineF> &pieces, bool horizontal)
{
    constexpr double share = 0.65;
    double length = 0;
    for (const QLineF &piece : pieces) {
        length += liesOn(piece, line, horizontal) ? piece.length() : 0;
    }
    return length >= share * (line.to - line.from);
}

bool isShort(const RulingLine &line)
{
    return line.to - line.from < scanTolerances.shortestLine;
}

/// Whether a line is none of a character's strokes: it is long, or goes from one long line across to another, as those
/// of a table with a single row. `across` are the lines that are long.
bool mayDivide(const RulingLine &line, const std::vector<RulingLine> &across)
{
    const auto endsAt = [&](double end) {
        return std::ranges::any_of(across, [&](const RulingLine &other) {
            return std::abs(other.at - end) <= scanTolerances.sameLine &&
                   other.from - scanTolerances.touch <= line.at && line.at <= other.to + scanTolerances.touch;
        });
    };
    return !isShort(line) || (endsAt(line.from) && endsAt(line.to));
}

/// Whether a faint line is none that strokes of characters below or beside each other make: it goes from one line
/// across to another.
bool isBetween(const RulingLine &line, const std::vector<RulingLine> &across)
{
    constexpr double near = 4.5; // points; pieces end before a crossing line, which darkens what is averaged
    constexpr double beyond = 9; // points; print in the next cell lengthens a line
    const auto endsWithin = [&](double from, double to) {
        return std::ranges::any_of(across, [&](const RulingLine &other) {
            return from <= other.at && other.at <= to && other.from - near <= line.at && line.at <= other.to + near;
        });
    };
    return endsWithin(line.from - near, line.from + beyond) && endsWithin(line.to - beyond, line.to + near);
}

/// What a direction's lines are judged by.
struct Evidence {
    std::vector<QLineF> pieces; ///< runs of ink
    LineProbe probe;
    LineKind kind = LineKind::Drawn;
    bool isBroken = false; ///< whether the page's lines have gaps
    bool horizontal = false;

    /// How near a line's end is to a crossing line that it meets.
    double touch() const { return isBroken ? scanTolerances.gap : scanTolerances.touch; }

    double leastOf(const RulingLine &line) const
    {
        if (kind == LineKind::Drawn) {
            return leastOfDark;
        }
        return line.to - line.from < shortFaint ? leastOfShortFaint : leastOfFaint;
    }
    bool isDrawn(const RulingLine &line) const
    {
        return (!isBroken && isMostlyInk(line, pieces, horizontal)) ||
               probe.sharesOf(line, horizontal).drawn >= leastOf(line);
    }
    /// Whether a line goes on from one of its parts to the next one, over a stretch that is blank in places.
    bool isBridged(const RulingLine &part, const RulingLine &next) const
    {
        if (next.from - part.to > longestBridge) {
            return false;
        }
        const RulingLine whole{part.at, part.from, next.to};
        const LineProbe::Shares shares = probe.sharesOf({part.at, part.to, next.from}, horizontal);
        return shares.drawn - shares.print >= (isBroken ? leastInGap : leastOfFaint) &&
               probe.sharesOf(whole, horizontal).drawn >= leastOf(whole);
    }
};

Evidence evidenceOf(const CleanPage &page, const Pix &ink, LineKind kind, bool horizontal)
{
    return {.pieces = pieces(page, ink, horizontal, shortestPiece),
            .probe = LineProbe(page, kind),
            .kind = kind,
            .horizontal = horizontal};
}

std::vector<RulingLine> joinedLines(const std::vector<QLineF> &pieces, bool horizontal)
{
    Tolerances withShort = scanTolerances;
    withShort.shortestLine = shortestPiece;
    RulingLines joined = joinLines(pieces, withShort);
    return horizontal ? std::move(joined.horizontal) : std::move(joined.vertical);
}

/// The lines that short pieces make. Those of strokes of characters are short themselves.
std::vector<RulingLine> brokenLines(const std::vector<QLineF> &shortPieces, const Evidence &evidence)
{
    constexpr double longEnough = 100; // points
    std::vector<RulingLine> lines = joinedLines(shortPieces, evidence.horizontal);
    std::erase_if(lines, [&](const RulingLine &line) {
        return line.to - line.from < longEnough && std::ranges::none_of(evidence.pieces, [&](const QLineF &piece) {
                   return liesOn(piece, line, evidence.horizontal);
               });
    });
    return lines;
}

/// Whether more than a little of the longer lines is blank.
bool areBroken(const std::vector<RulingLine> &lines, const Evidence &evidence)
{
    constexpr double longLine = 60;
    constexpr double most = 0.015;
    double length = 0;
    double blank = 0;
    for (const RulingLine &line : lines) {
        if (line.to - line.from >= longLine) {
            const LineProbe::Shares shares = evidence.probe.sharesOf(line, evidence.horizontal);
            length += line.to - line.from;
            blank += (line.to - line.from) * std::max(0.0, 1 - shares.drawn - shares.print);
        }
    }
    return blank > most * length;
}

/// Joins the parts of broken lines, which come sorted by at, then from.
void bridge(std::vector<RulingLine> &lines, const Evidence &evidence)
{
    std::vector<RulingLine> whole;
    for (const RulingLine &line : lines) {
        if (!whole.empty() && whole.back().at == line.at && evidence.isBridged(whole.back(), line)) {
            whole.back().to = line.to;
        } else {
            whole.push_back(line);
        }
    }
    lines = std::move(whole);
}

/// The parts of lines between those that cross them which are drawn: what passes through a merged cell, or where print
/// below other print looks like a line, is not.
std::vector<RulingLine> drawnParts(const std::vector<RulingLine> &lines, const std::vector<RulingLine> &crossing,
                                   const Evidence &evidence)
{
    constexpr double crossed = 1.5; // points on each side of a crossing line, which darkens what is averaged
    constexpr double shortestPart = 25;
    std::vector<RulingLine> parts;
    for (const RulingLine &line : lines) {
        if (evidence.isDrawn(line)) {
            parts.push_back(line);
            continue;
        }
        std::vector<double> ends = {line.from};
        for (const RulingLine &other : crossing) {
            if (other.from <= line.at && line.at <= other.to && other.at > ends.back() && other.at < line.to) {
                ends.push_back(other.at);
            }
        }
        ends.push_back(line.to);
        RulingLine part{line.at, line.from, line.from};
        const auto endPart = [&](double next) {
            if (part.to - part.from >= shortestPart) {
                parts.push_back(part);
            }
            part.from = part.to = next;
        };
        for (std::size_t i = 1; i < ends.size(); ++i) {
            if (evidence.isDrawn({line.at, ends[i - 1] + crossed, ends[i] - crossed})) {
                part.to = ends[i];
            } else {
                endPart(ends[i]);
            }
        }
        endPart(line.to);
    }
    return parts;
}

/// Leads the ends of lines to the crossing lines that they nearly reach, or reach with gaps.
void reach(std::vector<RulingLine> &lines, const std::vector<RulingLine> &crossing, const Evidence &evidence)
{
    for (RulingLine &line : lines) {
        RulingLine reached = line;
        for (const RulingLine &other : crossing) {
            if (line.at < other.from - scanTolerances.touch || line.at > other.to + scanTolerances.touch) {
                continue;
            }
            const RulingLine end{line.at, other.at, other.at};
            if (std::abs(other.at - line.from) <= evidence.touch() ||
                (other.at < line.from && evidence.isBridged(end, line))) {
                reached.from = std::min(reached.from, other.at);
            }
            if (std::abs(other.at - line.to) <= evidence.touch() ||
                (other.at > line.to && evidence.isBridged(line, end))) {
                reached.to = std::max(reached.to, other.at);
            }
        }
        line = reached;
    }
}

/// All within so many points of one of the lines.
Pix alongLines(const CleanPage &page, const std::vector<QLineF> &lines, double reach)
{
    Pix mask(pixCreateTemplate(page.ink.get()));
    const int pixels = page.pixels(reach);
    for (const QLineF &line : lines) {
        const QRect along = page.toPixels(QRectF(line.p1(), line.p2()).normalized());
        const QRect band = along.adjusted(-pixels, -pixels, pixels, pixels);
        pixRasterop(mask.get(), band.x(), band.y(), band.width(), band.height(), PIX_SET, nullptr, 0, 0);
    }
    return mask;
}

} // namespace

std::vector<QLineF> rulingLines(const CleanPage &page, LineKind kind)
{
    const Pix ink(pixThresholdToBinary(page.grey.get(), lineBelow));
    Evidence across = evidenceOf(page, ink, kind, true);
    Evidence down = evidenceOf(page, ink, kind, false);
    const auto seeds = [&](const Evidence &evidence) {
        std::vector<QLineF> all = evidence.pieces;
        std::ranges::copy(kind == LineKind::Faint ? faintPieces(page, evidence.horizontal) : std::vector<QLineF>(),
                          std::back_inserter(all));
        return joinedLines(all, evidence.horizontal);
    };
    RulingLines joined{.horizontal = seeds(across), .vertical = seeds(down)};
    if (kind == LineKind::Drawn && (areBroken(joined.horizontal, across) || areBroken(joined.vertical, down))) {
        across.isBroken = down.isBroken = true;
        // On a copy of a copy, a line's ragged edges and its steps to the side leave no piece straight for so long.
        const auto brokenPieces = [&](bool horizontal) {
            if (!page.isWorn) {
                return pieces(page, ink, horizontal, shortestOfBroken);
            }
            const Pix wider(
                pixDilateBrick(nullptr, ink.get(), horizontal ? 1 : raggedEdge, horizontal ? raggedEdge : 1));
            return pieces(page, wider, horizontal, shortestOfBroken);
        };
        joined.horizontal = brokenLines(brokenPieces(true), across);
        joined.vertical = brokenLines(brokenPieces(false), down);
    }
    bridge(joined.horizontal, across);
    bridge(joined.vertical, down);
    std::vector<RulingLine> whole = joined.vertical;
    std::erase_if(whole, [&down](const RulingLine &line) { return isShort(line) || !down.isDrawn(line); });
    std::erase_if(joined.horizontal, &isShort);
    joined.horizontal = drawnParts(joined.horizontal, whole, across);
    std::erase_if(joined.vertical, [&joined](const RulingLine &line) { return !mayDivide(line, joined.horizontal); });
    joined.vertical = drawnParts(joined.vertical, joined.horizontal, down);
    reach(joined.horizontal, joined.vertical, across);
    reach(joined.vertical, joined.horizontal, down);
    // Those that have grown meet others now.
    reach(joined.horizontal, joined.vertical, across);
    if (kind == LineKind::Faint) {
        constexpr double longEnough = 60; // points; a table's rows may be open at its sides
        std::erase_if(joined.vertical,
                      [&joined](const RulingLine &line) { return !isBetween(line, joined.horizontal); });
        std::erase_if(joined.horizontal, [&joined](const RulingLine &line) {
            return line.to - line.from < longEnough && !isBetween(line, joined.vertical);
        });
    }
    std::vector<QLineF> lines;
    for (const RulingLine &line : joined.horizontal) {
        lines.emplace_back(line.from, line.at, line.to, line.at);
    }
    for (const RulingLine &line : joined.vertical) {
        lines.emplace_back(line.at, line.from, line.at, line.to);
    }
    return lines;
}

Pix inkWithoutLines(const CleanPage &page, const std::vector<QLineF> &lines, LineKind kind)
{
    // As print, a line that is pale, or that goes in steps, falls into pieces.
    const Pix light(pixThresholdToBinary(page.grey.get(), lineBelow));
    const auto strokes = [&](double shortest) {
        const int length = page.pixels(shortest);
        const Pix across(pixOpenCompBrick(nullptr, light.get(), length, 1));
        const Pix down(pixOpenCompBrick(nullptr, light.get(), 1, length));
        return Pix(pixOr(nullptr, across.get(), down.get()));
    };
    // Long strokes of characters (一) stay: only those along a line go, and the short pieces of a broken one.
    constexpr double shortestLeft = 2.5; // points
    constexpr double near = 0.9;         // points; print may stand beside a line
    Pix onLines(pixAnd(nullptr, strokes(shortestPiece).get(), alongLines(page, lines, thickestPiece / 2).get()));
    const Pix nearLines = alongLines(page, lines, near);
    const Pix left(
        pixAnd(nullptr, kind == LineKind::Faint ? page.ink.get() : strokes(shortestLeft).get(), nearLines.get()));
    onLines.reset(pixOr(nullptr, onLines.get(), left.get()));
    const Pix wider(pixDilateBrick(nullptr, onLines.get(), 3, 3));
    return Pix(pixSubtract(nullptr, page.ink.get(), wider.get()));
}

} // namespace disclosure
