// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace disclosure {

/// The sentence around a place of the narrative's text.
struct Sentence {
    qsizetype start = 0;
    qsizetype end = 0; ///< of its last character but the full stop
};

Sentence sentenceAt(const QString &text, qsizetype position);

bool endsSentence(QChar character);
/// Not 、, which stands between the words of one subject: 公民、法人和其他组织.
bool endsClause(QChar character);
/// A unit in which cases and documents are counted: 件, 条, 宗 …
bool isCounter(const QString &unit);
/// A unit in which those who ask are counted: 位, 家 …
bool isOfPeople(const QString &unit);
bool isMoney(const QString &unit);
/// Any unit but those of time: of things and amounts that add up.
bool countsThings(const QString &unit);

} // namespace disclosure
