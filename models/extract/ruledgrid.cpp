// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/ruledgrid.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace disclosure {

namespace {

/// Lines of one direction: those at the same place become one, pieces with small gaps are joined.
std::vector<RulingLine> joined(std::vector<RulingLine> lines, const Tolerances &t)
{
    std::ranges::sort(lines, {}, &RulingLine::at);
    std::vector<RulingLine> result;
    for (auto first = lines.begin(); first != lines.end();) {
        // A chain of lines each within tolerance of the one before, but never wider than twice the tolerance.
        auto last = first + 1;
        while (last != lines.end() && last->at - (last - 1)->at <= t.sameLine &&
               last->at - first->at <= 2 * t.sameLine) {
            ++last;
        }
        double weight = 0;
        double sum = 0;
        for (auto it = first; it != last; ++it) {
            const double length = std::max(it->to - it->from, 0.1);
            weight += length;
            sum += length * it->at;
        }
        const double at = sum / weight;
        std::sort(first, last, [](const RulingLine &a, const RulingLine &b) { return a.from < b.from; });
        RulingLine current{at, first->from, first->to};
        for (auto it = first + 1; it != last; ++it) {
            if (it->from <= current.to + t.gap) {
                current.to = std::max(current.to, it->to);
            } else {
                result.push_back(current);
                current = {at, it->from, it->to};
            }
        }
        result.push_back(current);
        first = last;
    }
    std::erase_if(result, [&t](const RulingLine &line) { return line.to - line.from < t.shortestLine; });
    return result;
}

bool meet(const RulingLine &horizontal, const RulingLine &vertical, double touch)
{
    return vertical.at >= horizontal.from - touch && vertical.at <= horizontal.to + touch &&
           horizontal.at >= vertical.from - touch && horizontal.at <= vertical.to + touch;
}

class DisjointSets {
public:
    explicit DisjointSets(std::size_t size) : m_parents(size) { std::iota(m_parents.begin(), m_parents.end(), 0U); }

    std::size_t find(std::size_t i)
    {
        while (m_parents[i] != i) {
            i = m_parents[i] = m_parents[m_parents[i]];
        }
        return i;
    }
    void unite(std::size_t a, std::size_t b) { m_parents[find(a)] = find(b); }

private:
    std::vector<std::size_t> m_parents;
};

/// Adds a line at an end where the crossing lines go on beyond the last one of `lines`.
void closeSides(std::vector<RulingLine> &lines, const std::vector<RulingLine> &crossing, const Tolerances &t)
{
    if (crossing.empty()) {
        return;
    }
    const auto [left, right] = std::ranges::minmax(crossing, {}, &RulingLine::at);
    // One stray end does not open a table: at least two crossing lines must go on together.
    std::vector<double> starts;
    std::vector<double> ends;
    for (const RulingLine &line : crossing) {
        starts.push_back(line.from);
        ends.push_back(line.to);
    }
    std::ranges::sort(starts);
    std::ranges::sort(ends, std::greater());
    if (starts.size() < 2) {
        return;
    }
    const double start = starts[1];
    const double end = ends[1];
    const auto first = std::ranges::min_element(lines, {}, &RulingLine::at);
    if (first == lines.end() || first->at - start > t.openEdge) {
        lines.insert(lines.begin(), {start, left.at, right.at});
    }
    const auto last = std::ranges::max_element(lines, {}, &RulingLine::at);
    if (last == lines.end() || end - last->at > t.openEdge) {
        lines.push_back({end, left.at, right.at});
    }
}

std::vector<double> edgesOf(const std::vector<RulingLine> &lines, const Tolerances &t)
{
    std::vector<double> edges;
    for (const RulingLine &line : lines) {
        if (edges.empty() || line.at - edges.back() > t.smallestCell) {
            edges.push_back(line.at);
        }
    }
    return edges;
}

/// Whether lines stand at `at` along more than half of the way from one edge to the next. They may have a gap anywhere.
bool isSeparated(const std::vector<RulingLine> &lines, double at, const std::vector<double> &edges, int index,
                 const Tolerances &t)
{
    const double begin = edges[static_cast<std::size_t>(index)];
    const double end = edges[static_cast<std::size_t>(index) + 1];
    std::vector<std::pair<double, double>> pieces;
    for (const RulingLine &line : lines) {
        if (std::abs(line.at - at) <= t.smallestCell && line.from < end && line.to > begin) {
            pieces.emplace_back(std::max(line.from, begin), std::min(line.to, end));
        }
    }
    std::ranges::sort(pieces);
    double covered = 0;
    double reached = begin;
    for (const auto &[from, to] : pieces) {
        covered += std::max(0.0, to - std::max(from, reached));
        reached = std::max(reached, to);
    }
    return covered * 2 > end - begin;
}

} // namespace

