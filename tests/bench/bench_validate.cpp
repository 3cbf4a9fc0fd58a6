// SPDX-License-Identifier: GPL-3.0-or-later
// What happens at each key that a clerk confirms: the cell is changed and all rules are evaluated again. Aim: under 1
// ms.
#include "models/reading/readreport.h"
#include "models/validate/applychange.h"
#include "models/validate/problems.h"
#include "models/validate/repairs.h"
#include "models/validate/rollup.h"
#include "models/validate/validator.h"
#include "models/validate/years.h"

#include "tests/support/paths.h"
#include "tests/support/tablerows.h"

#include <QTest>

#include <algorithm>
#include <utility>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

/// A report as it comes, with some pages of text; without any if it could not be read.
Report exampleReport()
{
    Result<Reading> reading = readReport(examplePath(u"pdf/004.pdf"_qs), {}, FormRegistry::builtIn());
    return reading ? std::move(reading->report) : Report();
}

void changeOneCell(Report &report)
{
    bool isOdd = false;
    QBENCHMARK
    {
        isOdd = !isOdd;
        applyCorrection(report, u"t3.new.person"_qs, isOdd ? u"54"_qs : u"53"_qs);
        validate(report, FormRegistry::builtIn());
    }
}

} // namespace

class BenchValidate : public QObject {
    Q_OBJECT

private slots:
    void oneCellChanged_data();
    void oneCellChanged();
    void allFindingsInWords();
    void problemsWithProposals();
    void allRulesWithNarrativeAndYears();
    void oneCellOfARealReport();
    void aRealReportNotSeenBefore();
    void oneCellOfABook();
    void repairsOfTwoCells();
    void repairsAtWorst();
    void yearsAndRollUpOf500Organs();
};

void BenchValidate::oneCellChanged_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<int>("extraRows");
    QTest::newRow("2019") << u"2019"_qs << 0;
    QTest::newRow("2021") << u"2021"_qs << 0;
    QTest::newRow("2021, ten extra rows") << u"2021"_qs << 10;
}

void BenchValidate::oneCellChanged()
{
    QFETCH(QString, form);
    QFETCH(int, extraRows);
    Report report = soundReport(form);
    for (int i = 1; i <= extraRows; ++i) {
        putExtraRow(report, u"t3.extra_%1"_qs.arg(i), u"%1.信息不存在"_qs.arg(i), u"0 0 0 0 0 0 0"_qs);
    }
    bool isOdd = false;
    QBENCHMARK
    {
        isOdd = !isOdd;
        applyCorrection(report, u"t3.new.person"_qs, isOdd ? u"54"_qs : u"53"_qs);
        validate(report, FormRegistry::builtIn());
    }
    QCOMPARE(report.count(Severity::Error), isOdd ? 2 : 0);
}

void BenchValidate::allFindingsInWords()
{
    Report report = soundReport(u"2021"_qs);
    put(report, u"t3.new.person"_qs, u"54"_qs);
    put(report, u"t3.handled.legal"_qs, u"7"_qs);
    put(report, u"t4.count.direct_other"_qs, u"3"_qs);
    validate(report, FormRegistry::builtIn());
    const Form &form = *FormRegistry::builtIn().form(report.form);
    qsizetype length = 0;
    QBENCHMARK
    {
        for (const Finding &finding : report.findings) {
            length += sentence(finding, report, form).size() + equation(finding, report, form).size();
        }
    }
    QVERIFY(length > 0);
}

void BenchValidate::problemsWithProposals()
{
    Report report = soundReport(u"2021"_qs);
    put(report, u"t3.new.person"_qs, u"54"_qs);
    put(report, u"t3.handled.legal"_qs, u"7"_qs);
    put(report, u"t4.count.direct_other"_qs, u"3"_qs);
    validate(report, FormRegistry::builtIn());
    const Form &form = *FormRegistry::builtIn().form(report.form);
    std::size_t count = 0;
    QBENCHMARK
    {
        count = problemsOf(report, &form).size();
    }
    QCOMPARE(count, std::size_t(3));
}

