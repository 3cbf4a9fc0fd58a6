// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/celltext.h"

#include <QTest>

using namespace disclosure;

class TestCellText : public QObject {
    Q_OBJECT

private slots:
    void readsNumbers_data();
    void readsNumbers();
    void readsNothing_data();
    void readsNothing();
    void doesNotUnderstand_data();
    void doesNotUnderstand();
    void givesTheNumberBeforeARemark_data();
    void givesTheNumberBeforeARemark();
    void squeezes_data();
    void squeezes();
};

void TestCellText::readsNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("unit");
    const auto row = [](const char *name, const QString &text, const char *number, const QString &unit = {}) {
        QTest::newRow(name) << text << QString::fromLatin1(number) << unit;
    };
    row("plain", QStringLiteral("53"), "53");
    row("zero", QStringLiteral("0"), "0");
    row("full-width zero", QStringLiteral("０"), "0");
    row("full-width digits", QStringLiteral("１２３"), "123");
    row("grouped", QStringLiteral("1,234"), "1234");
    row("grouped twice", QStringLiteral("1,234,567"), "1234567");
    row("grouped, full width", QStringLiteral("１，２３４"), "1234");
    row("grouped, with decimals", QStringLiteral("1,898,468.07"), "1898468.07");
    row("word for minus", QStringLiteral("减 6"), "-6");
    row("word for minus, no space", QStringLiteral("减6"), "-6");
    row("longer word for minus", QStringLiteral("减少6"), "-6");
    row("word for plus", QStringLiteral("增 3"), "3");
    row("longer word for plus", QStringLiteral("增加 3"), "3");
    row("hyphen as minus", QStringLiteral("-1311"), "-1311");
    row("full-width hyphen as minus", QStringLiteral("－57"), "-57");
    row("true minus", QStringLiteral("−4"), "-4");
    row("dash as minus", QStringLiteral("—4"), "-4");
    row("short dash as minus", QStringLiteral("–4"), "-4");
    row("minus and space", QStringLiteral("- 4"), "-4");
    row("plus", QStringLiteral("+35"), "35");
    row("full-width plus", QStringLiteral("＋35"), "35");
    row("unit", QStringLiteral("1488笔"), "1488", QStringLiteral("笔"));
    row("unit after a space", QStringLiteral("12 件"), "12", QStringLiteral("件"));
    row("yuan", QStringLiteral("1898468.07 元"), "1898468.07", QStringLiteral("元"));
    row("ten thousand yuan", QStringLiteral("7587.53万元"), "7587.53", QStringLiteral("万元"));
    row("ten thousand yuan in brackets", QStringLiteral("45.90（万元）"), "45.90", QStringLiteral("万元"));
    row("currency sign", QStringLiteral("￥12.5"), "12.5", QStringLiteral("元"));
    row("decimals are kept", QStringLiteral("45.90"), "45.90");
    row("half", QStringLiteral("0.5"), "0.5");
    row("spaces around", QStringLiteral("  53\t"), "53");
    row("wide spaces around", QStringLiteral("　53　"), "53");
    row("no-break space", QStringLiteral(" 53 "), "53");
    row("line break in a narrow cell", QStringLiteral("12\n34"), "1234");
    row("zero-width space", QStringLiteral("\u200b5\u200b3"), "53");
    row("byte order mark", QStringLiteral("\ufeff53"), "53");
    row("raised mark of a footnote", QStringLiteral("42\u00b9"), "42");
    row("ringed mark of a footnote", QStringLiteral("42 ①"), "42");
    row("mark of a footnote behind the unit", QStringLiteral("42件\u00b9"), "42", QStringLiteral("件"));
    row("leading zero", QStringLiteral("08"), "8");
    row("fifteen digits", QStringLiteral("123456789012345"), "123456789012345");
}

void TestCellText::readsNumbers()
{
    QFETCH(QString, text);
    QFETCH(QString, number);
    const CellValue value = cellValue(text);
    QVERIFY(value.number);
    QCOMPARE(value.number->toString(), number);
    QTEST(value.unit, "unit");
    QVERIFY(value.isUnderstood);
}

void TestCellText::readsNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("null") << QString();
    QTest::newRow("empty") << QStringLiteral("");
    QTest::newRow("spaces") << QStringLiteral("  \t　");
    QTest::newRow("no-break space") << QStringLiteral("\u00a0");
    QTest::newRow("zero-width space") << QStringLiteral("\u200b");
    QTest::newRow("slash") << QStringLiteral("/");
    QTest::newRow("full-width slash") << QStringLiteral("／");
    QTest::newRow("backslash") << QStringLiteral("\\");
    QTest::newRow("hyphen") << QStringLiteral("-");
    QTest::newRow("full-width hyphen") << QStringLiteral("－");
    QTest::newRow("true minus") << QStringLiteral("−");
    QTest::newRow("dash") << QStringLiteral("—");
    QTest::newRow("double dash") << QStringLiteral("——");
    QTest::newRow("box-drawing dash") << QStringLiteral("─");
    QTest::newRow("none") << QStringLiteral("无");
    QTest::newRow("none in spaces") << QStringLiteral(" 无 ");
}

