// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/textmapper.h"

#include "models/extract/tokensearch.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>

namespace disclosure {

namespace {

using Index = TokenSearch::Index;
using Found = TokenSearch::Found;

/// Heads of a section stand at most so many lines above its first row, one character a line.
constexpr int highestHead = 80;

class TextMapper {
public:
    TextMapper(std::vector<TextToken> tokens, Draft &draft) : m_text(std::move(tokens)), m_draft(draft) {}

    /// All sections of a table that the draft lacks.
    void mapTable(const std::vector<const SectionKeys *> &sections)
    {
        const Region region = regionOf(*sections.front()->table);
        if (region.isKnown && mapInOrder(sections, region)) {
            return;
        }
        m_position = std::max(m_position, region.first);
        for (const SectionKeys *keys : sections) {
            mapSection(*keys, region);
        }
    }

private:
    /// Tokens from a table's title to the next table's or part's.
    struct Region {
        Index first = 0;
        Index last = 0; ///< one after the last
        bool isKnown = false;
    };

    void mapSection(const SectionKeys &keys, const Region &region)
    {
        std::optional<Index> heads = findHeads(keys, m_position);
        // Where its title stands, a table with one section needs no heads to be known.
        if (!heads && region.isKnown && keys.table->sections.size() == 1) {
            heads = region.first;
        }
        if (!heads) {
            return;
        }
        if (keys.rows.size() == 1 && keys.rows.front().isEmpty()) {
            mapUnlabelled(keys, *heads);
        } else {
            mapRows(keys, *heads);
        }
    }

    // --- tables whose values are all there ---

    Region regionOf(const Table &table) const
    {
        const std::optional<Index> first = m_text.titleOf(Label{table.title, {}});
        if (!first) {
            return {0, m_text.tokens().size(), false};
        }
        Region region{*first, m_text.tokens().size(), true};
        for (const Part &part : m_draft.form->parts) {
            if (const std::optional<Index> next = m_text.titleOf(part.heading); next && *next > region.first) {
                region.last = std::min(region.last, *next);
            }
        }
        return region;
    }

    /// Dumps may tear labels from their rows, but they keep the values in the rows' order. If a table's region holds
    /// exactly as many values as its form has cells, and most labels stand where the order says, the order tells whose
    /// they are. A row whose own label does not confirm its place stays uncertain.
    bool mapInOrder(const std::vector<const SectionKeys *> &sections, const Region &region)
    {
        std::vector<Index> values;
        for (Index i = region.first; i < region.last; ++i) {
            if (m_text[i].isValue && !(m_text[i].isCell && m_text[i].key.isEmpty())) {
                values.push_back(i);
            }
        }
        struct PlacedRow {
            const SectionKeys *keys;
            int row;
            std::vector<Index> values;
            bool isConfirmed;
        };
        std::vector<PlacedRow> rows;
        std::size_t offset = 0;
        std::size_t labels = 0;
        std::size_t confirmed = 0;
        std::size_t contradicted = 0;
        Index position = region.first;
        for (const SectionKeys *keys : sections) {
            const bool hasHeads = std::ranges::all_of(keys->columns, [&](const LabelKeys &column) {
                const std::optional<Found> head = m_text.findLabel(column, region.first, m_text.lastLine());
                return head && head->tokens.front() < region.last;
            });
            // The sections of table 2 differ between editions in their heads alone.
            if (!hasHeads && keys->table->sections.size() > 1) {
                return false;
            }
            for (int row = 0; row < static_cast<int>(keys->rows.size()); ++row) {
                const std::size_t columns = keys->columns.size();
                if (offset + columns > values.size()) {
                    return false;
                }
                const auto first = values.begin() + static_cast<std::ptrdiff_t>(offset);
                PlacedRow placed{keys, row, {first, first + static_cast<std::ptrdiff_t>(columns)}, false};
                offset += columns;
                if (const std::optional<Found> label = m_text.findLabel(keys->rows[row], position, m_text.lastLine());
                    label && label->tokens.front() < region.last) {
                    ++labels;
                    const std::vector<Index> beside = m_text.valuesOf(*label, columns);
                    placed.isConfirmed = beside == placed.values;
                    confirmed += placed.isConfirmed ? 1 : 0;
                    contradicted += !placed.isConfirmed && beside.size() == columns ? 1 : 0;
                    position = placed.isConfirmed ? label->tokens.front() + 1 : position;
                } else if (keys->rows[row].isEmpty()) {
                    ++labels;
                    ++confirmed;
                    placed.isConfirmed = true;
                }
                rows.push_back(std::move(placed));
            }
        }
        if (offset != values.size() || labels * 2 < rows.size() || confirmed * 2 < rows.size() ||
            contradicted * 3 > confirmed) {
            return false;
        }
        for (const PlacedRow &placed : rows) {
            const QString id = placed.keys->table->id + u'.' + placed.keys->section->rows[placed.row].id;
            for (std::size_t column = 0; column < placed.values.size(); ++column) {
                set(*placed.keys, id, column, m_text[placed.values[column]], placed.isConfirmed);
            }
        }
        m_position = region.last;
        return true;
    }

