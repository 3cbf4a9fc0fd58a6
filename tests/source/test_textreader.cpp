// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/reader.h"

#include "tests/support/documenttext.h"

#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

class TestTextReader : public QObject {
    Q_OBJECT

private slots:
    void keepsLinesAsTheyStand_data();
    void keepsLinesAsTheyStand();
};

void TestTextReader::keepsLinesAsTheyStand_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("lines");

    QTest::newRow("blanks") << u" 一\n\t二 \n\n　三"_qs << QStringList{u" 一"_qs, u"\t二 "_qs, QString(), u"　三"_qs};
    QTest::newRow("last line end") << u"一\n二\n"_qs << QStringList{u"一"_qs, u"二"_qs};
    QTest::newRow("CR LF") << u"一\r\n二\r\n"_qs << QStringList{u"一"_qs, u"二"_qs};
    QTest::newRow("CR") << u"一\r二"_qs << QStringList{u"一"_qs, u"二"_qs};
    QTest::newRow("page end") << u"一\n\f二\f三"_qs << QStringList{u"一"_qs, u"二"_qs, u"三"_qs};
    QTest::newRow("line break of Word") << u"一\v二\u2028三"_qs << QStringList{u"一"_qs, u"二"_qs, u"三"_qs};
}

void TestTextReader::keepsLinesAsTheyStand()
{
    QFETCH(QString, text);
    QFETCH(QStringList, lines);
    const auto document = readPlainText(text, u"a.txt"_qs);
    QVERIFY(document);
    QCOMPARE(document->kind, SourceKind::PlainText);
    QCOMPARE(paragraphsOf(*document), lines);
    QCOMPARE(document->blocks.size(), size_t(lines.size()));
}

QTEST_APPLESS_MAIN(TestTextReader)
#include "test_textreader.moc"
