// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/opentables.h"

#include <QLineF>
#include <QRectF>

#include <vector>

namespace disclosure {

/// The lines that a table would have which has none, or none between its columns.
struct OpenRules {
    std::vector<QLineF> lines;      ///< points; none if the table's numbers do not stand in rows and columns
    std::vector<QRectF> unsureRows; ///< points; where other lines of labels may belong to a row than its own
};

/// Finds the rows and columns of a table of many numbers by where its print stands. A row is where its numbers are; its
/// label, which may be broken over lines, stands in the middle beside them, or begins there, the same in all rows.
/// Where a horizontal rule is drawn, no row goes on below it. `area` is the table's part of the page as openTables()
/// gives it.
OpenRules rulesBetween(const std::vector<OpenPrint> &prints, const std::vector<QRect> &pieces,
                       const std::vector<QLineF> &drawn, const QRect &area, const CleanPage &page);

} // namespace disclosure