    /// The token after a section's heads: all of its columns stand near to each other.
    std::optional<Index> findHeads(const SectionKeys &keys, Index from) const
    {
        while (const std::optional<Found> first = m_text.findLabel(keys.columns.front(), from, m_text.lastLine())) {
            Index end = first->tokens.back();
            const bool hasAll = std::ranges::all_of(keys.columns, [&](const LabelKeys &column) {
                // Heads may be broken over lines, so that one begins before another ends.
                const Index start = keys.columnsAreUnique ? m_text.lineStart(first->firstLine - highestHead / 4)
                                                          : first->tokens.front();
                const std::optional<Found> head = m_text.findLabel(column, start, first->firstLine + highestHead);
                end = head ? std::max(end, head->tokens.back()) : end;
                return head.has_value();
            });
            if (hasAll) {
                return end + 1;
            }
            from = first->tokens.front() + 1;
        }
        return std::nullopt;
    }

    // --- rows ---

    void mapRows(const SectionKeys &keys, Index start)
    {
        Index position = start;
        Rows rows;
        std::vector<Found> labels;
        const int columns = keys.columnCount();
        for (int row = 0; row < static_cast<int>(keys.rows.size()); ++row) {
            std::optional<Found> label = m_text.findLabel(keys.rows[row], position, m_text.lastLine());
            std::vector<Index> values;
            while (label) {
                values = m_text.valuesOf(*label, static_cast<std::size_t>(columns));
                if (!values.empty() && static_cast<int>(values.size()) <= columns) {
                    break;
                }
                label = m_text.findLabel(keys.rows[row], label->tokens.front() + 1, m_text.lastLine());
            }
            if (!label) {
                continue;
            }
            m_text.claim(label->tokens);
            m_text.claim(values);
            const bool isWrapped = m_text.appendWrapped(*label, values) || m_text.isTorn(values);
            position = label->tokens.front() + 1;
            m_position = std::max(label->tokens.back(), values.back()) + 1;
            rows.push_back({row, values, isWrapped});
            labels.push_back(*label);
        }
        if (keys.firstResult >= 0) {
            mapExtraRows(keys, rows, labels);
        }
        for (const RowValues &row : rows) {
            setRow(keys, keys.table->id + u'.' + keys.section->rows[row.row].id, row, rows);
        }
    }

    struct RowValues {
        int row;
        std::vector<Index> values;
        bool isWrapped;
    };
    using Rows = std::vector<RowValues>;

    void setRow(const SectionKeys &keys, const QString &rowId, const RowValues &row, const Rows &rows)
    {
        const std::size_t columns = keys.columns.size();
        const std::vector<Index> &values = row.values;
        if (values.size() == columns) {
            const bool isCertain = !row.isWrapped && !m_text.hasStrayNear(values);
            for (std::size_t column = 0; column < columns; ++column) {
                set(keys, rowId, column, m_text[values[column]], isCertain);
            }
            return;
        }
        // Blank cells leave no trace in text: the values' places tell whose they are, if they tell it clearly.
        std::vector<double> centres = centresNear(values, rows, columns);
        if (centres.empty()) {
            centres = headCentres(keys, values.front());
        }
        if (centres.size() != columns) {
            return;
        }
        std::vector<std::size_t> assigned;
        for (const Index value : values) {
            const auto nearest = std::ranges::min_element(
                centres, {}, [&](double centre) { return std::abs(centre - m_text[value].centre()); });
            assigned.push_back(static_cast<std::size_t>(nearest - centres.begin()));
        }
        if (!std::ranges::is_sorted(assigned, std::ranges::less_equal())) {
            return;
        }
        const TextToken &first = m_text[values.front()];
        for (std::size_t column = 0; column < columns; ++column) {
            const auto it = std::ranges::find(assigned, column);
            TextToken blank{.line = first.line, .block = first.block, .page = first.page};
            set(keys, rowId, column,
                it == assigned.end() ? blank : m_text[values[static_cast<std::size_t>(it - assigned.begin())]], false);
        }
    }

