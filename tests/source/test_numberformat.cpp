// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/docxnumbering.h"

#include <QTest>

using namespace disclosure;

class TestNumberFormat : public QObject {
    Q_OBJECT

private slots:
    void formats_data();
    void formats();
};

void TestNumberFormat::formats_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("expected");
    const auto row = [](int number, const QString &format, const QString &expected) {
        QTest::addRow("%d %s", number, qPrintable(format)) << number << format << expected;
    };

    row(12, u"decimal"_qs, u"12"_qs);
    row(0, u"chineseCounting"_qs, u"零"_qs);
    row(1, u"chineseCounting"_qs, u"一"_qs);
    row(10, u"chineseCounting"_qs, u"十"_qs);
    row(11, u"chineseCountingThousand"_qs, u"十一"_qs);
    row(20, u"japaneseCounting"_qs, u"二十"_qs);
    row(105, u"chineseCountingThousand"_qs, u"一百零五"_qs);
    row(110, u"chineseCountingThousand"_qs, u"一百一十"_qs);
    row(2005, u"chineseCountingThousand"_qs, u"二千零五"_qs);
    row(1000, u"taiwaneseCountingThousand"_qs, u"一千"_qs);
    row(12345, u"chineseCountingThousand"_qs, u"12345"_qs);
    row(10, u"chineseLegalSimplified"_qs, u"壹拾"_qs);
    row(105, u"ideographDigital"_qs, u"一〇五"_qs);
    row(2, u"ideographTraditional"_qs, u"乙"_qs);
    row(11, u"ideographTraditional"_qs, u"11"_qs);
    row(12, u"ideographZodiac"_qs, u"亥"_qs);
    row(3, u"decimalEnclosedCircle"_qs, u"③"_qs);
    row(3, u"decimalEnclosedParen"_qs, u"⑶"_qs);
    row(15, u"decimalFullWidth"_qs, u"１５"_qs);
    row(7, u"decimalZero"_qs, u"07"_qs);
    row(28, u"upperLetter"_qs, u"BB"_qs);
    row(3, u"lowerLetter"_qs, u"c"_qs);
    row(1994, u"upperRoman"_qs, u"MCMXCIV"_qs);
    row(4, u"lowerRoman"_qs, u"iv"_qs);
    row(4, u"bullet"_qs, QString());
    row(4, u"unheardOf"_qs, u"4"_qs);
}

void TestNumberFormat::formats()
{
    QFETCH(int, number);
    QFETCH(QString, format);
    QFETCH(QString, expected);
    QCOMPARE(formatNumber(number, format), expected);
}

QTEST_APPLESS_MAIN(TestNumberFormat)
#include "test_numberformat.moc"
