// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/extract.h"

#include "tests/support/pagebuilder.h"

#include <QRegularExpression>
#include <QTest>

#include <utility>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

Report found(std::vector<PageContent> pages, const QString &form = u"2021"_qs)
{
    Document document{.kind = SourceKind::Pdf, .pages = std::move(pages)};
    layOut(document);
    return extract(document, FormRegistry({*FormRegistry::builtIn().form(form)})).report;
}

/// The cells of a row; "~" follows what is not sure, "_" is a blank cell and "." one that was not found.
QString rowOf(const Report &report, const QString &row, const QStringList &columns)
{
    QStringList texts;
    for (const QString &column : columns) {
        const auto it = report.cells.find(row + u'.' + column);
        if (it == report.cells.end()) {
            texts.append(u"."_qs);
            continue;
        }
        const Cell &cell = it->second;
        texts.append((cell.text.isEmpty() ? u"_"_qs : cell.text) + (cell.uncertain ? u"~"_qs : QString()));
    }
    return texts.join(u' ');
}

QString row3(const Report &report, const QString &row)
{
    return rowOf(report, u"t3."_qs + row,
                 {u"person"_qs, u"business"_qs, u"research"_qs, u"charity"_qs, u"legal"_qs, u"other"_qs, u"total"_qs});
}

QString row4(const Report &report)
{
    QStringList columns;
    for (const QString &group : {u"review"_qs, u"direct"_qs, u"after_review"_qs}) {
        for (const QString &column : {u"upheld"_qs, u"corrected"_qs, u"other"_qs, u"pending"_qs, u"total"_qs}) {
            columns.append(group + u'_' + column);
        }
    }
    return rowOf(report, u"t4.count"_qs, columns);
}

const QStringList heads3 = {u"自然人"_qs,       u"商业企业"_qs, u"科研机构"_qs, u"社会公益组织"_qs,
                            u"法律服务机构"_qs, u"其他"_qs,     u"总计"_qs};

/// The heads of table 3 from y = 80 on.
void addHeads3(PageBuilder &page, const QStringList &heads = heads3)
{
    page.text(60, 60, u"三、收到和处理政府信息公开申请情况"_qs);
    for (int column = 0; column < static_cast<int>(heads.size()); ++column) {
        for (int line = 0; 2 * line < heads[column].size(); ++line) {
            page.text(260 + 45 * column, 80 + 12 * line, heads[column].mid(2 * line, 2));
        }
    }
}

/// Values of table 3; "_" is a blank cell.
void addValues3(PageBuilder &page, double top, const QString &values)
{
    int column = 0;
    for (const QString &value : values.split(u' ')) {
        if (value != u"_"_qs) {
            page.text(265 + 45 * column, top, value);
        }
        ++column;
    }
}

/// Values of table 4.
void addValues4(PageBuilder &page, double top, const QString &values)
{
    int column = 0;
    for (const QString &value : values.split(u' ')) {
        if (value != u"_"_qs) {
            page.text(55 + 34 * column, top, value);
        }
        ++column;
    }
}

void addOutcomes4(PageBuilder &page, const QStringList &heads)
{
    for (int column = 0; column < 15; ++column) {
        double top = 150;
        for (const QString &line : heads[column % 5].split(u'|')) {
            page.text(50 + 34 * column, top, line);
            top += 12;
        }
    }
}

/// The heads of table 4 from y = 120 on; those of each group with their lines.
void addHeads4(PageBuilder &page, const QStringList &heads)
{
    page.text(60, 100, u"四、政府信息公开行政复议、行政诉讼情况"_qs);
    page.text(110, 120, u"行政复议"_qs).text(370, 120, u"行政诉讼"_qs);
    page.text(265, 135, u"未经复议直接起诉"_qs).text(445, 135, u"复议后起诉"_qs);
    addOutcomes4(page, heads);
}

const QStringList outcomes4 = {u"结果|维持"_qs, u"结果|纠正"_qs, u"其他|结果"_qs, u"尚未|审结"_qs, u"总|计"_qs};

/// The same with `upheld` as the lines of the first one.
void addHeads4(PageBuilder &page, const QString &upheld = u"结果|维持"_qs)
{
    addHeads4(page, QStringList(upheld) + outcomes4.sliced(1));
}

} // namespace

