// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/scanlines.h"

#include "models/extract/ruledgrid.h"
#include "models/scan/faintlines.h"
#include "models/scan/inklines.h"

#include <algorithm>
#include <cmath>

namespace disclosure {

namespace {

/// Points. Strokes of characters are shorter than the shortest piece of a line that is looked for.
constexpr double shortestPiece = 13;
constexpr double thickestPiece = 4;
/// A faint line is lighter than print. 0 to 255.
constexpr int lineBelow = 215;

/// Lines of a scan are less exact than drawn ones: their pieces lie further apart, their ends stop short.
constexpr Tolerances scanTolerances{.sameLine = 1.8, .gap = 12, .touch = 5, .shortestLine = 18};

std::vector<QLineF> pieces(const CleanPage &page, const Pix &ink, bool horizontal)
{
    const int length = page.pixels(shortestPiece);
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

/// Whether pieces make up most of a line: the strokes of large characters beside each other do not.
bool isDrawn(const RulingLine &line, const std::vector<QLineF> &pieces, bool horizontal)
{
    constexpr double share = 0.65;
    double length = 0;
    for (const QLineF &piece : pieces) {
        const bool isAlike = (std::abs(piece.dx()) > std::abs(piece.dy())) == horizontal;
        const double at = horizontal ? piece.center().y() : piece.center().x();
        const double middle = horizontal ? piece.center().x() : piece.center().y();
        if (isAlike && std::abs(at - line.at) <= 2 * scanTolerances.sameLine && middle >= line.from &&
            middle <= line.to) {
            length += piece.length();
        }
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
    const auto endsAt = [&](double end) {
        return std::ranges::any_of(across, [&](const RulingLine &other) {
            return std::abs(other.at - end) <= near && other.from - near <= line.at && line.at <= other.to + near;
        });
    };
    return endsAt(line.from) && endsAt(line.to);
}

/// Leads the ends of lines to the crossing lines that they nearly reach.
void reach(std::vector<RulingLine> &lines, const std::vector<RulingLine> &crossing)
{
    for (RulingLine &line : lines) {
        for (const RulingLine &other : crossing) {
            const bool crosses =
                other.from - scanTolerances.touch <= line.at && line.at <= other.to + scanTolerances.touch;
            if (crosses && std::abs(other.at - line.from) <= scanTolerances.touch) {
                line.from = std::min(line.from, other.at);
            }
            if (crosses && std::abs(other.at - line.to) <= scanTolerances.touch) {
                line.to = std::max(line.to, other.at);
            }
        }
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

std::vector<QLineF> rulingLines(const CleanPage &page, bool withFaint)
{
    const Pix ink(pixThresholdToBinary(page.grey.get(), lineBelow));
    std::vector<QLineF> raw = pieces(page, ink, true);
    const std::vector<QLineF> vertical = pieces(page, ink, false);
    raw.insert(raw.end(), vertical.begin(), vertical.end());
    if (withFaint) {
        const std::vector<QLineF> across = faintPieces(page, true);
        const std::vector<QLineF> down = across.empty() ? std::vector<QLineF>() : faintPieces(page, false);
        raw.insert(raw.end(), across.begin(), across.end());
        raw.insert(raw.end(), down.begin(), down.end());
    }
    Tolerances withShort = scanTolerances;
    withShort.shortestLine = shortestPiece;
    RulingLines joined = joinLines(raw, withShort);
    std::erase_if(joined.horizontal, &isShort);
    std::erase_if(joined.horizontal, [&raw](const RulingLine &line) { return !isDrawn(line, raw, true); });
    std::erase_if(joined.vertical, [&joined](const RulingLine &line) { return !mayDivide(line, joined.horizontal); });
    std::erase_if(joined.vertical, [&raw](const RulingLine &line) { return !isDrawn(line, raw, false); });
    if (withFaint) {
        constexpr double longEnough = 60; // points; a table's rows may be open at its sides
        std::erase_if(joined.vertical,
                      [&joined](const RulingLine &line) { return !isBetween(line, joined.horizontal); });
        std::erase_if(joined.horizontal, [&joined](const RulingLine &line) {
            return line.to - line.from < longEnough && !isBetween(line, joined.vertical);
        });
    }
    reach(joined.horizontal, joined.vertical);
    reach(joined.vertical, joined.horizontal);
    std::vector<QLineF> lines;
    for (const RulingLine &line : joined.horizontal) {
        lines.emplace_back(line.from, line.at, line.to, line.at);
    }
    for (const RulingLine &line : joined.vertical) {
        lines.emplace_back(line.at, line.from, line.at, line.to);
    }
    return lines;
}

Pix inkWithoutLines(const CleanPage &page, const std::vector<QLineF> &lines, bool withFaint)
{
    const int length = page.pixels(shortestPiece);
    // As print, a line that is pale, or that goes in steps, falls into pieces.
    const Pix light(pixThresholdToBinary(page.grey.get(), lineBelow));
    const Pix across(pixOpenCompBrick(nullptr, light.get(), length, 1));
    const Pix down(pixOpenCompBrick(nullptr, light.get(), 1, length));
    const Pix strokes(pixOr(nullptr, across.get(), down.get()));
    // Long strokes of characters (一) stay: only those along a line go.
    constexpr double faintReach = 0.9; // points; of what is no run of ink, print may stand near
    Pix onLines(pixAnd(nullptr, strokes.get(), alongLines(page, lines, thickestPiece / 2).get()));
    if (withFaint) {
        const Pix faint(pixAnd(nullptr, page.ink.get(), alongLines(page, lines, faintReach).get()));
        onLines.reset(pixOr(nullptr, onLines.get(), faint.get()));
    }
    const Pix wider(pixDilateBrick(nullptr, onLines.get(), 3, 3));
    return Pix(pixSubtract(nullptr, page.ink.get(), wider.get()));
}

} // namespace disclosure
