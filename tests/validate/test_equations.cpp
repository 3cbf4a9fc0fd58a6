// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/equations.h"

#include "tests/support/samplereport.h"
#include "tests/support/tablerows.h"

#include <QTest>

#include <algorithm>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

const Form &form()
{
    return *FormRegistry::builtIn().form(u"2021");
}

QStringList namesOf(const std::vector<Equation> &equations)
{
    QStringList names;
    for (const Equation &equation : equations) {
        names << equation.rule + u'@' + equation.at;
    }
    return names;
}

Equation equationAt(const Report &report, const QString &name)
{
    for (const Equation &equation : equationsOf(report, form())) {
        if (equation.rule + u'@' + equation.at == name) {
            return equation;
        }
    }
    return {};
}

} // namespace

class TestEquations : public QObject {
    Q_OBJECT

private slots:
    void aCellStandsInTheSumsOfItsRowAndColumn()
    {
        const Report report = soundReport(u"2021"_qs);
        QCOMPARE(namesOf(equationsThrough(u"t3.handled.person"_qs, report, form())),
                 QStringList({u"t3.balance@person"_qs, u"t3.handled@person"_qs, u"t3.row_total@handled"_qs}));
        QCOMPARE(namesOf(equationsThrough(u"t4.count.direct_other"_qs, report, form())),
                 QStringList(u"t4.group_total@direct"_qs));
        QVERIFY(equationsThrough(u"t2.fees.amount"_qs, report, form()).empty());
        const std::vector<Equation> order = equationsThrough(u"t2.normative.issued"_qs, report, form());
        QCOMPARE(order.size(), std::size_t(1));
        QVERIFY(order.front().isOrder);
        QVERIFY(!order.front().isHard);
    }

    void extraRowsCountAndHaveTheirOwnSum()
    {
        Report report = soundReport(u"2021"_qs);
        putExtraRow(report, u"t3.extra_1"_qs, u"1.信息不存在"_qs, u"1 0 0 0 0 0 1"_qs);
        QCOMPARE(namesOf(equationsThrough(u"t3.extra_1.person"_qs, report, form())),
                 QStringList({u"t3.handled@person"_qs, u"t3.row_total@extra_1"_qs}));
        QVERIFY(equationAt(report, u"t3.handled@person"_qs).parts.contains(u"t3.extra_1.person"_qs));
    }

    void aBalanceFollowsWhatIsTyped()
    {
        Report report = soundReport(u"2021"_qs);
        const Equation equation = equationAt(report, u"t3.balance@person"_qs);
        Balance balance = balanceOf(equation, report);
        QVERIFY(balance.isJudged && balance.holds);
        const TypedNumber typed{u"t3.carried_in.person"_qs, Decimal(99)};
        const Decimal expected = balance.expected - *report.cells.at(u"t3.carried_in.person"_qs).number + Decimal(99);
        balance = balanceOf(equation, report, typed);
        QVERIFY(balance.isBroken());
        QCOMPARE(balance.expected.toString(), expected.toString());
        QVERIFY(balanceOf(equation, report).holds);
    }

    void aMissingCellIsNotJudgedUntilItIsTyped()
    {
        Report report = soundReport(u"2021"_qs);
        const Cell cell = report.cells.at(u"t3.new.person"_qs);
        report.cells.erase(u"t3.new.person"_qs);
        const Equation equation = equationAt(report, u"t3.balance@person"_qs);
        QVERIFY(!balanceOf(equation, report).isComplete);
        QVERIFY(!balanceOf(equation, report).isJudged);
        QVERIFY(inNumbers(equation, report).startsWith(u"? + "_qs));
        const Balance typed = balanceOf(equation, report, TypedNumber{u"t3.new.person"_qs, cell.number});
        QVERIFY(typed.isJudged && typed.holds);
    }

    void blanksAloneAreNotJudged()
    {
        Report report = soundReport(u"2021"_qs);
        putRow(report, u"t3.partial"_qs, u"blank / — 无 - blank blank"_qs);
        const Equation equation = equationAt(report, u"t3.row_total@partial"_qs);
        QVERIFY(!balanceOf(equation, report).isJudged);
        QVERIFY(balanceOf(equation, report, TypedNumber{u"t3.partial.total"_qs, Decimal(1)}).isBroken());
    }

    void numbersAreSaid_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("numbers");
        const auto row = [](const char *name, const QString &rule, const QString &cell, const QString &text,
                            const QString &numbers) { QTest::newRow(name) << rule << cell << text << numbers; };
        row("broken", u"t3.balance@person"_qs, u"t3.handled.person"_qs, u"58"_qs,
            u"53 + 3 = 56 ≠ 58 + 6 = 64, difference 8"_qs);
        row("holds", u"t3.balance@person"_qs, u"t3.handled.person"_qs, u"50"_qs, u"53 + 3 = 56 = 50 + 6"_qs);
        row("nothing stated", u"t4.group_total@direct"_qs, u"t4.count.direct_total"_qs, u"/"_qs, u"0 = 0"_qs);
        row("negative", u"t3.balance@person"_qs, u"t3.carried_in.person"_qs, u"-3"_qs,
            u"53 + (-3) = 50 ≠ 50 + 6 = 56, difference 6"_qs);
        row("order", u"t2.issued_over_in_force@t2.normative"_qs, u"t2.normative.issued"_qs, u"9"_qs, u"9 > 0"_qs);
        row("order holds", u"t2.issued_over_in_force@t2.normative"_qs, u"t2.normative.in_force"_qs, u"9"_qs,
            u"0 ≤ 9"_qs);
    }

    void numbersAreSaid()
    {
        QFETCH(QString, rule);
        QFETCH(QString, cell);
        QFETCH(QString, text);
        Report report = soundReport(u"2021"_qs);
        putRow(report, u"t3.new"_qs, u"53 5 0 0 0 1 59"_qs);
        put(report, cell, text);
        const Equation equation = equationAt(report, rule);
        QVERIFY(!equation.rule.isEmpty());
        QTEST(inNumbers(equation, report), "numbers");
    }

    void wordsNameTheCells()
    {
        const Report report = soundReport(u"2021"_qs);
        const QString column = inWords(equationAt(report, u"t3.balance@person"_qs), report, form());
        QVERIFY2(column.contains(u"(7) Total 50"_qs), qPrintable(column));
        const QString row = inWords(equationAt(report, u"t3.row_total@handled"_qs), report, form());
        QVERIFY2(row.startsWith(u"Natural persons 50 + "_qs), qPrintable(row));
    }
};

QTEST_GUILESS_MAIN(TestEquations)
#include "test_equations.moc"
