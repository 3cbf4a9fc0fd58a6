// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/reader.h"

#include "tests/support/documenttext.h"

#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

// "一" is B0 D2 … in GB18030: D2 BB; in UTF-8 E4 B8 80.
const QByteArray quotedPage =
    "<html><body><p>=D2=BB=\r\n=A1=A2</p><table><tr><td>a=3D</td><td>1</td></tr></table></html>";

QByteArray archive(const QByteArray &typeParameters, const QByteArray &parts)
{
    return "From: <Saved by a browser>\r\nSubject: report\r\nMIME-Version: 1.0\r\n"
           "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--=_b\"" +
           typeParameters + "\r\n\r\nThis is a message in several parts.\r\n\r\n" + parts;
}

QByteArray part(const QByteArray &fields, const QByteArray &body)
{
    return "----=_b\r\n" + fields + "\r\n\r\n" + body + "\r\n";
}

} // namespace

class TestMhtmlReader : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refusesArchivesWithoutPage();
};

void TestMhtmlReader::reads_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("expected");
    const QStringList quoted{u"一、"_qs, u"| a= | 1"_qs};
    const QByteArray quotedFields = "Content-Type: text/html;\r\n\tcharset=\"gb2312\"\r\n"
                                    "Content-Transfer-Encoding: quoted-printable\r\nContent-ID: <page@x>";
    const QByteArray picture = part("Content-Type: image/png\r\nContent-Transfer-Encoding: base64", "iVBORw0KGgo=");
    const QByteArray frame = part("Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64",
                                  QByteArray("<p>框</p>").toBase64());

    QTest::newRow("quoted-printable") << archive({}, part(quotedFields, quotedPage) + picture + "----=_b--\r\n")
                                      << quoted;
    QTest::newRow("line feeds only")
        << archive({}, part(quotedFields, quotedPage) + "----=_b--\r\n").replace("\r\n", "\n") << quoted;
    QTest::newRow("page after a picture") << archive({}, picture + part(quotedFields, quotedPage)) << quoted;
    QTest::newRow("base64") << archive({}, frame + "----=_b--\r\n") << QStringList{u"框"_qs};
    QTest::newRow("start names the page")
        << archive(";\r\n\tstart=\"<page@x>\"", frame + part(quotedFields, quotedPage)) << quoted;
    QTest::newRow("no last boundary") << archive({}, part(quotedFields, quotedPage)) << quoted;
    const QByteArray at = "Content-Type: text/html; charset=utf-8\r\nContent-Location: http://x.cn/a/";
    const QByteArray framed = part(at + "b/t3.html", "<p>框</p>");
    const QByteArray elsewhere = part(at + "t3.html", "<p>别处</p>");
    const QByteArrayList addresses{"http://x.cn/a/b/t3.html", "t3.html", "./t3.html", "/a/b/t3.html", "../b/t3.html"};
    for (const QByteArray &address : addresses) {
        QTest::newRow("frame " + address)
            << archive({}, part(at + "b/nb.html", "<p>一</p><iframe src=\"" + address + "\"></iframe>") + elsewhere +
                               framed + "----=_b--\r\n")
            << QStringList{u"一"_qs, u"框"_qs};
    }
    QTest::newRow("parts in parts") << archive({}, part("Content-Type: multipart/alternative; boundary=in",
                                                        "--in\r\nContent-Type: text/plain\r\n\r\ntext\r\n--in\r\n" +
                                                            quotedFields + "\r\n\r\n" + quotedPage + "\r\n--in--"))
                                    << quoted;
    QTest::newRow("one part") << QByteArray("MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>一</p>")
                              << QStringList{u"一"_qs};
}

void TestMhtmlReader::reads()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, expected);
    QCOMPARE(detectKind(content), SourceKind::Mhtml);
    const auto document = readMhtml(content, u"a.mht"_qs);
    QVERIFY(document);
    QCOMPARE(document->kind, SourceKind::Mhtml);
    QCOMPARE(printed(*document), expected);
}

void TestMhtmlReader::refusesArchivesWithoutPage()
{
    for (const QByteArray &content : {archive({}, {}), archive({}, part("Content-Type: text/plain", "text")),
                                      QByteArray("MIME-Version: 1.0\r\n"), QByteArray()}) {
        const auto document = readMhtml(content, u"a.mht"_qs);
        QVERIFY(!document);
        QVERIFY(document.error().sentence.startsWith(u"a.mht is a web archive without a web page"));
    }
}

QTEST_APPLESS_MAIN(TestMhtmlReader)
#include "test_mhtmlreader.moc"
