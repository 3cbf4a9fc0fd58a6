// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/lackinglines.h"

#include "models/report/celltext.h"

#include <QStringList>

#include <algorithm>
#include <map>

namespace disclosure {

namespace {

/// Places of a grid: which cell covers a row and column.
class Cover {
public:
    explicit Cover(const Grid &grid) : m_columns(grid.columns)
    {
        m_cells.assign(static_cast<std::size_t>(grid.rows * grid.columns), -1);
        for (std::size_t i = 0; i < grid.cells.size(); ++i) {
            const GridCell &cell = grid.cells[i];
            for (int row = cell.row; row < cell.row + cell.rowSpan; ++row) {
                for (int column = cell.column; column < cell.column + cell.columnSpan; ++column) {
                    m_cells[static_cast<std::size_t>(row * m_columns + column)] = static_cast<int>(i);
                }
            }
        }
    }

    int at(int row, int column) const { return m_cells[static_cast<std::size_t>(row * m_columns + column)]; }

private:
    int m_columns;
    std::vector<int> m_cells;
};

int indexOf(const std::vector<double> &edges, double value)
{
    const auto it = std::ranges::upper_bound(edges, value);
    return static_cast<int>(it - edges.begin()) - 1;
}

/// The character that a punctuation mark follows which never begins a text: typesetting lets it hang over the end of
/// its line, so that it may stand beyond its cell's side. nullptr if there is none right before it.
const Glyph *hangsFrom(const Glyph &mark, const std::vector<Glyph> &glyphs, const Tolerances &t)
{
    static const QString marks = QStringLiteral("，。、；：！？）》】”’,;:)");
    if (!marks.contains(mark.text)) {
        return nullptr;
    }
    const auto before = std::ranges::find_if(glyphs, [&](const Glyph &glyph) {
        const double size = glyph.box.width();
        return !glyph.text.trimmed().isEmpty() && glyph.box.center().x() < mark.box.center().x() &&
               std::abs(mark.box.left() - glyph.box.right()) <= t.hanging * size &&
               std::abs(mark.box.center().y() - glyph.box.center().y()) <= t.sameRow * glyph.box.height();
    });
    return before == glyphs.end() ? nullptr : &*before;
}

/// A table with more rows has lines between them.
constexpr int fewRows = 4;

bool isNumber(const QString &text)
{
    return cellValue(text).number.has_value();
}

/// Whether a line holds the values of several columns.
bool holdsRow(const QString &line)
{
    constexpr auto manyNumbers = 3;
    const QStringList words = line.split(u' ');
    return words.size() >= manyNumbers && std::ranges::all_of(words, isNumber);
}

/// Whether the lines of text in a cell are those of several rows of a table.
bool holdsRows(const QStringList &lines)
{
    constexpr qsizetype manyRows = 3;
    const bool areValues = std::ranges::all_of(lines, [](const QString &line) { return cellValue(line).isUnderstood; });
    const bool isHeadOverValue = lines.size() > 1 && isNumber(lines.back()) && !isNumber(lines.front());
    return (lines.size() >= manyRows && areValues) || isHeadOverValue;
}

using Lines = std::vector<std::vector<Glyph>>;

/// The lines of text in each cell of a grid.
std::vector<Lines> linesInCells(const RuledGrid &ruled, const std::vector<Glyph> &glyphs, const Tolerances &t)
{
    std::vector<Lines> result;
    for (std::vector<Glyph> &inside : inCells(ruled, glyphs, t)) {
        result.push_back(textLines(std::move(inside), t));
    }
    return result;
}

/// Whether a text goes on over the sides of cells that stand side by side, as a head over several columns does where it
/// has no line below it: letters of one text touch, texts in two cells do not.
bool crossesSides(const RuledGrid &ruled, const std::vector<Glyph> &glyphs, const Tolerances &t)
{
    constexpr double touching = 0.1; // of a character's width
    constexpr int fewCharacters = 4; // a shorter text may hang over a side
    constexpr int beyondTheSide = 2; // characters that are not in the cell which holds most of the text
    const auto areApart = [](const Glyph &glyph, const Glyph &next) {
        return std::abs(next.box.left() - glyph.box.right()) > touching * glyph.box.width();
    };
    const Cover cover(ruled.grid);
    const auto cellAround = [&](const QPointF &centre) {
        return cover.at(std::clamp(indexOf(ruled.rowEdges, centre.y()), 0, ruled.grid.rows - 1),
                        std::clamp(indexOf(ruled.columnEdges, centre.x()), 0, ruled.grid.columns - 1));
    };
    for (const std::vector<Glyph> &line : textLines(glyphs, t)) {
        for (auto first = line.begin(); first != line.end();) {
            const auto last = std::adjacent_find(first, line.end(), areApart);
            const auto next = last == line.end() ? last : last + 1;
            std::map<int, int> inCells;
            int most = 0;
            for (auto glyph = first; glyph != next; ++glyph) {
                most = std::max(most, ++inCells[cellAround(glyph->box.center())]);
            }
            const auto characters = static_cast<int>(next - first);
            const bool isText = !cellValue(textOf(std::vector<Glyph>(first, next), t)).isUnderstood;
            if (isText && characters >= fewCharacters && characters - most >= beyondTheSide) {
                return true;
            }
            first = next;
        }
    }
    return false;
}

/// Whether a table has lines between its columns, but hardly any between its rows: a cell holds a column of texts, of
/// numbers, or a head and what stands below it. The lines of a narrow head hold one character each.
Ruling judgeRowLines(const RuledGrid &ruled, const std::vector<Glyph> &glyphs, const std::vector<Lines> &contents,
                     const Tolerances &t)
{
    constexpr qsizetype manyLines = 6;
    constexpr std::size_t charactersInLine = 2;
    constexpr int hardlyAnyRows = 2;
    constexpr int manyCells = 3;
    if (ruled.grid.rows > fewRows) {
        return {.lacksLines = false, .isClear = true};
    }
    qsizetype longest = 0;
    int cells = 0;
    for (const Lines &content : contents) {
        std::size_t characters = 0;
        QStringList lines;
        for (const std::vector<Glyph> &line : content) {
            lines.append(textOf(line, t));
            characters += line.size();
        }
        const bool isNarrow = characters < charactersInLine * static_cast<std::size_t>(lines.size());
        const bool isLong = lines.size() >= manyLines && (!isNarrow || std::ranges::all_of(lines, isNumber));
        longest += isLong ? lines.size() : 0;
        cells += holdsRows(lines) ? 1 : 0;
        cells += lines.size() > 1 && holdsRow(lines.back()) ? manyCells : 0;
    }
    const bool isLong = longest >= 2 * manyLines;
    const bool isColumns = cells >= manyCells && ruled.grid.rows <= hardlyAnyRows;
    return {.lacksLines = isLong || isColumns || (!ruled.grid.isRecognised && crossesSides(ruled, glyphs, t)),
            .isClear = isLong};
}

/// A line's texts that stand as far apart as those of several columns do; letters may be spaced too.
QStringList textsApart(const std::vector<Glyph> &line, const Tolerances &t)
{
    const auto areApart = [&t](const Glyph &glyph, const Glyph &next) {
        const double size = std::min(glyph.box.height(), 2 * glyph.box.width());
        return next.box.left() - glyph.box.right() >= t.columnGap * size;
    };
    QStringList texts;
    for (auto first = line.begin(); first != line.end();) {
        const auto last = std::adjacent_find(first, line.end(), areApart);
        const auto next = last == line.end() ? last : last + 1;
        texts.append(textOf(std::vector<Glyph>(first, next), t));
        first = next;
    }
    return texts;
}

/// Whether a table has lines between its rows, but none between its columns, or not between those of its numbers: its
/// rows are of one cell each, or most of its numbers stand beside another text in one cell. A frame around it all is
/// such a table too.
Ruling judgeColumnLines(const RuledGrid &ruled, const std::vector<Lines> &contents, const Tolerances &t)
{
    constexpr std::ptrdiff_t severalNumbers = 3;
    std::ptrdiff_t beside = 0;
    std::ptrdiff_t alone = 0;
    for (const Lines &content : contents) {
        for (const std::vector<Glyph> &line : content) {
            const QStringList texts = textsApart(line, t);
            (texts.size() > 1 ? beside : alone) += std::ranges::count_if(texts, isNumber);
        }
    }
    const bool hasRowsOfOneCell = std::ranges::all_of(
        ruled.grid.cells, [&](const GridCell &cell) { return cell.columnSpan == ruled.grid.columns; });
    return {.lacksLines = hasRowsOfOneCell || beside > alone, .isClear = beside >= severalNumbers};
}

/// How many of a line's texts are numbers, if all of them are values.
std::ptrdiff_t numbersIn(const std::vector<Glyph> &line, const Tolerances &t)
{
    const QStringList texts = textsApart(line, t);
    const bool areValues = std::ranges::all_of(texts, [](const QString &text) { return cellValue(text).isUnderstood; });
    return areValues ? std::ranges::count_if(texts, isNumber) : 0;
}

/// Whether a line is a row of a table without lines: a label at the left of the table above it, then nothing but
/// values, with a number among them, up to its right.
bool isRowBelow(const std::vector<Glyph> &line, const QRectF &table, const Tolerances &t)
{
    const QStringList texts = textsApart(line, t);
    const auto isValue = [](const QString &text) { return cellValue(text).isUnderstood; };
    constexpr double atTheLeft = 0.4; // of the table's width
    return texts.size() > 1 && !isValue(texts.front()) && std::all_of(texts.begin() + 1, texts.end(), isValue) &&
           std::ranges::any_of(texts, isNumber) && line.front().box.left() >= table.left() - t.sameEdge &&
           line.front().box.left() < table.left() + atTheLeft * table.width() &&
           line.back().box.right() <= table.right() + t.sameEdge;
}

} // namespace

bool hasNumbersOutside(const RuledGrid &ruled, const std::vector<Glyph> &inside, const std::vector<Glyph> &outside,
                       const Tolerances &tolerances)
{
    constexpr std::ptrdiff_t severalNumbers = 3;
    constexpr double near = 2; // heights of a line, from the last rule to its middle
    for (const Lines &content : linesInCells(ruled, inside, tolerances)) {
        if (std::ranges::any_of(content, [&](const auto &line) { return isNumber(textOf(line, tolerances)); })) {
            return false;
        }
    }
    const QRectF box = ruled.box();
    std::vector<Glyph> beside;
    std::vector<Glyph> below;
    for (const Glyph &glyph : outside) {
        const QPointF centre = glyph.box.center();
        if (centre.x() > box.right() && centre.y() > box.top() && centre.y() < box.bottom()) {
            beside.push_back(glyph);
        } else if (centre.y() > box.bottom() && centre.y() - box.bottom() < near * glyph.box.height()) {
            below.push_back(glyph);
        }
    }
    std::ptrdiff_t numbers = 0;
    for (const std::vector<Glyph> &line : textLines(std::move(beside), tolerances)) {
        numbers += numbersIn(line, tolerances);
    }
    const Lines linesBelow = textLines(std::move(below), tolerances);
    const bool standBelow = !linesBelow.empty() && (numbersIn(linesBelow.front(), tolerances) >= severalNumbers ||
                                                    isRowBelow(linesBelow.front(), box, tolerances));
    return numbers >= severalNumbers || standBelow;
}

std::vector<std::vector<Glyph>> inCells(const RuledGrid &ruled, const std::vector<Glyph> &glyphs, const Tolerances &t)
{
    const Grid &grid = ruled.grid;
    const Cover cover(grid);
    const auto cellAround = [&](const QPointF &centre) {
        const int row = std::clamp(indexOf(ruled.rowEdges, centre.y()), 0, grid.rows - 1);
        const int column = std::clamp(indexOf(ruled.columnEdges, centre.x()), 0, grid.columns - 1);
        return cover.at(row, column);
    };
    std::vector<std::vector<Glyph>> contents(grid.cells.size());
    for (const Glyph &glyph : glyphs) {
        const Glyph *holder = &glyph;
        while (const Glyph *before = hangsFrom(*holder, glyphs, t)) {
            holder = before;
        }
        if (const int cell = cellAround(holder->box.center()); cell >= 0) {
            contents[static_cast<std::size_t>(cell)].push_back(glyph);
        }
    }
    return contents;
}

Ruling rulingOf(const RuledGrid &ruled, const std::vector<Glyph> &glyphs, const Tolerances &tolerances)
{
    const std::vector<Lines> contents = linesInCells(ruled, glyphs, tolerances);
    const Ruling columns = judgeColumnLines(ruled, contents, tolerances);
    // What a scan's cells hold was recognised cell by cell.
    if (columns.lacksLines && !ruled.grid.isRecognised) {
        return columns;
    }
    return judgeRowLines(ruled, glyphs, contents, tolerances);
}

} // namespace disclosure
