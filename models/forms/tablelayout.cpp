// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/tablelayout.h"

#include <algorithm>
#include <cstddef>

namespace disclosure {

namespace {

/// A row as it is laid out: one of the form's, or an extra one.
struct LaidRow {
    QString tableRow;
    Text label;
    std::vector<Text> groups; ///< outermost first
};

std::vector<Text> textsOf(const std::vector<Label> &labels)
{
    std::vector<Text> texts;
    texts.reserve(labels.size());
    for (const Label &label : labels) {
        texts.push_back(label.text);
    }
    return texts;
}

int sizeOf(const auto &container)
{
    return static_cast<int>(container.size());
}

/// The groups that an extra row stands under: those of a form's row whose innermost group is the one that it names.
std::vector<Text> groupsOf(const ExtraRow &extra, const Section &section)
{
    if (extra.group.isEmpty()) {
        return {};
    }
    for (const Row &row : section.rows) {
        for (std::size_t depth = row.groups.size(); depth > 0; --depth) {
            if (row.groups[depth - 1].text.zh == extra.group) {
                return textsOf({row.groups.begin(), row.groups.begin() + static_cast<std::ptrdiff_t>(depth)});
            }
        }
    }
    return {Text{extra.group, extra.group}};
}

bool takesExtraRows(const Section &section)
{
    return std::ranges::any_of(section.rows, &Row::isResult);
}

std::vector<LaidRow> laidRows(const Table &table, const Section &section, const std::vector<ExtraRow> &extraRows)
{
    std::vector<LaidRow> rows;
    for (const Row &row : section.rows) {
        rows.push_back({table.id + u'.' + row.id, row.label.text, textsOf(row.groups)});
    }
    if (!takesExtraRows(section) && &section != &table.sections.back()) {
        return rows;
    }
    std::vector<const ExtraRow *> waiting;
    for (const ExtraRow &extra : extraRows) {
        if (extra.id.startsWith(table.id + u'.')) {
            waiting.push_back(&extra);
        }
    }
    // A row may stand after one that comes later in the list; one whose predecessor there is none comes last.
    while (!waiting.empty()) {
        const auto isPlaceable = [&](const ExtraRow *extra) {
            return extra->after.isEmpty() || std::ranges::find(rows, extra->after, &LaidRow::tableRow) != rows.end();
        };
        auto next = std::ranges::find_if(waiting, isPlaceable);
        next = next == waiting.end() ? waiting.begin() : next;
        const ExtraRow &extra = **next;
        waiting.erase(next);
        const auto predecessor = std::ranges::find(rows, extra.after, &LaidRow::tableRow);
        const auto place = predecessor != rows.end() ? std::next(predecessor)
                           : extra.after.isEmpty()   ? rows.begin()
                                                     : rows.end();
        rows.insert(place, {extra.id, Text{extra.label, extra.label}, groupsOf(extra, section)});
    }
    return rows;
}

class Builder {
public:
    Builder(const Table &table, const std::vector<ExtraRow> &extraRows) : m_table(table)
    {
        for (const Section &section : table.sections) {
            m_rows.push_back(laidRows(table, section, extraRows));
            m_valueColumns = std::max(m_valueColumns, sizeOf(section.columns));
            for (const LaidRow &row : m_rows.back()) {
                m_layout.labelColumns =
                    std::max(m_layout.labelColumns, sizeOf(row.groups) + (row.label.zh.isEmpty() ? 0 : 1));
            }
        }
        m_layout.columns = m_layout.labelColumns + m_valueColumns;
    }

    TableLayout build()
    {
        for (std::size_t i = 0; i < m_table.sections.size(); ++i) {
            addHeads(m_table.sections[i]);
            addRows(m_table.sections[i], m_rows[i]);
        }
        return std::move(m_layout);
    }

private:
    using Part = TableLayout::Part;

    void addHead(Part part, int row, int column, int rowSpan, int columnSpan, const Text &text)
    {
        m_layout.cells.push_back({part, row, column, rowSpan, columnSpan, text, {}, {}});
    }

    /// First column of a section's column; sections with fewer columns than others spread over the same width.
    int start(const Section &section, std::size_t column) const
    {
        return m_layout.labelColumns + static_cast<int>(column) * m_valueColumns / sizeOf(section.columns);
    }

