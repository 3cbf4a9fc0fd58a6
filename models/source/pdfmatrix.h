// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

namespace disclosure {

/// x' = a·x + c·y + e, y' = b·x + d·y + f, as PDF writes it.
struct PdfMatrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    QPointF map(QPointF p) const { return {a * p.x() + c * p.y() + e, b * p.x() + d * p.y() + f}; }
    /// Where a text goes on to whose letters stand beside each other along x.
    QPointF textWay() const { return {a, b}; }
    /// First this one, then the other.
    PdfMatrix then(const PdfMatrix &o) const
    {
        return {a * o.a + b * o.c, a * o.b + b * o.d,       c * o.a + d * o.c,
                c * o.b + d * o.d, e * o.a + f * o.c + o.e, e * o.b + f * o.d + o.f};
    }
};

} // namespace disclosure
