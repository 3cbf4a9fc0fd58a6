// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/pagelayout.h"

#include <QTest>

using namespace disclosure;

class TestPageLayout : public QObject {
    Q_OBJECT

private:
    const QList<QSizeF> m_sizes{{600, 800}, {800, 600}, {600, 800}};

private slots:
    void pagesStandBelowEachOtherInTheMiddle()
    {
        const PageLayout layout(m_sizes, 0.5, 500);
        QCOMPARE(layout.pageCount(), 3);
        QCOMPARE(layout.pageRect(1), QRectF(100, 10, 300, 400));
        QCOMPARE(layout.pageRect(2), QRectF(50, 420, 400, 300));
        QCOMPARE(layout.pageRect(3), QRectF(100, 730, 300, 400));
        QCOMPARE(layout.contentSize(), QSizeF(500, 1140));
    }

    void aPageWiderThanTheViewMakesTheContentWider()
    {
        const PageLayout layout(m_sizes, 1, 500);
        QCOMPARE(layout.contentSize().width(), 820.0);
        QCOMPARE(layout.pageRect(2).left(), 10.0);
    }

    void theWidestPageFitsTheView()
    {
        QCOMPARE(PageLayout::scaleToFit(m_sizes, 420), 0.5);
        QCOMPARE(PageLayout::scaleToFit({}, 420), 1.0);
        QVERIFY(PageLayout::scaleToFit(m_sizes, 5) > 0);
    }

    void boxesGoWithTheirPage()
    {
        const PageLayout layout(m_sizes, 0.5, 500);
        QCOMPARE(layout.toContent(2, QRectF(100, 200, 40, 20)), QRectF(100, 520, 20, 10));
        const auto [page, place] = layout.pageAt({100, 520});
        QCOMPARE(page, 2);
        QCOMPARE(place, QPointF(100, 200));
    }

    void boxesTurnWithTheirPage_data()
    {
        QTest::addColumn<int>("quarterTurns");
        QTest::addColumn<QRectF>("rect");
        QTest::addColumn<QRectF>("box");
        // A page of 600 × 800 points at half size; a box near its top left corner.
        QTest::newRow("upright") << 0 << QRectF(100, 10, 300, 400) << QRectF(110, 20, 20, 10);
        QTest::newRow("to the right") << 1 << QRectF(50, 10, 400, 300) << QRectF(430, 20, 10, 20);
        QTest::newRow("upside down") << 2 << QRectF(100, 10, 300, 400) << QRectF(370, 390, 20, 10);
        QTest::newRow("to the left") << 3 << QRectF(50, 10, 400, 300) << QRectF(60, 280, 10, 20);
    }

    void boxesTurnWithTheirPage()
    {
        QFETCH(int, quarterTurns);
        const PageLayout layout({{600, 800}}, 0.5, 500, quarterTurns);
        QTEST(layout.pageRect(1), "rect");
        QTEST(layout.toContent(1, QRectF(20, 20, 40, 20)), "box");
        QTEST(layout.toContent(1).mapRect(QRectF(20, 20, 40, 20)), "box");
        const auto [page, place] = layout.pageAt(layout.toContent(1, QRectF(150, 220, 0, 0)).topLeft());
        QCOMPARE(page, 1);
        QCOMPARE(place, QPointF(150, 220));
    }

    void aPlaceBesideThePageIsTakenToItsEdge()
    {
        const PageLayout layout(m_sizes, 0.5, 500);
        QCOMPARE(layout.nearestPageAt({0, 110}), std::pair(1, QPointF(0, 200)));
        QCOMPARE(layout.nearestPageAt({480, 5000}), std::pair(3, QPointF(600, 800)));
        QCOMPARE(PageLayout().nearestPageAt({0, 0}).first, 0);
    }

    void eachPageFitsTheView()
    {
        QCOMPARE(PageLayout::scaleToFit(m_sizes, QSizeF(2000, 420)), 0.5);
        QCOMPARE(PageLayout::scaleToFit(m_sizes, QSizeF(420, 2000)), 0.5);
    }

    void besideThePagesIsNoPage()
    {
        const PageLayout layout(m_sizes, 0.5, 500);
        QCOMPARE(layout.pageAt({20, 100}).first, 0);
        QCOMPARE(layout.pageAt({200, 415}).first, 0);
        QCOMPARE(layout.pageAt({200, 5000}).first, 0);
        QCOMPARE(PageLayout().pageAt({0, 0}).first, 0);
    }

    void visiblePages_data()
    {
        QTest::addColumn<double>("top");
        QTest::addColumn<double>("bottom");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        QTest::newRow("first") << 0.0 << 100.0 << 1 << 1;
        QTest::newRow("two") << 300.0 << 500.0 << 1 << 2;
        QTest::newRow("all") << 0.0 << 2000.0 << 1 << 3;
        QTest::newRow("gap between two") << 412.0 << 415.0 << 2 << 2;
        QTest::newRow("below the last") << 3000.0 << 3100.0 << 3 << 3;
    }

    void visiblePages()
    {
        QFETCH(double, top);
        QFETCH(double, bottom);
        QFETCH(int, first);
        QFETCH(int, last);
        QCOMPARE(PageLayout(m_sizes, 0.5, 500).pagesBetween(top, bottom), std::pair(first, last));
        QCOMPARE(PageLayout().pagesBetween(top, bottom), std::pair(0, 0));
    }
};

QTEST_APPLESS_MAIN(TestPageLayout)
#include "test_pagelayout.moc"
