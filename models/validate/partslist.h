// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/decimal.h"
#include "models/validate/figures.h"

#include <QString>

#include <vector>

class QRegularExpression;

namespace disclosure {

// What the words of a list say about its parts: 收到10件，其中公开6件、部分公开4件.

Decimal sumOf(const std::vector<Figure> &figures);

/// Whether the first so many parts come to the total, and what follows them speaks of something else: it has a verb
/// of its own, or is much longer. In a list of outcomes (公开6件、无法提供4件) their own words are no such verb, nor in
/// a list with its numbers in front (8件予以公开，1件部分公开). `listStart` is where the list begins in the text.
bool hasSumInFront(const QString &text, qsizetype listStart, const std::vector<Figure> &parts, const Decimal &total);

/// Whether parts come to their total as far as all of them are rounded.
bool isSumAsRounded(const std::vector<Figure> &parts, const Figure &total);

/// Whether the parts that are listed are meant to be all of them. A list that comes to more than its total is wrong in
/// any case; one that comes to far less may name examples only.
bool claimsToBeWhole(const QString &lead, const QString &list, const std::vector<Figure> &parts, const Decimal &total);

/// Words that a list of parts begins with: 其中, 分别为, 从方式看.
const QRegularExpression &leadOfParts();

} // namespace disclosure
