// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/cutrows.h"

#include "models/report/celltext.h"

#include <algorithm>

namespace disclosure {

namespace {

bool isValueLike(const QString &text)
{
    return cellValue(text).isUnderstood && !squeezed(text).isEmpty();
}

bool isBlank(const QString &text)
{
    return squeezed(text).isEmpty();
}

/// How well a text names a row or a column of the form.
double bestMatch(const QString &text, const std::vector<SectionKeys> &sections)
{
    const LabelText label(text);
    const LabelText head = LabelText::head(text);
    double best = 0;
    for (const SectionKeys &keys : sections) {
        for (const LabelKeys &row : keys.rows) {
            best = std::max(best, row.match(label, best));
        }
        for (const LabelKeys &column : keys.columns) {
            best = std::max(best, column.match(head, best));
        }
    }
    return best;
}

/// Cells of one column range above and below a page's end; several go from left to right.
struct Halves {
    GridCell *above;
    GridCell *below;
};

bool startsAlike(const Grid &grid, int row, int other)
{
    const auto textsOf = [&grid](int wanted) {
        std::vector<std::pair<int, QString>> texts;
        for (const GridCell &cell : grid.cells) {
            if (cell.row == wanted) {
                texts.emplace_back(cell.column, squeezed(cell.text));
            }
        }
        return texts;
    };
    const std::vector<std::pair<int, QString>> texts = textsOf(row);
    return !texts.empty() && texts == textsOf(other);
}

/// The first row of a page that is no repetition of the table's head.
int firstBodyRow(const Grid &grid, int first)
{
    int row = first;
    while (row < grid.rows && startsAlike(grid, row - first, row)) {
        ++row;
    }
    return row;
}

/// Whether two rows are halves of one: a label goes on from the one to the other, or one has the label and the other a
/// value; and no column has a value in both. The label is the last text: left of it stand groups, which may have the
/// words of a row too.
bool areHalves(const std::vector<Halves> &columns, const std::vector<SectionKeys> &sections, double labelMatch)
{
    bool goesOn = false;
    bool labelAbove = false;
    bool labelBelow = false;
    bool valueAbove = false;
    bool valueBelow = false;
    for (const auto &[above, below] : columns) {
        const bool isValueAbove = isValueLike(above->text);
        const bool isValueBelow = isValueLike(below->text);
        if (isValueAbove && isValueBelow) {
            return false;
        }
        valueAbove = valueAbove || isValueAbove;
        valueBelow = valueBelow || isValueBelow;
        if (isValueAbove || isValueBelow || (isBlank(above->text) && isBlank(below->text))) {
            continue;
        }
        const double joined = bestMatch(above->text + below->text, sections);
        if (joined < labelMatch) {
            continue;
        }
        labelAbove = isBlank(below->text);
        labelBelow = isBlank(above->text);
        goesOn = goesOn || (joined > bestMatch(above->text, sections) && joined > bestMatch(below->text, sections));
    }
    return goesOn || (labelAbove && valueBelow && !labelBelow) || (labelBelow && valueAbove && !labelAbove);
}

/// Whether all values stand above a page's end and the only text beside them below it: what they are of is not sure.
bool mayBeHalves(const std::vector<Halves> &columns)
{
    bool valueAbove = false;
    bool labelBelow = false;
    for (const auto &[above, below] : columns) {
        if (isValueLike(below->text)) {
            return false;
        }
        valueAbove = valueAbove || isValueLike(above->text);
        if (!isValueLike(above->text) && !(isBlank(above->text) && isBlank(below->text))) {
            labelBelow = isBlank(above->text);
        }
    }
    return valueAbove && labelBelow;
}

void doubt(const std::vector<Halves> &columns)
{
    for (const auto &[above, below] : columns) {
        above->uncertain = true;
        below->uncertain = true;
    }
}

void join(const std::vector<Halves> &columns)
{
    for (const auto &[above, below] : columns) {
        if (isBlank(above->text) && !isBlank(below->text)) {
            above->page = below->page;
            above->box = below->box;
        }
        above->text += below->text;
        above->uncertain = above->uncertain || below->uncertain;
        above->weaklyRead = above->weaklyRead || below->weaklyRead;
        below->text.clear();
    }
}

void mend(const std::vector<Halves> &columns, const std::vector<SectionKeys> &sections, const Tolerances &tolerances)
{
    if (areHalves(columns, sections, tolerances.labelMatch)) {
        join(columns);
    } else if (mayBeHalves(columns)) {
        doubt(columns);
    }
}

/// The cells of a row from right to left.
std::vector<GridCell *> fromTheRight(Grid &grid, int row)
{
    std::vector<GridCell *> cells;
    for (GridCell &cell : grid.cells) {
        if (cell.row <= row && row < cell.row + cell.rowSpan) {
            cells.push_back(&cell);
        }
    }
    std::ranges::sort(cells, std::ranges::greater(), [](const GridCell *cell) { return cell->column; });
    return cells;
}

/// The last row of a table and the first one of its rest on the next page, which may lack columns of labels.
std::vector<Halves> halvesOver(Grid &above, Grid &below)
{
    const std::vector<GridCell *> last = fromTheRight(above, above.rows - 1);
    const std::vector<GridCell *> first = fromTheRight(below, 0);
    std::vector<Halves> columns;
    for (std::size_t i = 0; i < std::min(last.size(), first.size()); ++i) {
        columns.push_back({last[i], first[i]});
    }
    std::ranges::reverse(columns);
    return columns;
}

/// The table that a block's table may go on: the one before it, with nothing between but pieces of a group's label,
/// whose cell has no lines there.
Grid *tableBefore(std::vector<Block> &blocks, std::size_t block)
{
    constexpr qsizetype longestPiece = 3;
    while (block-- > 0) {
        if (Grid *grid = std::get_if<Grid>(&blocks[block])) {
            return grid;
        }
        const QString text = squeezed(std::get<Paragraph>(blocks[block]).text);
        if (text.size() > longestPiece || isValueLike(text)) {
            return nullptr;
        }
    }
    return nullptr;
}

bool areOnNextPages(const Grid &above, const Grid &below)
{
    return !above.cells.empty() && !below.cells.empty() && above.cells.back().page < below.cells.front().page;
}

} // namespace

void mendCutRows(Grid &grid, const std::vector<SectionKeys> &sections, const Tolerances &tolerances)
{
    for (const int first : grid.firstRowsOnPage) {
        const int body = firstBodyRow(grid, first);
        std::vector<Halves> columns;
        for (GridCell &below : grid.cells) {
            const auto isAbove = [&below, first](const GridCell &cell) {
                return cell.row + cell.rowSpan == first && cell.column == below.column &&
                       cell.columnSpan == below.columnSpan;
            };
            if (const auto above = std::ranges::find_if(grid.cells, isAbove);
                below.row == body && above != grid.cells.end()) {
                columns.push_back({&*above, &below});
            }
        }
        std::ranges::sort(columns, {}, [](const Halves &halves) { return halves.above->column; });
        mend(columns, sections, tolerances);
    }
}

void mendCutTables(std::vector<Block> &blocks, const std::vector<SectionKeys> &sections, const Tolerances &tolerances)
{
    for (std::size_t block = 1; block < blocks.size(); ++block) {
        Grid *below = std::get_if<Grid>(&blocks[block]);
        Grid *above = below ? tableBefore(blocks, block) : nullptr;
        if (!above || !areOnNextPages(*above, *below)) {
            continue;
        }
        mend(halvesOver(*above, *below), sections, tolerances);
    }
}

} // namespace disclosure
