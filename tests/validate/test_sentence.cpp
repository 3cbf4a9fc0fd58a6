// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/validator.h"

#include "tests/support/samplereport.h"
#include "tests/support/tablerows.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

/// Says that the program speaks Chinese, and leaves its own texts as they are: the forms bring theirs along.
class Chinese final : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return qstrcmp(context, "Text") == 0 && qstrcmp(source, "en") == 0 ? u"zh"_qs : QString();
    }
};

const Form &form()
{
    return *FormRegistry::builtIn().form(u"2021");
}

/// A report with a finding of each kind.
Report brokenReport()
{
    Report report = soundReport(u"2021"_qs);
    report.year = 2019;
    report.missingParts = {u"6"_qs};
    report.source = u"云岭市商务局2017年报.pdf"_qs;
    report.deviations = {{Deviation::Kind::OtherLabel, u"t3.*.other"_qs, u"其余"_qs},
                         {Deviation::Kind::OtherEdition, u"t2"_qs, u"2019"_qs}};
    putRow(report, u"t3.new"_qs, u"55 5 0 0 0 1 59"_qs);
    put(report, u"t3.handled.person"_qs, u"-50"_qs);
    put(report, u"t4.count.direct_upheld"_qs, u"2"_qs);
    put(report, u"t2.normative.issued"_qs, u"6"_qs);
    put(report, u"t2.fees.amount"_qs, u"7.77 元"_qs);
    putExtraRow(report, u"t3.extra_1"_qs, u"1.信息不存在"_qs, u"0 0 0 0 0 0 2"_qs);
    report.cells.erase(u"t2.coercion.decisions"_qs);
    validate(report, FormRegistry::builtIn());
    return report;
}

const Finding *findingAt(const Report &report, const QString &rule, const QString &at)
{
    const auto it = std::ranges::find_if(
        report.findings, [&](const Finding &finding) { return finding.rule == rule && finding.at == at; });
    return it == report.findings.end() ? nullptr : &*it;
}

} // namespace

class TestSentence : public QObject {
    Q_OBJECT

private slots:
    void says_data();
    void says();
    void leavesNoPlaceholder();
    void namesPlaces_data();
    void namesPlaces();
    void takesNoTextForAPlaceholder();
    void unknownRulesAreSaidAll();
};

void TestSentence::says_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("en");
    QTest::addColumn<QString>("zh");
    QTest::addColumn<QString>("equation");
    const auto row = [](const char *rule, const char *at, const QString &en, const QString &zh,
                        const QString &equation) {
        QTest::newRow(rule) << QString::fromLatin1(rule) << QString::fromLatin1(at) << en << zh << equation;
    };
    row("t3.balance", "person",
        u"Column Natural persons: new and carried over come to 58, handled and carried on to -44; they differ by -102."_qs,
        u"自然人一列：新收与上年结转之和是 58，办理总计与结转下年之和是 -44，相差 -102。"_qs,
        u"55 + 3 = 58 ≠ -50 + 6 = -44, difference 102"_qs);
    row("t3.handled", "person",
        u"Column Natural persons: the results come to 50, the total says -50; they differ by -100."_qs,
        u"自然人一列：各项办理结果之和是 50，总计填的是 -50，相差 -100。"_qs, u"48 + 2 = 50 ≠ -50, difference 100"_qs);
    row("t3.row_total", "extra_1",
        u"Row 1.信息不存在: the applicants come to 0, the total says 2; they differ by 2."_qs,
        u"1.信息不存在一行：各类申请人之和是 0，总计填的是 2，相差 2。"_qs, u"0 ≠ 2, difference 2"_qs);
    row("t4.group_total", "direct",
        u"Sued directly: the four outcomes come to 2, the total says 0; they differ by -2."_qs,
        u"未经复议直接起诉：四种结果之和是 2，总计填的是 0，相差 -2。"_qs, u"2 ≠ 0, difference 2"_qs);
    row("cell.not_a_count", "t3.handled.person",
        u"(7) Total · Natural persons says “-50”. Counts are whole and not below 0; amounts are not below 0."_qs,
        u"（七）总计 · 自然人：填的是“-50”。件数应是不小于 0 的整数，金额不能小于 0。"_qs, QString());
    row("t2.issued_over_in_force", "t2.normative",
        u"Normative documents: 6 issued this year, more than the 0 in force."_qs,
        u"行政规范性文件：本年制发 6 件，多于现行有效 0 件。"_qs, u"6 > 0"_qs);
    row("form.wrong_edition", "2021",
        u"The report for 2019 is on the form “Annual report form of 2021”; that year has another edition."_qs,
        u"2019 年的报告用了“2021 年版年度报告格式”，这一年应使用另一版表格。"_qs, QString());
    row("form.missing_part", "6", u"The report lacks part 6, “Other matters”."_qs,
        u"报告缺少第6部分“其他需要报告的事项”。"_qs, QString());
    row("row.unknown", "t3.extra_1",
        u"The row “1.信息不存在” is not on the form; it is kept and counts in the sums."_qs,
        u"“1.信息不存在”一行不是表格规定的，已保留并计入合计。"_qs, QString());
    row("form.label", "t3.*.other",
        u"“Legal persons and other organisations · Others” is called “其余” in the report."_qs,
        u"“法人或其他组织 · 其他”is called “其余” in the report。"_qs, QString());
    row("form.mixed_edition", "t2",
        u"Proactive disclosure is of the 2019 edition of the form, the other tables are not."_qs,
        u"主动公开政府信息情况用的是2019年版的格式，其余表格不是。"_qs, QString());
    row("form.year", "2017", u"The report is for 2019, but the file name says 2017."_qs,
        u"报告的年度是 2019 年，而the file name says 2017。"_qs, QString());
    row("cell.missing", "t2.coercion.decisions",
        u"Coercive measures · Decisions this year: this cell was not found in the report."_qs,
        u"行政强制 · 本年处理决定数量：报告中没有找到这一格。"_qs, QString());
    row("cell.unit", "t2.fees.amount",
        u"Administrative fees · Fees this year (10,000 yuan): the form demands 万元, but the cell says “7.77 元” (元)."_qs,
        u"行政事业性收费 · 本年收费金额（单位：万元）：表格规定的单位是万元，填的是“7.77 元”（元）。"_qs, QString());
}

