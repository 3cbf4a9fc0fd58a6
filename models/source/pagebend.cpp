// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pagebend.h"

#include <algorithm>
#include <numeric>

namespace disclosure {

PageBend::Polynomial PageBend::termsAt(const QPointF &place, const QRectF &area, bool isAcross)
{
    const double x = std::clamp((place.x() - area.center().x()) / (area.width() / 2), -1.0, 1.0);
    const double y = std::clamp((place.y() - area.center().y()) / (area.height() / 2), -1.0, 1.0);
    const double s = isAcross ? x : y;
    const double t = isAcross ? y : x;
    return {s, s * t, s * s, s * s * t, s * t * t, s * s * s, s * s * s * s};
}

double PageBend::Shift::at(const QPointF &shown, bool isAcross) const
{
    const Polynomial values = area.isEmpty() ? Polynomial() : termsAt(shown, area, isAcross);
    return std::inner_product(factors.begin(), factors.end(), values.begin(), 0.0);
}

QPointF PageBend::shiftAt(const QPointF &shown) const
{
    return {across.at(shown, false), down.at(shown, true)};
}

QPointF PageBend::toFlat(const QPointF &shown) const
{
    return shown + shiftAt(shown);
}

QPointF PageBend::toShown(const QPointF &flat) const
{
    // The shift changes little from one place to the next, so that each step comes some ten times as near.
    constexpr int steps = 6;
    QPointF shown = flat;
    for (int step = 0; step < steps; ++step) {
        shown = flat - shiftAt(shown);
    }
    return shown;
}

} // namespace disclosure
