// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/headfinder.h"

#include "models/extract/tolerances.h"

#include <algorithm>

namespace disclosure {

namespace {

/// A head of several columns: where the form has them, and where it stands in a grid.
struct GroupHead {
    LabelKeys label;
    int first = 0; ///< column of the form
    int last = 0;
    const ViewedCell *cell = nullptr;
};

/// The heads above the columns of a section, each once.
std::vector<GroupHead> groupHeads(const SectionKeys &keys)
{
    std::vector<GroupHead> heads;
    for (int column = 0; column < keys.columnCount(); ++column) {
        for (const LabelKeys &label : keys.columnGroups[static_cast<std::size_t>(column)]) {
            const auto known =
                std::ranges::find(heads, label.all(), [](const GroupHead &head) { return head.label.all(); });
            if (known == heads.end()) {
                heads.push_back({label, column, column});
            } else {
                known->last = column;
            }
        }
    }
    return heads;
}

LabelText reversed(const LabelText &head)
{
    QString text = head.key;
    std::ranges::reverse(text);
    return LabelText::head(text);
}

} // namespace

int Heads::found() const
{
    return static_cast<int>(std::ranges::count_if(cells, [](const ViewedCell *cell) { return cell != nullptr; }));
}

int Heads::firstColumn() const
{
    int first = -1;
    for (const ViewedCell *cell : cells) {
        first = cell && (first < 0 || cell->column < first) ? cell->column : first;
    }
    return first;
}

int Heads::lastColumn() const
{
    int last = -1;
    for (const ViewedCell *cell : cells) {
        last = cell ? std::max(last, cell->column + cell->columnSpan - 1) : last;
    }
    return last;
}

std::vector<std::size_t> Heads::fromTheLeft() const
{
    std::vector<std::size_t> columns;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        if (cells[column]) {
            columns.push_back(column);
        }
    }
    std::ranges::stable_sort(columns, {}, [this](std::size_t column) { return cells[column]->column; });
    return columns;
}

HeadFinder::HeadFinder(const ViewedGrid &view, const SectionKeys &keys, double labelMatch)
    : m_view(view), m_keys(keys), m_labelMatch(labelMatch), m_headsAbove(static_cast<std::size_t>(view.rows()) + 1)
{
    for (const ViewedCell &cell : m_view.cells()) {
        // The number that tells a row's label from a head (3.其他) may be left out or not recognised.
        if (!cell.isText() || standsBesideValues(cell)) {
            continue;
        }
        for (int column = 0; column < m_keys.columnCount(); ++column) {
            const double score = scoreOf(cell, column);
            if (score >= m_labelMatch) {
                m_headCells.push_back({&cell, column, score});
            }
        }
    }
}

bool HeadFinder::standsBesideValues(const ViewedCell &cell) const
{
    const auto values = std::ranges::count_if(m_view.row(cell.row), &ViewedCell::isValue);
    return values > 1 && values * 2 >= m_keys.columnCount();
}

const Heads &HeadFinder::headsAbove(int row) const
{
    std::optional<Heads> &known = m_headsAbove[static_cast<std::size_t>(row)];
    if (!known) {
        known = findHeadsAbove(row);
    }
    return *known;
}

bool HeadFinder::isHead(const ViewedCell *cell) const
{
    return std::ranges::any_of(m_headCells, [cell](const HeadCell &head) { return head.cell == cell; });
}

/// A head turned by a quarter is read from its foot, a character a line.
double HeadFinder::scoreOf(const ViewedCell &cell, int column) const
{
    const LabelKeys &keys = m_keys.columns[static_cast<std::size_t>(column)];
    const double score = keys.match(cell.head, m_labelMatch);
    const bool mayBeTurned = score < m_labelMatch && cell.box.height() > cell.box.width();
    return mayBeTurned ? keys.match(reversed(cell.head), m_labelMatch) : score;
}

bool HeadFinder::coverAllColumns(const Heads &heads) const
{
    for (int column = heads.firstColumn(); column < m_view.columns(); ++column) {
        if (std::ranges::none_of(heads.cells, [column](const ViewedCell *cell) {
                return cell && column >= cell->column && column < cell->column + cell->columnSpan;
            })) {
            return false;
        }
    }
    return true;
}

