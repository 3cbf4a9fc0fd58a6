// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pdfwatermarks.h"

#include <QTest>

using namespace disclosure;

namespace {

constexpr LeftOut all = LeftOut::UnseenAndWatermarks;

} // namespace

class TestPdfWatermarks : public QObject {
    Q_OBJECT

private slots:
    void takesOutWhatIsAlwaysOne();
    void takesOutWhatIsNeverSeen();
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
    const ShownTexts::Pieces &pieces = texts.streams().at({7, 0});
    QVERIFY(hasLeftOut(pieces, all));
    QVERIFY(!hasLeftOut(pieces, LeftOut::Unseen));
    QCOMPARE(withoutTexts("BT (a) Tj ET (b) Tj", pieces, all), std::string("BT   ET (b) Tj"));
}

void TestPdfWatermarks::takesOutWhatIsNeverSeen()
{
    ShownTexts texts;
    texts.add({7, 0}, 3, 9, false, -1250.5);
    texts.add({7, 0}, 10, 16, false);
    texts.add({7, 0}, 10, 16, false);
    texts.addUnseen({7, 0}, 3);
    texts.addUnseen({7, 0}, 10); // it is seen the other time
    QVERIFY(texts.isUnseen({7, 0}, 3));
    QVERIFY(!texts.isUnseen({7, 0}, 10));
    QVERIFY(!texts.isUnseen({8, 0}, 3));
    QCOMPARE(withoutTexts("BT (a) Tj (b) Tj", texts.streams().at({7, 0}), LeftOut::Unseen),
             std::string("BT  [-1250.500] TJ  (b) Tj"));
    texts.keep({7, 0}, 3);
    QVERIFY(!texts.isUnseen({7, 0}, 3));
    QVERIFY(!hasLeftOut(texts.streams().at({7, 0}), all));
}

void TestPdfWatermarks::goesOnToTheNextLine()
{
    QCOMPARE(withoutTexts("(a) ' (b) Tj", {{0, {.end = 5, .isWatermark = true}}}, all), std::string(" T*  (b) Tj"));
}

void TestPdfWatermarks::leavesPiecesOutsideAlone()
{
    QCOMPARE(withoutTexts("(a) Tj", {{0, {.end = 9, .isWatermark = true}}}, all), std::string("(a) Tj"));
}

void TestPdfWatermarks::isWorthItWhereOwnTextIsLeft()
{
    ShownTexts texts;
    texts.add({7, 0}, 0, 6, true);
    QVERIFY(!texts.isWorthRemoving(all));
    texts.add({8, 0}, 0, 6, false);
    QVERIFY(texts.isWorthRemoving(all));
    QVERIFY(!texts.isWorthRemoving(LeftOut::Unseen));
    ShownTexts plain;
    plain.add({7, 0}, 0, 6, false);
    QVERIFY(!plain.isWorthRemoving(all));
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
