// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/historymodel.h"

#include "tests/support/samplereport.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

using Model = HistoryModel;

const QString cellId = u"t3.new.person"_qs;
const QString dismissalKey = u"t3.balance\tperson\tt3.new.person=5\tt3.carried_in.person=0"_qs;

std::vector<Step> sampleSteps()
{
    const QDateTime when(QDate(2026, 2, 2), QTime(9, 0), Qt::UTC);
    return {
        {.id = 1, .changes = {{Change::Kind::Cell, cellId, u"0"_qs, u"5"_qs}}, .who = u"王"_qs, .when = when},
        {.id = 2,
         .changes = {{Change::Kind::Dismissal, dismissalKey, {}, u"原文如此"_qs}},
         .why = u"原文如此"_qs,
         .who = u"王"_qs,
         .when = when.addSecs(60)},
        {.id = 3,
         .changes = {{Change::Kind::State, {}, u"in_review"_qs, u"reviewed"_qs}},
         .who = u"李"_qs,
         .when = when.addSecs(120)},
        {.id = 4,
         .action = Step::Action::Undo,
         .of = 3,
         .changes = {{Change::Kind::State, {}, u"reviewed"_qs, u"in_review"_qs}},
         .who = u"李"_qs,
         .when = when.addSecs(180)},
        {.id = 5,
         .changes = {{Change::Kind::Cell, u"t3.partial.legal"_qs, {}, u"7"_qs},
                     {Change::Kind::Fact, u"organ"_qs, u"甲"_qs, u"乙"_qs}},
         .who = u"李"_qs,
         .when = when.addSecs(240)},
    };
}

void show(Model &model)
{
    const auto report = std::make_shared<const Report>(sampleReport());
    model.setHistory(sampleSteps(), report, FormRegistry::builtIn().form(report->form));
}

} // namespace

class TestHistoryModel : public QObject {
    Q_OBJECT

private slots:
    void theNewestComesFirstInWords()
    {
        Model model;
        const QAbstractItemModelTester tester(&model);
        show(model);
        QCOMPARE(model.rowCount(), 6);
        const QModelIndex oldest = model.index(5);
        QCOMPARE(oldest.data(Model::OldRole).toString(), u"0"_qs);
        QCOMPARE(oldest.data(Model::NewRole).toString(), u"5"_qs);
        QCOMPARE(oldest.data(Model::WhoRole).toString(), u"王"_qs);
        QCOMPARE(oldest.data(Model::CellRole).toString(), cellId);
        QVERIFY(oldest.data(Model::SubjectRole).toString().contains(u"Natural persons"_qs));
        const QModelIndex undone = model.index(2);
        QCOMPARE(undone.data(Model::NewRole).toString(), u"in review"_qs);
        QCOMPARE(undone.data(Model::ActionRole).toInt(), static_cast<int>(Step::Action::Undo));
        QVERIFY(undone.data().toString().contains(u"undone"_qs));
        const QModelIndex reason = model.index(4);
        QCOMPARE(reason.data(Model::NewRole).toString(), u"原文如此"_qs);
        QVERIFY(reason.data(Model::SubjectRole).toString().contains(u"Natural persons"_qs));
        QCOMPARE(model.index(0).data(Model::OldRole).toString(), u"—"_qs);
        for (int row = 0; row < model.rowCount(); ++row) {
            QVERIFY(!model.index(row).data().toString().contains(u"t3."_qs));
        }
    }

    void onlyOneCellMayBeShown()
    {
        Model model;
        const QAbstractItemModelTester tester(&model);
        show(model);
        model.setCell(cellId);
        QCOMPARE(model.rowCount(), 2); // its value, and the sum that it stands in
        QCOMPARE(model.change(model.index(1)).after, u"5"_qs);
        model.setCell(u"t3.carried_in.person"_qs);
        QCOMPARE(model.rowCount(), 1);
        model.setCell(u"t2.fees.amount"_qs);
        QCOMPARE(model.rowCount(), 0);
        model.setCell({});
        QCOMPARE(model.rowCount(), 6);
    }

    void whatGoesWithAStepHasNoLineOfItsOwn()
    {
        Model model;
        const auto report = std::make_shared<const Report>(sampleReport());
        const QString row = u"t3.extra_1"_qs;
        const Step added{.id = 1,
                         .changes = {{Change::Kind::Row, row, {}, u"{\"label\":\"x\"}"_qs},
                                     {Change::Kind::Cell, row + u".person"_qs, {}, u""_qs},
                                     {Change::Kind::Cell, row + u".total"_qs, {}, u"3"_qs}}};
        const Step taken{.id = 2,
                         .changes = {{Change::Kind::Cell, cellId, u"0"_qs, u"5"_qs},
                                     {Change::Kind::Place, cellId, {}, u"1 2 3 4 5"_qs}}};
        model.setHistory({added, taken}, report, FormRegistry::builtIn().form(report->form));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0).data(Model::CellRole).toString(), cellId);
        QCOMPARE(model.index(2).data(Model::CellRole).toString(), row + u".total"_qs);
    }

    void theSameHistoryIsNotAnnouncedAgain()
    {
        Model model;
        show(model);
        QSignalSpy reset(&model, &Model::modelReset);
        show(model);
        QCOMPARE(reset.count(), 0);
        model.setHistory({}, nullptr, nullptr);
        QCOMPARE(reset.count(), 1);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestHistoryModel)
#include "test_historymodel.moc"
