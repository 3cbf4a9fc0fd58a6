// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/tableparts.h"

#include "models/extract/headfinder.h"
#include "models/extract/rowmatcher.h"
#include "models/extract/viewedgrid.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>

namespace disclosure {

namespace {

// Fewer columns or rows are a table of the organ's own, unless other parts stand beside a column.
constexpr int leastColumns = 2;
constexpr int leastRows = 4;

bool isUnlabelled(const SectionKeys &keys)
{
    return keys.rows.size() == 1 && keys.rows.front().isEmpty();
}

/// A grid that holds a run of a section's columns and no others.
struct Part {
    Heads heads;
    std::vector<std::optional<RowMatch>> rows; ///< by the grid's rows
    bool hasLabels = false;
    bool isByPlace = false; ///< its rows are known by their number alone, which equations have to prove

    int firstColumn() const
    {
        return static_cast<int>(std::ranges::find_if(heads.cells, [](const auto *cell) { return cell; }) -
                                heads.cells.begin());
    }
    int endColumn() const { return firstColumn() + heads.found(); }
};

/// A grid, or the rows of one that stand on one page.
struct Piece {
    int block;
    int firstRow; ///< in the block's grid
    std::unique_ptr<Grid> grid;
    ViewedGrid view;
    QString lineAbove; ///< the line of text next above

    Piece(int inBlock, int row, Grid rows)
        : block(inBlock), firstRow(row), grid(std::make_unique<Grid>(std::move(rows))), view(*grid)
    {
    }
};

QString lineAbove(const Document &document, std::size_t block)
{
    const Paragraph *paragraph = block > 0 ? std::get_if<Paragraph>(&document.blocks[block - 1]) : nullptr;
    return paragraph ? paragraph->text.trimmed().section(u'\n', -1) : QString();
}

/// Columns under the same heads: the first, and the one after the last.
using ColumnGroup = std::pair<int, int>;

Grid rowsOf(const Grid &grid, int begin, int end)
{
    Grid rows{.rows = end - begin, .columns = grid.columns, .isRecognised = grid.isRecognised};
    for (GridCell cell : grid.cells) {
        if (cell.row >= begin && cell.row < end) {
            cell.rowSpan = std::min(cell.rowSpan, end - cell.row);
            cell.row -= begin;
            rows.cells.push_back(cell);
        }
    }
    return rows;
}

class PartMapper {
public:
    PartMapper(const Document &document, const SectionKeys &keys, const Tolerances &tolerances, Draft &draft)
        : m_keys(keys), m_tolerances(tolerances), m_draft(draft)
    {
        for (std::size_t i = 0; i < document.blocks.size(); ++i) {
            if (const Grid *grid = std::get_if<Grid>(&document.blocks[i])) {
                const std::size_t first = m_pieces.size();
                addPieces(*grid, static_cast<int>(i));
                m_pieces[first].lineAbove = lineAbove(document, i);
            }
        }
    }

    void run()
    {
        if (isUnlabelled(m_keys) && (mapGroupsAsRows() || mapValuesBelowHeads())) {
            return;
        }
        if (isUnlabelled(m_keys)) {
            partBlocks();
            mapGroupsAsTables();
        }
        std::vector<std::pair<const Piece *, Part>> parts;
        for (const Piece &piece : m_pieces) {
            if (std::optional<Part> part = partIn(piece)) {
                parts.emplace_back(&piece, std::move(*part));
            }
        }
        std::optional<Part> before;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            auto &[piece, part] = parts[i];
            const bool goesOn = (i > 0 && parts[i - 1].second.endColumn() == part.firstColumn()) ||
                                (i + 1 < parts.size() && part.endColumn() == parts[i + 1].second.firstColumn());
            if (part.heads.found() < leastColumns && !goesOn) {
                continue; // a table of the organ's own
            }
            if (isUnlabelled(m_keys)) {
                placeOnlyRow(piece->view, part);
            } else if (!part.hasLabels) {
                placeRowsBeside(piece->view, part, before);
            }
            mapPart(*piece, part);
            before = part.hasLabels ? part : before;
        }
    }

private:
    /// Facing pages of equal width look like one table that goes on: where the whole is no part, its pages may be. A
    /// page without heads goes on with what the page before began.
    void addPieces(const Grid &grid, int block)
    {
        Piece whole(block, 0, grid);
        if (grid.firstRowsOnPage.empty() || partIn(whole)) {
            m_pieces.push_back(std::move(whole));
            return;
        }
        int begin = 0;
        for (const int row : grid.firstRowsOnPage) {
            const auto next = std::ranges::upper_bound(grid.firstRowsOnPage, row);
            const int end = next == grid.firstRowsOnPage.end() ? grid.rows : *next;
            if (hasHeads(rowsOf(grid, row, end))) {
                m_pieces.emplace_back(block, begin, rowsOf(grid, begin, row));
                begin = row;
            }
        }
        m_pieces.emplace_back(block, begin, rowsOf(grid, begin, grid.rows));
    }