    /// Centres of the columns in the nearest row that has a value in each.
    std::vector<double> centresNear(const std::vector<Index> &values, const Rows &rows, std::size_t columns) const
    {
        const int line = m_text[values.front()].line;
        std::vector<double> centres;
        int nearest = std::numeric_limits<int>::max();
        for (const auto &[row, others, isWrapped] : rows) {
            const bool isOneLine = m_text[others.front()].line == m_text[others.back()].line;
            const int distance = std::abs(m_text[others.front()].line - line);
            if (others.size() == columns && isOneLine && distance < nearest) {
                nearest = distance;
                centres.clear();
                for (const Index other : others) {
                    centres.push_back(m_text[other].centre());
                }
            }
        }
        return centres;
    }

    /// Centres of a section's heads above a token; empty if they don't stand side by side.
    std::vector<double> headCentres(const SectionKeys &keys, Index below) const
    {
        std::vector<double> centres;
        const int line = m_text[below].line;
        for (const LabelKeys &column : keys.columns) {
            std::optional<Found> head;
            for (Index from = m_text.lineStart(line - highestHead);
                 const std::optional<Found> next = m_text.findLabel(column, from, line - 1);) {
                head = next->lastLine < line ? next : head; // the lowest one stands
                from = next->tokens.front() + 1;
            }
            if (!head) {
                return {};
            }
            double sum = 0;
            for (const Index i : head->tokens) {
                sum += m_text[i].centre();
            }
            centres.push_back(sum / static_cast<double>(head->tokens.size()));
        }
        return keys.columnsAreUnique && std::ranges::is_sorted(centres, std::ranges::less_equal())
                   ? centres
                   : std::vector<double>();
    }

    void set(const SectionKeys &keys, const QString &rowId, std::size_t column, const TextToken &token, bool isCertain)
    {
        const Column &formColumn = keys.section->columns[column];
        Cell cell = cellFromText(token.text, formColumn, {});
        cell.page = token.page;
        cell.box = token.box;
        cell.uncertain = cell.uncertain || !isCertain;
        m_draft.set(rowId + u'.' + formColumn.id, cell, {.block = token.block});
    }

    void mapUnlabelled(const SectionKeys &keys, Index start)
    {
        const std::size_t columns = keys.columns.size();
        std::vector<Index> run;
        for (Index i = start; i < m_text.tokens().size() && m_text[i].line - m_text[start].line < highestHead; ++i) {
            if (!m_text[i].isValue || m_text.isClaimed(i)) {
                if (!run.empty() && !m_text[i].isValue) {
                    break;
                }
                continue;
            }
            run.push_back(i);
            if (run.size() == columns) {
                break;
            }
        }
        if (run.size() != columns) {
            return;
        }
        m_text.claim(run);
        m_position = run.back() + 1;
        setRow(keys, keys.table->id + u'.' + keys.section->rows.front().id, {0, run, false}, {});
    }

    // --- rows that the form does not know ---

    /// Numbered labels between the result rows, with values, that no row of the form has claimed.
    void mapExtraRows(const SectionKeys &keys, const Rows &rows, const std::vector<Found> &labels)
    {
        const auto after = std::ranges::find_if(rows, [&](const RowValues &row) { return row.row > keys.lastResult; });
        const auto first =
            std::ranges::find_if(rows, [&](const RowValues &row) { return row.row >= keys.firstResult; });
        if (first == rows.end() || after == rows.end()) {
            return;
        }
        const Index last = labels[static_cast<std::size_t>(after - rows.begin())].tokens.front();
        std::vector<std::pair<QString, RowValues>> extras;
        for (Index i = labels[static_cast<std::size_t>(first - rows.begin())].tokens.front(); i < last; ++i) {
            const Found label = numberedLabelAt(i, last);
            if (label.tokens.empty()) {
                continue;
            }
            const std::vector<Index> values = m_text.valuesOf(label, keys.columns.size());
            if (!values.empty() && values.size() <= keys.columns.size()) {
                extras.push_back(addExtraRow(keys, label, values, rows, labels));
            }
        }
        // All values are claimed by now: what is left beside a row is a stray one.
        for (const auto &[id, row] : extras) {
            setRow(keys, id, row, rows);
        }
    }