    void addHeads(const Section &section)
    {
        if (!section.heading.text.zh.isEmpty()) {
            addHead(Part::Heading, m_layout.rows++, 0, 1, m_layout.columns, section.heading.text);
        }
        const int firstRow = m_layout.rows;
        if (!section.top.text.zh.isEmpty()) {
            addHead(Part::ColumnHead, m_layout.rows++, m_layout.labelColumns, 1, m_valueColumns, section.top.text);
        }
        std::size_t depth = 0;
        for (const Column &column : section.columns) {
            depth = std::max(depth, column.groups.size());
        }
        const int lastRow = m_layout.rows + static_cast<int>(depth);
        addColumnHeads(section, 0, section.columns.size(), 0, m_layout.rows, lastRow);
        m_layout.rows = lastRow + 1;
        if (m_layout.labelColumns > 0) {
            addHead(Part::ColumnHead, firstRow, 0, m_layout.rows - firstRow, m_layout.labelColumns,
                    section.corner.text);
        }
    }

    /// Heads of the columns first … end - 1, which share their groups above `level`. The innermost group reaches down
    /// to the label, a label without groups over all rows.
    void addColumnHeads(const Section &section, std::size_t first, std::size_t end, std::size_t level, int row,
                        int lastRow)
    {
        while (first < end) {
            const Column &column = section.columns[first];
            const int left = start(section, first);
            if (column.groups.size() <= level) {
                ++first;
                addHead(Part::ColumnHead, row, left, lastRow - row + 1, start(section, first) - left,
                        column.label.text);
                continue;
            }
            std::size_t next = first;
            bool isInnermost = true;
            while (next < end && section.columns[next].groups.size() > level &&
                   section.columns[next].groups[level] == column.groups[level]) {
                isInnermost = isInnermost && section.columns[next].groups.size() == level + 1;
                ++next;
            }
            const int rowSpan = isInnermost ? lastRow - row : 1;
            addHead(Part::ColumnHead, row, left, rowSpan, start(section, next) - left, column.groups[level].text);
            addColumnHeads(section, first, next, level + 1, row + rowSpan, lastRow);
            first = next;
        }
    }

    void addRows(const Section &section, const std::vector<LaidRow> &rows)
    {
        addRowHeads(rows, 0, rows.size(), 0);
        for (const LaidRow &row : rows) {
            for (std::size_t i = 0; i < section.columns.size(); ++i) {
                const int left = start(section, i);
                m_layout.cells.push_back({Part::Value,
                                          m_layout.rows,
                                          left,
                                          1,
                                          start(section, i + 1) - left,
                                          {},
                                          row.tableRow + u'.' + section.columns[i].id,
                                          section.columns[i].unit});
            }
            ++m_layout.rows;
        }
    }

    /// Labels of the rows first … end - 1, which share their groups left of `level`; a label reaches to the values.
    void addRowHeads(const std::vector<LaidRow> &rows, std::size_t first, std::size_t end, std::size_t level)
    {
        const int column = static_cast<int>(level);
        while (first < end) {
            const LaidRow &row = rows[first];
            const int top = m_layout.rows + static_cast<int>(first);
            if (row.groups.size() <= level) {
                if (column < m_layout.labelColumns) {
                    addHead(Part::RowHead, top, column, 1, m_layout.labelColumns - column, row.label);
                }
                ++first;
                continue;
            }
            std::size_t next = first;
            while (next < end && rows[next].groups.size() > level && rows[next].groups[level] == row.groups[level]) {
                ++next;
            }
            addHead(Part::RowHead, top, column, static_cast<int>(next - first), 1, row.groups[level]);
            addRowHeads(rows, first, next, level + 1);
            first = next;
        }
    }

    const Table &m_table;
    std::vector<std::vector<LaidRow>> m_rows; ///< by section
    int m_valueColumns = 0;
    TableLayout m_layout;
};

} // namespace

TableLayout layOutTable(const Table &table, const std::vector<ExtraRow> &extraRows)
{
    return Builder(table, extraRows).build();
}

} // namespace disclosure
