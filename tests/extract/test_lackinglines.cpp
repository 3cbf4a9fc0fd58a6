// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/lackinglines.h"

#include "tests/support/pagebuilder.h"

#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

constexpr Tolerances tolerances;

/// How the one table of a page is ruled.
QString rulingOf(const PageBuilder &builder, bool isRecognised = false)
{
    const std::vector<RulingLines> tables = separateTables(joinLines(builder.page.lines, tolerances), tolerances);
    RuledGrid grid = gridFromLines(tables.front(), tolerances);
    grid.grid.isRecognised = isRecognised;
    const Ruling ruling = rulingOf(grid, glyphsOf(builder.page.words), tolerances);
    return QString(ruling.lacksLines ? u"lacks lines"_qs : u"has lines"_qs) +
           (ruling.isClear ? u", clear"_qs : QString());
}

/// Rows of a label and three numbers, 20 points high, from (60, 100), without lines.
PageBuilder &addRows(PageBuilder &page, int rows, double top = 105)
{
    for (int row = 0; row < rows; ++row) {
        const double y = top + 20 * row;
        page.text(70, y, u"属于国家秘密"_qs).text(230, y, u"1"_qs).text(290, y, u"23"_qs).text(350, y, u"4"_qs);
    }
    return page;
}

} // namespace

class TestLackingLines : public QObject {
    Q_OBJECT

private slots:
    void aTableWithAllLinesHasThem();
    void aFrameWithRowLinesLacksThoseOfColumns();
    void aFrameWithALineUnderTheHead();
    void aFrameAroundRows();
    void numbersThatShareACellBesideALineOfLabels();
    void oneNumberAmongManyThatShareACell();
    void spacedDigitsAreOneNumber();
    void rowsOfOneCellWithoutNumbersAreNotClear();
    void aScansCellsStand();
    void columnsOfNumbersLackRowLines();
    void aTextOverTheSidesOfCells();
    void textsThatNearlyFillTheirCells();
    void numbersOutside_data();
    void numbersOutside();
};

void TestLackingLines::aTableWithAllLinesHasThem()
{
    PageBuilder page(1);
    page.table({60, 220, 280, 340, 400}, {100, 120, 140, 160, 180, 200},
               {u"项目|甲|乙|丙"_qs, u"规章|1|2|3"_qs, u"许可|1|2|3"_qs, u"处罚|1|2|3"_qs, u"强制|1|2|3"_qs});
    QCOMPARE(rulingOf(page), u"has lines, clear"_qs);
}

void TestLackingLines::aFrameWithRowLinesLacksThoseOfColumns()
{
    PageBuilder page(1);
    page.table({60, 400}, {100, 120, 140, 160, 180, 200, 220}, QStringList(6, QString()));
    QCOMPARE(rulingOf(addRows(page, 6)), u"lacks lines, clear"_qs);
    // The piece of it at a page's end.
    PageBuilder piece(1);
    piece.table({60, 400}, {100, 120, 140}, QStringList(2, QString()));
    QCOMPARE(rulingOf(addRows(piece, 2)), u"lacks lines, clear"_qs);
}

void TestLackingLines::aFrameWithALineUnderTheHead()
{
    PageBuilder page(1);
    page.table({60, 400}, {100, 120, 140}, QStringList(2, QString()));
    page.text(70, 105, u"维持"_qs).text(190, 105, u"纠正"_qs).text(290, 105, u"总计"_qs);
    page.text(75, 125, u"0"_qs).text(195, 125, u"0"_qs).text(295, 125, u"0"_qs);
    QCOMPARE(rulingOf(page), u"lacks lines, clear"_qs);
}

void TestLackingLines::aFrameAroundRows()
{
    PageBuilder page(1);
    page.table({60, 400}, {100, 160}, QStringList(QString()));
    QCOMPARE(rulingOf(addRows(page, 3)), u"lacks lines, clear"_qs);
    PageBuilder text(1);
    text.table({60, 400}, {100, 160}, QStringList(QString()));
    text.text(70, 105, u"本年收到申请12件，"_qs).text(70, 125, u"办结12件。"_qs);
    QCOMPARE(rulingOf(text), u"lacks lines"_qs);
}

void TestLackingLines::numbersThatShareACellBesideALineOfLabels()
{
    PageBuilder page(1);
    page.table({60, 200, 400}, {100, 120, 140, 160, 180, 200, 220}, QStringList(6, u"|"_qs));
    QCOMPARE(rulingOf(addRows(page, 6)), u"lacks lines, clear"_qs);
}

void TestLackingLines::oneNumberAmongManyThatShareACell()
{
    PageBuilder page(1);
    page.table({60, 220, 280, 340, 400}, {100, 120, 140, 160}, {u"规章|1|2|3"_qs, u"许可|1|2|3"_qs, u"收费|||"_qs});
    page.text(285, 145, u"7"_qs).text(325, 145, u"8"_qs);
    QCOMPARE(rulingOf(page), u"has lines"_qs);
}