/// Tables on pages that lack ruling lines between their rows or columns.
class TestUnruledTables : public QObject {
    Q_OBJECT

private slots:
    void aLabelAloneIsARowOfBlankCells();
    void aLabelAloneOnItsLinesOnly();
    void aSectionOfBlankCellsAlone();
    void aGroupIsNoRowOfBlankCells();
    void anotherTableAboveHoldsNoHeadsOfTable4();
    void headsOfTable4AreKnownByTheirPlace();
    void numbersOfTheNextTableAreNoneOfTable4();
    void headsOverSeveralColumnsShowThatRowLinesLack();
    void labelsWithLinesAndNumbersWithout();
    void headsWithLinesAndNumbersWithout();
    void aHeadOfTable2WithOtherWords();
    void headsOfTable2InAnotherOrderAreNotTaken();
    void headsOfTable3TellTheOrderOfColumns();
    void headsOfTable4TellTheOrderOfColumns();
    void headsOfTable4TellTheOrderOfGroups();
    void doubtsColumnsOfTable3InAnotherOrder();
    void columnsOfTheOrgansOwn_data();
    void columnsOfTheOrgansOwn();
    void numbersBrokenOverTwoLines();
    void labelsThatBeginWithTheirGroup();
};

void TestUnruledTables::aLabelAloneIsARowOfBlankCells()
{
    PageBuilder page(1);
    addHeads3(page);
    page.text(60, 130, u"一、本年新收政府信息公开申请数量"_qs);
    addValues3(page, 130, u"8 _ _ _ 1 _ 9"_qs);
    page.text(60, 150, u"二、上年结转政府信息公开申请数量"_qs);
    page.text(60, 170, u"（一）予以公开"_qs);
    addValues3(page, 170, u"3 _ _ _ _ _ 3"_qs);
    page.text(60, 190, u"（七）总计"_qs).text(60, 210, u"四、结转下年度继续办理"_qs);
    const Report report = found({page.page});
    QCOMPARE(row3(report, u"new"_qs), u"8~ _~ _~ _~ 1~ _~ 9~"_qs);
    QCOMPARE(row3(report, u"carried_in"_qs), u"_~ _~ _~ _~ _~ _~ _~"_qs);
    QCOMPARE(row3(report, u"granted"_qs), u"3~ _~ _~ _~ _~ _~ 3~"_qs);
    QCOMPARE(row3(report, u"refused_secret"_qs), u". . . . . . ."_qs); // its label is not there
    QCOMPARE(row3(report, u"handled"_qs), u"_~ _~ _~ _~ _~ _~ _~"_qs);
    QCOMPARE(row3(report, u"carried_out"_qs), u"_~ _~ _~ _~ _~ _~ _~"_qs);
}

void TestUnruledTables::aLabelAloneOnItsLinesOnly()
{
    PageBuilder page(1);
    addHeads3(page);
    page.text(60, 130, u"一、本年新收政府信息公开申请数量"_qs);
    addValues3(page, 130, u"8 0 0 0 1 0 9"_qs);
    // More values than there are columns, and a sentence: nobody knows what these rows hold.
    page.text(60, 150, u"（一）予以公开"_qs);
    addValues3(page, 150, u"1 2 3 4 5 6 7"_qs);
    page.text(240, 150, u"8"_qs);
    page.text(60, 170, u"（七）总计"_qs).text(150, 170, u"见附件"_qs);
    const Report report = found({page.page});
    QCOMPARE(row3(report, u"granted"_qs), u". . . . . . ."_qs);
    QCOMPARE(row3(report, u"handled"_qs), u". . . . . . ."_qs);
}

void TestUnruledTables::aSectionOfBlankCellsAlone()
{
    PageBuilder page(1);
    page.text(60, 60, u"二、主动公开政府信息情况"_qs).text(200, 80, u"第二十条第（五）项"_qs);
    page.text(60, 100, u"信息内容"_qs).text(300, 100, u"本年处理决定数量"_qs).text(60, 120, u"行政许可"_qs);
    page.text(200, 140, u"第二十条第（六）项"_qs);
    page.text(60, 160, u"信息内容"_qs).text(300, 160, u"本年处理决定数量"_qs).text(60, 180, u"行政处罚"_qs);
    page.text(330, 180, u"7"_qs).text(60, 200, u"行政强制"_qs);
    const Report report = found({page.page});
    QCOMPARE(rowOf(report, u"t2.licence"_qs, {u"decisions"_qs}), u"_~"_qs);
    QCOMPARE(rowOf(report, u"t2.penalty"_qs, {u"decisions"_qs}), u"7"_qs);
    QCOMPARE(rowOf(report, u"t2.coercion"_qs, {u"decisions"_qs}), u"_~"_qs);
}

