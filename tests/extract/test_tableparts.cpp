// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/extract.h"

#include "tests/support/gridtext.h"

#include <QTest>

#include <algorithm>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

Report mapped(const std::vector<Block> &blocks)
{
    static const FormRegistry registry({*FormRegistry::builtIn().form(u"2021")});
    return extract(Document{.kind = SourceKind::Html, .blocks = blocks}, registry).report;
}

Report mapped(const std::vector<QStringList> &tables)
{
    std::vector<Block> blocks;
    for (const QStringList &lines : tables) {
        blocks.emplace_back(gridFromText(lines));
    }
    return mapped(blocks);
}

QString cellOf(const Report &report, const QString &id)
{
    const auto cell = report.cells.find(id);
    return cell == report.cells.end() ? u"."_qs : cell->second.text + (cell->second.uncertain ? u"~"_qs : QString());
}

/// Some columns of the lines of table 3, of which the first three hold labels.
QStringList columnsOf(const QStringList &lines, qsizetype first, qsizetype count, bool hasLabels)
{
    QStringList half;
    for (const QString &line : lines) {
        const QStringList places = line.split(u'|');
        QStringList kept = hasLabels ? places.first(3) : QStringList();
        kept += places.sliced(3 + first, count);
        // What the cut went through begins anew.
        if (qsizetype start = hasLabels ? 3 : 0; kept[start] == u"<") {
            kept[start] = u"续"_qs;
        }
        half.append(kept.join(u'|'));
    }
    return half;
}

QStringList table3()
{
    return table3Lines({{u"new"_qs, u"1|2|3|4|5|6|21"_qs}, {u"carried_out"_qs, u"7|0|0|0|0|8|15"_qs}});
}

const QString outcomes = QStringLiteral("结果维持|结果纠正|其他结果|尚未审结|总计");

} // namespace

/// Tables of which no grid holds all columns.
class TestTableParts : public QObject {
    Q_OBJECT

private slots:
    void halvesWithLabels();
    void aHalfWithoutLabelsHasTheRowsBesideIt();
    void facingPagesMayLookLikeOneTable();
    void pagesOfHalvesMayGoOn();
    void oneColumnIsAPartBesideOthers();
    void aHalfOfAnotherLengthIsNotMapped();
    void aTableWithMoreColumnsIsNoHalf();
    void reviewAndLitigationInTablesOfTheirOwn();
    void eachGroupInATableOfItsOwn();
    void eachGroupInABlockOfOneTable();
    void eachGroupNamedAboveItsTable();
    void groupsAsRows();
    void valuesBelowHeadsOfAnotherTable();
    void rowsOfACutSectionHaveTheHeadsBefore();
    void rowsFarFromTheirHeadsAreDoubtful();
};

void TestTableParts::halvesWithLabels()
{
    const Report report = mapped({columnsOf(table3(), 0, 4, true), columnsOf(table3(), 4, 3, true)});
    QCOMPARE(report.cells.size(), std::size_t(25 * 7));
    QCOMPARE(cellOf(report, u"t3.new.charity"_qs), u"4"_qs);
    QCOMPARE(cellOf(report, u"t3.new.legal"_qs), u"5"_qs);
    QCOMPARE(cellOf(report, u"t3.carried_out.other"_qs), u"8"_qs);
}

void TestTableParts::aHalfWithoutLabelsHasTheRowsBesideIt()
{
    const Report report = mapped({columnsOf(table3(), 0, 3, true), columnsOf(table3(), 3, 4, false)});
    QCOMPARE(report.cells.size(), std::size_t(25 * 7));
    // Which row is which, equations have to prove.
    QCOMPARE(cellOf(report, u"t3.new.charity"_qs), u"4~"_qs);
    QCOMPARE(cellOf(report, u"t3.carried_out.total"_qs), u"15~"_qs);
}

void TestTableParts::facingPagesMayLookLikeOneTable()
{
    const QStringList left = columnsOf(table3(), 0, 3, true);
    QStringList right = columnsOf(table3(), 3, 4, false);
    for (QString &line : right) {
        const bool isCovered = line.startsWith(u'^');
        line = line.section(u'|', 0, 0) + (isCovered ? u"|^|^|"_qs : u"|<|<|"_qs) + line.section(u'|', 1);
    }
    Grid grid = gridFromText(left + right);
    grid.firstRowsOnPage = {static_cast<int>(left.size())};
    const FormRegistry registry({*FormRegistry::builtIn().form(u"2021")});
    const Extraction extraction = extract(Document{.kind = SourceKind::Pdf, .blocks = {grid}}, registry);
    QCOMPARE(extraction.report.cells.size(), std::size_t(25 * 7));
    QCOMPARE(cellOf(extraction.report, u"t3.carried_out.total"_qs), u"15~"_qs);
    QCOMPARE(extraction.places.at(u"t3.new.total"_qs).row, static_cast<int>(left.size()) + 3);
}