    bool hasHeads(const Grid &grid) const
    {
        const ViewedGrid view(grid);
        return HeadFinder(view, m_keys, labelMatch(view)).headsAbove(view.rows()).found() > 0;
    }

    double labelMatch(const ViewedGrid &view) const
    {
        return view.isRecognised() ? m_tolerances.recognisedLabelMatch : m_tolerances.labelMatch;
    }

    // --- halves ---

    std::optional<Part> partIn(const Piece &piece) const
    {
        const ViewedGrid &view = piece.view;
        const HeadFinder finder(view, m_keys, labelMatch(view));
        Part part{.heads = finder.headsAbove(view.rows())};
        if (!isRun(part.heads) || !finder.coverAllColumns(part.heads)) {
            return std::nullopt;
        }
        std::vector<RowText> texts(static_cast<std::size_t>(view.rows()));
        for (int row = part.heads.lastRow + 1; row < view.rows(); ++row) {
            for (const ViewedCell *cell : view.row(row)) {
                if (cell->column < part.heads.firstColumn() && cell->isText()) {
                    texts[row].label = cell->label;
                    part.hasLabels = true;
                }
            }
        }
        part.rows.resize(texts.size());
        if (!isUnlabelled(m_keys)) {
            part.rows = alignRows(texts, m_keys, labelMatch(view));
            const auto known = std::ranges::count_if(part.rows, [](const auto &row) { return row.has_value(); });
            if (part.hasLabels && known < leastRows) {
                return std::nullopt;
            }
        }
        return part;
    }

    /// Whether some of the columns were found, next to each other and in order.
    bool isRun(const Heads &heads) const
    {
        const int found = heads.found();
        const int least = isUnlabelled(m_keys) ? leastColumns : 1;
        if (found < least || found == m_keys.columnCount()) {
            return false;
        }
        const ViewedCell *before = nullptr;
        int length = 0;
        for (const ViewedCell *cell : heads.cells) {
            if (cell && before && before->column >= cell->column) {
                return false;
            }
            length = cell ? length + 1 : (length == found ? length : 0);
            before = cell;
        }
        return length == found;
    }

    /// A half without labels has the rows of the half before it, if it has as many.
    void placeRowsBeside(const ViewedGrid &view, Part &part, const std::optional<Part> &before) const
    {
        const auto isNextTo = [&part](const Part &other) { return other.endColumn() == part.firstColumn(); };
        if (!before || !isNextTo(*before)) {
            return;
        }
        const auto first = static_cast<std::ptrdiff_t>(before->heads.lastRow) + 1;
        const int rows = view.rows() - part.heads.lastRow - 1;
        if (std::ssize(before->rows) - first != rows) {
            return;
        }
        part.isByPlace = true;
        std::copy(before->rows.begin() + first, before->rows.end(),
                  part.rows.begin() + static_cast<std::ptrdiff_t>(part.heads.lastRow) + 1);
    }

    /// The row of values below heads whose row has no label, if there is one only.
    static void placeOnlyRow(const ViewedGrid &view, Part &part)
    {
        std::vector<int> rows;
        for (int row = part.heads.lastRow + 1; row < view.rows(); ++row) {
            if (std::ranges::any_of(view.row(row), &ViewedCell::isValue)) {
                rows.push_back(row);
            }
        }
        if (rows.size() == 1) {
            part.rows[static_cast<std::size_t>(rows.front())] = RowMatch{0};
        }
    }