    /// An unclaimed text with a number in front, and how it goes on up to its values or the next number.
    Found numberedLabelAt(Index start, Index end) const
    {
        static const QRegularExpression number(QStringLiteral("^[0-9]{1,2}[.)]?[^0-9.]"));
        static const QRegularExpression groupNumber(QStringLiteral("^\\([一二三四五六七八九十]{1,3}\\)"));
        if (m_text.isClaimed(start) || m_text[start].isValue || !number.match(m_text[start].key).hasMatch()) {
            return {};
        }
        Found found{{start}, m_text[start].line, m_text[start].line};
        for (Index i = start + 1; i < end && m_text[i].line - found.lastLine <= 1; ++i) {
            const TextToken &token = m_text[i];
            if (token.line > found.lastLine && groupNumber.match(token.key).hasMatch()) {
                break;
            }
            // Other columns' texts begin elsewhere; the label's next lines begin where it began.
            if (token.isValue || m_text.isClaimed(i) || token.isCell || number.match(token.key).hasMatch() ||
                std::abs(token.left - m_text[start].left) > labelIndent(token)) {
                if (token.isCell || number.match(token.key).hasMatch()) {
                    break;
                }
                continue;
            }
            found.tokens.push_back(i);
            found.lastLine = token.line;
        }
        return found;
    }

    static double labelIndent(const TextToken &token) { return token.box.isNull() ? 2 : token.box.height(); }

    std::pair<QString, RowValues> addExtraRow(const SectionKeys &keys, const Found &label,
                                              const std::vector<Index> &values, const Rows &rows,
                                              const std::vector<Found> &labels)
    {
        QString text;
        for (const Index i : label.tokens) {
            text += m_text[i].text;
        }
        int before = keys.firstResult;
        int next = keys.lastResult;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (labels[i].tokens.front() < label.tokens.front()) {
                before = rows[i].row;
            } else {
                next = rows[i].row;
                break;
            }
        }
        m_text.claim(label.tokens);
        m_text.claim(values);
        const QString previous = keys.table->id + u'.' + keys.section->rows[before].id;
        const bool followsExtra = !m_draft.extraRows.empty() && m_lastExtraBefore == before;
        const QString after = followsExtra ? m_draft.extraRows.back().id : previous;
        const QString group = groupOf(keys, text, before, next);
        m_lastExtraBefore = before;
        return {m_draft.addExtraRow(keys, text, group, after), {-1, values, m_text.isTorn(values)}};
    }

    /// A first number begins a new group; later ones go on with the group of the row above.
    QString groupOf(const SectionKeys &keys, const QString &label, int before, int next) const
    {
        static const QRegularExpression first(QStringLiteral("^1[^0-9]"));
        const auto nameOf = [&keys](int row) {
            const std::vector<Label> &groups = keys.section->rows[row].groups;
            return groups.empty() ? QString() : groups.back().text.zh;
        };
        if (first.match(labelKey(label)).hasMatch()) {
            return nameOf(next);
        }
        const bool followsExtra = m_lastExtraBefore == before && !m_draft.extraRows.empty();
        return followsExtra ? m_draft.extraRows.back().group : nameOf(before);
    }

    TokenSearch m_text;
    Draft &m_draft;
    Index m_position = 0;
    int m_lastExtraBefore = -1;
};

} // namespace

void mapRunningText(const Document &document, const std::vector<SectionKeys> &sections, Draft &draft)
{
    std::vector<std::vector<const SectionKeys *>> missing;
    for (const SectionKeys &keys : sections) {
        bool isThere = false;
        for (int row = 0; row < static_cast<int>(keys.rows.size()) && !isThere; ++row) {
            isThere = draft.hasRow(keys, row);
        }
        if (isThere) {
            continue;
        }
        if (missing.empty() || missing.back().front()->table != keys.table) {
            missing.emplace_back();
        }
        missing.back().push_back(&keys);
    }
    if (missing.empty()) {
        return;
    }
    TextMapper mapper(tokensOf(document), draft);
    for (const std::vector<const SectionKeys *> &table : missing) {
        mapper.mapTable(table);
    }
}

} // namespace disclosure