void TestUnruledTables::aGroupIsNoRowOfBlankCells()
{
    // （六）其他 is a group here, of which 3.其他 would be a row.
    PageBuilder page(1);
    addHeads3(page);
    page.text(60, 130, u"一、本年新收政府信息公开申请数量"_qs);
    addValues3(page, 130, u"8 _ _ _ 1 _ 9"_qs);
    page.text(60, 150, u"（六）其他"_qs);
    page.text(60, 170, u"（七）总计"_qs);
    addValues3(page, 170, u"8 _ _ _ 1 _ 9"_qs);
    QCOMPARE(row3(found({page.page}), u"other_misc"_qs), u". . . . . . ."_qs);
}

void TestUnruledTables::anotherTableAboveHoldsNoHeadsOfTable4()
{
    // 果, the last character of 办理结果, is a piece of 结果维持 too.
    PageBuilder page(1);
    page.text(40, 60, u"结"_qs).text(40, 72, u"果"_qs).text(300, 60, u"其他"_qs).text(400, 60, u"总计"_qs);
    addHeads4(page);
    addValues4(page, 190, u"1 3 2 0 6 5 1 _ 3 9 _ 5 0 _ 5"_qs);
    QCOMPARE(row4(found({page.page})), u"1~ 3~ 2~ 0~ 6~ 5~ 1~ _~ 3~ 9~ _~ 5~ 0~ _~ 5~"_qs);
}

void TestUnruledTables::headsOfTable4AreKnownByTheirPlace()
{
    PageBuilder page(1);
    addHeads4(page, u"没有|改动"_qs);
    addValues4(page, 190, u"_ 3 _ 11 14 1 _ 0 3 4 1 3 3 _ 7"_qs);
    QCOMPARE(row4(found({page.page})), u"_~ 3~ _~ 11~ 14~ 1~ _~ 0~ 3~ 4~ 1~ 3~ 3~ _~ 7~"_qs);
}

void TestUnruledTables::numbersOfTheNextTableAreNoneOfTable4()
{
    // Twelve values and the three numbers of an organ's own table are as many as table 4 has cells.
    PageBuilder page(1);
    addHeads4(page);
    addValues4(page, 190, u"5 0 2 0 7 1 _ 5 3 9 3 _ _ 11 14"_qs);
    page.text(60, 220, u"序号"_qs).text(200, 220, u"姓名"_qs);
    page.text(65, 240, u"1"_qs).text(65, 260, u"2"_qs).text(65, 280, u"3"_qs);
    QCOMPARE(row4(found({page.page})), u"5~ 0~ 2~ 0~ 7~ 1~ _~ 5~ 3~ 9~ 3~ _~ _~ 11~ 14~"_qs);
}

void TestUnruledTables::headsOverSeveralColumnsShowThatRowLinesLack()
{
    // Lines between columns and a frame: 行政诉讼 goes on over the side of a cell. The values stand on the next page.
    std::vector<double> edges;
    for (int column = 0; column <= 15; ++column) {
        edges.push_back(46 + 34 * column);
    }
    PageBuilder first(1);
    first.text(60, 80, u"四、政府信息公开行政复议、行政诉讼情况"_qs);
    first.table(edges, {110, 190}, {u"||||||||||||||"_qs});
    first.text(110, 115, u"行政复议"_qs).text(370, 115, u"行政诉讼"_qs);
    const QStringList heads = {u"结果|维持"_qs, u"结果|纠正"_qs, u"其他|结果"_qs, u"尚未|审结"_qs, u"总计|"_qs};
    for (int column = 0; column < 15; ++column) {
        const QStringList lines = heads[column % 5].split(u'|');
        first.text(50 + 34 * column, 150, lines[0]).text(50 + 34 * column, 162, lines[1]);
    }
    PageBuilder second(2);
    second.table(edges, {60, 80}, {u"0|0|5|5|10|1|11|11|0|23|1|0|2|0|3"_qs});
    QCOMPARE(row4(found({first.page, second.page})), u"0 0 5 5 10 1 11 11 0 23 1 0 2 0 3"_qs);
}