    void mapPart(const Piece &piece, const Part &part)
    {
        for (int row = part.heads.lastRow + 1; row < piece.view.rows(); ++row) {
            if (!part.rows[static_cast<std::size_t>(row)]) {
                continue;
            }
            for (int column = 0; column < m_keys.columnCount(); ++column) {
                if (const ViewedCell *head = part.heads.cells[static_cast<std::size_t>(column)]) {
                    set(piece, row, *head, part.rows[static_cast<std::size_t>(row)]->row, column, part.isByPlace);
                }
            }
        }
    }

    // --- a group of columns as a row ---

    /// Table 4 turned: the outcomes stand once, and 行政复议 and the two kinds of 行政诉讼 are rows. All of them have
    /// to be there.
    bool mapGroupsAsRows()
    {
        const std::vector<ColumnGroup> groups = columnGroups();
        if (groups.size() < 2) {
            return false;
        }
        const SectionKeys outcomes = outcomesOf(groups);
        // A second such table, of another year, contradicts the first: then the cells are not sure.
        return std::ranges::count_if(m_pieces, [&](const Piece &piece) { return mapGroups(piece, outcomes, groups); }) >
               0;
    }

    /// Empty if a column stands under none.
    std::vector<ColumnGroup> columnGroups() const
    {
        std::vector<ColumnGroup> groups;
        for (int column = 0; column < m_keys.columnCount(); ++column) {
            const std::vector<Label> &labels = m_keys.section->columns[static_cast<std::size_t>(column)].groups;
            if (labels.empty()) {
                return {};
            }
            const bool goesOn =
                column > 0 && m_keys.section->columns[static_cast<std::size_t>(column) - 1].groups == labels;
            if (!goesOn) {
                groups.emplace_back(column, column);
            }
            groups.back().second = column + 1;
        }
        return groups;
    }

    /// The columns of one group, with the groups as rows.
    SectionKeys outcomesOf(const std::vector<ColumnGroup> &groups) const
    {
        SectionKeys outcomes{.table = m_keys.table, .section = m_keys.section};
        const auto [first, last] = groups.front();
        outcomes.columns.assign(m_keys.columns.begin() + first, m_keys.columns.begin() + last);
        outcomes.columnGroups.resize(outcomes.columns.size());
        for (const auto &[begin, end] : groups) {
            outcomes.rows.push_back(m_keys.columnGroups[static_cast<std::size_t>(begin)].back());
        }
        return outcomes;
    }

    bool mapGroups(const Piece &piece, const SectionKeys &outcomes, const std::vector<ColumnGroup> &groups)
    {
        const ViewedGrid &view = piece.view;
        const HeadFinder finder(view, outcomes, labelMatch(view));
        const Heads &heads = finder.headsAbove(view.rows());
        if (heads.found() != outcomes.columnCount() || !finder.coverAllColumns(heads)) {
            return false;
        }
        std::vector<std::optional<int>> rows(groups.size());
        for (int row = heads.lastRow + 1; row < view.rows(); ++row) {
            const std::optional<std::size_t> group = groupOf(view, row, heads, outcomes);
            if (group && rows[*group]) {
                return false;
            }
            if (group) {
                rows[*group] = row;
            }
        }
        if (!std::ranges::all_of(rows, [](const auto &row) { return row.has_value(); })) {
            return false;
        }
        for (std::size_t group = 0; group < groups.size(); ++group) {
            for (int column = groups[group].first; column < groups[group].second; ++column) {
                set(piece, *rows[group], *heads.cells[static_cast<std::size_t>(column - groups[group].first)], 0,
                    column);
            }
        }
        return true;
    }

    std::optional<std::size_t> groupOf(const ViewedGrid &view, int row, const Heads &heads,
                                       const SectionKeys &outcomes) const
    {
        std::optional<std::size_t> best;
        for (const ViewedCell *cell : view.row(row)) {
            if (cell->column >= heads.firstColumn() || !cell->isText()) {
                continue;
            }
            double most = labelMatch(view);
            for (std::size_t group = 0; group < outcomes.rows.size(); ++group) {
                const double likeness = outcomes.rows[group].match(cell->label, most);
                if (likeness >= most) {
                    most = likeness;
                    best = group;
                }
            }
        }
        return best;
    }

    // --- a group of columns as a table ---

