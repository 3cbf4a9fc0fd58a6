// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed from the list of problems, and where the clerk stands afterwards.
#include "ui/findings/findingsview.h"
#include "ui/grid/tablespane.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/reportlistpane.h"

#include "models/items/findingsmodel.h"
#include "models/validate/validator.h"

#include "tests/support/samplereport.h"
#include "tests/support/tablerows.h"
#include "tests/support/windowfixture.h"

#include <QLineEdit>
#include <QPushButton>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

const QString wrongCell = u"t3.handled.person"_qs;
const QString wrongTotal = u"t4.count.review_total"_qs;
const QString blankTotal = u"t3.new.total"_qs;

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void type(const QString &text)
{
    for (const QChar c : text) {
        QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
    }
}

} // namespace

class TestProblemKeys : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;
    qint64 m_first = 0;
    qint64 m_second = 0;
    qint64 m_last = 0;

    static Report reportOf(const QString &organ)
    {
        Report report = soundReport(u"2021"_qs);
        report.organ = organ;
        report.year = 2022;
        return report;
    }

    qint64 add(Report report, const QByteArray &content)
    {
        validate(report, FormRegistry::builtIn());
        Reading reading;
        reading.report = std::move(report);
        return *m_fixture->openLibrary()->addReading(sampleFile(content), reading);
    }

    WindowController &start()
    {
        WindowController &controller = m_fixture->start();
        controller.window().activateWindow();
        [&] { QVERIFY(QTest::qWaitForWindowActive(&controller.window())); }();
        return controller;
    }

    /// Opens a report as a click on it in the list does.
    void choose(WindowController &controller, qint64 id)
    {
        controller.window().reportList()->select(id);
        [&] { QTRY_COMPARE(controller.report().summary().id, id); }();
        controller.window().tables()->focusGrid();
    }

    static FindingsView *list(WindowController &controller) { return controller.window().findings(); }
    static QString currentCell(WindowController &controller) { return controller.window().tables()->currentCell(); }
    QString stored(qint64 id, const QString &cell) const
    {
        return m_fixture->openLibrary()->report(id)->cells.at(cell).text;
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        Report first = reportOf(u"样例市甲局"_qs);
        put(first, wrongCell, u"58"_qs);
        put(first, wrongTotal, u"4"_qs);
        m_first = add(first, "first");
        Report second = reportOf(u"样例市乙局"_qs);
        put(second, wrongCell, u"59"_qs);
        m_second = add(second, "second");
        Report last = reportOf(u"样例市丙局"_qs);
        put(last, wrongCell, u"57"_qs);
        m_last = add(last, "last");
    }
    void cleanup() { m_fixture.reset(); }

    void theFirstF8StopsAtTheFirstProblem()
    {
        WindowController &controller = start();
        controller.window().tables()->focusGrid();
        press(Qt::Key_F8);
        QCOMPARE(controller.report().summary().id, m_first);
        QCOMPARE(QApplication::focusWidget(), list(controller));
        QCOMPARE(list(controller)->currentIndex().row(), 0);
        QCOMPARE(currentCell(controller), wrongCell);
        press(Qt::Key_F8);
        QCOMPARE(list(controller)->currentIndex().row(), 1);
        // By the list into another report, of which F8 has shown nothing.
        choose(controller, m_second);
        press(Qt::Key_F8);
        QCOMPARE(controller.report().summary().id, m_second);
        QCOMPARE(QApplication::focusWidget(), list(controller));
        // From there on it leads in by itself.
        press(Qt::Key_F8);
        QCOMPARE(controller.report().summary().id, m_last);
        press(Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(controller.report().summary().id, m_second);
        press(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(controller.report().summary().id, m_last);
        press(Qt::Key_F8);
        QCOMPARE(controller.report().summary().id, m_last);
        QVERIFY(controller.window().messages()->sentence().isEmpty());
    }

    void itIsSeenThatF8StopsAtTheFirstProblem()
    {
        WindowController &controller = start();
        choose(controller, m_second);
        FindingsView *view = list(controller);
        view->setFocus();
        const QImage before = view->viewport()->grab().toImage();
        press(Qt::Key_F8);
        QCOMPARE(view->currentIndex().row(), 0);
        QVERIFY(view->viewport()->grab().toImage() != before);
    }

    void confirmingGoesOnToTheNextProblem()
    {
        const QString first = u"t2.licence.decisions"_qs;
        const QStringList row = {u"t3.new.person"_qs, u"t3.new.business"_qs};
        Report report = reportOf(u"样例市丁局"_qs);
        for (const QString &cell : QStringList{first} + row) {
            report.cells[cell].uncertain = true;
        }
        put(report, wrongTotal, u"4"_qs);
        const qint64 id = add(report, "doubtful");
        const auto confirmed = [this, id](const QString &cell) {
            return m_fixture->openLibrary()->report(id)->cells.at(cell).confirmed;
        };
        WindowController &controller = start();
        choose(controller, id);
        controller.window().tables()->goTo(first);
        press(Qt::Key_F7);
        QVERIFY(confirmed(first));
        QCOMPARE(currentCell(controller), row[0]);
        QVERIFY(controller.window().tables()->isAncestorOf(QApplication::focusWidget()));
        // Of a row, one cell after the other.
        press(Qt::Key_F7);
        QVERIFY(confirmed(row[0]) && !confirmed(row[1]));
        QCOMPARE(currentCell(controller), row[1]);
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!confirmed(row[0]));
        QCOMPARE(currentCell(controller), row[0]);
        // In the list Enter confirms the whole row, and the keyboard stays there.
        press(Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), list(controller));
        press(Qt::Key_Return);
        QVERIFY(confirmed(row[0]) && confirmed(row[1]));
        QCOMPARE(QApplication::focusWidget(), list(controller));
        QVERIFY(currentCell(controller).startsWith(u"t4."_qs));
        QVERIFY(list(controller)->currentIndex().data(FindingsModel::CellsRole).toStringList().contains(wrongTotal));
    }

    void enterReturnsFromTheCellToTheList()
    {
        WindowController &controller = start();
        controller.window().tables()->focusGrid();
        press(Qt::Key_F8);
        type(u"3"_qs);
        press(Qt::Key_Return);
        QCOMPARE(stored(m_first, wrongCell), u"3"_qs);
        QCOMPARE(QApplication::focusWidget(), list(controller));
        QCOMPARE(currentCell(controller), wrongCell);
        // Del is the list's again, and empties no cell.
        const Report before = *controller.report().report();
        m_fixture->dialogs.reason = u"原文如此"_qs;
        QVERIFY(list(controller)->currentIndex().isValid());
        press(Qt::Key_Delete);
        QVERIFY(controller.report().report()->cells == before.cells);
        QCOMPARE(controller.report().report()->dismissals.empty(), false);
    }

    void theListStandsWhereTheSettledProblemWas()
    {
        WindowController &controller = start();
        const QString right = soundReport(u"2021"_qs).cells.at(wrongCell).text;
        controller.window().tables()->focusGrid();
        press(Qt::Key_F8);
        type(right);
        press(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), list(controller));
        QCOMPARE(currentCell(controller), wrongCell);
        // Nothing is chosen that the clerk has not gone to.
        QVERIFY(!list(controller)->currentIndex().isValid());
        press(Qt::Key_F8);
        QCOMPARE(list(controller)->currentIndex().row(), 0);
        QVERIFY(currentCell(controller).startsWith(u"t4."_qs));
        type(u"1"_qs);
        QCOMPARE(stored(m_first, wrongCell), right);
    }

    void escapeReturnsToTheListToo()
    {
        WindowController &controller = start();
        controller.window().tables()->focusGrid();
        press(Qt::Key_F8);
        type(u"3"_qs);
        press(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), list(controller));
        QCOMPARE(stored(m_first, wrongCell), u"58"_qs);
        QCOMPARE(currentCell(controller), wrongCell);
    }

    void tabStaysInTheGrid()
    {
        WindowController &controller = start();
        controller.window().tables()->focusGrid();
        press(Qt::Key_F8);
        type(u"3"_qs);
        press(Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget() != list(controller));
        QVERIFY(currentCell(controller) != wrongCell);
        // What is typed in the grid goes on downwards.
        const QString cell = currentCell(controller);
        type(u"4"_qs);
        press(Qt::Key_Return);
        QVERIFY(controller.window().tables()->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(currentCell(controller) != cell);
    }

    void enterGoesIntoTheCellOfAProblemWithoutAProposal()
    {
        Report report = reportOf(u"样例市丁局"_qs);
        report.cells.erase(u"t2.licence.decisions"_qs);
        report.cells.erase(u"t2.penalty.decisions"_qs);
        const qint64 id = add(report, "missing");
        WindowController &controller = start();
        choose(controller, id);
        press(Qt::Key_F8);
        QCOMPARE(QApplication::focusWidget(), list(controller));
        QVERIFY(list(controller)->currentIndex().data(FindingsModel::ProposalsRole).toStringList().isEmpty());
        const QString cell = list(controller)->currentIndex().data(FindingsModel::CellsRole).toStringList().first();
        press(Qt::Key_Return);
        QVERIFY(controller.window().tables()->isAncestorOf(QApplication::focusWidget()));
        QCOMPARE(currentCell(controller), cell);
        type(u"5"_qs);
        press(Qt::Key_Return);
        QCOMPARE(stored(id, cell), u"5"_qs);
    }

    void enterFillsABlankTotal()
    {
        Report report = reportOf(u"样例市丁局"_qs);
        const QString right = report.cells.at(blankTotal).text;
        put(report, blankTotal, u""_qs);
        const qint64 id = add(report, "blank");
        WindowController &controller = start();
        choose(controller, id);
        press(Qt::Key_F8);
        const QStringList proposals =
            list(controller)->currentIndex().data(FindingsModel::ProposalsRole).toStringList();
        QCOMPARE(proposals.size(), 1);
        QVERIFY2(proposals.first().contains(u"sum of its parts"_qs), qPrintable(proposals.first()));
        press(Qt::Key_Return);
        QCOMPARE(stored(id, blankTotal), right);
    }

    void theSameNumberIsNoCorrection()
    {
        WindowController &controller = start();
        controller.window().tables()->focusGrid();
        press(Qt::Key_F8);
        type(u"58 "_qs);
        press(Qt::Key_Return);
        type(u"058"_qs);
        press(Qt::Key_Return);
        QVERIFY(controller.report().history().empty());
        QCOMPARE(m_fixture->openLibrary()->summary(m_first)->state, ReviewState::Pending);
    }

    void whatWasNotReadIsNotSignedOffWithoutAQuestion()
    {
        Report report = reportOf(u"样例市丁局"_qs);
        report.cells.erase(u"t2.licence.decisions"_qs);
        report.cells.erase(u"t2.penalty.decisions"_qs);
        report.cells[u"t4.count.review_upheld"_qs].uncertain = true;
        const qint64 id = add(report, "missing");
        WindowController &controller = start();
        choose(controller, id);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_fixture->dialogs.signOffQuestions.size(), 1);
        const QString question = m_fixture->dialogs.signOffQuestions.first();
        QVERIFY2(question.contains(u"2 cells were not read"_qs), qPrintable(question));
        QVERIFY2(question.contains(u"one cell was not read with certainty"_qs), qPrintable(question));
        QCOMPARE(m_fixture->openLibrary()->summary(id)->state, ReviewState::Pending);
        m_fixture->dialogs.signsOffAnyway = true;
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_fixture->openLibrary()->summary(id)->state, ReviewState::Reviewed);
        QVERIFY(m_fixture->openLibrary()->history(id).back().why.contains(u"2 cells"_qs));
    }

    void theMessageTakesASignOffBack()
    {
        WindowController &controller = start();
        m_fixture->dialogs.signsOffAnyway = true;
        controller.window().tables()->focusGrid();
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(controller.report().summary().id, m_second);
        QVERIFY(controller.window().messages()->sentence().contains(u"样例市甲局"_qs));
        QCOMPARE(m_fixture->openLibrary()->summary(m_first)->state, ReviewState::Reviewed);
        auto *offer = controller.window().findChild<QPushButton *>(u"messageOffer"_qs);
        QVERIFY(offer->isVisible());
        offer->setFocus();
        press(Qt::Key_Space);
        QCOMPARE(controller.report().summary().id, m_first);
        QVERIFY(m_fixture->openLibrary()->summary(m_first)->state != ReviewState::Reviewed);
        QCOMPARE(m_fixture->openLibrary()->history(m_first).back().action, Step::Action::Undo);
    }

    void ctrlZTakesBackWhatWasDoneLast()
    {
        WindowController &controller = start();
        m_fixture->dialogs.signsOffAnyway = true;
        const QAction &undo = *controller.window().actions().undo;
        controller.window().tables()->focusGrid();
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(controller.report().summary().id, m_second);
        QVERIFY(undo.isEnabled());
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(controller.report().summary().id, m_first);
        QVERIFY(m_fixture->openLibrary()->summary(m_first)->state != ReviewState::Reviewed);

        // What is typed after the sign-off comes before it, though its message still stands.
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(controller.report().summary().id, m_second);
        controller.window().tables()->goTo(wrongCell);
        controller.window().tables()->focusGrid();
        type(u"56"_qs);
        press(Qt::Key_Return);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(stored(m_second, wrongCell), u"59"_qs);
        QCOMPARE(m_fixture->openLibrary()->summary(m_first)->state, ReviewState::Reviewed);
    }

    void ctrlZDropsARefusedTextBeforeOlderCorrections()
    {
        WindowController &controller = start();
        TablesPane &tables = *controller.window().tables();
        tables.goTo(wrongTotal);
        tables.focusGrid();
        type(u"1"_qs);
        press(Qt::Key_Return);
        tables.goTo(wrongCell);
        tables.focusGrid();
        type(u"12x"_qs);
        press(Qt::Key_Return);
        QCOMPARE(tables.currentCell(), wrongCell);
        QVERIFY(controller.window().messages()->sentence().contains(u"12x"_qs));
        if (tables.isEditing()) {
            tables.commitEditor();
        }
        QCOMPARE(tables.cellsWithDrafts(), QStringList{wrongCell});
        controller.window().actions().undo->trigger();
        QVERIFY(!tables.hasDrafts());
        QVERIFY(!controller.window().messages()->sentence().contains(u"12x"_qs));
        QCOMPARE(stored(m_first, wrongTotal), u"1"_qs);
        controller.window().actions().undo->trigger();
        QCOMPARE(stored(m_first, wrongTotal), u"4"_qs);
    }

    void aScansUnreadTextIsSaidBeforeSigningOff()
    {
        Report report = reportOf(u"样例市戊局"_qs);
        report.notices = {{Notice::Kind::UnreadText}};
        const qint64 id = add(report, "scan");
        WindowController &controller = start();
        choose(controller, id);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_fixture->dialogs.signOffQuestions.size(), 1);
        QVERIFY2(m_fixture->dialogs.signOffQuestions.first().contains(u"has not been read from its scans"_qs),
                 qPrintable(m_fixture->dialogs.signOffQuestions.first()));
    }

    void theSameNumberConfirmsADoubtfulCell()
    {
        Report report = reportOf(u"样例市丁局"_qs);
        const QString cell = u"t2.licence.decisions"_qs;
        const QString text = report.cells.at(cell).text;
        report.cells[cell].uncertain = true;
        const qint64 id = add(report, "doubtful");
        WindowController &controller = start();
        choose(controller, id);
        press(Qt::Key_F8);
        QCOMPARE(currentCell(controller), cell);
        press(Qt::Key_F2);
        press(Qt::Key_Return); // only looked at
        QVERIFY(!controller.report().report()->cells.at(cell).confirmed);
        type(text);
        press(Qt::Key_Return);
        const Cell now = m_fixture->openLibrary()->report(id)->cells.at(cell);
        QVERIFY(now.confirmed);
        QVERIFY(!now.read);
        QCOMPARE(now.text, text);
    }
};

QTEST_MAIN(TestProblemKeys)
#include "test_problemkeys.moc"
