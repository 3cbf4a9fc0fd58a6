// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/reread.h"

#include "tests/support/pagebuilder.h"

#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

Q_DECLARE_METATYPE(disclosure::PageContent)

namespace {

using Texts = QList<QStringList>;

/// The texts of a box as "a|b / c|d", or the error's sentence.
QString read(const PageContent &page, const QRectF &box, int rows, int columns)
{
    const auto texts = cellTextsIn(page, box, rows, columns);
    if (!texts) {
        return texts.error().sentence;
    }
    QStringList lines;
    for (const std::vector<PlacedText> &row : *texts) {
        QStringList cells;
        for (const PlacedText &cell : row) {
            cells << cell.text;
        }
        lines << cells.join(u'|');
    }
    return lines.join(u" / ");
}

/// Rows 20 points high from y = 200, columns 50 points wide from x = 100.
PageContent ruledPage(const QStringList &rows)
{
    std::vector<double> rowEdges = {200};
    for (qsizetype i = 0; i < rows.size(); ++i) {
        rowEdges.push_back(rowEdges.back() + 20);
    }
    return PageBuilder(1).table({100, 150, 200, 250}, rowEdges, rows).page;
}

PageContent plainPage()
{
    return PageBuilder(1)
        .text(100, 100, u"53"_qs)
        .text(160, 100, u"5"_qs)
        .text(200, 100, u"减"_qs)
        .text(215, 100, u"6"_qs)
        .text(100, 130, u"7"_qs)
        .text(160, 130, u"8"_qs)
        .text(200, 130, u"9"_qs)
        .page;
}

RulingLines threeByTwo()
{
    return {.horizontal = {{200, 100, 250}, {220, 100, 250}, {240, 100, 250}},
            .vertical = {{100, 200, 240}, {150, 200, 240}, {200, 200, 240}, {250, 200, 240}}};
}

/// A head over the last two columns.
RulingLines withMergedHead()
{
    RulingLines lines = threeByTwo();
    lines.vertical[2] = {200, 220, 240};
    return lines;
}

const Form &form()
{
    return *FormRegistry::builtIn().form(u"2021");
}

/// The first section of table 2, 20 points a row from y = 200.
PageContent table2Page()
{
    return PageBuilder(1)
        .table({60, 200, 300, 400, 500}, {200, 220, 240, 260},
               {u"信息内容|本年制发件数|本年废止件数|现行有效件数"_qs, u"规章|1|2|3"_qs, u"行政规范性文件|4|5|6"_qs})
        .page;
}

/// Its two rows as they are read with these lines; "." is a cell not found, "~" follows what is not certain.
QString table2(const std::vector<PageContent> &pages, const RulingLines &before, const RulingLines &after)
{
    const Extraction read = readTable(pages, 1, before, after, form());
    QStringList rows;
    for (const QString &row : {u"regulations"_qs, u"normative"_qs}) {
        QStringList cells;
        for (const QString &column : {u"issued"_qs, u"repealed"_qs, u"in_force"_qs}) {
            const auto cell = read.report.cells.find(u"t2."_qs + row + u'.' + column);
            cells << (cell == read.report.cells.end()
                          ? u"."_qs
                          : cell->second.text + (cell->second.uncertain ? u"~"_qs : u""_qs));
        }
        rows << cells.join(u' ');
    }
    return rows.join(u" / ");
}

QString shown(const std::vector<double> &edges)
{
    QStringList texts;
    for (const double edge : edges) {
        texts << QString::number(edge);
    }
    return texts.join(u' ');
}

} // namespace

class TestReread : public QObject {
    Q_OBJECT

private slots:
    void readsBoxes_data()
    {
        QTest::addColumn<PageContent>("page");
        QTest::addColumn<QRectF>("box");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::addColumn<QString>("texts");
        const PageContent ruled = ruledPage({u"新收|53|5"_qs, u"结转|减 6|"_qs, u"总计||7"_qs});
        const auto row = [](const char *name, const PageContent &page, const QRectF &box, int rows, int columns,
                            const QString &texts) { QTest::newRow(name) << page << box << rows << columns << texts; };
        row("one cell", ruled, {155, 203, 40, 14}, 1, 1, u"53"_qs);
        row("one cell drawn over its lines", ruled, {148, 198, 54, 24}, 1, 1, u"53"_qs);
        row("a row", ruled, {150, 200, 100, 20}, 1, 2, u"53|5"_qs);
        row("blank cells by the lines", ruled, {151, 221, 98, 38}, 2, 2, u"减 6| / |7"_qs);
        row("a block", ruled, {150, 200, 100, 60}, 3, 2, u"53|5 / 减 6| / |7"_qs);
        row("without lines", plainPage(), {95, 95, 150, 20}, 1, 3, u"53|5|减 6"_qs);
        row("without lines, a block", plainPage(), {95, 95, 150, 50}, 2, 3, u"53|5|减 6 / 7|8|9"_qs);
        row("the whole text", plainPage(), {95, 95, 150, 20}, 1, 1, u"53 5 减 6"_qs);
    }

