// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gridfixture.h"

#include <QScrollBar>

using namespace disclosure;
using namespace disclosure::tests;

/// How keys and mouse move the cursor and select, as in Excel.
class TestGridKeys : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<GridFixture> m_fixture;

    GridFixture &f() const { return *m_fixture; }
    QPoint middleOf(const char *cell) const
    {
        const auto *model = qobject_cast<const ReportTableModel *>(f().grid()->model());
        return f().grid()->visualRect(model->indexOf(QLatin1String(cell))).center();
    }

private slots:
    void init() { m_fixture = std::make_unique<GridFixture>(); }

    void arrowsGoFromValueToValue()
    {
        f().press(Qt::Key_Right);
        QCOMPARE(f().current(), u"t3.new.business"_qs);
        f().press(Qt::Key_Left);
        f().press(Qt::Key_Left);
        QCOMPARE(f().current(), u"t3.new.person"_qs);
        f().press(Qt::Key_Down);
        QCOMPARE(f().current(), u"t3.carried_in.person"_qs);
        f().press(Qt::Key_Up);
        f().press(Qt::Key_Up);
        QCOMPARE(f().current(), u"t3.new.person"_qs);
    }

    void arrowsPassTheHeadsBetweenSectionsAndKeepTheColumn()
    {
        f().goTo("t2.normative.in_force");
        f().press(Qt::Key_Down);
        QCOMPARE(f().current(), u"t2.licence.decisions"_qs); // one cell over three columns
        f().press(Qt::Key_Up);
        QCOMPARE(f().current(), u"t2.normative.in_force"_qs);
    }

    void tabGoesRightAndFromTheLastToTheNextRow()
    {
        f().type(u"3"_qs);
        f().press(Qt::Key_Tab);
        QCOMPARE(f().current(), u"t3.new.business"_qs);
        f().goTo("t3.new.total");
        f().press(Qt::Key_Tab);
        QCOMPARE(f().current(), u"t3.carried_in.person"_qs);
        f().press(Qt::Key_Backtab);
        QCOMPARE(f().current(), u"t3.new.total"_qs);
    }

    void enterAfterTabsGoesBelowTheFirstOfThem()
    {
        f().goTo("t3.new.business");
        f().type(u"1"_qs);
        f().press(Qt::Key_Tab);
        f().type(u"2"_qs);
        f().press(Qt::Key_Tab);
        f().type(u"3"_qs);
        f().press(Qt::Key_Return);
        QCOMPARE(f().text("t3.new.charity"), u"3"_qs);
        QCOMPARE(f().current(), u"t3.carried_in.business"_qs);
    }

    void controlArrowsGoToTheEdgeOfTheBlock()
    {
        f().press(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(f().current(), u"t3.carried_out.person"_qs);
        f().press(Qt::Key_Up, Qt::ControlModifier);
        f().set("t3.granted.person", u""_qs);
        f().show();
        f().press(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(f().current(), u"t3.carried_in.person"_qs);
        f().press(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(f().current(), u"t3.partial.person"_qs);
        f().press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(f().current(), u"t3.partial.total"_qs);
    }

    void homeAndEndGoToTheEndsOfRowAndTable()
    {
        f().goTo("t3.granted.legal");
        f().press(Qt::Key_End);
        QCOMPARE(f().current(), u"t3.granted.total"_qs);
        f().press(Qt::Key_Home);
        QCOMPARE(f().current(), u"t3.granted.person"_qs);
        f().press(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(f().current(), u"t3.carried_out.total"_qs);
        f().press(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(f().current(), u"t3.new.person"_qs);
        f().press(Qt::Key_PageDown);
        QVERIFY(f().current() != u"t3.new.person"_qs);
        QVERIFY(f().current().endsWith(u".person"));
        f().press(Qt::Key_PageUp);
        QCOMPARE(f().current(), u"t3.new.person"_qs);
    }

    void theSelectionGrowsFromTheCursor()
    {
        f().press(Qt::Key_Right, Qt::ShiftModifier);
        f().press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(f().selected(), u"t3.new.person t3.new.business t3.carried_in.person t3.carried_in.business"_qs);
        QCOMPARE(f().current(), u"t3.new.person"_qs);
        f().press(Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(f().selected(), u"t3.new.person t3.carried_in.person"_qs);
        f().press(Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
        QCOMPARE(f().pane.selectedCells().size(), 14);
        f().press(Qt::Key_Right);
        QCOMPARE(f().selected(), u"t3.new.business"_qs);
    }

    void enterAndTabGoRoundInASelection()
    {
        f().press(Qt::Key_Right, Qt::ShiftModifier);
        f().press(Qt::Key_Down, Qt::ShiftModifier);
        const QString selected = f().selected();
        QStringList visited;
        for (int i = 0; i < 4; ++i) {
            f().press(Qt::Key_Return);
            visited << f().current();
        }
        QCOMPARE(visited.join(u' '), u"t3.carried_in.person t3.new.business t3.carried_in.business t3.new.person"_qs);
        f().press(Qt::Key_Tab);
        QCOMPARE(f().current(), u"t3.new.business"_qs);
        f().press(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(f().current(), u"t3.carried_in.person"_qs);
        f().type(u"5"_qs);
        f().press(Qt::Key_Tab);
        QCOMPARE(f().text("t3.carried_in.person"), u"5"_qs);
        QCOMPARE(f().current(), u"t3.carried_in.business"_qs);
        QCOMPARE(f().selected(), selected);
    }

    void wholeRowsColumnsAndTables()
    {
        f().press(Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(f().pane.selectedCells().size(), 7);
        QVERIFY(f().selected().startsWith(u"t3.new.person"));
        f().press(Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(f().pane.selectedCells().size(), f().report.cells.size() == 0 ? 0 : 7 * 25);
        f().goTo("t3.granted.legal");
        f().press(Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(f().pane.selectedCells().size(), 25);
        QVERIFY(f().selected().startsWith(u"t3.new.legal t3.carried_in.legal"));
        QCOMPARE(f().current(), u"t3.granted.legal"_qs);
        f().press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(f().pane.selectedCells().size(), 7 * 25);
    }

    void theMouseSelects()
    {
        QTest::mouseClick(f().grid()->viewport(), Qt::LeftButton, {}, middleOf("t3.granted.business"));
        QCOMPARE(f().selected(), u"t3.granted.business"_qs);
        QTest::mouseClick(f().grid()->viewport(), Qt::LeftButton, Qt::ShiftModifier, middleOf("t3.partial.research"));
        QCOMPARE(f().selected(), u"t3.granted.business t3.granted.research t3.partial.business t3.partial.research"_qs);
        QCOMPARE(f().current(), u"t3.granted.business"_qs);
        QTest::mouseClick(f().grid()->viewport(), Qt::LeftButton, {}, middleOf("t3.new.person"));
        QTest::mouseClick(f().grid()->viewport(), Qt::LeftButton, Qt::ControlModifier, middleOf("t3.granted.legal"));
        QCOMPARE(f().selected(), u"t3.new.person t3.granted.legal"_qs);
        QTest::mouseDClick(f().grid()->viewport(), Qt::LeftButton, {}, middleOf("t3.new.other"));
        QVERIFY(f().editor());
        QCOMPARE(f().editor()->text(), u"0"_qs);
    }

    void draggingSelects()
    {
        QWidget *area = f().grid()->viewport();
        QTest::mousePress(area, Qt::LeftButton, {}, middleOf("t3.new.person"));
        QTest::mouseMove(area, middleOf("t3.new.business"));
        QTest::mouseMove(area, middleOf("t3.carried_in.business"));
        QTest::mouseRelease(area, Qt::LeftButton, {}, middleOf("t3.carried_in.business"));
        QCOMPARE(f().pane.selectedCells().size(), 4);
        QCOMPARE(f().current(), u"t3.new.person"_qs);
    }

    void aPressOnALabelSelectsWhatItStandsFor()
    {
        QWidget *heads = f().grid()->findChild<QWidget *>(u"frozenHeads"_qs);
        QVERIFY(heads && heads->isVisible());
        const QPoint row(5, middleOf("t3.carried_in.person").y());
        QTest::mouseClick(heads, Qt::LeftButton, {}, row);
        QCOMPARE(f().pane.selectedCells().size(), 7);
        QVERIFY(f().selected().startsWith(u"t3.carried_in.person"));
        const int headBottom = f().grid()->rowViewportPosition(3) - 4;
        QTest::mouseClick(heads, Qt::LeftButton, {}, QPoint(middleOf("t3.new.person").x(), headBottom));
        QCOMPARE(f().pane.selectedCells().size(), 25);
        QTest::mouseClick(heads, Qt::LeftButton, {}, QPoint(5, 5));
        QCOMPARE(f().pane.selectedCells().size(), 7 * 25);
    }
};

QTEST_MAIN(TestGridKeys)
#include "test_gridkeys.moc"
