// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/reporttablemodel.h"

#include <QStringList>

namespace disclosure::tests {

/// A table model, one line for each row, to be compared as a whole. Each place is its cell's text; "<" and "^" are
/// places that a cell to the left or above covers. A value is followed by "▲", "!" or "?" for the gravest finding that
/// names it.
QStringList printed(const ReportTableModel &model);

} // namespace disclosure::tests
