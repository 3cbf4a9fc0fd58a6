// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/repairs.h"
#include "models/validate/slipcost.h"
#include "models/validate/validator.h"

#include "tests/support/tablerows.h"

#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

/// "t3.new.person 54→53, …" for each proposal.
QStringList printed(const std::vector<Repair> &repairs, const Report &report)
{
    QStringList lines;
    for (const Repair &repair : repairs) {
        QStringList changes;
        for (const auto &[cell, number] : repair.numbers) {
            const std::optional<Decimal> &from = report.cells.at(cell).number;
            changes << cell + u' ' + (from ? from->toString() : u"-"_qs) + u"→"_qs + number.toString();
        }
        lines << changes.join(u", "_qs);
    }
    return lines;
}

QStringList proposals(Report &report)
{
    validate(report, FormRegistry::builtIn());
    return printed(proposedRepairs(report, *FormRegistry::builtIn().form(report.form)), report);
}

} // namespace

class TestRepairs : public QObject {
    Q_OBJECT

private slots:
    void aSoundReportNeedsNone();
    void oneCell();
    void twoIndependentCellsAreOneProposal();
    void aPartAndItsTotal();
    void aValueInTheNeighbouringColumn();
    void aValueInTheNeighbouringRow();
    void threeCells();
    void aRowMovedByOnePlace();
    void allThatFitAreThere();
    void valuesExchangedWhereOneSumSpeaksAlone();
    void aBlankAmongSignsIsOdd();
    void aSecondReadingComesFirst();
    void whatAClerkHasTypedIsLessLikelyWrong();
    void fourIndependentCellsAreMendedOneByOne();
    void holdsAfterTheRepair();
    void slips_data();
    void slips();
};

void TestRepairs::aSoundReportNeedsNone()
{
    Report report = soundReport(u"2021"_qs);
    QVERIFY(proposals(report).isEmpty());
}

void TestRepairs::oneCell()
{
    Report report = soundReport(u"2021"_qs);
    put(report, u"t3.granted.person"_qs, u"43"_qs);
    QCOMPARE(proposals(report), QStringList{u"t3.granted.person 43→48"_qs});
}

void TestRepairs::twoIndependentCellsAreOneProposal()
{
    Report report = soundReport(u"2021"_qs);
    put(report, u"t3.granted.person"_qs, u"43"_qs);
    put(report, u"t3.new.business"_qs, u"6"_qs);
    QCOMPARE(proposals(report).value(0), u"t3.granted.person 43→48, t3.new.business 6→5"_qs);
}

void TestRepairs::aPartAndItsTotal()
{
    Report report = soundReport(u"2021"_qs);
    putRow(report, u"t3.granted"_qs, u"43 5 0 0 0 1 49"_qs); // the slip was carried on
    QVERIFY(proposals(report).contains(u"t3.granted.person 43→48, t3.granted.total 49→54"_qs));
}

void TestRepairs::aValueInTheNeighbouringColumn()
{
    Report report = soundReport(u"2021"_qs);
    putRow(report, u"t3.granted"_qs, u"48 0 5 0 0 1 54"_qs);
    QCOMPARE(proposals(report).value(0), u"t3.granted.business 0→5, t3.granted.research 5→0"_qs);
}

void TestRepairs::aValueInTheNeighbouringRow()
{
    Report report = soundReport(u"2021"_qs);
    put(report, u"t3.granted.other"_qs, u"0"_qs);
    put(report, u"t3.partial.other"_qs, u"1"_qs);
    QCOMPARE(proposals(report).value(0), u"t3.granted.other 0→1, t3.partial.other 1→0"_qs);
}

void TestRepairs::threeCells()
{
    Report report = soundReport(u"2021"_qs);
    put(report, u"t3.granted.person"_qs, u"43"_qs);
    put(report, u"t3.new.business"_qs, u"6"_qs);
    put(report, u"t3.carried_out.total"_qs, u"8"_qs);
    QCOMPARE(proposals(report).value(0), u"t3.carried_out.total 8→6, t3.granted.person 43→48, t3.new.business 6→5"_qs);
}