    void readsBoxes()
    {
        QFETCH(PageContent, page);
        QFETCH(QRectF, box);
        QFETCH(int, rows);
        QFETCH(int, columns);
        QTEST(read(page, box, rows, columns), "texts");
    }

    void refusesWhatItWouldHaveToGuess_data()
    {
        QTest::addColumn<PageContent>("page");
        QTest::addColumn<QRectF>("box");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::addColumn<QString>("sentence");
        const PageContent ruled = ruledPage({u"新收|53|5"_qs, u"结转|4|3"_qs});
        PageContent picture{.number = 4, .size = QSizeF(595, 842)};
        const auto row = [](const char *name, const PageContent &page, const QRectF &box, int rows, int columns,
                            const QString &sentence) {
            QTest::newRow(name) << page << box << rows << columns << sentence;
        };
        row("two cells above each other are not one number", ruled, {150, 200, 50, 40}, 1, 1, u"holds 2 rows"_qs);
        row("two lines without ruling are not one number", plainPage(), {95, 95, 20, 50}, 1, 1, u"holds 2 rows"_qs);
        row("two columns are not one number", ruled, {150, 200, 100, 20}, 1, 1, u"holds 2 columns"_qs);
        row("too few rows", ruled, {150, 200, 50, 40}, 3, 1, u"holds 2 rows"_qs);
        row("too few columns", plainPage(), {95, 95, 80, 20}, 1, 3, u"holds 2 columns"_qs);
        row("no text", plainPage(), {400, 400, 50, 50}, 1, 1, u"no text in the box"_qs);
        row("a picture", picture, {0, 0, 100, 100}, 1, 1, u"Page 4 is only a picture"_qs);
    }

    void refusesWhatItWouldHaveToGuess()
    {
        QFETCH(PageContent, page);
        QFETCH(QRectF, box);
        QFETCH(int, rows);
        QFETCH(int, columns);
        QFETCH(QString, sentence);
        const QString answer = read(page, box, rows, columns);
        QVERIFY2(answer.contains(sentence), qPrintable(answer));
    }

    void givesPlaces()
    {
        const auto texts = cellTextsIn(plainPage(), {95, 95, 150, 20}, 1, 3);
        QVERIFY(texts);
        QCOMPARE((*texts)[0][0].box, QRectF(100, 100, 20, 10));
        QCOMPARE((*texts)[0][2].box, QRectF(200, 100, 25, 10));
    }

    void findsTheTablesOfAPage()
    {
        const PageContent page = ruledPage({u"a|b|c"_qs, u"d|e|f"_qs});
        const std::vector<RulingLines> tables = tableLines(page);
        QCOMPARE(tables.size(), std::size_t(1));
        QCOMPARE(areaOf(tables[0]), QRectF(100, 200, 150, 40));
        QCOMPARE(shown(columnEdges(tables[0])), u"100 150 200 250"_qs);
        QCOMPARE(shown(rowEdges(tables[0])), u"200 220 240"_qs);
        QVERIFY(tableLines(plainPage()).empty());
    }

    void edgesAreMovedBetweenTheirNeighbours()
    {
        QCOMPARE(shown(columnEdges(withColumnMoved(threeByTwo(), 150, 170))), u"100 170 200 250"_qs);
        QCOMPARE(shown(rowEdges(withRowMoved(threeByTwo(), 220, 230))), u"200 230 240"_qs);
        QCOMPARE(shown(columnEdges(withColumnMoved(threeByTwo(), 150, 400))), u"100 195 200 250"_qs);
        QCOMPARE(shown(columnEdges(withColumnMoved(threeByTwo(), 150, 0))), u"100 105 200 250"_qs);
        QCOMPARE(shown(columnEdges(withColumnMoved(threeByTwo(), 180, 190))), u"100 150 200 250"_qs);
    }

