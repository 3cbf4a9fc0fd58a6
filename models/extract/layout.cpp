// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/extract.h"
#include "models/extract/glyphs.h"
#include "models/extract/lackinglines.h"
#include "models/extract/raisedmarks.h"
#include "models/extract/rowsincells.h"
#include "models/extract/ruledgrid.h"
#include "models/extract/sheets.h"
#include "models/report/celltext.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <span>

namespace disclosure {

namespace {

/// What stands on a page, from top to bottom.
struct PageItem {
    double top = 0;                 ///< of a table its first rule, of a paragraph its middle
    std::optional<double> lastRule; ///< of a table
    std::variant<Paragraph, RuledGrid> content;
};

void fill(RuledGrid &ruled, const std::vector<Glyph> &glyphs, const PageContent &page, const Tolerances &t)
{
    Grid &grid = ruled.grid;
    std::vector<std::vector<Glyph>> contents = inCells(ruled, glyphs, t);
    // Of faint lines some may be lost, and of a text layer more than the digits is in doubt.
    const bool isPlaceKnown = page.isRecognised && !page.hasFaintLines;
    for (std::size_t i = 0; i < grid.cells.size(); ++i) {
        GridCell &cell = grid.cells[i];
        cell.page = page.number;
        // A digit that stands on a dotted line goes with it when the lines are taken out.
        cell.uncertain = cell.uncertain || (page.hasFaintLines && contents[i].empty());
        QRectF ink;
        for (const Glyph &glyph : contents[i]) {
            ink |= glyph.box;
            (isPlaceKnown ? cell.weaklyRead : cell.uncertain) |= glyph.uncertain;
        }
        cell.text = joinedText(textLines(std::move(contents[i]), t), t);
        if (!cell.text.isEmpty()) {
            cell.box = ink & cell.box;
        }
    }
}

Paragraph paragraphOf(const std::vector<Glyph> &line, int page, const Tolerances &t)
{
    Paragraph paragraph{.text = textOf(line, t), .page = page};
    for (const Glyph &glyph : line) {
        paragraph.box |= glyph.box;
        const bool beginsWord = paragraph.words.empty() || paragraph.words.back().spaceAfter;
        if (beginsWord) {
            paragraph.words.push_back({});
        }
        Word &word = paragraph.words.back();
        word.text += glyph.text;
        word.box |= glyph.box;
        word.uncertain = word.uncertain || glyph.uncertain;
        word.characterBoxes.insert(word.characterBoxes.end(), static_cast<std::size_t>(glyph.text.size()), glyph.box);
        const std::size_t next = static_cast<std::size_t>(&glyph - line.data()) + 1;
        word.spaceAfter = next < line.size() && textOf({glyph, line[next]}, t).contains(u' ');
    }
    return paragraph;
}

/// The ruled tables of a page with the characters in each, and those around them.
struct PageTables {
    const PageContent *page;
    std::vector<RuledGrid> grids;
    std::vector<RulingLines> lines; ///< that the grids were made from
    std::vector<std::vector<Glyph>> inGrids;
    std::vector<Ruling> rulings;
    std::vector<Glyph> outside;
};

/// Whether all lines around a text are those around all of it; pieces of lines within make no table of it.
bool isFrame(const RuledGrid &grid)
{
    return grid.grid.cells.size() == 1;
}

/// The ruled grids of a page, and their lines. A frame around other tables is none.
std::pair<std::vector<RuledGrid>, std::vector<RulingLines>> gridsOf(const PageContent &page, const Tolerances &t)
{
    std::vector<RuledGrid> grids;
    std::vector<RulingLines> lines;
    for (RulingLines &table : separateTables(joinLines(page.lines, t), t)) {
        RuledGrid grid = gridFromLines(table, t);
        if (!grid.grid.cells.empty()) {
            grid.grid.isRecognised = page.isRecognised;
            grids.push_back(std::move(grid));
            lines.push_back(std::move(table));
        }
    }
    const auto isAround = [&grids](const RuledGrid &frame) {
        return isFrame(frame) && std::ranges::any_of(grids, [&frame](const RuledGrid &grid) {
                   return &grid != &frame && frame.box().contains(grid.box().center());
               });
    };
    std::vector<bool> areAround;
    std::ranges::transform(grids, std::back_inserter(areAround), isAround);
    std::pair<std::vector<RuledGrid>, std::vector<RulingLines>> tables;
    for (std::size_t i = 0; i < grids.size(); ++i) {
        if (!areAround[i]) {
            tables.first.push_back(std::move(grids[i]));
            tables.second.push_back(std::move(lines[i]));
        }
    }
    return tables;
}

PageTables tablesOf(const PageContent &page, const Tolerances &t)
{
    auto [grids, lines] = gridsOf(page, t);
    std::vector<std::vector<Glyph>> inGrids(grids.size());
    PageTables tables{.page = &page};
    std::vector<Glyph> glyphs = glyphsOf(page.words);
    if (!page.isRecognised) {
        removeRaisedMarks(glyphs);
    }
    for (const Glyph &glyph : glyphs) {
        const auto it = std::find_if(grids.begin(), grids.end(), [&glyph](const RuledGrid &grid) {
            return grid.box().contains(glyph.box.center());
        });
        (it == grids.end() ? tables.outside : inGrids[static_cast<std::size_t>(it - grids.begin())]).push_back(glyph);
    }
    for (std::size_t i = 0; i < grids.size(); ++i) {
        const Ruling ruling = rulingOf(grids[i], inGrids[i], t);
        // The text in a frame is running text, unless a table stands in it whose other lines are lacking.
        if (isFrame(grids[i]) && !(ruling.lacksLines && ruling.isClear)) {
            tables.outside.insert(tables.outside.end(), inGrids[i].begin(), inGrids[i].end());
            continue;
        }
        tables.grids.push_back(std::move(grids[i]));
        tables.lines.push_back(std::move(lines[i]));
        tables.inGrids.push_back(std::move(inGrids[i]));
        tables.rulings.push_back(ruling);
    }
    for (std::size_t i = 0; i < tables.grids.size() && !page.isRecognised; ++i) {
        if (hasNumbersOutside(tables.grids[i], tables.inGrids[i], tables.outside, t)) {
            tables.rulings[i] = {.lacksLines = true, .isClear = true, .hasNumbersOutside = true};
        }
    }
    return tables;
}

std::vector<PageItem> itemsOf(PageTables tables, const Tolerances &t)
{
    std::vector<PageItem> items;
    std::vector<Glyph> outside = std::move(tables.outside);
    for (std::size_t i = 0; i < tables.grids.size(); ++i) {
        RuledGrid &grid = tables.grids[i];
        if (tables.rulings[i].lacksLines) {
            outside.insert(outside.end(), tables.inGrids[i].begin(), tables.inGrids[i].end());
            continue;
        }
        if (!tables.page->isRecognised) {
            grid = withRowsInCells(tables.lines[i], std::move(grid), tables.inGrids[i], t);
        }
        fill(grid, tables.inGrids[i], *tables.page, t);
        items.push_back({grid.rowEdges.front(), grid.rowEdges.back(), std::move(grid)});
    }
    for (const std::vector<Glyph> &line : textLines(std::move(outside), t)) {
        Paragraph paragraph = paragraphOf(line, tables.page->number, t);
        paragraph.turn = tables.page->turn;
        items.push_back({paragraph.box.center().y(), {}, std::move(paragraph)});
    }
    std::ranges::stable_sort(items, {}, &PageItem::top);
    return items;
}

bool matches(const PageItem &item, const QRegularExpression &pattern)
{
    const Paragraph *paragraph = std::get_if<Paragraph>(&item.content);
    return paragraph && pattern.match(paragraph->text).hasMatch();
}

/// A few characters at the foot of a scanned page, in its middle or at its right side, where no paragraph's last line
/// ends; with digits they may stand at its left side too.
bool isFootOfScan(const PageItem &item, const PageContent &page)
{
    static const QRegularExpression fewCharacters(QStringLiteral("^.{0,4}[^。；：、，.;:,]$"));
    static const QRegularExpression withDigits(QStringLiteral("^\\D{0,2}[0-9]{1,4}[^\\d]{0,2}$"));
    constexpr double foot = 0.88;   // of a page's height
    constexpr double middle = 0.45; // of its width
    const Paragraph *paragraph = std::get_if<Paragraph>(&item.content);
    if (!paragraph || !page.isRecognised || item.top <= foot * page.size.height()) {
        return false;
    }
    const QString text = QString(paragraph->text).remove(u' '); // which a recogniser puts anywhere
    if (!fewCharacters.match(text).hasMatch()) {
        return false;
    }
    const bool isPlain = withDigits.match(text).hasMatch();
    const CellValue value = cellValue(text);
    const bool isAmount = !value.unit.isEmpty() || (value.number && !isPlain);
    return !isAmount && (isPlain || paragraph->box.center().x() >= middle * page.size.width());
}

/// What looks like a page's number is one if it says so, or stands at the page's edge, apart from the rest: it may as
/// well be the values of a row whose label is broken over lines. A scan's number between dashes is recognised as
/// anything: there its place says what it is.
bool isPageNumber(const std::vector<PageItem> &items, std::size_t at, const PageContent &page)
{
    static const QRegularExpression number(
        QStringLiteral("^[-—–―─·\\s]*(?:第\\s*)?[0-9０-９]{1,4}(?:\\s*页)?"
                       "(?:\\s*[/／,，共]\\s*[共\\s]*[0-9０-９]{1,4}\\s*页?)?[-—–―─·\\s]*$"));
    if (!matches(items[at], number) && !(at + 1 == items.size() && isFootOfScan(items[at], page))) {
        return false;
    }
    const auto &paragraph = std::get<Paragraph>(items[at].content);
    if (paragraph.text.contains(u'页')) {
        return true;
    }
    constexpr std::size_t edge = 2; // a running head or foot may stand beside it
    constexpr double apart = 2;     // heights of the number, from middle to middle
    constexpr double below = 1;     // the same, from a table's last rule
    const double height = paragraph.box.height();
    const auto standsApartFrom = [&](std::size_t other) {
        return std::abs(items[other].top - items[at].top) >= apart * height;
    };
    const std::optional<double> rule = at > 0 ? items[at - 1].lastRule : std::nullopt;
    return (at < edge || at + edge >= items.size()) && (at == 0 || standsApartFrom(at - 1)) &&
           (!rule || items[at].top - *rule >= below * height) && (at + 1 >= items.size() || standsApartFrom(at + 1));
}

std::vector<double> united(std::vector<double> edges, const std::vector<double> &others, double tolerance)
{
    edges.insert(edges.end(), others.begin(), others.end());
    std::ranges::sort(edges);
    const auto last =
        std::unique(edges.begin(), edges.end(), [tolerance](double a, double b) { return b - a <= tolerance; });
    edges.erase(last, edges.end());
    return edges;
}

int nearest(const std::vector<double> &edges, double value)
{
    const auto it = std::ranges::min_element(edges, {}, [value](double edge) { return std::abs(edge - value); });
    return static_cast<int>(it - edges.begin());
}

void moveToColumns(RuledGrid &ruled, const std::vector<double> &edges)
{
    for (GridCell &cell : ruled.grid.cells) {
        const int first = nearest(edges, ruled.columnEdges[static_cast<std::size_t>(cell.column)]);
        const int last = nearest(edges, ruled.columnEdges[static_cast<std::size_t>(cell.column + cell.columnSpan)]);
        cell.column = first;
        cell.columnSpan = std::max(1, last - first);
    }
    ruled.columnEdges = edges;
    ruled.grid.columns = static_cast<int>(edges.size()) - 1;
}

bool continues(const RuledGrid &above, const RuledGrid &below, const Tolerances &t)
{
    const double left = std::abs(above.columnEdges.front() - below.columnEdges.front());
    const double right = std::abs(above.columnEdges.back() - below.columnEdges.back());
    if (left <= t.sameEdge && right <= t.sameEdge) {
        return true;
    }
    // A scanner takes each page in at another place, and feeds it a little faster or slower.
    const double width = above.columnEdges.back() - above.columnEdges.front();
    return above.grid.isRecognised && below.grid.isRecognised && left <= t.scanShift &&
           std::abs(width - (below.columnEdges.back() - below.columnEdges.front())) <= t.scanStretch * width;
}

/// Moves and stretches a grid's columns so that its sides stand where those of another grid do.
void alignColumns(RuledGrid &grid, const RuledGrid &with)
{
    const double from = grid.columnEdges.front();
    const double to = with.columnEdges.front();
    const double stretch = (with.columnEdges.back() - to) / (grid.columnEdges.back() - from);
    for (double &edge : grid.columnEdges) {
        edge = to + (edge - from) * stretch;
    }
}

/// The cell at a table's foot that a word stands under, if it stands under one alone.
GridCell *footCellAbove(RuledGrid &grid, const Word &word)
{
    const auto stands = [&](const GridCell &cell) {
        return cell.row + cell.rowSpan == grid.grid.rows &&
               word.box.left() >= grid.columnEdges[static_cast<std::size_t>(cell.column)] &&
               word.box.right() <= grid.columnEdges[static_cast<std::size_t>(cell.column + cell.columnSpan)];
    };
    const auto it = std::ranges::find_if(grid.grid.cells, stands);
    return it == grid.grid.cells.end() ? nullptr : &*it;
}

/// The cells that the words of a line stand under: several, one for each word, or one that the line all but touches.
/// Empty if the line is running text, whose words cross the edges of columns, or a heading.
std::vector<GridCell *> footCellsAbove(RuledGrid &grid, const Paragraph &line)
{
    std::vector<GridCell *> cells;
    for (const Word &word : line.words) {
        cells.push_back(footCellAbove(grid, word));
    }
    constexpr double near = 0.3; // of a line's height
    static const QRegularExpression numbered(QStringLiteral("^\\s*(?:[一二三四五六七八九十]\\s*){1,3}、"));
    const bool touches =
        line.box.top() - grid.rowEdges.back() < near * line.box.height() && !numbered.match(line.text).hasMatch();
    const bool standAlone = cells.size() > 1 && std::ranges::adjacent_find(cells) == cells.end();
    const bool areCells = (standAlone || touches) && std::ranges::find(cells, nullptr) == cells.end();
    return areCells ? cells : std::vector<GridCell *>();
}

/// The same for a table whose labels alone have lines on a page: they stand within the sides of its heads.
bool goesOnWithin(const PageTables &above, const PageTables &below, const Tolerances &t)
{
    if (above.grids.empty() || below.grids.empty() || !below.rulings.front().hasNumbersOutside) {
        return false;
    }
    const QRectF head = above.grids.back().box();
    const QRectF labels = below.grids.front().box();
    return labels.left() >= head.left() - t.sameEdge && labels.right() <= head.right() + t.sameEdge;
}

/// Whether the first table on a page goes on with the last one on the page before, whatever lines they lack.
bool goesOn(const PageTables &above, const PageTables &below, const Tolerances &t)
{
    if (goesOnWithin(above, below, t)) {
        return true;
    }
    if (above.grids.empty() || below.grids.empty() || !continues(above.grids.back(), below.grids.front(), t)) {
        return false;
    }
    const auto isTable = [&t](PageTables tables, bool isFirst) {
        tables.rulings.assign(tables.rulings.size(), Ruling());
        const PageContent &page = *tables.page;
        const std::vector<PageItem> items = itemsOf(std::move(tables), t);
        for (std::size_t i = 0; i < items.size(); ++i) {
            const std::size_t at = isFirst ? i : items.size() - 1 - i;
            if (!isPageNumber(items, at, page)) {
                return std::holds_alternative<RuledGrid>(items[at].content);
            }
        }
        return false;
    };
    return isTable(above, false) && isTable(below, true);
}

/// The pieces of one table on several pages are ruled alike. A few rows may not tell how: there the larger pieces do,
/// and if all are small, one that clearly lacks lines. Where the lines of one end before its numbers, no piece has
/// cells to be read.
void agree(const std::vector<Ruling *> &pieces)
{
    const auto clear = std::ranges::find_if(pieces, &Ruling::isClear);
    const bool lacksLines =
        clear != pieces.end() ? (*clear)->lacksLines : std::ranges::any_of(pieces, &Ruling::lacksLines);
    const bool haveNumbersOutside = std::ranges::any_of(pieces, &Ruling::hasNumbersOutside);
    for (Ruling *piece : pieces) {
        if (haveNumbersOutside) {
            piece->lacksLines = true;
        } else if (!piece->isClear) {
            piece->lacksLines = lacksLines;
        }
    }
}

void agreeOverPages(std::vector<PageTables> &pages, const Tolerances &t)
{
    std::vector<Ruling *> pieces;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        if (pages[page].grids.empty()) {
            continue;
        }
        if (page > 0 && !pieces.empty() && goesOn(pages[page - 1], pages[page], t)) {
            pieces.push_back(&pages[page].rulings.front());
        } else {
            agree(pieces);
            pieces = {&pages[page].rulings.front()};
        }
        if (pages[page].grids.size() > 1) {
            agree(pieces);
            pieces = {&pages[page].rulings.back()};
        }
    }
    agree(pieces);
}

using Content = std::variant<Paragraph, RuledGrid>;

/// The table that a grid at a page's top goes on with; nullptr if it begins a table. A row that the page's end cut may
/// have left lines of its cells below the last ruling line: they are put back into their cells.
RuledGrid *tableAbove(std::vector<Content> &contents, const RuledGrid &grid, const Tolerances &t)
{
    constexpr std::size_t mostLines = 4;
    std::size_t lines = 0;
    while (lines < std::min(mostLines, contents.size()) &&
           std::holds_alternative<Paragraph>(contents.rbegin()[static_cast<std::ptrdiff_t>(lines)])) {
        ++lines;
    }
    RuledGrid *above = lines < contents.size()
                           ? std::get_if<RuledGrid>(&contents.rbegin()[static_cast<std::ptrdiff_t>(lines)])
                           : nullptr;
    if (!above || !continues(*above, grid, t)) {
        return nullptr;
    }
    const std::span overflow(contents.end() - static_cast<std::ptrdiff_t>(lines), contents.end());
    if (std::ranges::any_of(overflow, [above](const Content &line) {
            return footCellsAbove(*above, std::get<Paragraph>(line)).empty();
        })) {
        return nullptr;
    }
    for (const Content &content : overflow) {
        const auto &line = std::get<Paragraph>(content);
        const std::vector<GridCell *> cells = footCellsAbove(*above, line);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            cells[i]->text += line.words[i].text;
        }
    }
    contents.resize(contents.size() - lines);
    return std::get_if<RuledGrid>(&contents.back());
}

