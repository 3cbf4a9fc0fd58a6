// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report.h"

#include <span>
#include <vector>

namespace disclosure {

/// A few hundred numbers that stand for a narrative's words, numerals left out: of the hashes of all runs of some
/// characters the smallest ones, in order (Broder's sketch, "On the resemblance and containment of documents", 1997).
/// Empty for a narrative too short to be compared.
std::vector<quint32> sketchOf(const std::vector<Passage> &narrative);

/// Share of the runs of characters of two narratives that both have, as their sketches tell: 0 to 1, give or take 0.05.
double resemblance(const std::vector<quint32> &left, const std::vector<quint32> &right);

/// Reports of hardly anything but zeros have the same numbers for good reason, so that theirs are not compared.
Likeness likenessOf(const Report &report);

/// What two reports have in common that independent ones don't, in words of the program's language: all numbers, or
/// nearly all words of the narrative. Empty for nothing.
QString sameIn(const Likeness &left, const Likeness &right);

/// Tells each report which other organs' reports for its year say the same.
void linkTwins(std::span<Report *const> reports);

} // namespace disclosure
