// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <array>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace disclosure {

/// Red, green and blue from 0 to 1; nothing where a colour does not follow from the file's numbers (patterns, spot
/// colours, pictures).
using PdfColour = std::optional<std::array<double, 3>>;

/// An area that is painted, in points from the top left corner of the page as it is shown.
struct PaintedArea {
    enum class Cover {
        Whole,   ///< nothing below it is seen
        Perhaps, ///< what is below may be seen through it or beside it: only the page's picture can tell
        Nothing  ///< what is below is seen through it
    };
    using Outline = std::vector<QPointF>;

    std::vector<Outline> outlines;
    bool isEvenOdd = false;     ///< how outlines within each other count; else by the way they turn
    std::optional<QRectF> clip; ///< nothing is painted outside of it
    PdfColour colour = {};
    Cover cover = Cover::Whole;

    QRectF box() const;
    bool contains(QPointF point) const;
};

/// A piece of text some of whose letters are not seen, as far as the order of painting tells.
struct UnseenText {
    std::pair<int, int> stream;  ///< see ShownTexts
    std::size_t begin = 0;       ///< where its operator with its operands begins in the stream
    std::vector<QRectF> letters; ///< the unseen ones, in points from the top left corner of the page as it is shown
    bool isWhole = false;        ///< none of its letters is seen
    bool isSure = false;         ///< nothing but an odd font or colour can make it seen
};

/// Follows what is painted over what on a page, and which letters are not seen because of that: letters below a later
/// area, of the colour of what is behind them, cut off, or not drawn at all.
class PaintOrder {
public:
    struct Text {
        std::pair<int, int> stream; ///< see ShownTexts
        std::size_t begin = 0;
        std::vector<QRectF> letters; ///< boxes from the baseline to the top of a digit
        PdfColour colour = {};
        bool isDrawn = true;        ///< false for text without ink: as recognised text is laid over a scan
        std::optional<QRectF> clip; ///< only what stands in it is seen
    };

    /// Points from the top left corner of the page as it is shown.
    explicit PaintOrder(const QRectF &page) : m_page(page) {}

    void paint(PaintedArea area);
    void show(Text text);

    std::vector<UnseenText> unseen() const;

private:
    struct Letter {
        QRectF box;
        bool isHidden = false;
        bool isSure = false;
    };
    struct Piece {
        std::pair<int, int> stream;
        std::size_t begin = 0;
        QRectF box;
        std::vector<Letter> letters;
    };
    struct Ground {
        QRectF box;
        PaintedArea area;
    };

    bool hasGroundLike(const PdfColour &colour) const;
    bool isOnGroundLike(const QRectF &letter, const PdfColour &colour) const;
    PdfColour groundAt(QPointF point) const;

    QRectF m_page;
    std::vector<Ground> m_grounds;
    std::vector<Piece> m_pieces;
};

} // namespace disclosure
