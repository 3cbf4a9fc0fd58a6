// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/orderedvalues.h"

#include "models/report/celltext.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace disclosure {

namespace {

using Index = TokenSearch::Index;
using Found = TokenSearch::Found;

class OrderedValues {
public:
    OrderedValues(const TokenSearch &text, const TextRegion &region, const Form &form)
        : m_text(text), m_region(region), m_form(form)
    {
    }

    std::vector<PlacedRow> run(const std::vector<const SectionKeys *> &sections) const
    {
        std::vector<PlacedRow> rows = rowsOf(sections);
        std::vector<Index> values = valuesInRegion();
        std::size_t wanted = 0;
        for (const PlacedRow &row : rows) {
            wanted += row.keys->columns.size();
        }
        if (rows.empty() || values.size() != wanted || isCut(*sections.front(), values)) {
            return {};
        }
        std::vector<PlacedRow> byLabels = rows;
        bool isPlaced = placeValues(rows, inFormOrder(rows), values);
        if (placeValues(byLabels, inLabelOrder(rows), values) &&
            (!isPlaced || certainRows(byLabels) > certainRows(rows))) {
            rows = std::move(byLabels);
            isPlaced = true;
        }
        if (!isPlaced) {
            return {};
        }
        const auto labels = static_cast<std::size_t>(std::ranges::count_if(
            rows, [](const PlacedRow &row) { return row.label || row.keys->rows[row.row].isEmpty(); }));
        orderColumns(rows);
        const bool isConfirmed = certainRows(rows) * 2 >= rows.size() || sumsHold(rows);
        if (labels * 2 < rows.size() || !isConfirmed) {
            return {};
        }
        return rows;
    }

private:
    /// Gives each row its values, and the rows whose label has none right after it the others in order. False if they
    /// do not come out even.
    bool placeValues(std::vector<PlacedRow> &rows, const std::vector<std::size_t> &order,
                     std::vector<Index> values) const
    {
        for (PlacedRow &row : rows) {
            row.values = valuesRightAfter(row);
            row.isCertain = !row.values.empty();
            std::erase_if(values, [&row](Index i) { return std::ranges::find(row.values, i) != row.values.end(); });
        }
        auto next = values.begin();
        for (const std::size_t place : order) {
            PlacedRow &row = rows[place];
            const auto columns = static_cast<std::ptrdiff_t>(row.keys->columns.size());
            if (!row.values.empty()) {
                continue;
            }
            if (values.end() - next < columns) {
                return false; // two labels claim the same values
            }
            row.values.assign(next, next + columns);
            next += columns;
            row.isCertain = row.keys->rows[row.row].isEmpty() ||
                            (row.label && m_text.valuesOf(*row.label, row.values.size()) == row.values);
        }
        return next == values.end();
    }

    static std::size_t certainRows(const std::vector<PlacedRow> &rows)
    {
        return static_cast<std::size_t>(std::ranges::count_if(rows, &PlacedRow::isCertain));
    }

    static std::vector<std::size_t> inFormOrder(const std::vector<PlacedRow> &rows)
    {
        std::vector<std::size_t> order(rows.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        return order;
    }

    /// The rows of each section as their labels follow each other, which need not be the form's order. One without a
    /// label stays behind the row before it.
    static std::vector<std::size_t> inLabelOrder(const std::vector<PlacedRow> &rows)
    {
        std::vector<std::pair<std::size_t, Index>> places; // of the section's first row, and of the label
        std::size_t section = 0;
        Index last = 0;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            section = rows[row].keys == rows[section].keys ? section : row;
            last = rows[row].label ? rows[row].label->tokens.front() : last;
            places.emplace_back(section, last);
        }
        std::vector<std::size_t> order = inFormOrder(rows);
        std::ranges::stable_sort(order, {}, [&places](std::size_t row) { return places[row]; });
        return order;
    }

    /// The heads stand above the first row of each section.
    void orderColumns(std::vector<PlacedRow> &rows) const
    {
        const PlacedRow *first = nullptr;
        for (PlacedRow &row : rows) {
            const bool goesOn = first && first->keys == row.keys;
            row.order = goesOn ? first->order : columnOrder(m_text, *row.keys, row.values.front());
            first = goesOn ? first : &row;
        }
    }

