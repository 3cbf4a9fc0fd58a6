// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridview.h"
#include "ui/grid/tablespane.h"
#include "ui/page/documentpane.h"
#include "ui/page/documentview.h"
#include "ui/page/sourcestrip.h"
#include "ui/shell/messagebar.h"

#include "tests/support/paths.h"
#include "tests/support/windowfixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

constexpr int readingTime = 60000; ///< milliseconds that a slow machine may need

const QString cellId = u"t3.new.person"_qs;
const QString otherCell = u"t2.licence.decisions"_qs;

QString pdfExample()
{
    return examplePath(u"pdf/003.pdf"_qs);
}

QString otherExample()
{
    return examplePath(u"pdf/000.pdf"_qs);
}

QString webExample()
{
    return examplePath(u"web/005.html"_qs);
}

/// A page that is only a picture, as a scanner makes it.
void writeScan(const QString &path)
{
    QImage picture(1200, 1700, QImage::Format_RGB32);
    picture.fill(QColor(235, 235, 230));
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    QPainter painter(&writer);
    painter.drawImage(QRect(0, 0, writer.width(), writer.height()), picture);
}

void press(int key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
}

} // namespace

/// The source in the window: with real keys and the mouse, over real reports.
class TestPageWindow : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;

    WindowController &startWith(const QStringList &paths)
    {
        WindowController &controller = m_fixture->start(paths);
        controller.window().resize(1300, 760);
        QElapsedTimer timer;
        timer.start();
        while ((controller.import().isRunning() || !controller.report().isOpen()) && timer.elapsed() < readingTime) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        }
        return controller;
    }

    /// The window with a report whose pages are open and read.
    WindowController &startWithPages(const QString &path)
    {
        WindowController &controller = startWith({path});
        PageView *pages = controller.window().document()->pageView();
        if (!QTest::qWaitFor([pages] { return pages->isOpen(); }, readingTime)) {
            qFatal("The pages were not opened.");
        }
        pages->wantText();
        if (!QTest::qWaitFor([pages] { return pages->text() != nullptr; }, readingTime)) {
            qFatal("The text was not read.");
        }
        return controller;
    }

    static void focusSource(WindowController &controller)
    {
        QVERIFY(QTest::qWaitForWindowActive(&controller.window()));
        controller.window().actions().showSource->trigger();
        QVERIFY(QApplication::focusWidget());
    }

    static void goToCell(WindowController &controller, const QString &cell)
    {
        QVERIFY(controller.window().tables()->goTo(cell));
        controller.window().tables()->focusGrid();
        QVERIFY(QTest::qWaitForWindowActive(&controller.window()));
        QTRY_VERIFY(qobject_cast<GridView *>(QApplication::focusWidget()));
    }

    static QString shown(WindowController &controller, const QString &cell)
    {
        return controller.report().report()->cells.at(cell).text;
    }

    static QString countShown(WindowController &controller)
    {
        return controller.window().findChild<QLabel *>(u"findCount"_qs)->text();
    }

