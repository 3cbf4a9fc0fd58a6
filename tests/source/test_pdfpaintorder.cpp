// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pdfpaintorder.h"

#include <QTest>

using namespace disclosure;

namespace {

constexpr std::array white{1.0, 1.0, 1.0};
constexpr std::array black{0.0, 0.0, 0.0};

PaintedArea::Outline outline(const QRectF &box)
{
    return {box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()};
}

PaintOrder::Text textAt(double x, PdfColour colour = black)
{
    return {.stream = {4, 0}, .begin = 7, .letters = {{x, 10, 6, 8}, {x + 6, 10, 6, 8}}, .colour = colour};
}

} // namespace

class TestPdfPaintOrder : public QObject {
    Q_OBJECT

private slots:
    void tellsWhatIsInside();
    void hidesWhatLiesBelow();
    void hidesLettersOfAText();
    void leavesItToThePicture();
    void hidesWhatHasItsGroundsColour();
    void hidesWhatIsOutside();
};

void TestPdfPaintOrder::tellsWhatIsInside()
{
    PaintedArea frame{.outlines = {outline({0, 0, 30, 30}), outline({10, 10, 10, 10})}, .isEvenOdd = true};
    QVERIFY(frame.contains({5, 15}));
    QVERIFY(!frame.contains({15, 15}));
    QVERIFY(!frame.contains({35, 15}));
    frame.isEvenOdd = false; // both turn the same way
    QVERIFY(frame.contains({15, 15}));
    std::ranges::reverse(frame.outlines.back());
    QVERIFY(!frame.contains({15, 15}));
    frame.clip = QRectF(0, 20, 30, 5);
    QVERIFY(!frame.contains({5, 15}));
    QCOMPARE(frame.box(), QRectF(0, 20, 30, 5));
}

void TestPdfPaintOrder::hidesWhatLiesBelow()
{
    PaintOrder order({0, 0, 200, 400});
    order.show(textAt(20));
    order.paint({.outlines = {outline({15, 8, 30, 12})}, .colour = white});
    order.show(textAt(20));
    const std::vector<UnseenText> unseen = order.unseen();
    QCOMPARE(unseen.size(), std::size_t(1));
    QCOMPARE(unseen[0].stream, std::pair(4, 0));
    QCOMPARE(unseen[0].begin, std::size_t(7));
    QVERIFY(unseen[0].isWhole);
    QVERIFY(unseen[0].isSure);
}

void TestPdfPaintOrder::hidesLettersOfAText()
{
    PaintOrder order({0, 0, 200, 400});
    order.show(textAt(20));
    order.paint({.outlines = {outline({26, 8, 30, 12})}, .colour = white});
    order.paint({.outlines = {outline({15, 13, 30, 1})}, .colour = white}); // a line
    const std::vector<UnseenText> unseen = order.unseen();
    QCOMPARE(unseen.size(), std::size_t(1));
    QCOMPARE(unseen[0].letters, std::vector<QRectF>({{26, 10, 6, 8}}));
    QVERIFY(!unseen[0].isWhole);
}

void TestPdfPaintOrder::leavesItToThePicture()
{
    PaintOrder order({0, 0, 200, 400});
    order.show(textAt(20));
    order.show(textAt(60));
    order.paint({.outlines = {outline({15, 8, 30, 12})}, .cover = PaintedArea::Cover::Perhaps});
    order.paint({.outlines = {outline({55, 8, 30, 12})}, .cover = PaintedArea::Cover::Nothing});
    const std::vector<UnseenText> unseen = order.unseen();
    QCOMPARE(unseen.size(), std::size_t(1));
    QVERIFY(!unseen[0].isSure);
}

void TestPdfPaintOrder::hidesWhatHasItsGroundsColour()
{
    PaintOrder order({0, 0, 200, 400});
    order.show(textAt(20, white));
    QCOMPARE(order.unseen().size(), std::size_t(1));
    order.paint({.outlines = {outline({50, 5, 100, 20})}, .colour = black});
    order.show(textAt(60, white));
    order.show(textAt(20, PdfColour()));
    QCOMPARE(order.unseen().size(), std::size_t(1));
    order.show(textAt(60, black));
    QCOMPARE(order.unseen().size(), std::size_t(2));
    order.paint({.outlines = {outline({100, 5, 50, 20})}}); // of any colour
    order.show(textAt(110, white));
    QCOMPARE(order.unseen().size(), std::size_t(2));
}

void TestPdfPaintOrder::hidesWhatIsOutside()
{
    PaintOrder order({0, 0, 200, 400});
    order.show(textAt(250));
    PaintOrder::Text cut = textAt(20);
    cut.clip = QRectF(0, 0, 25, 30);
    order.show(cut);
    PaintOrder::Text undrawn = textAt(60);
    undrawn.isDrawn = false;
    order.show(undrawn);
    const std::vector<UnseenText> unseen = order.unseen();
    QCOMPARE(unseen.size(), std::size_t(3));
    QCOMPARE(unseen[1].letters, std::vector<QRectF>({{26, 10, 6, 8}}));
}

QTEST_APPLESS_MAIN(TestPdfPaintOrder)
#include "test_pdfpaintorder.moc"
