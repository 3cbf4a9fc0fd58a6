// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/sheets.h"

#include "models/extract/glyphs.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace disclosure {

namespace {

/// Two pages beside each other are wider than high, and this share of the width at least is margins between them.
constexpr double narrowestGutter = 0.03;

struct Gutter {
    double left = 0;
    double right = 0;
};

/// What stands on a page from side to side: its characters and the lines that go across.
std::vector<Gutter> extentsOf(const PageContent &page)
{
    std::vector<Gutter> extents;
    for (const Glyph &glyph : glyphsOf(page.words)) {
        if (!glyph.text.trimmed().isEmpty()) {
            extents.push_back({glyph.box.left(), glyph.box.right()});
        }
    }
    for (const QLineF &line : page.lines) {
        if (std::abs(line.dx()) > std::abs(line.dy())) {
            extents.push_back({std::min(line.x1(), line.x2()), std::max(line.x1(), line.x2())});
        }
    }
    return extents;
}

/// The margins around the middle of a sheet on which nothing stands, if there are any. A line down the middle may mark
/// where the sheet is folded.
std::optional<Gutter> gutterOf(const PageContent &page)
{
    const double width = page.size.width();
    if (width <= page.size.height()) {
        return std::nullopt;
    }
    const double middle = width / 2;
    Gutter gutter{0, width};
    for (const Gutter &extent : extentsOf(page)) {
        if (extent.left < middle && extent.right > middle) {
            return std::nullopt;
        }
        gutter.left = extent.right <= middle ? std::max(gutter.left, extent.right) : gutter.left;
        gutter.right = extent.left >= middle ? std::min(gutter.right, extent.left) : gutter.right;
    }
    const bool isWide = gutter.right - gutter.left >= narrowestGutter * width;
    return isWide ? std::optional(gutter) : std::nullopt;
}

using Lines = std::vector<std::vector<Glyph>>;

/// The lines of text left and right of a sheet's middle.
std::array<Lines, 2> linesOfHalves(const PageContent &page, const Tolerances &t)
{
    std::array<std::vector<Glyph>, 2> halves;
    for (Glyph &glyph : glyphsOf(page.words)) {
        const std::size_t half = glyph.box.center().x() < page.size.width() / 2 ? 0 : 1;
        halves[half].push_back(std::move(glyph));
    }
    return {textLines(std::move(halves[0]), t), textLines(std::move(halves[1]), t)};
}

/// The number of a page, of a line that is one.
std::optional<int> pageNumber(const std::vector<Glyph> &line, const Tolerances &t)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[-—–―─·\\s第]*([0-9]{1,4})[-—–―─·\\s页]*(?:[/／,，共][共\\s]*[0-9]{1,4}\\s*页?)?$"));
    const QRegularExpressionMatch match = pattern.match(textOf(line, t));
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

/// Whether two lines beside each other are the numbers of two pages that follow each other.
bool areNumbersOfPages(const std::vector<Glyph> &left, const std::vector<Glyph> &right, const Tolerances &t)
{
    const std::optional<int> first = pageNumber(left, t);
    const std::optional<int> second = pageNumber(right, t);
    const QRectF &box = left.front().box;
    return first && second && *second == *first + 1 &&
           std::abs(box.center().y() - right.front().box.center().y()) <= t.sameRow * box.height();
}

/// Whether a line of text is a sentence's or a long label's, which heads and values of a table are not.
bool isLong(const std::vector<Glyph> &line)
{
    constexpr int manyCharacters = 12;
    int characters = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool isHan = line[i].text.front().script() == QChar::Script_Han;
        const bool follows = i > 0 && line[i].box.left() - line[i - 1].box.right() <= line[i].box.width();
        characters = follows ? characters + (isHan ? 1 : 0) : (isHan ? 1 : 0);
        if (characters >= manyCharacters) {
            return true;
        }
    }
    return false;
}

bool showsTwoPages(const PageContent &page, const Tolerances &t)
{
    constexpr int severalLines = 3;
    const auto [left, right] = linesOfHalves(page, t);
    if (left.empty() || right.empty()) {
        return false;
    }
    return areNumbersOfPages(left.back(), right.back(), t) || areNumbersOfPages(left.front(), right.front(), t) ||
           (std::ranges::count_if(left, isLong) >= severalLines &&
            std::ranges::count_if(right, isLong) >= severalLines);
}

/// The part of a page from x = left to x = right, with its own coordinates.
PageContent partOf(const PageContent &page, double left, double right)
{
    PageContent part = page;
    part.size.setWidth(right - left);
    part.turn.corner += QPointF(left, 0);
    part.words.clear();
    part.lines.clear();
    const auto isInside = [&](const QPointF &point) { return point.x() >= left && point.x() < right; };
    for (const Word &word : page.words) {
        if (isInside(word.box.center())) {
            part.words.push_back(word);
            part.words.back().box.translate(-left, 0);
            for (QRectF &box : part.words.back().characterBoxes) {
                box.translate(-left, 0);
            }
        }
    }
    for (const QLineF &line : page.lines) {
        if (isInside(line.center())) {
            part.lines.push_back(line.translated(-left, 0));
        }
    }
    return part;
}

} // namespace

std::optional<double> cutBetweenPages(const PageContent &sheet, const Tolerances &tolerances)
{
    return gutterOf(sheet) && showsTwoPages(sheet, tolerances) ? std::optional(sheet.size.width() / 2) : std::nullopt;
}

std::vector<PageContent> singlePages(const std::vector<PageContent> &sheets, const Tolerances &tolerances)
{
    std::vector<QSizeF> sizes;
    for (const PageContent &sheet : sheets) {
        if (cutBetweenPages(sheet, tolerances)) {
            sizes.push_back(sheet.size);
        }
    }
    std::vector<PageContent> pages;
    for (const PageContent &sheet : sheets) {
        const bool isLikeOthers = std::ranges::find(sizes, sheet.size) != sizes.end();
        if (isLikeOthers && gutterOf(sheet)) {
            const double middle = sheet.size.width() / 2;
            pages.push_back(partOf(sheet, 0, middle));
            pages.push_back(partOf(sheet, middle, sheet.size.width()));
        } else {
            pages.push_back(sheet);
        }
    }
    return pages;
}

} // namespace disclosure
