// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/captionyear.h"
#include "models/extract/extract.h"

#include "tests/support/gridtext.h"

#include <QTest>

#include <algorithm>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

const QString title = QStringLiteral("云溪市统计局2023年政府信息公开工作年度报告");

Report mapped(std::vector<Block> blocks)
{
    static const FormRegistry registry({*FormRegistry::builtIn().form(u"2021")});
    blocks.insert(blocks.begin(), Paragraph{.text = title});
    return extract(Document{.kind = SourceKind::Html, .blocks = blocks}, registry).report;
}

Block line(const QString &text)
{
    return Paragraph{.text = text};
}

/// Table 3 whose requests are `number`, all granted.
QStringList table3(const QString &number)
{
    const QString row = number + u"|0|0|0|0|0|"_qs + number;
    return table3Lines({{u"new"_qs, row}, {u"granted"_qs, row}, {u"handled"_qs, row}});
}

Block table(const QString &number)
{
    return gridFromText(table3(number));
}

QStringList table4(const QString &number)
{
    const QString outcomes = u"结果维持|结果纠正|其他结果|尚未审结|总计"_qs;
    const QStringList zeros(13, u"0"_qs);
    return {u"行政复议|<|<|<|<|行政诉讼|<|<|<|<|<|<|<|<|<"_qs,
            u"^|^|^|^|^|未经复议直接起诉|<|<|<|<|复议后起诉|<|<|<|<"_qs.replace(u"^|^|^|^|^"_qs, outcomes),
            u"^|^|^|^|^|"_qs + outcomes + u'|' + outcomes,
            number + u"|0|0|0|"_qs + number + u'|' + zeros.first(10).join(u'|')};
}

QString cellOf(const Report &report, const QString &id)
{
    const auto cell = report.cells.find(id);
    return cell == report.cells.end() ? u"."_qs : cell->second.text + (cell->second.uncertain ? u"~"_qs : QString());
}

/// Table 4 with a row for each of two years.
Block table4OfYears(const QString &first, const QString &second)
{
    QStringList lines = table4(u"1"_qs);
    const QString other = table4(u"2"_qs).back();
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        lines[i].prepend(i == 0 ? u"年度|"_qs : u"^|"_qs);
    }
    lines.back().prepend(first + u'|');
    lines.append(second + u'|' + other);
    return gridFromText(lines);
}

QStringList withLine(const QString &caption, const QStringList &lines)
{
    return QStringList(caption + u"|<"_qs.repeated(lines.front().count(u'|'))) + lines;
}

/// Table 3 as text without lines.
std::vector<Block> textOf(const QString &number)
{
    std::vector<Block> lines{line(u"自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计"_qs)};
    const QString row = u" %1 0 0 0 0 0 %1"_qs.arg(number);
    for (const Row &known : FormRegistry::builtIn().form(u"2021")->table(u"t3")->sections.front().rows) {
        lines.push_back(line(known.label.text.zh + row));
    }
    return lines;
}

std::vector<Block> joined(std::initializer_list<std::vector<Block>> parts)
{
    std::vector<Block> blocks{line(u"三、收到和处理政府信息公开申请情况"_qs)};
    for (const std::vector<Block> &part : parts) {
        blocks.insert(blocks.end(), part.begin(), part.end());
    }
    blocks.push_back(line(u"四、政府信息公开行政复议、行政诉讼情况"_qs));
    return blocks;
}

const std::vector<Notice> unsure{{Notice::Kind::UnsureYear, 0}};

} // namespace

/// Last year's tables beside this year's.
class TestTableCopies : public QObject {
    Q_OBJECT

private slots:
    void readsYearsOfCaptions_data();
    void readsYearsOfCaptions();
    void aNumberLikeAYearIsNoCaption();
    void takesTheYearsOwnTable_data();
    void takesTheYearsOwnTable();
    void takesItInOneGrid();
    void takesTheFourthTable();
    void aTableOfSeveralPiecesIsOne();
    void doubtsWhatNothingTellsApart();
    void doubtsAnotherYearsTable();
    void doubtsCaptionsThatMayStandBelow();
    void sameTablesDoNotContradict();
    void leavesTheOrgansOwnTablesAlone();
    void takesTheYearsOwnTableInText();
    void doubtsTextThatNothingTellsApart();
    void takesTheYearsOwnRows_data();
    void takesTheYearsOwnRows();
    void takesTheYearsOwnRowUnderHeads_data();
    void takesTheYearsOwnRowUnderHeads();
    void takesTheYearsOwnRowOfText();
    void takesTheYearsOwnColumns();
    void doubtsRowsThatNothingTellsApart();
};

