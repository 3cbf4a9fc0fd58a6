// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/decimal.h"

#include <QString>

#include <vector>

namespace disclosure {

/// A number in running text with its unit: 120条, 2.5万人次, 两宗, 98%.
struct Figure {
    Decimal value;
    QString words;          ///< as it stands in the text, with its unit
    QString unit;           ///< 件, 条, 万元 …; empty if it has none
    qsizetype start = 0;    ///< in the text
    qsizetype end = 0;      ///< behind the unit
    bool isAbout = false;   ///< 约, 余, 近, 左右: not exact
    bool isPercent = false; ///< the value is of a hundred

    bool operator==(const Figure &) const = default;
};

/// The figures of a text without spaces and in half-width characters, in their order. Left out is what only looks like
/// one: dates, ordinals (第二十条, 一是), names of numbers (12345热线, “三审三校”). A number in Chinese numerals
/// counts if a unit of counting follows it.
std::vector<Figure> figuresIn(const QString &text);

/// Whether a number is another one with a slip of the keys: one digit wrong, or the same digits in another order.
bool hasSlip(const Decimal &value, const Decimal &right);

} // namespace disclosure
