// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <array>

namespace disclosure {

/// How a page lies in a picture that was not taken of it pressed flat and from straight above: every point of the flat
/// page is shown at another place. Both are in points from the top left corner of the page as it is shown.
///
/// The shift to the flat page is a polynomial of the place in `area`, each side of which counts from -1 to 1. Beyond
/// the area, in which nothing was measured, it stays what it is at the edge.
struct PageBend {
    /// Of s, s², s³, s⁴, st, s²t and st², s along the lines that the shift straightens and t across them.
    static constexpr std::size_t terms = 7;
    using Polynomial = std::array<double, terms>;

    static Polynomial termsAt(double s, double t);

    QRectF area;
    Polynomial down{};   ///< straightens what runs across the page; points
    Polynomial across{}; ///< straightens what runs down the page; points

    QPointF toFlat(const QPointF &shown) const;
    QPointF toShown(const QPointF &flat) const;

    bool operator==(const PageBend &) const = default;

private:
    QPointF shiftAt(const QPointF &shown) const;
};

} // namespace disclosure
