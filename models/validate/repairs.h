// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/report.h"

#include <map>
#include <set>
#include <vector>

namespace disclosure {

/// Numbers in place of those that a report holds, with which broken hard equations hold.
struct Repair {
    std::map<QString, Decimal> numbers; ///< by cell id
    std::set<QString> clears;           ///< rule@at of the equations that hold then and don't now

    bool isSumOfParts = false; ///< fills a total that is blank

    bool operator==(const Repair &) const = default;
};

/// Each way to make broken hard equations hold by changing one cell: to a number that its column allows, so that every
/// hard equation through the cell holds, or for a blank total, those that other blanks don't keep open. Those that
/// clear most come first; of several that clear the same, the more plausible ones do (see isMorePlausible in
/// repairs.cpp). The report has to be validated.
std::vector<Repair> findRepairs(const Report &report, const Form &form);

/// How `clears` of a repair names an equation.
QString equationName(QStringView rule, QStringView at);

} // namespace disclosure
