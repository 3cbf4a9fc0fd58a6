// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/decimal.h"

#include <QTest>

using namespace disclosure;

namespace {

Decimal decimal(const char *text)
{
    const std::optional<Decimal> value = Decimal::fromString(QString::fromLatin1(text));
    if (!value) {
        qFatal("%s is no decimal", text);
    }
    return *value;
}

} // namespace

class TestDecimal : public QObject {
    Q_OBJECT

private slots:
    void readsAndWrites_data();
    void readsAndWrites();
    void refuses_data();
    void refuses();
    void addsExactly_data();
    void addsExactly();
    void negates();
    void compares_data();
    void compares();
    void tellsWholeNumbers_data();
    void tellsWholeNumbers();
    void givesDoubles();
    void countsInTenThousands();
};

void TestDecimal::readsAndWrites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    const auto row = [](const char *text, const char *written) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(written);
    };
    row("0", "0");
    row("7", "7");
    row("-6", "-6");
    row("0.5", "0.5");
    row("-0.05", "-0.05");
    row("45.90", "45.90");
    row("0.00", "0.00");
    row("372827900.49", "372827900.49");
    row("007", "7");
    row("-0", "0");
    row("999999999999999", "999999999999999");
    row("-999999999999999", "-999999999999999");
    row("1234567890123.45", "1234567890123.45");
    row("0.12345678901234", "0.12345678901234");
    row("0000000000000000001", "1");
}

void TestDecimal::readsAndWrites()
{
    QFETCH(QString, text);
    const std::optional<Decimal> value = Decimal::fromString(text);
    QVERIFY(value);
    QTEST(value->toString(), "written");
}

void TestDecimal::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "-", ".", ".5", "5.", "-.5", "1.2.3", "1,234", "+5", "--5", "5-", " 5", "5 ", "1e3",
                             "abc", "0x10", "1000000000000000", "12345678901234.56", "0.1234567890123456"}) {
        QTest::newRow(text) << QString::fromLatin1(text);
    }
    QTest::newRow("full-width digits are not plain") << QStringLiteral("５");
    QTest::newRow("true minus is not plain") << QStringLiteral("−5");
}

void TestDecimal::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!Decimal::fromString(text));
}

void TestDecimal::addsExactly_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("sum");
    QTest::addColumn<QString>("difference");
    const auto row = [](const char *left, const char *right, const char *sum, const char *difference) {
        QTest::addRow("%s and %s", left, right) << QString::fromLatin1(left) << QString::fromLatin1(right)
                                                << QString::fromLatin1(sum) << QString::fromLatin1(difference);
    };
    row("0.1", "0.2", "0.3", "-0.1");
    row("1", "0.5", "1.5", "0.5");
    row("45.90", "4.1", "50.00", "41.80");
    row("-6", "6", "0", "-12");
    row("0.001", "1000000", "1000000.001", "-999999.999");
    row("999999999999999", "999999999999999", "1999999999999998", "0");
    row("999999999999999", "0.00000000000001", "999999999999999.00000000000001", "999999999999998.99999999999999");
    row("372827900.49", "0.51", "372827901.00", "372827899.98");
}

void TestDecimal::addsExactly()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    const Decimal a = *Decimal::fromString(left);
    const Decimal b = *Decimal::fromString(right);
    QTEST((a + b).toString(), "sum");
    QTEST((b + a).toString(), "sum");
    QTEST((a - b).toString(), "difference");
    Decimal running = a;
    running += b;
    QVERIFY(running == a + b);
}

void TestDecimal::negates()
{
    QCOMPARE((-decimal("6")).toString(), QStringLiteral("-6"));
    QCOMPARE((-decimal("-0.50")).toString(), QStringLiteral("0.50"));
    QCOMPARE((-decimal("0")).toString(), QStringLiteral("0"));
    QVERIFY(decimal("-0.1").isNegative());
    QVERIFY(!decimal("-0").isNegative());
    QVERIFY(!decimal("3").isNegative());
}

void TestDecimal::compares_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<int>("order"); // as left <=> right
    const auto row = [](const char *left, const char *right, int order) {
        QTest::addRow("%s and %s", left, right) << QString::fromLatin1(left) << QString::fromLatin1(right) << order;
    };
    row("1", "2", -1);
    row("-1", "-2", 1);
    row("45.9", "45.90", 0);
    row("0", "0.000", 0);
    row("-0", "0", 0);
    row("0.1", "0.09", 1);
    row("-0.1", "0", -1);
    row("999999999999999", "0.99999999999999", 1);
    row("10", "9.9", 1);
}

void TestDecimal::compares()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QFETCH(int, order);
    const Decimal a = *Decimal::fromString(left);
    const Decimal b = *Decimal::fromString(right);
    QCOMPARE(a < b, order < 0);
    QCOMPARE(a > b, order > 0);
    QCOMPARE(a == b, order == 0);
    QCOMPARE(a != b, order != 0);
    QCOMPARE(b<a, order> 0);
}

void TestDecimal::tellsWholeNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isWhole");
    const auto row = [](const char *text, bool isWhole) {
        QTest::newRow(text) << QString::fromLatin1(text) << isWhole;
    };
    row("3", true);
    row("3.00", true);
    row("-3.0", true);
    row("0.0", true);
    row("0.5", false);
    row("-0.1", false);
    row("3.001", false);
}

void TestDecimal::tellsWholeNumbers()
{
    QFETCH(QString, text);
    QTEST(Decimal::fromString(text)->isWhole(), "isWhole");
}

void TestDecimal::givesDoubles()
{
    QCOMPARE(decimal("-1898468.07").toDouble(), -1898468.07);
    QCOMPARE(decimal("0").toDouble(), 0.0);
    QVERIFY(decimal("0.3").toDouble() == 0.3);
    QVERIFY(decimal("99999999999.9999").toDouble() == 99999999999.9999);
    QVERIFY(decimal("0.00000000000123").inTenThousands().inTenThousands().inTenThousands().toDouble() == 1.23e-24);
    QVERIFY(decimal("999999999999999").timesTenThousand().toDouble() == 9.99999999999999e18);
    QCOMPARE(Decimal(42).toDouble(), 42.0);
    QCOMPARE(Decimal().toString(), QStringLiteral("0"));
}

void TestDecimal::countsInTenThousands()
{
    const auto shown = [](QStringView text) {
        const Decimal number = *Decimal::fromString(text);
        return QStringList{number.timesTenThousand().toString(), number.inTenThousands().toString()};
    };
    QCOMPARE(shown(u"14.3"), QStringList({QStringLiteral("143000"), QStringLiteral("0.00143")}));
    QCOMPARE(shown(u"1898468.07"), QStringList({QStringLiteral("18984680700"), QStringLiteral("189.846807")}));
    QCOMPARE(shown(u"-20000"), QStringList({QStringLiteral("-200000000"), QStringLiteral("-2")}));
    QCOMPARE(shown(u"0.123456"), QStringList({QStringLiteral("1234.56"), QStringLiteral("0.0000123456")}));
    QCOMPARE(shown(u"0.00"), QStringList({QStringLiteral("0"), QStringLiteral("0")}));
}

QTEST_APPLESS_MAIN(TestDecimal)
#include "test_decimal.moc"
