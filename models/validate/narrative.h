// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/report.h"
#include "models/validate/figures.h"

#include <QStringList>

#include <vector>

namespace disclosure {

/// A figure of the narrative with what it speaks of.
struct NarrativeLink {
    std::size_t passage = 0; ///< in Report::narrative
    Figure figure;
    std::size_t subject = 0; ///< in Rule::subjects
    QString at;              ///< the cell that a finding names
    QStringList cells;       ///< whose sum it states, in one of the ways in which that can be meant
    QStringList less;        ///< cells that are taken off the sum
    Decimal sum = 0;         ///< of these cells
    Decimal value = 0;       ///< the figure's in the cells' unit
    bool holds = false;
    std::vector<Decimal> totals; ///< what a rate may be of: 维持率 of reviews

    bool operator==(const NarrativeLink &) const = default;
};

/// A statement that there is none of something: 未收到申请, 未发生行政复议, 全部办结.
struct Denial {
    std::size_t passage = 0;
    QString words;
    QString at;
    QStringList cells; ///< whose sum should be 0
    Decimal sum = 0;

    bool operator==(const Denial &) const = default;
};

/// The figures that speak of cells, by the subjects of the form's rule. A figure whose subject is not sure, that
/// compares with another year, or that counts one way in which requests came is linked to nothing.
std::vector<NarrativeLink> narrativeLinks(const Rule &rule, const Report &report);

/// Those of all the form's rules.
std::vector<NarrativeLink> narrativeLinks(const Report &report, const Form &form);

/// Percentages that stand in their numbers' place, with the cells whose number they are of: 自然人申请占82.5%,
/// 维持率60%. Whether they hold is left open.
std::vector<NarrativeLink> linksOfPercentages(const Rule &rule, const Report &report);

/// Statements of none, by the subjects of the form's rule, whether they hold or not.
std::vector<Denial> denials(const Rule &rule, const Report &report);

/// Pairs of figures that are given for the same thing and differ: 微信…阅读量2.5万 and 微信…阅读量2.6万.
struct TwoValues {
    std::size_t passage = 0; ///< of the second one
    Figure first;
    Figure second;

    bool operator==(const TwoValues &) const = default;
};
std::vector<TwoValues> figuresGivenTwice(const Report &report);

} // namespace disclosure
