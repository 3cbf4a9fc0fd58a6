// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statecolors.h"

#include "tests/support/gridfixture.h"

#include <QSignalSpy>
#include <QWheelEvent>

using namespace disclosure;
using namespace disclosure::tests;

/// What is typed into cells.
class TestGridView : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<GridFixture> m_fixture;

    GridFixture &f() const { return *m_fixture; }

private slots:
    void init() { m_fixture = std::make_unique<GridFixture>(); }

    void everyTableHasATabAndMergedHeads()
    {
        QCOMPARE(f().pane.count(), static_cast<int>(f().form()->tables.size()));
        QCOMPARE(f().current(), u"t3.new.person"_qs);
        QVERIFY(f().grid()->columnSpan(0, 3) > 1);
        QVERIFY(f().grid()->rowSpan(0, 0) > 1);
        QVERIFY(!f().pane.goTo(u"t9.none.none"_qs));
        f().pane.stepTable(+1);
        QVERIFY(f().current().startsWith(u"t4."_qs));
        QVERIFY(f().grid()->hasFocus());
        f().pane.stepTable(+1); // to the narrative
        f().pane.stepTable(+1);
        f().pane.stepTable(-1);
        QVERIFY(f().current().startsWith(u"t4."_qs));
    }

    void rowsMakeRoomForLastYearsNumbers()
    {
        const int row = f().grid()->currentIndex().row();
        const int before = f().grid()->rowHeight(row);
        f().report.year = 2022;
        f().report.earlier = {{.form = u"2021"_qs, .year = 2021, .numbers = {{u"t3.new.person"_qs, Decimal(7)}}}};
        f().show();
        QVERIFY(f().grid()->rowHeight(row) > before);
    }

    void typingReplacesAndEnterGoesDown()
    {
        f().type(u"12"_qs);
        f().press(Qt::Key_Return);
        QCOMPARE(f().text("t3.new.person"), u"12"_qs);
        QCOMPARE(f().current(), u"t3.carried_in.person"_qs);
        QVERIFY(f().pane.tabText(f().pane.currentIndex()).contains(u"▲"));
        f().press(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(f().current(), u"t3.new.person"_qs);
    }

    void whatAClerkTypesIsUnderstood_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("number");
        QTest::newRow("grouped") << u"1,234"_qs << u"t3.new.person"_qs << u"1234"_qs;
        QTest::newRow("full width") << u"１２"_qs << u"t3.new.person"_qs << u"12"_qs;
        QTest::newRow("slash") << u"/"_qs << u"t3.new.person"_qs << QString();
        QTest::newRow("none") << u"无"_qs << u"t3.new.person"_qs << QString();
        QTest::newRow("dash") << u"—"_qs << u"t3.new.person"_qs << QString();
        QTest::newRow("less") << u"减 6"_qs << u"t2.licence.change"_qs << u"-6"_qs;
        QTest::newRow("minus sign") << u"−6"_qs << u"t2.licence.change"_qs << u"-6"_qs;
        QTest::newRow("amount") << u"12.5"_qs << u"t2.procurement.amount"_qs << u"12.5"_qs;
    }

    void whatAClerkTypesIsUnderstood()
    {
        QFETCH(QString, typed);
        QFETCH(QString, cell);
        QFETCH(QString, number);
        m_fixture = std::make_unique<GridFixture>(sampleReport(u"2019"_qs));
        QVERIFY(f().pane.goTo(cell));
        f().type(typed);
        f().press(Qt::Key_Return);
        const Cell &taken = f().report.cells.at(cell);
        QCOMPARE(taken.text, typed);
        QCOMPARE(taken.number ? taken.number->toString() : QString(), number);
        QVERIFY(f().refusals.isEmpty());
    }

    void whatIsNoValueOfTheCellIsRefusedInWords_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("cell");
        QTest::newRow("text") << u"12x"_qs << u"t3.new.person"_qs;
        QTest::newRow("negative count") << u"-6"_qs << u"t3.new.person"_qs;
        QTest::newRow("fraction") << u"1.5"_qs << u"t3.new.person"_qs;
        QTest::newRow("fraction of a signed count") << u"-1.5"_qs << u"t2.licence.change"_qs;
        QTest::newRow("two numbers") << u"1 2"_qs << u"t3.new.person"_qs;
        QTest::newRow("too many digits") << u"1234567890123456"_qs << u"t2.procurement.amount"_qs;
    }

    void whatIsNoValueOfTheCellIsRefusedInWords()
    {
        QFETCH(QString, typed);
        QFETCH(QString, cell);
        m_fixture = std::make_unique<GridFixture>(sampleReport(u"2019"_qs));
        QVERIFY(f().pane.goTo(cell));
        f().type(typed);
        f().press(Qt::Key_Return);
        QCOMPARE(f().refusals.size(), 1);
        QVERIFY2(f().refusals[0].contains(typed), qPrintable(f().refusals[0]));
        QVERIFY(f().editor());
        QCOMPARE(f().editor()->text(), typed);
        QCOMPARE(f().report.cells.at(cell).text, u"0"_qs);
        QVERIFY(f().steps.empty());
    }

    void escapeLeavesTheCellAsItWas()
    {
        f().type(u"12"_qs);
        f().press(Qt::Key_Escape);
        QVERIFY(f().steps.empty());
        QCOMPARE(f().text("t3.new.person"), u"0"_qs);
        QVERIFY(!f().pane.hasDrafts());
    }

    void f2EditsWhatIsThere()
    {
        f().press(Qt::Key_F2);
        QVERIFY(f().editor());
        QCOMPARE(f().editor()->text(), u"0"_qs);
        f().press(Qt::Key_End);
        f().type(u"7"_qs);
        f().press(Qt::Key_Left); // within the text
        QVERIFY(f().editor());
        f().press(Qt::Key_Down);
        f().press(Qt::Key_Up);
        QVERIFY(f().editor());
        f().press(Qt::Key_Return);
        QCOMPARE(f().text("t3.new.person"), u"07"_qs);
        QCOMPARE(f().current(), u"t3.carried_in.person"_qs);
    }

    void ctrlRFillsRight()
    {
        f().type(u"7"_qs);
        f().press(Qt::Key_Right);
        f().press(Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(f().text("t3.new.business"), u"7"_qs);
        f().press(Qt::Key_Left);
        f().press(Qt::Key_Right, Qt::ShiftModifier);
        f().press(Qt::Key_Right, Qt::ShiftModifier);
        f().press(Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(f().text("t3.new.research"), u"7"_qs);
        QCOMPARE(f().text("t3.new.person"), u"7"_qs);
    }

    void onlyTurnsOfTheWheelZoom()
    {
        QSignalSpy zooms(&f().pane, &TablesPane::zoomWanted);
        const auto turn = [&](QPoint delta) {
            const QPointF at(5, 5);
            QWheelEvent event(at, f().grid()->viewport()->mapToGlobal(at), {}, delta, Qt::NoButton, Qt::ControlModifier,
                              Qt::NoScrollPhase, false);
            QApplication::sendEvent(f().grid()->viewport(), &event);
        };
        turn({120, 0});
        turn({0, 0});
        QCOMPARE(zooms.size(), 0);
        turn({0, -120});
        QCOMPARE(zooms.size(), 1);
        QCOMPARE(zooms[0][0].toInt(), -1);
    }

    void arrowsLeaveAnEditorThatReplaces()
    {
        f().type(u"7"_qs);
        f().press(Qt::Key_Right);
        QCOMPARE(f().text("t3.new.person"), u"7"_qs);
        QCOMPARE(f().current(), u"t3.new.business"_qs);
        f().type(u"8"_qs);
        f().press(Qt::Key_F2); // from now on they move in the text
        f().press(Qt::Key_Left);
        QVERIFY(f().editor());
        f().press(Qt::Key_Escape);
        QCOMPARE(f().text("t3.new.business"), u"0"_qs);
    }

    void backspaceEditsAnEmptyText()
    {
        f().press(Qt::Key_Backspace);
        QVERIFY(f().editor());
        QCOMPARE(f().editor()->text(), QString());
        f().press(Qt::Key_Return);
        QCOMPARE(f().text("t3.new.person"), QString());
    }

    void whatIsNoNumberWaitsForTheNextEditorOfTheCell()
    {
        f().type(u"12x"_qs);
        f().goTo("t3.granted.person"); // as a click elsewhere does
        QTRY_COMPARE(f().refusals.size(), 1);
        QVERIFY(f().steps.empty());
        QTRY_VERIFY(!f().editor());
        QVERIFY(f().pane.hasDrafts());
        QCOMPARE(f().pane.drafts().at(1).value(u"t3.new.person"_qs), u"12x"_qs);
        f().goTo("t3.new.person");
        f().press(Qt::Key_F2);
        QCOMPARE(f().editor()->text(), u"12x"_qs);
        f().press(Qt::Key_Backspace);
        f().press(Qt::Key_Return);
        QCOMPARE(f().text("t3.new.person"), u"12"_qs);
        QVERIFY(!f().pane.hasDrafts());
    }

    void refusedTextsComeBackWithTheirReport()
    {
        f().type(u"12x"_qs);
        QVERIFY(!f().pane.commitEditor());
        QVERIFY(!f().pane.isEditing());
        f().pane.setReport(2, std::make_shared<const Report>(sampleReport()), f().form());
        f().goTo("t3.new.person");
        f().press(Qt::Key_F2);
        QCOMPARE(f().editor()->text(), u"0"_qs);
        f().press(Qt::Key_Escape);
        const std::map<qint64, TablesPane::Drafts> kept = f().pane.drafts();
        QCOMPARE(kept.size(), std::size_t(1));

        m_fixture = std::make_unique<GridFixture>(); // as after a restart
        f().pane.restoreDrafts(kept);
        f().press(Qt::Key_F2);
        QCOMPARE(f().editor()->text(), u"12x"_qs);
        QVERIFY(f().steps.empty());
    }

    void theOpenEditorIsCommittedOnRequest()
    {
        QVERIFY(f().pane.commitEditor());
        QVERIFY(f().steps.empty());
        f().type(u"43"_qs);
        QVERIFY(f().pane.isEditing());
        QVERIFY(f().pane.commitEditor());
        QVERIFY(!f().pane.isEditing());
        QCOMPARE(f().text("t3.new.person"), u"43"_qs);
        QCOMPARE(f().current(), u"t3.new.person"_qs);
        f().type(u"5"_qs);
        f().pane.cancelEditor();
        QVERIFY(!f().pane.isEditing());
        QCOMPARE(f().text("t3.new.person"), u"43"_qs);
    }

    void whatIsTypedIsToldAtEachKeystroke()
    {
        QSignalSpy typed(&f().pane, &TablesPane::typed);
        QSignalSpy ended(&f().pane, &TablesPane::typingEnded);
        f().type(u"43"_qs);
        QCOMPARE(typed.count(), 2);
        QCOMPARE(typed[1][0].toString(), u"t3.new.person"_qs);
        QCOMPARE(typed[1][1].toString(), u"43"_qs);
        QCOMPARE(ended.count(), 0);
        f().press(Qt::Key_Escape);
        QCOMPARE(ended.count(), 1);
    }

    void anotherStateOfTheReportKeepsCursorAndEditor()
    {
        f().type(u"4"_qs);
        f().set("t3.new.business", u"9"_qs);
        f().show();
        QVERIFY(f().editor());
        QCOMPARE(f().editor()->text(), u"4"_qs);
        f().set("t3.new.person", u"8"_qs);
        f().show();
        QCOMPARE(f().editor()->text(), u"4"_qs);
        f().press(Qt::Key_Return);
        QCOMPARE(f().text("t3.new.person"), u"4"_qs);
    }

    void rowsThatComeAndGoKeepTheCursor()
    {
        f().goTo("t3.handled.person");
        f().report.extraRows = {{u"t3.extra_1"_qs, u"4.另外一种"_qs, u"（四）无法提供"_qs, u"t3.unable_unclear"_qs}};
        f().show();
        QCOMPARE(f().current(), u"t3.handled.person"_qs);
        QVERIFY(f().pane.goTo(u"t3.extra_1.person"_qs));
    }

    void withoutAFormThereAreNoTables()
    {
        f().pane.setReport(0, nullptr, nullptr);
        QCOMPARE(f().pane.count(), 0);
        QVERIFY(f().current().isEmpty());
    }
};

QTEST_MAIN(TestGridView)
#include "test_gridview.moc"
