// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/pagetext.h"

#include "models/extract/ruledgrid.h"

#include <algorithm>
#include <cmath>

namespace disclosure {

namespace {

constexpr Tolerances tolerances;

/// A table of the page, or a line of running text.
struct Piece {
    double top = 0;
    std::vector<std::vector<Glyph>> lines; ///< of running text
    std::vector<GridCell> cells;           ///< of a table, row by row, with their boxes
    std::vector<std::vector<Glyph>> inCells;
};

std::vector<Piece> tablesOf(const PageContent &page)
{
    std::vector<Piece> tables;
    for (const RulingLines &lines : separateTables(joinLines(page.lines, tolerances), tolerances)) {
        RuledGrid ruled = gridFromLines(lines, tolerances);
        if (ruled.grid.cells.size() > 1) {
            Piece table{.top = ruled.rowEdges.front(), .cells = std::move(ruled.grid.cells)};
            table.inCells.resize(table.cells.size());
            tables.push_back(std::move(table));
        }
    }
    return tables;
}

std::vector<Glyph> *cellAround(std::vector<Piece> &tables, const QPointF &point)
{
    for (Piece &table : tables) {
        const auto cell =
            std::ranges::find_if(table.cells, [&](const GridCell &candidate) { return candidate.box.contains(point); });
        if (cell != table.cells.end()) {
            return &table.inCells[static_cast<std::size_t>(cell - table.cells.begin())];
        }
    }
    return nullptr;
}

std::vector<Piece> piecesOf(const PageContent &page)
{
    std::vector<Piece> pieces = tablesOf(page);
    std::vector<Glyph> outside;
    for (Glyph &glyph : glyphsOf(page.words)) {
        std::vector<Glyph> *cell = cellAround(pieces, glyph.box.center());
        (cell ? *cell : outside).push_back(std::move(glyph));
    }
    for (std::vector<Glyph> &line : textLines(std::move(outside), tolerances)) {
        pieces.push_back({.top = line.front().box.center().y(), .lines = {std::move(line)}});
    }
    std::ranges::stable_sort(pieces, {}, &Piece::top);
    return pieces;
}

/// Signs and the word for less stand before their number, units behind it.
bool standsBeforeNumber(const QString &text)
{
    static const QString signs = QStringLiteral("减增负+-－−＋");
    return signs.contains(text);
}

bool isOfNumber(const QString &text)
{
    return text.at(0).isDigit() || text == u"," || text == u"，" || text == u".";
}

bool isLatinLetter(const QString &text)
{
    return text.at(0).isLetter() && text.at(0).script() == QChar::Script_Latin;
}

double distance(const QRectF &box, const QPointF &point)
{
    const double dx = std::max({box.left() - point.x(), 0.0, point.x() - box.right()});
    const double dy = std::max({box.top() - point.y(), 0.0, point.y() - box.bottom()});
    return dx + 4 * dy; // the line counts more than the place in it
}

} // namespace

PageText::PageText(const PageContent &page)
{
    for (Piece &piece : piecesOf(page)) {
        if (!piece.lines.empty()) {
            addLines(piece.lines, Gap::Line, Gap::Line);
            continue;
        }
        int row = -1;
        for (std::size_t i = 0; i < piece.cells.size(); ++i) {
            if (!piece.inCells[i].empty()) {
                addLines(textLines(std::move(piece.inCells[i]), tolerances),
                         piece.cells[i].row == row ? Gap::Cell : Gap::Row, Gap::Wrap);
                row = piece.cells[i].row;
            }
        }
        m_search.addEnd();
    }
    for (Character &character : m_characters) {
        character.box = page.turn.toShown(character.box);
    }
}

void PageText::addLines(const std::vector<std::vector<Glyph>> &lines, Gap before, Gap between)
{
    if (before == Gap::Cell || before == Gap::Row) {
        m_search.addEnd();
    }
    for (const std::vector<Glyph> &line : lines) {
        m_search.addSpace();
        for (std::size_t i = 0; i < line.size(); ++i) {
            const bool hasSpace = i > 0 && textOf({line[i - 1], line[i]}, tolerances).contains(u' ');
            m_characters.push_back({line[i].text, line[i].box, hasSpace ? Gap::Space : i > 0 ? Gap::None : before});
            if (hasSpace) {
                m_search.addSpace();
            }
            m_search.add(line[i].text);
        }
        before = between;
    }
}

int PageText::characterAt(const QPointF &point) const
{
    const auto found =
        std::ranges::find_if(m_characters, [&point](const Character &c) { return c.box.contains(point); });
    return found == m_characters.end() ? -1 : static_cast<int>(found - m_characters.begin());
}

int PageText::positionAt(const QPointF &point) const
{
    if (m_characters.empty()) {
        return 0;
    }
    const auto nearest =
        std::ranges::min_element(m_characters, {}, [&point](const Character &c) { return distance(c.box, point); });
    const bool isBehind = point.x() > nearest->box.center().x();
    return static_cast<int>(nearest - m_characters.begin()) + (isBehind ? 1 : 0);
}

/// Whether two neighbours belong to one word.
bool PageText::isTogether(int left, int right) const
{
    const Character &before = m_characters[static_cast<std::size_t>(left)];
    const Character &after = m_characters[static_cast<std::size_t>(right)];
    switch (after.before) {
    case Gap::None:
        return true;
    case Gap::Space:
        return standsBeforeNumber(before.text) && isOfNumber(after.text);
    case Gap::Wrap: // half a number would be a wrong one
        return isOfNumber(before.text) && isOfNumber(after.text);
    default:
        return false;
    }
}

PageText::Range PageText::wordAt(const QPointF &point) const
{
    const int at = characterAt(point);
    if (at < 0) {
        return {0, 0};
    }
    int first = at;
    while (first > 0 && isTogether(first - 1, first)) {
        --first;
    }
    int last = at;
    while (last + 1 < size() && isTogether(last, last + 1)) {
        ++last;
    }
    return {first, last + 1};
}

QString PageText::text(const Range &range) const
{
    QString text;
    for (int i = range.first; i < std::min(range.second, size()); ++i) {
        const Character &character = m_characters[static_cast<std::size_t>(i)];
        if (i > range.first) {
            switch (character.before) {
            case Gap::None:
                break;
            case Gap::Space:
                text += u' ';
                break;
            case Gap::Wrap:
                text +=
                    isLatinLetter(m_characters[static_cast<std::size_t>(i - 1)].text) && isLatinLetter(character.text)
                        ? QStringLiteral(" ")
                        : QString();
                break;
            case Gap::Cell:
                text += u'\t';
                break;
            case Gap::Line:
            case Gap::Row:
                text += u'\n';
                break;
            }
        }
        text += character.text;
    }
    return text;
}

std::vector<QRectF> PageText::boxes(const Range &range) const
{
    std::vector<QRectF> boxes;
    for (int i = range.first; i < range.second; ++i) {
        const Character &character = m_characters[static_cast<std::size_t>(i)];
        const bool isInLine = character.before == Gap::None || character.before == Gap::Space;
        if (boxes.empty() || !isInLine) {
            boxes.push_back(character.box);
        } else {
            boxes.back() |= character.box;
        }
    }
    return boxes;
}

/// Parts of a page are chosen on it as it is shown.
static void turnAsShown(PageContent &page)
{
    const PageTurn turn = page.turn;
    for (Word &word : page.words) {
        word.box = turn.toShown(word.box);
        for (QRectF &box : word.characterBoxes) {
            box = turn.toShown(box);
        }
    }
    if (turn.bend) {
        page.lines.clear(); // they are shown as curves, which part nothing into rows of one height
    }
    for (QLineF &line : page.lines) {
        line = {turn.toShown(line.p1()), turn.toShown(line.p2())};
    }
    page.size = turn.shown;
    page.turn = {.upright = turn.shown, .shown = turn.shown};
}

ReadPages::ReadPages(std::vector<PageContent> contents) : pages(std::move(contents))
{
    texts.reserve(pages.size());
    for (const PageContent &page : pages) {
        texts.emplace_back(page);
    }
    for (PageContent &page : pages) {
        turnAsShown(page);
    }
}

const PageContent *ReadPages::page(int number) const
{
    const auto found = std::ranges::find(pages, number, &PageContent::number);
    return found == pages.end() ? nullptr : &*found;
}

const PageText *ReadPages::text(int number) const
{
    const PageContent *content = page(number);
    return content ? &texts[static_cast<std::size_t>(content - pages.data())] : nullptr;
}

} // namespace disclosure