void TestTableParts::pagesOfHalvesMayGoOn()
{
    const QStringList first = columnsOf(table3(), 0, 3, true);
    Grid grid = gridFromText(first + columnsOf(table3(), 4, 3, true));
    const int half = static_cast<int>(first.size());
    grid.firstRowsOnPage = {10, half, half + 10};
    const Report report = mapped(std::vector<Block>{grid});
    QCOMPARE(cellOf(report, u"t3.new.person"_qs), u"1"_qs);
    QCOMPARE(cellOf(report, u"t3.carried_out.person"_qs), u"7"_qs);
    QCOMPARE(cellOf(report, u"t3.carried_out.total"_qs), u"15"_qs);
    QCOMPARE(report.cells.size(), std::size_t(25 * 6));
}

void TestTableParts::oneColumnIsAPartBesideOthers()
{
    const Report report = mapped({columnsOf(table3(), 0, 1, true), columnsOf(table3(), 1, 6, true)});
    QCOMPARE(report.cells.size(), std::size_t(25 * 7));
    QCOMPARE(cellOf(report, u"t3.carried_out.person"_qs), u"7"_qs);
    QCOMPARE(cellOf(report, u"t3.carried_out.other"_qs), u"8"_qs);
    QVERIFY(mapped({columnsOf(table3(), 6, 1, true)}).cells.empty());
}

void TestTableParts::aHalfOfAnotherLengthIsNotMapped()
{
    QStringList right = columnsOf(table3(), 3, 4, false);
    right.removeAt(10);
    const Report report = mapped({columnsOf(table3(), 0, 3, true), right});
    QCOMPARE(cellOf(report, u"t3.new.person"_qs), u"1"_qs);
    QCOMPARE(cellOf(report, u"t3.new.charity"_qs), u"."_qs);
}

void TestTableParts::aTableWithMoreColumnsIsNoHalf()
{
    QStringList lines = columnsOf(table3(), 0, 4, true);
    for (QString &line : lines) {
        line += u"|9"_qs;
    }
    QVERIFY(mapped({lines}).cells.empty());
}

void TestTableParts::reviewAndLitigationInTablesOfTheirOwn()
{
    const QStringList review{u"行政复议|<|<|<|<"_qs, outcomes, u"1|2|3|4|10"_qs};
    const QStringList litigation{u"行政诉讼|<|<|<|<|<|<|<|<|<"_qs, u"未经复议直接起诉|<|<|<|<|复议后起诉|<|<|<|<"_qs,
                                 outcomes + u'|' + outcomes, u"5|0|0|0|5|6|0|0|1|7"_qs};
    const Report report = mapped({review, litigation});
    QCOMPARE(report.cells.size(), std::size_t(15));
    QCOMPARE(cellOf(report, u"t4.count.review_pending"_qs), u"4"_qs);
    QCOMPARE(cellOf(report, u"t4.count.direct_upheld"_qs), u"5"_qs);
    QCOMPARE(cellOf(report, u"t4.count.after_review_total"_qs), u"7"_qs);
}

void TestTableParts::eachGroupInATableOfItsOwn()
{
    const QStringList review{u"行政复议|<|<|<|<"_qs, outcomes, u"1|2|3|4|10"_qs};
    const QStringList direct{u"行政诉讼（未经复议直接起诉）|<|<|<|<"_qs, outcomes, u"5|0||0|5"_qs};
    const QStringList after{u"行政诉讼|<|<|<|<"_qs, u"复议后起诉|<|<|<|<"_qs, outcomes, u"6|0|0|1|7"_qs};
    const Report report = mapped({review, direct, after});
    QCOMPARE(report.cells.size(), std::size_t(15));
    QCOMPARE(cellOf(report, u"t4.count.review_pending"_qs), u"4"_qs);
    QCOMPARE(cellOf(report, u"t4.count.direct_other"_qs), QString());
    QCOMPARE(cellOf(report, u"t4.count.direct_total"_qs), u"5"_qs);
    QCOMPARE(cellOf(report, u"t4.count.after_review_total"_qs), u"7"_qs);
    // A second table of the same group: nobody can say which is meant.
    QCOMPARE(cellOf(mapped({review, direct, direct, after}), u"t4.count.direct_total"_qs), u"."_qs);
}

