// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pagebuilder.h"

namespace disclosure::tests {

namespace {

constexpr double characterSize = 10;

} // namespace

Word wordAt(double left, double top, const QString &text, double size)
{
    Word word{.text = text, .box = QRectF(left, top, size * static_cast<double>(text.size()), size)};
    for (qsizetype i = 0; i < text.size(); ++i) {
        word.characterBoxes.emplace_back(left + size * static_cast<double>(i), top, size, size);
    }
    return word;
}

PageBuilder::PageBuilder(int number) : page{.number = number, .size = QSizeF(595, 842)} {}

PageBuilder &PageBuilder::text(double left, double top, const QString &text)
{
    page.words.push_back(wordAt(left, top, text));
    return *this;
}

PageBuilder &PageBuilder::table(const std::vector<double> &columnEdges, const std::vector<double> &rowEdges,
                                const QStringList &rows, bool hasTop, bool hasBottom)
{
    for (const double x : columnEdges) {
        page.lines.emplace_back(x, rowEdges.front(), x, rowEdges.back());
    }
    for (std::size_t i = 0; i < rowEdges.size(); ++i) {
        if ((i > 0 || hasTop) && (i + 1 < rowEdges.size() || hasBottom)) {
            page.lines.emplace_back(columnEdges.front(), rowEdges[i], columnEdges.back(), rowEdges[i]);
        }
    }
    for (std::size_t row = 0; row + 1 < rowEdges.size(); ++row) {
        const QStringList cells = rows.at(static_cast<qsizetype>(row)).split(u'|');
        for (std::size_t column = 0; column + 1 < columnEdges.size(); ++column) {
            const QString cell = cells.at(static_cast<qsizetype>(column));
            const double width = characterSize * static_cast<double>(cell.size());
            if (!cell.isEmpty()) {
                text((columnEdges[column] + columnEdges[column + 1] - width) / 2,
                     (rowEdges[row] + rowEdges[row + 1] - characterSize) / 2, cell);
            }
        }
    }
    return *this;
}

} // namespace disclosure::tests
