// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/pageview.h"

#include <QPainter>
#include <QPdfWriter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

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
        QVERIFY(view->fitsWidth());
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
        QVERIFY(!view->fitsWidth());
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