bool HeadFinder::areExact(const Heads &heads) const
{
    for (int column = 0; column < m_keys.columnCount(); ++column) {
        const ViewedCell *head = heads.cells[static_cast<std::size_t>(column)];
        if (!head || scoreOf(*head, column) < wordsOfItsOwn) {
            return false;
        }
    }
    return true;
}

bool HeadFinder::isOfOtherColumn(const ViewedCell &cell, const Heads &heads, int labelColumn) const
{
    // Where a page's end cut the heads, the lower part of a head may be blank.
    const ViewedCell *above = nullptr;
    for (int row = heads.lastRow; row >= 0 && (!above || above->isBlank); --row) {
        above = m_view.at(row, cell.column);
    }
    // What stands over the labels is no column's: there a row's values slipped.
    if (!above || above == &cell || !above->isText() || above->column <= labelColumn) {
        return false;
    }
    for (int column = 0; column < m_keys.columnCount(); ++column) {
        const ViewedCell *head = heads.cells[static_cast<std::size_t>(column)];
        if (head == above || !head || scoreOf(*above, column) >= scoreOf(*head, column)) {
            return false;
        }
    }
    return true;
}

Heads HeadFinder::findHeadsAbove(int row) const
{
    Heads heads{.cells = std::vector<const ViewedCell *>(m_keys.columns.size(), nullptr)};
    if (m_keys.columnsAreUnique) {
        for (const HeadCell &head : m_headCells) {
            if (head.cell->row >= row) {
                continue;
            }
            const ViewedCell *&chosen = heads.cells[head.column];
            // A text that suits two columns belongs to the one that it suits best, and of two in a row the one that
            // suits a column best is its head: last year's may stand beside it.
            const bool isNearer = !chosen || head.cell->row > chosen->row ||
                                  (head.cell->row == chosen->row && head.score > scoreOf(*chosen, head.column));
            if (isBestFor(head) && isNearer) {
                chosen = head.cell;
            }
        }
    } else {
        assignInOrder(heads, row);
    }
    heads.isByPlace.assign(m_keys.columns.size(), false);
    completeByOrder(heads, row);
    completeByPlace(heads, row);
    completeByHeading(heads, row);
    for (const ViewedCell *cell : heads.cells) {
        heads.lastRow = cell ? std::max(heads.lastRow, cell->row + cell->rowSpan - 1) : heads.lastRow;
    }
    return heads;
}

bool HeadFinder::isBestFor(const HeadCell &head) const
{
    return std::ranges::none_of(
        m_headCells, [&head](const HeadCell &other) { return other.cell == head.cell && other.score > head.score; });
}

/// Columns with the same label (three times 总计) are told apart by their order, or else by the heads above them.
void HeadFinder::assignInOrder(Heads &heads, int row) const
{
    std::vector<const ViewedCell *> found;
    for (const HeadCell &head : m_headCells) {
        if (head.cell->row < row && std::ranges::find(found, head.cell) == found.end()) {
            found.push_back(head.cell);
        }
    }
    std::ranges::stable_sort(found, {}, [](const ViewedCell *cell) { return std::pair(cell->column, -cell->row); });
    const auto sameColumn = [](const ViewedCell *a, const ViewedCell *b) { return a->column == b->column; };
    found.erase(std::unique(found.begin(), found.end(), sameColumn), found.end());
    heads.isInOtherOrder = areGroupsInOtherOrder(found);
    if (areInFormOrder(found) && !heads.isInOtherOrder) {
        heads.cells = found;
        return;
    }
    for (const ViewedCell *cell : found) {
        for (int column = 0; column < m_keys.columnCount(); ++column) {
            if (!heads.cells[column] && matches(*cell, static_cast<std::size_t>(column)) &&
                standsUnder(*cell, m_keys.columnGroups[column])) {
                heads.cells[column] = cell;
                break;
            }
        }
    }
}

bool HeadFinder::areInFormOrder(const std::vector<const ViewedCell *> &cells) const
{
    bool fits = cells.size() == m_keys.columns.size();
    for (std::size_t column = 0; column < cells.size() && fits; ++column) {
        fits = matches(*cells[column], column);
    }
    return fits;
}

