// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/pageview.h"

#include <QPainter>
#include <QPdfWriter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cmath>

using namespace disclosure;

namespace {

constexpr int pages = 6;
const QRectF blackBox(100, 200, 60, 30);

/// Pages of A4 with a black box at the same place of each.
void writePdf(const QString &path)
{
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    writer.setResolution(72);
    QPainter painter(&writer);
    for (int page = 0; page < pages; ++page) {
        if (page > 0) {
            writer.newPage();
        }
        painter.fillRect(blackBox, Qt::black);
    }
}

/// A page that is one big picture, as a scanner makes it.
void writeScan(const QString &path)
{
    QImage picture(2480, 3508, QImage::Format_RGB32);
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            picture.setPixel(x, y, qRgb(x * y % 255, (x + y) % 255, 230));
        }
    }
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    QPainter painter(&writer);
    painter.drawImage(QRect(0, 0, writer.width(), writer.height()), picture);
}

QColor colorAt(QWidget &view, const QPointF &point)
{
    return view.grab().toImage().pixelColor(point.toPoint());
}

} // namespace

class TestPageView : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString m_pdf;

    std::unique_ptr<PageView> openView()
    {
        auto view = std::make_unique<PageView>();
        view->resize(500, 600);
        view->show();
        QSignalSpy opened(view.get(), &PageView::opened);
        view->open(m_pdf, {});
        view->setCells({{u"first"_qs, 1, blackBox.translated(100, 0)}, {u"black"_qs, 4, blackBox}});
        if (!opened.wait()) {
            qFatal("The PDF was not opened.");
        }
        return view;
    }