void TestUnruledTables::labelsWithLinesAndNumbersWithout()
{
    const std::vector<double> edges = {50, 250, 295, 340, 385, 430, 475, 520, 565};
    PageBuilder first(1);
    first.text(60, 60, u"三、收到和处理政府信息公开申请情况"_qs);
    first.table(edges, {80, 100, 120},
                {u"|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计"_qs,
                 u"一、本年新收政府信息公开申请数量|8|0|0|0|1|0|9"_qs});
    PageBuilder second(2);
    second.table({50, 250}, {60, 80, 100, 120}, {u"（一）予以公开"_qs, u"（七）总计"_qs, u"四、结转下年度继续办理"_qs});
    addValues3(second, 65, u"3 0 0 0 0 0 3"_qs);
    addValues3(second, 85, u"6 0 0 0 _ 0 6"_qs);
    addValues3(second, 105, u"2 0 0 0 1 0 3"_qs);
    const Report report = found({first.page, second.page});
    QCOMPARE(row3(report, u"new"_qs), u"8 0 0 0 1 0 9"_qs);
    QCOMPARE(row3(report, u"granted"_qs), u"3 0 0 0 0 0 3"_qs);
    QCOMPARE(row3(report, u"handled"_qs), u"6~ 0~ 0~ 0~ _~ 0~ 6~"_qs);
    QCOMPARE(row3(report, u"carried_out"_qs), u"2 0 0 0 1 0 3"_qs);
}

void TestUnruledTables::headsWithLinesAndNumbersWithout()
{
    std::vector<double> edges;
    for (int column = 0; column <= 15; ++column) {
        edges.push_back(46 + 34 * column);
    }
    PageBuilder page(1);
    page.text(60, 80, u"四、政府信息公开行政复议、行政诉讼情况"_qs).table(edges, {110, 145}, {u"||||||||||||||"_qs});
    const QStringList heads = {u"结果|维持"_qs, u"结果|纠正"_qs, u"其他|结果"_qs, u"尚未|审结"_qs, u"总计|"_qs};
    for (int column = 0; column < 15; ++column) {
        const QStringList lines = heads[column % 5].split(u'|');
        page.text(50 + 34 * column, 115, lines[0]).text(50 + 34 * column, 127, lines[1]);
    }
    addValues4(page, 150, u"1 3 2 0 6 5 1 _ 3 9 _ 5 0 _ 5"_qs);
    QCOMPARE(row4(found({page.page})), u"1~ 3~ 2~ 0~ 6~ 5~ 1~ _~ 3~ 9~ _~ 5~ 0~ _~ 5~"_qs);
}

void TestUnruledTables::aHeadOfTable2WithOtherWords()
{
    PageBuilder page(1);
    page.text(60, 60, u"二、主动公开政府信息情况"_qs).text(250, 80, u"第二十条第（一）项"_qs);
    page.text(100, 100, u"信息内容"_qs).text(200, 100, u"本年制定件数"_qs);
    page.text(300, 100, u"本年废止件数"_qs).text(400, 100, u"现在管用的"_qs);
    page.text(60, 120, u"规章"_qs).text(230, 120, u"1"_qs).text(330, 120, u"2"_qs).text(430, 120, u"3"_qs);
    page.text(60, 140, u"行政规范性文件"_qs).text(230, 140, u"4"_qs).text(330, 140, u"5"_qs).text(430, 140, u"6"_qs);
    const Report report = found({page.page});
    // Their place is no proof: whoever relies on it must be told.
    const QStringList columns = {u"issued"_qs, u"repealed"_qs, u"in_force"_qs};
    QCOMPARE(rowOf(report, u"t2.regulations"_qs, columns), u"1~ 2~ 3~"_qs);
    QCOMPARE(rowOf(report, u"t2.normative"_qs, columns), u"4~ 5~ 6~"_qs);
}

