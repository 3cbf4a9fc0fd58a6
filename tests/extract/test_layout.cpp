// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/cutrows.h"
#include "models/extract/extract.h"

#include "tests/support/documenttext.h"
#include "tests/support/gridtext.h"
#include "tests/support/pagebuilder.h"

#include <QTest>

#include <algorithm>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

const std::vector<double> columns = {60, 260, 330, 400};

QStringList laidOut(std::vector<PageContent> pages)
{
    Document document{.kind = SourceKind::Pdf, .pages = std::move(pages)};
    layOut(document);
    return printed(document);
}

/// What is found in a table 3 that goes over a page's end without a line there. A text on the second page may be
/// doubted.
Report overTwoPages(const QStringList &firstRows, const QStringList &secondRows, const QString &doubted = {})
{
    const std::vector<double> edges = {40, 200, 260, 320, 380, 450, 520, 560, 590};
    const QStringList heads = {u"项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计"_qs};
    PageBuilder first(1);
    first.table(edges, {700, 730, 760, 790}, heads + firstRows, true, false);
    PageBuilder second(2);
    second.table(edges, {60, 90, 120}, secondRows, false, true);
    for (Word &word : second.page.words) {
        word.uncertain = word.text == doubted;
    }
    Document document{.kind = SourceKind::Pdf, .pages = {first.page, second.page}};
    layOut(document);
    return extract(document, FormRegistry({*FormRegistry::builtIn().form(u"2021")})).report;
}

QString numberAt(const Report &report, const QString &id)
{
    const auto it = report.cells.find(id);
    return it == report.cells.end()
               ? u"no cell"_qs
               : u"%1 on page %2"_qs.arg(it->second.number ? it->second.number->toString() : u"none"_qs)
                     .arg(it->second.page);
}

Grid onPage(const QStringList &lines, int page)
{
    Grid grid = gridFromText(lines);
    for (GridCell &cell : grid.cells) {
        cell.page = page;
    }
    return grid;
}

/// The rows of a table from one row to another, as the lines of gridFromText().
QStringList between(const QStringList &lines, const QString &from, const QString &to)
{
    const auto holds = [](const QString &text) { return [&text](const QString &line) { return line.contains(text); }; };
    const auto begin = std::ranges::find_if(lines, holds(from));
    return QStringList(begin, std::find_if(begin, lines.end(), holds(to)));
}

Report found(const std::vector<Block> &blocks)
{
    return extract(Document{.kind = SourceKind::Pdf, .blocks = blocks},
                   FormRegistry({*FormRegistry::builtIn().form(u"2021")}))
        .report;
}

} // namespace

class TestLayout : public QObject {
    Q_OBJECT

private slots:
    void putsTextAndTablesInOrder();
    void leavesDocumentsWithBlocksAlone();
    void digitsInDoubtLeaveTheirPlaceCertain();
    void blanksAmongFaintLinesAreDoubtful();
    void joinsTablesOverPages();
    void joinsTablesThatAreOpenAtThePagesEnd();
    void joinsTablesWithOtherEdgesWithin();
    void doesNotJoin_data();
    void doesNotJoin();
    void whatAScansPageNumberIsReadAs_data();
    void whatAScansPageNumberIsReadAs();
    void aValueThatATablesLastRuleCutsIsNoPageNumber();
    void aFrameIsRunningText();
    void leavesPageNumbersOutButNoValues();
    void readsTablesWithoutRowLinesAsText();
    void readsTablesWithoutColumnLinesAsText();
    void readsAllOfATableWithoutRowLinesAsText();
    void aPieceOfATableWithLinesIsOneToo();
    void aFrameAroundTablesIsNone();
    void placesNumbersUnderHeadsThatStandInStacks();
    void headsInStacksHoldNoPiecesOfEachOther();
    void placesNumbersUnderHeadsOnThePageBefore_data();
    void placesNumbersUnderHeadsOnThePageBefore();
    void aLabelsLinesBesideThoseOfItsGroup();
    void placesNumbersUnderHeadsOfTurnedPages();
    void marksThatHangOverTheSideStayWithTheirText();
    void readsSheetsWithTwoPages();
    void doesNotCut_data();
    void doesNotCut();
    void cellsKnowWhereTheirTextStands();
    void mendsRowsThatThePagesEndCut();
    void mendsRowsWhoseLabelStandsOnTheSecondPage();
    void mendedRowsKeepTheirDoubts();
    void mendsRowsWhoseValuesStandOnTheFirstPage();
    void mendsRowsBetweenTablesOfOtherColumns();
    void mendsHeadsThatThePagesEndCut();
    void doubtsBlankRowsAmongFullOnes();
    void leavesWholeRowsAlone();
};