void TestTableCopies::readsYearsOfCaptions_data()
{
    QTest::addColumn<QString>("caption");
    QTest::addColumn<int>("year"); // 0 for none
    QTest::newRow("year") << u"2022年度收到和处理政府信息公开申请情况"_qs << 2022;
    QTest::newRow("numerals") << u"二〇二二年收到和处理政府信息公开申请情况"_qs << 2022;
    QTest::newRow("period") << u"（2022年1月1日至2022年12月31日）"_qs << 2022;
    QTest::newRow("last year") << u"附：上一年度情况"_qs << 2022;
    QTest::newRow("this year") << u"（二）本年度情况"_qs << 2023;
    QTest::newRow("both") << u"2022年与2023年对比"_qs << 0;
    QTest::newRow("both in words") << u"本年度与上年度对比"_qs << 0;
    QTest::newRow("date") << u"发布日期：2024-01-20"_qs << 0;
    QTest::newRow("signature") << u"2024年1月20日"_qs << 0;
    QTest::newRow("document") << u"国办公开办函〔2021〕30号"_qs << 0;
    QTest::newRow("a row") << u"二、上年结转政府信息公开申请数量"_qs << 0;
    QTest::newRow("a column") << u"上一年项目数量"_qs << 0;
    QTest::newRow("unit") << u"单位：件"_qs << 0;
}

void TestTableCopies::readsYearsOfCaptions()
{
    QFETCH(QString, caption);
    QFETCH(int, year);
    QCOMPARE(yearOfCaption(caption, 2023).value_or(0), year);
}

void TestTableCopies::aNumberLikeAYearIsNoCaption()
{
    const auto yearBelow = [](const QString &text) {
        const Document document{.kind = SourceKind::PlainText, .blocks = {line(text), line(u"行政处罚 7"_qs)}};
        return CaptionYears(document, FormRegistry::builtIn().forms(), 2023).above(1).value_or(0);
    };
    QCOMPARE(yearBelow(u"行政强制 2011"_qs), 0);
    QCOMPARE(yearBelow(u"对照数据 2011"_qs), 2011);
}

void TestTableCopies::takesTheYearsOwnTable_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<int>("own"); // which of the tables is this year's
    QTest::newRow("years") << u"2022年度"_qs << u"2023年度"_qs << 2;
    QTest::newRow("appended") << u"2023年度"_qs << u"附：上一年度情况"_qs << 1;
    QTest::newRow("one caption") << u"去年的情况："_qs << u"单位：件"_qs << 2;
    QTest::newRow("appended, one caption") << u"单位：件"_qs << u"（上年度数据，供对照）"_qs << 1;
    QTest::newRow("another report") << u"三、收到和处理政府信息公开申请情况"_qs
                                    << u"云溪市统计局2022年政府信息公开工作年度报告"_qs << 1;
}

void TestTableCopies::takesTheYearsOwnTable()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(int, own);
    const Report report = mapped({line(first), table(u"1"_qs), line(second), table(u"2"_qs)});
    QCOMPARE(report.year, 2023);
    QCOMPARE(cellOf(report, u"t3.new.person"_qs), QString::number(own));
    QCOMPARE(cellOf(report, u"t3.refused_law.total"_qs), u"0"_qs);
    QCOMPARE(report.notices, std::vector<Notice>());
}

void TestTableCopies::takesItInOneGrid()
{
    const Report report =
        mapped({gridFromText(withLine(u"2022年度"_qs, table3(u"1"_qs)) + withLine(u"2023年度"_qs, table3(u"2"_qs)))});
    QCOMPARE(cellOf(report, u"t3.new.person"_qs), u"2"_qs);
    QCOMPARE(cellOf(report, u"t3.handled.total"_qs), u"2"_qs);
    QCOMPARE(report.cells.size(), std::size_t(25 * 7));
    QCOMPARE(report.notices, std::vector<Notice>());
}

void TestTableCopies::takesTheFourthTable()
{
    const Report report =
        mapped({gridFromText(withLine(u"2023年度"_qs, table4(u"1"_qs)) + withLine(u"2022年度"_qs, table4(u"2"_qs)))});
    QCOMPARE(cellOf(report, u"t4.count.review_total"_qs), u"1"_qs);
    QCOMPARE(report.notices, std::vector<Notice>());
}

void TestTableCopies::aTableOfSeveralPiecesIsOne()
{
    const QStringList old = table3(u"1"_qs);
    const QStringList own = table3(u"2"_qs);
    const qsizetype cut = 5; // before the group 三
    const Report report =
        mapped({line(u"2022年度"_qs), gridFromText(old.first(cut)), line(u"续表"_qs), gridFromText(old.sliced(cut)),
                line(u"2023年度"_qs), gridFromText(own.first(cut)), line(u"续表"_qs), gridFromText(own.sliced(cut))});
    QCOMPARE(cellOf(report, u"t3.new.person"_qs), u"2"_qs);
    QCOMPARE(cellOf(report, u"t3.granted.person"_qs), u"2"_qs);
    QCOMPARE(cellOf(report, u"t3.handled.total"_qs), u"2"_qs);
    QCOMPARE(report.notices, std::vector<Notice>());
}

