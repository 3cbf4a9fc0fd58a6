// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/extract.h"

#include "tests/support/gridtext.h"

#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

Report mapped(const QStringList &lines)
{
    static const FormRegistry registry({*FormRegistry::builtIn().form(u"2021")});
    return extract(Document{.kind = SourceKind::Html, .blocks = {gridFromText(lines)}}, registry).report;
}

QString cellOf(const Report &report, const QString &id)
{
    const auto cell = report.cells.find(id);
    return cell == report.cells.end() ? u"."_qs : cell->second.text + (cell->second.uncertain ? u"~"_qs : QString());
}

const QStringList outcomes{u"结果维持"_qs, u"结果纠正"_qs, u"其他结果"_qs, u"尚未审结"_qs, u"总计"_qs};
const QStringList applicants{u"自然人"_qs,       u"商业企业"_qs, u"科研机构"_qs, u"社会公益组织"_qs,
                             u"法律服务机构"_qs, u"其他"_qs,     u"总计"_qs};

/// Table 4 with a line for each cell, numbered from 1; `line` has %1 for the group (or "^" below its first line), %2
/// for the outcome and %3 for the number.
QStringList table4(const QString &head, const QString &line, bool areMerged, const QString &groupLine = {})
{
    QStringList lines{head};
    int number = 0;
    for (const QString &group : {u"行政复议"_qs, u"行政诉讼（未经复议直接起诉）"_qs, u"复议后起诉"_qs}) {
        if (!groupLine.isEmpty()) {
            lines.append(groupLine.arg(group));
        }
        for (const QString &outcome : outcomes) {
            const bool isFirst = outcome == outcomes.front();
            lines.append(QString(line)
                             .replace(u"%1"_qs, areMerged && !isFirst ? u"^"_qs : group)
                             .replace(u"%2"_qs, outcome)
                             .replace(u"%3"_qs, QString::number(++number)));
        }
    }
    return lines;
}

QString row4(const Report &report)
{
    QStringList texts;
    for (const QString &group : {u"review"_qs, u"direct"_qs, u"after_review"_qs}) {
        for (const QString &outcome : {u"upheld"_qs, u"corrected"_qs, u"other"_qs, u"pending"_qs, u"total"_qs}) {
            texts.append(cellOf(report, u"t4.count."_qs + group + u'_' + outcome));
        }
    }
    return texts.join(u' ');
}

} // namespace

/// Tables with a line for each cell.
class TestTallTables : public QObject {
    Q_OBJECT

private slots:
    void mapsTable4_data();
    void mapsTable4();
    void aLineOfAnotherKindEndsTheGroup();
    void mapsTable3ByRows();
    void mapsTable3ByApplicants();
    void applicantsCutByAPagesEndGoOn();
    void keepsRowsThatTheFormDoesNotKnow();
    void doubtsACellThatStandsThereTwice();
    void leavesOtherTablesAlone();
};

void TestTallTables::mapsTable4_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("merged") << table4(u"类别|情形|件数"_qs, u"%1|%2|%3"_qs, true);
    QTest::newRow("repeated") << table4(u"类别|情形|件数"_qs, u"%1|%2|%3"_qs, false);
    QTest::newRow("numbered") << table4(u"序号|类别|情形|件数"_qs, u"%3|%1|%2|%3"_qs, false);
    QTest::newRow("in one") << table4(u"项目|件数"_qs, u"%1%2|%3"_qs, false);
    QTest::newRow("groups above") << table4(u"项目|件数"_qs, u"%2|%3"_qs, false, u"%1|<"_qs);
    QTest::newRow("with notes") << table4(u"类别|情形|件数|备注"_qs, u"%1|%2|%3|"_qs, true);
    QStringList cut = table4(u"类别|情形|件数"_qs, u"%1|%2|%3"_qs, true);
    cut[3].replace(u'^', QString()); // a page begins
    QTest::newRow("a group cut by a page's end") << cut;
}

void TestTallTables::mapsTable4()
{
    QFETCH(QStringList, lines);
    const Report report = mapped(lines);
    QCOMPARE(row4(report), u"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15"_qs);
    QCOMPARE(report.deviations, std::vector<Deviation>());
}

void TestTallTables::aLineOfAnotherKindEndsTheGroup()
{
    QStringList lines = table4(u"项目|件数"_qs, u"%2|%3"_qs, false, u"%1|<"_qs);
    lines.insert(7, u"行政检察监督|<"_qs);
    lines.insert(8, u"结果维持|99"_qs);
    QCOMPARE(row4(mapped(lines)), u"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15"_qs);
}