    /// Tables of one group each may stand under one another in one grid.
    void partBlocks()
    {
        const std::vector<ColumnGroup> groups = columnGroups();
        if (groups.size() < 2) {
            return;
        }
        const SectionKeys outcomes = outcomesOf(groups);
        std::vector<Piece> parted;
        for (Piece &piece : m_pieces) {
            std::vector<int> firstRows = firstRowsOfBlocks(piece.view, outcomes);
            if (firstRows.size() < 2) {
                parted.push_back(std::move(piece));
                continue;
            }
            firstRows.front() = 0;
            for (std::size_t i = 0; i < firstRows.size(); ++i) {
                const int end = i + 1 < firstRows.size() ? firstRows[i + 1] : piece.grid->rows;
                parted.emplace_back(piece.block, piece.firstRow + firstRows[i], rowsOf(*piece.grid, firstRows[i], end));
            }
            parted[parted.size() - firstRows.size()].lineAbove = piece.lineAbove;
        }
        m_pieces = std::move(parted);
    }

    /// Where what stands above each row of all outcomes begins: below the values under the row of outcomes before it.
    std::vector<int> firstRowsOfBlocks(const ViewedGrid &view, const SectionKeys &outcomes) const
    {
        const HeadFinder finder(view, outcomes, labelMatch(view));
        std::vector<int> firstRows;
        int first = 0;
        for (int row = 0; row < view.rows(); ++row) {
            const RowCells cells = view.row(row);
            const auto heads = std::ranges::count_if(
                cells, [&](const ViewedCell *cell) { return cell->row == row && finder.isHead(cell); });
            if (heads >= outcomes.columnCount()) {
                firstRows.push_back(first);
                first = row + 1;
            } else if (std::ranges::any_of(cells, &ViewedCell::isValue)) {
                first = row + 1;
            }
        }
        return firstRows;
    }

    /// Table 4 in tables of one group each, which the heads above the outcomes or left of them name,
    /// or the line above the table.
    void mapGroupsAsTables()
    {
        const std::vector<ColumnGroup> groups = columnGroups();
        if (groups.size() < 2) {
            return;
        }
        const SectionKeys outcomes = outcomesOf(groups);
        std::vector<std::vector<const Piece *>> tables(groups.size());
        for (const Piece &piece : m_pieces) {
            if (const std::optional<std::size_t> group = groupOfTable(piece, outcomes, groups)) {
                tables[*group].push_back(&piece);
            }
        }
        for (std::size_t group = 0; group < groups.size(); ++group) {
            if (tables[group].size() == 1) {
                mapGroupTable(*tables[group].front(), outcomes, groups[group].first);
            }
        }
    }

    void mapGroupTable(const Piece &piece, const SectionKeys &outcomes, int firstColumn)
    {
        const HeadFinder finder(piece.view, outcomes, labelMatch(piece.view));
        Part part{.heads = finder.headsAbove(piece.view.rows())};
        part.rows.resize(static_cast<std::size_t>(piece.view.rows()));
        placeOnlyRow(piece.view, part);
        for (int row = part.heads.lastRow + 1; row < piece.view.rows(); ++row) {
            for (int column = 0; column < outcomes.columnCount() && part.rows[static_cast<std::size_t>(row)];
                 ++column) {
                set(piece, row, *part.heads.cells[static_cast<std::size_t>(column)], 0, firstColumn + column);
            }
        }
    }

    std::optional<std::size_t> groupOfTable(const Piece &piece, const SectionKeys &outcomes,
                                            const std::vector<ColumnGroup> &groups) const
    {
        const ViewedGrid &view = piece.view;
        const HeadFinder finder(view, outcomes, labelMatch(view));
        const Heads &heads = finder.headsAbove(view.rows());
        if (heads.found() != outcomes.columnCount() || !finder.coverAllColumns(heads)) {
            return std::nullopt;
        }
        QString name;
        const int headRow = heads.cells.front()->row;
        for (int row = 0; row <= headRow; ++row) {
            for (const ViewedCell *cell : view.row(row)) {
                const bool mayName =
                    cell->row == row && cell->isText() && (row < headRow || cell->column < heads.firstColumn());
                name += mayName ? cell->text : QString();
            }
        }
        return groupNamed(LabelText(name.isEmpty() ? piece.lineAbove : name), groups);
    }

