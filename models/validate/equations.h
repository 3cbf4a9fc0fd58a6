// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/report.h"

#include <optional>
#include <vector>

namespace disclosure {

/// A rule of the form over certain cells of a report: the parts add up to the totals or, for an order, don't exceed
/// them. The cells of extra rows are among the parts.
struct Equation {
    QString rule;
    QString at; ///< as findings name it
    QStringList parts;
    QStringList totals;
    bool isHard = false;
    bool isOrder = false;

    QStringList cells() const { return parts + totals; }
    bool contains(const QString &cellId) const { return parts.contains(cellId) || totals.contains(cellId); }
    bool operator==(const Equation &) const = default;
};

/// The number of a cell; nothing where the report lacks the cell, and for a blank, a dash and what is no number.
std::optional<Decimal> numberAt(const Report &report, const QString &cellId);

/// A number that is being typed into a cell, for which the report still holds another one; nothing for a text that is
/// no number, such as a blank.
struct TypedNumber {
    QString cell;
    std::optional<Decimal> number;
};

/// How an equation comes out with the numbers of a report.
struct Balance {
    Decimal expected = 0;    ///< the sum of the parts
    Decimal found = 0;       ///< the sum of the totals
    bool isComplete = false; ///< the report has all its cells
    bool isJudged = false;   ///< false if a cell is missing, or if too few hold a number to say anything
    bool holds = false;

    Decimal difference() const { return found - expected; }
    bool isBroken() const { return isJudged && !holds; }
    bool operator==(const Balance &) const = default;
};

/// The equations of one rule; none if its kind has none.
std::vector<Equation> equationsOf(const Rule &rule, const Report &report);

/// All equations of a report, in the order of the form's rules.
std::vector<Equation> equationsOf(const Report &report, const Form &form);

/// Those that a cell is in, the hard ones first.
std::vector<Equation> equationsThrough(const QString &cellId, const Report &report, const Form &form);

/// A blank or a dash counts as 0 where another cell of the equation holds a number.
Balance balanceOf(const Equation &equation, const Report &report, const std::optional<TypedNumber> &typed = {});

/// The equation with its numbers, those that are 0 left out: "53 + 3 = 56 ≠ 58 + 4 = 62, difference 6", or
/// "53 + 3 = 56 = 52 + 4" if it holds. A cell that the report lacks is "?".
QString inNumbers(const Equation &equation, const Report &report, const std::optional<TypedNumber> &typed = {});

/// The same with the name of each cell before its number, for where there is room.
QString inWords(const Equation &equation, const Report &report, const Form &form,
                const std::optional<TypedNumber> &typed = {});

/// What tells a cell from the others of its equation: the name of its row, of its column, or both.
QString nameIn(const QStringList &equationCells, const QString &cellId, const Report &report, const Form &form);

} // namespace disclosure
