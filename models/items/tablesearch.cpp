// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/tablesearch.h"

#include "models/report/celltext.h"

#include <algorithm>
#include <map>

namespace disclosure {

namespace {

using CellPart = TableLayout::Part;

/// Commas only group digits; those between words are kept.
QString plain(const QString &text)
{
    QString result = squeezed(text).toLower();
    for (qsizetype i = result.size() - 2; i > 0; --i) {
        if (result[i] == u',' && result[i - 1].isDigit() && result[i + 1].isDigit()) {
            result.remove(i, 1);
        }
    }
    return result;
}

/// The first value that belongs to a head or label.
const TableLayout::Cell *firstValueOf(const TableLayout &layout, const TableLayout::Cell &head)
{
    const TableLayout::Cell *first = nullptr;
    for (const TableLayout::Cell &cell : layout.cells) {
        const bool isBelow = cell.row >= head.row + head.rowSpan && cell.column + cell.columnSpan > head.column;
        const bool belongs = head.part == CellPart::RowHead ? cell.row >= head.row : isBelow;
        if (cell.part == CellPart::Value && belongs &&
            (!first || std::pair(cell.row, cell.column) < std::pair(first->row, first->column))) {
            first = &cell;
        }
    }
    return first;
}

} // namespace

bool matches(const QString &cellText, const TableSearch &search)
{
    const QString text = plain(cellText);
    const QString wanted = plain(search.text);
    if (search.isWholeCell) {
        return text == wanted;
    }
    return !wanted.isEmpty() && text.contains(wanted);
}

std::vector<SearchHit> hitsIn(const ReportTableModel &model, const TableSearch &search)
{
    const TableLayout &layout = model.layout();
    std::map<std::pair<int, int>, SearchHit> hits;
    for (const TableLayout::Cell &cell : layout.cells) {
        const QModelIndex index = model.index(cell.row, cell.column);
        const bool isValue = cell.part == CellPart::Value;
        const bool isFound =
            matches(index.data().toString(), search) ||
            (isValue && !search.text.isEmpty() && matches(index.data(ReportTableModel::NumberRole).toString(), search));
        // A blank corner is nothing that a clerk looks for.
        if (!isFound || (!isValue && index.data().toString().isEmpty())) {
            continue;
        }
        if (const TableLayout::Cell *value = isValue ? &cell : firstValueOf(layout, cell)) {
            SearchHit &hit = hits[{value->row, value->column}];
            hit.cellId = value->cellId;
            hit.isValue = hit.isValue || isValue;
        }
    }
    std::vector<SearchHit> inOrder;
    for (const auto &[place, hit] : hits) {
        inOrder.push_back(hit);
    }
    return inOrder;
}

std::optional<QString> replaced(const QString &cellText, const TableSearch &search, const QString &replacement)
{
    if (!matches(cellText, search)) {
        return std::nullopt;
    }
    if (search.isWholeCell) {
        return replacement;
    }
    QString text = cellText;
    if (text.contains(search.text, Qt::CaseInsensitive)) {
        return text.replace(search.text, replacement, Qt::CaseInsensitive);
    }
    // It is written in another width or grouping there.
    return plain(cellText).replace(plain(search.text), replacement);
}

} // namespace disclosure