/// Columns that all groups have say nothing of the groups' order. One whose head begins right of all columns that the
/// form has under it, or ends left of them, stands elsewhere than on the form, and so do two that changed places.
/// Formats without spans may have put heads further left.
bool HeadFinder::areGroupsInOtherOrder(const std::vector<const ViewedCell *> &cells) const
{
    if (std::ssize(cells) != m_keys.columnCount()) {
        return false;
    }
    const int lowest = std::ranges::max(cells, {}, [](const ViewedCell *cell) { return cell->row; })->row;
    std::vector<GroupHead> groups = groupHeads(m_keys);
    for (const ViewedCell &cell : m_view.cells()) {
        if (!cell.isText() || cell.row >= lowest) {
            continue;
        }
        const auto likeness = [&](const GroupHead &group) { return group.label.match(cell.label, m_labelMatch); };
        const auto best = std::ranges::max_element(groups, {}, likeness);
        const bool isBest = best != groups.end() && likeness(*best) >= m_labelMatch &&
                            std::ranges::count(groups, likeness(*best), likeness) == 1;
        if (isBest && (!best->cell || cell.row > best->cell->row)) {
            best->cell = &cell;
        }
    }
    std::erase_if(groups, [](const GroupHead &group) { return !group.cell; });
    return std::ranges::any_of(groups, [&](const GroupHead &group) {
        const ViewedCell *first = cells[static_cast<std::size_t>(group.first)];
        const ViewedCell *last = cells[static_cast<std::size_t>(group.last)];
        const bool isRight = group.cell->column > last->column;
        const bool isLeft = group.cell->columnSpan > 1 && group.cell->column + group.cell->columnSpan <= first->column;
        return isRight || isLeft || std::ranges::any_of(groups, [&group](const GroupHead &other) {
                   return group.last < other.first && group.cell->column > other.cell->column;
               });
    });
}

/// Whether what stands in a row above a head is another head of its kind, or values.
bool HeadFinder::isOfBlockAbove(int row, const ViewedCell &head) const
{
    const ViewedCell *above = m_view.at(row, head.column);
    return above && above != &head && (above->isValue || isHead(above));
}

bool HeadFinder::standsUnder(const ViewedCell &cell, const std::vector<LabelKeys> &groups) const
{
    const std::vector<GroupHead> all = groupHeads(m_keys);
    // Blocks that stand under one another have heads of their own each: above the next one's values is no head of it.
    int first = cell.row;
    while (first > 0 && !isOfBlockAbove(first - 1, cell)) {
        --first;
    }
    return std::ranges::all_of(groups, [&](const LabelKeys &group) {
        for (int row = first; row < cell.row; ++row) {
            const ViewedCell *above = m_view.at(row, cell.column);
            const double likeness = above ? group.match(above->label, m_labelMatch) : 0;
            // 未经复议直接起诉 and 经复议后起诉 are not so unlike.
            const auto isLikelier = [&](const GroupHead &other) {
                return other.label.match(above->label, m_labelMatch) > likeness;
            };
            if (likeness >= m_labelMatch && std::ranges::none_of(all, isLikelier)) {
                return true;
            }
        }
        return false;
    });
}

/// In a recognised grid the words of some heads are lost, but not their cells: where at least half of a row's cells are
/// the heads in the form's order, those between are known by their place. Of a row that has just as many cells as there
/// are columns, a third is enough.
void HeadFinder::completeByOrder(Heads &heads, int row) const
{
    const std::size_t wanted = m_keys.columns.size();
    if (!m_view.isRecognised() || heads.found() == m_keys.columnCount()) {
        return;
    }
    std::size_t most = 0;
    std::size_t around = 0; // cells of that row
    std::vector<const ViewedCell *> best;
    for (int above = 0; above < row; ++above) {
        const RowCells cells = m_view.row(above);
        for (std::size_t first = 0; first + wanted <= cells.size(); ++first) {
            std::size_t count = 0;
            bool contradicts = false;
            for (std::size_t column = 0; column < wanted; ++column) {
                const ViewedCell *cell = cells[first + column];
                count += matches(*cell, column) ? 1 : 0;
                const ViewedCell *known = heads.cells[column];
                contradicts = contradicts || (m_keys.columnsAreUnique && known && known != cell);
            }
            if (count > most && !contradicts) {
                most = count;
                around = cells.size();
                best.assign(cells.begin() + static_cast<std::ptrdiff_t>(first),
                            cells.begin() + static_cast<std::ptrdiff_t>(first + wanted));
            }
        }
    }
    if (most * (around == wanted ? 3 : 2) >= wanted) {
        heads.cells = best;
        heads.isInOtherOrder = areGroupsInOtherOrder(best);
        heads.isByPlace.assign(wanted, heads.isInOtherOrder);
    }
}