    /// The only group whose name stands in a text. A text with the names of several, as the heading of the whole table
    /// is, names none.
    std::optional<std::size_t> groupNamed(const LabelText &text, const std::vector<ColumnGroup> &groups) const
    {
        constexpr qsizetype longestName = 24;
        const auto standsIn = [&text](const LabelKeys &label) {
            return std::ranges::any_of(label.all(), [&text](const QString &key) { return text.key.contains(key); });
        };
        std::set<QString> kinds; // 行政复议 and 行政诉讼, of which the latter has groups of its own
        std::vector<std::size_t> named;
        for (std::size_t group = 0; group < groups.size(); ++group) {
            const std::vector<LabelKeys> &heads = m_keys.columnGroups[static_cast<std::size_t>(groups[group].first)];
            if (standsIn(heads.front())) {
                kinds.insert(heads.front().all().front());
            }
            if (standsIn(heads.back())) {
                named.push_back(group);
            }
        }
        const bool isName = named.size() == 1 && kinds.size() <= 1 && text.key.size() <= longestName;
        return isName ? std::optional(named.front()) : std::nullopt;
    }

    // --- heads in one table, values in the next ---

    bool mapValuesBelowHeads()
    {
        for (std::size_t i = 0; i + 1 < m_pieces.size(); ++i) {
            const ViewedGrid &view = m_pieces[i].view;
            const Piece &next = m_pieces[i + 1];
            const HeadFinder finder(view, m_keys, labelMatch(view));
            const Heads &heads = finder.headsAbove(view.rows());
            if (next.block != m_pieces[i].block + 1 || heads.found() != m_keys.columnCount() ||
                heads.lastRow + 1 != view.rows() || next.view.rows() != 1) {
                continue;
            }
            const RowCells values = next.view.row(0);
            const bool areValues =
                std::ranges::none_of(values, &ViewedCell::isText) && std::ranges::any_of(values, &ViewedCell::isValue);
            if (!areValues || std::ssize(values) != m_keys.columnCount()) {
                continue;
            }
            for (int column = 0; column < m_keys.columnCount(); ++column) {
                const ViewedCell *head = heads.cells[static_cast<std::size_t>(column)];
                const auto place = std::ranges::count_if(
                    heads.cells, [head](const ViewedCell *other) { return other->column < head->column; });
                setCell(*values[static_cast<std::size_t>(place)], next, 0, column,
                        heads.isByPlace[static_cast<std::size_t>(column)]);
            }
            return true;
        }
        return false;
    }

    // --- cells ---

    /// The cell of a row under a head. One that lies under two heads holds one number, and nobody can say whose it is.
    void set(const Piece &piece, int gridRow, const ViewedCell &head, int row, int column, bool isDoubtful = false)
    {
        const ViewedCell *cell = piece.view.at(gridRow, head.column);
        if (cell) {
            const bool isWider =
                cell->column < head.column || cell->column + cell->columnSpan > head.column + head.columnSpan;
            setCell(*cell, piece, row, column, isDoubtful || isWider);
        }
    }

    void setCell(const ViewedCell &source, const Piece &piece, int row, int column, bool isDoubtful)
    {
        const Cell cell =
            cellFromGrid(source, m_keys.section->columns[static_cast<std::size_t>(column)], QString(), !isDoubtful);
        m_draft.set(m_keys.cellId(row, column), cell, {piece.block, piece.firstRow + source.row, source.column});
    }

    const SectionKeys &m_keys;
    const Tolerances &m_tolerances;
    Draft &m_draft;
    std::vector<Piece> m_pieces; ///< in the document's order
};

} // namespace

void mapTableParts(const Document &document, const std::vector<SectionKeys> &sections, const Tolerances &tolerances,
                   Draft &draft)
{
    for (const SectionKeys &keys : sections) {
        const bool isOnlySection = keys.table->sections.size() == 1;
        bool isThere = false;
        for (int row = 0; row < static_cast<int>(keys.rows.size()) && !isThere; ++row) {
            isThere = draft.hasRow(keys, row);
        }
        if (isOnlySection && !isThere) {
            PartMapper(document, keys, tolerances, draft).run();
        }
    }
}

} // namespace disclosure