void TestLayout::putsTextAndTablesInOrder()
{
    PageBuilder page(1);
    page.text(60, 300, u"表后文字"_qs).table(columns, {100, 130, 160}, {u"项目|甲|乙"_qs, u"数量|1|2"_qs});
    page.text(60, 60, u"表前文字"_qs);
    QCOMPARE(laidOut({page.page}),
             QStringList({u"表前文字"_qs, u"| 项目 | 甲 | 乙"_qs, u"| 数量 | 1 | 2"_qs, u"表后文字"_qs}));
}

void TestLayout::leavesDocumentsWithBlocksAlone()
{
    Document document{.blocks = {Paragraph{.text = u"已有"_qs}}};
    layOut(document);
    QCOMPARE(printed(document), QStringList(u"已有"_qs));
}

void TestLayout::digitsInDoubtLeaveTheirPlaceCertain()
{
    const auto numberIn = [](bool isRecognised) {
        PageBuilder builder(1);
        builder.table(columns, {100, 120, 140}, {u"项目|甲|乙"_qs, u"公开|2|3"_qs});
        builder.page.isRecognised = isRecognised;
        std::ranges::find(builder.page.words, u"2"_qs, &Word::text)->uncertain = true;
        Document document{.kind = SourceKind::Pdf, .pages = {builder.page}};
        layOut(document);
        return *std::ranges::find(std::get<Grid>(document.blocks.front()).cells, u"2"_qs, &GridCell::text);
    };
    QVERIFY(numberIn(true).weaklyRead);
    QVERIFY(!numberIn(true).uncertain);
    QVERIFY(!numberIn(false).weaklyRead);
    QVERIFY(numberIn(false).uncertain);
}

void TestLayout::blanksAmongFaintLinesAreDoubtful()
{
    const auto doubtfulCells = [](bool hasFaintLines) {
        PageBuilder builder(1);
        builder.table(columns, {100, 120, 140}, {u"项目|甲|乙"_qs, u"公开||3"_qs});
        builder.page.isRecognised = true;
        builder.page.hasFaintLines = hasFaintLines;
        Document document{.kind = SourceKind::Pdf, .pages = {builder.page}};
        layOut(document);
        QStringList cells;
        for (const GridCell &cell : std::get<Grid>(document.blocks.front()).cells) {
            if (cell.uncertain) {
                cells.append(u"%1,%2"_qs.arg(cell.row).arg(cell.column));
            }
        }
        return cells;
    };
    QCOMPARE(doubtfulCells(false), QStringList());
    QCOMPARE(doubtfulCells(true), QStringList{u"1,1"_qs});
}

void TestLayout::joinsTablesOverPages()
{
    PageBuilder first(1);
    first.text(60, 60, u"表前文字"_qs).table(columns, {700, 730, 760}, {u"项目|甲|乙"_qs, u"数量|1|2"_qs});
    first.text(290, 800, u"— 1 —"_qs);
    PageBuilder second(2);
    second.table(columns, {60, 90}, {u"金额|3|4"_qs}).text(290, 800, u"第 2 页 共 2 页"_qs);
    Document document{.kind = SourceKind::Pdf, .pages = {first.page, second.page}};
    layOut(document);
    QCOMPARE(printed(document),
             QStringList({u"表前文字"_qs, u"| 项目 | 甲 | 乙"_qs, u"| 数量 | 1 | 2"_qs, u"| 金额 | 3 | 4"_qs}));
    const Grid grid = gridsOf(document).front();
    QCOMPARE(grid.firstRowsOnPage, std::vector<int>(1, 2));
    QCOMPARE(grid.cells.front().page, 1);
    QCOMPARE(grid.cells.back().page, 2);
}

void TestLayout::joinsTablesThatAreOpenAtThePagesEnd()
{
    PageBuilder first(1);
    first.table(columns, {700, 730, 760}, {u"项目|甲|乙"_qs, u"数量|1|2"_qs}, true, false);
    PageBuilder second(2);
    second.table(columns, {60, 90, 120}, {u"金额|3|4"_qs, u"合计|5|6"_qs}, false, true);
    QCOMPARE(laidOut({first.page, second.page}),
             QStringList({u"| 项目 | 甲 | 乙"_qs, u"| 数量 | 1 | 2"_qs, u"| 金额 | 3 | 4"_qs, u"| 合计 | 5 | 6"_qs}));
}

void TestLayout::joinsTablesWithOtherEdgesWithin()
{
    PageBuilder first(1);
    first.table({60, 260, 400}, {700, 730}, {u"项目|数量"_qs});
    PageBuilder second(2);
    second.table({61, 160, 261, 331, 401}, {60, 90}, {u"甲|乙|1|2"_qs});
    QCOMPARE(laidOut({first.page, second.page}), QStringList({u"| 项目 | < | 数量 | <"_qs, u"| 甲 | 乙 | 1 | 2"_qs}));
}

