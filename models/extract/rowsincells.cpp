// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/rowsincells.h"

#include "models/extract/lackinglines.h"
#include "models/report/celltext.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace disclosure {

namespace {

/// A line of text in a cell.
struct CellLine {
    double middle = 0; ///< y
    double size = 0;   ///< of its characters
    bool isValue = false;
};

/// One of the cells that begin and end at the same two heights, with its lines of text from top to bottom.
struct BandCell {
    std::size_t index = 0; ///< in the grid
    std::vector<CellLine> lines;

    bool hasValue() const { return std::ranges::any_of(lines, &CellLine::isValue); }
    auto values() const { return std::ranges::count_if(lines, &CellLine::isValue); }
    bool hasLineAt(double middle, double tolerance) const
    {
        return std::ranges::any_of(lines,
                                   [&](const CellLine &line) { return std::abs(line.middle - middle) <= tolerance; });
    }
};

/// Where a row of values, or of heads above them, stands.
struct Anchor {
    double top = 0; ///< the middle of its first line of text, and of its last one
    double bottom = 0;
    bool hasValues = false;

    double middle() const { return (top + bottom) / 2; }
};

/// The size of a line's characters: Chinese ones are as wide as high, digits half as wide.
double sizeOf(const std::vector<Glyph> &line)
{
    double size = 0;
    for (const Glyph &glyph : line) {
        const bool isSquare = glyph.text.front().script() == QChar::Script_Han;
        size = std::max(size, std::min(glyph.box.height(), (isSquare ? 1 : 2) * glyph.box.width()));
    }
    return size;
}

double middleOf(const std::vector<Glyph> &line)
{
    double sum = 0;
    for (const Glyph &glyph : line) {
        sum += glyph.box.center().y();
    }
    return sum / static_cast<double>(line.size());
}

/// Whether a vertical line stands at x and crosses the height y.
bool isSeparated(const RulingLines &table, double x, double y, const Tolerances &t)
{
    return std::ranges::any_of(table.vertical, [&](const RulingLine &line) {
        return std::abs(line.at - x) <= t.smallestCell && line.from <= y && y <= line.to;
    });
}

class Band {
public:
    /// `glyphs` are those in the table.
    Band(const RulingLines &table, const RuledGrid &grid, const std::vector<BandCell> &cells,
         const std::vector<Glyph> &glyphs, const Tolerances &tolerances)
        : m_grid(grid), m_top(grid.grid.cells[cells.front().index].box.top()),
          m_bottom(grid.grid.cells[cells.front().index].box.bottom())
    {
        for (const BandCell &cell : cells) {
            if (cell.hasValue()) {
                m_valueCells.push_back(&cell);
            }
            for (const CellLine &line : cell.lines) {
                m_size = std::max(m_size, line.size);
            }
        }
        if (m_valueCells.empty()) {
            return;
        }
        findAnchors();
        findLabels(table, glyphs, tolerances);
        for (std::size_t i = 0; i + 1 < m_anchors.size(); ++i) {
            m_edges.push_back(edgeBetween(m_anchors[i].bottom, m_anchors[i + 1].top));
        }
    }

    /// The heights at which lines lack; empty if there is one row, or it is not clear which rows there are.
    std::vector<double> edges() const { return areRows() ? m_edges : std::vector<double>(); }

    int firstValueColumn() const { return columnOf(*m_valueCells.front()); }
    double top() const { return m_top; }
    double bottom() const { return m_bottom; }

    /// Cells whose values stand on several lines though they are not known to be rows. A narrow column may break its
    /// numbers: that is clear where a single label stands beside them.
    std::vector<std::size_t> unclearCells() const
    {
        std::vector<std::size_t> unclear;
        for (const BandCell *cell : m_valueCells) {
            if (cell->values() > 1 && hasSeveralLabels()) {
                unclear.push_back(cell->index);
            }
        }
        return unclear;
    }

private:
    static constexpr double sameRow = 0.45;   // of the characters' size, between lines of one row
    static constexpr double ownBlock = 1.6;   // the same from which a line of text is no continuation of the one above
    static constexpr double clearStep = 1.5;  // the same between rows that are clearly no lines of one text
    static constexpr double leastStep = 0.95; // the same between rows

    int columnOf(const BandCell &cell) const { return m_grid.grid.cells[cell.index].column; }

    /// Lines of values, and above, below or between them blocks of other text in the same columns.
    void findAnchors()
    {
        std::vector<CellLine> lines;
        for (const BandCell *cell : m_valueCells) {
            lines.insert(lines.end(), cell->lines.begin(), cell->lines.end());
        }
        std::ranges::stable_sort(lines, {}, &CellLine::middle);
        for (const CellLine &line : lines) {
            Anchor *last = m_anchors.empty() ? nullptr : &m_anchors.back();
            const bool isSameRow = last && line.middle - last->bottom <= sameRow * m_size;
            const bool goesOn =
                last && !last->hasValues && !line.isValue && line.middle - last->bottom < ownBlock * m_size;
            if (!isSameRow && !goesOn) {
                m_anchors.push_back({line.middle, line.middle, line.isValue});
                continue;
            }
            last->hasValues = last->hasValues || line.isValue;
            last->bottom = isSameRow && last->hasValues ? last->bottom : line.middle;
        }
    }