void TestTableParts::eachGroupInABlockOfOneTable()
{
    const QStringList review{u"行政复议|<|<|<|<"_qs, outcomes, u"1|2|3|4|10"_qs};
    const QStringList direct{u"行政诉讼（未经复议直接起诉）|<|<|<|<"_qs, outcomes, u"5|0||0|5"_qs};
    const QStringList after{u"行政诉讼|<|<|<|<"_qs, u"复议后起诉|<|<|<|<"_qs, outcomes, u"6|0|0|1|7"_qs};
    Report report = mapped({review + direct + after});
    QCOMPARE(report.cells.size(), std::size_t(15));
    QCOMPARE(cellOf(report, u"t4.count.review_pending"_qs), u"4"_qs);
    QCOMPARE(cellOf(report, u"t4.count.direct_other"_qs), QString());
    QCOMPARE(cellOf(report, u"t4.count.direct_total"_qs), u"5"_qs);
    QCOMPARE(cellOf(report, u"t4.count.after_review_total"_qs), u"7"_qs);
    // The names may stand at the left.
    report = mapped({QStringList{u"行政复议|"_qs + outcomes, u"^|1|2|3|4|10"_qs, u"未经复议直接起诉|"_qs + outcomes,
                                 u"^|5|0||0|5"_qs, u"复议后起诉|"_qs + outcomes, u"^|6|0|0|1|7"_qs}});
    QCOMPARE(report.cells.size(), std::size_t(15));
    QCOMPARE(cellOf(report, u"t4.count.review_pending"_qs), u"4"_qs);
    QCOMPARE(cellOf(report, u"t4.count.direct_total"_qs), u"5"_qs);
    QCOMPARE(cellOf(report, u"t4.count.after_review_total"_qs), u"7"_qs);
    // A block's values are not those of the group that the block above it is named after.
    report = mapped({review + QStringList{u"其他案件|<|<|<|<"_qs} + after.sliced(2)});
    QCOMPARE(report.cells.size(), std::size_t(5));
    QCOMPARE(cellOf(report, u"t4.count.review_total"_qs), u"10"_qs);
    report = mapped({review + after.sliced(2)});
    QCOMPARE(cellOf(report, u"t4.count.review_total"_qs), u"10"_qs);
    QCOMPARE(cellOf(report, u"t4.count.after_review_total"_qs), u"."_qs);
}

void TestTableParts::eachGroupNamedAboveItsTable()
{
    const auto read = [](const QString &first) {
        return mapped(std::vector<Block>{
            Paragraph{.text = first}, gridFromText({outcomes, u"1|2|3|4|10"_qs}),
            Paragraph{.text = u"（二）行政诉讼：未经复议直接起诉"_qs}, gridFromText({outcomes, u"5|0|0|0|5"_qs}),
            Paragraph{.text = u"（三）行政诉讼：复议后起诉"_qs}, gridFromText({outcomes, u"6|0|0|1|7"_qs})});
    };
    Report report = read(u"四、政府信息公开行政复议、行政诉讼情况\n（一）行政复议"_qs);
    QCOMPARE(report.cells.size(), std::size_t(15));
    QCOMPARE(cellOf(report, u"t4.count.review_other"_qs), u"3"_qs);
    QCOMPARE(cellOf(report, u"t4.count.direct_upheld"_qs), u"5"_qs);
    QCOMPARE(cellOf(report, u"t4.count.after_review_total"_qs), u"7"_qs);
    report = read(u"四、政府信息公开行政复议、行政诉讼情况"_qs);
    QCOMPARE(cellOf(report, u"t4.count.review_other"_qs), u"."_qs);
}

