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

const Table *Form::table(QStringView id) const
{
    return find(tables, id);
}

const Rule *Form::rule(QStringView id) const
{
    return find(rules, id);
}

const Part *Form::part(QStringView id) const
{
    return find(parts, id);
}

std::optional<Form::Place> Form::place(QStringView cellId) const
{
    const std::optional<CellId> id = CellId::fromString(cellId);
    const Table *table = id ? this->table(id->table) : nullptr;
    if (!table) {
        return std::nullopt;
    }
    Place place{.table = table, .section = table->sectionOfRow(id->row)};
    if (place.section) {
        place.row = find(place.section->rows, id->row);
    } else if (id->row.startsWith(u"extra_")) {
        const auto takesExtra = [](const Section &section) {
            return std::ranges::any_of(section.rows, &Row::isResult);
        };
        const auto it = std::ranges::find_if(table->sections, takesExtra);
        place.section = it == table->sections.end() ? nullptr : &*it;
    }
    if (!place.section) {
        return std::nullopt;
    }
    place.column = find(place.section->columns, id->column);
    return place.column ? std::optional(place) : std::nullopt;
}

const Form *FormRegistry::form(QStringView id) const
{
    return find(m_forms, id);
}

} // namespace disclosure
