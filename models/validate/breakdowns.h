// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/report.h"
#include "models/validate/breakdownsearch.h"
#include "models/validate/percentages.h"

#include <vector>

namespace disclosure {

/// The totals with their parts that say that they are all there, or come to more than the total. Parts that come to
/// less are left alone where the form's tables have them and the total as they are, and so are the outcomes of what was
/// received where they come to more.
std::vector<Breakdown> breakdowns(const Report &report, const Form &form);

/// Those of sharesIn() and sharesOfTables(), which go first.
std::vector<Share> shares(const Report &report, const Form &form);

} // namespace disclosure