    /// The rows of sections with their labels in the region; none if a section of several is not there by its heads,
    /// which alone tell the sections of two editions apart.
    std::vector<PlacedRow> rowsOf(const std::vector<const SectionKeys *> &sections) const
    {
        std::vector<PlacedRow> rows;
        Index position = m_region.first;
        const auto findIn = [&](const LabelKeys &label, Index from) {
            const std::optional<Found> found = m_text.findLabel(label, from, m_text.lastLine());
            return found && found->tokens.front() < m_region.last ? found : std::nullopt;
        };
        for (const SectionKeys *keys : sections) {
            const bool hasHeads = std::ranges::all_of(
                keys->columns, [&](const LabelKeys &column) { return findIn(column, m_region.first).has_value(); });
            if (!hasHeads && keys->table->sections.size() > 1) {
                return {};
            }
            for (int row = 0; row < static_cast<int>(keys->rows.size()); ++row) {
                // Labels mostly follow one another; one that was torn from its row stands anywhere.
                std::optional<Found> label = findIn(keys->rows[row], position);
                label = label ? label : findIn(keys->rows[row], m_region.first);
                position = label ? label->tokens.front() + 1 : position;
                rows.push_back({keys, row, {}, label, {}});
            }
        }
        return rows;
    }

    std::vector<Index> valuesInRegion() const
    {
        std::vector<Index> values;
        for (Index i = m_region.first; i < m_region.last; ++i) {
            if (m_text[i].isValue && !m_text.isClaimed(i) && !(m_text[i].isCell && m_text[i].key.isEmpty())) {
                values.push_back(i);
            }
        }
        return values;
    }

    /// Whether the values of a table without labels are those of two tables on a page: other text than its heads stands
    /// between them.
    bool isCut(const SectionKeys &keys, const std::vector<Index> &values) const
    {
        if (!keys.rows.front().isEmpty()) {
            return false;
        }
        for (Index i = values.front(); i < values.back(); ++i) {
            if (!m_text[i].isValue && !m_text[i].box.isNull() && !isPieceOfHeads(keys, m_text[i].key)) {
                return true;
            }
        }
        return false;
    }

    /// The values that stand between a row's label and the next text, if they are as many as its columns.
    std::vector<Index> valuesRightAfter(const PlacedRow &row) const
    {
        std::vector<Index> values;
        for (Index i = row.label ? row.label->tokens.back() + 1 : m_region.last; i < m_region.last && m_text[i].isValue;
             ++i) {
            values.push_back(i);
        }
        // Where the layout is kept, a line's values may belong to a label above or below; there the order is safer.
        const bool areItsOwn = values.size() == row.keys->columns.size() &&
                               m_text[values.front()].line != m_text[values.back()].line &&
                               m_text.valuesOf(*row.label, values.size()) == values;
        return areItsOwn ? values : std::vector<Index>();
    }

    /// Whether nearly all of the form's sums through the rows hold. Where all is zero, order makes no difference.
    bool sumsHold(const std::vector<PlacedRow> &rows) const
    {
        std::map<QString, Decimal> numbers;
        for (const PlacedRow &row : rows) {
            for (std::size_t place = 0; place < row.values.size(); ++place) {
                numbers[row.cellId(place)] = cellValue(m_text[row.values[place]].text).number.value_or(Decimal(0));
            }
        }
        const auto sumOf = [&numbers](const QStringList &cells) -> std::optional<Decimal> {
            Decimal sum = 0;
            for (const QString &cell : cells) {
                const auto it = numbers.find(cell);
                if (it == numbers.end()) {
                    return std::nullopt;
                }
                sum += it->second;
            }
            return sum;
        };
        int holding = 0;
        int broken = 0;
        for (const Rule &rule : m_form.rules) {
            for (const Rule::Equation &equation : rule.isHardSum() ? rule.equations : std::vector<Rule::Equation>()) {
                const std::optional<Decimal> parts = sumOf(equation.parts);
                const std::optional<Decimal> totals = sumOf(equation.totals);
                if (parts && totals && (*parts != Decimal(0) || *totals != Decimal(0))) {
                    ++(*parts == *totals ? holding : broken);
                }
            }
        }
        return broken * 10 <= holding;
    }

    const TokenSearch &m_text;
    const TextRegion &m_region;
    const Form &m_form;
};

} // namespace

std::vector<PlacedRow> rowsInOrder(const TokenSearch &text, const std::vector<const SectionKeys *> &sections,
                                   const TextRegion &region, const Form &form)
{
    return OrderedValues(text, region, form).run(sections);
}

} // namespace disclosure
