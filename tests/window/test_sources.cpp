// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/documentpane.h"
#include "ui/page/documentview.h"
#include "ui/shell/messagebar.h"

#include "tests/support/libraries.h"
#include "tests/support/windowexamples.h"
#include "tests/support/windowfixture.h"

#include <QLabel>
#include <QPointer>
#include <QProcess>
#include <QPushButton>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

/// The ground of print.
QColor lightestIn(const QImage &picture, const QRect &area)
{
    QColor lightest = Qt::black;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const QColor color = picture.pixelColor(x, y);
            lightest = color.lightness() > lightest.lightness() ? color : lightest;
        }
    }
    return lightest;
}

} // namespace

/// The file that the open report was read from, beside the tables.
class TestSources : public QObject {
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
        const QColor tint = lightestIn(pages->viewport()->grab().toImage(), pages->shownBox(cellId).toRect());
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

        // Another window, here in another language, does not ask again.
        const QPointer<MainWindow> window = &controller.window();
        m_fixture->settings().setValue(Setting::Language, u"en"_qs);
        QTRY_VERIFY(!window);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->controller().window().document()->pageView()->isOpen(), readingTime);
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
};

QTEST_MAIN(TestSources)
#include "test_sources.moc"
