// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/openreport.h"

#include "ui/grid/equationspanel.h"
#include "ui/grid/gridfindbar.h"
#include "ui/grid/gridview.h"
#include "ui/grid/tablespane.h"
#include "ui/page/documentpane.h"
#include "ui/shell/messagebar.h"

#include "tests/support/samplereport.h"
#include "tests/support/windowfixture.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

#include <algorithm>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void type(const QString &text)
{
    for (const QChar c : text) {
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
}

} // namespace

/// The tables in the real window: keys, undo, library.
class TestGridWindow : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;
    WindowController *m_controller = nullptr;

    TablesPane &tables() const { return *m_controller->window().tables(); }
    QString text(const QString &cell) const
    {
        const auto &cells = m_controller->report().report()->cells;
        const auto found = cells.find(cell);
        return found == cells.end() ? QString() : found->second.text;
    }
    QString told() const
    {
        QStringList texts;
        for (const QLabel *label : m_controller->window().messages()->findChildren<QLabel *>()) {
            texts << label->text();
        }
        return texts.join(u' ');
    }
    void goTo(const QString &cell)
    {
        QVERIFY(tables().goTo(cell));
        tables().focusGrid();
        QVERIFY(QTest::qWaitForWindowActive(&m_controller->window()));
        QTRY_VERIFY(tables().grid()->hasFocus());
    }
    void start()
    {
        m_controller = &m_fixture->start();
        QVERIFY(m_controller->report().isOpen());
        goTo(u"t3.new.person"_qs);
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        Reading reading;
        reading.report = sampleReport();
        reading.isPaged = false;
        reading.html = u"<p>text</p>"_qs;
        QVERIFY(m_fixture->openLibrary()->addReading(sampleFile(), reading));
        start();
    }
    void cleanup() { m_fixture.reset(); }

    void aTypedValueIsInTheLibraryWhenTheCellIsLeft()
    {
        type(u"7"_qs);
        press(Qt::Key_Return);
        const qint64 id = m_controller->report().summary().id;
        QCOMPARE(m_fixture->openLibrary()->report(id)->cells.at(u"t3.new.person"_qs).text, u"7"_qs);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(text(u"t3.new.person"_qs), u"0"_qs);
    }

    void theSelectionOutlivesWhatIsTypedIntoIt()
    {
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_Down, Qt::ShiftModifier);
        type(u"1"_qs);
        press(Qt::Key_Return);
        type(u"2"_qs);
        press(Qt::Key_Return);
        type(u"3"_qs);
        press(Qt::Key_Return);
        QCOMPARE(text(u"t3.granted.person"_qs), u"3"_qs);
        QCOMPARE(tables().currentCell(), u"t3.new.person"_qs);
        QCOMPARE(tables().selectedCells().size(), 3);
        press(Qt::Key_Delete);
        QCOMPARE(text(u"t3.granted.person"_qs), u""_qs);
        QCOMPARE(tables().selectedCells().size(), 3);
    }

    void aPasteIsOneUndoStep()
    {
        QApplication::clipboard()->setText(u"1\t2\r\n3\t4\r\n"_qs);
        press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(text(u"t3.carried_in.business"_qs), u"4"_qs);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(text(u"t3.new.person"_qs), u"0"_qs);
        QCOMPARE(text(u"t3.carried_in.business"_qs), u"0"_qs);
        press(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(text(u"t3.carried_in.business"_qs), u"4"_qs);
    }

    void aPasteThatDoesNotFitAsks()
    {
        goTo(u"t3.new.total"_qs);
        QApplication::clipboard()->setText(u"1\t2"_qs);
        m_fixture->dialogs.pastes = false;
        press(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(!m_fixture->dialogs.pasteQuestion.isEmpty());
        QCOMPARE(text(u"t3.new.total"_qs), u"0"_qs);
        m_fixture->dialogs.pastes = true;
        press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(text(u"t3.new.total"_qs), u"1"_qs);
    }

    void tablesAreChangedByKeys()
    {
        press(Qt::Key_PageDown, Qt::ControlModifier);
        QVERIFY(tables().currentCell().startsWith(u"t4."));
        press(Qt::Key_PageUp, Qt::ControlModifier);
        press(Qt::Key_PageUp, Qt::ControlModifier);
        QVERIFY(tables().currentCell().startsWith(u"t2."));
        QVERIFY(tables().grid()->hasFocus());
    }

    void findingGoesRoundAllTables()
    {
        goTo(u"t4.count.review_other"_qs);
        type(u"4711"_qs);
        press(Qt::Key_Return);
        goTo(u"t2.licence.decisions"_qs);
        type(u"14711"_qs);
        press(Qt::Key_Return);
        goTo(u"t3.new.person"_qs);
        press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(tables().findBar()->isVisible());
        type(u"4711"_qs);
        press(Qt::Key_Return);
        QCOMPARE(tables().currentCell(), u"t4.count.review_other"_qs);
        press(Qt::Key_F3);
        QCOMPARE(tables().currentCell(), u"t2.licence.decisions"_qs);
        press(Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(tables().currentCell(), u"t4.count.review_other"_qs);
        press(Qt::Key_Escape);
        QVERIFY(!tables().findBar()->isVisible());
        QVERIFY(tables().grid()->hasFocus());
    }

    void replacingAllIsOneUndoStepAndTellsRefusals()
    {
        QApplication::clipboard()->setText(u"81\n82"_qs);
        press(Qt::Key_V, Qt::ControlModifier);
        press(Qt::Key_H, Qt::ControlModifier);
        type(u"8"_qs);
        auto *replacement = tables().findChild<QLineEdit *>(u"gridReplacement"_qs);
        QVERIFY(replacement && replacement->isVisible());
        replacement->setFocus();
        type(u"9"_qs);
        QTest::mouseClick(tables().findChild<QWidget *>(u"gridReplaceAll"_qs), Qt::LeftButton);
        QCOMPARE(text(u"t3.new.person"_qs), u"91"_qs);
        QCOMPARE(text(u"t3.carried_in.person"_qs), u"92"_qs);
        tables().focusGrid();
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(text(u"t3.new.person"_qs), u"81"_qs);
        QCOMPARE(text(u"t3.carried_in.person"_qs), u"82"_qs);
        replacement->setText(u"x"_qs);
        QTest::mouseClick(tables().findChild<QWidget *>(u"gridReplaceAll"_qs), Qt::LeftButton);
        QCOMPARE(text(u"t3.new.person"_qs), u"81"_qs);
        QVERIFY2(told().contains(u"x1"), qPrintable(told()));
    }

    void theGridIsZoomedByKeysAndRemembersIt()
    {
        const int height = tables().grid()->rowHeight(5);
        press(Qt::Key_Plus, Qt::ControlModifier);
        press(Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(tables().grid()->rowHeight(5) > height);
        start();
        QVERIFY(tables().grid()->rowHeight(5) > height);
        press(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(tables().grid()->rowHeight(5), height);
    }

    void equationsFollowEachKeystroke()
    {
        EquationsPanel *panel = tables().equations();
        QVERIFY(!panel->isVisible());
        press(Qt::Key_F9, Qt::ShiftModifier);
        QVERIFY(panel->isVisible());
        const QStringList lines = panel->plainText().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(std::ranges::all_of(lines, [](const QString &line) {
            return line.startsWith(u"✓ "_qs) && line.contains(u": "_qs) && line.contains(u" = "_qs);
        }));
        QVERIFY2(lines[0] != lines[1], qPrintable(panel->plainText()));
        const QString before = panel->plainText();
        type(u"7"_qs);
        QVERIFY(panel->plainText() != before);
        QVERIFY2(panel->plainText().contains(u"▲") && panel->plainText().contains(u"7"),
                 qPrintable(panel->plainText()));
        QCOMPARE(text(u"t3.new.person"_qs), u"0"_qs);
        press(Qt::Key_Escape);
        QCOMPARE(panel->plainText(), before);
        start();
        QVERIFY(tables().equations()->isVisible());
        press(Qt::Key_F9, Qt::ShiftModifier);
        QVERIFY(!tables().equations()->isVisible());
    }

    void whatMayNotExceedANumberIsToldByNames()
    {
        press(Qt::Key_F9, Qt::ShiftModifier);
        tables().goTo(u"t2.normative.issued"_qs);
        const QString line = tables().equations()->plainText();
        QVERIFY2(line.contains(u" ≤ ") && line.contains(u"Issued this year") && line.contains(u"In force"),
                 qPrintable(line));
        press(Qt::Key_F9, Qt::ShiftModifier);
    }

    void marksFollowEachKeystroke()
    {
        const QAbstractItemModel *model = tables().grid()->model();
        const QModelIndex total = qobject_cast<const ReportTableModel *>(model)->indexOf(u"t3.new.total"_qs);
        QVERIFY(!total.data(ReportTableModel::SeverityRole).isValid());
        type(u"7"_qs);
        QVERIFY(total.data(ReportTableModel::SeverityRole).isValid());
        press(Qt::Key_Escape);
        QVERIFY(!total.data(ReportTableModel::SeverityRole).isValid());
    }

    void aRowIsAddedFilledAndRemoved()
    {
        goTo(u"t3.unable_unclear.business"_qs);
        m_fixture->dialogs.newRow = u"4.其他"_qs;
        press(Qt::Key_Insert, Qt::AltModifier);
        QCOMPARE(tables().currentCell(), u"t3.extra_1.business"_qs);
        type(u"5"_qs);
        press(Qt::Key_Return);
        QCOMPARE(text(u"t3.extra_1.business"_qs), u"5"_qs);
        QVERIFY(tables().goTo(u"t3.extra_1.business"_qs));
        press(Qt::Key_Delete, Qt::AltModifier);
        QVERIFY(m_controller->report().report()->extraRows.empty());
        QVERIFY(!m_controller->report().report()->cells.contains(u"t3.extra_1.business"_qs));
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(text(u"t3.extra_1.business"_qs), u"5"_qs);
        press(Qt::Key_Z, Qt::ControlModifier);
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_controller->report().report()->extraRows.empty());
    }

    void noRowIsAddedWhereTheFormHasNoPlaceForIt()
    {
        m_fixture->dialogs.newRow = u"4.其他"_qs;
        press(Qt::Key_Insert, Qt::AltModifier);
        QVERIFY(m_controller->report().report()->extraRows.empty());
        QVERIFY(told().contains(u"no place for another row"));
        press(Qt::Key_Delete, Qt::AltModifier);
        QVERIFY(told().contains(u"belongs to the form"));
    }

    void aWordOfTheSourceGoesIntoTheCell()
    {
        emit m_controller->window().document()->wordTaken(u"１２件"_qs, 3, QRectF(10, 20, 30, 12));
        const Cell &cell = m_controller->report().report()->cells.at(u"t3.new.person"_qs);
        QCOMPARE(cell.text, u"１２件"_qs);
        QCOMPARE(cell.page, 3);
        QCOMPARE(cell.box, QRectF(10, 20, 30, 12));
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(text(u"t3.new.person"_qs), u"0"_qs);
        emit m_controller->window().document()->wordTaken(u"合计"_qs, 3, QRectF(10, 20, 30, 12));
        QCOMPARE(text(u"t3.new.person"_qs), u"0"_qs);
        QVERIFY(told().contains(u"合计"));
    }

    void aWordThatComesLateDisturbsNothing()
    {
        DocumentPane *document = m_controller->window().document();
        emit document->wordWanted();
        goTo(u"t3.granted.person"_qs);
        const QString granted = text(u"t3.granted.person"_qs);
        emit document->wordTaken(u"12"_qs, 3, QRectF(10, 20, 30, 12));
        QCOMPARE(text(u"t3.granted.person"_qs), granted);
        QCOMPARE(text(u"t3.new.person"_qs), u"0"_qs);
        QVERIFY(told().contains(u"“12” was not taken"));

        // What is typed into the same cell meanwhile wins.
        goTo(u"t3.new.person"_qs);
        emit document->wordWanted();
        type(u"7"_qs);
        emit document->wordTaken(u"12"_qs, 3, QRectF(10, 20, 30, 12));
        QCOMPARE(text(u"t3.new.person"_qs), u"7"_qs);

        // A refused text gives way to the word.
        type(u"12x"_qs);
        emit document->wordWanted();
        QVERIFY(tables().hasDrafts());
        emit document->wordTaken(u"12"_qs, 3, QRectF(10, 20, 30, 12));
        QCOMPARE(text(u"t3.new.person"_qs), u"12"_qs);
        QVERIFY(!tables().hasDrafts());

        // One that is refused itself is no better.
        type(u"13x"_qs);
        emit document->wordWanted();
        emit document->wordTaken(u"件"_qs, 3, QRectF(10, 20, 30, 12));
        QCOMPARE(tables().drafts().begin()->second.value(u"t3.new.person"_qs), u"13x"_qs);
        QVERIFY(told().contains(u"件"));
    }

    void ctrlRFillsRightAndLeavesThePageAlone()
    {
        QSignalSpy turned(m_controller->window().actions().rotateRight, &QAction::triggered);
        type(u"7"_qs);
        press(Qt::Key_Tab);
        press(Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(text(u"t3.new.business"_qs), u"7"_qs);
        QCOMPARE(turned.size(), 0);
    }

    void aRefusedTextOutlivesTheProgram()
    {
        type(u"12x"_qs);
        goTo(u"t3.granted.person"_qs);
        QTRY_VERIFY(tables().hasDrafts());
        start();
        QVERIFY(tables().hasDrafts());
        press(Qt::Key_F2);
        auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(editor);
        QCOMPARE(editor->text(), u"12x"_qs);
        press(Qt::Key_Escape);
        QVERIFY(!tables().hasDrafts());
    }

    void theMenuReachesTheTable()
    {
        m_controller->window().actions().copy->trigger();
        QCOMPARE(QApplication::clipboard()->text(), u"0"_qs);
        m_controller->window().actions().clear->trigger();
        QCOMPARE(text(u"t3.new.person"_qs), QString());
        QVERIFY(!text(u"t3.new.business"_qs).isEmpty());
        m_controller->window().actions().paste->trigger();
        QCOMPARE(text(u"t3.new.person"_qs), u"0"_qs);
    }
};

QTEST_MAIN(TestGridWindow)
#include "test_gridwindow.moc"
