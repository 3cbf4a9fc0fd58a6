// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/pagebend.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>

namespace disclosure {

/// How a page whose content was turned upright lies on the page as it is shown: turned by `degrees` about its centre,
/// which stands on the centre of the shown page. Quarter turns and the skew of a scan are one angle. Both pages are in
/// points from their own top left corners. The upright page may be a part of the whole one, as on a sheet with two
/// pages. What is shown may be bent besides.
struct PageTurn {
    double degrees = 0;  ///< clockwise, from the upright page to the shown one
    QSizeF upright;      ///< size of the upright page, the whole one
    QSizeF shown;        ///< size of the page as it is shown
    QPointF corner = {}; ///< of the part on the whole upright page
    std::optional<PageBend> bend = {};

    bool isNone() const { return degrees == 0 && corner.isNull() && !bend; }
    QPointF toShown(const QPointF &point) const;
    /// The box around the corners of the turned box.
    QRectF toShown(const QRectF &box) const;
    QPointF toUpright(const QPointF &point) const;
    QRectF toUpright(const QRectF &box) const;

    bool operator==(const PageTurn &) const = default;
};

} // namespace disclosure
