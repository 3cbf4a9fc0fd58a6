// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/ruledgrid.h"

#include "tests/support/documenttext.h"

#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

constexpr Tolerances tolerances;

QLineF horizontal(double y, double from, double to)
{
    return {from, y, to, y};
}

QLineF vertical(double x, double from, double to)
{
    return {x, from, x, to};
}

QString shown(const std::vector<RulingLine> &lines)
{
    QStringList texts;
    for (const RulingLine &line : lines) {
        texts.append(u"%1: %2-%3"_qs.arg(line.at, 0, 'f', 1).arg(line.from, 0, 'f', 1).arg(line.to, 0, 'f', 1));
    }
    return texts.join(u", ");
}

/// The first table that lines make.
RuledGrid gridOf(const std::vector<QLineF> &lines)
{
    const std::vector<RulingLines> tables = separateTables(joinLines(lines, tolerances), tolerances);
    return tables.empty() ? RuledGrid() : gridFromLines(tables.front(), tolerances);
}

/// Spans alone: each cell of the grid printed with its number in reading order.
QStringList shapeOf(Grid grid)
{
    int number = 0;
    for (GridCell &cell : grid.cells) {
        cell.text = QString::number(++number);
    }
    return printed(grid);
}

/// 3 × 2 cells of 50 × 20 points from (100, 100).
std::vector<QLineF> plainTable()
{
    return {horizontal(100, 100, 250), horizontal(120, 100, 250), horizontal(140, 100, 250), vertical(100, 100, 140),
            vertical(150, 100, 140),   vertical(200, 100, 140),   vertical(250, 100, 140)};
}

} // namespace

class TestRuledGrid : public QObject {
    Q_OBJECT

private slots:
    void joinsLines_data();
    void joinsLines();
    void separatesTables();
    void closesOpenSides_data();
    void closesOpenSides();
    void doesNotCloseForOneStrayLine();
    void makesGrids_data();
    void makesGrids();
    void givesBoxes();
    void anLShapeIsUncertain();
    void linesThatMakeNoTable_data();
    void linesThatMakeNoTable();
};

void TestRuledGrid::joinsLines_data()
{
    QTest::addColumn<std::vector<QLineF>>("lines");
    QTest::addColumn<QString>("horizontals");
    QTest::addColumn<QString>("verticals");
    const auto row = [](const char *name, const std::vector<QLineF> &lines, const char *horizontals,
                        const char *verticals) {
        QTest::newRow(name) << lines << QString::fromLatin1(horizontals) << QString::fromLatin1(verticals);
    };
    row("one of each", {horizontal(100, 10, 60), vertical(10, 100, 140)}, "100.0: 10.0-60.0", "10.0: 100.0-140.0");
    row("drawn backwards", {horizontal(100, 60, 10), vertical(10, 140, 100)}, "100.0: 10.0-60.0", "10.0: 100.0-140.0");
    row("pieces that touch", {horizontal(100, 10, 60), horizontal(100, 60, 90)}, "100.0: 10.0-90.0", "");
    row("pieces in another order", {horizontal(100, 60, 90), horizontal(100, 10, 60)}, "100.0: 10.0-90.0", "");
    row("a gap of 2 points", {horizontal(100, 10, 60), horizontal(100, 62, 90)}, "100.0: 10.0-90.0", "");
    row("a gap of 7 points", {horizontal(100, 10, 60), horizontal(100, 67, 90)}, "100.0: 10.0-90.0", "");
    row("a gap of 9 points", {horizontal(100, 10, 60), horizontal(100, 69, 90)}, "100.0: 10.0-60.0, 100.0: 69.0-90.0",
        "");
    row("a double line", {horizontal(100, 10, 60), horizontal(101, 10, 60)}, "100.5: 10.0-60.0", "");
    row("two lines 3 points apart", {horizontal(100, 10, 60), horizontal(103, 10, 60)},
        "100.0: 10.0-60.0, 103.0: 10.0-60.0", "");
    row("many near lines are not one band",
        {horizontal(100, 10, 60), horizontal(101, 10, 60), horizontal(102, 10, 60), horizontal(103, 10, 60),
         horizontal(104, 10, 60), horizontal(105, 10, 60)},
        "101.0: 10.0-60.0, 104.0: 10.0-60.0", "");
    row("not quite straight", {QLineF(10, 100, 60, 100.6), QLineF(10, 100, 10.4, 140)}, "100.3: 10.0-60.0",
        "10.2: 100.0-140.0");
    row("pieces not quite at one height", {horizontal(100, 10, 60), horizontal(100.8, 60, 110)}, "100.4: 10.0-110.0",
        "");
    row("a line within another", {horizontal(100, 10, 90), horizontal(100, 20, 30)}, "100.0: 10.0-90.0", "");
    row("too short for a line", {horizontal(100, 10, 13), vertical(10, 100, 103)}, "", "");
    row("short pieces that make a long line",
        {horizontal(100, 10, 13), horizontal(100, 13, 16), horizontal(100, 16, 19)}, "100.0: 10.0-19.0", "");
    row("sorted by place", {horizontal(140, 10, 60), horizontal(100, 10, 60), vertical(60, 0, 9), vertical(10, 0, 9)},
        "100.0: 10.0-60.0, 140.0: 10.0-60.0", "10.0: 0.0-9.0, 60.0: 0.0-9.0");
    row("nothing", {}, "", "");
}