private slots:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void keysZoomThePages()
    {
        WindowController &controller = startWithPages(pdfExample());
        const PageView *pages = controller.window().document()->pageView();
        focusSource(controller);
        press(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(pages->zoom(), 1.0);
        press(Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(pages->zoom() > 1);
        press(Qt::Key_Minus, Qt::ControlModifier);
        press(Qt::Key_Minus, Qt::ControlModifier);
        QVERIFY(pages->zoom() < 1);
        press(Qt::Key_8, Qt::ControlModifier);
        QCOMPARE(pages->fit(), PageView::Fit::Page);
        press(Qt::Key_9, Qt::ControlModifier);
        QCOMPARE(pages->fit(), PageView::Fit::Width);
        auto *zoom = controller.window().findChild<QComboBox *>(u"zoom"_qs);
        zoom->setFocus();
        zoom->lineEdit()->selectAll();
        QTest::keyClicks(zoom->lineEdit(), u"130"_qs);
        QTest::keyClick(zoom->lineEdit(), Qt::Key_Return);
        QCOMPARE(pages->zoom(), 1.3);
    }

    void howThePagesWereReadIsDrawnOverThem()
    {
        WindowController &controller = startWithPages(pdfExample());
        PageView *pages = controller.window().document()->pageView();
        QTRY_VERIFY_WITH_TIMEOUT(pages->isSharp(), readingTime);
        focusSource(controller);
        goToCell(controller, cellId);
        const QImage plain = pages->viewport()->grab().toImage();
        press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!controller.window().messages()->sentence().isEmpty()); // what the colours mean
        QVERIFY(pages->explanations().contains(controller.report().report()->cells.at(cellId).page));
        const QImage explained = pages->viewport()->grab().toImage();
        const QPoint corner = (pages->shownBox(cellId).topLeft() - QPointF(1, 1) * pages->pixelsPerPoint()).toPoint();
        QVERIFY(plain.copy(QRect(corner, QSize(12, 12))) != explained.copy(QRect(corner, QSize(12, 12))));
        press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(pages->explanations().empty());
        QCOMPARE(pages->viewport()->grab().toImage(), plain);
    }

    void theZoomIsThereAfterAStart()
    {
        startWithPages(pdfExample()).window().document()->setZoom(1.5);
        m_fixture->stop();
        QCOMPARE(m_fixture->start().window().document()->pageView()->zoom(), 1.5);
    }

    void aPageIsTyped()
    {
        WindowController &controller = startWithPages(pdfExample());
        focusSource(controller);
        press(Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"page"_qs);
        press(Qt::Key_4);
        press(Qt::Key_Return);
        QCOMPARE(controller.window().document()->pageView()->currentPage(), 4);
        QCOMPARE(QApplication::focusWidget(), controller.window().document()->pageView());
    }

    void wordsAreFound()
    {
        WindowController &controller = startWithPages(pdfExample());
        focusSource(controller);
        press(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"findWords"_qs);
        qobject_cast<QLineEdit *>(QApplication::focusWidget())->setText(u"不予公开"_qs);
        QTRY_VERIFY(countShown(controller).contains(u" / "));
        const QString first = countShown(controller);
        press(Qt::Key_F3);
        press(Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(countShown(controller), first);
        qobject_cast<QLineEdit *>(QApplication::focusWidget())->setText(u"no such words"_qs);
        QTRY_VERIFY(!countShown(controller).contains(u" / "));
        press(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), controller.window().document()->pageView());
    }

    void boxesTurnWithThePage()
    {
        WindowController &controller = startWithPages(pdfExample());
        goToCell(controller, cellId);
        const PageView *pages = controller.window().document()->pageView();
        const QRectF upright = pages->shownBox(cellId);
        focusSource(controller); // in the tables, Ctrl+R fills to the right
        press(Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(pages->quarterTurns(), 1);
        const QRectF lying = pages->shownBox(cellId);
        QVERIFY((upright.width() < upright.height()) != (lying.width() < lying.height()));
        press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(pages->quarterTurns(), 0);
    }

    void theTurnBelongsToTheReport()
    {
        WindowController &controller = startWith({pdfExample(), otherExample()});
        const PageView *pages = controller.window().document()->pageView();
        QTRY_VERIFY(pages->isOpen());
        focusSource(controller);
        press(Qt::Key_R, Qt::ControlModifier);
        const qint64 turned = controller.report().summary().id;
        controller.window().actions().nextReport->trigger();
        controller.window().actions().previousReport->trigger();
        if (controller.report().summary().id != turned) {
            controller.window().actions().nextReport->trigger();
        }
        QCOMPARE(controller.report().summary().id, turned);
        QCOMPARE(pages->quarterTurns(), 1);
    }

    void textIsMarkedAndCopied()
    {
        WindowController &controller = startWithPages(pdfExample());
        focusSource(controller);
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(u"结转下年度继续办理"_qs));
        goToCell(controller, cellId);
        const PageView *pages = controller.window().document()->pageView();
        const QRectF box = pages->shownBox(cellId);
        QTest::mouseDClick(pages->viewport(), Qt::LeftButton, {}, box.center().toPoint());
        focusSource(controller);
        press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), shown(controller, cellId));
    }

    void aClickGoesToTheCellAndWithCtrlTakesTheWord()
    {
        WindowController &controller = startWithPages(pdfExample());
        PageView *pages = controller.window().document()->pageView();
        goToCell(controller, otherCell);
        const QString word = shown(controller, otherCell);
        goToCell(controller, u"t2.licence.change"_qs);
        const QString before = shown(controller, u"t2.licence.change"_qs);
        QVERIFY(word != before);
        const QPoint place = pages->shownBox(otherCell).center().toPoint();
        QTest::mouseClick(pages->viewport(), Qt::LeftButton, Qt::ControlModifier, place);
        QCOMPARE(shown(controller, u"t2.licence.change"_qs), word);
        QCOMPARE(controller.report().report()->cells.at(u"t2.licence.change"_qs).page,
                 controller.report().report()->cells.at(otherCell).page);
        controller.window().actions().undo->trigger();
        QCOMPARE(shown(controller, u"t2.licence.change"_qs), before);
        QTest::mouseClick(pages->viewport(), Qt::LeftButton, {}, pages->shownBox(otherCell).center().toPoint());
        QCOMPARE(controller.window().tables()->currentCell(), otherCell);
    }

    void aBoxIsReadIntoTheCell()
    {
        WindowController &controller = startWithPages(pdfExample());
        const QString read = shown(controller, otherCell);
        controller.report().propose(otherCell, u"7777"_qs);
        goToCell(controller, otherCell);
        press(Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), controller.window().document()->pageView());
        QVERIFY(controller.window().findChild<QLabel *>(u"sourceHint"_qs)->isVisible());
        press(Qt::Key_Return);
        QCOMPARE(shown(controller, otherCell), read);
        QVERIFY(!controller.window().actions().readPartAgain->isChecked());
        controller.window().actions().undo->trigger();
        QCOMPARE(shown(controller, otherCell), u"7777"_qs);
    }

    void aBoxIsDrawnWithTheMouse()
    {
        WindowController &controller = startWithPages(pdfExample());
        const QString read = shown(controller, otherCell);
        controller.report().propose(otherCell, u"7777"_qs);
        goToCell(controller, otherCell);
        controller.window().actions().readPartAgain->trigger();
        QWidget *viewport = controller.window().document()->pageView()->viewport();
        const QRect box = controller.window().document()->pageView()->shownBox(otherCell).toAlignedRect();
        QTest::mousePress(viewport, Qt::LeftButton, {}, box.topLeft() - QPoint(4, 1));
        QTest::mouseMove(viewport, box.bottomRight() + QPoint(4, 1));
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, box.bottomRight() + QPoint(4, 1));
        QCOMPARE(shown(controller, otherCell), read);
    }

    void movedLinesReadTheTableAgainAndKeepCorrections()
    {
        WindowController &controller = startWithPages(pdfExample());
        controller.report().propose(otherCell, u"7777"_qs);
        goToCell(controller, otherCell);
        press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(controller.window().actions().adjustTable->isChecked());
        press(Qt::Key_Return);
        QTRY_VERIFY(!controller.window().actions().adjustTable->isChecked());
        QCOMPARE(shown(controller, otherCell), u"7777"_qs);
        QVERIFY(controller.window().messages()->sentence().contains(u"stay"_qs));
    }

    void whatIsTypedWhileTheTableIsReadAgainIsKept()
    {
        WindowController &controller = startWithPages(pdfExample());
        goToCell(controller, otherCell);
        press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        press(Qt::Key_Return);
        goToCell(controller, otherCell);
        for (const char digit : {'4', '3', '2', '1'}) {
            QTest::keyClick(QApplication::focusWidget(), digit);
        }
        QVERIFY(controller.window().tables()->isEditing());
        QTRY_VERIFY(!controller.window().actions().adjustTable->isChecked());
        QCOMPARE(shown(controller, otherCell), u"4321"_qs);
    }

    void cellsThatMovedLinesMakeUncertainStay()
    {
        WindowController &controller = startWithPages(pdfExample());
        goToCell(controller, otherCell);
        const QString before = shown(controller, otherCell);
        press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        press(Qt::Key_Tab); // from the labels' line to the next column's
        press(Qt::Key_Delete);
        press(Qt::Key_Return);
        QTRY_VERIFY(!controller.window().actions().adjustTable->isChecked());
        QCOMPARE(shown(controller, otherCell), before);
        QVERIFY(!controller.window().messages()->sentence().isEmpty());
    }

    void escLeavesTheModes()
    {
        WindowController &controller = startWithPages(pdfExample());
        goToCell(controller, otherCell);
        press(Qt::Key_B, Qt::ControlModifier);
        press(Qt::Key_Escape);
        QVERIFY(!controller.window().actions().readPartAgain->isChecked());
        press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        press(Qt::Key_Escape);
        QVERIFY(!controller.window().actions().adjustTable->isChecked());
        QVERIFY(controller.window().findChild<QLabel *>(u"sourceHint"_qs)->isHidden());
    }

    void ofAScanIsSaidThatItHasNoText()
    {
        const QString path = m_fixture->path(u"scan.pdf"_qs);
        writeScan(path);
        WindowController &controller = startWithPages(path);
        focusSource(controller);
        press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY2(controller.window().messages()->sentence().contains(u"picture"_qs),
                 qPrintable(controller.window().messages()->sentence()));
        QVERIFY(!controller.window().actions().readPartAgain->isChecked());
        press(Qt::Key_F, Qt::ControlModifier);
        qobject_cast<QLineEdit *>(QApplication::focusWidget())->setText(u"公开"_qs);
        QTRY_VERIFY(controller.window().messages()->sentence().contains(u"picture"_qs));
    }

    void theRunningTextOfAScanComesIntoTheReport()
    {
        const QString path = dataPath(u"awkward/scan/bilevel200-1.pdf"_qs);
        WindowController &controller = startWithPages(path);
        const auto characters = [](const Report &report) {
            qsizetype count = 0;
            for (const Passage &passage : report.narrative) {
                count += passage.text.size();
            }
            return count;
        };
        const qint64 id = controller.report().summary().id;
        QTRY_VERIFY_WITH_TIMEOUT(characters(*controller.report().report()) > 300, readingTime);
        QCOMPARE(characters(*m_fixture->openLibrary()->report(id)), characters(*controller.report().report()));
        QVERIFY(!controller.report().report()->has(Notice::Kind::UnreadText));
        QVERIFY(m_fixture->openLibrary()->withUnreadText().empty());

        // What is read again lacks it again, and gets it again.
        QSignalSpy read(&controller.import(), &ImportController::reportRead);
        controller.import().readAgain({path});
        QTRY_COMPARE_WITH_TIMEOUT(read.count(), 1, readingTime);
        QVERIFY(!m_fixture->openLibrary()->withUnreadText().empty());
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->openLibrary()->withUnreadText().empty(), readingTime);
    }

    void aFigureOfTheNarrativeIsLitOnItsPage()
    {
        WindowController &controller = startWithPages(pdfExample());
        const PageView &pages = *controller.window().document()->pageView();
        const std::vector<Passage> &narrative = controller.report().report()->narrative;
        const auto passage = std::ranges::find_if(narrative, [](const Passage &p) { return p.text.size() > 40; });
        QVERIFY(passage != narrative.end());
        emit controller.window().tables()->figureChosen({cellId}, {passage->text.sliced(10, 8), passage->page});
        QTRY_VERIFY(pages.currentHit());
        QCOMPARE(pages.currentHit()->page, passage->page);
        QCOMPARE(pages.currentPage(), passage->page);
        QCOMPARE(controller.window().tables()->currentCell(), cellId);
        goToCell(controller, otherCell);
        QVERIFY(!pages.currentHit());
    }

    void theRowStandsMagnifiedAboveTheGrid()
    {
        WindowController &controller = startWithPages(pdfExample());
        const SourceStrip *strip = controller.window().sourceStrip();
        QVERIFY(strip->isVisible());
        goToCell(controller, cellId);
        QTRY_VERIFY(strip->isSharp());
        QVERIFY(QRectF(strip->rect()).contains(strip->shownBox()));
        QVERIFY(strip->shownBox().width() > 1.2 * controller.window().document()->pageView()->shownBox(cellId).width());
        const int height = strip->height();
        controller.window().tables()->goTo(otherCell);
        QCOMPARE(strip->height(), height);
        press(Qt::Key_M, Qt::ControlModifier);
        QVERIFY(strip->isHidden());
        m_fixture->stop();
        QVERIFY(m_fixture->start().window().sourceStrip()->isHidden());
    }

    void panelsAreShownByKeys()
    {
        WindowController &controller = startWithPages(pdfExample());
        focusSource(controller);
        const auto *thumbnails = controller.window().findChild<QWidget *>(u"thumbnails"_qs);
        press(Qt::Key_T, Qt::ControlModifier);
        QVERIFY(thumbnails->isVisible());
        press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!thumbnails->isVisible());
        QVERIFY(controller.window().findChild<QWidget *>(u"outlineNone"_qs)->isVisible());
        QVERIFY(!controller.window().actions().showThumbnails->isChecked());
        press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!controller.window().findChild<QWidget *>(u"outlineNone"_qs)->isVisible());
    }

    void aFileThatIsWrittenAnewIsShownAnew()
    {
        const QString path = m_fixture->path(u"changing.pdf"_qs);
        QVERIFY(QFile::copy(pdfExample(), path));
        WindowController &controller = startWithPages(path);
        const PageView *pages = controller.window().document()->pageView();
        const int before = pages->pageCount();
        controller.window().document()->setZoom(1.25);
        controller.window().document()->goToPage(2);
        QFile other(otherExample());
        QVERIFY(other.open(QIODevice::ReadOnly));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QVERIFY(file.write(other.readAll()) > 0);
        file.close();
        QTRY_VERIFY_WITH_TIMEOUT(pages->pageCount() != before, readingTime);
        QCOMPARE(pages->currentPage(), 2);
        QCOMPARE(pages->zoom(), 1.25);
        QTRY_VERIFY(controller.window().messages()->sentence().contains(u"changing.pdf"_qs));
    }

    void aChangedTextIsTold()
    {
        const QString path = m_fixture->path(u"changing.html"_qs);
        QVERIFY(QFile::copy(webExample(), path));
        WindowController &controller = startWith({path});
        QTRY_VERIFY(controller.window().document()->showsText());
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        QVERIFY(file.write("<p>x</p>") > 0);
        file.close();
        QTRY_VERIFY_WITH_TIMEOUT(controller.window().messages()->sentence().contains(u"changing.html"_qs), readingTime);
    }

    void thePagesArePrinted()
    {
        WindowController &controller = startWithPages(pdfExample());
        focusSource(controller);
        m_fixture->dialogs.printTo = m_fixture->path(u"printed.pdf"_qs);
        press(Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(
            controller.window().findChild<QLabel *>(u"sourceProgressText"_qs)->parentWidget()->isHidden(), readingTime);
        PageView printed;
        printed.open(m_fixture->dialogs.printTo, {});
        QTRY_COMPARE(printed.pageCount(), controller.window().document()->pageView()->pageCount());
    }

    void aTextIsReadFoundAndTakenLikePages()
    {
        WindowController &controller = startWith({webExample()});
        DocumentView *text = controller.window().document()->documentView();
        QTRY_VERIFY(text->isVisible());
        focusSource(controller);
        QCOMPARE(QApplication::focusWidget(), text);
        press(Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(text->zoom() > 1);
        press(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(text->zoom(), 1.0);
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(u"予以公开"_qs));
        press(Qt::Key_F, Qt::ControlModifier);
        qobject_cast<QLineEdit *>(QApplication::focusWidget())->setText(u"予以公开"_qs);
        QVERIFY(countShown(controller).startsWith(u"1 / "));
        press(Qt::Key_Escape);

        goToCell(controller, cellId);
        QVERIFY(!text->highlightedRow().empty());
        const QPoint place = text->cursorRect().center() + QPoint(2, 0);
        const QString word = text->highlightedText();
        goToCell(controller, u"t3.new.business"_qs);
        QTest::mouseClick(text->viewport(), Qt::LeftButton, Qt::ControlModifier, place);
        QCOMPARE(shown(controller, u"t3.new.business"_qs), word);
    }

    void reportsAreChangedAndTheWindowClosedWhileDrawing()
    {
        WindowController &controller = startWith({pdfExample(), otherExample(), webExample()});
        const Actions &actions = controller.window().actions();
        for (int i = 0; i < 12; ++i) {
            controller.window().document()->setZoom(3);
            actions.showThumbnails->setChecked(i % 3 == 0);
            (i % 4 == 3 ? actions.previousReport : actions.nextReport)->trigger();
            (i % 2 == 0 ? actions.readPartAgain : actions.adjustTable)->trigger();
            controller.window().document()->pageView()->wantText();
            if (i % 2 == 0) {
                QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
            }
        }
        m_fixture->dialogs.printTo = m_fixture->path(u"never.pdf"_qs);
        actions.print->trigger();
        m_fixture->stop();
        QVERIFY(m_fixture->start().report().isOpen());
    }
};

QTEST_MAIN(TestPageWindow)
#include "test_pagewindow.moc"