void TestTallTables::mapsTable3ByRows()
{
    QStringList lines{u"事项|申请人类型|件数"_qs};
    for (const QString &row : {u"一、本年新收政府信息公开申请数量"_qs, u"（一）予以公开"_qs, u"3.其他"_qs}) {
        for (qsizetype i = 0; i < applicants.size(); ++i) {
            lines.append(u"%1|%2|%3"_qs.arg(i > 0 ? u"^"_qs : row, applicants[i]).arg(i));
        }
    }
    const Report report = mapped(lines);
    QCOMPARE(report.cells.size(), std::size_t(21));
    QCOMPARE(cellOf(report, u"t3.new.business"_qs), u"1"_qs);
    QCOMPARE(cellOf(report, u"t3.granted.other"_qs), u"5"_qs);
    QCOMPARE(cellOf(report, u"t3.other_misc.other"_qs), u"5"_qs);
    QCOMPARE(cellOf(report, u"t3.other_misc.total"_qs), u"6"_qs);
}

void TestTallTables::mapsTable3ByApplicants()
{
    QStringList lines{u"申请人类型|事项|件数"_qs};
    for (const QString &applicant : applicants) {
        lines.append(applicant + u"|一、本年新收政府信息公开申请数量|1"_qs);
        lines.append(u"^|二、上年结转政府信息公开申请数量|"_qs);
        lines.append(u"^|（七）总计|2"_qs);
    }
    const Report report = mapped(lines);
    QCOMPARE(report.cells.size(), std::size_t(21));
    QCOMPARE(cellOf(report, u"t3.new.person"_qs), u"1"_qs);
    QCOMPARE(cellOf(report, u"t3.carried_in.total"_qs), QString());
    QCOMPARE(cellOf(report, u"t3.handled.other"_qs), u"2"_qs);
}

void TestTallTables::applicantsCutByAPagesEndGoOn()
{
    QStringList lines{u"申请人类型|事项|件数"_qs};
    for (const QString &applicant : applicants) {
        lines.append(applicant + u"|一、本年新收政府信息公开申请数量|1"_qs);
        lines.append((applicant == applicants[1] ? QString() : u"^"_qs) + u"|（七）总计|2"_qs);
    }
    const Report report = mapped(lines);
    QCOMPARE(report.cells.size(), std::size_t(14));
    QCOMPARE(cellOf(report, u"t3.handled.business"_qs), u"2"_qs);
    // The name may stand in the second part: then nothing is taken for the group before, and that is not sure.
    lines[3] = u"|一、本年新收政府信息公开申请数量|5"_qs;
    lines[4] = applicants[1] + u"|（七）总计|2"_qs;
    const Report late = mapped(lines);
    QCOMPARE(cellOf(late, u"t3.new.person"_qs), u"1~"_qs);
    QCOMPARE(cellOf(late, u"t3.new.business"_qs), u"."_qs);
    QCOMPARE(cellOf(late, u"t3.handled.business"_qs), u"2"_qs);
}

void TestTallTables::keepsRowsThatTheFormDoesNotKnow()
{
    QStringList lines{u"事项|申请人类型|件数"_qs};
    for (const QString &row : {u"3.补正后申请内容仍不明确"_qs, u"4.信息不存在"_qs, u"1.信访举报投诉类申请"_qs}) {
        for (const QString &applicant : applicants) {
            lines.append(row + u'|' + applicant + u"|3"_qs);
        }
    }
    const Report report = mapped(lines);
    QCOMPARE(report.extraRows.size(), std::size_t(1));
    QCOMPARE(report.extraRows.front().label, u"4.信息不存在"_qs);
    QCOMPARE(report.extraRows.front().group, u"（四）无法提供"_qs);
    QCOMPARE(report.extraRows.front().after, u"t3.unable_unclear"_qs);
    QCOMPARE(cellOf(report, u"t3.extra_1.legal"_qs), u"3~"_qs); // rows of the form are missing
}

void TestTallTables::doubtsACellThatStandsThereTwice()
{
    QStringList lines = table4(u"类别|情形|件数"_qs, u"%1|%2|%3"_qs, false);
    lines.append(u"行政复议|结果维持|99"_qs);
    QCOMPARE(row4(mapped(lines)), u"1~ 2 3 4 5 6 7 8 9 10 11 12 13 14 15"_qs);
}

void TestTallTables::leavesOtherTablesAlone()
{
    QVERIFY(mapped({u"项目|件数"_qs, u"行政复议|3"_qs, u"行政诉讼|2"_qs, u"总计|5"_qs}).cells.empty());
    // A line with several values is no line of a tall table.
    QVERIFY(mapped({u"类别|情形|2022年|2023年"_qs, u"行政复议|结果维持|1|2"_qs, u"行政复议|结果纠正|1|2"_qs,
                    u"行政复议|其他结果|1|2"_qs, u"行政复议|尚未审结|1|2"_qs, u"行政复议|总计|4|8"_qs})
                .cells.empty());
}

QTEST_APPLESS_MAIN(TestTallTables)
#include "test_talltables.moc"
