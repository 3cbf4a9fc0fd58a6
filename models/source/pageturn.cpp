// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pageturn.h"

#include <QtMath>

#include <algorithm>
#include <cmath>
#include <utility>

namespace disclosure {

namespace {

constexpr double quarter = 90;

/// Quarter turns keep their corners exactly.
std::pair<double, double> sineAndCosine(double degrees)
{
    const double quarters = degrees / quarter;
    if (quarters == std::floor(quarters)) {
        const int turns = ((static_cast<int>(quarters) % 4) + 4) % 4;
        return {turns == 1 ? 1 : turns == 3 ? -1 : 0, turns == 0 ? 1 : turns == 2 ? -1 : 0};
    }
    return {std::sin(qDegreesToRadians(degrees)), std::cos(qDegreesToRadians(degrees))};
}

QPointF turned(const QPointF &point, double degrees, const QSizeF &from, const QSizeF &to)
{
    const auto [sine, cosine] = sineAndCosine(degrees);
    const QPointF arm = point - QPointF(from.width(), from.height()) / 2;
    return QPointF(arm.x() * cosine - arm.y() * sine, arm.x() * sine + arm.y() * cosine) +
           QPointF(to.width(), to.height()) / 2;
}

/// Around the corners of a box that are mapped.
template <typename Map> QRectF mapped(const QRectF &box, Map map)
{
    QRectF result;
    bool isFirst = true;
    for (const QPointF &corner : {box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight()}) {
        const QPointF point = map(corner);
        const QRectF place(point, QSizeF(0, 0));
        // QRectF::united() leaves out boxes without an area.
        result = isFirst ? place
                         : QRectF(QPointF(std::min(result.left(), point.x()), std::min(result.top(), point.y())),
                                  QPointF(std::max(result.right(), point.x()), std::max(result.bottom(), point.y())));
        isFirst = false;
    }
    return result;
}

} // namespace

QPointF PageTurn::toShown(const QPointF &point) const
{
    if (isNone()) {
        return point;
    }
    const QPointF flat = turned(point + corner, degrees, upright, shown);
    return bend ? bend->toShown(flat) : flat;
}

QRectF PageTurn::toShown(const QRectF &box) const
{
    return isNone() || box.isNull() ? box : mapped(box, [this](const QPointF &point) { return toShown(point); });
}

QPointF PageTurn::toUpright(const QPointF &point) const
{
    return isNone() ? point : turned(bend ? bend->toFlat(point) : point, -degrees, shown, upright) - corner;
}

QRectF PageTurn::toUpright(const QRectF &box) const
{
    return isNone() || box.isNull() ? box : mapped(box, [this](const QPointF &point) { return toUpright(point); });
}

} // namespace disclosure