    /// The lines of text right beside the values: at each height to the next vertical line. What stands left of that
    /// is the name of a group.
    void findLabels(const RulingLines &table, const std::vector<Glyph> &glyphs, const Tolerances &tolerances)
    {
        const double right = m_grid.columnEdges[static_cast<std::size_t>(firstValueColumn())];
        std::vector<double> lefts;
        for (const Anchor &anchor : m_anchors) {
            int column = std::max(0, firstValueColumn() - 1);
            const auto edge = [&] { return m_grid.columnEdges[static_cast<std::size_t>(column)]; };
            while (column > 0 && !isSeparated(table, edge(), anchor.middle(), tolerances)) {
                --column;
            }
            lefts.push_back(edge());
        }
        std::vector<Glyph> ofLabels;
        for (const Glyph &glyph : glyphs) {
            const QPointF centre = glyph.box.center();
            const auto nearest = std::ranges::min_element(
                m_anchors, {}, [&centre](const Anchor &anchor) { return std::abs(anchor.middle() - centre.y()); });
            const bool isInBand = centre.y() > m_top && centre.y() < m_bottom;
            if (isInBand && centre.x() < right &&
                centre.x() > lefts[static_cast<std::size_t>(nearest - m_anchors.begin())]) {
                ofLabels.push_back(glyph);
            }
        }
        for (const std::vector<Glyph> &line : textLines(std::move(ofLabels), tolerances)) {
            m_labels.push_back(middleOf(line));
        }
    }

    /// In the widest gap between the lines of text from one row to the next.
    double edgeBetween(double above, double below) const
    {
        std::vector<double> middles = {above, below};
        std::ranges::copy_if(m_labels, std::back_inserter(middles),
                             [&](double label) { return label > above && label < below; });
        std::ranges::sort(middles);
        std::size_t widest = 0;
        for (std::size_t i = 1; i + 1 < middles.size(); ++i) {
            widest = middles[i + 1] - middles[i] > middles[widest + 1] - middles[widest] ? i : widest;
        }
        return (middles[widest] + middles[widest + 1]) / 2;
    }

    bool areRows() const
    {
        if (m_anchors.size() < 2) {
            return false;
        }
        bool isTight = false;
        for (std::size_t i = 0; i + 1 < m_anchors.size(); ++i) {
            const double step = m_anchors[i + 1].top - m_anchors[i].bottom;
            if (step < leastStep * m_size) {
                return false;
            }
            isTight = isTight || step < clearStep * m_size;
        }
        // Where rows stand as near as the lines of a broken number, each has to have all of its values.
        return haveLabels() && (!isTight || areFull());
    }

    /// Whether a label stands in each row of values, around them or beginning beside them.
    bool haveLabels() const
    {
        for (std::size_t i = 0; i < m_anchors.size(); ++i) {
            if (!m_anchors[i].hasValues) {
                continue;
            }
            std::vector<double> lines;
            std::ranges::copy_if(m_labels, std::back_inserter(lines), [&](double label) {
                return (i == 0 || label > m_edges[i - 1]) && (i == m_edges.size() || label < m_edges[i]);
            });
            if (lines.empty()) {
                return false;
            }
            const double middle = (lines.front() + lines.back()) / 2;
            const double at = m_anchors[i].middle();
            if (std::min(std::abs(middle - at), std::abs(lines.front() - at)) > sameRow * m_size) {
                return false;
            }
        }
        return true;
    }

    bool areFull() const
    {
        constexpr std::size_t several = 3;
        return m_valueCells.size() >= several && std::ranges::all_of(m_anchors, [this](const Anchor &anchor) {
                   return std::ranges::all_of(m_valueCells, [&](const BandCell *cell) {
                       return cell->hasLineAt(anchor.middle(), sameRow * m_size);
                   });
               });
    }

    bool hasSeveralLabels() const
    {
        for (std::size_t i = 1; i < m_labels.size(); ++i) {
            if (m_labels[i] - m_labels[i - 1] >= ownBlock * m_size) {
                return true;
            }
        }
        const auto isBroken = [](const BandCell *cell) { return cell->values() > 1; };
        return std::ranges::all_of(m_valueCells, isBroken) && m_valueCells.size() > 1;
    }

