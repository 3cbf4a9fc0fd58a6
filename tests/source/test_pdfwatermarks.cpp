// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pdfwatermarks.h"

#include <QTest>

using namespace disclosure;

class TestPdfWatermarks : public QObject {
    Q_OBJECT

private slots:
    void takesOutWhatIsAlwaysOne();
    void goesOnToTheNextLine();
    void leavesPiecesOutsideAlone();
    void isWorthItWhereOwnTextIsLeft();
    void tellsWhatIsAskew();
};

void TestPdfWatermarks::takesOutWhatIsAlwaysOne()
{
    ShownTexts texts;
    texts.add({7, 0}, 3, 9, true);
    texts.add({7, 0}, 13, 19, true);
    texts.add({7, 0}, 13, 19, false); // drawn upright as well
    QVERIFY(hasWatermark(texts.streams().at({7, 0})));
    QCOMPARE(withoutWatermarks("BT (a) Tj ET (b) Tj", texts.streams().at({7, 0})), std::string("BT        ET (b) Tj"));
}

void TestPdfWatermarks::goesOnToTheNextLine()
{
    QCOMPARE(withoutWatermarks("(a) ' (b) Tj", {{0, {.end = 5, .isWatermark = true}}}), std::string("   T* (b) Tj"));
}

void TestPdfWatermarks::leavesPiecesOutsideAlone()
{
    QCOMPARE(withoutWatermarks("(a) Tj", {{0, {.end = 9, .isWatermark = true}}}), std::string("(a) Tj"));
}

void TestPdfWatermarks::isWorthItWhereOwnTextIsLeft()
{
    ShownTexts texts;
    texts.add({7, 0}, 0, 6, true);
    QVERIFY(!texts.isWorthRemoving());
    texts.add({8, 0}, 0, 6, false);
    QVERIFY(texts.isWorthRemoving());
    ShownTexts plain;
    plain.add({7, 0}, 0, 6, false);
    QVERIFY(!plain.isWorthRemoving());
}

void TestPdfWatermarks::tellsWhatIsAskew()
{
    QVERIFY(!isAskew(1, 0));
    QVERIFY(!isAskew(0, -2));
    QVERIFY(!isAskew(-1, 0.05));
    QVERIFY(!isAskew(0, 0));
    QVERIFY(isAskew(1, 0.2));
    QVERIFY(isAskew(-1, 1));
    QVERIFY(isAskew(0.3, -1));
}

QTEST_APPLESS_MAIN(TestPdfWatermarks)
#include "test_pdfwatermarks.moc"
