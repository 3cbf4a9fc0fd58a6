// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/specks.h"

#include <QTest>

using namespace disclosure;

namespace {

constexpr double dotsPerInch = 300;
const QRect digit(100, 100, 20, 33);

CleanPage page()
{
    return {.dotsPerInch = dotsPerInch};
}

std::vector<QRect> copies(const QRect &piece, int count)
{
    std::vector<QRect> pieces;
    for (int i = 0; i < count; ++i) {
        pieces.push_back(piece.translated(40 * i, 0));
    }
    return pieces;
}

} // namespace

class TestSpecks : public QObject {
    Q_OBJECT

private slots:
    void aSpeckBesideANumberIsNoPartOfIt()
    {
        const QRect speck(140, 95, 9, 9); // larger than a point
        QCOMPARE(specksBeside({digit, speck}, digit, page()), std::vector<QRect>{speck});
    }

    void aPointStays()
    {
        const QRect point(124, 128, 5, 5);
        QVERIFY(specksBeside({digit, point, digit.translated(34, 0)}, digit, page()).empty());
    }

    void aMinusStays()
    {
        const QRect minus(80, 115, 9, 4);
        QVERIFY(specksBeside({minus, digit}, digit, page()).empty());
    }

    void aPageWithAsManySpecksAsCharactersIsWorn()
    {
        std::vector<QRect> pieces = copies(digit, 20);
        QVERIFY(!isWorn(pieces, page()));
        for (const QRect &speck : copies(QRect(100, 200, 4, 4), 6)) {
            pieces.push_back(speck);
        }
        QVERIFY(!isWorn(pieces, page()));
        for (const QRect &speck : copies(QRect(100, 300, 4, 4), 14)) {
            pieces.push_back(speck);
        }
        QVERIFY(isWorn(pieces, page()));
    }

    void joinsStrokesThatAreBroken()
    {
        const disclosure::Pix grey(pixCreate(40, 40, 8));
        pixSetAll(grey.get());
        for (int x = 10; x < 30; ++x) {
            if (x != 20) {
                pixSetPixel(grey.get(), static_cast<l_uint32>(x), 20, 0);
            }
        }
        l_uint32 between = 0;
        pixGetPixel(thickened(grey).get(), 20, 20, &between);
        QCOMPARE(between, 0U);
    }
};

QTEST_APPLESS_MAIN(TestSpecks)

#include "test_specks.moc"
