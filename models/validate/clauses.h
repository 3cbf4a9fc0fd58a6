// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/validate/figures.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

namespace disclosure {

/// The words between the punctuation or the figures on both sides of a figure, "#" in the figure's place.
struct Clause {
    QString text;
    qsizetype start = 0;
    qsizetype end = 0;
};

/// In a list, what follows the joint (49件、无法提供26件) is said of the next figure.
Clause clauseOf(const QString &text, const std::vector<Figure> &figures, std::size_t which);

/// The clause of a figure in a list that goes with a list of names: in 许可、处罚分别为3件、5件, "处罚#" is that of the
/// second one, and so it is in 许可、处罚3件、5件. As clauseOf() elsewhere; nothing where which figure is whose can't
/// be told.
std::optional<Clause> ownClause(const QString &text, const std::vector<Figure> &figures, std::size_t which);

} // namespace disclosure
