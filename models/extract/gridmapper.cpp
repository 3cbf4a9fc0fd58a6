// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/gridmapper.h"

#include "models/extract/headfinder.h"
#include "models/extract/rowmatcher.h"
#include "models/extract/viewedgrid.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace disclosure {

namespace {

/// The label of a grid's row: the last text before its values.
struct RowLabel {
    const ViewedCell *cell = nullptr;
    std::size_t index = 0; ///< in the row's distinct cells
};

class SectionMapper {
public:
    SectionMapper(const ViewedGrid &view, int block, const SectionKeys &keys, const Tolerances &tolerances,
                  Draft &draft)
        : m_view(view), m_block(block), m_keys(keys), m_tolerances(tolerances), m_draft(draft),
          m_labelMatch(view.isRecognised() ? tolerances.recognisedLabelMatch : tolerances.labelMatch),
          m_heads(view, keys, m_labelMatch)
    {
    }

    void run()
    {
        if (m_keys.rows.size() == 1 && m_keys.rows.front().isEmpty()) {
            mapUnlabelledRow();
            return;
        }
        matchRows();
        for (int row = 0; row < m_view.rows(); ++row) {
            if (m_matches[row]) {
                const auto [match, isSure] = *m_matches[row];
                const RowLabel label = labelOf(m_view.row(row), headsAbove(row));
                const bool isOneLabel =
                    !sharesLabel(row) && !(label.cell && namesSeveralRows(label.cell->text, m_keys));
                mapRow(row, m_keys.table->id + u'.' + m_keys.section->rows[match].id, isSure && isOneLabel);
                m_lastRow = match;
            } else if (mayBeExtra(row)) {
                mapExtraRow(row);
            }
        }
        rememberOrder();
    }

private:
    /// For where the table goes on without heads in another grid.
    void rememberOrder()
    {
        const Heads &heads = headsAbove(m_view.rows());
        if (heads.found() * 2 < m_keys.columnCount()) {
            return;
        }
        const std::vector<std::size_t> columns = heads.fromTheLeft();
        m_draft.columnOrders.erase(m_keys.section);
        if (!std::ranges::is_sorted(columns)) {
            const bool isKnown = heads.found() == m_keys.columnCount();
            m_draft.columnOrders.emplace(m_keys.section, isKnown ? columns : std::vector<std::size_t>());
        }
    }

    const Heads &headsAbove(int row) const { return m_heads.headsAbove(row); }

    static RowLabel labelOf(const RowCells &cells)
    {
        RowLabel label;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (cells[i]->isText()) {
                label = {cells[i], i};
            }
        }
        return label;
    }

    /// The label left of the heads where they are known: a value that is not understood is no label. Where tabs
    /// slipped, a label of the form may stand under a head.
    RowLabel labelOf(const RowCells &cells, const Heads &heads) const
    {
        const RowLabel last = labelOf(cells);
        if (heads.found() * 2 < m_keys.columnCount() || (last.cell && isRowOfForm(last.cell->label))) {
            return last;
        }
        RowCells left;
        std::ranges::copy_if(cells, std::back_inserter(left),
                             [&heads](const ViewedCell *cell) { return cell->column < heads.firstColumn(); });
        const RowLabel label = labelOf(left);
        return label.cell ? label : last;
    }

    bool isRowOfForm(const LabelText &label) const
    {
        return std::ranges::any_of(
            m_keys.rows, [&](const LabelKeys &row) { return row.match(label, m_labelMatch) >= m_labelMatch; });
    }