void TestLayout::doesNotJoin_data()
{
    QTest::addColumn<std::vector<PageContent>>("pages");
    QTest::addColumn<int>("grids");
    PageBuilder first(1);
    first.table(columns, {700, 730}, {u"项目|甲|乙"_qs});
    PageBuilder second(2);
    second.table(columns, {100, 130}, {u"数量|1|2"_qs});
    QTest::newRow("it does") << std::vector<PageContent>({first.page, second.page}) << 1;
    PageBuilder after = first;
    after.text(60, 760, u"以上为表一"_qs);
    QTest::newRow("text below the first") << std::vector<PageContent>({after.page, second.page}) << 2;
    PageBuilder rest = first;
    rest.text(62, 732, u"的余下部分"_qs);
    QTest::newRow("the rest of a cut cell below the first") << std::vector<PageContent>({rest.page, second.page}) << 1;
    PageBuilder heading = first;
    heading.text(62, 732, u"四、另一张表"_qs);
    QTest::newRow("a heading close below the first") << std::vector<PageContent>({heading.page, second.page}) << 2;
    PageBuilder before = second;
    before.text(60, 70, u"三、另一张表"_qs);
    QTest::newRow("text above the second") << std::vector<PageContent>({first.page, before.page}) << 2;
    PageBuilder narrow(2);
    narrow.table({60, 260, 330}, {100, 130}, {u"数量|1"_qs});
    QTest::newRow("of another width") << std::vector<PageContent>({first.page, narrow.page}) << 2;
    PageBuilder same(1);
    same.table(columns, {700, 730}, {u"项目|甲|乙"_qs}).table(columns, {750, 780}, {u"数量|1|2"_qs});
    QTest::newRow("on the same page") << std::vector<PageContent>({same.page}) << 2;
}

void TestLayout::doesNotJoin()
{
    QFETCH(std::vector<PageContent>, pages);
    Document document{.kind = SourceKind::Pdf, .pages = pages};
    layOut(document);
    QTEST(static_cast<int>(gridsOf(document).size()), "grids");
}

void TestLayout::whatAScansPageNumberIsReadAs_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isNumber");
    QTest::newRow("Chinese for dashes") << 290.0 << u"一3一"_qs << true;
    QTest::newRow("nothing of it") << 290.0 << u"-和过"_qs << true;
    QTest::newRow("spaces in it") << 290.0 << u"AB C开门"_qs << true;
    QTest::newRow("at the left") << 90.0 << u"一4一"_qs << true;
    QTest::newRow("end of a paragraph") << 90.0 << u"12件。"_qs << false;
    QTest::newRow("end of a paragraph without its stop") << 90.0 << u"续办理"_qs << false;
    QTest::newRow("end of a sentence in the middle") << 290.0 << u"12件。"_qs << false;
    QTest::newRow("a figure with its unit") << 90.0 << u"12件"_qs << false;
    QTest::newRow("a figure with its unit at the right") << 480.0 << u"12件"_qs << false;
    QTest::newRow("an amount at the right") << 480.0 << u"46.78"_qs << false;
}

void TestLayout::whatAScansPageNumberIsReadAs()
{
    QFETCH(double, x);
    QFETCH(QString, text);
    QFETCH(bool, isNumber);
    PageBuilder page(1);
    page.text(90, 400, u"正文"_qs).text(x, 800, text);
    QVERIFY(laidOut({page.page}).contains(text));
    page.page.isRecognised = true;
    QCOMPARE(!laidOut({page.page}).contains(text), isNumber);
}

void TestLayout::aValueThatATablesLastRuleCutsIsNoPageNumber()
{
    const auto textBelow = [](double top) {
        PageBuilder page(1);
        page.table({60, 200, 340}, {100, 780}, {u"甲数|1"_qs}).text(250, top, u"4"_qs);
        return laidOut({page.page}).contains(u"4"_qs);
    };
    QVERIFY(textBelow(782));
    QVERIFY(!textBelow(800));
}

void TestLayout::aFrameIsRunningText()
{
    PageBuilder page(1);
    page.table({50, 540}, {100, 200}, {u"框中文字"_qs});
    QCOMPARE(laidOut({page.page}), QStringList(u"框中文字"_qs));
}

void TestLayout::leavesPageNumbersOutButNoValues()
{
    PageBuilder page(1);
    page.text(60, 60, u"行政事业"_qs).text(300, 68, u"7"_qs).text(60, 76, u"性收费"_qs).text(300, 800, u"7"_qs);
    QCOMPARE(laidOut({page.page}), QStringList({u"行政事业"_qs, u"7"_qs, u"性收费"_qs}));
}

