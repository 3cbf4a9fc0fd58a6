// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/reader.h"

#include "tests/support/documenttext.h"
#include "tests/support/zipbuilder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

/// Runs as a user without rights where the test runs as root, whom no permission holds back.
class WithoutRights {
public:
    WithoutRights()
    {
        constexpr uid_t nobody = 65534;
        m_changed = geteuid() == 0 && seteuid(nobody) == 0;
    }
    ~WithoutRights()
    {
        if (m_changed && seteuid(0) != 0) {
            qFatal("the test could not become root again");
        }
    }

private:
    bool m_changed = false;
};

} // namespace

class TestReadDocument : public QObject {
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_folder.isValid()); }
    void readsByContent_data();
    void readsByContent();
    void refusesContent_data();
    void refusesContent();
    void refusesWhatCannotBeOpened();
    void refusesFilesThatAreTooLarge();

private:
    QString write(const QString &name, const QByteArray &content);

    QTemporaryDir m_folder;
};

QString TestReadDocument::write(const QString &name, const QByteArray &content)
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("%s could not be written", qPrintable(path));
    }
    return path;
}

void TestReadDocument::readsByContent_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("expected");

    const QStringList table{u"| a | 1"_qs, u"| b | 2"_qs};
    const QByteArray html = "<table><tr><td>a<td>1</tr><tr><td>b<td>2</table>";
    const auto cell = [](const QByteArray &text) {
        return "<w:tc><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    };
    QTest::newRow("Word") << wordFile("<w:tbl><w:tr>" + cell("a") + cell("1") + "</w:tr><w:tr>" + cell("b") +
                                      cell("2") + "</w:tr></w:tbl>")
                          << int(SourceKind::Docx) << table;
    QTest::newRow("web page") << "<html>" + html << int(SourceKind::Html) << table;
    QTest::newRow("web archive") << "MIME-Version: 1.0\nContent-Type: text/html\n\n" + html << int(SourceKind::Mhtml)
                                 << table;
    QTest::newRow("markdown") << QByteArray("| a | 1 |\n|---|---|\n| b | 2 |\n") << int(SourceKind::Markdown) << table;
    QTest::newRow("text") << QByteArray("a 1\nb 2\n") << int(SourceKind::PlainText)
                          << QStringList{u"a 1"_qs, u"b 2"_qs};
}

void TestReadDocument::readsByContent()
{
    QFETCH(QByteArray, content);
    QFETCH(int, kind);
    QFETCH(QStringList, expected);
    for (const QString &name : {u"报告.txt"_qs, u"报告.doc"_qs, u"报告"_qs}) {
        const auto document = readDocument(write(name, content), {});
        QVERIFY(document);
        QCOMPARE(int(document->kind), kind);
        QCOMPARE(printed(*document), expected);
    }
}

void TestReadDocument::refusesContent_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("start");

    const auto stored = [](const QString &name, const QByteArray &content) {
        return zipOf({{.name = name, .content = content, .isStored = true}});
    };
    QTest::newRow("empty") << QByteArray() << u"报告.docx is empty."_qs;
    QTest::newRow("white space") << QByteArray("\n \n") << u"报告.docx holds nothing but white space."_qs;
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << u"报告.docx is a picture"_qs;
    QTest::newRow("program") << QByteArray("\x7f"
                                           "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0",
                                           18)
                             << u"报告.docx is of a kind that this program does not know."_qs;
    QTest::newRow("zip") << stored(u"a.txt"_qs, "text") << u"报告.docx is a zip archive, not a Word file."_qs;
    QTest::newRow("cut Word file") << wordFile("<w:p/>").left(500)
                                   << u"报告.docx is damaged and cannot be unpacked."_qs;
    QTest::newRow("OpenDocument") << stored(u"mimetype"_qs, "application/vnd.oasis.opendocument.text")
                                  << u"报告.docx is an OpenDocument file"_qs;
    QTest::newRow("Excel") << stored(u"xl/workbook.xml"_qs, "<workbook/>") << u"报告.docx is an Excel workbook"_qs;
    QTest::newRow("PowerPoint") << stored(u"ppt/presentation.xml"_qs, "<p/>") << u"报告.docx is a PowerPoint file"_qs;
    QTest::newRow("OFD") << stored(u"OFD.xml"_qs, "<ofd/>") << u"报告.docx is an OFD file"_qs;
    QTest::newRow("report's JSON") << QByteArray("{\"cells\": {}}") << u"报告.docx holds the cells of a report"_qs;
}

void TestReadDocument::refusesContent()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, start);
    const auto document = readDocument(write(u"报告.docx"_qs, content), {});
    QVERIFY(!document);
    QVERIFY2(document.error().sentence.startsWith(start), qPrintable(document.error().sentence));
    QVERIFY2(document.error().sentence.endsWith(u'.'), qPrintable(document.error().sentence));
}

void TestReadDocument::refusesWhatCannotBeOpened()
{
    const auto sentence = [](const QString &path) {
        const auto document = readDocument(path, {});
        return document ? QString() : document.error().sentence;
    };
    const QString missing = m_folder.filePath(u"none.pdf"_qs);
    QCOMPARE(sentence(missing), missing + u" does not exist. Check whether it was moved or renamed."_qs);
    QVERIFY(sentence(m_folder.path()).contains(u"is a folder, not a file"));

    const QString pipe = m_folder.filePath(u"pipe"_qs);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(sentence(pipe).startsWith(u"pipe is not an ordinary file"));

    const QString locked = write(u"locked.txt"_qs, "text");
    QVERIFY(QFile::setPermissions(locked, {}));
    QVERIFY(QFile::setPermissions(m_folder.path(),
                                  QFile::permissions(m_folder.path()) | QFile::ExeGroup | QFile::ExeOther));
    const WithoutRights unprivileged;
    QVERIFY2(sentence(locked).startsWith(u"locked.txt could not be opened:"), qPrintable(sentence(locked)));
}

void TestReadDocument::refusesFilesThatAreTooLarge()
{
    // A file with a hole takes no room on the disk.
    const QString path = write(u"large.txt"_qs, "text");
    QVERIFY(QFile::resize(path, ReadLimits::fileBytes + 1));
    const auto document = readDocument(path, {});
    QVERIFY(!document);
    QVERIFY(document.error().sentence.startsWith(u"large.txt is larger than 512 MB"));
}

QTEST_GUILESS_MAIN(TestReadDocument)
#include "test_readdocument.moc"
