// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QRectF>

#include <vector>

namespace disclosure {

/// Whether a filled shape is about as wide as high, and too small to be anything but a dot. Points.
bool isDot(const QRectF &box);

/// The horizontal and vertical lines that are drawn as rows of dots, as browsers and office programs draw dotted
/// borders. A dot has no direction of its own: where lines cross it is one of both. Dots that stand in no line give
/// none.
std::vector<QLineF> linesOfDots(const std::vector<QRectF> &dots);

} // namespace disclosure