void TestLayout::readsTablesWithoutRowLinesAsText()
{
    // Lines between the columns alone: heads, and the numbers below them in the same cells.
    PageBuilder page(1);
    page.table({60, 160, 260, 360}, {100, 180}, {u"||"_qs});
    page.text(70, 110, u"甲数"_qs).text(170, 110, u"乙数"_qs).text(270, 110, u"丙数"_qs);
    page.text(70, 150, u"1"_qs).text(170, 150, u"2"_qs).text(270, 150, u"3"_qs);
    QCOMPARE(laidOut({page.page}), QStringList({u"甲数 乙数 丙数"_qs, u"1 2 3"_qs}));
}

void TestLayout::readsTablesWithoutColumnLinesAsText()
{
    PageBuilder page(1);
    page.table({60, 360}, {100, 120, 140, 160}, QStringList(3, QString()));
    page.text(70, 105, u"内容"_qs).text(170, 105, u"甲数"_qs).text(270, 105, u"乙数"_qs);
    page.text(70, 125, u"规章"_qs).text(170, 125, u"1"_qs).text(270, 125, u"2"_qs);
    page.text(70, 145, u"许可"_qs).text(170, 145, u"3"_qs).text(270, 145, u"4"_qs);
    QCOMPARE(laidOut({page.page}), QStringList({u"内容 甲数 乙数"_qs, u"规章 1 2"_qs, u"许可 3 4"_qs}));
}

void TestLayout::readsAllOfATableWithoutRowLinesAsText()
{
    // Too few rows on the second page to say that lines are lacking there.
    PageBuilder first(1);
    first.table({60, 160, 260, 360}, {640, 780}, {u"||"_qs});
    QStringList expected;
    for (int row = 0; row < 7; ++row) {
        const double top = 645 + 20 * row;
        first.text(70, top, u"内容"_qs).text(170, top, QString::number(row)).text(270, top, u"0"_qs);
        expected.append(u"内容 %1 0"_qs.arg(row));
    }
    first.text(290, 810, u"— 1 —"_qs);
    PageBuilder second(2);
    second.table({60, 160, 260, 360}, {60, 100}, {u"||"_qs});
    second.text(70, 65, u"项目"_qs).text(170, 65, u"甲数"_qs).text(270, 65, u"乙数"_qs);
    second.text(70, 85, u"收费"_qs).text(170, 85, u"8"_qs).text(270, 85, u"9"_qs);
    QCOMPARE(laidOut({first.page, second.page}), expected + QStringList({u"项目 甲数 乙数"_qs, u"收费 8 9"_qs}));
    // With a text between them they are two tables.
    second.text(60, 40, u"三、另一张表"_qs);
    QCOMPARE(laidOut({first.page, second.page}).last(), u"| 收费 | 8 | 9"_qs);
}

void TestLayout::aPieceOfATableWithLinesIsOneToo()
{
    // Rows of one cell at a page's end have no lines between columns, but those below them have.
    PageBuilder first(1);
    first.table({60, 400}, {740, 760, 780}, {u"办理结果"_qs, u"不予公开"_qs});
    PageBuilder second(2);
    second.table(columns, {60, 90, 120, 150, 180, 210},
                 {u"项目|甲|乙"_qs, u"规章|1|2"_qs, u"许可|3|4"_qs, u"处罚|5|6"_qs, u"强制|7|8"_qs});
    const QStringList rows = laidOut({first.page, second.page});
    QCOMPARE(rows.first(), u"| 办理结果 | < | <"_qs);
    QCOMPARE(rows.last(), u"| 强制 | 7 | 8"_qs);
    QCOMPARE(rows.size(), 7);
}

void TestLayout::aFrameAroundTablesIsNone()
{
    PageBuilder page(1);
    page.table({40, 560}, {40, 800}, QStringList(QString()));
    page.text(60, 60, u"表前文字"_qs).table(columns, {100, 130, 160}, {u"项目|甲|乙"_qs, u"数量|1|2"_qs});
    QCOMPARE(laidOut({page.page}), QStringList({u"表前文字"_qs, u"| 项目 | 甲 | 乙"_qs, u"| 数量 | 1 | 2"_qs}));
}

void TestLayout::placesNumbersUnderHeadsThatStandInStacks()
{
    PageBuilder page(1);
    page.text(60, 60, u"四、政府信息公开行政复议、行政诉讼情况"_qs);
    const QStringList heads = {u"结果维|持"_qs, u"结果纠|正"_qs, u"其他结|果"_qs, u"尚未审|结"_qs, u"总|计"_qs};
    for (int column = 0; column < 15; ++column) {
        const QStringList lines = heads[column % 5].split(u'|');
        page.text(50 + 36 * column, 120, lines[0]).text(50 + 36 * column, 132, lines[1]);
    }
    page.text(60, 160, u"2"_qs).text(50 + 36 * 4, 160, u"2"_qs).text(50 + 36 * 12, 160, u"5"_qs);
    Document document{.kind = SourceKind::Pdf, .pages = {page.page}};
    layOut(document);
    const Report report = extract(document, FormRegistry({*FormRegistry::builtIn().form(u"2021")})).report;
    QCOMPARE(numberAt(report, u"t4.count.review_upheld"_qs), u"2 on page 1"_qs);
    QCOMPARE(numberAt(report, u"t4.count.review_total"_qs), u"2 on page 1"_qs);
    QCOMPARE(numberAt(report, u"t4.count.after_review_other"_qs), u"5 on page 1"_qs);
    QCOMPARE(numberAt(report, u"t4.count.direct_upheld"_qs), u"none on page 1"_qs);
    QVERIFY(report.cells.at(u"t4.count.review_upheld"_qs).uncertain);
}