    void theAreaIsMovedWithItsLines()
    {
        const RulingLines wider = withColumnMoved(threeByTwo(), 250, 300);
        QCOMPARE(areaOf(wider), QRectF(100, 200, 200, 40));
        QCOMPARE(gridFromLines(wider, {}).grid.cells.size(), std::size_t(6));
        const RulingLines higher = withRowMoved(threeByTwo(), 200, 180);
        QCOMPARE(areaOf(higher), QRectF(100, 180, 150, 60));
        QCOMPARE(gridFromLines(higher, {}).grid.cells.size(), std::size_t(6));
    }

    void linesAreAddedAndRemoved()
    {
        const RulingLines added = withColumnAdded(threeByTwo(), 175);
        QCOMPARE(shown(columnEdges(added)), u"100 150 175 200 250"_qs);
        QCOMPARE(gridFromLines(added, {}).grid.cells.size(), std::size_t(8));
        QCOMPARE(shown(columnEdges(withColumnRemoved(added, 175))), u"100 150 200 250"_qs);
        QCOMPARE(shown(rowEdges(withRowAdded(threeByTwo(), 230))), u"200 220 230 240"_qs);
        QCOMPARE(shown(rowEdges(withRowRemoved(threeByTwo(), 220))), u"200 240"_qs);
        QCOMPARE(shown(columnEdges(withColumnRemoved(threeByTwo(), 100))), u"100 150 200 250"_qs);
        QCOMPARE(shown(columnEdges(withColumnAdded(threeByTwo(), 151))), u"100 150 200 250"_qs);
        QCOMPARE(shown(columnEdges(withColumnAdded(threeByTwo(), 20))), u"100 150 200 250"_qs);
    }

    void aMergedHeadStaysMerged()
    {
        const Grid before = gridFromLines(withMergedHead(), {}).grid;
        QCOMPARE(before.cells.size(), std::size_t(5));
        const Grid after = gridFromLines(withColumnAdded(withMergedHead(), 225), {}).grid;
        QCOMPARE(after.cells.size(), std::size_t(6));
        QCOMPARE(after.cells[1].columnSpan, 3);
    }

    void aTableIsReadAgainWithItsMissingLine()
    {
        PageContent content = table2Page();
        std::erase_if(content.lines, [](const QLineF &line) { return line.y1() == 240 && line.y2() == 240; });
        const RulingLines before = tableLines(content)[0];
        // Labels beside the values tell its rows apart.
        QCOMPARE(table2({content}, before, before), u"1 2 3 / 4 5 6"_qs);
        QCOMPARE(table2({content}, before, withRowAdded(before, 240)), u"1 2 3 / 4 5 6"_qs);
    }

    void aMovedLineTakesItsCellAlong()
    {
        const PageContent content = table2Page();
        const RulingLines before = tableLines(content)[0];
        QCOMPARE(table2({content}, before, before), u"1 2 3 / 4 5 6"_qs);
        // Without the line between the rows their labels tell which number belongs to which.
        QCOMPARE(table2({content}, before, withRowRemoved(before, 240)), u"1 2 3 / 4 5 6"_qs);
        // Rows outside of the area are no rows of the table.
        QCOMPARE(table2({content}, before, withRowMoved(withRowRemoved(before, 240), 260, 240)), u"1 2 3 / . . ."_qs);
    }

    void linesOfOtherPagesStay()
    {
        PageContent second = table2Page();
        second.number = 2;
        const RulingLines lines = tableLines(second)[0];
        const Extraction read = readTable({PageBuilder(1).page, second}, 2, lines, lines, form());
        QCOMPARE(read.report.cells.at(u"t2.regulations.issued"_qs).page, 2);
        QVERIFY(readTable({second}, 7, lines, lines, form()).report.cells.empty());
    }

    void linesStandBetweenCellsWithoutLines()
    {
        const RulingLines lines =
            linesBetween({{100, 100, 50, 10}, {100, 130, 50, 10}}, {{100, 100, 10, 40}, {140, 100, 10, 40}}, 20);
        QCOMPARE(shown(columnEdges(lines)), u"14 94 125 156"_qs);
        QCOMPARE(shown(rowEdges(lines)), u"94 120 146"_qs);
        QVERIFY(linesBetween({}, {}, 0).vertical.empty());
    }
};

QTEST_APPLESS_MAIN(TestReread)
#include "test_reread.moc"
