// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/textmapper.h"

#include "models/extract/headcentres.h"
#include "models/extract/numberedlabels.h"
#include "models/extract/orderedvalues.h"
#include "models/extract/othercolumns.h"
#include "models/extract/tokensearch.h"
#include "models/extract/tolerances.h"
#include "models/report/celltext.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>

namespace disclosure {

namespace {

using Index = TokenSearch::Index;
using Found = TokenSearch::Found;

class TextMapper {
public:
    TextMapper(std::vector<TextToken> tokens, Draft &draft) : m_text(std::move(tokens)), m_draft(draft) {}

    /// All sections of a table that the draft lacks.
    void mapTable(const std::vector<const SectionKeys *> &sections)
    {
        const TextRegion region = regionOf(*sections.front()->table);
        if (region.isKnown && sections.size() == 1 && !sections.front()->rows.front().isEmpty()) {
            m_text.claim(valuesOfOtherColumns(m_text, *sections.front(), region.first, region.last));
        }
        if (region.isKnown && mapInOrder(sections, region)) {
            return;
        }
        m_position = std::max(m_position, region.first);
        for (const SectionKeys *keys : sections) {
            mapSection(*keys, region);
        }
    }

private:
    void mapSection(const SectionKeys &keys, const TextRegion &region)
    {
        std::optional<Index> heads = findHeads(keys, m_position);
        // Where its title stands, a table with one section needs no heads to be known.
        if (!heads && region.isKnown && keys.table->sections.size() == 1) {
            heads = region.first;
        }
        if (keys.rows.size() == 1 && keys.rows.front().isEmpty()) {
            if (heads) {
                mapUnlabelled(keys, *heads);
            }
            return;
        }
        const bool isFound = heads && mapRows(keys, *heads, region, true);
        if (const std::optional<Index> first = isFound ? std::nullopt : rowUnderHeads(keys, region)) {
            mapRows(keys, *first, region, false);
        }
    }

    /// The label of a section's row in a table whose heads above it are known by their place, because some of them have
    /// words of the organ's own.
    std::optional<Index> rowUnderHeads(const SectionKeys &keys, const TextRegion &region) const
    {
        if (!region.isKnown) {
            return std::nullopt;
        }
        for (const LabelKeys &row : keys.rows) {
            const std::optional<Found> label =
                m_text.findLabel(row, std::max(m_position, region.first), lastLineOf(region));
            if (label && standUnderHeads(m_text, keys, *label)) {
                return label->tokens.front();
            }
        }
        return std::nullopt;
    }

    TextRegion regionOf(const Table &table) const
    {
        const std::optional<Index> first = m_text.titleOf(Label{table.title, {}});
        if (!first) {
            return {0, m_text.tokens().size(), false};
        }
        TextRegion region{*first, m_text.tokens().size(), true};
        for (const Part &part : m_draft.form->parts) {
            if (const std::optional<Index> next = m_text.titleOf(part.heading); next && *next > region.first) {
                region.last = std::min(region.last, *next);
            }
        }
        return region;
    }

