// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/decimal.h"

#include <QString>

#include <optional>

namespace disclosure {

/// What the text of a cell says.
struct CellValue {
    std::optional<Decimal> number;
    QString unit;             ///< what follows the number: 件, 宗, 元, 万元 …
    bool isUnderstood = true; ///< false if the text is neither a number nor one of the ways to say "nothing"
};

/// Reads a cell's text as a report writes it: full-width digits, grouping, signs (-, －, −, 减 6, 增 3, +35), a unit
/// after the number. Blank, "/", "-", "—" and "无" are understood and have no number; control characters are not.
/// Marks of footnotes behind a number (², ①) are passed over. A number before a remark, as in 24（其中网上9）, or
/// before another mark, as in 24[1] or 24*, is given though the text is not understood.
CellValue cellValue(QStringView text);

/// Text in compatibility form (NFKC: full-width digits, Kangxi radicals) without white space and zero-width characters.
QString squeezed(QStringView text);

} // namespace disclosure