void append(RuledGrid &above, RuledGrid below, const Tolerances &t)
{
    alignColumns(below, above);
    const std::vector<double> edges = united(above.columnEdges, below.columnEdges, t.sameEdge);
    moveToColumns(above, edges);
    moveToColumns(below, edges);
    above.grid.firstRowsOnPage.push_back(above.grid.rows);
    for (GridCell &cell : below.grid.cells) {
        cell.row += above.grid.rows;
        above.grid.cells.push_back(std::move(cell));
    }
    above.grid.rows += below.grid.rows;
    above.grid.isRecognised = above.grid.isRecognised || below.grid.isRecognised;
}

// What was laid out on an upright page, as it stands on the page that is shown.

void turnBoxes(Grid &grid, const PageTurn &turn)
{
    for (GridCell &cell : grid.cells) {
        cell.box = turn.toShown(cell.box);
    }
}

void turnBoxes(Paragraph &paragraph)
{
    const PageTurn &turn = paragraph.turn;
    paragraph.box = turn.toShown(paragraph.box);
    for (Word &word : paragraph.words) {
        word.box = turn.toShown(word.box);
        for (QRectF &box : word.characterBoxes) {
            box = turn.toShown(box);
        }
    }
}

} // namespace

void layOut(Document &document)
{
    if (document.pages.empty()) {
        return;
    }
    constexpr Tolerances tolerances;
    std::vector<Content> contents;
    const std::vector<PageContent> sheets = singlePages(document.pages, tolerances);
    std::vector<PageTables> pages;
    pages.reserve(sheets.size());
    for (const PageContent &page : sheets) {
        pages.push_back(tablesOf(page, tolerances));
    }
    agreeOverPages(pages, tolerances);
    for (PageTables &tables : pages) {
        const PageContent &page = *tables.page;
        bool isFirst = true;
        std::vector<PageItem> items = itemsOf(std::move(tables), tolerances);
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (isPageNumber(items, i, page)) {
                continue;
            }
            PageItem &item = items[i];
            RuledGrid *grid = std::get_if<RuledGrid>(&item.content);
            RuledGrid *above = isFirst && grid ? tableAbove(contents, *grid, tolerances) : nullptr;
            if (grid) {
                turnBoxes(grid->grid, page.turn);
            }
            if (above) {
                append(*above, std::move(*grid), tolerances);
            } else {
                contents.push_back(std::move(item.content));
            }
            isFirst = false;
        }
    }
    for (auto &content : contents) {
        if (auto *ruled = std::get_if<RuledGrid>(&content)) {
            document.blocks.emplace_back(std::move(ruled->grid));
        } else {
            Paragraph &paragraph = std::get<Paragraph>(content);
            turnBoxes(paragraph);
            document.blocks.emplace_back(std::move(paragraph));
        }
    }
}

} // namespace disclosure
