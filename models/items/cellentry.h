// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"

#include <QString>

namespace disclosure {

/// A text that is to stand in a cell.
struct CellEntry {
    QString cellId;
    QString text;

    bool operator==(const CellEntry &) const = default;
};

/// Why a text is no value of a cell of this kind, as a whole sentence that says what is; empty if it is one. Blank,
/// "/",
/// "-", "—" and "无" are values of every cell.
QString refusal(const QString &text, ValueKind kind);

/// What a cell's text says beyond its number: empty where the two are the same but for grouping, width and spaces.
/// “１，２34件” and “减 6” say more than 1234 and -6, “1,234” does not.
QString textBesideNumber(const QString &text);

} // namespace disclosure