void TestSentence::says()
{
    QFETCH(QString, rule);
    QFETCH(QString, at);
    const Report report = brokenReport();
    const Finding *finding = findingAt(report, rule, at);
    QVERIFY(finding);
    QTEST(sentence(*finding, report, form()), "en");
    QTEST(equation(*finding, report, form()), "equation");
    Chinese chinese;
    QCoreApplication::installTranslator(&chinese);
    QTEST(sentence(*finding, report, form()), "zh");
    QTEST(equation(*finding, report, form()), "equation");
}

void TestSentence::leavesNoPlaceholder()
{
    const Report report = brokenReport();
    QVERIFY(report.findings.size() > 10);
    for (const Finding &finding : report.findings) {
        const QString text = sentence(finding, report, form());
        QVERIFY2(!text.contains(u'{') && !text.contains(u"  ") && !text.contains(u"“”"), qPrintable(text));
    }
}

void TestSentence::namesPlaces_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("name");
    QTest::newRow("cell") << u"t3.granted.person"_qs << u"(1) Granted · Natural persons"_qs;
    QTest::newRow("cell under heads") << u"t3.granted.legal"_qs
                                      << u"(1) Granted · Legal persons and other organisations · Legal services"_qs;
    QTest::newRow("cell of a row without label") << u"t4.count.direct_total"_qs << u"Sued directly · Total"_qs;
    QTest::newRow("cell of an extra row") << u"t3.extra_1.person"_qs << u"1.信息不存在 · Natural persons"_qs;
    QTest::newRow("extra row") << u"t3.extra_1"_qs << u"1.信息不存在"_qs;
    QTest::newRow("row of a table") << u"t2.normative"_qs << u"Normative documents"_qs;
    QTest::newRow("column") << u"t3.*.legal"_qs << u"Legal persons and other organisations · Legal services"_qs;
    QTest::newRow("table") << u"t2"_qs << FormRegistry::builtIn().form(u"2021")->table(u"t2")->title.en;
    QTest::newRow("form") << u"2021"_qs << u"Annual report form of 2021"_qs;
    QTest::newRow("unknown") << u"t9.nothing.there"_qs << u"t9.nothing.there"_qs;
}

void TestSentence::namesPlaces()
{
    QFETCH(QString, at);
    QTEST(placeName(at, brokenReport(), form()), "name");
}

void TestSentence::takesNoTextForAPlaceholder()
{
    Report report = soundReport(u"2021"_qs);
    report.cells[u"t2.penalty.decisions"_qs] = {.text = u"{at}{expected}"_qs, .number = Decimal(-1)};
    validate(report, FormRegistry::builtIn());
    QCOMPARE(report.findings.size(), std::size_t(1));
    QVERIFY(sentence(report.findings.front(), report, form()).contains(u"“{at}{expected}”"));
}

void TestSentence::unknownRulesAreSaidAll()
{
    const Finding finding{.rule = u"some.rule"_qs, .at = u"t2.normative.issued"_qs};
    const QString text = sentence(finding, soundReport(u"2021"_qs), form());
    QVERIFY2(text.contains(finding.rule) && text.contains(finding.at), qPrintable(text));
    QCOMPARE(equation(finding, soundReport(u"2021"_qs), form()), QString());
}

QTEST_GUILESS_MAIN(TestSentence)
#include "test_sentence.moc"
