// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/report.h"
#include "models/validate/percentages.h"

#include <vector>

namespace disclosure {

/// The percentages of what table 3 counts that fit neither its totals nor any number told before: 办结40件，结转4件。
/// 在办结件中，公开14件，占53%. Also those without their number: 自然人申请占82.5%, and rates: 维持率60%. Rates of what
/// was handled (办结率94.2%) that the totals explain hold, whatever the narrative lets expect.
std::vector<Share> sharesOfTables(const Report &report, const Form &form);

} // namespace disclosure
