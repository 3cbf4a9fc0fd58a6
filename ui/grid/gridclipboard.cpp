// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridclipboard.h"

#include "models/source/htmltablerows.h"

#include <QItemSelectionModel>
#include <QMimeData>

namespace disclosure {

namespace {

BlockCell blockCell(const ReportTableModel &model, const QModelIndex &index, const QRect &places)
{
    BlockCell cell;
    const QModelIndex anchor = model.anchor(index);
    const QRect covered = QRect(QPoint(anchor.column(), anchor.row()), model.span(anchor)).intersected(places);
    // A merged cell of which only a part is copied stands at the first place of that part.
    cell.isCovered = covered.topLeft() != QPoint(index.column(), index.row());
    if (cell.isCovered) {
        return cell;
    }
    cell.text = anchor.data().toString().trimmed();
    cell.number = anchor.data(ReportTableModel::NumberRole).toString();
    cell.isHead = anchor.data(ReportTableModel::IsHeaderRole).toBool();
    cell.rowSpan = covered.height();
    cell.columnSpan = covered.width();
    return cell;
}

} // namespace

CellBlock selectedBlock(const ReportTableModel &model, const QItemSelectionModel &selection, const QRect &places)
{
    CellBlock block;
    for (int row = places.top(); row <= places.bottom(); ++row) {
        block.emplace_back();
        for (int column = places.left(); column <= places.right(); ++column) {
            const QModelIndex index = model.index(row, column);
            const bool isSelected = selection.isSelected(index) || selection.isSelected(model.anchor(index));
            block.back().push_back(isSelected ? blockCell(model, index, places) : BlockCell{});
        }
    }
    return block;
}

QMimeData *mimeData(const CellBlock &block)
{
    auto *data = new QMimeData;
    data->setText(toTabSeparated(block));
    data->setHtml(toHtml(block));
    return data;
}

TextBlock pastedBlock(const QMimeData *data)
{
    if (!data) {
        return {};
    }
    if (data->hasHtml()) {
        if (TextBlock rows = htmlTableRows(data->html()); !rows.empty()) {
            return rows;
        }
    }
    return data->hasText() ? fromTabSeparated(data->text()) : TextBlock{};
}

} // namespace disclosure
