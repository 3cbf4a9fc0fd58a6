// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/findingsmodel.h"
#include "models/validate/validator.h"

#include "tests/support/samplereport.h"
#include "tests/support/tablerows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

using Model = FindingsModel;

void show(Model &model, const Report &report)
{
    model.setReport(std::make_shared<const Report>(report), FormRegistry::builtIn().form(report.form));
}

} // namespace

class TestFindingsModel : public QObject {
    Q_OBJECT

private slots:
    void aCleanReportHasNothingToLookAt()
    {
        Model model;
        const QAbstractItemModelTester tester(&model);
        QSignalSpy reset(&model, &Model::modelReset);
        show(model, sampleReport());
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(reset.count(), 0);
    }

    void errorsComeFirstWithSentenceAndEquation()
    {
        Report report = sampleReport();
        report.missingParts = {u"6"_qs};
        setCell(report, u"t4.count.review_total"_qs, u"4"_qs);
        Model model;
        const QAbstractItemModelTester tester(&model);
        show(model, report);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.count(Severity::Error), 1);
        QCOMPARE(model.count(Severity::Warning), 1);
        const QModelIndex first = model.index(0);
        QCOMPARE(first.data(Model::NameRole).toString(), u"t4.group_total@review"_qs);
        QVERIFY(!first.data(Model::SentenceRole).toString().isEmpty());
        QVERIFY(first.data(Model::EquationRole).toString().contains(u'4'));
        QVERIFY(first.data(Model::CellsRole).toStringList().contains(u"t4.count.review_total"_qs));
        QCOMPARE(model.indexNaming(u"t4.count.review_total"_qs), first);
        QVERIFY(!model.indexNaming(u"t3.new.person"_qs).isValid());
    }

    void anUncertainCellWithoutFindingIsToBeLookedAt()
    {
        Report report = sampleReport();
        Cell &cell = report.cells[u"t2.licence.decisions"_qs];
        cell.text = u"17"_qs;
        cell.number = Decimal(17);
        cell.uncertain = true;
        validate(report, FormRegistry::builtIn());
        Model model;
        const QAbstractItemModelTester tester(&model);
        show(model, report);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0).data(Model::CellsRole).toStringList(), QStringList{u"t2.licence.decisions"_qs});
        QCOMPARE(model.index(0).data(Model::SeverityRole).toInt(), static_cast<int>(Severity::Warning));
        QVERIFY(model.index(0).data(Model::SentenceRole).toString().contains(u"17"));
    }

    void noticesAboutTheSourceNameThePage()
    {
        Report report = sampleReport();
        report.notices = {{Notice::Kind::PicturePage, 4}, {Notice::Kind::CutOff, 0}};
        Model model;
        const QAbstractItemModelTester tester(&model);
        show(model, report);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0).data(Model::PageRole).toInt(), 4);
        QVERIFY(model.index(0).data(Model::SentenceRole).toString().contains(u'4'));
        QCOMPARE(model.index(1).data(Model::PageRole).toInt(), 0);
    }

    void proposalsStandInTheEntryOfTheirCause()
    {
        Report report = soundReport(u"2021"_qs);
        put(report, u"t3.handled.person"_qs, u"58"_qs);
        validate(report, FormRegistry::builtIn());
        Model model;
        const QAbstractItemModelTester tester(&model);
        show(model, report);
        QCOMPARE(model.rowCount(), 1);
        const QModelIndex index = model.index(0);
        QCOMPARE(index.data(Model::ProposalsRole).toStringList(), QStringList(u"Change to 50"_qs));
        QCOMPARE(index.data(Model::EquationRole).toString().count(u'≠'), 3);
        QCOMPARE(model.problem(index).proposals[0].changes[0].after, u"50"_qs);
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(u"58 → 50"_qs));
    }

    void whatWasSetAsideStandsAtTheEndWithReasonAndName()
    {
        Report report = sampleReport();
        report.missingParts = {u"6"_qs};
        setCell(report, u"t4.count.review_total"_qs, u"4"_qs);
        const QString key = findingKey(report.findings.front(), report);
        report.dismissals[key] = u"原文如此"_qs;
        validate(report, FormRegistry::builtIn());
        Model model;
        const QAbstractItemModelTester tester(&model);
        show(model, report);
        model.setDismissers({{key, u"王"_qs}});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.openCount(), 1);
        QVERIFY(model.index(0).data(Model::IsOpenRole).toBool());
        const QModelIndex last = model.index(1);
        QVERIFY(!last.data(Model::IsOpenRole).toBool());
        QCOMPARE(last.data(Model::ReasonRole).toString(), u"原文如此"_qs);
        QCOMPARE(last.data(Model::WhoRole).toString(), u"王"_qs);
        QCOMPARE(model.indexOfKey(key), last);
        QCOMPARE(model.indexOfFinding(key.section(u'\t', 0, 1).replace(u'\t', u'@')), last);
        QVERIFY(!model.indexOfFinding(u"t3.balance"_qs).isValid());
        QCOMPARE(model.nextOpen({}, +1), model.index(0));
        QVERIFY(!model.nextOpen(model.index(0), +1).isValid());
        QCOMPARE(model.nextOpen(last, -1), model.index(0));
    }

    void theSameFindingsAreNotAnnouncedAgain()
    {
        Report report = sampleReport();
        setCell(report, u"t3.new.person"_qs, u"1"_qs);
        Model model;
        const QAbstractItemModelTester tester(&model);
        show(model, report);
        QSignalSpy reset(&model, &Model::modelReset);
        show(model, report);
        QCOMPARE(reset.count(), 0);
        setCell(report, u"t3.new.person"_qs, u"0"_qs);
        show(model, report);
        QCOMPARE(reset.count(), 1);
        QCOMPARE(model.rowCount(), 0);
    }

    void aReportWithoutAKnownFormHasItsCellsListed()
    {
        Report report;
        report.cells[u"t3.new.person"_qs] = {.text = u"3"_qs, .number = Decimal(3)};
        validate(report, FormRegistry::builtIn());
        Model model;
        const QAbstractItemModelTester tester(&model);
        show(model, report);
        QCOMPARE(model.rowCount(), 1);
    }
};

QTEST_GUILESS_MAIN(TestFindingsModel)
#include "test_findingsmodel.moc"