void TestUnruledTables::headsOfTable2InAnotherOrderAreNotTaken()
{
    PageBuilder page(1);
    page.text(60, 60, u"二、主动公开政府信息情况"_qs);
    page.text(100, 100, u"信息内容"_qs).text(200, 100, u"本年废止件数"_qs);
    page.text(300, 100, u"本年制发件数"_qs).text(400, 100, u"现在管用的"_qs);
    page.text(60, 120, u"规章"_qs).text(230, 120, u"1"_qs).text(330, 120, u"2"_qs).text(430, 120, u"3"_qs);
    const QStringList columns = {u"issued"_qs, u"repealed"_qs, u"in_force"_qs};
    QCOMPARE(rowOf(found({page.page}), u"t2.regulations"_qs, columns), u". . ."_qs);
}

void TestUnruledTables::headsOfTable3TellTheOrderOfColumns()
{
    PageBuilder page(1);
    addHeads3(page, QStringList(heads3.back()) + heads3.first(6));
    page.text(60, 130, u"一、本年新收政府信息公开申请数量"_qs);
    addValues3(page, 130, u"21 1 2 3 4 5 6"_qs);
    page.text(60, 150, u"（七）总计"_qs);
    addValues3(page, 150, u"9 _ _ _ 4 5 _"_qs);
    const Report report = found({page.page});
    QCOMPARE(row3(report, u"new"_qs), u"1 2 3 4 5 6 21"_qs);
    QCOMPARE(row3(report, u"handled"_qs), u"_~ _~ _~ 4~ 5~ _~ 9~"_qs);
}

void TestUnruledTables::headsOfTable4TellTheOrderOfGroups()
{
    PageBuilder page(1);
    page.text(60, 100, u"四、政府信息公开行政复议、行政诉讼情况"_qs);
    page.text(200, 120, u"行政诉讼"_qs).text(450, 120, u"行政复议"_qs);
    page.text(95, 135, u"复议后起诉"_qs).text(255, 135, u"未经复议直接起诉"_qs);
    addOutcomes4(page, outcomes4);
    addValues4(page, 190, u"1 3 2 0 6 5 1 0 3 9 4 5 0 0 9"_qs);
    QCOMPARE(row4(found({page.page})), u"4 5 0 0 9 5 1 0 3 9 1 3 2 0 6"_qs);
    PageBuilder other(1); // of which one head is the form's
    other.text(60, 100, u"四、政府信息公开行政复议、行政诉讼情况"_qs);
    other.text(200, 120, u"打官司"_qs).text(450, 120, u"行政复议"_qs);
    other.text(95, 135, u"复议后起诉"_qs).text(255, 135, u"没复议过"_qs);
    addOutcomes4(other, outcomes4);
    addValues4(other, 190, u"1 3 2 0 6 5 1 0 3 9 4 5 0 0 9"_qs);
    QVERIFY(!row4(found({other.page})).contains(QRegularExpression(u"[0-9]( |$)"_qs)));
}

void TestUnruledTables::doubtsColumnsOfTable3InAnotherOrder()
{
    // One of the heads has words of the organ's own.
    PageBuilder page(1);
    QStringList heads = heads3;
    heads.swapItemsAt(1, 2);
    heads[3] = u"做好事的"_qs;
    addHeads3(page, heads);
    page.text(60, 130, u"一、本年新收政府信息公开申请数量"_qs);
    addValues3(page, 130, u"1 2 3 4 5 6 21"_qs);
    page.text(60, 150, u"二、上年结转政府信息公开申请数量"_qs);
    addValues3(page, 150, u"1 2 3 4 5 6 21"_qs);
    QVERIFY(!row3(found({page.page}), u"new"_qs).contains(QRegularExpression(u"[0-9]( |$)"_qs)));
}

void TestUnruledTables::headsOfTable4TellTheOrderOfColumns()
{
    PageBuilder page(1);
    page.text(300, 60, u"其他"_qs).text(400, 60, u"总计"_qs);
    addHeads4(page, {u"总|计"_qs, u"结果|维持"_qs, u"结果|纠正"_qs, u"其他|结果"_qs, u"尚未|审结"_qs});
    addValues4(page, 190, u"10 1 2 3 4 14 2 3 4 5 18 3 4 5 6"_qs);
    QCOMPARE(row4(found({page.page})), u"1 2 3 4 10 2 3 4 5 14 3 4 5 6 18"_qs);
}

