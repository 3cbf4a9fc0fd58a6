// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findingsview.h"
#include "ui/grid/gridview.h"
#include "ui/grid/tablespane.h"
#include "ui/page/documentpane.h"
#include "ui/page/documentview.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/reportlistpane.h"
#include "ui/shell/reporttable.h"

#include "models/validate/applychange.h"
#include "models/validate/validator.h"

#include "tests/support/libraries.h"
#include "tests/support/paths.h"
#include "tests/support/windowfixture.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

constexpr int readingTime = 60000; ///< milliseconds that a slow machine may need for the examples

QString pdfExample()
{
    return examplePath(u"pdf/003.pdf"_qs);
}

QString webExample()
{
    return examplePath(u"web/005.html"_qs);
}

/// A cell of a table with sums that all hold in the example of `controller`.
const QString cellId = u"t3.new.person"_qs;

QString shown(WindowController &controller, const QString &cell = cellId)
{
    return controller.report().report()->cells.at(cell).text;
}

void type(const QString &text)
{
    for (const QChar c : text) {
        QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
    }
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

/// Another program that writes to the library for as long as it exists.
class OtherWriter final {
public:
    explicit OtherWriter(const QString &path)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_qs, m_name);
        database.setDatabaseName(path);
        if (!database.open() || !QSqlQuery(database).exec(u"BEGIN IMMEDIATE"_qs)) {
            qFatal("%s", qPrintable(path));
        }
    }
    ~OtherWriter() { QSqlDatabase::removeDatabase(m_name); }
    OtherWriter(const OtherWriter &) = delete;
    OtherWriter &operator=(const OtherWriter &) = delete;

private:
    const QString m_name = u"other"_qs;
};

} // namespace

/// The window as a clerk uses it: with keys, over a real library, with reports read by real workers.
class TestWindow : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;

    WindowController &startWith(const QStringList &paths)
    {
        WindowController &controller = m_fixture->start(paths);
        QElapsedTimer timer;
        timer.start();
        while ((controller.import().isRunning() || !controller.report().isOpen()) && timer.elapsed() < readingTime) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        }
        return controller;
    }

    static void goToCell(WindowController &controller, const QString &cell = cellId)
    {
        QVERIFY(controller.window().tables()->goTo(cell));
        controller.window().tables()->focusGrid();
        QVERIFY(QTest::qWaitForWindowActive(&controller.window()));
        QTRY_VERIFY(qobject_cast<GridView *>(QApplication::focusWidget()));
    }

    static void showReport(WindowController &controller, qint64 id)
    {
        controller.window().reportList()->select(id);
        QCOMPARE(controller.report().summary().id, id);
    }

    static QString openText()
    {
        const auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        return editor ? editor->text() : QString();
    }

