// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/linepicture.h"
#include "models/scan/numberreader.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace disclosure;
using namespace Qt::StringLiterals;

namespace {

std::vector<NumberReading> readSpots(const disclosure::Pix &page, const std::vector<NumberSpot> &spots, int dotsPerInch)
{
    Recognisers recognisers;
    NumberReader reader(recognisers);
    const int first = reader.addRow(page, spots, dotsPerInch);
    reader.decide();
    std::vector<NumberReading> readings;
    for (int i = 0; i < std::ssize(spots); ++i) {
        readings.push_back(reader.reading(first + i));
    }
    return readings;
}

/// Reads a row of slashes, or of rings that slant like them if they are wider than nothing (pixels).
std::vector<NumberReading> readRow(int count, double width)
{
    constexpr int height = 32;
    constexpr double slope = 0.5;
    const disclosure::Pix page(pixCreate(100 + 80 * count, 100, 8));
    pixSetAll(page.get());
    std::vector<NumberSpot> spots;
    for (int i = 0; i < count; ++i) {
        QRect box;
        for (int step = 0; step < 720; ++step) {
            const double angle = step * std::numbers::pi / 360;
            const double down = std::sin(angle) * height / 2;
            const QPoint at(qRound(80 + 80 * i + width * std::cos(angle) - slope * down), qRound(50 + down));
            pixRasterop(page.get(), at.x(), at.y(), 3, 3, PIX_CLR, nullptr, 0, 0);
            box |= QRect(at, QSize(3, 3));
        }
        spots.push_back({.box = box, .characters = {box}, .usualHeight = height});
    }
    return readSpots(page, spots, 300);
}

std::vector<NumberReading> readDashes(int count)
{
    const disclosure::Pix page(pixCreate(100 * count, 100, 8));
    pixSetAll(page.get());
    std::vector<NumberSpot> spots;
    for (int i = 0; i < count; ++i) {
        const QRect box(100 * i + 40, 50, 24, 4);
        pixRasterop(page.get(), box.x(), box.y(), box.width(), box.height(), PIX_CLR, nullptr, 0, 0);
        spots.push_back({.box = box, .characters = {box}, .usualHeight = 32});
    }
    return readSpots(page, spots, 300);
}

/// Reads numbers of print.
std::vector<NumberReading> readPrint(const QStringList &texts)
{
    constexpr int size = 20; // points at 144 pixels an inch
    constexpr int column = 160;
    const std::unique_ptr<L_BMF, void (*)(L_BMF *)> font(bmfCreate(nullptr, size), [](L_BMF *f) { bmfDestroy(&f); });
    const disclosure::Pix page(pixCreate(column * static_cast<int>(texts.size()), 100, 8));
    pixSetAll(page.get());
    std::vector<NumberSpot> spots;
    for (const QString &text : texts) {
        NumberSpot spot;
        int x = column * static_cast<int>(spots.size()) + 20;
        for (const QChar c : text) {
            int width = 0;
            pixSetTextline(page.get(), font.get(), qPrintable(QString(c)), 0, x, 60, &width, nullptr);
            const disclosure::Pix print(pixThresholdToBinary(page.get(), 128));
            BOX *all = boxCreate(x, 0, width, 100);
            BOX *ink = nullptr;
            pixClipBoxToForeground(print.get(), all, nullptr, &ink);
            spot.characters.emplace_back(ink->x, ink->y, ink->w, ink->h);
            spot.box |= spot.characters.back();
            boxDestroy(&all);
            boxDestroy(&ink);
            x += width + 3;
        }
        spot.usualHeight = spot.box.height();
        spots.push_back(std::move(spot));
    }
    return readSpots(page, spots, 144);
}

} // namespace

