// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/tolerances.h"
#include "models/source/document.h"

#include <QLineF>
#include <QRectF>

#include <vector>

namespace disclosure {

/// A horizontal line at y = at from x = from to x = to, or a vertical one at x = at. Points from the page's top left.
struct RulingLine {
    double at = 0;
    double from = 0;
    double to = 0;

    bool operator==(const RulingLine &) const = default;
};

struct RulingLines {
    std::vector<RulingLine> horizontal;
    std::vector<RulingLine> vertical;

    bool operator==(const RulingLines &) const = default;
};

/// Straightens, joins pieces and doubles, drops what is too short. Lines come sorted by at, then from.
RulingLines joinLines(const std::vector<QLineF> &lines, const Tolerances &tolerances);

/// Groups lines that meet, each group a table. Sides that are open (a table that goes over a page's end) are closed
/// where the crossing lines end.
std::vector<RulingLines> separateTables(const RulingLines &lines, const Tolerances &tolerances);

/// A grid whose cells have boxes but no text yet, with the edges of its rows and columns.
struct RuledGrid {
    Grid grid;
    std::vector<double> columnEdges; ///< x, one more than columns
    std::vector<double> rowEdges;    ///< y, one more than rows

    QRectF box() const;
};

/// Cells from lines: places that no line separates are one cell with spans.
RuledGrid gridFromLines(const RulingLines &table, const Tolerances &tolerances);

} // namespace disclosure
