// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/report.h"
#include "models/validate/figures.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace disclosure {

/// A subject that the words around a figure fit.
struct HeardSubject {
    std::size_t subject = 0; ///< in Rule::subjects
    bool isSure = false;     ///< else the figure is of it only if it is nearly the number of the cells
    bool isExact = false;    ///< only the first of the subject's sums is meant
};

struct HeardFigure {
    std::size_t passage = 0; ///< in Report::narrative
    Figure figure;
    std::vector<HeardSubject> subjects; ///< in the rule's order, down to the first sure one that stands alone
};

struct HeardDenial {
    std::size_t passage = 0;
    std::size_t subject = 0; ///< in Rule::subjects
    QString words;
    std::optional<Decimal> counted; ///< the number that all is said to be done of
};

/// What the narrative says of a rule's subjects, as far as the words tell: whether the numbers are those of the cells
/// is left open, so that it need not be made again when cells change.
class NarrativeSearch {
public:
    NarrativeSearch() = default;
    NarrativeSearch(const Rule &rule, const Report &report);

    /// Whether a search by this rule through this report's narrative would find the same.
    bool isOf(const Rule &rule, const Report &report) const;

    std::vector<HeardFigure> numbers;     ///< Narrative
    std::vector<HeardFigure> percentages; ///< Narrative: those that stand in their numbers' place, and rates
    std::vector<HeardDenial> denials;     ///< Denial
    std::vector<std::size_t> missing;     ///< Topics: subjects that their part of the narrative does not speak of

private:
    void searchNumbers(const Report &report);
    void searchPercentages(const Report &report);
    void searchDenials(const Report &report);
    void searchTopics(const Report &report);

    Rule m_rule;
    std::vector<Passage> m_narrative;
    QString m_organ;
    int m_year = 0;
};

/// The search by a rule through a report's narrative, which is kept for the next time that it is asked for.
std::shared_ptr<const NarrativeSearch> searchedNarrative(const Rule &rule, const Report &report);

} // namespace disclosure
