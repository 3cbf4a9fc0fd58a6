// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/ruledgrid.h"
#include "models/scan/openrules.h"

#include <QTest>

#include <algorithm>

using namespace disclosure;

namespace {

/// A table of print; a pixel is a point, and each print is one piece of ink.
struct PrintedTable {
    std::vector<OpenPrint> prints;

    void text(int left, int middle, int width) { prints.push_back({.box = {left, middle - 5, width, 10}}); }
    void numbers(int middle, const std::vector<int> &columns = {210, 260, 310, 360, 410})
    {
        for (const int x : columns) {
            prints.push_back({.box = {x - 3, middle - 4, 6, 8}, .isNumber = true});
        }
    }
    /// Heads in two rows: the upper one stands over the second to the fourth column.
    void heads(int middle)
    {
        text(265, middle, 90);
        for (const int x : {210, 260, 310, 360, 410}) {
            text(x - 15, middle + 20, 30);
        }
    }

    OpenRules rules(const std::vector<QLineF> &drawn = {}) const
    {
        const CleanPage page{.ink = disclosure::Pix(pixCreate(600, 800, 1)), .dotsPerInch = 72};
        std::vector<QRect> pieces;
        for (const OpenPrint &print : prints) {
            pieces.push_back(print.box);
        }
        return rulesBetween(prints, pieces, drawn, {0, 0, 600, 800}, page);
    }

    std::vector<RuledGrid> grids() const
    {
        std::vector<RuledGrid> grids;
        for (const RulingLines &table : separateTables(joinLines(rules().lines, {}), {})) {
            grids.push_back(gridFromLines(table, {}));
        }
        return grids;
    }
};

/// The cell around a place.
const GridCell *cellAt(const RuledGrid &grid, double x, double y)
{
    const auto cell = std::ranges::find_if(grid.grid.cells,
                                           [x, y](const GridCell &candidate) { return candidate.box.contains(x, y); });
    return cell == grid.grid.cells.end() ? nullptr : &*cell;
}

PrintedTable tableOfThreeRows()
{
    PrintedTable table;
    table.text(60, 60, 300); // the title
    table.heads(100);
    table.text(60, 150, 90);
    table.numbers(150);
    table.text(60, 173, 90);
    table.text(60, 187, 40); // the same label goes on
    table.numbers(180);
    table.text(60, 210, 90);
    table.numbers(210);
    return table;
}

} // namespace

/// The lines that a table without any would have.
class TestOpenRules : public QObject {
    Q_OBJECT

private slots:
    void rowsAndColumnsAreWherePrintStands()
    {
        const std::vector<RuledGrid> grids = tableOfThreeRows().grids();
        QCOMPARE(grids.size(), 1U);
        const RuledGrid &grid = grids.front();
        const GridCell *label = cellAt(grid, 100, 173);
        QVERIFY(label && label == cellAt(grid, 70, 187));
        QVERIFY(label != cellAt(grid, 100, 150) && label != cellAt(grid, 100, 210));
        for (const double y : {150, 180, 210}) {
            for (const double x : {210, 260, 310, 360, 410}) {
                const GridCell *cell = cellAt(grid, x, y);
                QVERIFY(cell && cell->columnSpan == 1 && cell->rowSpan == 1);
                QVERIFY(cell != cellAt(grid, x + 50, y) && cell != cellAt(grid, x, y + 30));
            }
        }
        QVERIFY(!cellAt(grid, 100, 60));
        QVERIFY(tableOfThreeRows().rules().unsureRows.empty());
    }

    void aHeadOverSeveralColumnsIsOneCell()
    {
        const RuledGrid grid = tableOfThreeRows().grids().front();
        const GridCell *head = cellAt(grid, 310, 100);
        QVERIFY(head && head == cellAt(grid, 270, 100) && head == cellAt(grid, 350, 100));
        QVERIFY(head != cellAt(grid, 310, 120));
        QVERIFY(cellAt(grid, 260, 120) != cellAt(grid, 310, 120));
    }

    void theLabelOfAGroupHasItsOwnColumn()
    {
        PrintedTable table;
        table.heads(100);
        for (const int y : {150, 170, 190, 210}) {
            table.text(110, y, 70);
            table.numbers(y);
        }
        table.text(60, 170, 30); // beside the rows, in two lines
        table.text(60, 190, 30);
        const RuledGrid grid = table.grids().front();
        const GridCell *group = cellAt(grid, 70, 170);
        QVERIFY(group && group != cellAt(grid, 120, 170));
        QVERIFY(cellAt(grid, 120, 170) != cellAt(grid, 120, 190));
    }

    void rowsOfWordsAreRows()
    {
        PrintedTable table = tableOfThreeRows();
        table.text(60, 240, 90);
        for (const int x : {210, 260, 310, 360, 410}) {
            table.text(x - 5, 240, 10);
        }
        table.text(60, 270, 90);
        table.numbers(270);
        const RuledGrid grid = table.grids().front();
        QVERIFY(cellAt(grid, 210, 240) != cellAt(grid, 210, 270));
        QVERIFY(cellAt(grid, 210, 240) != cellAt(grid, 210, 210));
    }

    void aHeadWithoutAColumnLeavesRowsUnsure()
    {
        PrintedTable table;
        table.heads(100);
        table.text(450, 120, 30); // whose cells are all blank
        table.numbers(150);
        table.numbers(170);
        QVERIFY(!table.rules().unsureRows.empty());
    }

    void manyNumbersSideBySideAreATable()
    {
        PrintedTable table;
        std::vector<int> columns;
        for (int x = 100; x < 500; x += 40) {
            columns.push_back(x);
            table.text(x - 10, 100, 20);
        }
        table.numbers(130, columns);
        QCOMPARE(table.grids().size(), 1U);
        QVERIFY(cellAt(table.grids().front(), 100, 130) != cellAt(table.grids().front(), 140, 130));
    }

    void fewNumbersAreReadAsText()
    {
        PrintedTable table;
        for (const int y : {150, 170, 190}) {
            table.text(60, y, 90);
            table.numbers(y, {210, 310, 410});
        }
        QVERIFY(table.rules().lines.empty());
    }
};

QTEST_APPLESS_MAIN(TestOpenRules)
#include "test_openrules.moc"
