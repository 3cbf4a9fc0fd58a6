// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QRectF>

#include <optional>
#include <vector>

namespace disclosure {

/// A row of a table without ruling lines. Points.
struct OpenRow {
    QRectF values; ///< around its numbers; null for a row of blank cells
    QRectF label;  ///< around all lines of it; null if none was found
    bool isSure = true;

    double middle() const { return (values.isNull() ? label : values).center().y(); }
    QRectF box() const { return values | label; }
};

/// Where the last of the horizontal lines is drawn that goes between two heights over a place x.
std::optional<double> drawnBetween(const std::vector<QLineF> &drawn, double top, double bottom, double x);

/// Whether boxes stand beside each other in one line of text.
bool areBeside(const QRectF &a, const QRectF &b);

QRectF boundsOf(const std::vector<QRectF> &boxes);

/// 0 if there are no boxes.
double medianHeight(const std::vector<QRectF> &boxes);

/// Boxes whose middles lie on one height, from top to bottom. `height` is that of a digit.
std::vector<std::vector<QRectF>> inRows(std::vector<QRectF> boxes, double height);

/// Gives the lines of labels to the rows of numbers that they belong to, all from top to bottom. The lines of a row's
/// label have their middle beside its numbers, or begin there, the same in all rows; no label goes over a drawn line.
/// Where nothing stands right before the numbers, one of the `others` beside them may be the row's label. Lines that
/// belong to no numbers are rows of their own. `height` is that of a digit.
std::vector<OpenRow> rowsWithLabels(const std::vector<QRectF> &values, const std::vector<QRectF> &lines,
                                    const std::vector<QRectF> &others, const std::vector<QLineF> &drawn, double height);

} // namespace disclosure
