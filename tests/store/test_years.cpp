// SPDX-License-Identifier: GPL-3.0-or-later
// The years of one organ in a library judge each other, whatever comes first, and whatever is corrected later.
#include "models/store/library.h"
#include "models/validate/validator.h"

#include "tests/support/libraries.h"
#include "tests/support/samplereport.h"
#include "tests/support/tablerows.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace disclosure;
using namespace disclosure::tests;
using namespace Qt::StringLiterals;

class TestYears : public QObject {
    Q_OBJECT

private:
    /// Carries 3 over from the year before, and 3 on.
    Report reportFor(const QString &organ, int year)
    {
        Report report = soundReport(u"2021"_s);
        report.organ = organ;
        report.year = year;
        report.source = organ + QString::number(year);
        putRow(report, u"t3.new"_s, u"53 5 0 0 0 1 59"_s);
        putRow(report, u"t3.granted"_s, u"51 5 0 0 0 1 57"_s);
        putRow(report, u"t3.handled"_s, u"53 5 0 0 0 1 59"_s);
        putRow(report, u"t3.carried_out"_s, u"3 0 0 0 0 0 3"_s);
        validate(report, FormRegistry::builtIn());
        return report;
    }

    qint64 add(const Report &report)
    {
        SourceFile file = sampleFile(report.source.toUtf8());
        file.path = u"/样例/"_s + report.source;
        const auto id = m_library->addReading(file, {.report = report, .html = {}});
        return id ? *id : 0;
    }

    int errors(qint64 id) const { return m_library->summary(id)->errors; }

    QTemporaryDir m_dir;
    std::unique_ptr<Library> m_library;
    int m_count = 0;

private slots:
    void init() { m_library = *Library::open(m_dir.filePath(u"library%1"_s.arg(++m_count))); }
    void cleanup() { m_library.reset(); }

    void theLaterReportIsJudgedWhicheverComesFirst()
    {
        Report last = reportFor(u"样例市样例局"_s, 2021);
        putRow(last, u"t3.carried_out"_s, u"4 0 0 0 0 0 4"_s);
        const qint64 now = add(reportFor(u"样例市 样例局"_s, 2022));
        QCOMPARE(errors(now), 0);
        add(last);
        QCOMPARE(errors(now), 2); // the person's column and the total's
        const Report report = *m_library->report(now);
        QCOMPARE(report.findings.front().rule, u"years.carried"_s);
        QCOMPARE(report.findings.front().needs, u"样例市样例局2021"_s);
    }

    void aCorrectionJudgesTheNextYearAgain()
    {
        const qint64 last = add(reportFor(u"样例市样例局"_s, 2021));
        const qint64 now = add(reportFor(u"样例市样例局"_s, 2022));
        QCOMPARE(errors(now), 0);
        QVERIFY(correct(*m_library, last, u"t3.carried_out.person"_s, u"8"_s));
        QCOMPARE(errors(now), 1);
        QVERIFY(correct(*m_library, last, u"t3.carried_out.person"_s, u"3"_s));
        QCOMPARE(errors(now), 0);
    }

    void anotherOrgansReportThatSaysTheSameIsTold()
    {
        const qint64 one = add(reportFor(u"样例市样例局"_s, 2022));
        const qint64 other = add(reportFor(u"样例市另一局"_s, 2022));
        add(reportFor(u"样例市另一局"_s, 2021));
        const auto twins = [this](qint64 id) { return m_library->report(id)->twins; };
        QCOMPARE(twins(one).size(), 1);
        QCOMPARE(twins(one).front().source, u"样例市另一局2022"_s);
        const auto tells = [this](qint64 id) {
            return std::ranges::count(m_library->report(id)->findings, u"rollup.copied"_s, &Finding::rule);
        };
        QCOMPARE(tells(other), 1);
        QVERIFY(correct(*m_library, one, u"t2.licence.decisions"_s, u"77"_s));
        QCOMPARE(twins(other).size(), 0);
        QVERIFY(correct(*m_library, one, u"t2.licence.decisions"_s, {}));
        QVERIFY(m_library->remove(one));
        QCOMPARE(tells(other), 0);
    }

    void aReportThatLeavesTheListJudgesNoMore()
    {
        Report last = reportFor(u"样例市样例局"_s, 2021);
        putRow(last, u"t3.carried_out"_s, u"4 0 0 0 0 0 4"_s);
        const qint64 before = add(last);
        const qint64 now = add(reportFor(u"样例市样例局"_s, 2022));
        QCOMPARE(errors(now), 2);
        QVERIFY(m_library->remove(before));
        QCOMPARE(errors(now), 0);
        QVERIFY(m_library->restore(before));
        QCOMPARE(errors(now), 2);
    }

    void namesAreJoinedAndParted()
    {
        Report last = reportFor(u"样例市旧名局"_s, 2021);
        putRow(last, u"t3.carried_out"_s, u"4 0 0 0 0 0 4"_s);
        add(last);
        const qint64 now = add(reportFor(u"样例市新名局"_s, 2022));
        QCOMPARE(errors(now), 0);
        QVERIFY(m_library->joinOrgans(u"样例市旧名局"_s, u"样例市新名局"_s, u"甲"_s));
        QCOMPARE(errors(now), 2);
        QCOMPARE(m_library->reportsOfOrgan(u"样例市新名局"_s).size(), std::size_t(2));
        QVERIFY(m_library->isJoined(u"样例市旧名局"_s));
        QVERIFY(m_library->partOrgan(u"样例市旧名局"_s, u"甲"_s));
        QCOMPARE(errors(now), 0);
    }

    void aRuleIsMutedForAnOrganOrAReport()
    {
        Report one = reportFor(u"样例市甲局"_s, 2022);
        one.missingParts = {u"6"_s};
        Report other = reportFor(u"样例市乙局"_s, 2022);
        other.missingParts = {u"6"_s};
        const qint64 first = add(one);
        const qint64 second = add(other);
        const QString rule = u"form.missing_part"_s;
        QVERIFY(m_library->setMutedRules({{.rule = rule, .organ = u"样例市甲局"_s, .reason = u"惯例"_s}}, u"甲"_s));
        QCOMPARE(m_library->report(first)->count(Severity::Warning), 0);
        QCOMPARE(m_library->report(second)->count(Severity::Warning), 1);
        QVERIFY(
            m_library->setMutedRules({{.rule = rule, .organ = {}, .report = second, .reason = u"惯例"_s}}, u"甲"_s));
        QCOMPARE(m_library->report(second)->count(Severity::Warning), 0);
        QVERIFY(m_library->setMutedRules({{.rule = rule, .organ = u"样例市甲局"_s, .reason = {}}}, u"甲"_s));
        QCOMPARE(m_library->report(first)->count(Severity::Warning), 1);
        QCOMPARE(m_library->mutedRules().size(), std::size_t(1));
    }

    void aRuleStaysMutedUnderAnotherName()
    {
        Report one = reportFor(u"样例市旧名局"_s, 2022);
        one.missingParts = {u"6"_s};
        const qint64 id = add(one);
        const QString rule = u"form.missing_part"_s;
        QVERIFY(m_library->setMutedRules(
            {{.rule = rule, .organ = m_library->organName(one.organ), .reason = u"惯例"_s}}, u"甲"_s));
        QVERIFY(m_library->joinOrgans(one.organ, u"样例市新名局"_s, u"甲"_s));
        QCOMPARE(m_library->report(id)->count(Severity::Warning), 0);
        QCOMPARE(m_library->summary(id)->warnings, 0);
    }
};

QTEST_GUILESS_MAIN(TestYears)
#include "test_years.moc"