    bool mapInOrder(const std::vector<const SectionKeys *> &sections, const TextRegion &region)
    {
        const std::vector<PlacedRow> rows = rowsInOrder(m_text, sections, region, *m_draft.form);
        for (const PlacedRow &row : rows) {
            const QString id = row.keys->table->id + u'.' + row.keys->section->rows[row.row].id;
            for (std::size_t place = 0; place < row.values.size(); ++place) {
                set(*row.keys, id, row.order.columns[place], m_text[row.values[place]],
                    row.isCertain && row.order.isSure);
            }
        }
        m_position = rows.empty() ? m_position : region.last;
        return !rows.empty();
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

    struct RowValues {
        int row;
        std::vector<Index> values;
        bool isWrapped;
    };
    using Rows = std::vector<RowValues>;

    /// Whether any row was found. Those under heads that are not sure are not sure either.
    bool mapRows(const SectionKeys &keys, Index start, const TextRegion &region, bool areHeadsSure)
    {
        Index position = start;
        const int lastLine = lastLineOf(region);
        Rows rows;
        std::vector<Found> labels;
        const int columns = keys.columnCount();
        for (int row = 0; row < static_cast<int>(keys.rows.size()); ++row) {
            std::optional<Found> label = m_text.findLabel(keys.rows[row], position, lastLine);
            std::vector<Index> values;
            while (label) {
                values = m_text.valuesOf(*label, static_cast<std::size_t>(columns));
                if (!values.empty() && static_cast<int>(values.size()) <= columns) {
                    break;
                }
                label = m_text.findLabel(keys.rows[row], label->tokens.front() + 1, lastLine);
            }
            if (!label) {
                continue;
            }
            m_text.claim(label->tokens);
            m_text.claim(values);
            const bool isWrapped = m_text.appendWrapped(*label, values) || m_text.isTorn(values) || !areHeadsSure;
            position = label->tokens.front() + 1;
            m_position = std::max(label->tokens.back(), values.back()) + 1;
            if (rows.empty()) {
                m_order = columnOrder(m_text, keys, values.front());
            }
            rows.push_back({row, values, isWrapped});
            labels.push_back(*label);
        }
        addMisspeltRows(keys, start, lastLine, rows, labels);
        const bool hasBlankRows = mapBlankRows(keys, start, lastLine, rows, labels);
        if (keys.firstResult >= 0) {
            mapExtraRows(keys, rows, labels);
        }
        for (const RowValues &row : rows) {
            setRow(keys, keys.table->id + u'.' + keys.section->rows[row.row].id, row, rows);
        }
        return hasBlankRows || !rows.empty();
    }

    /// Rows whose labels have a slip in them or words of their own: each stands where the form has it, among rows that
    /// are known, with a value for each column in its line.
    void addMisspeltRows(const SectionKeys &keys, Index start, int lastLine, Rows &rows, std::vector<Found> &labels)
    {
        Index position = start;
        std::size_t known = 0; // the next row that was found by its label
        for (int row = 0; row < static_cast<int>(keys.rows.size()) && !rows.empty(); ++row) {
            if (known == rows.size() || rows[known].row != row) {
                const Index end = known < rows.size() ? labels[known].tokens.front() : m_text.lineStart(lastLine + 1);
                const std::optional<Found> label = findMisspelt(keys, row, position, end);
                if (!label) {
                    continue;
                }
                const std::vector<Index> values = m_text.valuesOnLine(label->firstLine);
                m_text.claim(label->tokens);
                m_text.claim(values);
                m_position = std::max(m_position, values.back() + 1);
                const auto at = static_cast<std::ptrdiff_t>(known);
                rows.insert(rows.begin() + at, {row, values, false});
                labels.insert(labels.begin() + at, *label);
            }
            position = labels[known].tokens.front() + 1;
            ++known;
        }
    }

    /// The first line between two tokens that begins with a text more like the row's label than like any other row's,
    /// and goes on with as many values as the section has columns.
    std::optional<Found> findMisspelt(const SectionKeys &keys, int row, Index from, Index end) const
    {
        constexpr double alike = 0.7; // one character of four is wrong
        for (Index i = from; i < end; ++i) {
            if (m_text[i].isValue || m_text.isClaimed(i)) {
                continue;
            }
            Found label{{}, m_text[i].line, m_text[i].line};
            QString words;
            for (Index j = i; j < end && m_text[j].line == label.firstLine && !m_text[j].isValue; ++j) {
                label.tokens.push_back(j);
                words += m_text[j].text;
            }
            const LabelText text(words);
            const double match = keys.rows[row].match(text, alike);
            const auto isLess = [&](const LabelKeys &other) { return other.match(text, match) < match; };
            const bool isLikest = match >= alike &&
                                  std::ranges::all_of(keys.rows.begin(), keys.rows.begin() + row, isLess) &&
                                  std::ranges::all_of(keys.rows.begin() + row + 1, keys.rows.end(), isLess);
            if (isLikest && m_text.valuesOnLine(label.firstLine).size() == keys.columns.size()) {
                return label;
            }
        }
        return std::nullopt;
    }

    /// The last line that belongs to a region.
    int lastLineOf(const TextRegion &region) const
    {
        return region.last < m_text.tokens().size() ? m_text[region.last].line - 1 : m_text.lastLine();
    }

    /// A row of blank cells leaves nothing but its label on a page. One that stands alone where the form has it, after
    /// the row before and ahead of the next, is such a row. As nobody can see a blank cell, none of them is sure.
    bool mapBlankRows(const SectionKeys &keys, Index start, int lastLine, const Rows &rows,
                      const std::vector<Found> &labels)
    {
        Index position = start;
        bool isFound = false;
        std::size_t known = 0; // the next row with values
        for (int row = 0; row < static_cast<int>(keys.rows.size()); ++row) {
            if (known < rows.size() && rows[known].row == row) {
                position = labels[known].tokens.front() + 1;
                ++known;
                continue;
            }
            const int untilLine = known < rows.size() ? labels[known].lastLine : lastLine;
            const std::optional<Found> label = findLoneLabel(keys.rows[row], position, untilLine);
            if (!label) {
                continue;
            }
            m_text.claim(label->tokens);
            position = label->tokens.front() + 1;
            m_position = std::max(m_position, label->tokens.back() + 1);
            const TextToken &first = m_text[label->tokens.front()];
            const QString id = keys.table->id + u'.' + keys.section->rows[row].id;
            for (std::size_t column = 0; column < keys.columns.size(); ++column) {
                set(keys, id, column, {.line = first.line, .block = first.block, .page = first.page}, false);
            }
            isFound = true;
        }
        return isFound;
    }

    /// The first label on a page between a token and a line's end with its own number and without anything beside it.
    std::optional<Found> findLoneLabel(const LabelKeys &keys, Index from, int untilLine) const
    {
        while (std::optional<Found> label = m_text.findLabel(keys, from, untilLine)) {
            QString text;
            for (const Index i : label->tokens) {
                text += m_text[i].text;
            }
            const bool isOnPage = !m_text[label->tokens.front()].box.isNull();
            if (isOnPage && !keys.isNumberedOtherwise(LabelText(text)) && m_text.standsAlone(*label)) {
                return label;
            }
            from = label->tokens.front() + 1;
        }
        return std::nullopt;
    }

    void setRow(const SectionKeys &keys, const QString &rowId, const RowValues &row, const Rows &rows)
    {
        const std::size_t columns = keys.columns.size();
        const std::vector<Index> &values = row.values;
        if (values.size() == columns) {
            const bool isCertain = !row.isWrapped && m_order.isSure && !m_text.hasStrayNear(values);
            for (std::size_t place = 0; place < columns; ++place) {
                set(keys, rowId, m_order.columns[place], m_text[values[place]], isCertain);
            }
            return;
        }
        // Blank cells leave no trace in text: the values' places tell whose they are, if they tell it clearly.
        std::vector<double> centres = centresNear(values, rows, columns);
        if (centres.empty()) {
            centres = headCentres(m_text, keys, values.front());
        }
        if (centres.size() != columns && !rows.empty()) {
            // The heads stand on the page where the table begins.
            centres = headCentres(m_text, keys, rows.front().values.front());
            if (!standUnder(centres, values)) {
                return;
            }
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
        for (std::size_t place = 0; place < columns; ++place) {
            const auto it = std::ranges::find(assigned, place);
            TextToken blank{.line = first.line, .block = first.block, .page = first.page};
            set(keys, rowId, m_order.columns[place],
                it == assigned.end() ? blank : m_text[values[static_cast<std::size_t>(it - assigned.begin())]], false);
        }
    }

    /// Whether each value is so near to one centre that it can't be meant for the next one.
    bool standUnder(std::vector<double> centres, const std::vector<Index> &values) const
    {
        constexpr double near = 0.5; // of the way to the next centre
        return centres.size() > 1 && std::ranges::all_of(values, [&](Index value) {
                   const double at = m_text[value].centre();
                   std::ranges::sort(centres, {}, [at](double centre) { return std::abs(centre - at); });
                   return std::abs(centres[0] - at) <= near * std::abs(centres[1] - at);
               });
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

    void set(const SectionKeys &keys, const QString &rowId, std::size_t column, const TextToken &token, bool isCertain)
    {
        const Column &formColumn = keys.section->columns[column];
        Cell cell = cellFromText(token.text, formColumn,
                                 formColumn.unit.isEmpty() ? QString() : headAbove(keys.columns[column], token.line));
        cell.page = token.page;
        cell.box = token.shown;
        cell.uncertain = cell.uncertain || token.uncertain || !isCertain;
        m_draft.set(rowId + u'.' + formColumn.id, cell,
                    {.block = token.block,
                     .column = static_cast<int>(token.left),
                     .length = static_cast<int>(token.right - token.left)});
    }

    /// The last head of a column above a line, with what stands beside it in brackets: its unit.
    QString headAbove(const LabelKeys &column, int line) const
    {
        QString text;
        for (std::optional<Found> head = m_text.findLabel(column, 0, line); head;
             head = m_text.findLabel(column, head->tokens.front() + 1, line)) {
            text.clear();
            for (const Index i : head->tokens) {
                text += m_text[i].text;
            }
            for (Index i = head->tokens.back() + 1; i < m_text.tokens().size() && m_text[i].key.startsWith(u'('); ++i) {
                text += m_text[i].text;
            }
        }
        return text;
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
            // The row's values go on to the right; what another line begins with is no more of them.
            const bool isOneLine = run.size() > 1 && m_text[run.front()].line == m_text[run.back()].line;
            if (isOneLine && !m_text[i].box.isNull() && m_text[i].line != m_text[run.back()].line &&
                m_text[i].left < m_text[run.back()].right) {
                break;
            }
            run.push_back(i);
            if (run.size() == columns) {
                break;
            }
        }
        // Blank cells leave no trace; the others stand in one line under the heads.
        const bool isOneLine = !run.empty() && m_text[run.front()].line == m_text[run.back()].line;
        if (run.size() != columns && (!isOneLine || m_text[run.front()].box.isNull())) {
            return;
        }
        m_text.claim(run);
        m_position = run.back() + 1;
        m_order = columnOrder(m_text, keys, run.front());
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
            const Found label = numberedLabelAt(m_text, i, last);
            if (label.tokens.empty()) {
                continue;
            }
            // A row of the form whose label was torn is no row that the form does not know.
            if (isLabelOfForm(m_text, label, keys)) {
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
    ColumnOrder m_order; ///< of the section at hand
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
