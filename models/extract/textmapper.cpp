// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/textmapper.h"

#include "models/extract/texttokens.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace disclosure {

namespace {

using Index = std::size_t;

/// A label goes over at most so many lines, one character a line and other columns' text between.
constexpr int longestLabel = 16;
/// Heads of a section stand at most so many lines above its first row, one character a line.
constexpr int highestHead = 80;

/// Where a label was found.
struct Found {
    std::vector<Index> tokens;
    int firstLine = 0;
    int lastLine = 0;
};

class TextMapper {
public:
    TextMapper(std::vector<TextToken> tokens, Draft &draft)
        : m_tokens(std::move(tokens)), m_claimed(m_tokens.size(), false), m_draft(draft)
    {
        for (Index i = 0; i < m_tokens.size(); ++i) {
            m_lines[m_tokens[i].line].push_back(i);
        }
    }

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
        const std::optional<Index> first = titleOf(Label{table.title, {}});
        if (!first) {
            return {0, m_tokens.size(), false};
        }
        Region region{*first, m_tokens.size(), true};
        for (const Part &part : m_draft.form->parts) {
            if (const std::optional<Index> next = titleOf(part.heading); next && *next > region.first) {
                region.last = std::min(region.last, *next);
            }
        }
        return region;
    }

    /// A title stands at the start of a line, with a number; the last such line, because a list of contents may stand
    /// before the text.
    std::optional<Index> titleOf(const Label &title) const
    {
        const LabelKeys keys(title);
        std::optional<Index> result;
        for (const auto &[line, tokens] : m_lines) {
            QString text;
            for (int next = line; next <= line + 2; ++next) {
                const auto it = m_lines.find(next);
                for (const Index i : it == m_lines.end() ? std::vector<Index>() : it->second) {
                    text += m_tokens[i].text;
                }
                const LabelText label(text);
                if (label.key != label.numbered && keys.match(label) > 0.95) {
                    result = tokens.front();
                }
            }
        }
        return result;
    }

