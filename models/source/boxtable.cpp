// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/boxtable.h"

#include "models/report/celltext.h"
#include "models/source/tablebuilder.h"

#include <algorithm>

namespace disclosure {

namespace {

bool isBoxCharacter(QChar c)
{
    return c.unicode() >= 0x2500 && c.unicode() <= 0x257f;
}

bool isVertical(QChar c)
{
    return c == u'│' || c == u'┃' || c == u'║';
}

/// The texts between a line's vertical lines; what stands outside of them is no cell.
QStringList cellsOf(const QString &line)
{
    QStringList cells;
    qsizetype begin = -1;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (!isVertical(line[i])) {
            continue;
        }
        if (begin >= 0) {
            cells.append(line.sliced(begin, i - begin).trimmed());
        }
        begin = i + 1;
    }
    return cells;
}

bool isValue(const QString &text)
{
    return !squeezed(text).isEmpty() && cellValue(text).isUnderstood;
}

} // namespace

bool isBoxRow(const QString &line)
{
    return std::ranges::count_if(line, isVertical) > 1;
}

bool isBoxRule(const QString &line)
{
    const QString text = line.trimmed();
    return !text.isEmpty() && std::ranges::all_of(text, isBoxCharacter) && !std::ranges::all_of(text, isVertical);
}

void readBoxTable(const QStringList &lines, std::vector<Block> &blocks)
{
    const auto rules = std::ranges::count_if(lines, isBoxRule);
    const bool arePartedByRules = rules * 2 >= lines.size() - rules;
    std::vector<QStringList> rows;
    bool isNewRow = true;
    for (const QString &line : lines) {
        if (isBoxRule(line)) {
            isNewRow = true;
            continue;
        }
        const QStringList cells = cellsOf(line);
        if (isNewRow || !arePartedByRules || rows.empty() || rows.back().size() != cells.size()) {
            rows.push_back(cells);
        } else {
            for (qsizetype i = 0; i < cells.size(); ++i) {
                rows.back()[i] += cells[i];
            }
        }
        isNewRow = false;
    }
    qsizetype columns = 0;
    for (const QStringList &row : rows) {
        columns = std::max(columns, row.size());
    }
    TableBuilder builder;
    for (const QStringList &row : rows) {
        builder.startRow();
        // Whose place a value has in a row with fewer cells, the characters do not say.
        const bool isRagged = row.size() != columns && std::ranges::any_of(row, isValue);
        for (const QString &text : row) {
            builder.add({.blocks = {Paragraph{.text = text}}, .uncertain = isRagged});
        }
    }
    builder.finishInto(blocks);
}

} // namespace disclosure
