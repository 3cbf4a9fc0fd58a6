// SPDX-License-Identifier: GPL-3.0-or-later
// The clerk's way through the problems of a library, by keys alone.
#include "app/window/settings.h"

#include "ui/findings/findingsview.h"
#include "ui/findings/reasondialog.h"
#include "ui/grid/gridview.h"
#include "ui/grid/tablespane.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/reportlistpane.h"

#include "models/items/findingsmodel.h"
#include "models/validate/applychange.h"
#include "models/validate/validator.h"

#include "tests/support/samplereport.h"
#include "tests/support/tablerows.h"
#include "tests/support/windowfixture.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProcess>
#include <QPushButton>
#include <QTextStream>

#include <algorithm>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

const QString wrongCell = u"t3.handled.person"_qs;
const QString wrongTotal = u"t4.count.review_total"_qs;

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

Report reportOf(const QString &organ)
{
    Report report = soundReport(u"2021"_qs);
    report.organ = organ;
    report.year = 2022;
    return report;
}

/// Edits the first report by keys, says each value that the window has taken, and never ends by itself.
int editForEver(const QString &libraryPath)
{
    const std::unique_ptr<Library> library = *Library::open(libraryPath);
    AnsweredDialogs dialogs;
    Settings settings;
    Passwords passwords;
    WindowController controller(*library, dialogs, settings, passwords, {});
    controller.start({});
    QTextStream out(stdout);
    for (int value = 1;; ++value) {
        controller.window().tables()->goTo(u"t2.licence.decisions"_qs);
        controller.window().tables()->focusGrid();
        QCoreApplication::processEvents();
        type(QString::number(value));
        press(Qt::Key_Return);
        out << controller.report().report()->cells.at(u"t2.licence.decisions"_qs).text << Qt::endl;
    }
}

} // namespace

