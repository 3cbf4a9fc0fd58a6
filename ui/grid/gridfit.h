// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/reporttablemodel.h"

#include <QFont>

#include <vector>

namespace disclosure {

class CellDelegate;

/// Widths of the columns of a table, in pixels: no value is cut off; what is left of the room goes to the labels and
/// the values.
std::vector<int> fittedWidths(const ReportTableModel &model, const CellDelegate &delegate, const QFont &font, int room);

/// Heights of the rows for such widths, in pixels: no head is cut off.
std::vector<int> fittedHeights(const ReportTableModel &model, const CellDelegate &delegate, const QFont &font,
                               const std::vector<int> &widths);

} // namespace disclosure
