// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/reader.h"

#include <QStringEncoder>
#include <QTest>

using namespace disclosure;

namespace {

const QString sentence = u"一、总体情况：本年新收政府信息公开申请１２３件，结转下年度继续办理４件。"_qs;

QByteArray encoded(const QString &text, const char *encoding)
{
    QStringEncoder encoder(encoding);
    return encoder.encode(text);
}

} // namespace

class TestDecodeText : public QObject {
    Q_OBJECT

private slots:
    void decodes_data();
    void decodes();
    void keepsTextAroundWrongBytes();
    void takesAsciiAsItIs();
};

void TestDecodeText::decodes_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("declared");

    const QByteArray utf8 = sentence.toUtf8();
    const QByteArray gb = encoded(sentence, "GB18030");
    QTest::newRow("UTF-8") << utf8 << QByteArray();
    QTest::newRow("UTF-8 declared") << utf8 << QByteArray("utf-8");
    QTest::newRow("UTF-8 with mark") << "\xef\xbb\xbf" + utf8 << QByteArray();
    QTest::newRow("UTF-8 wrongly declared") << utf8 << QByteArray("gb2312");
    QTest::newRow("GB18030 detected") << gb << QByteArray();
    QTest::newRow("GB18030 declared as gb2312") << gb << QByteArray("GB2312");
    QTest::newRow("GB18030 declared as gbk") << gb << QByteArray(" gbk ");
    QTest::newRow("GB18030 declared as UTF-8") << gb << QByteArray("utf-8");
    QTest::newRow("GB18030 declared as nonsense") << gb << QByteArray("x-unknown");
    QTest::newRow("UTF-16LE with mark") << "\xff\xfe" + encoded(sentence, "UTF-16LE") << QByteArray();
    QTest::newRow("UTF-16BE with mark") << "\xfe\xff" + encoded(sentence, "UTF-16BE") << QByteArray();
    QTest::newRow("Big5 declared") << encoded(u"政府資訊公開"_qs, "Big5") << QByteArray("big5");
}

void TestDecodeText::decodes()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, declared);
    const QString expected = declared == "big5" ? u"政府資訊公開"_qs : sentence;
    QCOMPARE(decodeText(content, declared), expected);
}

void TestDecodeText::keepsTextAroundWrongBytes()
{
    QByteArray utf8 = sentence.repeated(20).toUtf8();
    utf8[utf8.size() / 2] = '\xff';
    QVERIFY(decodeText(utf8).startsWith(sentence.repeated(9)));
    QVERIFY(decodeText(utf8, "gbk").endsWith(sentence.repeated(9)));
    utf8.chop(1);
    QVERIFY(decodeText(utf8).startsWith(sentence.repeated(9)));
}

void TestDecodeText::takesAsciiAsItIs()
{
    QCOMPARE(decodeText("t3.new 12\n"), u"t3.new 12\n"_qs);
    QCOMPARE(decodeText({}), QString());
    // Digits, tabs and line ends in UTF-16 without a mark are told by their zeros.
    QCOMPARE(decodeText(encoded(u"总计\t12\r\n结转\t3\r\n"_qs, "UTF-16LE")), u"总计\t12\r\n结转\t3\r\n"_qs);
    QCOMPARE(decodeText(encoded(u"总计\t12\r\n结转\t3\r\n"_qs, "UTF-16BE")), u"总计\t12\r\n结转\t3\r\n"_qs);
}

QTEST_APPLESS_MAIN(TestDecodeText)
#include "test_decodetext.moc"