class TestReview : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;
    qint64 m_first = 0;
    qint64 m_clean = 0;
    qint64 m_last = 0;

    qint64 add(Library &library, Report report, const QByteArray &content)
    {
        validate(report, FormRegistry::builtIn());
        Reading reading;
        reading.report = std::move(report);
        return *library.addReading(sampleFile(content), reading);
    }

    /// The window over a report with two problems, a clean one, and one with a problem.
    WindowController &start()
    {
        WindowController &controller = m_fixture->start();
        controller.window().activateWindow();
        [&] { QVERIFY(QTest::qWaitForWindowActive(&controller.window())); }();
        return controller;
    }

    static FindingsView *list(WindowController &controller) { return controller.window().findings(); }
    static QString shown(WindowController &controller, const QString &cell)
    {
        return controller.report().report()->cells.at(cell).text;
    }
    static int open(WindowController &controller)
    {
        return openCount(problemsOf(*controller.report().report(), controller.report().form()));
    }
    static void goToFirstProblem(WindowController &controller)
    {
        controller.window().findings()->forgetPlace();
        controller.window().tables()->focusGrid();
        press(Qt::Key_F8);
    }
    QString stored(qint64 id, const QString &cell) const
    {
        return m_fixture->openLibrary()->report(id)->cells.at(cell).text;
    }
    ReviewState storedState(qint64 id) const { return m_fixture->openLibrary()->summary(id)->state; }

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        const std::unique_ptr<Library> library = m_fixture->openLibrary();
        Report first = reportOf(u"样例市甲局"_qs);
        put(first, wrongCell, u"58"_qs);
        put(first, wrongTotal, u"4"_qs);
        m_first = add(*library, first, "first");
        m_clean = add(*library, reportOf(u"样例市乙局"_qs), "clean");
        Report last = reportOf(u"样例市丙局"_qs);
        put(last, wrongCell, u"59"_qs);
        m_last = add(*library, last, "last");
    }
    void cleanup() { m_fixture.reset(); }

    void theListSaysOneEntryForOneCause()
    {
        WindowController &controller = start();
        QCOMPARE(controller.report().summary().id, m_first);
        QCOMPARE(list(controller)->model()->rowCount(), 2);
        const QModelIndex entry = list(controller)->model()->index(0, 0);
        QVERIFY(entry.data(FindingsModel::EquationRole).toString().contains(u"≠"));
        QCOMPARE(entry.data(FindingsModel::ProposalsRole).toStringList().size(), 1);
    }

    void f8GoesThroughTheReportAndIntoTheNextOne()
    {
        WindowController &controller = start();
        goToFirstProblem(controller);
        QCOMPARE(QApplication::focusWidget(), list(controller));
        QCOMPARE(list(controller)->currentIndex().row(), 0);
        QCOMPARE(controller.window().tables()->currentCell(), wrongCell);
        press(Qt::Key_F8);
        QCOMPARE(list(controller)->currentIndex().row(), 1);
        QVERIFY(controller.window().tables()->currentCell().startsWith(u"t4."_qs));
        press(Qt::Key_F8);
        QCOMPARE(controller.report().summary().id, m_last); // the clean one needs no look
        QCOMPARE(QApplication::focusWidget(), list(controller));
        QCOMPARE(controller.window().tables()->currentCell(), wrongCell);
        press(Qt::Key_F8);
        QCOMPARE(controller.report().summary().id, m_last);
        QVERIFY(controller.window().messages()->sentence().contains(u"last problem"_qs));
        press(Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(controller.report().summary().id, m_first);
        QCOMPARE(list(controller)->currentIndex().row(), 1);
    }

    void theNextReportIsLoadedAhead()
    {
        WindowController &controller = start();
        Prefetch &prefetch = controller.review().prefetch();
        QTRY_VERIFY(prefetch.isReady(m_last));
        goToFirstProblem(controller);
        press(Qt::Key_F8);
        press(Qt::Key_F8);
        QCOMPARE(controller.report().summary().id, m_last);
        QCOMPARE(shown(controller, wrongCell), u"59"_qs);
        QVERIFY(!prefetch.isReady(m_last));
    }

    void whatWasLoadedAheadIsNotShownWhenItHasChanged()
    {
        WindowController &controller = start();
        Prefetch &prefetch = controller.review().prefetch();
        QTRY_VERIFY(prefetch.isReady(m_last));
        const std::unique_ptr<Library> other = m_fixture->openLibrary();
        Report theirs = *other->report(m_last);
        applyCorrection(theirs, wrongCell, u"60"_qs);
        validate(theirs, FormRegistry::builtIn());
        const Step step{.changes = {{Change::Kind::Cell, wrongCell, u"59"_qs, u"60"_qs}}, .who = u"同事"_qs};
        QVERIFY(bool(other->record(m_last, step, theirs)));
        QVERIFY(!prefetch.take(m_last));
        controller.review().open(m_last);
        QCOMPARE(shown(controller, wrongCell), u"60"_qs);
    }

    void enterTakesTheFirstProposal()
    {
        WindowController &controller = start();
        const QString right = soundReport(u"2021"_qs).cells.at(wrongCell).text;
        goToFirstProblem(controller);
        press(Qt::Key_Return);
        QCOMPARE(shown(controller, wrongCell), right);
        QCOMPARE(stored(m_first, wrongCell), right);
        QCOMPARE(open(controller), 1);
        // No surprise: it stays in this report, in the list, until F8.
        QCOMPARE(QApplication::focusWidget(), list(controller));
        QCOMPARE(controller.report().history().back().why.isEmpty(), false);
        press(Qt::Key_F8);
        QCOMPARE(list(controller)->currentIndex().data(FindingsModel::NameRole).toString(),
                 u"t4.group_total@review"_qs);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(stored(m_first, wrongCell), u"58"_qs);
        press(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(stored(m_first, wrongCell), right);
    }

    void leftAndRightChooseAmongProposals()
    {
        WindowController &controller = start();
        goToFirstProblem(controller);
        press(Qt::Key_F8);
        const FindingsModel &model = static_cast<const FindingsModel &>(*list(controller)->model());
        const Problem problem = model.problem(list(controller)->currentIndex());
        QCOMPARE(problem.name, u"t4.group_total@review"_qs);
        QVERIFY(problem.proposals.size() > 2);
        press(Qt::Key_Right);
        press(Qt::Key_Right);
        press(Qt::Key_Left);
        press(Qt::Key_Return);
        const Change &change = problem.proposals[1].changes.front();
        QCOMPARE(stored(m_first, change.subject), change.after);
        QCOMPARE(open(controller), 1);
    }

    void aButtonInTheEntryTakesItsProposal()
    {
        WindowController &controller = start();
        FindingsView *view = list(controller);
        const QRect entry = view->visualRect(view->model()->index(0, 0));
        // The buttons stand at the right end of the entry: proposal, then "set aside".
        m_fixture->dialogs.reason = u"已核对"_qs;
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(entry.right() - 20, entry.top() + 12));
        QCOMPARE(open(controller), 1);
        QCOMPARE(view->model()->rowCount(), 2);
    }

    void delSetsAsideWithAReason()
    {
        WindowController &controller = start();
        goToFirstProblem(controller);
        m_fixture->dialogs.reason = std::nullopt; // thought better of it
        press(Qt::Key_Delete);
        QCOMPARE(open(controller), 2);
        m_fixture->dialogs.reason = u"原文如此"_qs;
        press(Qt::Key_Delete);
        QCOMPARE(open(controller), 1);
        QCOMPARE(m_fixture->openLibrary()->summary(m_first)->problems, 1);
        const QModelIndex last = list(controller)->model()->index(1, 0);
        QVERIFY(!last.data(FindingsModel::IsOpenRole).toBool());
        QCOMPARE(last.data(FindingsModel::ReasonRole).toString(), u"原文如此"_qs);
        QCOMPARE(last.data(FindingsModel::WhoRole).toString(), controller.report().reviewer());

        // The work goes on where it stood.
        press(Qt::Key_F8);
        QCOMPARE(list(controller)->currentIndex().row(), 0);
        press(Qt::Key_Down);
        QCOMPARE(list(controller)->currentIndex().row(), 1);
        press(Qt::Key_Delete); // on one that was set aside
        QCOMPARE(open(controller), 2);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(open(controller), 1);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(open(controller), 2);
    }

    void whatIsTypedInTheListGoesIntoTheCell()
    {
        WindowController &controller = start();
        goToFirstProblem(controller);
        type(u"61"_qs);
        QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        press(Qt::Key_Return);
        QCOMPARE(stored(m_first, wrongCell), u"61"_qs);
    }

    void actionsWorkFromTheGrid()
    {
        WindowController &controller = start();
        controller.window().tables()->goTo(wrongCell);
        controller.window().tables()->focusGrid();
        press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(open(controller), 1);
        controller.window().tables()->goTo(wrongTotal);
        m_fixture->dialogs.reason = u"已核对"_qs;
        press(Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(open(controller), 0);
        QCOMPARE(shown(controller, wrongTotal), u"4"_qs);
    }

    void f7ConfirmsACell()
    {
        {
            const std::unique_ptr<Library> library = m_fixture->openLibrary();
            Report report = reportOf(u"样例市丁局"_qs);
            report.cells[u"t2.licence.decisions"_qs].uncertain = true;
            m_first = add(*library, report, "uncertain");
        }
        WindowController &controller = start();
        controller.window().reportList()->select(m_first);
        QTRY_COMPARE(controller.report().summary().id, m_first);
        QCOMPARE(open(controller), 1);
        controller.window().tables()->goTo(u"t2.licence.decisions"_qs);
        controller.window().tables()->focusGrid();
        press(Qt::Key_F7);
        QCOMPARE(open(controller), 0);
        QVERIFY(m_fixture->openLibrary()->report(m_first)->cells.at(u"t2.licence.decisions"_qs).confirmed);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(open(controller), 1);
        // In the list, Enter does it.
        goToFirstProblem(controller);
        press(Qt::Key_Return);
        QCOMPARE(open(controller), 0);
    }

    void f7ConfirmsAllSelectedCellsAsOneStep()
    {
        const QStringList cells = {u"t3.new.person"_qs, u"t3.new.business"_qs, u"t3.carried_in.person"_qs,
                                   u"t3.carried_in.business"_qs};
        Report report = reportOf(u"样例市丁局"_qs);
        for (const QString &cell : cells) {
            report.cells[cell].uncertain = true;
        }
        const qint64 id = add(*m_fixture->openLibrary(), report, "uncertain");
        WindowController &controller = start();
        controller.review().open(id);
        const auto confirmed = [this, id, &cells] {
            const Report now = *m_fixture->openLibrary()->report(id);
            return std::ranges::count_if(cells, [&now](const QString &cell) { return now.cells.at(cell).confirmed; });
        };
        controller.window().tables()->goTo(cells.front());
        controller.window().tables()->focusGrid();
        press(Qt::Key_Right, Qt::ShiftModifier);
        press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(controller.window().tables()->selectedCells().size(), cells.size());
        press(Qt::Key_F7);
        QCOMPARE(confirmed(), cells.size());
        QCOMPARE(open(controller), 0);
        QCOMPARE(m_fixture->openLibrary()->history(id).size(), std::size_t(1));
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(confirmed(), 0);
        press(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(confirmed(), cells.size());
        press(Qt::Key_F7);
        QCOMPARE(m_fixture->openLibrary()->history(id).size(), std::size_t(3));
        QVERIFY(controller.window().messages()->sentence().contains(u"nothing to confirm"_qs));
    }

    void undoGoesOnAfterARestart()
    {
        {
            WindowController &controller = start();
            goToFirstProblem(controller);
            press(Qt::Key_Return);
            m_fixture->dialogs.reason = u"原文如此"_qs;
            press(Qt::Key_F8);
            press(Qt::Key_Delete);
            QCOMPARE(open(controller), 0);
            m_fixture->stop();
        }
        WindowController &again = start();
        QCOMPARE(again.report().summary().id, m_first);
        QCOMPARE(open(again), 0);
        again.window().tables()->focusGrid();
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(open(again), 1);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(stored(m_first, wrongCell), u"58"_qs);
        press(Qt::Key_Y, Qt::ControlModifier);
        press(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(open(again), 0);
    }

    void ctrlEnterSignsOffAndGoesOn()
    {
        WindowController &controller = start();
        goToFirstProblem(controller);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_fixture->dialogs.signOffQuestions.size(), 1);
        QCOMPARE(storedState(m_first), ReviewState::Pending);
        QCOMPARE(controller.report().summary().id, m_first);

        m_fixture->dialogs.signsOffAnyway = true;
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(storedState(m_first), ReviewState::Reviewed);
        QCOMPARE(controller.report().summary().id, m_last);
        const std::vector<Step> history = m_fixture->openLibrary()->history(m_first);
        QVERIFY(history.back().why.contains(u'2'));
        QCOMPARE(m_fixture->openLibrary()->summary(m_first)->reviewer, controller.report().reviewer());

        press(Qt::Key_Return); // the proposal
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_fixture->dialogs.signOffQuestions.size(), 2); // no error, no question
        QCOMPARE(storedState(m_last), ReviewState::Reviewed);
        QVERIFY(controller.window().messages()->sentence().contains(u"signed off"_qs));

        // It can be taken back, and a change does so by itself.
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(storedState(m_last), ReviewState::InReview);
        press(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(storedState(m_last), ReviewState::Reviewed);
        controller.window().tables()->goTo(u"t2.licence.decisions"_qs);
        controller.window().tables()->focusGrid();
        type(u"8"_qs);
        press(Qt::Key_Return);
        QCOMPARE(storedState(m_last), ReviewState::InReview);
        QTRY_VERIFY(controller.window().messages()->sentence().contains(u"in review again"_qs));
    }

    void signingOffTakesOverAnOpenEditorAndStopsAtARefusedText()
    {
        WindowController &controller = start();
        m_fixture->dialogs.signsOffAnyway = true;
        controller.window().tables()->goTo(u"t2.licence.decisions"_qs);
        controller.window().tables()->focusGrid();
        type(u"12x"_qs);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(storedState(m_first), ReviewState::Pending);
        QCOMPARE(controller.report().summary().id, m_first);
        controller.window().tables()->goTo(u"t2.penalty.decisions"_qs);
        controller.window().tables()->focusGrid();
        type(u"12"_qs);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(stored(m_first, u"t2.penalty.decisions"_qs), u"12"_qs);
        // The refused text of the other cell is still there: the cursor is in its cell, and a sentence says so.
        QCOMPARE(storedState(m_first), ReviewState::InReview);
        QCOMPARE(controller.window().tables()->currentCell(), u"t2.licence.decisions"_qs);
        QVERIFY(controller.window().messages()->sentence().contains(u"“12x”"_qs));
        press(Qt::Key_F2);
        press(Qt::Key_Escape);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(storedState(m_first), ReviewState::Reviewed);
    }

    void noReportWithARefusedTextIsExportedOrSetToReviewed()
    {
        WindowController &controller = start();
        const auto isStopped = [&] {
            return controller.report().summary().id == m_first &&
                   controller.window().tables()->currentCell() == u"t2.licence.decisions"_qs &&
                   controller.window().messages()->sentence().contains(u"“12x”"_qs);
        };
        controller.window().tables()->goTo(u"t2.licence.decisions"_qs);
        controller.window().tables()->focusGrid();
        type(u"12x"_qs);
        press(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(controller.report().summary().id != m_first);
        m_fixture->dialogs.workbook = m_fixture->path(u"out.xlsx"_qs);
        press(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(isStopped());
        QVERIFY(!QFile::exists(m_fixture->dialogs.workbook));
        controller.window().tables()->goTo(u"t2.penalty.decisions"_qs);
        controller.window().actions().setState[static_cast<std::size_t>(ReviewState::Reviewed)]->trigger();
        QVERIFY(isStopped());
        QCOMPARE(storedState(m_first), ReviewState::Pending);
    }

    void aRefusedTextGoesWhenItsCellGetsAValue()
    {
        WindowController &controller = start();
        TablesPane &tables = *controller.window().tables();
        controller.window().tables()->goTo(wrongCell);
        tables.focusGrid();
        type(u"12x"_qs);
        press(Qt::Key_F8);
        // The refusal stays to be read, and the problem is that of the cell, so that Enter takes its proposal.
        QCOMPARE(QApplication::focusWidget(), list(controller));
        QCOMPARE(tables.currentCell(), wrongCell);
        QVERIFY(controller.window().messages()->sentence().contains(u"12x"_qs));
        QCOMPARE(tables.cellsWithDrafts(), QStringList{wrongCell});
        press(Qt::Key_Return);
        QVERIFY(stored(m_first, wrongCell) != u"58"_qs);
        QVERIFY(!tables.hasDrafts());

        // Undoing gives the cell another value as well.
        tables.goTo(wrongCell);
        tables.focusGrid();
        type(u"13x"_qs);
        tables.goTo(u"t2.licence.decisions"_qs);
        QVERIFY(tables.hasDrafts());
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(stored(m_first, wrongCell), u"58"_qs);
        QVERIFY(!tables.hasDrafts());
    }

    void f8EndsInTheListAlsoAfterTheLastProblem()
    {
        WindowController &controller = start();
        controller.window().reportList()->select(m_last);
        QTRY_COMPARE(controller.report().summary().id, m_last);
        goToFirstProblem(controller);
        controller.window().tables()->focusGrid();
        press(Qt::Key_F8);
        QVERIFY(controller.window().messages()->sentence().contains(u"last problem"_qs));
        QCOMPARE(QApplication::focusWidget(), list(controller));
        press(Qt::Key_Return);
        QCOMPARE(open(controller), 0);
    }

    void whatIsTypedInTheListGoesToNoOtherCell()
    {
        {
            const std::unique_ptr<Library> library = m_fixture->openLibrary();
            Report report = reportOf(u"样例市丁局"_qs);
            put(report, wrongCell, u"58"_qs);
            report.missingParts.insert(FormRegistry::builtIn().form(u"2021"_qs)->parts.back().id);
            m_first = add(*library, report, "part missing");
        }
        WindowController &controller = start();
        TablesPane &tables = *controller.window().tables();
        controller.window().reportList()->select(m_first);
        QTRY_COMPARE(controller.report().summary().id, m_first);
        tables.goTo(wrongCell);
        list(controller)->setFocus();
        const auto cellsOf = [&](int row) {
            return list(controller)->model()->index(row, 0).data(FindingsModel::CellsRole).toStringList();
        };
        int row = 0;
        while (row < list(controller)->model()->rowCount() && !cellsOf(row).isEmpty()) {
            ++row;
        }
        QVERIFY(row < list(controller)->model()->rowCount());
        list(controller)->goTo(list(controller)->model()->index(row, 0));
        QCOMPARE(tables.currentCell(), wrongCell);
        press(Qt::Key_9);
        QVERIFY(!tables.isEditing());
        QCOMPARE(QApplication::focusWidget(), list(controller));
        QVERIFY(controller.window().messages()->sentence().contains(u"no cell"_qs));
        QCOMPARE(shown(controller, wrongCell), u"58"_qs);
    }

    void theProgressIsSaid()
    {
        WindowController &controller = start();
        const auto *line = controller.window().findChild<QLabel *>(u"reviewProgress"_qs);
        goToFirstProblem(controller);
        QVERIFY2(line->text().startsWith(u"1 / 2"_qs), qPrintable(line->text()));
        QTRY_VERIFY2(line->text().contains(u"3 left"_qs), qPrintable(line->text()));
        QVERIFY(!line->text().contains(u"minute"_qs));
        press(Qt::Key_Return);
        QTRY_VERIFY2(line->text().contains(u"2 left"_qs), qPrintable(line->text()));
    }

    void thePaceIsKept()
    {
        Settings().setValue(Setting::Pace, QVariantList(10, qint64(120000)));
        WindowController &controller = start();
        const auto *line = controller.window().findChild<QLabel *>(u"reviewProgress"_qs);
        QTRY_VERIFY2(line->text().contains(u"about 6 minutes"_qs), qPrintable(line->text()));
    }

    void theHistoryBringsValuesBack()
    {
        WindowController &controller = start();
        goToFirstProblem(controller);
        type(u"61"_qs);
        press(Qt::Key_Return);
        controller.window().tables()->goTo(wrongCell);
        press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        auto *view = controller.window().findChild<QListView *>(u"history"_qs);
        QTRY_COMPARE(QApplication::focusWidget(), view);
        QCOMPARE(view->model()->rowCount(), 1);
        QVERIFY(view->model()->index(0, 0).data().toString().contains(controller.report().reviewer()));
        press(Qt::Key_Tab);
        auto *old = controller.window().findChild<QPushButton *>(u"bringBackOld"_qs);
        QCOMPARE(QApplication::focusWidget(), old);
        press(Qt::Key_Space);
        QCOMPARE(stored(m_first, wrongCell), u"58"_qs);
        QCOMPARE(view->model()->rowCount(), 2);
        QVERIFY(controller.report().history().back().why.contains(u"brought back"_qs));
        auto *onlyCell = controller.window().findChild<QCheckBox *>(u"historyOnlyCell"_qs);
        controller.window().tables()->goTo(u"t2.licence.decisions"_qs);
        onlyCell->setChecked(true);
        QCOMPARE(view->model()->rowCount(), 0);
        controller.window().tables()->goTo(wrongCell);
        QCOMPARE(view->model()->rowCount(), 2);
    }

    void theHistoryShowsWhatAnotherProgramDoes()
    {
        WindowController &controller = start();
        controller.window().actions().showHistory->setChecked(true);
        const auto *view = controller.window().findChild<QListView *>(u"history"_qs);
        const std::unique_ptr<Library> other = m_fixture->openLibrary();
        Report theirs = *other->report(m_first);
        applyCorrection(theirs, wrongTotal, u"0"_qs);
        validate(theirs, FormRegistry::builtIn());
        const Step step{.changes = {{Change::Kind::Cell, wrongTotal, u"4"_qs, u"0"_qs}}, .who = u"同事"_qs};
        QVERIFY(bool(other->record(m_first, step, theirs)));
        QTRY_COMPARE(view->model()->rowCount(), 1);
        QVERIFY(view->model()->index(0, 0).data().toString().contains(u"同事"_qs));
        QCOMPARE(open(controller), 1);
    }

    void theReasonIsChosenByKeys_data()
    {
        QTest::addColumn<QList<int>>("keys");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QTest::newRow("the first") << QList<int>{} << QString() << u"It says so in the source"_qs;
        QTest::newRow("the second") << QList<int>{Qt::Key_Down} << QString() << u"Compared and found right"_qs;
        QTest::newRow("own words") << QList<int>{Qt::Key_Down} << u"asked"_qs << u"asked"_qs;
        QTest::newRow("back again") << QList<int>{Qt::Key_Down, Qt::Key_Down, Qt::Key_Up} << QString()
                                    << u"It says so in the source"_qs;
    }

    void theReasonIsChosenByKeys()
    {
        QFETCH(QList<int>, keys);
        QFETCH(QString, text);
        ReasonDialog dialog(u"A sum does not hold."_qs);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        for (const int key : keys) {
            press(static_cast<Qt::Key>(key));
        }
        type(text);
        press(Qt::Key_Return);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QTEST(dialog.reason(), "reason");
    }

    void aKillLosesNothingThatWasTaken()
    {
        QProcess editor;
        editor.start(QCoreApplication::applicationFilePath(), {u"--edit"_qs, m_fixture->libraryPath()});
        QStringList taken;
        while (taken.size() < 20) {
            QVERIFY(editor.waitForReadyRead(30000));
            while (editor.canReadLine()) {
                taken << QString::fromUtf8(editor.readLine()).trimmed();
            }
        }
        editor.kill();
        QVERIFY(editor.waitForFinished());
        taken << QString::fromUtf8(editor.readAll()).split(u'\n', Qt::SkipEmptyParts);
        const std::unique_ptr<Library> library = m_fixture->openLibrary();
        const int kept = library->report(m_first)->cells.at(u"t2.licence.decisions"_qs).text.toInt();
        // The kill may come between writing a value and saying so.
        QVERIFY(kept == taken.last().toInt() || kept == taken.last().toInt() + 1);
        QCOMPARE(library->history(m_first).size(), std::size_t(kept));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi, true);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == u"--edit") {
        return editForEver(arguments[2]);
    }
    TestReview test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_review.moc"