void TestRuledGrid::joinsLines()
{
    QFETCH(std::vector<QLineF>, lines);
    const RulingLines joined = joinLines(lines, tolerances);
    QTEST(shown(joined.horizontal), "horizontals");
    QTEST(shown(joined.vertical), "verticals");
}

void TestRuledGrid::separatesTables()
{
    std::vector<QLineF> lines = plainTable();
    for (const QLineF &line : plainTable()) {
        lines.push_back(line.translated(0, 200));
    }
    lines.push_back(horizontal(500, 100, 250)); // a rule under a heading
    const std::vector<RulingLines> tables = separateTables(joinLines(lines, tolerances), tolerances);
    QCOMPARE(tables.size(), std::size_t(2));
    QCOMPARE(shown(tables[0].horizontal), u"100.0: 100.0-250.0, 120.0: 100.0-250.0, 140.0: 100.0-250.0"_qs);
    QCOMPARE(shown(tables[1].horizontal), u"300.0: 100.0-250.0, 320.0: 100.0-250.0, 340.0: 100.0-250.0"_qs);
}

void TestRuledGrid::closesOpenSides_data()
{
    QTest::addColumn<std::vector<QLineF>>("lines");
    QTest::addColumn<QRectF>("box");
    const QRectF whole(QPointF(100, 100), QPointF(250, 140));
    const auto without = [](std::initializer_list<int> left) {
        std::vector<QLineF> lines;
        const std::vector<QLineF> all = plainTable();
        for (int i = 0; i < static_cast<int>(all.size()); ++i) {
            if (std::find(left.begin(), left.end(), i) == left.end()) {
                lines.push_back(all[static_cast<std::size_t>(i)]);
            }
        }
        return lines;
    };
    QTest::newRow("closed") << plainTable() << whole;
    QTest::newRow("open at the top") << without({0}) << whole;
    QTest::newRow("open at the bottom") << without({2}) << whole;
    QTest::newRow("open at the left") << without({3}) << whole;
    QTest::newRow("open at the right") << without({6}) << whole;
    QTest::newRow("open at top and bottom") << without({0, 2}) << whole;
    QTest::newRow("open at both sides") << without({3, 6}) << whole;
}

void TestRuledGrid::closesOpenSides()
{
    QFETCH(std::vector<QLineF>, lines);
    const RuledGrid grid = gridOf(lines);
    QCOMPARE(grid.grid.rows, 2);
    QCOMPARE(grid.grid.columns, 3);
    QTEST(grid.box(), "box");
}

void TestRuledGrid::doesNotCloseForOneStrayLine()
{
    std::vector<QLineF> lines = plainTable();
    lines[4] = vertical(150, 100, 180);
    const RuledGrid grid = gridOf(lines);
    QCOMPARE(grid.grid.rows, 2);
    QCOMPARE(grid.box().bottom(), 140.0);
}

