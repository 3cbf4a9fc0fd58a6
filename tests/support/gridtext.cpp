// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gridtext.h"

#include "models/forms/form.h"

#include <algorithm>

namespace disclosure::tests {

namespace {

QStringList placesOf(const QString &line)
{
    QStringList places = line.split(u'|');
    for (QString &place : places) {
        place = place.trimmed();
    }
    return places;
}

} // namespace

Grid gridFromText(const QStringList &lines)
{
    Grid grid{.rows = static_cast<int>(lines.size())};
    for (int row = 0; row < grid.rows; ++row) {
        const QStringList places = placesOf(lines[row]);
        grid.columns = std::max(grid.columns, static_cast<int>(places.size()));
        for (int column = 0; column < places.size(); ++column) {
            if (places[column] != u"<" && places[column] != u"^" && places[column] != u".") {
                grid.cells.push_back({.row = row, .column = column, .text = places[column]});
            }
        }
    }
    const auto placeAt = [&lines](int row, int column) {
        return row < lines.size() ? placesOf(lines[row]).value(column) : QString();
    };
    for (GridCell &cell : grid.cells) {
        while (placeAt(cell.row, cell.column + cell.columnSpan) == u"<") {
            ++cell.columnSpan;
        }
        while (placeAt(cell.row + cell.rowSpan, cell.column) == u"^") {
            ++cell.rowSpan;
        }
    }
    return grid;
}

QStringList table3Lines(const std::vector<std::pair<QString, QString>> &values)
{
    QStringList lines = {QStringLiteral("项目|<|<|申请人情况|<|<|<|<|<|<"),
                         QStringLiteral("^|^|^|自然人|法人或其他组织|<|<|<|<|总计"),
                         QStringLiteral("^|^|^|^|商业企业|科研机构|社会公益组织|法律服务机构|其他|^")};
    QStringList groupsAbove;
    for (const Row &row : FormRegistry::builtIn().form(u"2021")->table(u"t3")->sections.front().rows) {
        QStringList labels;
        for (int depth = 0; depth < static_cast<int>(row.groups.size()); ++depth) {
            const QString group = row.groups[static_cast<std::size_t>(depth)].text.zh;
            labels.append(groupsAbove.value(depth) == group ? QStringLiteral("^") : group);
        }
        groupsAbove.clear();
        for (const Label &group : row.groups) {
            groupsAbove.append(group.text.zh);
        }
        labels.append(row.label.text.zh);
        while (labels.size() < 3) {
            labels.append(QStringLiteral("<"));
        }
        const auto given = std::ranges::find(values, row.id, &std::pair<QString, QString>::first);
        lines.append(labels.join(u'|') + u'|' +
                     (given == values.end() ? QStringLiteral("0|0|0|0|0|0|0") : given->second));
    }
    return lines;
}

} // namespace disclosure::tests