RulingLines joinLines(const std::vector<QLineF> &lines, const Tolerances &tolerances)
{
    RulingLines raw;
    for (const QLineF &line : lines) {
        const QRectF box = QRectF(line.p1(), line.p2()).normalized();
        if (box.width() >= box.height()) {
            raw.horizontal.push_back({box.center().y(), box.left(), box.right()});
        } else {
            raw.vertical.push_back({box.center().x(), box.top(), box.bottom()});
        }
    }
    return {joined(std::move(raw.horizontal), tolerances), joined(std::move(raw.vertical), tolerances)};
}

std::vector<RulingLines> separateTables(const RulingLines &lines, const Tolerances &tolerances)
{
    const std::size_t horizontals = lines.horizontal.size();
    DisjointSets sets(horizontals + lines.vertical.size());
    for (std::size_t h = 0; h < horizontals; ++h) {
        for (std::size_t v = 0; v < lines.vertical.size(); ++v) {
            if (meet(lines.horizontal[h], lines.vertical[v], tolerances.touch)) {
                sets.unite(h, horizontals + v);
            }
        }
    }
    std::vector<RulingLines> tables;
    std::vector<std::size_t> roots;
    const auto tableOf = [&](std::size_t root) -> RulingLines & {
        const auto it = std::ranges::find(roots, root);
        if (it != roots.end()) {
            return tables[static_cast<std::size_t>(it - roots.begin())];
        }
        roots.push_back(root);
        return tables.emplace_back();
    };
    for (std::size_t h = 0; h < horizontals; ++h) {
        tableOf(sets.find(h)).horizontal.push_back(lines.horizontal[h]);
    }
    for (std::size_t v = 0; v < lines.vertical.size(); ++v) {
        tableOf(sets.find(horizontals + v)).vertical.push_back(lines.vertical[v]);
    }
    // Rules under headings and frames around a page have no lines that cross them.
    std::erase_if(tables, [](const RulingLines &table) {
        return table.horizontal.empty() || table.vertical.empty() ||
               table.horizontal.size() + table.vertical.size() < 4;
    });
    for (RulingLines &table : tables) {
        closeSides(table.horizontal, table.vertical, tolerances);
        closeSides(table.vertical, table.horizontal, tolerances);
    }
    return tables;
}

QRectF RuledGrid::box() const
{
    return {QPointF(columnEdges.front(), rowEdges.front()), QPointF(columnEdges.back(), rowEdges.back())};
}

RuledGrid gridFromLines(const RulingLines &table, const Tolerances &tolerances)
{
    RuledGrid result{.grid = {},
                     .columnEdges = edgesOf(table.vertical, tolerances),
                     .rowEdges = edgesOf(table.horizontal, tolerances)};
    const int columns = static_cast<int>(result.columnEdges.size()) - 1;
    const int rows = static_cast<int>(result.rowEdges.size()) - 1;
    if (columns < 1 || rows < 1) {
        return {};
    }
    result.grid.rows = rows;
    result.grid.columns = columns;
    DisjointSets sets(static_cast<std::size_t>(rows * columns));
    const auto index = [columns](int row, int column) { return static_cast<std::size_t>(row * columns + column); };
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            if (column + 1 < columns &&
                !isSeparated(table.vertical, result.columnEdges[column + 1], result.rowEdges, row, tolerances)) {
                sets.unite(index(row, column), index(row, column + 1));
            }
            if (row + 1 < rows &&
                !isSeparated(table.horizontal, result.rowEdges[row + 1], result.columnEdges, column, tolerances)) {
                sets.unite(index(row, column), index(row + 1, column));
            }
        }
    }
    struct Extent {
        int top, left, bottom, right, places;
    };
    std::vector<std::pair<std::size_t, Extent>> extents;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const std::size_t root = sets.find(index(row, column));
            auto it = std::ranges::find(extents, root, &std::pair<std::size_t, Extent>::first);
            if (it == extents.end()) {
                extents.push_back({root, {row, column, row, column, 1}});
                continue;
            }
            Extent &extent = it->second;
            extent = {extent.top, std::min(extent.left, column), std::max(extent.bottom, row),
                      std::max(extent.right, column), extent.places + 1};
        }
    }
    for (const auto &[root, extent] : extents) {
        GridCell cell{.row = extent.top,
                      .column = extent.left,
                      .rowSpan = extent.bottom - extent.top + 1,
                      .columnSpan = extent.right - extent.left + 1};
        cell.box = QRectF(QPointF(result.columnEdges[extent.left], result.rowEdges[extent.top]),
                          QPointF(result.columnEdges[extent.right + 1], result.rowEdges[extent.bottom + 1]));
        // An L-shaped cell means that a line is missing somewhere: nobody can say which of its texts belong together.
        cell.uncertain = extent.places != cell.rowSpan * cell.columnSpan;
        result.grid.cells.push_back(cell);
    }
    std::ranges::sort(result.grid.cells, {}, [](const GridCell &cell) { return std::pair(cell.row, cell.column); });
    return result;
}

} // namespace disclosure