bool HeadFinder::matches(const ViewedCell &cell, std::size_t column) const
{
    return scoreOf(cell, static_cast<int>(column)) >= m_labelMatch;
}

/// Whether a cell has the words of a column that is not the one at its place.
bool HeadFinder::isOtherColumn(const ViewedCell &cell, std::size_t column) const
{
    if (matches(cell, column)) {
        return false;
    }
    for (std::size_t other = 0; other < m_keys.columns.size(); ++other) {
        if (matches(cell, other)) {
            return true;
        }
    }
    return false;
}

/// Columns whose labels repeat are told apart by their place anyway: a row of just as many heads, of which at least a
/// third are the form's and none is another column's, are those columns, whatever an organ calls the rest.
void HeadFinder::completeByPlace(Heads &heads, int row) const
{
    const std::size_t wanted = m_keys.columns.size();
    if (m_view.isRecognised() || m_keys.columnsAreUnique || heads.found() == m_keys.columnCount()) {
        return;
    }
    for (int above = row - 1; above >= 0; --above) {
        const RowCells cells = m_view.row(above);
        std::size_t known = 0;
        bool fits = cells.size() == wanted;
        for (std::size_t column = 0; column < wanted && fits; ++column) {
            known += matches(*cells[column], column) ? 1 : 0;
            fits = cells[column]->isText() && !isOtherColumn(*cells[column], column);
        }
        if (!fits || known * 3 < wanted) {
            continue;
        }
        take(heads, cells);
        return;
    }
}

void HeadFinder::take(Heads &heads, const std::vector<const ViewedCell *> &cells) const
{
    heads.isInOtherOrder = areGroupsInOtherOrder(cells);
    for (std::size_t column = 0; column < cells.size(); ++column) {
        heads.isByPlace[column] = heads.isInOtherOrder || !matches(*cells[column], column);
    }
    heads.cells = cells;
}

/// Below a section's heading stands its row of heads: a corner and just as many texts as there are columns. A third of
/// them have to be the form's, or all of them something alike: the other edition has as many columns there.
void HeadFinder::completeByHeading(Heads &heads, int row) const
{
    const std::size_t wanted = m_keys.columns.size();
    // Where half of them are known, values have the form's order anyway.
    const std::optional<int> heading = heads.found() * 2 < m_keys.columnCount() ? headingAbove(row) : std::nullopt;
    if (m_view.isRecognised() || !heading || *heading + 1 >= row) {
        return;
    }
    const RowCells cells = m_view.row(*heading + 1);
    if (cells.size() != wanted + 1 || cells.front()->isValue) {
        return;
    }
    const std::vector<const ViewedCell *> texts(cells.begin() + 1, cells.end());
    std::size_t known = 0;
    std::size_t alike = 0;
    for (std::size_t column = 0; column < wanted; ++column) {
        if (!texts[column]->isText() || isOtherColumn(*texts[column], column)) {
            return;
        }
        known += matches(*texts[column], column) ? 1 : 0;
        alike += m_keys.columns[column].match(texts[column]->head) >= Tolerances().weakLabelMatch ? 1 : 0;
    }
    if (known * 3 >= wanted || alike == wanted) {
        take(heads, texts);
    }
}

std::optional<int> HeadFinder::headingAbove(int row) const
{
    const QString own = labelKey(m_keys.section->heading.text.zh);
    if (own.isEmpty()) {
        return std::nullopt;
    }
    for (int above = row - 1; above >= 0; --above) {
        const ViewedCell *first = m_view.at(above, 0);
        const auto isThere = [first](const Section &section) {
            return first && first->label.numbered == labelKey(section.heading.text.zh);
        };
        if (std::ranges::any_of(m_keys.table->sections, isThere)) {
            return first->label.numbered == own ? std::optional(above) : std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace disclosure
