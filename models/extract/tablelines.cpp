// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/reread.h"

#include <algorithm>
#include <cmath>

namespace disclosure {

namespace {

constexpr Tolerances tolerances;
constexpr double smallestStep = tolerances.smallestCell + 1;

using Lines = std::vector<RulingLine>;

bool isAt(double place, double edge)
{
    return std::abs(place - edge) <= tolerances.smallestCell;
}

std::vector<double> edgesOf(const RulingLines &table, bool isColumns)
{
    const RuledGrid grid = gridFromLines(table, tolerances);
    return isColumns ? grid.columnEdges : grid.rowEdges;
}

/// Moves an edge: the lines along it, and the ends of those that meet it.
void move(Lines &along, Lines &crossing, double from, double to)
{
    for (RulingLine &line : along) {
        line.at = isAt(line.at, from) ? to : line.at;
    }
    for (RulingLine &line : crossing) {
        line.from = isAt(line.from, from) ? to : line.from;
        line.to = isAt(line.to, from) ? to : line.to;
    }
}

/// How far an edge may go between its neighbours.
double clamped(const std::vector<double> &edges, double from, double to)
{
    const auto edge = std::ranges::find_if(edges, [from](double place) { return isAt(place, from); });
    if (edge == edges.end()) {
        return from;
    }
    const double least = edge == edges.begin() ? 0 : *std::prev(edge) + smallestStep;
    const double most = std::next(edge) == edges.end() ? std::max(to, least) : *std::next(edge) - smallestStep;
    return least > most ? from : std::clamp(to, least, most);
}

/// Pieces of a new line at `at` through the cells that lie in one band alone; pieces that touch are one.
Lines piecesAt(const RuledGrid &grid, double at, bool isColumn)
{
    const std::vector<double> &along = isColumn ? grid.columnEdges : grid.rowEdges;
    const std::vector<double> &across = isColumn ? grid.rowEdges : grid.columnEdges;
    const auto next = std::ranges::upper_bound(along, at);
    if (next == along.begin() || next == along.end() || at - *std::prev(next) < smallestStep ||
        *next - at < smallestStep) {
        return {};
    }
    const int band = static_cast<int>(next - along.begin()) - 1;
    Lines pieces;
    for (const GridCell &cell : grid.grid.cells) {
        const int first = isColumn ? cell.column : cell.row;
        const int span = isColumn ? cell.columnSpan : cell.rowSpan;
        if (first == band && span == 1) {
            const int begin = isColumn ? cell.row : cell.column;
            const int end = begin + (isColumn ? cell.rowSpan : cell.columnSpan);
            pieces.push_back({at, across[static_cast<std::size_t>(begin)], across[static_cast<std::size_t>(end)]});
        }
    }
    std::ranges::sort(pieces, {}, &RulingLine::from);
    Lines joined;
    for (const RulingLine &piece : pieces) {
        if (!joined.empty() && isAt(joined.back().to, piece.from)) {
            joined.back().to = piece.to;
        } else {
            joined.push_back(piece);
        }
    }
    return joined;
}

bool isInner(const std::vector<double> &edges, double at)
{
    return edges.size() > 2 && !isAt(edges.front(), at) && !isAt(edges.back(), at);
}

} // namespace

std::vector<RulingLines> tableLines(const PageContent &page)
{
    std::vector<RulingLines> tables = separateTables(joinLines(page.lines, tolerances), tolerances);
    std::erase_if(tables, [](const RulingLines &table) {
        const RuledGrid grid = gridFromLines(table, tolerances);
        return grid.grid.rows * grid.grid.columns <= 1;
    });
    std::ranges::sort(tables, {}, [](const RulingLines &table) { return areaOf(table).top(); });
    return tables;
}

RulingLines linesBetween(const std::vector<QRectF> &rows, const std::vector<QRectF> &columns, double left)
{
    if (rows.empty() || columns.empty()) {
        return {};
    }
    constexpr double around = 6; // points between the print and the outer edges
    std::vector<double> xs = {std::min(left, columns.front().left() - 4 * around) - around,
                              columns.front().left() - around};
    for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
        xs.push_back((columns[i].right() + columns[i + 1].left()) / 2);
    }
    xs.push_back(columns.back().right() + around);
    std::vector<double> ys = {rows.front().top() - around};
    for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
        ys.push_back((rows[i].bottom() + rows[i + 1].top()) / 2);
    }
    ys.push_back(rows.back().bottom() + around);
    RulingLines lines;
    for (const double x : xs) {
        lines.vertical.push_back({x, ys.front(), ys.back()});
    }
    for (const double y : ys) {
        lines.horizontal.push_back({y, xs.front(), xs.back()});
    }
    return lines;
}

std::vector<double> columnEdges(const RulingLines &table)
{
    return edgesOf(table, true);
}

std::vector<double> rowEdges(const RulingLines &table)
{
    return edgesOf(table, false);
}

QRectF areaOf(const RulingLines &table)
{
    const RuledGrid grid = gridFromLines(table, tolerances);
    return grid.columnEdges.empty() || grid.rowEdges.empty() ? QRectF() : grid.box();
}

RulingLines withColumnMoved(RulingLines table, double from, double to)
{
    move(table.vertical, table.horizontal, from, clamped(columnEdges(table), from, to));
    return table;
}

RulingLines withRowMoved(RulingLines table, double from, double to)
{
    move(table.horizontal, table.vertical, from, clamped(rowEdges(table), from, to));
    return table;
}

RulingLines withColumnAdded(RulingLines table, double at)
{
    const Lines pieces = piecesAt(gridFromLines(table, tolerances), at, true);
    table.vertical.insert(table.vertical.end(), pieces.begin(), pieces.end());
    std::ranges::stable_sort(table.vertical, {}, &RulingLine::at);
    return table;
}

RulingLines withRowAdded(RulingLines table, double at)
{
    const Lines pieces = piecesAt(gridFromLines(table, tolerances), at, false);
    table.horizontal.insert(table.horizontal.end(), pieces.begin(), pieces.end());
    std::ranges::stable_sort(table.horizontal, {}, &RulingLine::at);
    return table;
}

RulingLines withColumnRemoved(RulingLines table, double at)
{
    if (isInner(columnEdges(table), at)) {
        std::erase_if(table.vertical, [at](const RulingLine &line) { return isAt(line.at, at); });
    }
    return table;
}

RulingLines withRowRemoved(RulingLines table, double at)
{
    if (isInner(rowEdges(table), at)) {
        std::erase_if(table.horizontal, [at](const RulingLine &line) { return isAt(line.at, at); });
    }
    return table;
}

} // namespace disclosure
