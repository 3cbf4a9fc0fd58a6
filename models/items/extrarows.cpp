// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/extrarows.h"

#include "models/validate/applychange.h"

#include <algorithm>

namespace disclosure {

namespace {

QString rowIdOf(const QString &cellId)
{
    return cellId.section(u'.', 0, 1);
}

const ExtraRow *extraRow(const Report &report, const QString &rowId)
{
    const auto found = std::ranges::find(report.extraRows, rowId, &ExtraRow::id);
    return found == report.extraRows.end() ? nullptr : &*found;
}

QString newRowId(const Report &report, const Table &table)
{
    const QString stem = table.id + QStringLiteral(".extra_");
    int last = 0;
    for (const ExtraRow &row : report.extraRows) {
        if (row.id.startsWith(stem)) {
            last = std::max(last, row.id.sliced(stem.size()).toInt());
        }
    }
    return stem + QString::number(last + 1);
}

QString groupOf(const Report &report, const Form::Place &place, const QString &rowId)
{
    if (const ExtraRow *extra = extraRow(report, rowId)) {
        return extra->group;
    }
    return place.row->groups.empty() ? QString() : place.row->groups.back().text.zh;
}

} // namespace

bool takesRowBelow(const Report &report, const Form &form, const QString &cellId)
{
    const auto place = form.place(cellId);
    return place && (place->row ? place->row->isResult : extraRow(report, rowIdOf(cellId)) != nullptr);
}

std::vector<Change> addRowBelow(const Report &report, const Form &form, const QString &cellId, const QString &label)
{
    if (!takesRowBelow(report, form, cellId)) {
        return {};
    }
    const auto place = form.place(cellId);
    const QString above = rowIdOf(cellId);
    const ExtraRow row{newRowId(report, *place->table), label, groupOf(report, *place, above), above};
    std::vector<Change> changes = {{Change::Kind::Row, row.id, {}, rowText(row)}};
    // What stood below the row above stands below the new one.
    for (const ExtraRow &below : report.extraRows) {
        if (below.after == above) {
            ExtraRow moved = below;
            moved.after = row.id;
            changes.push_back({Change::Kind::Row, moved.id, rowText(below), rowText(moved)});
        }
    }
    for (const Column &column : place->section->columns) {
        changes.push_back({Change::Kind::Cell, row.id + u'.' + column.id, {}, QStringLiteral("")});
    }
    return changes;
}

std::vector<Change> removeRowOf(const Report &report, const Form &form, const QString &cellId)
{
    const QString rowId = rowIdOf(cellId);
    const ExtraRow *row = extraRow(report, rowId);
    const auto place = form.place(cellId);
    if (!row || !place) {
        return {};
    }
    std::vector<Change> changes;
    for (const Column &column : place->section->columns) {
        const QString cell = rowId + u'.' + column.id;
        for (const Change::Kind kind : {Change::Kind::Confirmation, Change::Kind::Place, Change::Kind::Cell}) {
            if (const QString before = valueOf(report, kind, cell); !before.isNull()) {
                changes.push_back({kind, cell, before, {}});
            }
        }
    }
    for (const ExtraRow &below : report.extraRows) {
        if (below.after == rowId) {
            ExtraRow moved = below;
            moved.after = row->after;
            changes.push_back({Change::Kind::Row, moved.id, rowText(below), rowText(moved)});
        }
    }
    changes.push_back({Change::Kind::Row, rowId, rowText(*row), {}});
    return changes;
}

} // namespace disclosure