void TestLayout::headsInStacksHoldNoPiecesOfEachOther()
{
    // 机 and 构 below 科研 stand before 机构 below 法律服务.
    PageBuilder page(1);
    const std::vector<std::pair<double, QString>> heads = {
        {240, u"自然人"_qs},         {300, u"商|业|企|业"_qs}, {345, u"科|研|机|构"_qs}, {378, u"社会|公益|组织"_qs},
        {430, u"法律|服务|机构"_qs}, {468, u"其他"_qs},        {520, u"总计"_qs}};
    for (const auto &[left, head] : heads) {
        const QStringList lines = head.split(u'|');
        const double top = lines.size() == 4 ? 60 : 66;
        for (int line = 0; line < lines.size(); ++line) {
            page.text(left, top + 12 * line, lines[line]);
        }
    }
    page.text(60, 140, u"（七）总计"_qs);
    page.text(250, 140, u"8"_qs).text(435, 140, u"1"_qs).text(525, 140, u"9"_qs);
    Document document{.kind = SourceKind::Pdf, .pages = {page.page}};
    layOut(document);
    const Report report = extract(document, FormRegistry({*FormRegistry::builtIn().form(u"2021")})).report;
    QCOMPARE(numberAt(report, u"t3.handled.legal"_qs), u"1 on page 1"_qs);
    QCOMPARE(numberAt(report, u"t3.handled.other"_qs), u"none on page 1"_qs);
    QCOMPARE(numberAt(report, u"t3.handled.charity"_qs), u"none on page 1"_qs);
}

void TestLayout::placesNumbersUnderHeadsOnThePageBefore_data()
{
    QTest::addColumn<double>("shift");
    QTest::addColumn<QString>("business");
    QTest::addColumn<QString>("charity");
    QTest::newRow("as far to the right") << 0.0 << u"9 on page 2"_qs << u"none on page 2"_qs;
    QTest::newRow("nearly") << 5.0 << u"9 on page 2"_qs << u"none on page 2"_qs;
    QTest::newRow("between two heads") << 25.0 << u"no cell"_qs << u"no cell"_qs;
}

void TestLayout::placesNumbersUnderHeadsOnThePageBefore()
{
    QFETCH(double, shift);
    QFETCH(QString, business);
    QFETCH(QString, charity);
    PageBuilder first(1);
    const QStringList heads = {u"自然人"_qs,       u"商业企业"_qs, u"科研机构"_qs, u"社会公益组织"_qs,
                               u"法律服务机构"_qs, u"其他"_qs,     u"总计"_qs};
    for (int column = 0; column < 7; ++column) {
        // Two characters a line, so that each head is a stack.
        for (int line = 0; 2 * line < heads[column].size(); ++line) {
            first.text(240 + 50 * column, 60 + 12 * line, heads[column].mid(2 * line, 2));
        }
    }
    first.text(60, 120, u"一、本年新收政府信息公开申请数量"_qs).text(245, 120, u"9"_qs).text(545, 120, u"9"_qs);
    PageBuilder second(2);
    second.text(60, 60, u"（七）总计"_qs);
    second.text(245 + shift, 60, u"8"_qs).text(295 + shift, 60, u"9"_qs).text(545 + shift, 60, u"7"_qs);
    Document document{.kind = SourceKind::Pdf, .pages = {first.page, second.page}};
    layOut(document);
    const Report report = extract(document, FormRegistry({*FormRegistry::builtIn().form(u"2021")})).report;
    QCOMPARE(numberAt(report, u"t3.handled.business"_qs), business);
    QCOMPARE(numberAt(report, u"t3.handled.charity"_qs), charity);
    if (shift < 20) {
        QVERIFY(report.cells.at(u"t3.handled.business"_qs).uncertain);
    }
}