private slots:
    void initTestCase()
    {
        m_pdf = m_dir.filePath(u"pages.pdf"_qs);
        writePdf(m_pdf);
    }

    void pagesAreDrawnAndFillTheWidth()
    {
        const auto view = openView();
        QCOMPARE(view->pageCount(), pages);
        QCOMPARE(view->currentPage(), 1);
        QCOMPARE(view->fit(), PageView::Fit::Width);
        QTRY_VERIFY(view->isSharp());
        const QRectF box = view->shownBox(u"first"_qs).translated(-view->shownBox(u"first"_qs).width() * 100 / 60, 0);
        QCOMPARE(colorAt(*view, view->viewport()->mapToParent(box.center().toPoint())), QColor(Qt::black));
    }

    void aHighlightedCellIsScrolledToAndTinted()
    {
        const auto view = openView();
        view->highlight(u"black"_qs, {u"first"_qs});
        QCOMPARE(view->currentPage(), 4);
        QVERIFY(QRectF(view->viewport()->rect()).contains(view->shownBox(u"black"_qs)));
        QTRY_VERIFY(view->isSharp());
        // Multiplied: print stays black under the colour.
        const QPoint corner = view->viewport()->pos();
        QCOMPARE(colorAt(*view, view->shownBox(u"black"_qs).center() + corner), QColor(Qt::black));

        view->goToPage(1);
        view->highlight(u"first"_qs, {});
        QTRY_VERIFY(view->isSharp());
        const QColor tint = colorAt(*view, view->shownBox(u"first"_qs).center() + corner);
        QVERIFY2(tint.blue() < 150 && tint.red() > 200, qPrintable(tint.name()));
    }

    void aClickOnABoxTellsTheCell()
    {
        const auto view = openView();
        QSignalSpy clicked(view.get(), &PageView::cellClicked);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->shownBox(u"first"_qs).center().toPoint());
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked[0][0].toString(), u"first"_qs);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(15, 15));
        QCOMPARE(clicked.count(), 1);
    }

    void zoomingKeepsThePlaceAndGetsSharpAgain()
    {
        const auto view = openView();
        view->goToPage(3);
        const double before = view->zoom();
        view->zoomIn();
        QVERIFY(view->zoom() > before);
        QVERIFY(view->fit() != PageView::Fit::Width);
        QCOMPARE(view->currentPage(), 3);
        QTRY_VERIFY(view->isSharp());
        view->fitWidth();
        QCOMPARE(view->zoom(), before);
        view->setZoom(1000);
        QVERIFY(view->zoom() <= 10);
        QTRY_VERIFY_WITH_TIMEOUT(view->isSharp(), 20000);
        view->setZoom(0.0001);
        QVERIFY(view->zoom() >= 0.1);
    }

    void theWheelWithCtrlZooms()
    {
        const auto view = openView();
        const double before = view->zoom();
        const QPointF middle = view->viewport()->rect().center();
        QWheelEvent event(middle, view->viewport()->mapToGlobal(middle), {}, QPoint(0, 120), Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view->viewport(), &event);
        QVERIFY(view->zoom() > before);
    }

    void closingWhileDrawingIsHarmless()
    {
        for (int i = 0; i < 20; ++i) {
            PageView view;
            view.resize(500, 600);
            view.show();
            view.open(m_pdf, {});
            QSignalSpy opened(&view, &PageView::opened);
            if (i % 2 == 0) {
                QVERIFY(opened.wait());
                view.setZoom(4);
                view.goToPage(pages);
            }
        }
    }

    void anotherFileReplacesThePagesOfTheFirst()
    {
        const auto view = openView();
        view->setZoom(4);
        const QString other = m_dir.filePath(u"other.pdf"_qs);
        QVERIFY(QFile::exists(other) || QFile::copy(m_pdf, other));
        QSignalSpy opened(view.get(), &PageView::opened);
        view->open(other, {});
        QVERIFY(!view->isOpen());
        QVERIFY(view->shownBox(u"first"_qs).isNull());
        QVERIFY(opened.wait());
        QCOMPARE(opened.count(), 1);
        QTRY_VERIFY(view->isSharp());
    }

    void aScanAtTwiceItsSizeDoesNotBlockTheWindow()
    {
        const QString path = m_dir.filePath(u"scan.pdf"_qs);
        writeScan(path);
        PageView view;
        view.resize(900, 700);
        view.show();
        QSignalSpy opened(&view, &PageView::opened);
        view.open(path, {});
        QVERIFY(opened.wait());
        QTRY_VERIFY_WITH_TIMEOUT(view.isSharp(), 20000);
        int turns = 0;
        QTimer ticking;
        connect(&ticking, &QTimer::timeout, &view, [&turns] { ++turns; });
        ticking.start(1);
        view.setZoom(2);
        QVERIFY(!view.isSharp());
        // The old picture is there, scaled, while the new one is drawn.
        QVERIFY(view.pictures().best({.page = 1, .pixelsPerInch = 192}));
        QTRY_VERIFY_WITH_TIMEOUT(view.isSharp(), 20000);
        QVERIFY(turns > 1);
    }

    void aPictureIsAsLargeAsItsPage()
    {
        for (const double zoom : {0.26, 0.57, 0.7647, 1.133}) {
            const auto view = openView();
            view->setZoom(zoom);
            QTRY_VERIFY(view->isSharp());
            const QRectF shown = view->toViewport(1, QRectF(QPointF(), view->pageSize(1)));
            const QImage *picture = view->pictures().best({.page = 1, .pixelsPerInch = zoom * view->logicalDpiX()});
            QVERIFY(picture);
            QVERIFY(std::abs(picture->width() - shown.width() * view->devicePixelRatioF()) <= 1);
            QVERIFY(std::abs(picture->height() - shown.height() * view->devicePixelRatioF()) <= 1);
        }
    }

    void aWrittenFileIsShownAnewAtTheSamePlace()
    {
        const QString path = m_dir.filePath(u"reloaded.pdf"_qs);
        QVERIFY(QFile::copy(m_pdf, path));
        PageView view;
        view.resize(500, 600);
        view.show();
        QSignalSpy opened(&view, &PageView::opened);
        view.open(path, {});
        QVERIFY(opened.wait());
        view.setZoom(1.5);
        view.goToPage(4);
        QTRY_VERIFY(view.isSharp());
        view.reload(path, {});
        QCOMPARE(view.currentPage(), 4); // nothing goes before the new pages are there
        QVERIFY(opened.wait());
        QCOMPARE(view.currentPage(), 4);
        QCOMPARE(view.zoom(), 1.5);
        QVERIFY(!view.isSharp());
        QTRY_VERIFY(view.isSharp());
        QSignalSpy failed(&view, &PageView::failed);
        QVERIFY(QFile::remove(path));
        view.reload(path, {});
        QVERIFY(!failed.wait(300));
        QCOMPARE(view.pageCount(), pages);
    }

    void keysScroll()
    {
        const auto view = openView();
        QScrollBar *bar = view->verticalScrollBar();
        QTest::keyClick(view.get(), Qt::Key_Space);
        const int down = bar->value();
        QVERIFY(down > 0);
        QTest::keyClick(view.get(), Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(bar->value(), 0);
        QTest::keyClick(view.get(), Qt::Key_PageDown);
        QCOMPARE(bar->value(), down);
        QTest::keyClick(view.get(), Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(view->currentPage(), pages);
        QTest::keyClick(view.get(), Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(bar->value(), 0);
        QTest::keyClick(view.get(), Qt::Key_Down);
        QVERIFY(bar->value() > 0);
    }

    void thePlaceIsKept()
    {
        const auto view = openView();
        view->setZoom(1.5);
        view->setQuarterTurns(1);
        view->goToPage(5);
        const PageView::State state = view->state();
        PageView other;
        other.resize(500, 600);
        other.show();
        QSignalSpy opened(&other, &PageView::opened);
        other.open(m_pdf, {});
        other.setState(state);
        QVERIFY(opened.wait());
        QCOMPARE(other.zoom(), 1.5);
        QCOMPARE(other.quarterTurns(), 1);
        QCOMPARE(other.currentPage(), view->currentPage());
        QVERIFY(std::abs(other.verticalScrollBar()->value() - view->verticalScrollBar()->value()) <= 2);
    }

    void aMissingFileIsTold()
    {
        PageView view;
        QSignalSpy failed(&view, &PageView::failed);
        view.open(m_dir.filePath(u"gone.pdf"_qs), {});
        QVERIFY(failed.wait());
        QVERIFY(failed[0][0].toString().contains(u"gone.pdf"));
        QVERIFY(!view.isOpen());
    }

    void aBrokenFileIsTold()
    {
        QFile file(m_dir.filePath(u"broken.pdf"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no PDF at all");
        file.close();
        PageView view;
        QSignalSpy failed(&view, &PageView::failed);
        view.open(file.fileName(), {});
        QVERIFY(failed.wait());
        QVERIFY(failed[0][0].toString().contains(u"broken.pdf"));
    }
};

QTEST_MAIN(TestPageView)
#include "test_pageview.moc"
