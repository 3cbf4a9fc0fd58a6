// SPDX-License-Identifier: GPL-3.0-or-later
// What happens at each key that a clerk confirms: the cell is changed and all rules are evaluated again. Aim: under 1
// ms.
#include "models/validate/applychange.h"
#include "models/validate/problems.h"
#include "models/validate/validator.h"

#include "tests/support/tablerows.h"

#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

class BenchValidate : public QObject {
    Q_OBJECT

private slots:
    void oneCellChanged_data();
    void oneCellChanged();
    void allFindingsInWords();
    void problemsWithProposals();
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

QTEST_GUILESS_MAIN(BenchValidate)
#include "bench_validate.moc"