void TestLayout::aLabelsLinesBesideThoseOfItsGroup()
{
    // The group's last line, 理, begins as the label goes on.
    PageBuilder page(1);
    const QStringList heads = {u"自然人"_qs,       u"商业企业"_qs, u"科研机构"_qs, u"社会公益组织"_qs,
                               u"法律服务机构"_qs, u"其他"_qs,     u"总计"_qs};
    for (int column = 0; column < 7; ++column) {
        page.text(240 + 50 * column, 60 + 12 * (column % 2), heads[column]);
        page.text(245 + 50 * column, 120, QString::number(column + 1));
    }
    page.text(40, 112, u"其他处"_qs).text(100, 108, u"1.申请人无正当理由逾期"_qs);
    page.text(100, 120, u"不补正、行政机关不再处"_qs);
    page.text(40, 126, u"理"_qs).text(100, 132, u"理其政府信息公开申请"_qs);
    Document document{.kind = SourceKind::Pdf, .pages = {page.page}};
    layOut(document);
    const Report report = extract(document, FormRegistry({*FormRegistry::builtIn().form(u"2021")})).report;
    QCOMPARE(numberAt(report, u"t3.other_no_correction.person"_qs), u"1 on page 1"_qs);
    QCOMPARE(numberAt(report, u"t3.other_no_correction.total"_qs), u"7 on page 1"_qs);
}

void TestLayout::placesNumbersUnderHeadsOfTurnedPages()
{
    PageBuilder page(1);
    page.page.size = QSizeF(842, 595);
    page.page.turn = {.degrees = 90, .upright = QSizeF(842, 595), .shown = QSizeF(595, 842)};
    page.text(60, 60, u"三、收到和处理政府信息公开申请情况"_qs);
    const QStringList heads = {u"自然人"_qs,       u"商业企业"_qs, u"科研机构"_qs, u"社会公益组织"_qs,
                               u"法律服务机构"_qs, u"其他"_qs,     u"总计"_qs};
    for (int column = 0; column < 7; ++column) {
        page.text(340 + 70 * column, 100, heads[column]);
    }
    page.text(60, 120, u"一、本年新收政府信息公开申请数量"_qs).text(345, 120, u"5"_qs).text(765, 120, u"5"_qs);
    page.text(60, 140, u"二、上年结转政府信息公开申请数量"_qs).text(555, 140, u"3"_qs).text(765, 140, u"3"_qs);
    Document document{.kind = SourceKind::Pdf, .pages = {page.page}};
    layOut(document);
    const Report report = extract(document, FormRegistry({*FormRegistry::builtIn().form(u"2021")})).report;
    QCOMPARE(numberAt(report, u"t3.new.person"_qs), u"5 on page 1"_qs);
    QCOMPARE(numberAt(report, u"t3.new.charity"_qs), u"none on page 1"_qs);
    QCOMPARE(numberAt(report, u"t3.carried_in.charity"_qs), u"3 on page 1"_qs);
    QCOMPARE(numberAt(report, u"t3.carried_in.total"_qs), u"3 on page 1"_qs);
    QCOMPARE(report.cells.at(u"t3.new.person"_qs).box, QRectF(595 - 130, 345, 10, 10)); // on the page as it is shown
}

void TestLayout::marksThatHangOverTheSideStayWithTheirText()
{
    PageBuilder page(1);
    page.table(columns, {100, 140}, {u"||"_qs});
    page.text(190, 102, u"区分处理的，）"_qs).text(190, 122, u"只计这一情形"_qs).text(290, 112, u"1"_qs);
    page.text(335, 112, u"（2）"_qs);
    QCOMPARE(laidOut({page.page}), QStringList(u"| 区分处理的，）只计这一情形 | 1 | （2）"_qs));
}

void TestLayout::readsSheetsWithTwoPages()
{
    PageBuilder first(1);
    first.page.size = QSizeF(842, 595);
    first.text(40, 60, u"左页文字"_qs).text(461, 40, u"右页文字"_qs);
    first.text(200, 560, u"1"_qs).text(621, 560, u"2"_qs);
    PageBuilder second(2);
    second.page.size = QSizeF(842, 595);
    second.table({40, 240, 310, 380}, {500, 520, 540}, {u"项目|甲|乙"_qs, u"数量|1|2"_qs}).text(200, 560, u"3"_qs);
    second.table({461, 661, 731, 801}, {40, 60}, {u"金额|3|4"_qs}).text(621, 560, u"4"_qs);
    Document document{.kind = SourceKind::Pdf, .pages = {first.page, second.page}};
    layOut(document);
    QCOMPARE(printed(document), QStringList({u"左页文字"_qs, u"右页文字"_qs, u"| 项目 | 甲 | 乙"_qs,
                                             u"| 数量 | 1 | 2"_qs, u"| 金额 | 3 | 4"_qs}));
    const Grid grid = gridsOf(document).front();
    QCOMPARE(grid.cells.back().box, QRectF(761, 45, 10, 10)); // on the sheet
    QCOMPARE(grid.cells.back().page, 2);
    QCOMPARE(std::get<Paragraph>(document.blocks[1]).box, QRectF(461, 40, 40, 10));
}

