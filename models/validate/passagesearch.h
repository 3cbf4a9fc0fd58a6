// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/validate/figures.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace disclosure {

/// What searches for contradictions within a passage of the narrative know of it: its figures and the words before
/// them.
class PassageSearch {
protected:
    PassageSearch(const QString &text, std::size_t passage, const std::vector<Figure> &figures)
        : m_text(text), m_passage(passage), m_figures(figures)
    {
    }

    /// The words before a figure, as far as the sentence and the figure before it.
    QString wordsBefore(std::size_t which) const;
    /// Whether a figure counts things, neither about so many nor as a share.
    bool isExact(std::size_t which) const;

    const QString &m_text;
    std::size_t m_passage;
    const std::vector<Figure> &m_figures;
};

} // namespace disclosure