void TestTableParts::groupsAsRows()
{
    QStringList lines{u"类别|"_qs + outcomes, u"行政复议|1|2|3|4|10"_qs, u"行政诉讼（未经复议直接起诉）|5|0|0|0|5"_qs,
                      u"行政诉讼（复议后起诉）|6|0|0|1|7"_qs};
    const Report report = mapped({lines});
    QCOMPARE(report.cells.size(), std::size_t(15));
    QCOMPARE(cellOf(report, u"t4.count.review_corrected"_qs), u"2"_qs);
    QCOMPARE(cellOf(report, u"t4.count.direct_total"_qs), u"5"_qs);
    QCOMPARE(cellOf(report, u"t4.count.after_review_pending"_qs), u"1"_qs);
    QStringList other = lines; // of another year
    other[1].replace(u'2', u'9');
    const Report both = mapped({lines, other});
    QCOMPARE(cellOf(both, u"t4.count.review_corrected"_qs), u"2~"_qs);
    QCOMPARE(cellOf(both, u"t4.count.direct_total"_qs), u"5"_qs);
    lines.removeLast();
    QVERIFY(mapped({lines}).cells.empty());
}

void TestTableParts::valuesBelowHeadsOfAnotherTable()
{
    const QStringList heads{u"行政复议|<|<|<|<|行政诉讼|<|<|<|<|<|<|<|<|<"_qs,
                            u"^|^|^|^|^|未经复议直接起诉|<|<|<|<|复议后起诉|<|<|<|<"_qs,
                            outcomes + u'|' + outcomes + u'|' + outcomes};
    const Report report = mapped({heads, {u"1|2|3|4|10|0|0|0|5|5|6|0|0|0|6"_qs}});
    QCOMPARE(report.cells.size(), std::size_t(15));
    QCOMPARE(cellOf(report, u"t4.count.after_review_total"_qs), u"6"_qs);
    QVERIFY(mapped({heads, {u"1|2|3|4|10|0|0|0|5|5|6|0|0|0"_qs}}).cells.empty());
    // The order is that of the heads.
    QStringList other = heads;
    other[1] = u"^|^|^|^|^|复议后起诉|<|<|<|<|未经复议直接起诉|<|<|<|<"_qs;
    QCOMPARE(cellOf(mapped({other, {u"1|2|3|4|10|0|0|0|5|5|6|0|0|0|6"_qs}}), u"t4.count.after_review_total"_qs),
             u"5"_qs);
}

void TestTableParts::rowsOfACutSectionHaveTheHeadsBefore()
{
    const QStringList heads{u"第二十条第（一）项|<|<|<"_qs, u"信息内容|本年制发件数|本年废止件数|现行有效件数"_qs};
    const QStringList rest{u"行政规范性文件|5||40"_qs, u"第二十条第（五）项|<|<|<"_qs,
                           u"信息内容|本年处理决定数量|<|<"_qs, u"行政许可|1488|<|<"_qs};
    const Report report = mapped({heads, {u"规章|1|0|12"_qs}, rest});
    QCOMPARE(cellOf(report, u"t2.regulations.in_force"_qs), u"12"_qs);
    QCOMPARE(cellOf(report, u"t2.normative.issued"_qs), u"5"_qs);
    QCOMPARE(cellOf(report, u"t2.normative.repealed"_qs), QString());
    QCOMPARE(cellOf(report, u"t2.normative.in_force"_qs), u"40"_qs);
    QCOMPARE(cellOf(report, u"t2.licence.decisions"_qs), u"1488"_qs);
    // Another number of columns.
    QCOMPARE(cellOf(mapped({heads, {u"规章|1|12"_qs}}), u"t2.regulations.issued"_qs), u"."_qs);
    // After heads of its own, a row belongs to their section.
    QCOMPARE(cellOf(mapped({heads, rest + QStringList{u"规章|1|2|3"_qs}}), u"t2.regulations.issued"_qs), u"."_qs);
}

void TestTableParts::rowsFarFromTheirHeadsAreDoubtful()
{
    const QStringList heads{u"第二十条第（一）项|<|<|<"_qs, u"信息内容|本年制发件数|本年废止件数|现行有效件数"_qs};
    const auto read = [&heads](const QString &between) {
        return mapped(std::vector<Block>{gridFromText(heads), Paragraph{.text = between},
                                         gridFromText({u"规章|1|0|12"_qs, u"行政规范性文件|5|2|40"_qs})});
    };
    QCOMPARE(cellOf(read(u"— 3 —"_qs), u"t2.normative.in_force"_qs), u"40"_qs);
    QCOMPARE(cellOf(read(u"下面的表格说的是这几年来所有文件的情况。"_qs), u"t2.normative.in_force"_qs), u"40~"_qs);
}

QTEST_GUILESS_MAIN(TestTableParts)
#include "test_tableparts.moc"