    /// Decides for each row of the grid which row of the form it is.
    void matchRows()
    {
        std::vector<RowText> rows(static_cast<std::size_t>(m_view.rows()));
        for (int row = 0; row < m_view.rows(); ++row) {
            const RowCells cells = m_view.row(row);
            const Heads &heads = headsAbove(row);
            const RowLabel label = labelOf(cells, heads);
            // The head of a column (总计) may have the words of a row's label.
            const bool isOfHeads =
                label.cell && m_heads.isHead(label.cell) && std::ranges::none_of(cells, &ViewedCell::isValue);
            if (label.cell && !isOfHeads) {
                rows[row].label = label.cell->label;
            }
            rows[row].mayHoldValues = row > heads.lastRow && hasPlaces(cells, heads);
            rows[row].isUnderHeads = isUnderHeads(row, cells, label, heads);
            nameGroup(rows[row], cells, label);
            nameByPath(rows[row], label);
        }
        m_matches = alignRows(rows, m_keys, m_labelMatch);
        const std::vector<std::pair<std::size_t, RowMatch>> elsewhere = rowsElsewhere(m_matches, rows, m_keys);
        for (const auto &[row, match] : elsewhere) {
            rows[row] = {}; // nothing that a place between other rows could tell of
        }
        matchWeakly(m_matches, rows, m_keys, m_tolerances.mistypedLabelMatch);
        const bool isThere = std::ranges::any_of(m_matches, [](const auto &match) { return match.has_value(); });
        if (m_view.isRecognised() && isThere) {
            fillGaps(m_matches, rows, m_keys, m_tolerances.weakLabelMatch);
        } else if (isThere || m_keys.table->sections.size() > 1) {
            matchByPlace(m_matches, rows, m_keys);
        }
        for (const auto &[row, match] : elsewhere) {
            const auto isSameRow = [&sought = match](const std::optional<RowMatch> &other) {
                return other && other->row == sought.row;
            };
            if (std::ranges::none_of(m_matches, isSameRow)) {
                m_matches[row] = match;
            }
        }
    }

    /// A label that begins with the groups that it stands in (三、本年度办理结果—（三）不予公开—1.属于国家秘密) is
    /// known by its end. Where nothing else parts them, a number begins each of them.
    void nameByPath(RowText &text, const RowLabel &label) const
    {
        static const QRegularExpression separators(
            QStringLiteral("[-–—―─/>→]+|[:、,;]*(?=\\([一二三四五六七八九十]+\\)|(?<!\\d)\\d{1,2}[.、]\\p{Han})"));
        if (!label.cell || isRowOfForm(text.label)) {
            return;
        }
        QStringList parts = squeezed(label.cell->text).split(separators, Qt::SkipEmptyParts);
        const QString last = parts.isEmpty() ? QString() : parts.takeLast();
        const auto isGroupLabel = [this](const QString &part) { return isGroup(LabelText(part)); };
        if (parts.isEmpty() || !std::ranges::all_of(parts, isGroupLabel)) {
            return;
        }
        const LabelText end(last);
        const QString group = groupNamed(LabelText(parts.last())).value_or(QString());
        // 其他 of a group that has none on the form is a row of the organ's own.
        if (isRowOfForm(end) && !isRowOfGroup(end, group)) {
            return;
        }
        text.label = end;
        text.group = group;
    }

    bool isRowOfGroup(const LabelText &label, const QString &group) const
    {
        for (std::size_t row = 0; row < m_keys.rows.size(); ++row) {
            const std::vector<Label> &groups = m_keys.section->rows[row].groups;
            const bool isInGroup = group.isEmpty() || (!groups.empty() && groups.back().text.zh == group);
            if (isInGroup && m_keys.rows[row].match(label, m_labelMatch) >= m_labelMatch) {
                return true;
            }
        }
        return false;
    }

    /// What stands next to a row's label: a group of the form, or one with words of the organ's own, which says no
    /// more than its number.
    void nameGroup(RowText &text, const RowCells &cells, const RowLabel &label) const
    {
        const auto isText = [](const ViewedCell *cell) { return cell->isText(); };
        const auto left =
            std::ranges::find_if(cells.rend() - static_cast<std::ptrdiff_t>(label.index), cells.rend(), isText);
        if (!label.cell || left == cells.rend()) {
            return;
        }
        if (isGroup((*left)->label)) {
            text.group = groupBeside(cells, label).value_or(QString());
        } else {
            text.otherGroup = (*left)->label;
        }
    }

