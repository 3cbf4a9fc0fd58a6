// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/documenttext.h"

namespace disclosure::tests {

QStringList printed(const Grid &grid)
{
    std::vector<QStringList> places(size_t(grid.rows), QStringList(grid.columns, QStringLiteral(".")));
    for (const GridCell &cell : grid.cells) {
        for (int row = cell.row; row < cell.row + cell.rowSpan; ++row) {
            for (int column = cell.column; column < cell.column + cell.columnSpan; ++column) {
                places.at(size_t(row))[column] = row > cell.row ? QStringLiteral("^") : QStringLiteral("<");
            }
        }
        QString text = cell.text;
        places.at(size_t(cell.row))[cell.column] =
            text.replace(u'\n', u'/') + (cell.uncertain ? QStringLiteral("?") : QString());
    }
    QStringList lines;
    for (const QStringList &row : places) {
        lines.append(row.join(QStringLiteral(" | ")));
    }
    return lines;
}

QStringList printed(const Document &document)
{
    QStringList lines;
    for (const Block &block : document.blocks) {
        if (const auto *paragraph = std::get_if<Paragraph>(&block)) {
            const QString marks(paragraph->headingLevel, u'#');
            lines.append(marks.isEmpty() ? paragraph->text : marks + u' ' + paragraph->text);
            continue;
        }
        for (const QString &line : printed(std::get<Grid>(block))) {
            lines.append(QStringLiteral("| ") + line);
        }
    }
    return lines;
}

std::vector<Grid> gridsOf(const Document &document)
{
    std::vector<Grid> grids;
    for (const Block &block : document.blocks) {
        if (const auto *grid = std::get_if<Grid>(&block)) {
            grids.push_back(*grid);
        }
    }
    return grids;
}

QStringList paragraphsOf(const Document &document)
{
    QStringList texts;
    for (const Block &block : document.blocks) {
        if (const auto *paragraph = std::get_if<Paragraph>(&block)) {
            texts.append(paragraph->text);
        }
    }
    return texts;
}

} // namespace disclosure::tests
