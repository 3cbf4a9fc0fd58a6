// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <array>

namespace disclosure {

/// How a page lies in a picture that was not taken of it pressed flat and from straight above: every point of the flat
/// page is shown at another place. Both are in points from the top left corner of the page as it is shown.
struct PageBend {
    /// Of s, st, s², s²t, st², s³ and s⁴, where s counts along the lines of a direction and t across them, from -1 to 1
    /// within an area.
    static constexpr std::size_t terms = 7;
    using Polynomial = std::array<double, terms>;

    /// Of a place beyond the area, those of its nearest one in it. `isAcross` says whether the lines run across the
    /// page.
    static Polynomial termsAt(const QPointF &place, const QRectF &area, bool isAcross);

    /// What straightens the lines of one direction: how far a point has to be moved across them. It is a polynomial of
    /// the place in the area where the lines are; beyond, where nothing was measured, it stays what it is at the edge.
    struct Shift {
        QRectF area;
        Polynomial factors{}; ///< points

        double at(const QPointF &shown, bool isAcross) const;

        bool operator==(const Shift &) const = default;
    };

    Shift down;   ///< of what runs across the page
    Shift across; ///< of what runs down the page

    QPointF toFlat(const QPointF &shown) const;
    QPointF toShown(const QPointF &flat) const;

    bool operator==(const PageBend &) const = default;

private:
    QPointF shiftAt(const QPointF &shown) const;
};

} // namespace disclosure