    /// Whether a row has a cell for each column, right of its label.
    bool hasPlaces(const RowCells &cells, const Heads &heads) const
    {
        const auto wanted = static_cast<std::ptrdiff_t>(m_keys.columns.size());
        const bool isOnlySection = m_keys.table->sections.size() == 1;
        return std::ssize(cells) > wanted &&
               (heads.found() == wanted ||
                (isOnlySection && std::none_of(cells.end() - wanted, cells.end(),
                                               [](const ViewedCell *cell) { return cell->isText(); })));
    }

    /// Whether a row stands where the section's rows do, so that its place may say which it is. In a table of several
    /// sections, some of which have the same heads, the section's heading has to stand above it and no other between.
    bool isUnderHeads(int row, const RowCells &cells, const RowLabel &label, const Heads &heads) const
    {
        if (!label.cell || label.cell->row != row || !hasPlaces(cells, heads)) {
            return false;
        }
        // On a following page a table may have no heads, but its rows have the same places.
        const bool goesOn = heads.found() == 0 && label.index + 1 + m_keys.columns.size() == cells.size();
        if (!goesOn && (heads.found() < m_keys.columnCount() || row <= heads.lastRow ||
                        label.cell->column >= heads.firstColumn())) {
            return false;
        }
        if (m_keys.table->sections.size() > 1) {
            const std::optional<int> heading = m_heads.headingAbove(row);
            return heading && heads.lastRow > *heading;
        }
        // A group may have a row of its own.
        return !isGroup(label.cell->label) || std::ranges::any_of(cells, &ViewedCell::isValue);
    }

    /// Whether an unknown row may be one of the form's whose label was misread: not if the rows around it follow each
    /// other on the form, or all of them were found.
    bool mayBeMisread(int row) const
    {
        for (int below = row + 1; below < m_view.rows(); ++below) {
            if (m_matches[below] && m_matches[below]->row == *m_lastRow + 1) {
                return false;
            }
            if (m_matches[below]) {
                break;
            }
        }
        return std::ranges::count_if(m_matches, [](const auto &match) { return match.has_value(); }) <
               static_cast<std::ptrdiff_t>(m_keys.rows.size());
    }

    void mapUnlabelledRow()
    {
        const Heads &heads = headsAbove(m_view.rows());
        if (heads.found() * 2 <= m_keys.columnCount()) {
            return;
        }
        const QString rowId = m_keys.table->id + u'.' + m_keys.section->rows.front().id;
        // A blank row may be a gap in the table's lines; only where no row holds a value are the values blank.
        std::optional<int> blank;
        for (int row = heads.lastRow + 1; row < m_view.rows(); ++row) {
            const RowCells cells = m_view.row(row);
            if (cells.empty() ||
                std::ranges::any_of(cells, [this](const ViewedCell *cell) { return m_heads.isHead(cell); })) {
                continue;
            }
            if (std::ranges::any_of(cells, &ViewedCell::isValue)) {
                const bool isOnlyRow = !isFollowedByAnother(row);
                if (!isOnlyRow) {
                    m_draft.tablesOfUnsureYear.insert(m_keys.table->id);
                }
                mapRow(row, rowId, isOnlyRow);
                return;
            }
            blank = blank.value_or(row);
        }
        if (blank) {
            mapRow(*blank, rowId);
        }
    }

    /// Whether the row next below one of values has other ones: one of them may be last year's.
    bool isFollowedByAnother(int row) const
    {
        const auto valuesIn = [this](int gridRow) {
            QStringList values;
            for (const auto &[cell, isCertain] : valuesOf(gridRow)) {
                values.append(cell && cell->row == gridRow && cell->isValue ? squeezed(cell->text) : QString());
            }
            return values;
        };
        const QStringList below = row + 1 < m_view.rows() ? valuesIn(row + 1) : QStringList();
        return below.size() - below.count(QString()) > m_keys.columnCount() / 2 && below != valuesIn(row);
    }

