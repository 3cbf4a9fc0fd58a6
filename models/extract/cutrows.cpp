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

double bestRowMatch(const LabelText &text, const std::vector<SectionKeys> &sections)
{
    double best = 0;
    for (const SectionKeys &keys : sections) {
        for (const LabelKeys &row : keys.rows) {
            best = std::max(best, row.match(text, best));
        }
    }
    return best;
}

/// Cells of one column range above and below a page's end.
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
/// value; and no column has a value in both.
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
        const double joined = bestRowMatch(QString(above->text + below->text), sections);
        if (joined < labelMatch) {
            continue;
        }
        labelAbove = labelAbove || isBlank(below->text);
        labelBelow = labelBelow || isBlank(above->text);
        goesOn =
            goesOn || (joined > bestRowMatch(above->text, sections) && joined > bestRowMatch(below->text, sections));
    }
    return goesOn || (labelAbove && valueBelow && !labelBelow) || (labelBelow && valueAbove && !labelAbove);
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
        if (!areHalves(columns, sections, tolerances.labelMatch)) {
            continue;
        }
        for (const auto &[above, below] : columns) {
            if (isBlank(above->text) && !isBlank(below->text)) {
                above->page = below->page;
                above->box = below->box;
            }
            above->text += below->text;
            below->text.clear();
        }
    }
}

} // namespace disclosure