void TestLackingLines::spacedDigitsAreOneNumber()
{
    PageBuilder page(1);
    page.table({60, 220, 280, 340, 400}, {100, 120, 140}, {u"项目|甲|乙|丙"_qs, u"规章|||"_qs});
    for (const double left : {225.0, 285.0, 345.0}) {
        page.text(left, 125, u"1"_qs).text(left + 14, 125, u"2"_qs).text(left + 28, 125, u"3"_qs);
    }
    QCOMPARE(rulingOf(page), u"has lines"_qs);
}

void TestLackingLines::rowsOfOneCellWithoutNumbersAreNotClear()
{
    PageBuilder page(1);
    page.table({60, 400}, {100, 120, 140}, {u"三、本年度办理结果"_qs, u"（三）不予公开"_qs});
    QCOMPARE(rulingOf(page), u"lacks lines"_qs);
}

void TestLackingLines::aScansCellsStand()
{
    PageBuilder page(1);
    page.table({60, 400}, {100, 120, 140, 160, 180, 200, 220}, QStringList(6, QString()));
    QCOMPARE(rulingOf(addRows(page, 6), true), u"has lines, clear"_qs);
}

void TestLackingLines::columnsOfNumbersLackRowLines()
{
    PageBuilder page(1);
    page.table({60, 220, 280, 340, 400}, {100, 260}, QStringList(u"|||"_qs));
    QCOMPARE(rulingOf(addRows(page, 8)), u"lacks lines, clear"_qs);
    // As few rows of it as a page's end may leave are not known by themselves.
    PageBuilder piece(1);
    piece.table({60, 220, 280, 340, 400}, {100, 140}, QStringList(u"|||"_qs));
    QCOMPARE(rulingOf(addRows(piece, 2)), u"has lines"_qs);
}

void TestLackingLines::aTextOverTheSidesOfCells()
{
    PageBuilder page(1);
    page.table({60, 100, 140, 180, 220}, {100, 140}, {u"|||"_qs}).text(120, 104, u"行政诉讼"_qs);
    QCOMPARE(rulingOf(page), u"lacks lines"_qs);
}

void TestLackingLines::textsThatNearlyFillTheirCells()
{
    // Texts of two cells stand near to each other, but apart.
    PageBuilder page(1);
    page.table({60, 102, 144}, {100, 140}, {u"|"_qs}).text(61, 104, u"结果维持"_qs).text(103, 104, u"结果纠正"_qs);
    QCOMPARE(rulingOf(page), u"has lines"_qs);
}

void TestLackingLines::numbersOutside_data()
{
    QTest::addColumn<QString>("inside");
    QTest::addColumn<double>("left");
    QTest::addColumn<double>("top");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("areOutside");
    QTest::newRow("beside its rows") << u"其他"_qs << 170.0 << 105.0 << u"7"_qs << true;
    QTest::newRow("right below") << u"其他"_qs << 60.0 << 145.0 << u"7"_qs << true;
    QTest::newRow("further below") << u"其他"_qs << 60.0 << 170.0 << u"7"_qs << false;
    QTest::newRow("no numbers") << u"其他"_qs << 170.0 << 105.0 << u"附件"_qs << false;
    QTest::newRow("a row below") << u"其他"_qs << 62.0 << 145.0 << u"规章|7|8"_qs << true;
    QTest::newRow("a row below that ends beyond") << u"其他"_qs << 62.0 << 145.0 << u"规章|7|8|9"_qs << false;
    QTest::newRow("a text below") << u"其他"_qs << 62.0 << 145.0 << u"规章|7|件"_qs << false;
    QTest::newRow("numbers within too") << u"1"_qs << 170.0 << 105.0 << u"7"_qs << false;
}

void TestLackingLines::numbersOutside()
{
    QFETCH(QString, inside);
    QFETCH(double, left);
    QFETCH(double, top);
    QFETCH(QString, text);
    QFETCH(bool, areOutside);
    PageBuilder table(1);
    table.table({60, 160}, {100, 120, 140}, {u"总计"_qs, inside});
    PageBuilder around(1);
    const QStringList texts = text.contains(u'|') ? text.split(u'|') : QStringList(3, text);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        around.text(left + 40 * static_cast<double>(i), top, texts[i]);
    }
    const RuledGrid grid =
        gridFromLines(separateTables(joinLines(table.page.lines, tolerances), tolerances).front(), tolerances);
    QCOMPARE(hasNumbersOutside(grid, glyphsOf(table.page.words), glyphsOf(around.page.words), tolerances), areOutside);
}

QTEST_APPLESS_MAIN(TestLackingLines)

#include "test_lackinglines.moc"
