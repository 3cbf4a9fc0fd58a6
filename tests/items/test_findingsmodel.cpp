// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/findingsmodel.h"
#include "models/validate/validator.h"

#include "tests/support/samplereport.h"

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
        QCOMPARE(first.data(Model::RuleRole).toString(), u"t4.group_total"_qs);
        QCOMPARE(first.data(Model::AtRole).toString(), u"review"_qs);
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
        QCOMPARE(model.index(0).data(Model::SeverityRole).toInt(), static_cast<int>(Severity::Hint));
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
