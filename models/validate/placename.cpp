// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/placename.h"

#include <algorithm>

namespace disclosure {

namespace {

const ExtraRow *extraRow(const Report &report, QStringView id)
{
    const auto it = std::ranges::find_if(report.extraRows, [id](const ExtraRow &row) { return row.id == id; });
    return it == report.extraRows.end() ? nullptr : &*it;
}

QString fullColumnName(const Column &column)
{
    return column.groups.empty() ? columnName(column)
                                 : column.groups.back().text.shown() + QStringLiteral(" · ") + columnName(column);
}

const Column *columnOf(const Table *table, QStringView id)
{
    if (!table) {
        return nullptr;
    }
    for (const Section &section : table->sections) {
        for (const Column &column : section.columns) {
            if (column.id == id) {
                return &column;
            }
        }
    }
    return nullptr;
}

QString joined(const QString &row, const QString &column)
{
    return row.isEmpty() ? column : row + QStringLiteral(" · ") + column;
}

} // namespace

QString columnName(const Column &column)
{
    // 总计 of table 4 says nothing without its group; 商业企业 of table 3 needs none.
    return column.label.text.shown();
}

QString rowName(QStringView table, QStringView row, const Report &report, const Form &form)
{
    if (const ExtraRow *extra = extraRow(report, QStringLiteral("%1.%2").arg(table, row))) {
        return extra->label;
    }
    const Table *known = form.table(table);
    const Section *section = known ? known->sectionOfRow(row) : nullptr;
    if (section) {
        for (const Row &candidate : section->rows) {
            if (candidate.id == row) {
                return candidate.label.text.shown();
            }
        }
    }
    return {};
}

QString nameInTable(QStringView at, const Table &table, const Report &report, const Form &form)
{
    if (const QString row = rowName(table.id, at, report, form); !row.isEmpty()) {
        return row;
    }
    for (const Section &section : table.sections) {
        for (const Column &column : section.columns) {
            if (column.id == at) {
                return columnName(column);
            }
            if (column.id.startsWith(at) && !column.groups.empty()) {
                return column.groups.back().text.shown();
            }
        }
    }
    return {};
}

QString placeName(QStringView at, const Report &report, const Form &form)
{
    if (const std::optional<Form::Place> place = form.place(at)) {
        const std::optional<CellId> id = CellId::fromString(at);
        return joined(rowName(id->table, id->row, report, form), fullColumnName(*place->column));
    }
    if (const Form *named = at == form.id ? &form : nullptr) {
        return named->title.shown();
    }
    if (const Table *table = form.table(at)) {
        return table->title.shown();
    }
    if (const ExtraRow *row = extraRow(report, at)) {
        return row->label;
    }
    const QList<QStringView> parts = at.split(u'.');
    if (parts.size() == 3 && parts[1] == u"*") {
        const Column *column = columnOf(form.table(parts[0]), parts[2]);
        return column ? fullColumnName(*column) : at.toString();
    }
    if (parts.size() == 2) {
        if (const QString row = rowName(parts[0], parts[1], report, form); !row.isEmpty()) {
            return row;
        }
    }
    for (const Table &table : form.tables) {
        if (const QString name = nameInTable(at, table, report, form); !name.isEmpty()) {
            return name;
        }
    }
    return at.toString();
}

} // namespace disclosure