/// All rules over a report: aim under 2 ms.
void BenchValidate::allRulesWithNarrativeAndYears()
{
    Report report = soundReport(u"2021"_qs);
    report.narrative = {{u"1"_qs,
                         u"(一)主动公开情况。全年公开各类信息共373条,其中:工作动态138条,通知公告153条,政策文件25条,"
                         u"部门预决算10条,人事任"
                         u"免汇总2条,更新组织机构信息32条,其它信息13条。(二)依申请公开情况。2021年,"
                         u"我局共收到政府信息公开申请59件,其中自"
                         u"然人申请53件,法人或其他组织申请6件;上年结转3件,结转下年度继续办理6件。"_qs,
                         1}};
    report.earlier = {earlierReport(report), earlierReport(report), earlierReport(report)};
    for (std::size_t i = 0; i < report.earlier.size(); ++i) {
        report.earlier[i].year = report.year - 1 - static_cast<int>(i);
    }
    QBENCHMARK
    {
        validate(report, FormRegistry::builtIn());
    }
    QVERIFY(!report.findings.empty());
}

void BenchValidate::oneCellOfARealReport()
{
    Report report = exampleReport();
    QVERIFY(!report.narrative.empty());
    changeOneCell(report);
    QVERIFY(report.count(Severity::Error) > 0);
}

/// The same report's text is searched anew each time. Aim: under 2 ms.
void BenchValidate::aRealReportNotSeenBefore()
{
    Report report = exampleReport();
    QVERIFY(!report.narrative.empty());
    const QString organ = report.organ;
    int number = 0;
    QBENCHMARK
    {
        report.organ = organ + QString::number(++number);
        report.narrative.back().page = number;
        validate(report, FormRegistry::builtIn());
    }
    QVERIFY(!report.findings.empty());
}

/// The tables stand among 300,000 characters.
void BenchValidate::oneCellOfABook()
{
    constexpr std::size_t copies = 150;
    Report report = exampleReport();
    QVERIFY(!report.narrative.empty());
    const std::vector<Passage> once = report.narrative;
    for (std::size_t i = 1; i < copies; ++i) {
        report.narrative.insert(report.narrative.end(), once.begin(), once.end());
    }
    changeOneCell(report);
    QVERIFY(report.count(Severity::Error) > 0);
}

/// Aim: under 10 ms.
void BenchValidate::repairsOfTwoCells()
{
    Report report = soundReport(u"2021"_qs);
    put(report, u"t3.granted.person"_qs, u"43"_qs);
    put(report, u"t3.new.business"_qs, u"6"_qs);
    validate(report, FormRegistry::builtIn());
    const Form &form = *FormRegistry::builtIn().form(report.form);
    std::size_t count = 0;
    QBENCHMARK
    {
        count = proposedRepairs(report, form).size();
    }
    QVERIFY(count > 0);
}

/// Aim: under 100 ms.
void BenchValidate::repairsAtWorst()
{
    Report report = soundReport(u"2021"_qs);
    int number = 1;
    for (auto &[id, cell] : report.cells) {
        number = (number * 31 + 7) % 97;
        cell.number = id.startsWith(u"t3.") || id.startsWith(u"t4.") ? Decimal(number % 3) : *cell.number;
    }
    validate(report, FormRegistry::builtIn());
    const Form &form = *FormRegistry::builtIn().form(report.form);
    QBENCHMARK
    {
        [[maybe_unused]] const Repairs repairs = findRepairs(report, form);
    }
    QVERIFY(report.count(Severity::Error) > 20);
}

/// Aim: under 1 s.
void BenchValidate::yearsAndRollUpOf500Organs()
{
    std::vector<Report> reports;
    for (int organ = 0; organ < 500; ++organ) {
        for (const int year : {2021, 2022}) {
            Report report = soundReport(u"2021"_qs);
            report.organ = u"样例市第%1局"_qs.arg(organ);
            report.source = report.organ + QString::number(year);
            report.year = year;
            reports.push_back(report);
        }
    }
    std::vector<Report *> all;
    std::vector<const Report *> organs;
    for (Report &report : reports) {
        all.push_back(&report);
        organs.push_back(&report);
    }
    Report parent = soundReport(u"2021"_qs);
    parent.organ = u"样例市人民政府"_qs;
    parent.year = 2022;
    RollUp result;
    QBENCHMARK_ONCE
    {
        linkYears(all);
        for (Report &report : reports) {
            validate(report, FormRegistry::builtIn());
        }
        result = rollUp(parent, organs, *FormRegistry::builtIn().form(u"2021"_qs));
    }
    QCOMPARE(result.organs.size(), std::size_t(500));
    QVERIFY(std::ranges::any_of(reports.back().findings,
                                [](const Finding &finding) { return finding.rule == u"years.carried"; }));
}

QTEST_GUILESS_MAIN(BenchValidate)
#include "bench_validate.moc"
