// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/change.h"
#include "models/report/report.h"

#include <vector>

namespace disclosure {

/// Whether a row that the form does not know may stand below the row of this cell.
bool takesRowBelow(const Report &report, const Form &form, const QString &cellId);

/// Puts an extra row with blank cells below the row of a cell, under the same group. The first change is the row's,
/// which has a number that none has. Empty if no row may stand there.
std::vector<Change> addRowBelow(const Report &report, const Form &form, const QString &cellId, const QString &label);

/// Takes an extra row away with its cells; a row below it moves up. Empty if the cell is not in an extra row.
std::vector<Change> removeRowOf(const Report &report, const Form &form, const QString &cellId);

} // namespace disclosure
