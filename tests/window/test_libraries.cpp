// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/tablespane.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/statusline.h"
#include "ui/shell/welcomepage.h"

#include "tests/support/paths.h"
#include "tests/support/windowfixture.h"
#include "tests/support/windowkeys.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPointer>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

const QString cellId = u"t3.new.person"_qs;

QString webExample()
{
    return examplePath(u"web/005.html"_qs);
}

} // namespace

/// Several libraries, one after the other, in one window.
class TestLibraries : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;

    WindowController &now() { return m_fixture->controller(); }

    void trigger(QAction *Actions::*action) { (now().window().actions().*action)->trigger(); }

    /// The window over the library before is gone.
    void waitForLibrary(const QString &path)
    {
        QTRY_COMPARE(now().libraryPath(), path);
        QVERIFY(now().window().isVisible());
        QVERIFY(QTest::qWaitForWindowActive(&now().window()));
    }

private slots:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void anEmptyLibraryWelcomes()
    {
        WindowController &controller = m_fixture->start();
        QVERIFY(controller.window().welcome()->isVisible());
        QVERIFY(!controller.window().tables()->isVisible());
        controller.openPaths({webExample()});
        waitForReports(controller);
        QVERIFY(!controller.window().welcome()->isVisible());
        QVERIFY(controller.window().tables()->isVisible());
    }

    void theWelcomePageOpensFilesByKeyboard()
    {
        WindowController &controller = m_fixture->start();
        QVERIFY(QTest::qWaitForWindowActive(&controller.window()));
        m_fixture->dialogs.files = {webExample()};
        auto *button = controller.window().findChild<QWidget *>(u"welcome_openFiles"_qs);
        QVERIFY(button);
        for (int i = 0; i < 20 && QApplication::focusWidget() != button; ++i) {
            press(Qt::Key_Tab);
        }
        QCOMPARE(QApplication::focusWidget(), button);
        press(Qt::Key_Space);
        waitForReports(controller);
    }

    void aNewLibraryTakesTheWindowOver()
    {
        const QPointer<MainWindow> before = &m_fixture->start({webExample()}).window();
        waitForReports(now());
        m_fixture->dialogs.library = m_fixture->path(u"another.disclosure"_qs);
        trigger(&Actions::newLibrary);
        waitForLibrary(m_fixture->dialogs.library);
        QVERIFY(!before);
        QVERIFY(!now().report().isOpen());
        QVERIFY(now().window().welcome()->isVisible());
        QVERIFY(QFile::exists(m_fixture->dialogs.library));
        QVERIFY(now().window().findChild<QLabel *>(u"libraryName"_qs)->text().contains(u"another"_qs));
    }

    void aLibraryIsNeverMadeOverAFile()
    {
        const QString path = m_fixture->path(u"notes.disclosure"_qs);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        m_fixture->start();
        const QString before = now().libraryPath();
        m_fixture->dialogs.library = path;
        trigger(&Actions::newLibrary);
        QVERIFY(now().window().messages()->sentence().contains(u"notes.disclosure"_qs));
        trigger(&Actions::openLibrary);
        QTRY_COMPARE(now().window().messages()->waiting(), 1);
        QCOMPARE(now().libraryPath(), before);
        QCOMPARE(contentOf(path), QByteArray("mine"));
    }

    void whatIsBeingTypedIsInTheLibraryThatIsLeft()
    {
        m_fixture->start({webExample()});
        waitForReports(now());
        const qint64 id = now().report().summary().id;
        QVERIFY(now().window().tables()->goTo(cellId));
        now().window().tables()->focusGrid();
        type(u"4321"_qs);
        QVERIFY(now().window().tables()->isEditing());
        m_fixture->dialogs.library = m_fixture->path(u"another.disclosure"_qs);
        trigger(&Actions::newLibrary);
        waitForLibrary(m_fixture->dialogs.library);
        QCOMPARE(m_fixture->openLibrary()->report(id)->cells.at(cellId).text, u"4321"_qs);
    }

    void eachLibraryComesBackAsItWasLeft()
    {
        m_fixture->start({webExample()});
        waitForReports(now());
        const QString first = now().libraryPath();
        QVERIFY(now().window().tables()->goTo(cellId));
        m_fixture->dialogs.library = m_fixture->path(u"another.disclosure"_qs);
        trigger(&Actions::newLibrary);
        waitForLibrary(m_fixture->dialogs.library);

        QMenu *recent = now().window().actions().recentLibraries;
        emit recent->aboutToShow();
        QCOMPARE(recent->actions().size(), 1);
        recent->actions().constFirst()->trigger();
        waitForLibrary(first);
        QTRY_VERIFY(now().report().isOpen());
        QCOMPARE(now().window().tables()->currentCell(), cellId);
    }

    void theWelcomePageOffersTheOtherLibraries()
    {
        m_fixture->start({webExample()});
        waitForReports(now());
        const QString first = now().libraryPath();
        m_fixture->dialogs.library = m_fixture->path(u"another.disclosure"_qs);
        trigger(&Actions::newLibrary);
        waitForLibrary(m_fixture->dialogs.library);
        auto *recent = now().window().findChild<QListWidget *>(u"recentLibraries"_qs);
        QVERIFY(recent->isVisible());
        recent->setFocus();
        press(Qt::Key_Return);
        waitForLibrary(first);
    }

    void theLastLibraryIsOpenedWithoutBeingNamed()
    {
        m_fixture->start({webExample()});
        waitForReports(now());
        const QString path = now().libraryPath();
        WindowController &again = m_fixture->startOver({});
        QCOMPARE(again.libraryPath(), path);
        QVERIFY(again.report().isOpen());
    }

    void aLibraryThatIsGoneIsToldAndNotMadeAnew()
    {
        const QString gone = m_fixture->path(u"gone.disclosure"_qs);
        m_fixture->startOver(gone);
        m_fixture->stop();
        QVERIFY(QFile::remove(gone));
        WindowController &controller = m_fixture->startOver({});
        QVERIFY(controller.window().messages()->sentence().contains(u"gone.disclosure"_qs));
        QVERIFY(!QFile::exists(gone));
    }

    void aCopyIsALibraryOfItsOwn()
    {
        m_fixture->start({webExample()});
        waitForReports(now());
        m_fixture->dialogs.library = m_fixture->path(u"copy.disclosure"_qs);
        trigger(&Actions::copyLibrary);
        QTRY_VERIFY(now().window().messages()->sentence().contains(u"copy.disclosure"_qs));
        const auto copy = Library::open(m_fixture->dialogs.library);
        QVERIFY(bool(copy));
        QCOMPARE((*copy)->listing({}).ids.size(), std::size_t(1));
        // A second copy does not overwrite the first.
        trigger(&Actions::copyLibrary);
        QTRY_VERIFY(now().window().messages()->sentence().contains(u"already"_qs));
    }

    void aDroppedLibraryIsOpened()
    {
        const QString path = m_fixture->path(u"dropped.disclosure"_qs);
        QVERIFY(bool(Library::open(path)));
        m_fixture->start();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&now().window(), &enter);
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&now().window(), &drop);
        waitForLibrary(path);
    }

    void readingIsNotStoppedWithoutAsking()
    {
        m_fixture->start({webExample()});
        m_fixture->dialogs.stopsReading = false;
        m_fixture->dialogs.library = m_fixture->path(u"another.disclosure"_qs);
        const QString path = now().libraryPath();
        QVERIFY(now().import().isRunning());
        QVERIFY(!now().window().leave());
        waitForReports(now());
        QCOMPARE(now().libraryPath(), path);
        m_fixture->dialogs.stopsReading = true;
    }
};

QTEST_MAIN(TestLibraries)
#include "test_libraries.moc"
