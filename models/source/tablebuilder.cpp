// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/tablebuilder.h"

#include "models/report/celltext.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace disclosure {

namespace {

// What browsers allow at most in one cell, and Word in one row is far below.
constexpr int maxSpan = 1000;
constexpr int maxColumns = 4000;

// Far narrower than a column with a digit in it.
constexpr double sliverMillimetres = 2.5;

// A cell of a form never holds as much text as this; an article inside a frame does.
constexpr qsizetype articleLength = 600;

/// A table worth a grid of its own, even inside a cell of another table.
bool isTabular(const Block &block)
{
    const auto *grid = std::get_if<Grid>(&block);
    return grid && grid->rows >= 2 && grid->columns >= 2;
}

bool holdsTable(const SourceCell &cell)
{
    return std::any_of(cell.blocks.begin(), cell.blocks.end(), isTabular);
}

/// Whether each line begins with a number of the same kind: 1. and 2., or （一） and （二）.
bool areNumberedAlike(const QStringList &lines)
{
    static const QRegularExpression arabic(QStringLiteral("^\\s*[(（]?\\d+[)）.．、]"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression chinese(QStringLiteral("^\\s*[(（]?[一二三四五六七八九十]+[)）.．、]"));
    const auto haveAll = [&lines](const QRegularExpression &number) {
        return std::all_of(lines.begin(), lines.end(),
                           [&number](const QString &line) { return number.match(line).hasMatch(); });
    };
    return haveAll(arabic) || haveAll(chinese);
}

} // namespace

QString cellText(const std::vector<Block> &blocks)
{
    QStringList lines;
    const auto take = [&lines](const QString &text) {
        if (!text.trimmed().isEmpty()) {
            lines.append(text.trimmed());
        }
    };
    for (const Block &block : blocks) {
        if (const auto *paragraph = std::get_if<Paragraph>(&block)) {
            take(paragraph->text);
        } else if (!isTabular(block)) {
            for (const GridCell &cell : std::get<Grid>(block).cells) {
                take(cell.text);
            }
        }
    }
    return lines.join(u'\n');
}

void TableBuilder::startRow()
{
    ++m_row;
    m_column = 0;
}

bool TableBuilder::isTaken(int column) const
{
    return size_t(column) < m_takenUntil.size() && m_takenUntil[size_t(column)] > m_row;
}

void TableBuilder::moveToFreeColumn()
{
    while (isTaken(m_column)) {
        ++m_column;
    }
}

void TableBuilder::add(SourceCell cell)
{
    moveToFreeColumn();
    cell.columnSpan = std::clamp(cell.columnSpan, 1, maxSpan);
    if (m_column + cell.columnSpan > maxColumns) {
        return;
    }
    const auto covered = [&] { return size_t(m_column + cell.columnSpan); };
    for (int span = 1; span < cell.columnSpan; ++span) {
        if (isTaken(m_column + span)) {
            cell.columnSpan = span;
            cell.uncertain = true;
        }
    }
    if (m_takenUntil.size() < covered()) {
        m_takenUntil.resize(covered(), 0);
        m_lowest.resize(covered(), 0);
    }
    const int until =
        cell.rowSpan == toEndOfGroup ? std::numeric_limits<int>::max() : m_row + std::max(cell.rowSpan, 1);
    cell.rowSpan = std::max(cell.rowSpan, toEndOfGroup);
    m_cells.push_back({.cell = std::move(cell), .row = m_row, .column = m_column});
    const int end = m_column + m_cells.back().cell.columnSpan;
    for (; m_column < end; ++m_column) {
        m_takenUntil[size_t(m_column)] = until;
        m_lowest[size_t(m_column)] = m_cells.size();
    }
    m_columns = std::max(m_columns, end);
}

bool TableBuilder::hasRoom(int columnSpan, int columns)
{
    moveToFreeColumn();
    for (int column = m_column; column < m_column + columnSpan; ++column) {
        if (column >= columns || isTaken(column)) {
            return false;
        }
    }
    return m_row >= 0;
}

void TableBuilder::skip(int columns)
{
    m_column = std::min(m_column + std::clamp(columns, 0, maxSpan), maxColumns);
}

bool TableBuilder::extendAbove(int columnSpan)
{
    moveToFreeColumn();
    const size_t index = size_t(m_column) < m_lowest.size() ? m_lowest[size_t(m_column)] : 0;
    if (index == 0) {
        return false;
    }
    Placed &above = m_cells[index - 1];
    if (above.column != m_column || above.row + above.cell.rowSpan != m_row || columnSpan < above.cell.columnSpan) {
        return false;
    }
    ++above.cell.rowSpan;
    above.cell.uncertain |= above.cell.columnSpan != columnSpan;
    skip(columnSpan);
    return true;
}

bool TableBuilder::extendLeft(int columnSpan)
{
    if (m_cells.empty() || m_cells.back().row != m_row) {
        return false;
    }
    SourceCell cell = std::move(m_cells.back().cell);
    m_column = m_cells.back().column;
    m_cells.pop_back();
    const int end = std::min<int>(m_column + cell.columnSpan, int(m_takenUntil.size()));
    for (int column = m_column; column < end; ++column) {
        m_takenUntil[size_t(column)] = 0;
    }
    cell.columnSpan += std::clamp(columnSpan, 1, maxSpan);
    add(std::move(cell));
    return true;
}

void TableBuilder::endGroup()
{
    for (size_t i = m_groupStart; i < m_cells.size(); ++i) {
        Placed &placed = m_cells[i];
        const int rowsLeft = m_row + 1 - placed.row;
        if (placed.cell.rowSpan == toEndOfGroup || placed.cell.rowSpan > rowsLeft) {
            placed.cell.rowSpan = rowsLeft;
        }
    }
    std::fill(m_takenUntil.begin(), m_takenUntil.end(), 0);
    m_groupStart = m_cells.size();
}

/// Whether each cell of a row has as many lines as the labels at its left: a line for each of several rows. Labels and
/// heads that are broken over lines have no values beside them that are broken just so, but blank lines may stand
/// around a single value: then only numbers before its lines tell that the label is several.
bool TableBuilder::isStack(int row) const
{
    const auto isLine = [](const QString &line) { return cellValue(line).isUnderstood; };
    const auto isFilled = [](const QString &line) { return !squeezed(line).isEmpty(); };
    qsizetype count = 0;
    int labels = 0;
    int values = 0;
    bool isNumbered = false;
    bool hasSeveralValues = false; // in one cell
    for (const Placed &placed : m_cells) {
        if (placed.row != row) {
            continue;
        }
        const QStringList &lines = placed.cell.lines;
        count = count == 0 ? lines.size() : count;
        if (placed.cell.rowSpan != 1 || lines.size() != count || count < 2 || holdsTable(placed.cell)) {
            return false;
        }
        const bool isLabel = std::none_of(lines.begin(), lines.end(), isLine);
        if (!isLabel && !std::all_of(lines.begin(), lines.end(), isLine)) {
            return false;
        }
        if (isLabel && values > 0) {
            return false;
        }
        ++(isLabel ? labels : values);
        isNumbered = isNumbered || (isLabel && areNumberedAlike(lines));
        hasSeveralValues = hasSeveralValues || (!isLabel && std::count_if(lines.begin(), lines.end(), isFilled) > 1);
    }
    return labels > 0 && values > 0 && (isNumbered || hasSeveralValues);
}

void TableBuilder::partStackedRows()
{
    for (int row = m_row; row >= 0; --row) {
        if (isStack(row)) {
            partRow(row);
        }
    }
}

void TableBuilder::partRow(int row)
{
    std::vector<Placed> parted;
    int more = 0;
    for (const Placed &placed : m_cells) {
        if (placed.row == row) {
            more = int(placed.cell.lines.size()) - 1;
        }
    }
    for (Placed &placed : m_cells) {
        if (placed.row != row) {
            placed.cell.rowSpan += placed.row < row && placed.row + placed.cell.rowSpan > row ? more : 0;
            placed.row += placed.row > row ? more : 0;
            parted.push_back(std::move(placed));
            continue;
        }
        for (int i = 0; i <= more; ++i) {
            SourceCell cell{.columnSpan = placed.cell.columnSpan, .uncertain = placed.cell.uncertain};
            if (const QString &line = placed.cell.lines[i]; !line.isEmpty()) {
                cell.blocks.emplace_back(Paragraph{.text = line});
            }
            parted.push_back({.cell = std::move(cell), .row = row + i, .column = placed.column});
        }
    }
    std::stable_sort(parted.begin(), parted.end(), [](const Placed &a, const Placed &b) {
        return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
    m_cells = std::move(parted);
    m_row += more;
}

void TableBuilder::dropSlivers()
{
    if (m_widths.size() < size_t(m_columns)) {
        return;
    }
    std::vector<std::vector<int>> startsByEnd(size_t(m_columns + 1));
    for (const Placed &placed : m_cells) {
        startsByEnd[size_t(placed.column + placed.cell.columnSpan)].push_back(placed.column);
    }
    // Where each of the old edges between columns comes to lie. A column stays if a cell would have no other.
    std::vector<int> edges{0};
    for (int column = 0; column < m_columns; ++column) {
        const std::vector<int> &starts = startsByEnd[size_t(column + 1)];
        const bool isNeeded = std::any_of(starts.begin(), starts.end(),
                                          [&](int start) { return edges[size_t(start)] == edges[size_t(column)]; });
        const bool isSliver = m_widths[size_t(column)] <= sliverMillimetres && !isNeeded;
        edges.push_back(edges.back() + (isSliver ? 0 : 1));
    }
    for (Placed &placed : m_cells) {
        const int end = edges[size_t(placed.column + placed.cell.columnSpan)];
        placed.column = edges[size_t(placed.column)];
        placed.cell.columnSpan = end - placed.column;
    }
    m_columns = edges.back();
}

bool TableBuilder::isLayout() const
{
    if (m_columns < 2) {
        return true;
    }
    const bool holdsArticle = std::any_of(m_cells.begin(), m_cells.end(), [](const Placed &placed) {
        return cellText(placed.cell.blocks).size() >= articleLength;
    });
    if (holdsArticle) {
        return true;
    }
    if (std::none_of(m_cells.begin(), m_cells.end(), [](const Placed &placed) { return holdsTable(placed.cell); })) {
        return false;
    }
    // A table around tables may still be tabular itself: then most of its rows have several cells of their own.
    std::vector<int> plainCells(size_t(m_row + 1), 0);
    for (const Placed &placed : m_cells) {
        plainCells[size_t(placed.row)] += !holdsTable(placed.cell) && !cellText(placed.cell.blocks).isEmpty();
    }
    return std::count_if(plainCells.begin(), plainCells.end(), [](int cells) { return cells >= 3; }) < 3;
}

Grid TableBuilder::grid() const
{
    Grid grid{.rows = m_row + 1, .columns = m_columns, .cells = {}};
    grid.cells.reserve(m_cells.size());
    for (const Placed &placed : m_cells) {
        grid.cells.push_back({.row = placed.row,
                              .column = placed.column,
                              .rowSpan = placed.cell.rowSpan,
                              .columnSpan = placed.cell.columnSpan,
                              .text = cellText(placed.cell.blocks),
                              .uncertain = placed.cell.uncertain});
    }
    return grid;
}

void TableBuilder::finishInto(std::vector<Block> &blocks)
{
    endGroup();
    if (m_cells.empty()) {
        return;
    }
    dropSlivers();
    partStackedRows();
    const bool layout = isLayout();
    if (!layout) {
        blocks.emplace_back(grid());
    }
    for (Placed &placed : m_cells) {
        for (Block &block : placed.cell.blocks) {
            if (layout || isTabular(block)) {
                blocks.push_back(std::move(block));
            }
        }
    }
}

} // namespace disclosure
