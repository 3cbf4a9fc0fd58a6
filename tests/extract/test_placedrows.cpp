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

Report mapped(const QStringList &lines)
{
    return mapped(std::vector<Block>{gridFromText(lines)});
}

/// A cell's text; "~" follows what is not sure, "." is a cell not found.
QString cellOf(const Report &report, const QString &id)
{
    const auto cell = report.cells.find(id);
    return cell == report.cells.end() ? u"."_qs : cell->second.text + (cell->second.uncertain ? u"~"_qs : QString());
}

bool hasOtherLabel(const Report &report, const QString &id, const QString &text)
{
    return std::ranges::find(report.deviations, Deviation{Deviation::Kind::OtherLabel, id, text}) !=
           report.deviations.end();
}

QStringList table4(const QString &heads)
{
    return {u"行政复议|<|<|<|<|行政诉讼|<|<|<|<|<|<|<|<|<"_qs,
            u"^|^|^|^|^|未经复议直接起诉|<|<|<|<|复议后起诉|<|<|<|<"_qs, heads + u'|' + heads + u'|' + heads,
            u"1|2|3|4|10|0|0|0|5|5|6|0|0|0|6"_qs};
}

} // namespace

/// Rows and columns with words of the organ's own, which their place says.
class TestPlacedRows : public QObject {
    Q_OBJECT

private slots:
    void aRowBetweenKnownOnesIsTheForms();
    void aRowWithAnotherNumberIsNot();
    void aRowMoreIsNot();
    void rowsUnderARenamedGroupAreKnownByTheirPlace();
    void rowsOnAFollowingPageAreKnownByTheirPlace();
    void theFirstRowsStandUnderTheHeads();
    void anExtraRowIsDoubtedOnlyWhereRowsAreMissing();
    void sectionsOfTable2AreKnownByTheirHeadings();
    void headsBelowASectionsHeadingAreKnownByTheirPlace_data();
    void headsBelowASectionsHeadingAreKnownByTheirPlace();
    void outcomesAreKnownByTheirPlace_data();
    void outcomesAreKnownByTheirPlace();
    void knowsOtherWordings_data();
    void knowsOtherWordings();
};

void TestPlacedRows::aRowBetweenKnownOnesIsTheForms()
{
    QStringList lines = table3Lines({{u"refused_law"_qs, u"4|0|0|0|0|0|4"_qs}});
    lines.replaceInStrings(u"2.其他法律行政法规禁止公开"_qs, u"2.依规定不能给"_qs);
    const Report report = mapped(lines);
    QVERIFY(report.extraRows.empty());
    QCOMPARE(cellOf(report, u"t3.refused_law.person"_qs), u"4~"_qs);
    QCOMPARE(cellOf(report, u"t3.refused_secret.person"_qs), u"0"_qs);
    QVERIFY(hasOtherLabel(report, u"t3.refused_law"_qs, u"2.依规定不能给"_qs));
}

void TestPlacedRows::aRowWithAnotherNumberIsNot()
{
    QStringList lines = table3Lines({{u"refused_law"_qs, u"4|0|0|0|0|0|4"_qs}});
    lines.replaceInStrings(u"2.其他法律行政法规禁止公开"_qs, u"9.依规定不能给"_qs);
    const Report report = mapped(lines);
    QCOMPARE(cellOf(report, u"t3.refused_law.person"_qs), u"."_qs);
    // The form's row is missing: the other one may be it under another name.
    QCOMPARE(cellOf(report, u"t3.extra_1.person"_qs), u"4~"_qs);
}

void TestPlacedRows::aRowMoreIsNot()
{
    QStringList lines = table3Lines();
    lines.replaceInStrings(u"2.其他法律行政法规禁止公开"_qs, u"2.依规定不能给"_qs);
    const auto at = std::ranges::find_if(lines, [](const QString &line) { return line.contains(u"依规定"_qs); });
    lines.insert(at - lines.begin(), u"^|^|2.商业机密|1|0|0|0|0|0|1"_qs);
    const Report report = mapped(lines);
    QCOMPARE(report.extraRows.size(), std::size_t(2));
    QCOMPARE(cellOf(report, u"t3.refused_law.person"_qs), u"."_qs);
    QCOMPARE(cellOf(report, u"t3.extra_1.person"_qs), u"1~"_qs);
}

