// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/applychange.h"
#include "models/validate/problems.h"
#include "models/validate/validator.h"

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

std::vector<Problem> problemsIn(Report &report)
{
    validate(report, form());
    return problemsOf(report, &form());
}

/// What the proposals would change: "cell=value".
QStringList changesOf(const Problem &problem)
{
    QStringList changes;
    for (const Proposal &proposal : problem.proposals) {
        for (const Change &change : proposal.changes) {
            changes << change.subject + u'=' + change.after;
        }
    }
    return changes;
}

void settle(Report &report, const std::vector<Change> &changes)
{
    for (const Change &change : changes) {
        apply(report, change);
    }
    validate(report, form());
}

} // namespace

class TestProblems : public QObject {
    Q_OBJECT

private slots:
    void aSoundReportHasNone()
    {
        Report report = soundReport(u"2021"_qs);
        QVERIFY(problemsIn(report).empty());
    }

    void oneWrongCellIsOneEntryWithItsValue_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<int>("equations");
        QTest::newRow("a result") << u"t3.granted.person"_qs << u"10"_qs << 2;
        QTest::newRow("a column's total") << u"t3.handled.person"_qs << u"58"_qs << 3;
        QTest::newRow("the table's total") << u"t3.handled.total"_qs << u"99"_qs << 3;
        QTest::newRow("a row's total") << u"t3.new.total"_qs << u"1"_qs << 2;
        QTest::newRow("a blank") << u"t3.handled.total"_qs << u""_qs << 3;
        QTest::newRow("no number") << u"t3.granted.person"_qs << u"约5"_qs << 2;
        QTest::newRow("no count") << u"t3.handled.person"_qs << u"-50"_qs << 3;
    }

    void oneWrongCellIsOneEntryWithItsValue()
    {
        QFETCH(QString, cell);
        QFETCH(QString, wrong);
        QFETCH(int, equations);
        Report report = soundReport(u"2021"_qs);
        const QString right = report.cells.at(cell).text;
        put(report, cell, wrong);
        const std::vector<Problem> problems = problemsIn(report);
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(changesOf(problems[0]), QStringList(cell + u'=' + right));
        QCOMPARE(problems[0].equations.size(), equations);
        QCOMPARE(problems[0].cells.front(), cell);
        QCOMPARE(problems[0].keys.size(), report.findings.size());
        QVERIFY(problems[0].sentence.contains(right));
        QCOMPARE(problems[0].hint, u"It stands so in the report itself."_qs);
        settle(report, problems[0].proposals[0].changes);
        QVERIFY(problemsOf(report, &form()).empty());
    }

    void blankTotalsAreFilledWithTheSumsOfTheirParts()
    {
        Report report = soundReport(u"2021"_qs);
        const QStringList totals = {u"t3.new.total"_qs, u"t3.granted.total"_qs, u"t3.handled.total"_qs};
        QStringList right;
        for (const QString &total : totals) {
            right << report.cells.at(total).text;
            put(report, total, u""_qs);
        }
        // Each may be filled, though the column is open until the others are.
        for (int i = 0; i < totals.size(); ++i) {
            const std::vector<Problem> problems = problemsIn(report);
            const auto open = std::ranges::find_if(problems, [&](const Problem &problem) {
                return changesOf(problem).contains(totals[i] + u'=' + right[i]);
            });
            QVERIFY(open != problems.end());
            QVERIFY2(open->proposals[0].label.contains(u"sum of its parts"_qs), qPrintable(open->proposals[0].label));
            settle(report, open->proposals[0].changes);
        }
        QVERIFY(report.findings.empty());
    }

    void aProposalForSeveralCellsNamesEachOfThem()
    {
        Report report = soundReport(u"2021"_qs);
        put(report, u"t3.refused_safety.charity"_qs, u"7"_qs);
        put(report, u"t3.handled.charity"_qs, u"88"_qs);
        const std::vector<Problem> problems = problemsIn(report);
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems[0].proposals.size(), std::size_t(1));
        QCOMPARE(problems[0].proposals[0].changes.size(), std::size_t(2));
        QCOMPARE(problems[0].proposals[0].label, u"(7) Total 0, 3. Danger to security or stability 0"_qs);
    }

    void anAmountInAnotherUnitIsConverted()
    {
        Report report = soundReport(u"2021"_qs);
        put(report, u"t2.fees.amount"_qs, u"1898468.07元"_qs);
        const std::vector<Problem> problems = problemsIn(report);
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(changesOf(problems[0]), QStringList(u"t2.fees.amount=189.846807万元"_qs));
        settle(report, problems[0].proposals[0].changes);
        QVERIFY(problemsOf(report, &form()).empty());
    }

    void onlyTotalsAreOneEntry()
    {
        Report report = soundReport(u"2021"_qs);
        for (auto &[id, cell] : report.cells) {
            if (id.startsWith(u"t3.") && !id.endsWith(u".total")) {
                cell = {};
            }
        }
        std::vector<Problem> problems = problemsIn(report);
        std::erase_if(problems, [](const Problem &problem) { return problem.severity == Severity::Hint; });
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems[0].severity, Severity::Error);
        QCOMPARE(problems[0].name, u"t3.only_totals@t3"_qs);
        QVERIFY(problems[0].keys.size() > 3); // the rows that hold anything
        QVERIFY2(problems[0].sentence.contains(u"only the column of totals"_qs), qPrintable(problems[0].sentence));
        QVERIFY(problems[0].equations.isEmpty());
        // A wrong total in it is still an entry of its own.
        put(report, u"t3.handled.total"_qs, u"99"_qs);
        QVERIFY(problemsIn(report).size() > 1);
    }

    void aBlankTotalOfBlankPartsIsNotGuessed()
    {
        Report report = soundReport(u"2021"_qs);
        put(report, u"t3.new.total"_qs, u""_qs);
        put(report, u"t3.new.person"_qs, u""_qs);
        for (const Problem &problem : problemsIn(report)) {
            for (const Proposal &proposal : problem.proposals) {
                QVERIFY(!proposal.label.contains(u"sum of its parts"_qs));
            }
        }
    }

    void twoWrongCellsAreTwoEntries()
    {
        Report report = soundReport(u"2021"_qs);
        put(report, u"t3.granted.person"_qs, u"10"_qs);
        put(report, u"t3.handled.business"_qs, u"77"_qs);
        const std::vector<Problem> problems = problemsIn(report);
        QCOMPARE(problems.size(), std::size_t(2));
        for (const Problem &problem : problems) {
            QCOMPARE(problem.proposals.size(), std::size_t(1));
        }
        settle(report, problems[0].proposals[0].changes);
        settle(report, problems[1].proposals[0].changes);
        QVERIFY(report.findings.empty());
    }

    void aLoneSumHasAsManyProposalsAsCells()
    {
        Report report = soundReport(u"2021"_qs);
        put(report, u"t4.count.review_upheld"_qs, u"5"_qs);
        put(report, u"t4.count.review_other"_qs, u"5"_qs);
        put(report, u"t4.count.review_total"_qs, u"12"_qs);
        const std::vector<Problem> problems = problemsIn(report);
        QCOMPARE(problems.size(), std::size_t(1));
        QStringList changes = changesOf(problems[0]);
        changes.sort();
        QCOMPARE(changes, QStringList({u"t4.count.review_corrected=2"_qs, u"t4.count.review_other=7"_qs,
                                       u"t4.count.review_pending=2"_qs, u"t4.count.review_total=10"_qs,
                                       u"t4.count.review_upheld=7"_qs}));
        QVERIFY(problems[0].hint.contains(u'5'));
    }

    void aNumberThatTheNarrativeGivesIsChangedLast()
    {
        Report report = soundReport(u"2021"_qs);
        put(report, u"t4.count.review_upheld"_qs, u"5"_qs);
        put(report, u"t4.count.review_other"_qs, u"5"_qs);
        put(report, u"t4.count.review_total"_qs, u"12"_qs);
        report.narrative = {{u"1"_qs, u"政府信息公开行政复议12件。"_qs, 1}};
        const std::vector<Problem> problems = problemsIn(report);
        QCOMPARE(problems.front().cells.isEmpty(), false);
        QCOMPARE(changesOf(problems.front()).last(), u"t4.count.review_total=10"_qs);
        QVERIFY(!problems.front().hint.contains(u"narrative"_qs));
    }

    void aProposalAgainstTheNarrativeSaysSo()
    {
        Report report = soundReport(u"2021"_qs);
        put(report, u"t3.new.total"_qs, u"58"_qs);
        report.narrative = {{u"1"_qs, u"全年收到政府信息公开申请58件。"_qs, 1}};
        const std::vector<Problem> problems = problemsIn(report);
        QCOMPARE(changesOf(problems.front()), QStringList(u"t3.new.total=59"_qs));
        QVERIFY(problems.front().hint.contains(u"narrative"_qs));
    }

    void noProposalIsAValueThatTheCellMayNotHold()
    {
        Report report = soundReport(u"2021"_qs);
        put(report, u"t4.count.review_upheld"_qs, u"5"_qs);
        put(report, u"t4.count.review_total"_qs, u"2"_qs);
        // A part that is 0 would have to be negative.
        QCOMPARE(changesOf(problemsIn(report).front()),
                 QStringList({u"t4.count.review_upheld=2"_qs, u"t4.count.review_total=5"_qs}));
    }

    void aTotalLeftOutAndADoubtedCellComeFirst()
    {
        Report report = soundReport(u"2021"_qs);
        put(report, u"t4.count.review_upheld"_qs, u"5"_qs);
        put(report, u"t4.count.review_total"_qs, u""_qs);
        QCOMPARE(changesOf(problemsIn(report).front()).front(), u"t4.count.review_total=5"_qs);
        report.cells[u"t4.count.review_upheld"_qs].uncertain = true;
        QCOMPARE(changesOf(problemsIn(report).front()).front(), u"t4.count.review_upheld=0"_qs);
        report.cells[u"t4.count.review_upheld"_qs].confirmed = true;
        QCOMPARE(changesOf(problemsIn(report).front()).front(), u"t4.count.review_total=5"_qs);
    }

    void aPartAndItsTotalAreOneEntry()
    {
        Report report = soundReport(u"2021"_qs);
        for (const QString &id : {u"t3.granted.person"_qs, u"t3.granted.total"_qs}) {
            put(report, id, (*report.cells.at(id).number - Decimal(5)).toString());
        }
        const std::vector<Problem> problems = problemsIn(report);
        QCOMPARE(problems.size(), std::size_t(1));
        const bool isThere = std::ranges::any_of(problems[0].proposals, [](const Proposal &proposal) {
            return proposal.changes.size() == 2 && proposal.changes[0].subject == u"t3.granted.person" &&
                   proposal.changes[0].after == u"48" && proposal.changes[1].after == u"54";
        });
        QVERIFY(isThere);
    }

    void whatNoFewCellsMendHasNoProposal()
    {
        Report report = soundReport(u"2021"_qs);
        // Two rows and their totals are off by amounts of which no other cells have the sums.
        for (const QString &id : {u"t3.granted.person"_qs, u"t3.granted.total"_qs}) {
            put(report, id, (*report.cells.at(id).number - Decimal(5)).toString());
        }
        for (const QString &id : {u"t3.new.business"_qs, u"t3.new.total"_qs}) {
            put(report, id, (*report.cells.at(id).number + Decimal(17)).toString());
        }
        for (const QString &id : {u"t3.carried_out.legal"_qs, u"t3.carried_out.total"_qs}) {
            put(report, id, (*report.cells.at(id).number + Decimal(31)).toString());
        }
        const std::vector<Problem> problems = problemsIn(report);
        QVERIFY(!problems.empty());
        for (const Problem &problem : problems) {
            QVERIFY(problem.proposals.empty());
            QVERIFY(!problem.hint.isEmpty());
        }
    }

    void uncertainCellsOfARowAreOneEntryToConfirm()
    {
        Report report = soundReport(u"2021"_qs);
        for (const QString &id : {u"t3.partial.person"_qs, u"t3.partial.total"_qs, u"t2.licence.decisions"_qs}) {
            report.cells[id].uncertain = true;
        }
        std::vector<Problem> problems = problemsIn(report);
        QCOMPARE(problems.size(), std::size_t(2));
        QCOMPARE(problems[0].cells, QStringList(u"t2.licence.decisions"_qs));
        QCOMPARE(problems[1].cells, QStringList({u"t3.partial.person"_qs, u"t3.partial.total"_qs}));
        QCOMPARE(problems[0].severity, Severity::Warning);
        settle(report, problems[0].proposals[0].changes);
        settle(report, dismissalOf(problems[1], report, u"已核对"_qs));
        QVERIFY(problemsOf(report, &form()).empty());
        QVERIFY(report.cells.at(u"t3.partial.total"_qs).confirmed);
    }

    void doubtfulCellsComeBeforeWhatFollowsFromThem()
    {
        Report report = soundReport(u"2021"_qs);
        put(report, u"t3.handled.person"_qs, u"58"_qs);
        report.cells[u"t2.licence.decisions"_qs].uncertain = true;
        report.notices = {{Notice::Kind::PicturePage, 2}};
        std::vector<Problem> problems = problemsIn(report);
        QCOMPARE(problems.size(), std::size_t(3));
        QCOMPARE(problems[0].kind, Problem::Kind::UncertainCells);
        QCOMPARE(problems[1].severity, Severity::Error);
        QCOMPARE(problems[2].kind, Problem::Kind::Notice);
    }

    void anUnreadTextMayBeConfirmed()
    {
        Report report = soundReport(u"2021"_qs);
        put(report, u"t2.licence.decisions"_qs, u"约5"_qs);
        const std::vector<Problem> problems = problemsIn(report);
        QCOMPARE(problems.size(), std::size_t(1));
        settle(report, problems[0].proposals[0].changes);
        QVERIFY(problemsOf(report, &form()).empty());
        QVERIFY(report.cells.at(u"t2.licence.decisions"_qs).trust != Trust::Doubtful);
    }

    void aScanWhoseTextWasNotReadHasAProblem()
    {
        Report report = soundReport(u"2021"_qs);
        report.notices = {{Notice::Kind::UnreadText}, {Notice::Kind::Recognised, 1}};
        const std::vector<Problem> problems = problemsIn(report);
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems[0].name, u"source.unread_text"_qs);
        QCOMPARE(openCount(problems), 1);
    }

    void missingCellsOfARowAndOfATableAreOneEntry()
    {
        Report report = soundReport(u"2021"_qs);
        std::erase_if(report.cells, [](const auto &cell) {
            return cell.first.startsWith(u"t4.") || cell.first.startsWith(u"t3.partial.");
        });
        const std::vector<Problem> problems = problemsIn(report);
        QCOMPARE(problems.size(), std::size_t(2));
        QCOMPARE(problems[0].cells.size(), 7);
        QVERIFY(problems[0].sentence.contains(u'7'));
        QCOMPARE(problems[1].cells.size(), 15);
    }

    void dismissalsStandAtTheEndWithTheirReason()
    {
        Report report = soundReport(u"2021"_qs);
        report.missingParts = {u"6"_qs};
        put(report, u"t3.granted.person"_qs, u"10"_qs);
        std::vector<Problem> problems = problemsIn(report);
        QCOMPARE(openCount(problems), 2);
        settle(report, dismissalOf(problems[0], report, u"原文如此"_qs));
        problems = problemsOf(report, &form());
        QCOMPARE(openCount(problems), 1);
        QCOMPARE(problems.size(), std::size_t(2));
        QCOMPARE(*problems[1].dismissal, u"原文如此"_qs);
        QCOMPARE(problems[1].severity, Severity::Error);
        QCOMPARE(problems[1].keys.size(), std::size_t(2));

        // Taken back, both sums are one entry again.
        settle(report, dismissalOf(problems[1], report, {}));
        QCOMPARE(openCount(problemsOf(report, &form())), 2);
    }

    void aDismissalEndsWhenAValueChanges()
    {
        Report report = soundReport(u"2021"_qs);
        put(report, u"t4.count.review_total"_qs, u"3"_qs);
        settle(report, dismissalOf(problemsIn(report).front(), report, u"已核对"_qs));
        QCOMPARE(openCount(problemsOf(report, &form())), 0);
        put(report, u"t4.count.review_total"_qs, u"4"_qs);
        QCOMPARE(openCount(problemsIn(report)), 1);
        put(report, u"t4.count.review_total"_qs, u"3"_qs);
        QCOMPARE(openCount(problemsIn(report)), 0);
    }

    void noticesCanBeSetAside()
    {
        Report report = soundReport(u"2021"_qs);
        report.notices = {{Notice::Kind::PicturePage, 4}, {Notice::Kind::CutOff, 0}};
        const std::vector<Problem> problems = problemsIn(report);
        QCOMPARE(problems.size(), std::size_t(2));
        QCOMPARE(problems[0].page, 4);
        settle(report, dismissalOf(problems[0], report, u"已核对"_qs));
        QCOMPARE(openCount(problemsOf(report, &form())), 1);
    }

    void digitsThatTheSumsProveNeedNoLook()
    {
        Report report = soundReport(u"2021"_qs);
        report.cells[u"t3.new.person"_qs].uncertain = true;
        QCOMPARE(problemsIn(report).size(), std::size_t(1));
        report.cells[u"t3.new.person"_qs].isProvable = true;
        QVERIFY(problemsIn(report).empty());
    }

    void aTableThatMayBeAnotherYearsIsSaid()
    {
        Report report = soundReport(u"2021"_qs);
        report.notices = {{Notice::Kind::UnsureYear, 3}};
        const std::vector<Problem> problems = problemsIn(report);
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems[0].page, 3);
        QVERIFY(problems[0].sentence.contains(u"another year's"_qs));
    }

    void anOrganAndAYearThatAreNotSureAreSaid()
    {
        Report report = soundReport(u"2021"_qs);
        report.organ = u"云岭市商务局"_qs;
        report.year = 2023;
        report.notices = {{Notice::Kind::UnsureOrgan}, {Notice::Kind::UnsureReportYear}};
        const std::vector<Problem> problems = problemsIn(report);
        QCOMPARE(problems.size(), std::size_t(2));
        QVERIFY(problems[0].sentence.contains(report.organ));
        QVERIFY(problems[1].sentence.contains(u"2023"_qs));
    }

    void aReportWithoutAKnownFormSaysSo()
    {
        Report report = soundReport(u"2021"_qs);
        report.form = u"none"_qs;
        validate(report, FormRegistry::builtIn());
        const std::vector<Problem> problems = problemsOf(report, nullptr);
        QCOMPARE(problems.size(), std::size_t(1));
        QVERIFY(problems[0].proposals.empty());
    }
};

QTEST_GUILESS_MAIN(TestProblems)
#include "test_problems.moc"