void TestCellText::readsNothing()
{
    QFETCH(QString, text);
    const CellValue value = cellValue(text);
    QVERIFY(!value.number);
    QVERIFY(value.isUnderstood);
    QCOMPARE(value.unit, QString());
}

void TestCellText::doesNotUnderstand_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {QStringLiteral("1 2"),
                                QStringLiteral("1　2"),
                                QStringLiteral("1\u00a02"),
                                QStringLiteral("3万件"),
                                QStringLiteral("3万"),
                                QStringLiteral("约5"),
                                QStringLiteral("1,23"),
                                QStringLiteral("1,2345"),
                                QStringLiteral("1.234,5"),
                                QStringLiteral("2.重复申请"),
                                QStringLiteral("1.属于国家秘密"),
                                QStringLiteral("5."),
                                QStringLiteral(".5"),
                                QStringLiteral("--5"),
                                QStringLiteral("5-3"),
                                QStringLiteral("1/2"),
                                QStringLiteral("12件3"),
                                QStringLiteral("①"),
                                QStringLiteral("\u00b2"),
                                QStringLiteral("4\u00b25"),
                                QStringLiteral("\x05"),
                                QStringLiteral("\x05\x06"),
                                QStringLiteral("5\x06"),
                                QStringLiteral("\ue012"),
                                QStringLiteral("5\ufffd"),
                                QStringLiteral("五"),
                                QStringLiteral("l0"),
                                QStringLiteral("O"),
                                QStringLiteral("自然人"),
                                QStringLiteral("无法提供"),
                                QStringLiteral("50%"),
                                QStringLiteral("*"),
                                QStringLiteral("*5"),
                                QStringLiteral("5*3"),
                                QStringLiteral("-*"),
                                QStringLiteral("5〔123〕"),
                                QStringLiteral("1234567890123456"),
                                QStringLiteral("减"),
                                QStringLiteral("（七）")}) {
        QTest::newRow(qPrintable(text)) << text;
    }
}

void TestCellText::doesNotUnderstand()
{
    QFETCH(QString, text);
    QVERIFY(!cellValue(text).isUnderstood);
}

void TestCellText::givesTheNumberBeforeARemark_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("number"); // -1: none
    QTest::newRow("of which") << QStringLiteral("24（其中网上9）") << 24;
    QTest::newRow("mark of a note") << QStringLiteral("1,024[12]") << 1024;
    QTest::newRow("mark of a note in other brackets") << QStringLiteral("24〔*〕") << 24;
    QTest::newRow("asterisk of a note") << QStringLiteral("1,042*") << 1042;
    QTest::newRow("full-width asterisk") << QStringLiteral("42＊") << 42;
    QTest::newRow("reference mark") << QStringLiteral("42 ※") << 42;
    QTest::newRow("a total") << QStringLiteral("共504件（2023年15件）") << 504;
    QTest::newRow("no words") << QStringLiteral("24（9）") << -1;
    QTest::newRow("a label") << QStringLiteral("1.信访（举报）") << -1;
    QTest::newRow("two remarks") << QStringLiteral("24（网上9）（信函1）") << -1;
}

void TestCellText::givesTheNumberBeforeARemark()
{
    QFETCH(QString, text);
    QFETCH(int, number);
    const CellValue value = cellValue(text);
    QVERIFY(!value.isUnderstood);
    QVERIFY(value.number == (number < 0 ? std::nullopt : std::optional(Decimal(number))));
}

void TestCellText::squeezes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("squeezed");
    QTest::newRow("spaces") << QStringLiteral(" 自 然\n人\t") << QStringLiteral("自然人");
    QTest::newRow("Kangxi radicals") << QStringLiteral("⼀、⾏政⼈") << QStringLiteral("一、行政人");
    QTest::newRow("full width") << QStringLiteral("（１）") << QStringLiteral("(1)");
    QTest::newRow("invisible") << QStringLiteral("自\u200b然\u200d人\ufeff\u00ad") << QStringLiteral("自然人");
    QTest::newRow("nothing") << QString() << QString();
}

void TestCellText::squeezes()
{
    QFETCH(QString, text);
    QTEST(squeezed(text), "squeezed");
}

QTEST_APPLESS_MAIN(TestCellText)
#include "test_celltext.moc"