    /// Dumps may tear labels from their rows, but they keep the values in the rows' order. If a table's region holds
    /// exactly as many values as its form has cells, and most labels stand where the order says, the order tells whose
    /// they are. A row whose own label does not confirm its place stays uncertain.
    bool mapInOrder(const std::vector<const SectionKeys *> &sections, const Region &region)
    {
        std::vector<Index> values;
        for (Index i = region.first; i < region.last; ++i) {
            if (m_tokens[i].isValue && !(m_tokens[i].isCell && m_tokens[i].key.isEmpty())) {
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
                const std::optional<Found> head = findLabel(column, region.first, lastLine());
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
                if (const std::optional<Found> label = findLabel(keys->rows[row], position, lastLine());
                    label && label->tokens.front() < region.last) {
                    ++labels;
                    const std::vector<Index> beside = valuesOf(*label, columns);
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
                set(*placed.keys, id, column, m_tokens[placed.values[column]], placed.isConfirmed);
            }
        }
        m_position = region.last;
        return true;
    }

    // --- labels ---

    /// The label from a token on; other tokens (values, other columns) may stand between its pieces.
    std::optional<Found> labelAt(const QString &key, Index start) const
    {
        const TextToken &first = m_tokens[start];
        if (first.isValue || first.unnumbered.isEmpty() || m_claimed[start]) {
            return std::nullopt;
        }
        if (first.unnumbered.startsWith(key) && first.unnumbered.size() > key.size() &&
            first.unnumbered[key.size()] == u'(') {
            return Found{{start}, first.line, first.line};
        }
        if (!key.startsWith(first.unnumbered)) {
            return std::nullopt;
        }
        Found found{{start}, first.line, first.line};
        QStringView rest = QStringView(key).sliced(first.unnumbered.size());
        for (Index i = start + 1; !rest.isEmpty() && i < m_tokens.size(); ++i) {
            const TextToken &token = m_tokens[i];
            if (token.line - first.line > longestLabel) {
                return std::nullopt;
            }
            if (!token.isValue && !token.key.isEmpty() && !m_claimed[i] && rest.startsWith(token.key)) {
                rest = rest.sliced(token.key.size());
                found.tokens.push_back(i);
                found.lastLine = token.line;
            }
        }
        return rest.isEmpty() ? std::optional(found) : std::nullopt;
    }

    std::optional<Found> findLabel(const LabelKeys &keys, Index from, int lastLine) const
    {
        for (Index i = from; i < m_tokens.size() && m_tokens[i].line <= lastLine; ++i) {
            for (const QString &key : keys.all()) {
                if (const std::optional<Found> found = labelAt(key, i)) {
                    return found;
                }
            }
        }
        return std::nullopt;
    }

    int lastLine() const { return m_tokens.empty() ? -1 : m_tokens.back().line; }

    /// The token after a section's heads: all of its columns stand near to each other.
    std::optional<Index> findHeads(const SectionKeys &keys, Index from) const
    {
        while (const std::optional<Found> first = findLabel(keys.columns.front(), from, lastLine())) {
            Index end = first->tokens.back();
            const bool hasAll = std::ranges::all_of(keys.columns, [&](const LabelKeys &column) {
                // Heads may be broken over lines, so that one begins before another ends.
                const Index start =
                    keys.columnsAreUnique ? lineStart(first->firstLine - highestHead / 4) : first->tokens.front();
                const std::optional<Found> head = findLabel(column, start, first->firstLine + highestHead);
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

    Index lineStart(int line) const
    {
        const auto it = m_lines.lower_bound(line);
        return it == m_lines.end() ? m_tokens.size() : it->second.front();
    }

    // --- values ---

    std::vector<Index> valuesOnLine(int line) const
    {
        std::vector<Index> values;
        if (const auto it = m_lines.find(line); it != m_lines.end()) {
            std::ranges::copy_if(it->second, std::back_inserter(values),
                                 [this](Index i) { return m_tokens[i].isValue && !m_claimed[i]; });
        }
        return values;
    }

    bool hasOnlyValues(int line) const
    {
        const auto it = m_lines.find(line);
        return it != m_lines.end() &&
               std::ranges::all_of(it->second, [this](Index i) { return m_tokens[i].isValue && !m_claimed[i]; });
    }

    /// Values of a label: on one of its lines, or on the lines after it, or (a group's label beside it) just above it.
    std::vector<Index> valuesOf(const Found &label, std::size_t wanted) const
    {
        for (int line = label.firstLine; line <= label.lastLine; ++line) {
            std::vector<Index> values = valuesOnLine(line);
            if (line == label.firstLine) {
                std::erase_if(values, [&label](Index i) { return i < label.tokens.front(); });
            }
            if (!values.empty()) {
                appendLines(values, std::max(line, label.lastLine) + 1, wanted);
                return values;
            }
        }
        std::vector<Index> values;
        appendLines(values, label.lastLine + 1, wanted);
        if (values.empty() && !m_tokens[label.tokens.front()].isCell) {
            values = valuesOnLine(label.firstLine - 1);
        }
        return values;
    }

    /// Goes on with lines that hold nothing but values until there are enough.
    void appendLines(std::vector<Index> &values, int line, std::size_t wanted) const
    {
        for (; values.size() < wanted && hasOnlyValues(line); ++line) {
            const std::vector<Index> more = valuesOnLine(line);
            if (values.size() + more.size() > wanted) {
                return;
            }
            values.insert(values.end(), more.begin(), more.end());
        }
    }

    // --- rows ---

    void mapRows(const SectionKeys &keys, Index start)
    {
        Index position = start;
        std::vector<std::pair<int, std::vector<Index>>> rows;
        std::vector<Found> labels;
        const int columns = keys.columnCount();
        for (int row = 0; row < static_cast<int>(keys.rows.size()); ++row) {
            std::optional<Found> label = findLabel(keys.rows[row], position, lastLine());
            std::vector<Index> values;
            while (label) {
                values = valuesOf(*label, static_cast<std::size_t>(columns));
                if (!values.empty() && static_cast<int>(values.size()) <= columns) {
                    break;
                }
                label = findLabel(keys.rows[row], label->tokens.front() + 1, lastLine());
            }
            if (!label) {
                continue;
            }
            claim(label->tokens);
            claim(values);
            position = label->tokens.front() + 1;
            m_position = std::max(label->tokens.back(), values.back()) + 1;
            rows.emplace_back(row, values);
            labels.push_back(*label);
        }
        for (const auto &[row, values] : rows) {
            setRow(keys, keys.table->id + u'.' + keys.section->rows[row].id, values, rows);
        }
        if (keys.firstResult >= 0) {
            mapExtraRows(keys, rows, labels);
        }
    }

    using Rows = std::vector<std::pair<int, std::vector<Index>>>;

    void setRow(const SectionKeys &keys, const QString &rowId, const std::vector<Index> &values, const Rows &rows)
    {
        const std::size_t columns = keys.columns.size();
        if (values.size() == columns) {
            for (std::size_t column = 0; column < columns; ++column) {
                set(keys, rowId, column, m_tokens[values[column]], true);
            }
            return;
        }
        // Blank cells leave no trace in text: the values' places tell whose they are, if they tell it clearly.
        const std::vector<double> centres = centresNear(values, rows, columns);
        if (centres.empty()) {
            return;
        }
        std::vector<std::size_t> assigned;
        for (const Index value : values) {
            const auto nearest = std::ranges::min_element(
                centres, {}, [&](double centre) { return std::abs(centre - m_tokens[value].centre()); });
            assigned.push_back(static_cast<std::size_t>(nearest - centres.begin()));
        }
        if (!std::ranges::is_sorted(assigned, std::ranges::less_equal())) {
            return;
        }
        const TextToken &first = m_tokens[values.front()];
        for (std::size_t column = 0; column < columns; ++column) {
            const auto it = std::ranges::find(assigned, column);
            TextToken blank{.line = first.line, .block = first.block, .page = first.page};
            set(keys, rowId, column,
                it == assigned.end() ? blank : m_tokens[values[static_cast<std::size_t>(it - assigned.begin())]],
                false);
        }
    }

    /// Centres of the columns in the nearest row that has a value in each.
    std::vector<double> centresNear(const std::vector<Index> &values, const Rows &rows, std::size_t columns) const
    {
        const int line = m_tokens[values.front()].line;
        std::vector<double> centres;
        int nearest = std::numeric_limits<int>::max();
        for (const auto &[row, others] : rows) {
            const bool isOneLine = m_tokens[others.front()].line == m_tokens[others.back()].line;
            const int distance = std::abs(m_tokens[others.front()].line - line);
            if (others.size() == columns && isOneLine && distance < nearest) {
                nearest = distance;
                centres.clear();
                for (const Index other : others) {
                    centres.push_back(m_tokens[other].centre());
                }
            }
        }
        return centres;
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
        for (Index i = start; i < m_tokens.size() && m_tokens[i].line - m_tokens[start].line < highestHead; ++i) {
            if (!m_tokens[i].isValue || m_claimed[i]) {
                if (!run.empty() && !m_tokens[i].isValue) {
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
        claim(run);
        m_position = run.back() + 1;
        setRow(keys, keys.table->id + u'.' + keys.section->rows.front().id, run, {});
    }

    // --- rows that the form does not know ---

    /// Full runs of values between the result rows that no label of the form has claimed.
    void mapExtraRows(const SectionKeys &keys, const Rows &rows, const std::vector<Found> &labels)
    {
        const std::size_t columns = keys.columns.size();
        const auto lastResult =
            std::ranges::find_if(rows, [&keys](const auto &row) { return row.first > keys.lastResult; });
        const auto firstResult =
            std::ranges::find_if(rows, [&keys](const auto &row) { return row.first >= keys.firstResult; });
        if (firstResult == rows.end() || lastResult == rows.end()) {
            return;
        }
        std::vector<Index> run;
        QString after;
        for (Index i = firstResult->second.front(); i < lastResult->second.front(); ++i) {
            const bool continues = m_tokens[i].isValue && !m_claimed[i];
            if (!continues) {
                run.clear();
                continue;
            }
            run.push_back(i);
            if (run.size() < columns || (i + 1 < m_tokens.size() && m_tokens[i + 1].isValue && !m_claimed[i + 1] &&
                                         m_tokens[i + 1].line == m_tokens[i].line)) {
                continue;
            }
            if (run.size() == columns) {
                addExtraRow(keys, run, rows, labels);
            }
            run.clear();
        }
    }

    void addExtraRow(const SectionKeys &keys, const std::vector<Index> &values, const Rows &rows,
                     const std::vector<Found> &labels)
    {
        const std::vector<Index> label = extraLabel(values.front());
        if (label.empty()) {
            return;
        }
        QString text;
        for (const Index i : label) {
            text += m_tokens[i].text;
        }
        int before = keys.firstResult;
        int next = keys.lastResult;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (labels[i].tokens.front() < label.front()) {
                before = rows[i].first;
            } else {
                next = rows[i].first;
                break;
            }
        }
        claim(label);
        claim(values);
        const QString previous = keys.table->id + u'.' + keys.section->rows[before].id;
        const bool followsExtra = !m_draft.extraRows.empty() && m_lastExtraBefore == before;
        const QString after = followsExtra ? m_draft.extraRows.back().id : previous;
        m_lastExtraBefore = before;
        const QString id = m_draft.addExtraRow(keys, text, groupOf(keys, text, before, next), after);
        setRow(keys, id, values, {});
    }

    /// The nearest unclaimed text with a number in front, before the values or on their line, and how it goes on.
    std::vector<Index> extraLabel(Index firstValue) const
    {
        static const QRegularExpression numbered(
            QStringLiteral("^(?:[0-9]{1,2}[.)]?[^0-9.]|\\([一二三四五六七八九十]+\\))"));
        std::vector<Index> label;
        for (Index i = firstValue; i-- > 0 && m_tokens[firstValue].line - m_tokens[i].line <= longestLabel / 2;) {
            if (m_claimed[i] || m_tokens[i].isValue) {
                if (m_tokens[i].isValue) {
                    break;
                }
                continue;
            }
            label.insert(label.begin(), i);
            if (numbered.match(m_tokens[i].key).hasMatch()) {
                return label;
            }
        }
        return {};
    }

    /// A first number begins a new group; later ones go on with the group of the row above.
    QString groupOf(const SectionKeys &keys, const QString &label, int before, int next) const
    {
        static const QRegularExpression first(QStringLiteral("^1[^0-9]"));
        const auto nameOf = [&keys](int row) {
            const std::vector<Label> &groups = keys.section->rows[row].groups;
            return groups.empty() ? QString() : groups.back().text.zh;
        };
        const bool followsFirst = m_lastExtraGroupBefore == before && !m_draft.extraRows.empty();
        if (first.match(labelKey(label)).hasMatch()) {
            m_lastExtraGroupBefore = before;
            return nameOf(next);
        }
        return followsFirst ? m_draft.extraRows.back().group : nameOf(before);
    }

    void claim(const std::vector<Index> &tokens)
    {
        for (const Index i : tokens) {
            m_claimed[i] = true;
        }
    }

    std::vector<TextToken> m_tokens;
    std::vector<bool> m_claimed;
    std::map<int, std::vector<Index>> m_lines;
    Draft &m_draft;
    Index m_position = 0;
    int m_lastExtraBefore = -1;
    mutable int m_lastExtraGroupBefore = -1;
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
