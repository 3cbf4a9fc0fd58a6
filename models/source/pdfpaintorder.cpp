// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pdfpaintorder.h"

#include <algorithm>
#include <cmath>

namespace disclosure {

namespace {

constexpr std::array white{1.0, 1.0, 1.0};
/// Points; a thinner area is a line and hides no letter.
constexpr double thinnest = 1.5;
/// Colours this near to each other are told apart by no eye. What is a little farther apart is seen in the page's
/// picture.
constexpr double sameColour = 0.12;

bool isLike(const std::array<double, 3> &first, const std::array<double, 3> &second)
{
    return std::ranges::equal(first, second, [](double a, double b) { return std::abs(a - b) <= sameColour; });
}

/// Points of a letter's box that lie on its ink or close by it, and not at its edge, to which its neighbours' areas may
/// reach.
std::array<QPointF, 5> coreOf(const QRectF &letter)
{
    const QRectF core =
        letter.adjusted(0.2 * letter.width(), 0.25 * letter.height(), -0.2 * letter.width(), -0.25 * letter.height());
    return {core.center(), core.topLeft(), core.topRight(), core.bottomLeft(), core.bottomRight()};
}

/// How often an outline goes around a point, counterclockwise, and how often it crosses the way from there to the
/// right.
std::pair<int, int> turnsAround(const PaintedArea::Outline &outline, QPointF point)
{
    int turns = 0;
    int crossings = 0;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const QPointF from = outline[i];
        const QPointF to = outline[(i + 1) % outline.size()];
        if ((from.y() <= point.y()) == (to.y() <= point.y())) {
            continue;
        }
        const double x = from.x() + (point.y() - from.y()) / (to.y() - from.y()) * (to.x() - from.x());
        if (x > point.x()) {
            turns += to.y() > from.y() ? 1 : -1;
            ++crossings;
        }
    }
    return {turns, crossings};
}

} // namespace

QRectF PaintedArea::box() const
{
    bool isFirst = true;
    double left = 0, top = 0, right = 0, bottom = 0;
    for (const Outline &outline : outlines) {
        for (const QPointF point : outline) {
            left = isFirst ? point.x() : std::min(left, point.x());
            right = isFirst ? point.x() : std::max(right, point.x());
            top = isFirst ? point.y() : std::min(top, point.y());
            bottom = isFirst ? point.y() : std::max(bottom, point.y());
            isFirst = false;
        }
    }
    const QRectF all(QPointF(left, top), QPointF(right, bottom));
    return clip ? all & *clip : all;
}

bool PaintedArea::contains(QPointF point) const
{
    if (clip && !clip->contains(point)) {
        return false;
    }
    int turns = 0;
    int crossings = 0;
    for (const Outline &outline : outlines) {
        const auto [ownTurns, ownCrossings] = turnsAround(outline, point);
        turns += ownTurns;
        crossings += ownCrossings;
    }
    return isEvenOdd ? crossings % 2 != 0 : turns != 0;
}

void PaintOrder::paint(PaintedArea area)
{
    constexpr std::ptrdiff_t mostOfALetter = 3; // of its five points
    const QRectF box = area.box();
    if (box.width() < thinnest || box.height() < thinnest) {
        return;
    }
    for (Piece &piece : m_pieces) {
        if (area.cover == PaintedArea::Cover::Nothing || !piece.box.intersects(box)) {
            continue;
        }
        for (Letter &letter : piece.letters) {
            if (letter.isSure || !letter.box.intersects(box)) {
                continue;
            }
            const std::array<QPointF, 5> core = coreOf(letter.box);
            if (std::ranges::count_if(core, [&](QPointF point) { return area.contains(point); }) >= mostOfALetter) {
                letter.isHidden = true;
                letter.isSure = area.cover == PaintedArea::Cover::Whole;
            }
        }
    }
    m_grounds.push_back({box, std::move(area)});
}

void PaintOrder::show(Text text)
{
    Piece piece{.stream = text.stream, .begin = text.begin, .box = {}, .letters = {}};
    piece.letters.reserve(text.letters.size());
    const bool mayBeLikeItsGround = hasGroundLike(text.colour);
    for (const QRectF &box : text.letters) {
        const QPointF centre = box.center();
        const bool isHidden = !text.isDrawn || !m_page.contains(centre) ||
                              (text.clip && !text.clip->contains(centre)) ||
                              (mayBeLikeItsGround && isOnGroundLike(box, text.colour));
        piece.letters.push_back({box, isHidden, isHidden});
        piece.box |= box;
    }
    if (!piece.letters.empty()) {
        m_pieces.push_back(std::move(piece));
    }
}

std::vector<UnseenText> PaintOrder::unseen() const
{
    std::vector<UnseenText> result;
    for (const Piece &piece : m_pieces) {
        UnseenText text{.stream = piece.stream, .begin = piece.begin, .letters = {}, .isWhole = true, .isSure = true};
        for (const Letter &letter : piece.letters) {
            if (letter.isHidden) {
                text.letters.push_back(letter.box);
                text.isSure &= letter.isSure;
            } else {
                text.isWhole = false;
            }
        }
        if (!text.letters.empty()) {
            result.push_back(std::move(text));
        }
    }
    return result;
}

/// Most texts are black, and most pages have no black ground at all.
bool PaintOrder::hasGroundLike(const PdfColour &colour) const
{
    return colour && (isLike(*colour, white) || std::ranges::any_of(m_grounds, [&](const Ground &ground) {
                          return ground.area.colour && isLike(*ground.area.colour, *colour);
                      }));
}

bool PaintOrder::isOnGroundLike(const QRectF &letter, const PdfColour &colour) const
{
    return std::ranges::all_of(coreOf(letter), [&](QPointF point) {
        const PdfColour ground = groundAt(point);
        return ground && isLike(*ground, *colour);
    });
}

/// Pages are white.
PdfColour PaintOrder::groundAt(QPointF point) const
{
    const auto ground = std::find_if(m_grounds.rbegin(), m_grounds.rend(), [point](const Ground &candidate) {
        return candidate.box.contains(point) && candidate.area.contains(point);
    });
    return ground == m_grounds.rend() ? PdfColour(white) : ground->area.colour;
}

} // namespace disclosure
