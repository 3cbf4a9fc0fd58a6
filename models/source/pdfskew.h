// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QPointF>

#include <vector>

namespace disclosure {

/// How far a page lies askew, by the texts drawn on it.
class PdfSkew {
public:
    /// A text was drawn in this direction of the page as it is shown.
    void add(const QPointF &way);

    /// The degrees by which most texts are turned off a quarter, clockwise. What a page's producer rounded is none.
    double degrees() const;

private:
    std::vector<double> m_slopes; ///< degrees off a quarter
};

/// Leaves the lines that are horizontal or vertical once the page, which lies so many degrees askew, is set straight.
void keepStraight(std::vector<QLineF> &lines, double skew);

} // namespace disclosure
