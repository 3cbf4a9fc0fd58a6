// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/specks.h"

#include <QTest>

using namespace disclosure;

namespace {

constexpr double dotsPerInch = 300;
const QRect digit(100, 100, 20, 33);

CleanPage page()
{
    return {.dotsPerInch = dotsPerInch, .isWorn = true};
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

    void aSpeckOfACleanPageIsNotLargerThanAPoint()
    {
        CleanPage clean = page();
        clean.isWorn = false;
        QVERIFY(specksBeside({digit, QRect(140, 95, 9, 9)}, digit, clean).empty());
    }

    void aPageWithAsManySpecksAsCharactersIsWorn()
    {
        CleanPage drawn = page();
        drawn.ink.reset(pixCreate(1000, 400, 1));
        const auto draw = [&drawn](const std::vector<QRect> &pieces) {
            for (const QRect &piece : pieces) {
                pixRasterop(drawn.ink.get(), piece.x(), piece.y(), piece.width(), piece.height(), PIX_SET, nullptr, 0,
                            0);
            }
        };
        draw(copies(digit, 20));
        QVERIFY(!isWorn(drawn));
        draw(copies(QRect(100, 200, 4, 4), 6));
        QVERIFY(!isWorn(drawn));
        draw(copies(QRect(100, 300, 4, 4), 14));
        QVERIFY(isWorn(drawn));
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