void TestRepairs::aRowMovedByOnePlace()
{
    Report report = soundReport(u"2021"_qs);
    putRow(report, u"t3.new"_qs, u"20 9 8 7 6 5 55"_qs);
    putRow(report, u"t3.carried_in"_qs, u"3 0 0 0 0 0 3"_qs);
    putRow(report, u"t3.granted"_qs, u"17 9 8 7 6 5 52"_qs);
    putRow(report, u"t3.refused_query"_qs, u"0 0 0 0 0 0 0"_qs);
    putRow(report, u"t3.handled"_qs, u"17 9 8 7 6 5 52"_qs);
    putRow(report, u"t3.carried_out"_qs, u"6 0 0 0 0 0 6"_qs);
    QVERIFY(proposals(report).isEmpty());
    putRow(report, u"t3.new"_qs, u"9 8 7 6 5 55 0"_qs);
    QVERIFY(proposals(report).isEmpty()); // the first number fell out: nothing says what it was
    putRow(report, u"t3.new"_qs, u"0 20 9 8 7 6 5"_qs);
    QVERIFY(proposals(report).isEmpty()); // the total fell out
    putRow(report, u"t3.carried_in"_qs, u"0 3 0 0 0 0 0"_qs);
    putRow(report, u"t3.new"_qs, u"20 9 8 7 6 5 55"_qs);
    report = soundReport(u"2021"_qs);
    putRow(report, u"t3.granted"_qs, u"5 0 0 0 1 54 0"_qs);
    QVERIFY(!proposals(report).contains(u"t3.granted.person 5→48"_qs));
}

void TestRepairs::valuesExchangedWhereOneSumSpeaksAlone()
{
    Report report = soundReport(u"2021"_qs);
    put(report, u"t4.count.review_upheld"_qs, u"0"_qs);
    put(report, u"t4.count.review_pending"_qs, u"24"_qs);
    put(report, u"t4.count.review_other"_qs, u"7"_qs);
    put(report, u"t4.count.review_total"_qs, u"31"_qs);
    QVERIFY(proposals(report).isEmpty());
    put(report, u"t4.count.review_pending"_qs, u"31"_qs);
    put(report, u"t4.count.review_total"_qs, u"24"_qs);
    QCOMPARE(proposals(report).value(0), u"t4.count.review_pending 31→24, t4.count.review_total 24→31"_qs);
    QVERIFY(proposals(report).contains(u"t4.count.review_total 24→38"_qs));
    // In table 3 two equations speak for each cell, and two of one column are no exchange.
    report = soundReport(u"2021"_qs);
    putRow(report, u"t3.granted"_qs, u"48 0 5 0 0 1 54"_qs);
    QCOMPARE(proposals(report).value(0), u"t3.granted.business 0→5, t3.granted.research 5→0"_qs);
}

void TestRepairs::aBlankAmongSignsIsOdd()
{
    Report report = soundReport(u"2021"_qs);
    for (auto &[id, cell] : report.cells) {
        if (id.startsWith(u"t4.") && cell.number == Decimal(0)) {
            put(report, id, u"-"_qs);
        }
    }
    put(report, u"t4.count.direct_upheld"_qs, u"5"_qs);
    put(report, u"t4.count.direct_other"_qs, u""_qs);
    put(report, u"t4.count.direct_total"_qs, u"7"_qs);
    QCOMPARE(proposals(report).value(0), u"t4.count.direct_other -→2"_qs);
}

void TestRepairs::aSecondReadingComesFirst()
{
    Report report = soundReport(u"2021"_qs);
    put(report, u"t4.count.review_upheld"_qs, u"28"_qs);
    put(report, u"t4.count.review_other"_qs, u"41"_qs);
    put(report, u"t4.count.review_total"_qs, u"77"_qs);
    QVERIFY(proposals(report).value(0) != u"t4.count.review_upheld 28→36"_qs);
    report.cells[u"t4.count.review_upheld"_qs].uncertain = true;
    report.cells[u"t4.count.review_upheld"_qs].secondReading = u"36"_qs;
    QCOMPARE(proposals(report).value(0), u"t4.count.review_upheld 28→36"_qs);
    report.cells[u"t4.count.review_upheld"_qs].secondReading = u"35"_qs; // with it the sum does not hold either
    QVERIFY(!proposals(report).contains(u"t4.count.review_upheld 28→35"_qs));
}