void TestTableCopies::doubtsWhatNothingTellsApart()
{
    const Report report = mapped({table(u"1"_qs), line(u"单位：件"_qs), table(u"2"_qs)});
    QCOMPARE(cellOf(report, u"t3.new.person"_qs), u"1~"_qs);
    QCOMPARE(cellOf(report, u"t3.refused_law.total"_qs), u"0~"_qs);
    QCOMPARE(report.notices, unsure);
    const Report named = mapped({table(u"1"_qs), line(u"本年度数据："_qs), table(u"2"_qs)});
    QCOMPARE(cellOf(named, u"t3.new.person"_qs), u"2~"_qs);
    QCOMPARE(named.notices, unsure);
}

void TestTableCopies::doubtsAnotherYearsTable()
{
    const Report report = mapped({line(u"2022年度收到和处理政府信息公开申请情况"_qs), table(u"1"_qs)});
    QCOMPARE(cellOf(report, u"t3.new.person"_qs), u"1~"_qs);
    QCOMPARE(report.notices, unsure);
}

void TestTableCopies::doubtsCaptionsThatMayStandBelow()
{
    const Report report =
        mapped({table(u"1"_qs), line(u"表1 2022年度情况"_qs), table(u"2"_qs), line(u"表2 2023年度情况"_qs)});
    QVERIFY(cellOf(report, u"t3.new.person"_qs).endsWith(u'~'));
    QCOMPARE(report.notices, unsure);
}

void TestTableCopies::sameTablesDoNotContradict()
{
    const Report report = mapped({table(u"1"_qs), line(u"打印版"_qs), table(u"1"_qs)});
    QCOMPARE(cellOf(report, u"t3.new.person"_qs), u"1"_qs);
    QCOMPARE(report.notices, std::vector<Notice>());
}

void TestTableCopies::leavesTheOrgansOwnTablesAlone()
{
    const Block own = gridFromText({u"权力类型|事项数"_qs, u"行政许可|41"_qs, u"行政处罚|42"_qs, u"行政强制|43"_qs});
    const Block table2 =
        gridFromText({u"信息内容|本年处理决定数量"_qs, u"行政许可|1"_qs, u"行政处罚|2"_qs, u"行政强制|3"_qs});
    for (const std::vector<Block> &blocks : {std::vector{own, table2}, std::vector{table2, own}}) {
        const Report report = mapped(blocks);
        QCOMPARE(cellOf(report, u"t2.licence.decisions"_qs), u"1"_qs);
        QCOMPARE(cellOf(report, u"t2.coercion.decisions"_qs), u"3"_qs);
        QCOMPARE(report.notices, std::vector<Notice>());
    }
}

void TestTableCopies::takesTheYearsOwnTableInText()
{
    const Report before =
        mapped(joined({{line(u"2022年度"_qs)}, textOf(u"1"_qs), {line(u"2023年度"_qs)}, textOf(u"2"_qs)}));
    QCOMPARE(cellOf(before, u"t3.new.person"_qs), u"2"_qs);
    QCOMPARE(cellOf(before, u"t3.carried_out.total"_qs), u"2"_qs);
    const Report after = mapped(joined({textOf(u"2"_qs), {line(u"附：上一年度情况"_qs)}, textOf(u"1"_qs)}));
    QCOMPARE(cellOf(after, u"t3.new.person"_qs), u"2"_qs);
    QCOMPARE(after.notices, std::vector<Notice>());
}

void TestTableCopies::doubtsTextThatNothingTellsApart()
{
    const Report report = mapped(joined({textOf(u"1"_qs), textOf(u"2"_qs)}));
    QVERIFY(!report.cells.empty());
    QVERIFY(std::ranges::all_of(report.cells, [](const auto &cell) { return cell.second.uncertain; }));
    QCOMPARE(report.notices, unsure);
}