void TestUnruledTables::columnsOfTheOrgansOwn_data()
{
    QTest::addColumn<QStringList>("heads");
    QTest::addColumn<QString>("numbers"); // of the columns
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<bool>("isRead");
    const QStringList ends = {u"1 2 3 4 5 6 21 "_qs, u"1 0 0 0 0 0 1 "_qs, u"1 2 3 4 5 6 21 "_qs};
    QTest::newRow("last year's total") << heads3 + QStringList(u"上年总计"_qs) << QString()
                                       << QStringList{ends[0] + u'9', ends[1] + u'8', ends[2] + u'7'} << true;
    QTest::newRow("numbers of lines") << QStringList(u"行次"_qs) + heads3 << u"乙 1 2 3 4 5 6 7"_qs
                                      << QStringList{u"1 "_qs + ends[0], u"2 "_qs + ends[1], u"3 "_qs + ends[2]}
                                      << true;
    QTest::newRow("two heads that suit a column")
        << heads3 + QStringList(u"总计"_qs) << QString() << QStringList{ends[0] + u'9', ends[1] + u'8', ends[2] + u'7'}
        << false;
}

void TestUnruledTables::columnsOfTheOrgansOwn()
{
    QFETCH(QStringList, heads);
    QFETCH(QString, numbers);
    QFETCH(QStringList, rows);
    QFETCH(bool, isRead);
    PageBuilder page(1);
    addHeads3(page, heads);
    if (!numbers.isEmpty()) {
        addValues3(page, 118, numbers);
    }
    page.text(60, 130, u"一、本年新收政府信息公开申请数量"_qs);
    addValues3(page, 130, rows[0].trimmed());
    page.text(60, 150, u"1.属于国家秘密"_qs);
    addValues3(page, 150, rows[1].trimmed());
    page.text(60, 170, u"（七）总计"_qs);
    addValues3(page, 170, rows[2].trimmed());
    const Report report = found({page.page});
    QCOMPARE(row3(report, u"new"_qs), isRead ? u"1 2 3 4 5 6 21"_qs : u". . . . . . ."_qs);
    QCOMPARE(row3(report, u"refused_secret"_qs), isRead ? u"1 0 0 0 0 0 1"_qs : u". . . . . . ."_qs);
}

void TestUnruledTables::numbersBrokenOverTwoLines()
{
    PageBuilder page(1);
    addHeads3(page);
    page.text(60, 140, u"一、本年新收政府信息公开申请数量"_qs);
    addValues3(page, 134, u"_ _ _ _ _ _ 1051"_qs);
    addValues3(page, 140, u"1 2 3 4 5 6 _"_qs);
    addValues3(page, 146, u"_ _ _ _ _ _ 2"_qs);
    page.text(60, 170, u"1.属于国家秘密"_qs);
    addValues3(page, 170, u"1 0 0 0 0 0 1"_qs);
    page.text(60, 190, u"（七）总计"_qs);
    addValues3(page, 190, u"1 0 0 0 0 0 1"_qs);
    const Report report = found({page.page});
    QCOMPARE(row3(report, u"new"_qs), u"1 2 3 4 5 6 10512~"_qs);
    QCOMPARE(row3(report, u"handled"_qs), u"1 0 0 0 0 0 1"_qs);
}

void TestUnruledTables::labelsThatBeginWithTheirGroup()
{
    PageBuilder page(1);
    addHeads3(page);
    page.text(20, 130, u"一、本年新收政府信息公开申请数量"_qs);
    addValues3(page, 130, u"2 0 0 0 0 0 2"_qs);
    page.text(20, 150, u"（三）不予公开——1.属于国家秘密"_qs);
    addValues3(page, 150, u"1 0 0 0 0 0 1"_qs);
    page.text(20, 170, u"（六）其他处理—3.其他"_qs);
    addValues3(page, 170, u"0 1 0 0 0 0 1"_qs);
    page.text(20, 190, u"（七）总计"_qs);
    addValues3(page, 190, u"1 1 0 0 0 0 2"_qs);
    const Report report = found({page.page});
    QCOMPARE(row3(report, u"refused_secret"_qs), u"1 0 0 0 0 0 1"_qs);
    QCOMPARE(row3(report, u"other_misc"_qs), u"0 1 0 0 0 0 1"_qs);
}

QTEST_APPLESS_MAIN(TestUnruledTables)
#include "test_unruledtables.moc"