    void mapRow(int row, const QString &rowId, bool isSure = true)
    {
        const std::vector<std::pair<const ViewedCell *, bool>> values = valuesOf(row);
        for (std::size_t column = 0; column < values.size(); ++column) {
            const auto [source, isCertain] = values[column];
            const ViewedCell *head = headsAbove(row).cells[column];
            if (!source) {
                if (head && isLeftOut(row, *head)) {
                    m_draft.set(rowId + u'.' + m_keys.section->columns[column].id, Cell{.uncertain = true},
                                {m_block, row, head->column});
                }
                continue;
            }
            const bool isPlaceSure = isCertain && isSure && !headsAbove(row).isByPlace[column];
            const Cell cell =
                cellFromGrid(*source, m_keys.section->columns[column], head ? head->text : QString(), isPlaceSure);
            m_draft.set(rowId + u'.' + m_keys.section->columns[column].id, cell,
                        {m_block, source->row, source->column});
        }
    }

    /// Whether other rows with values of their own stand beside a row's label too: a line between two labels was not
    /// found, or not drawn.
    bool sharesLabel(int row) const
    {
        const RowLabel label = labelOf(m_view.row(row), headsAbove(row));
        for (int other = label.cell ? label.cell->row : row;
             label.cell && other < label.cell->row + label.cell->rowSpan; ++other) {
            const auto isOwnValue = [other](const ViewedCell *cell) { return cell->row == other && cell->isValue; };
            if (other != row && std::ranges::any_of(m_view.row(other), isOwnValue)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a row of a Word file or a web page ends before a head's column: some editors leave out blank cells at
    /// the ends of rows. On paper a place without a cell is a place that was not found.
    bool isLeftOut(int row, const ViewedCell &head) const
    {
        const RowCells cells = m_view.row(row);
        return head.page == 0 && std::ranges::any_of(cells, &ViewedCell::isValue) &&
               cells.back()->column + cells.back()->columnSpan <= head.column;
    }

    /// For each column of the section its cell in a row, and whether its place is certain.
    std::vector<std::pair<const ViewedCell *, bool>> valuesOf(int row) const
    {
        const RowCells cells = m_view.row(row);
        const Heads &heads = headsAbove(row);
        const RowLabel label = labelOf(cells, heads);
        if (agrees(cells, label, heads)) {
            std::vector<std::pair<const ViewedCell *, bool>> values = valuesUnderHeads(row, heads);
            if (hasOtherColumns(cells, label, heads) && !m_heads.areExact(heads)) {
                for (auto &[cell, isCertain] : values) {
                    isCertain = false; // the other column may be the form's
                }
            }
            return values;
        }
        if (lacksColumns(cells, heads)) {
            return valuesUnderHeads(row, heads);
        }
        // A ragged row (a table whose tabs slipped) or one without heads: the values after the label, in order. Table 2
        // has sections that only their heads tell apart.
        const bool isOnlySection = m_keys.table->sections.size() == 1;
        if (heads.found() * 2 < m_keys.columnCount() && !isOnlySection) {
            return {};
        }
        return inOrderBefore(m_view.isRecognised() ? lastValues(cells) : doubted(valuesInOrder(cells, label), heads),
                             heads);
    }

    /// Values without heads stand in the order of those that the table began with.
    std::vector<std::pair<const ViewedCell *, bool>>
    inOrderBefore(std::vector<std::pair<const ViewedCell *, bool>> values, const Heads &heads) const
    {
        const auto order = m_draft.columnOrders.find(m_keys.section);
        if (heads.found() > 0 || order == m_draft.columnOrders.end()) {
            return values;
        }
        const std::vector<std::size_t> &columns = order->second;
        std::vector<std::pair<const ViewedCell *, bool>> ordered = values;
        for (std::size_t place = 0; place < values.size(); ++place) {
            ordered[columns.empty() ? place : columns[place]] = {values[place].first,
                                                                 values[place].second && !columns.empty()};
        }
        return ordered;
    }

    /// Values in the form's order are not sure where some heads have words of the organ's own, and a value stands under
    /// another head than that of its column: the columns may be in another order.
    std::vector<std::pair<const ViewedCell *, bool>> doubted(std::vector<std::pair<const ViewedCell *, bool>> values,
                                                             const Heads &heads) const
    {
        bool isElsewhere = heads.isInOtherOrder || !std::ranges::is_sorted(heads.fromTheLeft());
        for (std::size_t column = 0; column < values.size() && heads.found() < m_keys.columnCount(); ++column) {
            const ViewedCell *head = heads.cells[column];
            const ViewedCell *above = head ? m_view.at(head->row, values[column].first->column) : nullptr;
            isElsewhere = isElsewhere || (above && above != head && above->isText());
        }
        for (auto &[cell, isCertain] : values) {
            isCertain = isCertain && !isElsewhere;
        }
        return values;
    }

    /// The cells at a row's right end, one for each column: ruling lines drew them, whatever was recognised of the
    /// label.
    std::vector<std::pair<const ViewedCell *, bool>> lastValues(const RowCells &cells) const
    {
        const auto wanted = static_cast<std::ptrdiff_t>(m_keys.columns.size());
        if (std::ssize(cells) <= wanted) {
            return {};
        }
        std::vector<std::pair<const ViewedCell *, bool>> values;
        for (auto cell = cells.end() - wanted; cell != cells.end(); ++cell) {
            values.emplace_back(*cell, !(*cell)->isText());
        }
        return values;
    }

    /// Whether a row lies in the grid as the heads say: its label left of them, nothing between or beyond.
    bool agrees(const RowCells &cells, const RowLabel &label, const Heads &heads) const
    {
        if (heads.found() < m_keys.columnCount()) {
            return false;
        }
        // Ruling lines say where cells stand, whatever was recognised in them: a label may come out as a number.
        if (m_view.isRecognised()) {
            return true;
        }
        const bool hasLabel = !m_keys.rows.front().isEmpty();
        const int labelColumn = label.cell ? label.cell->column : -1;
        return std::ranges::all_of(cells, [&](const ViewedCell *cell) {
            if (cell->isBlank) {
                return true;
            }
            if (cell->column < heads.firstColumn()) {
                return !cell->isValue || (hasLabel && label.cell && cell->column <= label.cell->column) ||
                       m_heads.isOfOtherColumn(*cell, heads, labelColumn);
            }
            // Grids from text without spans repeat a head's text, and then the value's too.
            return cell->column <= heads.lastColumn() || isRepeated(*cell, heads) ||
                   m_heads.isOfOtherColumn(*cell, heads, labelColumn);
        });
    }

    /// Whether a row has values in columns that the organ added.
    bool hasOtherColumns(const RowCells &cells, const RowLabel &label, const Heads &heads) const
    {
        const int labelColumn = label.cell ? label.cell->column : -1;
        return std::ranges::any_of(cells, [&](const ViewedCell *cell) {
            return !cell->isBlank && cell->column > labelColumn && m_heads.isOfOtherColumn(*cell, heads, labelColumn);
        });
    }

    /// Whether an organ left out columns of the form, as those of zeros alone: most are there, the first and the last
    /// too, as in no half of a table, nothing stands in the grid but under their heads, and the row has a cell under
    /// each.
    bool lacksColumns(const RowCells &cells, const Heads &heads) const
    {
        const bool areMost = heads.found() < m_keys.columnCount() && heads.found() * 2 > m_keys.columnCount();
        const bool isWhole = heads.cells.front() && heads.cells.back();
        if (!areMost || !isWhole || m_view.isRecognised() || !m_keys.columnsAreUnique ||
            !m_heads.coverAllColumns(heads)) {
            return false;
        }
        const auto values = std::ranges::count_if(
            cells, [&heads](const ViewedCell *cell) { return cell->column >= heads.firstColumn() && !cell->isText(); });
        return values == heads.found();
    }

    bool isRepeated(const ViewedCell &cell, const Heads &heads) const
    {
        const ViewedCell *head = m_view.at(heads.lastRow, cell.column);
        const ViewedCell *before = m_view.at(cell.row, cell.column - 1);
        const ViewedCell *headBefore = m_view.at(heads.lastRow, cell.column - 1);
        return head && before && headBefore && before->text == cell.text && headBefore->text == head->text;
    }

    std::vector<std::pair<const ViewedCell *, bool>> valuesUnderHeads(int row, const Heads &heads) const
    {
        std::vector<std::pair<const ViewedCell *, bool>> values;
        for (const ViewedCell *head : heads.cells) {
            const ViewedCell *cell = head ? cellUnder(row, *head) : nullptr;
            // A cell under two heads holds one number: nobody can say whose it is.
            const auto shares = [&](const ViewedCell *other) {
                return other && other != head && cellUnder(row, *other) == cell;
            };
            values.emplace_back(cell, cell && std::ranges::none_of(heads.cells, shares));
        }
        return values;
    }

    /// The cell of a row that shares most places with a head; slivers of columns make edges differ.
    const ViewedCell *cellUnder(int row, const ViewedCell &head) const
    {
        const ViewedCell *best = nullptr;
        int most = 0;
        for (int column = head.column; column < head.column + head.columnSpan; ++column) {
            const ViewedCell *cell = m_view.at(row, column);
            const int shared = cell ? std::min(cell->column + cell->columnSpan, head.column + head.columnSpan) -
                                          std::max(cell->column, head.column)
                                    : 0;
            if (shared > most) {
                best = cell;
                most = shared;
            }
        }
        return best;
    }

    std::vector<std::pair<const ViewedCell *, bool>> valuesInOrder(const RowCells &cells, const RowLabel &label) const
    {
        RowCells after(cells.begin() + (label.cell ? static_cast<std::ptrdiff_t>(label.index) + 1 : 0), cells.end());
        const std::size_t wanted = m_keys.columns.size();
        if (after.size() < wanted) {
            return {};
        }
        std::size_t surplus = after.size() - wanted;
        const auto numbers = std::ranges::count_if(after, [](const ViewedCell *cell) { return !cell->isBlank; });
        if (static_cast<std::size_t>(numbers) > wanted) {
            return {};
        }
        if (static_cast<std::size_t>(numbers) == wanted) {
            std::erase_if(after, [](const ViewedCell *cell) { return cell->isBlank; });
            surplus = 0;
        }
        // Which of the blanks are places of the form can't be known when there are more than it has.
        const bool isCertain = surplus == 0;
        while (surplus > 0 && after.back()->isBlank) {
            after.pop_back();
            --surplus;
        }
        after.erase(after.begin(), after.begin() + static_cast<std::ptrdiff_t>(surplus));
        std::vector<std::pair<const ViewedCell *, bool>> values;
        for (const ViewedCell *cell : after) {
            values.emplace_back(cell, isCertain);
        }
        return values;
    }

    /// A row between the form's result rows, or right after them, that has a label and values.
    bool mayBeExtra(int row) const
    {
        if (m_keys.firstResult < 0 || !m_lastRow || *m_lastRow + 1 < m_keys.firstResult ||
            *m_lastRow > m_keys.lastResult || (m_view.isRecognised() && mayBeMisread(row))) {
            return false;
        }
        const RowCells cells = m_view.row(row);
        const Heads &heads = headsAbove(row);
        const RowLabel label = labelOf(cells, heads);
        if (!label.cell || label.cell->row != row || label.cell->label.key.isEmpty() ||
            m_keys.isSubtotal(label.cell->text, m_labelMatch)) {
            return false;
        }
        const LabelText &text = label.cell->label;
        const bool hasValue = std::any_of(cells.begin() + static_cast<std::ptrdiff_t>(label.index), cells.end(),
                                          [](const ViewedCell *cell) { return cell->isValue; });
        // Without a value it may be the rest of a label that a page's end cut, or a group with a row of its own.
        return hasValue || ((text.key != text.numbered || hasMisreadNumber(*label.cell)) && !isGroup(text));
    }

    /// Whether a scan's label begins with what a number and its point may be recognised as.
    bool hasMisreadNumber(const ViewedCell &label) const
    {
        static const QRegularExpression number(QStringLiteral("^\\s*[^\\p{Han}\\s]{1,3}\\s*[、．.,，]\\s*\\p{Han}"));
        return m_view.isRecognised() && number.match(label.text).hasMatch();
    }

    bool isGroup(const LabelText &text) const { return m_keys.isGroup(text, m_labelMatch); }

    void mapExtraRow(int row)
    {
        const RowCells cells = m_view.row(row);
        const RowLabel label = labelOf(cells, headsAbove(row));
        const QString after = m_draft.extraRows.empty() || m_lastExtraAfter != *m_lastRow
                                  ? m_keys.table->id + u'.' + m_keys.section->rows[*m_lastRow].id
                                  : m_draft.extraRows.back().id;
        m_lastExtraAfter = *m_lastRow;
        mapRow(row,
               m_draft.addExtraRow(m_keys, label.cell->text.simplified().remove(u' '), groupOf(cells, label), after));
    }

    /// The group that a row stands under, as the form has it: by the label beside it, else by the row above.
    QString groupOf(const RowCells &cells, const RowLabel &label) const
    {
        if (const std::optional<QString> beside = groupBeside(cells, label)) {
            return *beside;
        }
        const std::vector<Label> &groups = m_keys.section->rows[*m_lastRow].groups;
        return groups.empty() ? QString() : groups.back().text.zh;
    }

    /// Nothing if no group stands beside the label; empty if it is one that holds other groups.
    std::optional<QString> groupBeside(const RowCells &cells, const RowLabel &label) const
    {
        for (std::size_t i = label.index; i-- > 0;) {
            if (!cells[i]->isText()) {
                continue;
            }
            if (const std::optional<QString> group = groupNamed(cells[i]->label)) {
                return group;
            }
        }
        return std::nullopt;
    }

    std::optional<QString> groupNamed(const LabelText &label) const
    {
        for (const Row &row : m_keys.section->rows) {
            for (const Label &group : row.groups) {
                if (LabelKeys(group).match(label) >= m_labelMatch) {
                    return &group == &row.groups.back() ? group.text.zh : QString();
                }
            }
        }
        return std::nullopt;
    }

    const ViewedGrid &m_view;
    int m_block;
    const SectionKeys &m_keys;
    const Tolerances &m_tolerances;
    Draft &m_draft;
    double m_labelMatch;
    HeadFinder m_heads;
    std::vector<std::optional<RowMatch>> m_matches; ///< by the grid's rows
    std::optional<int> m_lastRow;
    int m_lastExtraAfter = -1;
};

} // namespace

void mapGrid(const Grid &grid, int block, const std::vector<std::vector<SectionKeys>> &sections,
             const Tolerances &tolerances, std::vector<Draft> &drafts)
{
    const ViewedGrid view(grid);
    for (std::size_t form = 0; form < sections.size(); ++form) {
        for (const SectionKeys &keys : sections[form]) {
            SectionMapper(view, block, keys, tolerances, drafts[form]).run();
        }
    }
}

} // namespace disclosure
