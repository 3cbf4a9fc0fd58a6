// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/reporttablemodel.h"

#include <QString>

#include <optional>
#include <vector>

namespace disclosure {

/// What is looked for in tables. Upper and lower case, full and half width, spaces and grouping of numbers make no
/// difference.
struct TableSearch {
    QString text;
    bool isWholeCell = false; ///< with an empty text: blank cells

    bool operator==(const TableSearch &) const = default;
};

/// A place where it was found: the value itself, or the first value that belongs to a label.
struct SearchHit {
    QString cellId;
    bool isValue = false;

    bool operator==(const SearchHit &) const = default;
};

bool matches(const QString &cellText, const TableSearch &search);

/// All hits in a table, row by row, each cell once.
std::vector<SearchHit> hitsIn(const ReportTableModel &model, const TableSearch &search);

/// A cell's text with all that was found replaced; nullopt if nothing is found in it.
std::optional<QString> replaced(const QString &cellText, const TableSearch &search, const QString &replacement);

} // namespace disclosure
