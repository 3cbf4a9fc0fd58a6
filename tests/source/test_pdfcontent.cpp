// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pdfcontent.h"

#include <QTest>

using namespace disclosure;

namespace {

/// Operators with their operands: "re(10 20 30 40) Do(/Im1)"; what is neither number nor name is a dot.
QString scanned(const QByteArray &content)
{
    PdfContentScanner scanner(std::string_view(content.constData(), static_cast<std::size_t>(content.size())));
    QStringList result;
    while (scanner.next()) {
        QStringList operands;
        for (const PdfOperand &operand : scanner.operands()) {
            operands.append(operand.kind == PdfOperand::Kind::Number ? QString::number(operand.number)
                            : operand.kind == PdfOperand::Kind::Name
                                ? QString::fromLatin1(operand.name.data(), static_cast<qsizetype>(operand.name.size()))
                                : QStringLiteral("."));
        }
        result.append(QStringLiteral("%1(%2)").arg(
            QString::fromLatin1(scanner.op().data(), static_cast<qsizetype>(scanner.op().size())),
            operands.join(u' ')));
    }
    return result.join(u' ');
}

} // namespace

class TestPdfContent : public QObject {
    Q_OBJECT

private slots:
    void scans_data();
    void scans();
    void takesTextApart_data();
    void takesTextApart();
};

void TestPdfContent::scans_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("numbers") << QByteArray("1 0 0 -1 .5 +7 cm") << QStringLiteral("cm(1 0 0 -1 0.5 7)");
    QTest::newRow("no space before a name")
        << QByteArray("/Im1 Do q/Fm2 Do") << QStringLiteral("Do(/Im1) q() Do(/Fm2)");
    QTest::newRow("text with brackets and escapes")
        << QByteArray("(a \\) (b) re 1 2 3 4 re) Tj 5 6 m") << QStringLiteral("Tj(.) m(5 6)");
    QTest::newRow("text in pieces") << QByteArray("[(a) -120 <00 41> (b)] TJ n") << QStringLiteral("TJ(.) n()");
    QTest::newRow("marked content") << QByteArray("/P << /MCID 0 /A [1 2] >> BDC EMC")
                                    << QStringLiteral("BDC(/P .) EMC()");
    QTest::newRow("comment") << QByteArray("1 % 2 3 re\n2 m") << QStringLiteral("m(1 2)");
    QTest::newRow("words that are no operators") << QByteArray("true null gs") << QStringLiteral("gs(. .)");
    QTest::newRow("inline image with operators in its bytes")
        << QByteArray("BI /W 2 /H 2 ID 9 9 re EIx (\nEI 3 4 l") << QStringLiteral("BI() ID(/W 2 /H 2) l(3 4)");
    QTest::newRow("unfinished text") << QByteArray("1 2 m (never closed") << QStringLiteral("m(1 2)");
    QTest::newRow("unfinished image") << QByteArray("q BI ID \1\2\3") << QStringLiteral("q() BI() ID()");
    QTest::newRow("stray closing brackets") << QByteArray("] >> ) } 1 2 l") << QStringLiteral("l(. . 1 2)");
}

void TestPdfContent::scans()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, expected);
    QCOMPARE(scanned(content), expected);
}

void TestPdfContent::takesTextApart_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QString>("expected"); // each string behind the number that shifts it
    QTest::newRow("one string") << QByteArray("(12) Tj") << QStringLiteral("0:12");
    QTest::newRow("escapes") << QByteArray("(a\\)\\050\\7\\\nb(c)) Tj") << QStringLiteral("0:a)(\7b(c)");
    QTest::newRow("hexadecimal") << QByteArray("<31 32 3> Tj") << QStringLiteral("0:120");
    QTest::newRow("several") << QByteArray("[(1) -120.5 -3 <32>(3) 7] TJ") << QStringLiteral("0:1 -123.5:2 0:3 7:");
    QTest::newRow("with spaces set") << QByteArray("1 2 (12) \"") << QStringLiteral("0:12");
    QTest::newRow("never closed") << QByteArray("[(1 <3") << QStringLiteral("0:1 <3");
}

void TestPdfContent::takesTextApart()
{
    QFETCH(QByteArray, operation);
    QStringList parts;
    for (const PdfTextPart &part : textPartsIn(operation.toStdString())) {
        parts.append(QStringLiteral("%1:%2").arg(QString::number(part.shift), QString::fromStdString(part.codes)));
    }
    QTEST(parts.join(u' '), "expected");
}

QTEST_GUILESS_MAIN(TestPdfContent)

#include "test_pdfcontent.moc"