/// What is known of a number before and beside its models.
class TestNumberReader : public QObject {
    Q_OBJECT

private slots:
    void aUnitBeginsBehindTheNumber_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("start");
        QTest::newRow("piece") << u"16件"_s << qsizetype(2);
        QTest::newRow("two characters") << u"0.62万元"_s << qsizetype(4);
        QTest::newRow("a digit misread") << u"11$017项"_s << qsizetype(6);
        QTest::newRow("no unit") << u"16"_s << qsizetype(-1);
        QTest::newRow("no number") << u"件"_s << qsizetype(-1);
        QTest::newRow("a label") << u"5、不属于政府信息"_s << qsizetype(-1);
        QTest::newRow("digits behind it") << u"3件5"_s << qsizetype(-1);
        QTest::newRow("a character that is read for a digit") << u"1口"_s << qsizetype(-1);
    }

    void aUnitBeginsBehindTheNumber()
    {
        QFETCH(QString, text);
        QFETCH(qsizetype, start);
        QCOMPARE(unitIn(text), start);
    }

    void aNumberEndsWhereItsUnitHasRoom_data()
    {
        QTest::addColumn<QString>("text"); // '#' for a digit, then its unit
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("place"); // the character at which the model sees the unit begin
        QTest::addColumn<int>("digits");
        QTest::addColumn<bool>("isClear");
        QTest::newRow("all agree") << u"##件"_s << 2 << 2 << 2 << true;
        QTest::newRow("a digit that the model lost") << u"###件"_s << 2 << 3 << 3 << true;
        QTest::newRow("the point that it lost") << u"#.#万元"_s << 2 << 3 << 3 << true;
        QTest::newRow("a place too far left") << u"###件"_s << 3 << 2 << 3 << true;
        QTest::newRow("both too far left") << u"###件"_s << 2 << 2 << 2 << false;
        QTest::newRow("both too far right") << u"##万元"_s << 3 << 3 << 3 << false;
        QTest::newRow("a digit taken for a unit") << u"##"_s << 1 << 1 << 1 << false;
        QTest::newRow("a point before the unit") << u"#.件"_s << 2 << 2 << 2 << false;
        QTest::newRow("nothing before the unit") << u"件"_s << 0 << 0 << 0 << false;
        QTest::newRow("a count beyond the print") << u"#件"_s << 9 << 1 << 1 << true;
    }

    void aNumberEndsWhereItsUnitHasRoom()
    {
        QFETCH(QString, text);
        QFETCH(int, count);
        QFETCH(int, place);
        QFETCH(int, digits);
        QFETCH(bool, isClear);
        constexpr int em = 32;
        NumberSpot spot;
        int x = 0;
        for (const QChar c : text) {
            const bool isHan = c.script() == QChar::Script_Han;
            spot.characters.push_back(isHan       ? QRect(x + 1, 1, em - 3, em - 2)
                                      : c == u'.' ? QRect(x + 2, em - 8, 5, 5)
                                                  : QRect(x + 1, 5, em / 2 - 3, em - 9));
            spot.box |= spot.characters.back();
            x += isHan ? em : em / (c == u'.' ? 4 : 2);
        }
        const int left = spot.characters[static_cast<std::size_t>(place)].left() - 2;
        const auto length = std::ranges::count_if(text, [](QChar c) { return c.script() == QChar::Script_Han; });
        const UnitCut cut = cutBeforeUnit(spot, count, left, std::max<qsizetype>(1, length));
        QCOMPARE(cut.digits, digits);
        QCOMPARE(cut.isClear, isClear);
    }

    void charactersLikeDigits()
    {
        QVERIFY(isLikeDigit(u'一'));
        QVERIFY(isLikeDigit(u'口'));
        QVERIFY(!isLikeDigit(u'结'));
    }

    void manySlashesAreSure()
    {
        const std::vector<NumberReading> readings = readRow(6, 0);
        QCOMPARE(std::ssize(readings), 6);
        for (const NumberReading &reading : readings) {
            QCOMPARE(reading.text, u"/"_s);
            QVERIFY(reading.isSure);
        }
    }

    void fewDashesAreNotSure()
    {
        for (const int count : {1, 2, 3, 6}) {
            const std::vector<NumberReading> readings = readDashes(count);
            QCOMPARE(readings.front().text, u"—"_s);
            QCOMPARE(readings.front().isSure, count > 2);
        }
    }

    void aSlantingZeroIsNoSlash()
    {
        const NumberReading reading = readRow(1, 3.5).front();
        QVERIFY2(!reading.isSure || reading.text == u"0", qPrintable(reading.text));
    }

    void aPlusIsNoDigit()
    {
        const QStringList texts{u"+17"_s, u"+25"_s, u"417"_s, u"48"_s, u"+6"_s};
        QStringList read;
        for (const NumberReading &reading : readPrint(texts)) {
            read.append(reading.text);
        }
        QCOMPARE(read, texts);
    }

    void aStripTellsWhatWasReadOfEachPiece()
    {
        const disclosure::Pix page(pixCreate(200, 100, 8));
        const Strip strip = stripOf(page, {QRect(10, 10, 20, 20), QRect(60, 10, 30, 16)}, 0.5);
        QCOMPARE(strip.starts.size(), 2U);
        const auto at = [](int x) { return QRect(x, 30, 1, 1); };
        const int second = strip.starts[1];
        const LineReading reading{
            .text = u"1234"_s, .characters = {at(0), at(second - 1), at(second), at(pixGetWidth(strip.picture.get()))}};
        QCOMPARE(strip.textsOf(reading), (std::vector<QString>{u"12"_s, u"34"_s}));
    }
};

QTEST_APPLESS_MAIN(TestNumberReader)
#include "test_numberreader.moc"
