// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/reader.h"

#include "tests/support/documenttext.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

const QByteArray compoundFile = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// A stream's name as a compound file's directory has it.
QByteArray wide(const QByteArray &name)
{
    QByteArray text;
    for (const char c : name) {
        text.append(c).append('\0');
    }
    return text;
}

} // namespace

class TestOfficeReader : public QObject {
    Q_OBJECT

private slots:
    void readsThroughLibreOffice();
    void saysWhatToInstall();
    void refuses_data();
    void refuses();

private:
    QString write(const QString &name, const QByteArray &content);

    QTemporaryDir m_folder;
};

QString TestOfficeReader::write(const QString &name, const QByteArray &content)
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("%s could not be written", qPrintable(path));
    }
    return path;
}

void TestOfficeReader::readsThroughLibreOffice()
{
    QVERIFY2(!QStandardPaths::findExecutable(u"soffice"_qs).isEmpty(), "libreoffice-writer is needed for this test");
    const QByteArray rtf = "{\\rtf1\\ansi\\ansicpg936 {\\u19968?\\u12289?}\\par"
                           "\\trowd\\cellx2000\\cellx4000 \\intbl a\\cell 1\\cell\\row"
                           "\\trowd\\cellx2000\\cellx4000 \\intbl b\\cell 2\\cell\\row\\pard\\par}";
    const QString path = write(u"报告 1.doc"_qs, rtf);
    QCOMPARE(detectKind(rtf), SourceKind::OfficeBinary);
    const auto document = readDocument(path, {});
    QVERIFY2(document, document ? "" : qPrintable(document.error().sentence));
    QCOMPARE(document->kind, SourceKind::OfficeBinary);
    QCOMPARE(printed(*document), (QStringList{u"一、"_qs, u"| a | 1"_qs, u"| b | 2"_qs}));
}

void TestOfficeReader::saysWhatToInstall()
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", QFile::encodeName(m_folder.path()));
    const auto document = readOfficeBinary(write(u"a.doc"_qs, compoundFile + wide("WordDocument")), {});
    qputenv("PATH", path);
    QVERIFY(!document);
    QVERIFY(document.error().sentence.startsWith(u"a.doc is in Word's old format"));
    QVERIFY(document.error().sentence.contains(u"libreoffice-writer"));
}

void TestOfficeReader::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("start");

    QTest::newRow("password") << compoundFile + wide("EncryptedPackage") << u"a.doc is a Word file with a password."_qs;
    QTest::newRow("Excel") << compoundFile + wide("Workbook") << u"a.doc is an Excel workbook"_qs;
    QTest::newRow("cut RTF") << QByteArray("{\\rtf1 text {\\b te")
                             << u"a.doc is damaged: it ends before its text does."_qs;
    QTest::newRow("damaged") << compoundFile + wide("WordDocument") + QByteArray(2000, '\x7f')
                             << u"LibreOffice could not read a.doc."_qs;
}

void TestOfficeReader::refuses()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, start);
    const auto document = readOfficeBinary(write(u"a.doc"_qs, content), {});
    QVERIFY(!document);
    QVERIFY2(document.error().sentence.startsWith(start), qPrintable(document.error().sentence));
}

QTEST_GUILESS_MAIN(TestOfficeReader)
#include "test_officereader.moc"