    const RuledGrid &m_grid;
    std::vector<const BandCell *> m_valueCells;
    std::vector<Anchor> m_anchors;
    std::vector<double> m_labels; ///< the middles of their lines
    std::vector<double> m_edges;  ///< between the anchors
    double m_size = 0;
    double m_top = 0; ///< the lines above and below
    double m_bottom = 0;
};

/// A line from the label of two rows to the table's right side. What stands left of the label (the group of several
/// rows) is not cut, but where it goes on into the label.
RulingLine lineBetween(const RulingLines &table, const RuledGrid &grid, int valueColumn, double at, double above,
                       double below, const Tolerances &t)
{
    int first = std::max(0, valueColumn - 1);
    while (first > 0) {
        const double x = grid.columnEdges[static_cast<std::size_t>(first)];
        if (isSeparated(table, x, above, t) && isSeparated(table, x, below, t)) {
            break;
        }
        --first;
    }
    return {at, grid.columnEdges[static_cast<std::size_t>(first)], grid.columnEdges.back()};
}

/// Where a vertical line begins or ends within a cell, beside text above and below that height, another row begins.
RulingLines withLinesAtEnds(RulingLines table, const RuledGrid &grid, const std::vector<Glyph> &glyphs,
                            const Tolerances &t)
{
    const auto isAtEdge = [&](double y) {
        return std::ranges::any_of(grid.rowEdges, [&](double edge) { return std::abs(edge - y) <= t.smallestCell; });
    };
    std::vector<RulingLine> ends;
    for (const RulingLine &line : table.vertical) {
        for (const auto &[y, other] : {std::pair(line.from, line.to), std::pair(line.to, line.from)}) {
            const auto cell = std::ranges::find_if(grid.grid.cells, [&, y = y](const GridCell &candidate) {
                const QRectF &box = candidate.box;
                return box.left() < line.at - t.smallestCell && box.right() > line.at + t.smallestCell &&
                       box.top() < y && box.bottom() > y;
            });
            if (isAtEdge(y) || !isAtEdge(other) || cell == grid.grid.cells.end()) {
                continue;
            }
            bool hasAbove = false;
            bool hasBelow = false;
            bool isCut = false;
            for (const Glyph &glyph : glyphs) {
                const QPointF centre = glyph.box.center();
                if (cell->box.contains(centre)) {
                    hasAbove = hasAbove || centre.y() < y;
                    hasBelow = hasBelow || centre.y() > y;
                    isCut = isCut ||
                            std::abs(centre.y() - y) < t.sameRow * std::min(glyph.box.height(), 2 * glyph.box.width());
                }
            }
            if (hasAbove && hasBelow && !isCut) {
                ends.push_back({y, cell->box.left(), cell->box.right()});
            }
        }
    }
    table.horizontal.insert(table.horizontal.end(), ends.begin(), ends.end());
    return table;
}

/// Lines come sorted.
RuledGrid gridFrom(RulingLines &table, bool isRecognised, const Tolerances &t)
{
    std::ranges::stable_sort(table.horizontal, {},
                             [](const RulingLine &line) { return std::pair(line.at, line.from); });
    RuledGrid grid = gridFromLines(table, t);
    grid.grid.isRecognised = isRecognised;
    return grid;
}

} // namespace

RuledGrid withRowsInCells(const RulingLines &lines, RuledGrid grid, const std::vector<Glyph> &glyphs,
                          const Tolerances &tolerances)
{
    RulingLines table = withLinesAtEnds(lines, grid, glyphs, tolerances);
    if (table.horizontal.size() > lines.horizontal.size()) {
        grid = gridFrom(table, grid.grid.isRecognised, tolerances);
    }
    std::map<std::pair<int, int>, std::vector<BandCell>> bands;
    std::vector<std::vector<Glyph>> contents = inCells(grid, glyphs, tolerances);
    for (std::size_t i = 0; i < grid.grid.cells.size(); ++i) {
        const GridCell &cell = grid.grid.cells[i];
        BandCell &inBand = bands[{cell.row, cell.rowSpan}].emplace_back(BandCell{.index = i});
        for (const std::vector<Glyph> &line : textLines(std::move(contents[i]), tolerances)) {
            inBand.lines.push_back({middleOf(line), sizeOf(line), cellValue(textOf(line, tolerances)).isUnderstood});
        }
    }
    RulingLines ruled = table;
    std::vector<QRectF> unclear;
    for (const auto &[rows, cells] : bands) {
        const Band band(table, grid, cells, glyphs, tolerances);
        const std::vector<double> edges = band.edges();
        for (std::size_t i = 0; i < edges.size(); ++i) {
            const double above = i > 0 ? edges[i - 1] : band.top();
            const double below = i + 1 < edges.size() ? edges[i + 1] : band.bottom();
            ruled.horizontal.push_back(lineBetween(table, grid, band.firstValueColumn(), edges[i],
                                                   (above + edges[i]) / 2, (edges[i] + below) / 2, tolerances));
        }
        for (const std::size_t cell : edges.empty() ? band.unclearCells() : std::vector<std::size_t>()) {
            grid.grid.cells[cell].uncertain = true;
            unclear.push_back(grid.grid.cells[cell].box);
        }
    }
    if (ruled.horizontal.size() == table.horizontal.size()) {
        return grid;
    }
    RuledGrid split = gridFrom(ruled, grid.grid.isRecognised, tolerances);
    for (GridCell &cell : split.grid.cells) {
        const auto isInside = [&cell](const QRectF &box) { return box.contains(cell.box.center()); };
        cell.uncertain = cell.uncertain || std::ranges::any_of(unclear, isInside);
    }
    return split;
}

} // namespace disclosure
