// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QPointF>
#include <QRectF>

#include <optional>
#include <vector>

namespace disclosure {

/// A path while it is drawn, in points from the top left corner of the page as it is shown.
class PdfPath {
public:
    struct Subpath {
        std::vector<QPointF> points;
        std::vector<bool> isStraight; ///< whether a straight line leads to the point of the same index
        bool isCurved = false;

        QRectF box() const;
        /// Its lines that are horizontal or vertical but for the skew of a page.
        std::vector<QLineF> lines() const;
        /// The line that a rectangle askew is if it is no thicker: between the middles of its short sides.
        std::optional<QLineF> thinLine(double thickest) const;
    };

    void moveTo(QPointF point);
    void lineTo(QPointF point) { add(point, true); }
    void curveTo(QPointF point);
    void close();
    void clear() { m_subpaths.clear(); }

    const std::vector<Subpath> &subpaths() const { return m_subpaths; }
    QRectF box() const;
    /// Whether it is one rectangle whose sides are horizontal and vertical.
    bool isRectangle() const;

private:
    void add(QPointF point, bool isStraight);

    std::vector<Subpath> m_subpaths;
};

} // namespace disclosure
