// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/passagesearch.h"

#include "models/validate/narrativetext.h"

#include <algorithm>

namespace disclosure {

QString PassageSearch::wordsBefore(std::size_t which) const
{
    qsizetype start = sentenceAt(m_text, m_figures[which].start).start;
    if (which > 0) {
        start = std::max(start, m_figures[which - 1].end);
    }
    return m_text.sliced(start, m_figures[which].start - start);
}

bool PassageSearch::isExact(std::size_t which) const
{
    const Figure &figure = m_figures[which];
    return countsThings(figure.unit) && !figure.isAbout && !figure.isPercent;
}

} // namespace disclosure
