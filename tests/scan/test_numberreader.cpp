// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/linepicture.h"
#include "models/scan/numberreader.h"

#include <QTest>

using namespace disclosure;
using namespace Qt::StringLiterals;

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

    void charactersLikeDigits()
    {
        QVERIFY(isLikeDigit(u'一'));
        QVERIFY(isLikeDigit(u'口'));
        QVERIFY(!isLikeDigit(u'结'));
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
