// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findingsview.h"
#include "ui/page/documentpane.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/reporttable.h"

#include "models/validate/applychange.h"
#include "models/validate/validator.h"

#include "tests/support/libraries.h"
#include "tests/support/otherwriter.h"
#include "tests/support/windowexamples.h"
#include "tests/support/windowfixture.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>

using namespace disclosure;
using namespace disclosure::tests;

/// The window as a clerk uses it: with keys, over a real library, with reports read by real workers.
class TestWindow : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;

    WindowController &startWith(const QStringList &paths)
    {
        WindowController &controller = m_fixture->start(paths);
        waitForReports(controller);
        return controller;
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
        // The first one stops at the problem that was offered when the report was opened.
        for (int i = 0; i < problems + 1; ++i) {
            QCOMPARE(controller.report().summary().id, first);
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
