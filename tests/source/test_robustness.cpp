// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/reader.h"

#include "tests/support/zipbuilder.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

QByteArray sampleWordFile(bool isStored)
{
    const QByteArray cell =
        "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:pPr><w:numPr>"
        "<w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>规章</w:t></w:r></w:p></w:tc>";
    const QByteArray row = "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + cell + cell.repeated(3) + "</w:tr>";
    const QByteArray body =
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:t>一</w:t></w:r></w:p><w:tbl><w:tblGrid><w:gridCol "
        "w:w=\"9\"/></w:tblGrid>" +
        row.repeated(5) + "</w:tbl>";
    const QByteArray numbering =
        "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:abstractNum "
        "w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
        "w:val=\"chineseCounting\"/><w:lvlText "
        "w:val=\"%1、\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
        "w:val=\"0\"/></w:num></w:numbering>";
    if (!isStored) {
        return wordFile(body, {{.name = u"word/numbering.xml"_qs, .content = numbering}});
    }
    // Stored, so that damage reaches the XML instead of being caught by the inflation.
    return zipOf(
        {{.name = u"word/document.xml"_qs,
          .content = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" +
                     body + "</w:body></w:document>",
          .isStored = true}});
}

QByteArray sampleHtml()
{
    const QByteArray row = "<tr><td rowspan=\"2\" colspan=\"3\"><p class=MsoNormal>&nbsp;规章<o:p></o:p></p></td><td "
                           "style='display:none'>0<sup>1</sup></td><th>1<table><tr><td>2</table></th></tr>";
    return "<!DOCTYPE html><html><head><meta "
           "charset=\"utf-8\"><title>报告</title><script>if(a<b){}</script></head><body>"
           "<h1>报告</h1><!-- 注 --><table><thead>" +
           row + "</thead><tbody>" + row.repeated(4) + "</tbody></table><pre>a\nb</pre></body></html>";
}

} // namespace

/// Damaged files must give a document or a sentence; they must never bring the program down.
class TestRobustness : public QObject {
    Q_OBJECT

private slots:
    void survivesCutFiles_data() { addSamples(); }
    void survivesCutFiles();
    void survivesFlippedBits_data() { addSamples(); }
    void survivesFlippedBits();
    void survivesSplicedFiles_data() { addSamples(); }
    void survivesSplicedFiles();

private:
    static void addSamples();
    /// Reads as a document and checks that a failure has a sentence.
    void read(const QByteArray &content);

    QTemporaryDir m_folder;
};

void TestRobustness::addSamples()
{
    QTest::addColumn<QByteArray>("sample");
    QStringEncoder gb18030("GB18030");
    const QByteArray html = sampleHtml();
    QTest::newRow("Word") << sampleWordFile(false);
    QTest::newRow("Word, stored") << sampleWordFile(true);
    QTest::newRow("web page") << html;
    QTest::newRow("web page in GB18030") << QByteArray(gb18030.encode(QString::fromUtf8(html)));
    QTest::newRow("web archive")
        << "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\n"
           "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable"
           "\r\n\r\n" +
               QByteArray(html).replace('=', "=3D") + "\r\n--b--\r\n";
    QTest::newRow("markdown") << QByteArray(
        "# 报告\n\n| 项 | 数 |\n|---|---|\n| **规章** | 0\\|1 |\n\n规章\t0\t1\n许可\t\t2\n\n"
        "<table><tr><td>a</td></tr></table>\n");
    QTest::newRow("text") << QByteArray("一、总体情况\r\n\t规章\n\f  许可     12   3\n");
}

void TestRobustness::read(const QByteArray &content)
{
    // Old Word files are for LibreOffice to survive, in a process of its own; PDF files have a test of theirs.
    const auto kind = detectKind(content);
    if (kind == SourceKind::OfficeBinary || kind == SourceKind::Pdf) {
        return;
    }
    QFile file(m_folder.filePath(u"sample"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(content);
    file.close();
    const auto document = readDocument(file.fileName(), {});
    QVERIFY(document || document.error().sentence.contains(u"sample"));
    if (document) {
        for (const Block &block : document->blocks) {
            const auto *grid = std::get_if<Grid>(&block);
            for (const GridCell &cell : grid ? grid->cells : std::vector<GridCell>()) {
                QVERIFY(cell.row >= 0 && cell.rowSpan >= 1 && cell.row + cell.rowSpan <= grid->rows);
                QVERIFY(cell.column >= 0 && cell.columnSpan >= 1 && cell.column + cell.columnSpan <= grid->columns);
            }
        }
    }
}

void TestRobustness::survivesCutFiles()
{
    QFETCH(QByteArray, sample);
    const qsizetype step = std::max<qsizetype>(sample.size() / 150, 1);
    for (qsizetype length = 0; length < sample.size(); length += step) {
        read(sample.left(length));
    }
    for (qsizetype length = 1; length < std::min<qsizetype>(sample.size(), 40); ++length) {
        read(sample.chopped(length));
    }
}

void TestRobustness::survivesFlippedBits()
{
    QFETCH(QByteArray, sample);
    QRandomGenerator random(20);
    for (int round = 0; round < 250; ++round) {
        QByteArray damaged = sample;
        for (int flips = random.bounded(1, 8); flips > 0; --flips) {
            const qsizetype at = random.bounded(int(damaged.size()));
            damaged[at] = char(damaged[at] ^ (1 << random.bounded(8)));
        }
        read(damaged);
    }
}

void TestRobustness::survivesSplicedFiles()
{
    QFETCH(QByteArray, sample);
    QRandomGenerator random(21);
    for (int round = 0; round < 150; ++round) {
        QByteArray damaged = sample;
        const int from = random.bounded(int(sample.size()));
        const QByteArray piece = sample.mid(from, random.bounded(1, 200));
        damaged.insert(random.bounded(int(damaged.size())), piece.repeated(random.bounded(1, 5)));
        damaged.remove(random.bounded(int(damaged.size())), random.bounded(60));
        read(damaged);
    }
}

QTEST_APPLESS_MAIN(TestRobustness)
#include "test_robustness.moc"
