// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/form.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace disclosure {

const QString &Text::shown() const
{
    // The installed translation tells the language: without one the program speaks English.
    static const QString chinese = QStringLiteral("zh");
    return QCoreApplication::translate("Text", "en", "The language code of this translation: zh for Chinese") == chinese
               ? zh
               : en;
}

const Section *Table::sectionOfRow(QStringView rowId) const
{
    for (const Section &section : sections) {
        if (std::ranges::any_of(section.rows, [rowId](const Row &row) { return row.id == rowId; })) {
            return &section;
        }
    }
    return nullptr;
}

std::optional<CellId> CellId::fromString(QStringView id)
{
    const QList<QStringView> parts = id.split(u'.');
    if (parts.size() != 3) {
        return std::nullopt;
    }
    return CellId{parts[0].toString(), parts[1].toString(), parts[2].toString()};
}

template <typename T> static const T *find(const std::vector<T> &entries, QStringView id)
{
    const auto it = std::ranges::find_if(entries, [id](const T &entry) { return entry.id == id; });
    return it == entries.end() ? nullptr : &*it;
}

const Table *Form::table(QStringView tableId) const
{
    return find(tables, tableId);
}

const Rule *Form::rule(QStringView ruleId) const
{
    return find(rules, ruleId);
}

const Part *Form::part(QStringView partId) const
{
    return find(parts, partId);
}

bool Form::hasTable(const Part &part) const
{
    return std::ranges::any_of(tables, [&part](const Table &table) { return table.title.zh == part.heading.text.zh; });
}

std::optional<Form::Place> Form::place(QStringView cellId) const
{
    // Asked of each cell by several rules: what CellId copies is only looked at here.
    const qsizetype first = cellId.indexOf(u'.');
    const qsizetype last = cellId.lastIndexOf(u'.');
    const Table *owner = first < last ? table(cellId.first(first)) : nullptr;
    if (!owner) {
        return std::nullopt;
    }
    const QStringView row = cellId.sliced(first + 1, last - first - 1);
    Place place{.table = owner, .section = owner->sectionOfRow(row)};
    if (place.section) {
        place.row = find(place.section->rows, row);
    } else if (row.startsWith(u"extra_") && !row.contains(u'.')) {
        const auto takesExtra = [](const Section &section) {
            return std::ranges::any_of(section.rows, &Row::isResult);
        };
        const auto it = std::ranges::find_if(owner->sections, takesExtra);
        place.section = it == owner->sections.end() ? nullptr : &*it;
    }
    if (!place.section) {
        return std::nullopt;
    }
    place.column = find(place.section->columns, cellId.sliced(last + 1));
    return place.column ? std::optional(place) : std::nullopt;
}

const Form *FormRegistry::form(QStringView id) const
{
    return find(m_forms, id);
}

} // namespace disclosure