void TestRepairs::allThatFitAreThere()
{
    Report report = soundReport(u"2021"_qs);
    put(report, u"t4.count.review_upheld"_qs, u"2"_qs);
    put(report, u"t4.count.review_total"_qs, u"3"_qs);
    const QStringList all = proposals(report);
    QCOMPARE(all.size(), 5);
    QVERIFY(all.contains(u"t4.count.review_upheld 2→3"_qs));
    QVERIFY(all.contains(u"t4.count.review_pending 0→1"_qs));
    QVERIFY(all.contains(u"t4.count.review_total 3→2"_qs));
}

void TestRepairs::whatAClerkHasTypedIsLessLikelyWrong()
{
    Report report = soundReport(u"2021"_qs);
    put(report, u"t4.count.review_upheld"_qs, u"2"_qs);
    put(report, u"t4.count.review_total"_qs, u"7"_qs);
    report.cells[u"t4.count.review_total"_qs].confirmed = true;
    QCOMPARE(proposals(report).value(0), u"t4.count.review_upheld 2→7"_qs);
    report.cells[u"t4.count.review_total"_qs].confirmed = false;
    report.cells[u"t4.count.review_upheld"_qs].confirmed = true;
    QCOMPARE(proposals(report).value(0), u"t4.count.review_total 7→2"_qs);
}

void TestRepairs::fourIndependentCellsAreMendedOneByOne()
{
    Report report = soundReport(u"2021"_qs);
    put(report, u"t3.granted.person"_qs, u"43"_qs);
    put(report, u"t3.new.business"_qs, u"6"_qs);
    put(report, u"t3.carried_out.total"_qs, u"9"_qs);
    put(report, u"t4.count.review_total"_qs, u"2"_qs);
    validate(report, FormRegistry::builtIn());
    const Repairs repairs = findRepairs(report, *FormRegistry::builtIn().form(report.form));
    QVERIFY(repairs.whole.empty());
    const QStringList single = printed(repairs.single, report);
    QVERIFY(single.contains(u"t3.granted.person 43→48"_qs));
    QVERIFY(single.contains(u"t3.new.business 6→5"_qs));
    QVERIFY(single.contains(u"t3.carried_out.total 9→6"_qs));
}

void TestRepairs::holdsAfterTheRepair()
{
    Report report = soundReport(u"2019"_qs);
    put(report, u"t3.handled.person"_qs, u"5"_qs);
    put(report, u"t3.granted.business"_qs, u"3"_qs);
    put(report, u"t4.count.direct_total"_qs, u"4"_qs);
    validate(report, FormRegistry::builtIn());
    const Form &form = *FormRegistry::builtIn().form(report.form);
    const std::vector<Repair> repairs = proposedRepairs(report, form);
    QVERIFY(!repairs.empty());
    for (const Repair &repair : repairs) {
        Report mended = report;
        for (const auto &[cell, number] : repair.numbers) {
            put(mended, cell, number.toString());
        }
        validate(mended, FormRegistry::builtIn());
        QCOMPARE(mended.count(Severity::Error), 0);
    }
}

void TestRepairs::slips_data()
{
    QTest::addColumn<int>("right");
    QTest::addColumn<int>("likelier");
    QTest::addColumn<int>("lessLikely");
    QTest::newRow("a digit of like shape") << 17 << 11 << 13;
    QTest::newRow("two digits exchanged before any other number") << 54 << 45 << 28;
    QTest::newRow("one digit before two") << 120 << 126 << 345;
    QTest::newRow("a digit doubled before any digit put in") << 12 << 122 << 124;
    QTest::newRow("a digit lost before another number") << 128 << 18 << 57;
}

void TestRepairs::slips()
{
    QFETCH(int, right);
    QFETCH(int, likelier);
    QFETCH(int, lessLikely);
    QCOMPARE(slipCost(right, right, false), 0.0);
    QVERIFY(slipCost(right, likelier, false) < slipCost(right, lessLikely, false));
}

QTEST_GUILESS_MAIN(TestRepairs)
#include "test_repairs.moc"
