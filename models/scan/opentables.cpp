// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/opentables.h"

#include "models/scan/inklines.h"

#include <algorithm>

namespace disclosure {

namespace {

/// Points. Print of two cells of a row is further apart, letters of one text are not.
constexpr double cellGap = 9;
/// Points. Lines of one text are nearer to each other.
constexpr double lineGap = 4;
/// Points. Rows of a table without anything beside each other, such as those of a group's long label, are no higher.
constexpr double highestBetween = 60;
/// Points. What stands so near above the rows may be the head of them all.
constexpr double head = 30;

/// Print side by side.
struct Row {
    QRect box;
    int prints = 0;
    int numbers = 0;
};

std::vector<Row> rowsOf(std::vector<OpenPrint> prints)
{
    std::ranges::sort(prints, {}, [](const OpenPrint &print) { return print.box.center().y(); });
    std::vector<Row> rows;
    int middle = 0;
    for (const OpenPrint &print : prints) {
        const bool isBeside = !rows.empty() && (print.box.center().y() - middle) * 2 <=
                                                   std::min(rows.back().box.height(), print.box.height());
        if (!isBeside) {
            rows.emplace_back();
            middle = print.box.center().y();
        }
        rows.back().box |= print.box;
        ++rows.back().prints;
        rows.back().numbers += print.isNumber ? 1 : 0;
    }
    return rows;
}

} // namespace

std::vector<QRect> printApart(const Pix &ink, const CleanPage &page)
{
    const Pix closed(pixCloseSafeCompBrick(nullptr, ink.get(), page.pixels(cellGap), page.pixels(lineGap)));
    std::vector<QRect> boxes = inkPieces(closed, page.pixels(1));
    // Strokes of one character one above the other, such as those of 三, stand beside the text that they belong to.
    const int gap = page.pixels(cellGap);
    const auto belongs = [gap](const QRect &stroke, const QRect &text) {
        const bool isBeside = stroke.left() - text.right() <= gap && text.left() - stroke.right() <= gap;
        const int middle = stroke.center().y();
        return stroke.intersects(text) || (isBeside && text.top() <= middle && middle <= text.bottom());
    };
    for (std::size_t i = 0; i < boxes.size();) {
        const auto text = std::ranges::find_if(
            boxes, [&](const QRect &other) { return &other != &boxes[i] && belongs(boxes[i], other); });
        if (text == boxes.end()) {
            ++i;
            continue;
        }
        *text |= boxes[i];
        boxes.erase(boxes.begin() + static_cast<std::ptrdiff_t>(i));
        i = 0;
    }
    return boxes;
}

std::vector<QRect> openTables(const std::vector<OpenPrint> &prints, const CleanPage &page)
{
    constexpr int manyNumbers = 3;
    constexpr int manyRows = 2;
    constexpr int rowOfItsOwn = 8; // numbers that are a table without another row
    const int near = page.pixels(highestBetween);
    std::vector<QRect> areas;
    std::vector<int> rowsWithNumbers;
    for (const Row &row : rowsOf(prints)) {
        if (row.prints < 2) {
            continue;
        }
        if (areas.empty() || row.box.top() - areas.back().bottom() > near) {
            areas.emplace_back();
            rowsWithNumbers.push_back(0);
        }
        areas.back() |= row.box;
        rowsWithNumbers.back() += row.numbers >= rowOfItsOwn ? manyRows : row.numbers >= manyNumbers ? 1 : 0;
    }
    const int wide = pixGetWidth(page.ink.get());
    std::vector<QRect> tables;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (rowsWithNumbers[i] >= manyRows || (!tables.empty() && rowsWithNumbers[i] > 0)) {
            const int margin = page.pixels(head);
            const QRect &area = areas[i];
            tables.emplace_back(0, area.top() - margin, wide, area.height() + 2 * margin);
        }
    }
    return tables;
}

} // namespace disclosure