private slots:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void openedFilesStandInTheListAndTheFirstIsShown()
    {
        WindowController &controller = startWith({pdfExample(), webExample()});
        QVERIFY(controller.report().isOpen());
        QCOMPARE(controller.reports().rowCount(), 2);
        QCOMPARE(reportCount(*m_fixture->openLibrary()), 2);
        QCOMPARE(controller.window().tables()->count(), 3);
        QTRY_VERIFY(controller.reports().isSettled());
        const ReviewCounts counts = controller.reports().counts();
        QCOMPARE(counts.passed + counts.toReview + counts.wrong, 2);
        const auto *label = controller.window().findChild<QLabel *>(u"counts"_qs);
        QVERIFY(label->text().contains(QString::number(counts.wrong)));
    }

    void whatIsTypedIsInTheLibraryAndThereAfterAStart()
    {
        QString before;
        qint64 id = 0;
        {
            WindowController &controller = startWith({pdfExample()});
            id = controller.report().summary().id;
            before = shown(controller);
            const int errorsBefore = controller.report().report()->count(Severity::Error);
            goToCell(controller);
            type(u"7777"_qs);
            press(Qt::Key_Return);
            QCOMPARE(shown(controller), u"7777"_qs);
            QCOMPARE(m_fixture->openLibrary()->report(id)->cells.at(cellId).text, u"7777"_qs);
            QVERIFY(controller.report().report()->count(Severity::Error) > errorsBefore);
            QVERIFY(controller.window().findings()->model()->rowCount() > 0);
            QVERIFY(controller.window().tables()->tabText(1).contains(u"▲"));
            QTRY_COMPARE(controller.reports().counts().wrong, 1);

            controller.window().actions().undo->trigger();
            QCOMPARE(shown(controller), before);
            controller.window().actions().redo->trigger();
            QCOMPARE(shown(controller), u"7777"_qs);
            m_fixture->stop();
        }
        WindowController &again = m_fixture->start();
        QVERIFY(again.report().isOpen());
        QCOMPARE(again.report().summary().id, id);
        QCOMPARE(shown(again), u"7777"_qs);
        QCOMPARE(again.report().report()->cells.at(cellId).read, before);
        QCOMPARE(again.reports().index(0).data(ReportListModel::CorrectionsRole).toInt(), 1);
    }

    void theSameFileReadAgainKeepsItsCorrections()
    {
        WindowController &controller = startWith({pdfExample()});
        goToCell(controller);
        type(u"7777"_qs);
        press(Qt::Key_Return);
        controller.openPaths({pdfExample()});
        QTRY_VERIFY_WITH_TIMEOUT(!controller.import().isRunning(), readingTime);
        QCOMPARE(controller.reports().rowCount(), 1);
        QCOMPARE(shown(controller), u"7777"_qs);
    }

    void textInAnOpenEditorIsNotLostByClosing()
    {
        WindowController &controller = startWith({pdfExample()});
        const qint64 id = controller.report().summary().id;
        goToCell(controller);
        type(u"4321"_qs);
        m_fixture->stop();
        QCOMPARE(m_fixture->openLibrary()->report(id)->cells.at(cellId).text, u"4321"_qs);
    }

    void textInAnOpenEditorIsNotLostByGoingToAnotherReport_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::newRow("next problem") << int(Qt::Key_F8) << Qt::KeyboardModifiers();
        QTest::newRow("next report") << int(Qt::Key_Down) << Qt::KeyboardModifiers(Qt::AltModifier);
    }

    void textInAnOpenEditorIsNotLostByGoingToAnotherReport()
    {
        QFETCH(int, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        WindowController &controller = startWith({pdfExample(), webExample()});
        const qint64 first = controller.reports().index(0).data(ReportListModel::IdRole).toLongLong();
        const qint64 second = controller.reports().index(1).data(ReportListModel::IdRole).toLongLong();
        showReport(controller, second);
        goToCell(controller);
        type(u"7777"_qs); // a problem to go to
        press(Qt::Key_Return);
        showReport(controller, first);
        goToCell(controller);
        type(u"4321"_qs);
        QVERIFY(controller.window().tables()->isEditing());
        for (int i = 0; i < 50 && controller.report().summary().id == first; ++i) {
            press(static_cast<Qt::Key>(key), modifiers);
        }
        QCOMPARE(controller.report().summary().id, second);
        QCOMPARE(m_fixture->openLibrary()->report(first)->cells.at(cellId).text, u"4321"_qs);
        QCOMPARE(shown(controller), u"7777"_qs);
    }

    void refusedTextComesBackWithItsReport()
    {
        WindowController &controller = startWith({pdfExample(), webExample()});
        const qint64 first = controller.reports().index(0).data(ReportListModel::IdRole).toLongLong();
        showReport(controller, first);
        goToCell(controller);
        type(u"12x"_qs);
        press(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(controller.report().summary().id != first);
        QVERIFY(controller.window().messages()->sentence().contains(u"12x"_qs));
        controller.window().actions().previousReport->trigger();
        goToCell(controller);
        press(Qt::Key_F2);
        QCOMPARE(openText(), u"12x"_qs);
    }

    void readingFilesLeavesAnOpenEditorAlone()
    {
        const QString path = m_fixture->path(u"copy.pdf"_qs);
        QVERIFY(QFile::copy(pdfExample(), path));
        WindowController &controller = startWith({pdfExample()});
        const qint64 id = controller.report().summary().id;
        goToCell(controller);
        type(u"4321"_qs);
        controller.openPaths({webExample()});
        QTRY_VERIFY_WITH_TIMEOUT(!controller.import().isRunning(), readingTime);
        controller.import().readAgain({path}); // the same content at another place
        QTRY_VERIFY_WITH_TIMEOUT(!controller.import().isRunning(), readingTime);
        QCOMPARE(controller.reports().rowCount(), 2);
        QCOMPARE(controller.report().summary().id, id);
        QVERIFY(controller.window().tables()->isEditing());
        QCOMPARE(openText(), u"4321"_qs);
        press(Qt::Key_Return);
        QCOMPARE(m_fixture->openLibrary()->report(id)->cells.at(cellId).text, u"4321"_qs);
        QTRY_COMPARE(controller.report().summary().path, path);
        QCOMPARE(shown(controller), u"4321"_qs);
    }

    void undoBeginsWithTheOpenEditor()
    {
        WindowController &controller = startWith({pdfExample()});
        const qint64 id = controller.report().summary().id;
        const QString before = shown(controller);
        goToCell(controller);
        type(u"7777"_qs);
        press(Qt::Key_Return);
        goToCell(controller);
        type(u"4321"_qs);
        controller.window().actions().undo->trigger();
        QCOMPARE(shown(controller), u"7777"_qs);
        controller.window().actions().redo->trigger();
        QCOMPARE(shown(controller), u"4321"_qs);
        controller.window().actions().undo->trigger();
        goToCell(controller);
        type(u"55"_qs);
        controller.window().actions().redo->trigger();
        QCOMPARE(m_fixture->openLibrary()->report(id)->cells.at(cellId).text, u"55"_qs);
    }

    void exportBeginsWithTheOpenEditor()
    {
        WindowController &controller = startWith({pdfExample()});
        const qint64 id = controller.report().summary().id;
        goToCell(controller);
        type(u"4321"_qs);
        controller.window().actions().exportTables->trigger();
        QCOMPARE(m_fixture->openLibrary()->report(id)->cells.at(cellId).text, u"4321"_qs);
    }

    void aSourceThatHasChangedIsTold()
    {
        const QString path = m_fixture->path(u"changed.pdf"_qs);
        QVERIFY(QFile::copy(pdfExample(), path));
        startWith({path});
        m_fixture->stop();
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        QCOMPARE(file.write("\n"), 1);
        file.close();
        WindowController &controller = m_fixture->start();
        const qint64 id = controller.report().summary().id;
        QTRY_VERIFY(controller.window().messages()->sentence().contains(u"changed.pdf"_qs));
        controller.window().findChild<QPushButton *>(u"messageOffer"_qs)->click();
        QTRY_VERIFY_WITH_TIMEOUT(controller.report().summary().id != id, readingTime);
        QTRY_VERIFY(controller.window().messages()->sentence().contains(u"changed.pdf has changed"));
    }

    void typingGoesOnWhileAnotherProgramHoldsTheLibrary()
    {
        WindowController &controller = startWith({pdfExample()});
        const qint64 id = controller.report().summary().id;
        goToCell(controller);
        {
            const OtherWriter other(m_fixture->libraryPath());
            type(u"4321"_qs);
            press(Qt::Key_Return);
            QCOMPARE(shown(controller), u"4321"_qs);
            QCOMPARE(controller.queue().waiting(), 1);
            QVERIFY(controller.window().messages()->sentence().contains(u"↻"_qs));
        }
        QTRY_COMPARE(controller.queue().waiting(), 0);
        QCOMPARE(m_fixture->openLibrary()->report(id)->cells.at(cellId).text, u"4321"_qs);
    }

    void readingWaitsForAProgramThatHoldsTheLibrary()
    {
        WindowController &controller = m_fixture->start();
        auto other = std::make_unique<OtherWriter>(m_fixture->libraryPath());
        QSignalSpy failed(&controller.import(), &ImportController::failed);
        controller.openPaths({pdfExample()});
        QTimer::singleShot(1500, &controller, [&other] { other.reset(); });
        QTRY_VERIFY_WITH_TIMEOUT(controller.report().isOpen(), readingTime);
        QVERIFY(!other);
        QCOMPARE(failed.count(), 0);
    }

    void aReportThatIsTakenOutOfTheLibraryIsTold()
    {
        WindowController &controller = startWith({pdfExample()});
        QVERIFY(bool(m_fixture->openLibrary()->remove(controller.report().summary().id)));
        QTRY_VERIFY(controller.window().messages()->sentence().contains(u"no longer in the library"_qs));
        QVERIFY(controller.report().isOpen());
        controller.openPaths({pdfExample()});
        QTRY_VERIFY_WITH_TIMEOUT(controller.window().messages()->isHidden(), readingTime);
    }

    void aCellOfTheGridIsShownOnThePage()
    {
        WindowController &controller = startWith({pdfExample()});
        PageView *pages = controller.window().document()->pageView();
        QTRY_VERIFY(pages->isOpen());
        goToCell(controller);
        const QRectF box = pages->shownBox(cellId);
        QVERIFY(!box.isNull());
        QVERIFY(QRectF(pages->viewport()->rect()).contains(box));
        QCOMPARE(pages->currentPage(), controller.report().report()->cells.at(cellId).page);
        QTRY_VERIFY_WITH_TIMEOUT(pages->isSharp(), readingTime);
        const QRectF sharp = pages->shownBox(cellId);
        const QPointF besideThePrint(sharp.left() + sharp.width() / 5, sharp.top() + sharp.height() / 5);
        const QColor tint = pages->viewport()->grab().toImage().pixelColor(besideThePrint.toPoint());
        QVERIFY2(tint.blue() < 200 && tint.red() > 200, qPrintable(tint.name()));
        QVERIFY(controller.window().findChild<QLabel *>(u"cellLine"_qs)->text().contains(shown(controller)));

        const QString other = u"t3.carried_out.total"_qs;
        QTRY_VERIFY(controller.window().tables()->goTo(other));
        controller.window().tables()->goTo(cellId);
        const QString neighbour = u"t3.new.business"_qs;
        QTest::mouseClick(pages->viewport(), Qt::LeftButton, {}, pages->shownBox(neighbour).center().toPoint());
        QCOMPARE(controller.window().tables()->currentCell(), neighbour);
    }

    void aSourceWithoutPagesIsShownAsText()
    {
        WindowController &controller = startWith({webExample()});
        DocumentView *text = controller.window().document()->documentView();
        QVERIFY(text->isVisible());
        goToCell(controller);
        QCOMPARE(text->highlightedText().trimmed(), shown(controller));
    }

    void keysGoFromProblemToProblem()
    {
        WindowController &controller = startWith({pdfExample()});
        for (const QString &cell : {cellId, u"t4.count.review_total"_qs}) {
            goToCell(controller, cell);
            type(u"7777"_qs);
            press(Qt::Key_Return);
        }
        FindingsView *findings = controller.window().findings();
        const int problems = findings->model()->rowCount();
        QVERIFY(problems >= 2);
        findings->goTo(findings->model()->index(0, 0));
        press(Qt::Key_F8);
        QCOMPARE(findings->currentIndex().row(), 1);
        const QStringList cells = findings->currentIndex().data(FindingsModel::CellsRole).toStringList();
        QVERIFY(cells.contains(controller.window().tables()->currentCell()));
        press(Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(findings->currentIndex().row(), 0);
        findings->goTo(findings->model()->index(problems - 1, 0));
        press(Qt::Key_F8);
        QVERIFY(!controller.window().messages()->sentence().isEmpty());
    }

    void problemsGoOnInTheNextReport()
    {
        WindowController &controller = startWith({pdfExample(), webExample()});
        for (int row = 0; row < 2; ++row) {
            controller.window().reportList()->select(
                controller.reports().index(row).data(ReportListModel::IdRole).toLongLong());
            goToCell(controller);
            type(u"7777"_qs);
            press(Qt::Key_Return);
        }
        controller.window().actions().previousReport->trigger();
        const qint64 first = controller.report().summary().id;
        QCOMPARE(first, controller.reports().index(0).data(ReportListModel::IdRole).toLongLong());
        const int problems = controller.window().findings()->model()->rowCount();
        for (int i = 0; i < problems; ++i) {
            controller.window().actions().nextProblem->trigger();
        }
        QVERIFY(controller.report().summary().id != first);
        QCOMPARE(controller.window().findings()->currentIndex().row(), 0);
        controller.window().actions().previousProblem->trigger();
        QCOMPARE(controller.report().summary().id, first);
        QCOMPARE(controller.window().findings()->currentIndex().row(), problems - 1);
    }

    void aFolderMayBeDropped()
    {
        WindowController &controller = m_fixture->start();
        QVERIFY(QDir().mkpath(m_fixture->path(u"in/sub"_qs)));
        QVERIFY(QFile::copy(webExample(), m_fixture->path(u"in/sub/a.html"_qs)));
        QVERIFY(QFile::copy(webExample(), m_fixture->path(u"in/~$a.html"_qs)));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_fixture->path(u"in"_qs))});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&controller.window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&controller.window(), &drop);
        QTRY_COMPARE_WITH_TIMEOUT(controller.reports().indexOf(1).data(ReportListModel::PathRole).toString(),
                                  m_fixture->path(u"in/sub/a.html"_qs), readingTime);
        QTRY_VERIFY(!controller.import().isRunning());
        QCOMPARE(controller.reports().rowCount(), 1);
    }

    void aFileThatIsNoReportStandsInTheListWithTheReason()
    {
        const QString path = m_fixture->path(u"empty.pdf"_qs);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        WindowController &controller = m_fixture->start({path});
        QTRY_VERIFY_WITH_TIMEOUT(!controller.import().isRunning(), readingTime);
        QCOMPARE(controller.reports().rowCount(), 1);
        const QModelIndex row = controller.reports().index(0);
        QCOMPARE(row.data(ReportListModel::StateRole).toInt(), static_cast<int>(ListState::Failed));
        QVERIFY(row.data(ReportListModel::SentenceRole).toString().contains(u"empty.pdf"));
        QCOMPARE(controller.window().messages()->sentence(), row.data(ReportListModel::SentenceRole).toString());
    }

    void aFileThatWasNotReadLeavesNoOtherReportToTypeInto()
    {
        const QString path = m_fixture->path(u"empty.pdf"_qs);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        WindowController &controller = startWith({examplePath(u"pdf/000.pdf"_qs), path});
        QVERIFY(controller.report().isOpen());
        const qint64 id = controller.report().summary().id;
        QTableView *list = controller.window().reportList()->table();
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data(ReportListModel::IdRole).toLongLong() == 0) {
                list->setCurrentIndex(list->model()->index(row, 0));
            }
        }
        QTRY_VERIFY(!controller.report().isOpen());
        QCOMPARE(controller.window().tables()->count(), 0);
        QVERIFY(controller.window().messages()->sentence().contains(u"empty.pdf"));
        showReport(controller, id);
        QVERIFY(controller.report().isOpen());
        QCOMPARE(controller.window().tables()->count(), 3);
    }

    void readingCanBeCancelled()
    {
        WindowController &controller = m_fixture->start({examplePath(u"pdf"_qs), examplePath(u"text"_qs)});
        QTRY_VERIFY_WITH_TIMEOUT(controller.reports().rowCount() > 3, readingTime);
        controller.import().cancel();
        QVERIFY(!controller.import().isRunning());
        for (int row = 0; row < controller.reports().rowCount(); ++row) {
            const int state = controller.reports().index(row).data(ReportListModel::StateRole).toInt();
            QVERIFY(state != static_cast<int>(ListState::Reading));
        }
    }

    void closingWhileReadingAndDrawingIsHarmless()
    {
        for (int i = 0; i < 3; ++i) {
            WindowController &controller = m_fixture->start({examplePath(u"pdf"_qs)});
            if (i > 0) {
                QTRY_VERIFY_WITH_TIMEOUT(controller.report().isOpen(), readingTime);
                controller.window().document()->zoomIn();
            }
            m_fixture->stop();
        }
    }

    void aProtectedFileAsksForItsPassword()
    {
        const QString path = m_fixture->path(u"protected.pdf"_qs);
        QCOMPARE(QProcess::execute(
                     u"qpdf"_qs, {u"--encrypt"_qs, u"secret"_qs, u"owner"_qs, u"256"_qs, u"--"_qs, pdfExample(), path}),
                 0);
        m_fixture->dialogs.passwords = {u"wrong"_qs, u"secret"_qs};
        WindowController &controller = startWith({path});
        QVERIFY(controller.report().isOpen());
        QCOMPARE(m_fixture->dialogs.passwordQuestions, 2);
        QTRY_VERIFY(controller.window().document()->pageView()->isOpen());
        QCOMPARE(m_fixture->dialogs.passwordQuestions, 2);

        // After a start the password is forgotten: it is asked for to show the pages.
        m_fixture->dialogs.passwords = {u"secret"_qs};
        WindowController &again = m_fixture->start();
        QTRY_VERIFY(again.window().document()->pageView()->isOpen());
        QCOMPARE(m_fixture->dialogs.passwordQuestions, 3);
    }

    void withoutItsPasswordAProtectedFileIsNotRead()
    {
        const QString path = m_fixture->path(u"protected.pdf"_qs);
        QCOMPARE(QProcess::execute(
                     u"qpdf"_qs, {u"--encrypt"_qs, u"secret"_qs, u"owner"_qs, u"256"_qs, u"--"_qs, pdfExample(), path}),
                 0);
        WindowController &controller = m_fixture->start({path});
        QTRY_VERIFY_WITH_TIMEOUT(!controller.import().isRunning(), readingTime);
        QCOMPARE(m_fixture->dialogs.passwordQuestions, 1);
        QCOMPARE(controller.reports().index(0).data(ReportListModel::StateRole).toInt(),
                 static_cast<int>(ListState::Failed));
    }

    void aSourceThatIsGoneIsToldAndTheTablesStillWork()
    {
        const QString path = m_fixture->path(u"gone.pdf"_qs);
        QVERIFY(QFile::copy(pdfExample(), path));
        startWith({path});
        m_fixture->stop();
        QVERIFY(QFile::remove(path));
        WindowController &controller = m_fixture->start();
        QTRY_VERIFY(controller.window().messages()->sentence().contains(u"gone.pdf"));
        goToCell(controller);
        type(u"5"_qs);
        press(Qt::Key_Return);
        QCOMPARE(shown(controller), u"5"_qs);
    }

    void theWorkbookIsWritten()
    {
        WindowController &controller = startWith({pdfExample()});
        const QString target = m_fixture->path(u"out.xlsx"_qs);
        m_fixture->dialogs.workbook = target;
        controller.window().actions().exportTables->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(controller.window().messages()->sentence().contains(u"out.xlsx"), readingTime);
        QVERIFY(contentOf(target).startsWith("PK"));
    }

    void aWorkbookThatCannotBeWrittenIsTold()
    {
        WindowController &controller = startWith({pdfExample()});
        m_fixture->dialogs.workbook = m_fixture->path(u"no/such/folder/out.xlsx"_qs);
        controller.window().actions().exportTables->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(controller.window().messages()->sentence().contains(u"out.xlsx"), readingTime);
        QVERIFY(!QFile::exists(m_fixture->dialogs.workbook));
    }

    void anotherProgramsCorrectionsAppear()
    {
        WindowController &controller = startWith({pdfExample()});
        const qint64 id = controller.report().summary().id;
        const auto other = m_fixture->openLibrary();
        QVERIFY(bool(correct(*other, id, cellId, u"8888"_qs, u"colleague"_qs)));
        QTRY_COMPARE(shown(controller), u"8888"_qs);
        QTRY_COMPARE(controller.reports().counts().wrong, 1);
    }

    void theFilterNarrowsTheList()
    {
        WindowController &controller = startWith({pdfExample(), webExample()});
        auto *list = controller.window().findChild<QTableView *>(u"reports"_qs);
        QVERIFY(QTest::qWaitForWindowActive(&controller.window()));
        controller.window().actions().filterReports->trigger();
        type(u"2023"_qs);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        controller.window().findChild<QLineEdit *>(u"filter"_qs)->clear();
        QTRY_COMPARE(list->model()->rowCount(), 2);
    }

    void theLanguageIsRemembered()
    {
        WindowController &controller = m_fixture->start();
        controller.window().actions().chinese->trigger();
        QCOMPARE(Settings().value(Setting::Language).toString(), u"zh"_qs);
        controller.window().actions().about->trigger();
        QVERIFY(m_fixture->dialogs.aboutText.contains(QString::fromLatin1(qVersion())));
    }
};

QTEST_MAIN(TestWindow)
#include "test_window.moc"
