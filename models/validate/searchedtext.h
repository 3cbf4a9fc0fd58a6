// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report.h"
#include "models/validate/breakdownsearch.h"
#include "models/validate/figures.h"
#include "models/validate/narrative.h"
#include "models/validate/percentages.h"

#include <memory>
#include <vector>

namespace disclosure {

/// What a narrative's text says of itself, whatever form and cells are.
class SearchedText {
public:
    explicit SearchedText(const std::vector<Passage> &narrative);

    bool isOf(const std::vector<Passage> &narrative) const { return narrative == m_narrative; }

    std::vector<std::vector<Figure>> figures; ///< of each passage
    std::vector<Breakdown> breakdowns;        ///< also those that the tables explain
    std::vector<Share> shares;                ///< but those of the tables
    std::vector<TwoValues> twice;

private:
    std::vector<Passage> m_narrative;
};

/// The search through a narrative's text, which is kept for the next time that it is asked for.
std::shared_ptr<const SearchedText> searchedText(const std::vector<Passage> &narrative);

} // namespace disclosure
