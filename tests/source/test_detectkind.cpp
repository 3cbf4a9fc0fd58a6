// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/reader.h"

#include "tests/support/zipbuilder.h"

#include <QRandomGenerator>
#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

class TestDetectKind : public QObject {
    Q_OBJECT

private slots:
    void detects_data();
    void detects();
    void refuses_data();
    void refuses();
};

void TestDetectKind::detects_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QByteArray &content, SourceKind kind) {
        QTest::newRow(name) << content << int(kind);
    };

    row("PDF", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", SourceKind::Pdf);
    row("PDF after other bytes", "\r\n\r\njunk\n%PDF-1.4\n", SourceKind::Pdf);
    row("Word", wordFile("<w:p/>"), SourceKind::Docx);
    row("cut Word", wordFile("<w:p/>").left(600), SourceKind::Docx);
    row("old Word", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + QByteArray(600, '\0'), SourceKind::OfficeBinary);
    row("RTF", "{\\rtf1\\ansi\\ansicpg936 text}", SourceKind::OfficeBinary);
    row("Word 2003 XML",
        "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Word.Document\"?>\n<w:wordDocument xmlns:w=\"x\"/>",
        SourceKind::OfficeBinary);
    row("web archive",
        "From: <saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"b\"\r\n\r\n--b",
        SourceKind::Mhtml);
    row("web page", "<!DOCTYPE html>\n<html><body>年报</body></html>", SourceKind::Html);
    row("web page after a mark, a comment and a declaration",
        "\xef\xbb\xbf<?xml version=\"1.0\"?>\n<!-- saved -->\n<html "
        "xmlns=\"http://www.w3.org/1999/xhtml\"><p>年报</p></html>",
        SourceKind::Html);
    row("web page with Word's islands", "<html><head><xml><w:WordDocument></w:WordDocument></xml></head></html>",
        SourceKind::Html);
    row("piece of a web page", "<table><tr><td>总计</td><td>3</td></tr></table>", SourceKind::Html);
    row("web page after text", "年度报告<p>一、总体情况</p><p>无</p>", SourceKind::Html);
    row("pipe table", "报告\n\n| 项 | 数 |\n| --- | ---: |\n| 规章 | 0 |\n", SourceKind::Markdown);
    row("headings", "# 报告\n\n## 一、总体情况\n\n文字\n", SourceKind::Markdown);
    row("headings around HTML", "# 报告\n## 二、情况\n<table><tr><td>规章</td></tr></table>\n", SourceKind::Markdown);
    row("pages around tables in markdown",
        "<html><body><table><tr><td>a</td></tr></table></body></html>\n\n# 报告\n\n## 一、总体情况\n",
        SourceKind::Markdown);
    row("pages around tables in text", "报告\n文字\n<html><body><table><tr><td>a</td></tr></table></body></html>\n",
        SourceKind::Markdown);
    row("HTML table in text", "报告\n文字\n<table>\n", SourceKind::Markdown);
    row("table with tabs", "报告\n规章\t0\t1\n许可\t2\t3\n处罚\t4\t5\n", SourceKind::Markdown);
    row("one cell a line", "报告\n\t规章\n\t0\n\n\t许可\n\t2\n", SourceKind::PlainText);
    row("text", "一、总体情况\n  规章      0     1\n", SourceKind::PlainText);
    row("text in GB18030", "\xd2\xbb\xa1\xa2\xd7\xdc\xcc\xe5\xc7\xe9\xbf\xf6\n\xb9\xe6\xd5\xc2 0 1\n",
        SourceKind::PlainText);
    row("text with a less-than sign", "当 a<b 时，总计 < 3 件\n", SourceKind::PlainText);
    row("text with page ends", "一、总体情况\n\f二、主动公开\n", SourceKind::PlainText);
    row("PNG", QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(64, 'x'), SourceKind::Picture);
    row("JPEG", QByteArray("\xff\xd8\xff\xe0") + QByteArray(64, 'x'), SourceKind::Picture);
    row("TIFF", QByteArray("II*\0", 4) + QByteArray(64, 'x'), SourceKind::Picture);
    row("report", "\xef\xbb\xbf{\"source\": \"a.pdf\", \"cells\": {}}", SourceKind::ReportJson);
    row("damaged report", "{\"source\": \"a.pdf\", \"cells\": {\"t3.new", SourceKind::ReportJson);
    row("other JSON", "{\"name\": \"cells\"}", SourceKind::PlainText);
}

void TestDetectKind::detects()
{
    QFETCH(QByteArray, content);
    QFETCH(int, kind);
    const auto detected = detectKind(content);
    QVERIFY(detected.has_value());
    QCOMPARE(int(*detected), kind);
}

void TestDetectKind::refuses_data()
{
    QTest::addColumn<QByteArray>("content");

    QByteArray noise(4096, '\0');
    QRandomGenerator(7).fillRange(reinterpret_cast<quint32 *>(noise.data()), noise.size() / 4);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("white space") << QByteArray(" \r\n\t");
    QTest::newRow("noise") << noise;
    QTest::newRow("zeros") << QByteArray(512, '\0');
    QTest::newRow("program") << QByteArray("\x7f"
                                           "ELF\x02\x01\x01",
                                           7) +
                                    noise;
    QTest::newRow("zip") << zipOf({{.name = u"a.txt"_qs, .content = "text"}});
    QTest::newRow("empty zip") << QByteArray("PK\x05\x06") + QByteArray(18, '\0');
}

void TestDetectKind::refuses()
{
    QFETCH(QByteArray, content);
    const auto detected = detectKind(content);
    QCOMPARE(detected ? int(*detected) : -1, -1);
}

QTEST_APPLESS_MAIN(TestDetectKind)
#include "test_detectkind.moc"
