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
/// any case; one that comes to far less may name examples only, unless it gives the reasons of an outcome.
bool claimsToBeWhole(const QString &lead, const QString &list, const std::vector<Figure> &parts, const Decimal &total,
                     bool givesReasons);

/// Words that a list of parts begins with: 其中, 分别为, 从方式看.
const QRegularExpression &leadOfParts();

/// The outcome of requests, or the kind of acts, that a total counts, if it counts a single one: 不予公开20件(其中….
/// `leadStart` is where its list begins in the text.
QString outcomeOf(const QString &text, const Figure &total, qsizetype leadStart);

/// Where a list ends because what comes next is no part of its total: another outcome beside that of the total
/// (不予公开8件，其中国家秘密1件，案卷7件，无法提供4件), or what came of its parts (其中1件结转，其余8件已答复，
/// 答复内容为：…). All positions are in the text.
qsizetype endBeforeOthers(const QString &text, qsizetype start, qsizetype end, const QString &outcome);

/// The parts of a list that comes to too much only by what is told beside it: 30篇，包括动态20篇、公告10篇，另转载
/// 8篇.
std::vector<Figure> withoutOtherDeed(const QString &text, qsizetype listStart, std::vector<Figure> parts,
                                     const Decimal &total);

} // namespace disclosure
