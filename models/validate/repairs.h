// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/report.h"

#include <vector>

namespace disclosure {

/// Changes that make all broken equations hold, in parts that have no equation in common.
struct WholeRepair {
    std::vector<Repair> parts;
    double cost = 0; ///< of all together: one slip may have made two parts

    /// The parts in one.
    Repair joined() const;
    bool operator==(const WholeRepair &) const = default;
};

/// What the hard equations of a report say about its wrong cells.
struct Repairs {
    /// The smallest sets of changes that make all broken equations hold, at most three cells or one row or column that
    /// is moved by one place; the likeliest first. All that are as small are there, up to a cap. Empty if nothing is
    /// broken or nothing so small mends it all.
    std::vector<WholeRepair> whole;
    /// Ways to make some of the broken equations hold by changing one cell: to a number that its column allows, so that
    /// every hard equation through the cell holds, or for a blank total, those that other blanks don't keep open.
    /// Those that clear most come first, then the likeliest.
    std::vector<Repair> single;
};

/// Searches the equations of a validated report. The search is exact up to three cells: the equations that a set of
/// changes touches form a linear code, of which the broken ones are the syndrome; a set of up to three cells always
/// has a cell that is alone in one of its equations, so that its change is that equation's difference, and the next
/// one follows. A report that is broken in very many places is given up after a number of steps, which keeps the worst
/// case short.
Repairs findRepairs(const Report &report, const Form &form);

/// What a report's JSON proposes: the whole repairs, or failing these, the single ones.
std::vector<Repair> proposedRepairs(const Report &report, const Form &form);

/// How `clears` of a repair names an equation.
QString equationName(QStringView rule, QStringView at);

} // namespace disclosure
