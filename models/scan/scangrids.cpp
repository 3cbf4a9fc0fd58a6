// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/scangrids.h"

#include "models/report/median.h"
#include "models/scan/scanlines.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>
#include <utility>

namespace disclosure {

namespace {

/// Points. Strokes of large characters meet like lines, but do not go so far.
constexpr double narrowestTable = 220;
/// Points. A shorter line may be a dash of the text.
constexpr double shortestRule = 60;
/// Share of a rule that is drawn with nothing beside it.
constexpr double clearRule = 0.9;
/// Points. Lower rows hold no print; strokes of large characters make them.
constexpr double lowestRow = 8;
/// A page with fewer cells may have tables whose lines are faint.
constexpr std::size_t fewCells = 12;

/// The height that half of a grid's rows do not reach.
double usualRow(const RuledGrid &grid)
{
    std::vector<double> heights;
    for (std::size_t i = 1; i < grid.rowEdges.size(); ++i) {
        heights.push_back(grid.rowEdges[i] - grid.rowEdges[i - 1]);
    }
    return median(std::move(heights));
}

/// Whether most of some lines' length has nothing beside it: strokes of a title have others near them. In a tight table
/// print stands beside its lines, too, but they go on for longer.
bool areClear(const std::vector<RulingLine> &across, const std::vector<RulingLine> &down, const LineProbe &probe)
{
    constexpr double mostPrint = 0.2;
    constexpr double mostBesideStrokes = 0.1;
    constexpr double longestStroke = 80; // points, in the mean
    double length = 0;
    double print = 0;
    for (const bool horizontal : {true, false}) {
        for (const RulingLine &line : horizontal ? across : down) {
            length += line.to - line.from;
            print += (line.to - line.from) * probe.sharesOf(line, horizontal).print;
        }
    }
    const auto count = static_cast<double>(across.size() + down.size());
    return print <= (length < longestStroke * count ? mostBesideStrokes : mostPrint) * length;
}

/// The lines within a table's sides. They come sorted by their places.
std::vector<RulingLine> inner(const std::vector<RulingLine> &lines)
{
    return lines.size() > 2 ? std::vector(lines.begin() + 1, lines.end() - 1) : std::vector<RulingLine>();
}

/// Whether what may be a table is none of strokes. Its sides may be double lines, each of which has the other beside
/// it.
bool isRuled(const RulingLines &table, const LineProbe &probe)
{
    constexpr std::size_t several = 5;
    const std::vector<RulingLine> across = inner(table.horizontal);
    const std::vector<RulingLine> down = inner(table.vertical);
    return areClear(table.horizontal, table.vertical, probe) ||
           (across.size() + down.size() >= several && areClear(across, down, probe));
}

ScanGrids gridsOf(const CleanPage &page, LineKind kind)
{
    constexpr Tolerances tolerances;
    const LineProbe probe(page, kind);
    ScanGrids result{.grids = {}, .lines = rulingLines(page, kind), .hasFaintLines = kind == LineKind::Faint};
    for (const RulingLines &table : separateTables(joinLines(result.lines, tolerances), tolerances)) {
        RuledGrid grid = gridFromLines(table, tolerances);
        // Rows without columns hold lines of text with their cells side by side.
        if (grid.grid.columns > 1 && grid.box().width() >= narrowestTable && usualRow(grid) >= lowestRow &&
            isRuled(table, probe)) {
            result.grids.push_back(std::move(grid));
        }
    }
    const auto isOfGrid = [&result](const QLineF &line) {
        return std::ranges::any_of(result.grids, [&line](const RuledGrid &grid) {
            return grid.box().adjusted(-1, -1, 1, 1).contains(line.center());
        });
    };
    const auto isRule = [&](const QLineF &line) {
        return line.dx() >= shortestRule && probe.sharesOf({line.y1(), line.x1(), line.x2()}, true).drawn >= clearRule;
    };
    std::ranges::copy_if(result.lines, std::back_inserter(result.rules),
                         [&](const QLineF &line) { return !isOfGrid(line) && isRule(line); });
    std::erase_if(result.lines, std::not_fn(isOfGrid));
    return result;
}

std::size_t cellsIn(const std::vector<RuledGrid> &grids)
{
    return std::accumulate(grids.begin(), grids.end(), std::size_t{0},
                           [](std::size_t sum, const RuledGrid &grid) { return sum + grid.grid.cells.size(); });
}

std::size_t openCellsIn(const std::vector<RuledGrid> &grids)
{
    const auto openCells = [](const RuledGrid &grid) {
        return std::ranges::count_if(grid.grid.cells, &GridCell::uncertain);
    };
    return std::accumulate(grids.begin(), grids.end(), std::size_t{0},
                           [&](std::size_t sum, const RuledGrid &grid) { return sum + openCells(grid); });
}

} // namespace

ScanGrids scanGrids(const CleanPage &page)
{
    ScanGrids drawn = gridsOf(page, LineKind::Drawn);
    // Where lines do not close all cells, some may be too pale.
    const std::size_t cells = cellsIn(drawn.grids);
    const std::size_t open = openCellsIn(drawn.grids);
    if (cells >= fewCells && open == 0) {
        return drawn;
    }
    ScanGrids faint = gridsOf(page, LineKind::Faint);
    return cellsIn(faint.grids) > cells && openCellsIn(faint.grids) <= open ? faint : drawn;
}

} // namespace disclosure