void TestPlacedRows::rowsUnderARenamedGroupAreKnownByTheirPlace()
{
    const auto renamed = [](const QString &group) {
        QStringList lines = table3Lines({{u"other_no_correction"_qs, u"4|0|0|0|0|0|4"_qs}});
        lines.replaceInStrings(u"（六）其他处理"_qs, group);
        lines.replaceInStrings(u"1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"_qs,
                               u"1.不来补材料"_qs);
        lines.replaceInStrings(u"2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"_qs,
                               u"2.没有交钱"_qs);
        lines.replaceInStrings(u"3.其他|"_qs, u"3.别的情形|"_qs);
        return lines;
    };
    QStringList lines = renamed(u"（六）别的办法"_qs);
    Report report = mapped(lines);
    QVERIFY(report.extraRows.empty());
    QCOMPARE(cellOf(report, u"t3.other_no_correction.person"_qs), u"4~"_qs);
    QCOMPARE(cellOf(report, u"t3.other_misc.person"_qs), u"0~"_qs);
    // With another number it is a group that the form does not have.
    report = mapped(renamed(u"（八）别的办法"_qs));
    QCOMPARE(report.extraRows.size(), std::size_t(3));
    QCOMPARE(cellOf(report, u"t3.extra_1.person"_qs), u"4~"_qs);
    // As it is with a row more.
    const auto at = std::ranges::find_if(lines, [](const QString &line) { return line.contains(u"没有交钱"_qs); });
    lines.insert(at - lines.begin(), u"^|^|2.咨询|1|0|0|0|0|0|1"_qs);
    report = mapped(lines);
    QCOMPARE(report.extraRows.size(), std::size_t(4));
    QCOMPARE(cellOf(report, u"t3.other_no_correction.person"_qs), u"."_qs);
    QCOMPARE(cellOf(report, u"t3.extra_1.person"_qs), u"4~"_qs);
}

void TestPlacedRows::rowsOnAFollowingPageAreKnownByTheirPlace()
{
    QStringList lines = table3Lines({{u"rejected_repeat"_qs, u"4|0|0|0|0|0|4"_qs}});
    lines.replaceInStrings(u"2.重复申请"_qs, u"2.多次来件"_qs);
    const auto at = std::ranges::find_if(lines, [](const QString &line) { return line.contains(u"（五）"_qs); });
    const qsizetype cut = at - lines.begin();
    QStringList rest = lines.mid(cut);
    rest.front().replace(0, 1, QString()); // the group above begins again, without its words
    const Report report = mapped(std::vector<Block>{gridFromText(lines.first(cut)), gridFromText(rest)});
    QVERIFY(report.extraRows.empty());
    QCOMPARE(cellOf(report, u"t3.rejected_repeat.person"_qs), u"4~"_qs);
    QCOMPARE(cellOf(report, u"t3.rejected_publication.person"_qs), u"0"_qs);
}

void TestPlacedRows::theFirstRowsStandUnderTheHeads()
{
    QStringList lines = table3Lines({{u"new"_qs, u"7|0|0|0|0|0|7"_qs}, {u"carried_out"_qs, u"3|0|0|0|0|0|3"_qs}});
    lines.replaceInStrings(u"一、本年新收政府信息公开申请数量"_qs, u"一、受理"_qs);
    lines.replaceInStrings(u"四、结转下年度继续办理"_qs, u"在办"_qs);
    const Report report = mapped(lines);
    QCOMPARE(cellOf(report, u"t3.new.person"_qs), u"7~"_qs);
    QCOMPARE(cellOf(report, u"t3.carried_in.person"_qs), u"0"_qs);
    QCOMPARE(cellOf(report, u"t3.carried_out.total"_qs), u"3~"_qs);
}

void TestPlacedRows::anExtraRowIsDoubtedOnlyWhereRowsAreMissing()
{
    QStringList lines = table3Lines();
    const auto at = std::ranges::find_if(lines, [](const QString &line) { return line.contains(u"重复申请"_qs); });
    lines.insert(at - lines.begin(), u"^|^|2.咨询类|1|0|0|0|0|0|1"_qs);
    QCOMPARE(cellOf(mapped(lines), u"t3.extra_1.person"_qs), u"1"_qs);
    // The group that it stands in may be another one's too.
    for (const QString &missing : {u"公开出版物"_qs, u"国家秘密"_qs}) {
        QStringList fewer = lines;
        fewer.removeIf([&missing](const QString &line) { return line.contains(missing); });
        QCOMPARE(cellOf(mapped(fewer), u"t3.extra_1.person"_qs), u"1~"_qs);
    }
}

void TestPlacedRows::sectionsOfTable2AreKnownByTheirHeadings()
{
    QStringList lines{u"第二十条第（一）项|<|<|<"_qs,
                      u"信息内容|本年制发件数|本年废止件数|现行有效件数"_qs,
                      u"甲|1|0|12"_qs,
                      u"行政规范性文件|5|2|40"_qs,
                      u"第二十条第（五）项|<|<|<"_qs,
                      u"信息内容|本年处理决定数量|<|<"_qs,
                      u"乙|1488|<|<"_qs,
                      u"第二十条第（六）项|<|<|<"_qs,
                      u"信息内容|本年处理决定数量|<|<"_qs,
                      u"丙|77|<|<"_qs,
                      u"丁|8|<|<"_qs};
    Report report = mapped(lines);
    QCOMPARE(cellOf(report, u"t2.regulations.in_force"_qs), u"12~"_qs);
    QCOMPARE(cellOf(report, u"t2.licence.decisions"_qs), u"1488~"_qs);
    QCOMPARE(cellOf(report, u"t2.penalty.decisions"_qs), u"77~"_qs);
    QCOMPARE(cellOf(report, u"t2.coercion.decisions"_qs), u"8~"_qs);
    lines.append(u"戊|9|<|<"_qs);
    report = mapped(lines);
    QCOMPARE(cellOf(report, u"t2.licence.decisions"_qs), u"1488~"_qs);
    QCOMPARE(cellOf(report, u"t2.penalty.decisions"_qs), u"."_qs);
}