void TestTableCopies::takesTheYearsOwnRows_data()
{
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("before the label") << QStringList{u"上年规章|1|2|3"_qs, u"本年规章|4|5|6"_qs,
                                                     u"上年行政规范性文件|7|8|9"_qs, u"本年行政规范性文件|10|11|12"_qs};
    QTest::newRow("years") << QStringList{u"2022年规章|1|2|3"_qs, u"2023年规章|4|5|6"_qs,
                                          u"2022年度行政规范性文件|7|8|9"_qs, u"2023年度行政规范性文件|10|11|12"_qs};
    QTest::newRow("after the label") << QStringList{u"规章（上年）|1|2|3"_qs, u"规章（本年）|4|5|6"_qs,
                                                    u"行政规范性文件（上年）|7|8|9"_qs,
                                                    u"行政规范性文件（本年）|10|11|12"_qs};
    QTest::newRow("beside the label") << QStringList{u"规章|去年|1|2|3"_qs, u"^|今年|4|5|6"_qs,
                                                     u"行政规范性文件|去年|7|8|9"_qs, u"^|今年|10|11|12"_qs};
    QTest::newRow("this year's first") << QStringList{u"规章|本年数|4|5|6"_qs, u"^|上年数|1|2|3"_qs,
                                                      u"行政规范性文件|本年数|10|11|12"_qs, u"^|上年数|7|8|9"_qs};
}

void TestTableCopies::takesTheYearsOwnRows()
{
    QFETCH(QStringList, rows);
    const QString beside = rows.front().count(u'|') == 4 ? u"|<"_qs : QString();
    const Report report = mapped(
        {gridFromText(QStringList(u"信息内容"_qs + beside + u"|本年制发件数|本年废止件数|现行有效件数"_qs) + rows)});
    QCOMPARE(cellOf(report, u"t2.regulations.issued"_qs), u"4"_qs);
    QCOMPARE(cellOf(report, u"t2.regulations.in_force"_qs), u"6"_qs);
    QCOMPARE(cellOf(report, u"t2.normative.issued"_qs), u"10"_qs);
    QCOMPARE(cellOf(report, u"t2.normative.in_force"_qs), u"12"_qs);
    QCOMPARE(report.notices, std::vector<Notice>());
}

void TestTableCopies::takesTheYearsOwnRowUnderHeads_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<int>("own");
    QTest::newRow("years") << u"2022年"_qs << u"2023年"_qs << 2;
    QTest::newRow("words") << u"上年数"_qs << u"本年数"_qs << 2;
    QTest::newRow("other words") << u"去年"_qs << u"今年"_qs << 2;
    QTest::newRow("this year's first") << u"本年度"_qs << u"上年同期"_qs << 1;
}

void TestTableCopies::takesTheYearsOwnRowUnderHeads()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(int, own);
    const Report report = mapped({table4OfYears(first, second)});
    QCOMPARE(cellOf(report, u"t4.count.review_upheld"_qs), QString::number(own));
    QCOMPARE(cellOf(report, u"t4.count.after_review_total"_qs), u"0"_qs);
    QCOMPARE(report.notices, std::vector<Notice>());
}

void TestTableCopies::takesTheYearsOwnRowOfText()
{
    const QString heads = u" 结果维持 结果纠正 其他结果 尚未审结 总计"_qs.repeated(3);
    const QString zeros = u" 0"_qs.repeated(10);
    const Report report = mapped({line(u"四、政府信息公开行政复议、行政诉讼情况"_qs), line(u"年度"_qs + heads),
                                  line(u"上年 1 0 0 0 1"_qs + zeros), line(u"本年 2 0 0 0 2"_qs + zeros)});
    QCOMPARE(cellOf(report, u"t4.count.review_upheld"_qs), u"2"_qs);
    QCOMPARE(cellOf(report, u"t4.count.after_review_total"_qs), u"0"_qs);
    QCOMPARE(report.notices, std::vector<Notice>());
}

void TestTableCopies::takesTheYearsOwnColumns()
{
    const Report report = mapped({gridFromText({u"信息内容|本年处理决定数量|<"_qs, u"^|2022年|2023年"_qs,
                                                u"行政许可|1|2"_qs, u"行政处罚|3|4"_qs, u"行政强制|5|6"_qs})});
    QCOMPARE(cellOf(report, u"t2.licence.decisions"_qs), u"2"_qs);
    QCOMPARE(cellOf(report, u"t2.coercion.decisions"_qs), u"6"_qs);
}

void TestTableCopies::doubtsRowsThatNothingTellsApart()
{
    for (const auto &[first, second] :
         {std::pair(u"2020年"_qs, u"2021年"_qs), std::pair(u"甲"_qs, u"乙"_qs), std::pair(QString(), QString())}) {
        const Report report = mapped({table4OfYears(first, second)});
        QCOMPARE(cellOf(report, u"t4.count.review_upheld"_qs), u"1~"_qs);
        QCOMPARE(cellOf(report, u"t4.count.after_review_total"_qs), u"0~"_qs);
        QCOMPARE(report.notices, unsure);
    }
}

QTEST_APPLESS_MAIN(TestTableCopies)
#include "test_tablecopies.moc"