void TestRuledGrid::makesGrids_data()
{
    QTest::addColumn<std::vector<QLineF>>("lines");
    QTest::addColumn<QStringList>("shape");
    QTest::newRow("plain") << plainTable() << QStringList({u"1 | 2 | 3"_qs, u"4 | 5 | 6"_qs});
    std::vector<QLineF> lines = plainTable();
    lines[4] = vertical(150, 120, 140);
    QTest::newRow("two columns merged in a row") << lines << QStringList({u"1 | < | 2"_qs, u"3 | 4 | 5"_qs});
    lines = plainTable();
    lines[1] = horizontal(120, 150, 250);
    QTest::newRow("two rows merged in a column") << lines << QStringList({u"1 | 2 | 3"_qs, u"^ | 4 | 5"_qs});
    lines = plainTable();
    lines[1] = horizontal(120, 200, 250);
    lines[4] = vertical(150, 100, 100.5);
    lines.push_back(vertical(150, 140, 160)); // the column exists below
    lines.push_back(horizontal(160, 100, 250));
    for (std::size_t i : {3U, 5U, 6U}) {
        lines[i] = vertical(lines[i].x1(), 100, 160);
    }
    std::vector<QLineF> inPieces = plainTable();
    inPieces[1] = horizontal(120, 100, 120);
    inPieces.push_back(horizontal(120, 130, 250));
    QTest::newRow("a gap in the middle of a cell") << inPieces << QStringList({u"1 | 2 | 3"_qs, u"4 | 5 | 6"_qs});
    QTest::newRow("a block of two by two") << lines << QStringList({u"1 | < | 2"_qs, u"^ | ^ | 3"_qs, u"4 | 5 | 6"_qs});
    lines = plainTable();
    lines.push_back(vertical(151.5, 100, 140));
    lines.push_back(horizontal(121.5, 100, 250));
    QTest::newRow("double lines make no cells") << lines << QStringList({u"1 | 2 | 3"_qs, u"4 | 5 | 6"_qs});
    lines = plainTable();
    lines[4] = vertical(150, 102, 138); // ends a little before the lines that it meets
    QTest::newRow("lines that don't quite meet") << lines << QStringList({u"1 | 2 | 3"_qs, u"4 | 5 | 6"_qs});
    lines.clear();
    for (const double x : {100.0, 150.0, 200.0, 250.0}) { // thin rectangles, given by both of their long sides
        lines.push_back(vertical(x, 100, 140));
        lines.push_back(vertical(x + 0.75, 100, 140));
    }
    for (const double y : {100.0, 120.0, 140.0}) {
        for (const double x : {100.0, 150.0, 200.0}) {
            lines.push_back(horizontal(y, x, x + 50));
            lines.push_back(horizontal(y + 0.75, x, x + 50));
        }
    }
    QTest::newRow("thin rectangles in pieces") << lines << QStringList({u"1 | 2 | 3"_qs, u"4 | 5 | 6"_qs});
}

void TestRuledGrid::makesGrids()
{
    QFETCH(std::vector<QLineF>, lines);
    const RuledGrid grid = gridOf(lines);
    QTEST(shapeOf(grid.grid), "shape");
    for (const GridCell &cell : grid.grid.cells) {
        QVERIFY(!cell.uncertain);
    }
}

void TestRuledGrid::givesBoxes()
{
    std::vector<QLineF> lines = plainTable();
    lines[4] = vertical(150, 120, 140);
    const RuledGrid grid = gridOf(lines);
    QCOMPARE(grid.columnEdges, std::vector<double>({100, 150, 200, 250}));
    QCOMPARE(grid.rowEdges, std::vector<double>({100, 120, 140}));
    QCOMPARE(grid.grid.cells[0].box, QRectF(100, 100, 100, 20));
    QCOMPARE(grid.grid.cells[4].box, QRectF(200, 120, 50, 20));
}

void TestRuledGrid::anLShapeIsUncertain()
{
    std::vector<QLineF> lines = plainTable();
    lines[1] = horizontal(120, 150, 250); // nothing between the first cells of both rows
    lines[4] = vertical(150, 120, 140);   // nor between the first two of the upper row
    const RuledGrid grid = gridOf(lines);
    QVERIFY(std::any_of(grid.grid.cells.begin(), grid.grid.cells.end(),
                        [](const GridCell &cell) { return cell.row == 0 && cell.column == 0 && cell.uncertain; }));
    QVERIFY(!grid.grid.cells.back().uncertain);
}

void TestRuledGrid::linesThatMakeNoTable_data()
{
    QTest::addColumn<std::vector<QLineF>>("lines");
    QTest::newRow("none") << std::vector<QLineF>();
    QTest::newRow("one rule") << std::vector<QLineF>({horizontal(100, 10, 200)});
    QTest::newRow("rules above each other")
        << std::vector<QLineF>({horizontal(100, 10, 200), horizontal(120, 10, 200)});
    QTest::newRow("a cross") << std::vector<QLineF>({horizontal(100, 10, 200), vertical(100, 50, 150)});
    QTest::newRow("parallel uprights") << std::vector<QLineF>({vertical(10, 50, 150), vertical(90, 50, 150)});
}

void TestRuledGrid::linesThatMakeNoTable()
{
    QFETCH(std::vector<QLineF>, lines);
    QVERIFY(separateTables(joinLines(lines, tolerances), tolerances).empty());
    QCOMPARE(gridFromLines({}, tolerances).grid, Grid());
}

QTEST_APPLESS_MAIN(TestRuledGrid)
#include "test_ruledgrid.moc"