void TestPlacedRows::headsBelowASectionsHeadingAreKnownByTheirPlace_data()
{
    QTest::addColumn<QString>("heads");
    QTest::addColumn<QString>("values");
    QTest::newRow("the form's") << u"本年制发件数|本年废止件数|现行有效件数"_qs << u"1 2 40"_qs;
    QTest::newRow("one of its own") << u"本年制发件数|本年停用的|现行有效件数"_qs << u"1 2 40"_qs;
    QTest::newRow("two of its own") << u"本年制发件数|本年停用的|还在用的"_qs << u"1 2~ 40~"_qs;
    QTest::newRow("all alike") << u"本年度制定发布件数|本年度废除件数|目前有效件数"_qs << u"1~ 2~ 40~"_qs;
    QTest::newRow("all of its own") << u"发文|停用的|还在用的"_qs << u". . ."_qs;
    QTest::newRow("in another order") << u"本年废止件数|发文|还在用的"_qs << u". . ."_qs;
    QTest::newRow("the other edition's") << u"本年新制作数量|本年新公开数量|对外公开总数量"_qs << u". . ."_qs;
}

void TestPlacedRows::headsBelowASectionsHeadingAreKnownByTheirPlace()
{
    QFETCH(QString, heads);
    const Report report = mapped(QStringList{u"第二十条第（一）项|<|<|<"_qs, u"信息内容|"_qs + heads, u"规章|1|2|40"_qs,
                                             u"第二十条第（五）项|<|<|<"_qs, u"信息内容|本年处理决定数量|<|<"_qs,
                                             u"行政许可|1488|<|<"_qs});
    const QStringList values{cellOf(report, u"t2.regulations.issued"_qs), cellOf(report, u"t2.regulations.repealed"_qs),
                             cellOf(report, u"t2.regulations.in_force"_qs)};
    QTEST(values.join(u' '), "values");
    QCOMPARE(cellOf(report, u"t2.licence.decisions"_qs), u"1488"_qs);
}

void TestPlacedRows::outcomesAreKnownByTheirPlace_data()
{
    QTest::addColumn<QString>("heads");
    QTest::addColumn<QString>("corrected");
    QTest::newRow("the form's") << u"结果维持|结果纠正|其他结果|尚未审结|总计"_qs << u"2"_qs;
    QTest::newRow("short") << u"维持|纠正|其他|未结|合计"_qs << u"2"_qs;
    QTest::newRow("of its own") << u"结果维持|撤销|其他结果|还没完|总计"_qs << u"2~"_qs;
    QTest::newRow("in another order") << u"撤销|结果维持|其他结果|还没完|总计"_qs << u"2~"_qs;
    QTest::newRow("too few known") << u"驳回|撤销|变更|还没完|总计"_qs << u"."_qs;
}

void TestPlacedRows::outcomesAreKnownByTheirPlace()
{
    QFETCH(QString, heads);
    QTEST(cellOf(mapped(table4(heads)), u"t4.count.review_corrected"_qs), "corrected");
}

void TestPlacedRows::knowsOtherWordings_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("own");
    QTest::newRow("new") << u"一、本年新收政府信息公开申请数量"_qs << u"一、本年新收数"_qs;
    QTest::newRow("safety") << u"3.危及“三安全一稳定”"_qs << u"3．危及國家安全、公共安全、經濟安全、社會穩定"_qs;
    QTest::newRow("granted") << u"（一）予以公开"_qs << u"（一）同意公开"_qs;
    QTest::newRow("create") << u"2.没有现成信息需要另行制作"_qs << u"2.需另行制作"_qs;
}

void TestPlacedRows::knowsOtherWordings()
{
    QFETCH(QString, label);
    QFETCH(QString, own);
    QStringList lines = table3Lines();
    lines.replaceInStrings(label, own);
    const Report report = mapped(lines);
    QCOMPARE(report.cells.size(), std::size_t(25 * 7));
    QVERIFY(report.extraRows.empty());
    QVERIFY(std::ranges::none_of(report.cells, [](const auto &entry) { return entry.second.uncertain; }));
}

QTEST_GUILESS_MAIN(TestPlacedRows)
#include "test_placedrows.moc"