void TestLayout::doesNotCut_data()
{
    QTest::addColumn<PageContent>("page");
    PageBuilder wide(1);
    wide.page.size = QSizeF(842, 595);
    for (int row = 0; row < 5; ++row) {
        wide.text(40, 60 + 20 * row, u"一、本年新收政府信息公开申请"_qs).text(500, 60 + 20 * row, u"1"_qs);
    }
    QTest::newRow("a table without lines") << wide.page;
    wide.text(200, 560, u"1"_qs).text(621, 560, u"3"_qs);
    QTest::newRow("numbers that do not follow each other") << wide.page;
    PageBuilder ruled(1);
    ruled.page.size = QSizeF(842, 595);
    ruled.page.lines.emplace_back(40, 300, 802, 300);
    ruled.text(40, 60, u"左"_qs).text(461, 60, u"右"_qs).text(200, 560, u"1"_qs).text(621, 560, u"2"_qs);
    QTest::newRow("a line across the middle") << ruled.page;
    PageBuilder upright(1);
    upright.text(40, 60, u"左"_qs).text(461, 60, u"右"_qs).text(200, 560, u"1"_qs).text(461, 560, u"2"_qs);
    QTest::newRow("a page that is higher than wide") << upright.page;
}

void TestLayout::doesNotCut()
{
    QFETCH(PageContent, page);
    const QStringList lines = laidOut({page});
    QVERIFY2(lines.front().contains(u' '), qPrintable(lines.front())); // both sides are one line
}

void TestLayout::cellsKnowWhereTheirTextStands()
{
    PageBuilder page(3);
    page.table(columns, {100, 130}, {u"数量|12|"_qs});
    Document document{.kind = SourceKind::Pdf, .pages = {page.page}};
    layOut(document);
    const Grid grid = gridsOf(document).front();
    QCOMPARE(grid.cells[1].page, 3);
    QCOMPARE(grid.cells[1].box, QRectF(285, 110, 20, 10)); // of the text
    QCOMPARE(grid.cells[2].text, QString());
    QCOMPARE(grid.cells[2].box, QRectF(330, 100, 70, 30)); // of the cell: there is no text
}

void TestLayout::mendsRowsThatThePagesEndCut()
{
    const Report report = overTwoPages({u"2.重复申请|1|0|0|0|0|0|1"_qs, u"5.要求行政机关确认或重新|||||||"_qs},
                                       {u"出具已获取信息|3|0|0|0|0|4|7"_qs, u"（七）总计|4|0|0|0|0|4|8"_qs});
    QCOMPARE(numberAt(report, u"t3.rejected_repeat.person"_qs), u"1 on page 1"_qs);
    QCOMPARE(numberAt(report, u"t3.rejected_confirm.person"_qs), u"3 on page 2"_qs);
    QCOMPARE(numberAt(report, u"t3.rejected_confirm.total"_qs), u"7 on page 2"_qs);
    QCOMPARE(numberAt(report, u"t3.handled.total"_qs), u"8 on page 2"_qs);
    QVERIFY(report.extraRows.empty());
    QCOMPARE(report.cells.size(), std::size_t(3 * 7));
}

void TestLayout::mendsRowsWhoseLabelStandsOnTheSecondPage()
{
    // The group beside the values has the words of a row of the other edition.
    const auto withLabel = [](const QString &label) {
        QStringList first = between(table3Lines(), u"本列数据"_qs, u"5.要求行政机关"_qs);
        first.append(u"^|（六）其他处理||3|0|0|0|0|4|7"_qs);
        const QStringList second = {
            u"||"_qs + label + u"|||||||"_qs,
            u"||2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请|1|0|0|0|0|0|1"_qs,
            u"||3.其他|1|0|0|0|0|0|1"_qs, u"|（七）总计|<|4|0|0|0|0|4|8"_qs};
        Grid grid = onPage(first + second, 1);
        grid.firstRowsOnPage = {static_cast<int>(first.size())};
        return found({grid});
    };
    const Report report = withLabel(u"1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"_qs);
    QCOMPARE(numberAt(report, u"t3.other_no_correction.person"_qs), u"3 on page 1"_qs);
    QVERIFY(!report.cells.at(u"t3.other_no_correction.person"_qs).uncertain);
    QVERIFY(report.extraRows.empty());
    // With words of the organ's own nobody can say whose values stand above.
    const Report other = withLabel(u"1.超过期限没有回音的"_qs);
    QVERIFY(std::ranges::all_of(other.cells,
                                [](const auto &entry) { return entry.second.text != u"7" || entry.second.uncertain; }));
}

void TestLayout::mendedRowsKeepTheirDoubts()
{
    const Report report = overTwoPages({u"2.重复申请|1|0|0|0|0|0|1"_qs, u"5.要求行政机关确认或重新|||||||"_qs},
                                       {u"出具已获取信息|3|0|0|0|0|4|7"_qs, u"（七）总计|4|0|0|0|0|4|8"_qs}, u"7"_qs);
    QVERIFY(report.cells.at(u"t3.rejected_confirm.total"_qs).uncertain);
    QVERIFY(!report.cells.at(u"t3.rejected_confirm.person"_qs).uncertain);
}

void TestLayout::mendsRowsWhoseValuesStandOnTheFirstPage()
{
    const Report report = overTwoPages({u"2.重复申请|1|0|0|0|0|0|1"_qs, u"5.要求行政机关确认或重新|3|0|0|0|0|4|7"_qs},
                                       {u"出具已获取信息|||||||"_qs, u"（七）总计|4|0|0|0|0|4|8"_qs});
    QCOMPARE(numberAt(report, u"t3.rejected_confirm.person"_qs), u"3 on page 1"_qs);
    QCOMPARE(numberAt(report, u"t3.rejected_confirm.total"_qs), u"7 on page 1"_qs);
    QVERIFY(report.extraRows.empty());
    QCOMPARE(report.cells.size(), std::size_t(3 * 7));
}

void TestLayout::leavesWholeRowsAlone()
{
    const Report report = overTwoPages({u"1.信访举报投诉类申请|1|0|0|0|0|0|1"_qs, u"2.重复申请|||||||"_qs},
                                       {u"3.要求提供公开出版物|3|0|0|0|0|4|7"_qs, u"（七）总计|4|0|0|0|0|4|8"_qs});
    QCOMPARE(numberAt(report, u"t3.rejected_petition.person"_qs), u"1 on page 1"_qs);
    QCOMPARE(numberAt(report, u"t3.rejected_repeat.person"_qs), u"none on page 1"_qs);
    QCOMPARE(numberAt(report, u"t3.rejected_publication.person"_qs), u"3 on page 2"_qs);
    QCOMPARE(report.cells.size(), std::size_t(4 * 7));
}

void TestLayout::mendsRowsBetweenTablesOfOtherColumns()
{
    const QStringList lines = table3Lines({{u"refused_query"_qs, u"1|2|3|0|0|0|6"_qs}});
    QStringList first = between(lines, u"本列数据"_qs, u"8.属于"_qs);
    first.append(u"^|^|8.属于行|1|2|3|0|0|0|6"_qs);
    const QStringList second = {u"政查询事项|||||||"_qs, u"1.本机关不掌握相关政府信息|4|0|0|0|0|0|4"_qs};
    for (const QString &piece : {QString(), u"（三"_qs}) {
        std::vector<Block> blocks{onPage(first, 1)};
        if (!piece.isEmpty()) {
            blocks.push_back(Paragraph{.text = piece, .page = 1});
        }
        blocks.push_back(onPage(second, 2));
        const Report report = found(blocks);
        QCOMPARE(numberAt(report, u"t3.refused_query.research"_qs), u"3 on page 1"_qs);
        QCOMPARE(numberAt(report, u"t3.unable_not_held.person"_qs), u"4 on page 2"_qs);
        QVERIFY(report.extraRows.empty());
    }
}

void TestLayout::mendsHeadsThatThePagesEndCut()
{
    const QString values = QStringList(15, u"7"_qs).join(u'|');
    const QString upper = QStringList(3, u"结果维|结果纠|其他结|尚未审|总计"_qs).join(u'|');
    const QString lower = QStringList(3, u"持|正|果|结|"_qs).join(u'|');
    Grid grid = onPage({upper, lower, values}, 1);
    grid.firstRowsOnPage = {1};
    QCOMPARE(numberAt(found({grid}), u"t4.count.after_review_pending"_qs), u"7 on page 1"_qs);
}

void TestLayout::doubtsBlankRowsAmongFullOnes()
{
    const auto isSure = [](const Report &report) { return !report.cells.at(u"t3.granted.person"_qs).uncertain; };
    const QStringList one = table3Lines({{u"granted"_qs, u"||||||"_qs}});
    QVERIFY(!isSure(found({onPage(one, 1)})));
    QVERIFY2(isSure(found({gridFromText(one)})), "no page's end cuts a web page");
    const QString blank = u"||||||"_qs;
    const QStringList many = table3Lines({{u"granted"_qs, blank},
                                          {u"partial"_qs, blank},
                                          {u"refused_secret"_qs, blank},
                                          {u"refused_law"_qs, blank},
                                          {u"refused_safety"_qs, blank},
                                          {u"refused_query"_qs, blank},
                                          {u"unable_not_held"_qs, blank},
                                          {u"rejected_repeat"_qs, blank},
                                          {u"other_misc"_qs, blank}});
    QVERIFY(isSure(found({onPage(many, 1)})));
}

QTEST_APPLESS_MAIN(TestLayout)
#include "test_layout.moc"
