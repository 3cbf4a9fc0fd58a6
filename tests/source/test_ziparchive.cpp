// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/ziparchive.h"

#include "tests/support/paths.h"
#include "tests/support/zipbuilder.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;
using namespace Qt::StringLiterals;

class TestZipArchive : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    UnpackBudget m_budget;
    std::atomic_bool m_stop = false;

    QString path(const QString &name) const { return m_dir->filePath(name); }

    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    /// Unpacks a zip into "out"; gives the error's sentence.
    QString unpack(const QByteArray &zip)
    {
        write(u"a.zip"_s, zip);
        const Done done = unpackZipArchive(path(u"a.zip"_s), path(u"out"_s), m_budget, m_stop);
        return done ? QString() : done.error().sentence;
    }

    QStringList unpacked() const
    {
        QStringList names;
        const QDir out(path(u"out"_s));
        QDirIterator files(out.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            names.append(out.relativeFilePath(files.next()));
        }
        names.sort();
        return names;
    }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_budget = {};
        m_stop = false;
    }

    void filesComeOutInTheirFolders()
    {
        QCOMPARE(unpack(zipOf({{u"a.txt"_s, "one"}, {u"区/b.txt"_s, "two"}})), QString());
        QCOMPARE(unpacked(), (QStringList{u"a.txt"_s, u"区/b.txt"_s}));
        QCOMPARE(contentOf(path(u"out/区/b.txt"_s)), "two"_ba);
    }

    void namesInGbkAreRead()
    {
        // "报告.txt" in GBK, of the same length as the name that it is put in the place of.
        const QByteArray gbk("\xb1\xa8\xb8\xe6.txt");
        QByteArray zip = zipOf({{u"abcd.txt"_s, "one"}});
        QCOMPARE(zip.count("abcd.txt"), 2);
        zip.replace("abcd.txt", gbk);
        QCOMPARE(unpack(zip), QString());
        QCOMPARE(unpacked(), QStringList{u"报告.txt"_s});
    }

    void backslashesAreFolders()
    {
        QByteArray zip = zipOf({{u"ab/cd.txt"_s, "one"}});
        zip.replace("ab/cd.txt", "ab\\cd.txt");
        QCOMPARE(unpack(zip), QString());
        QCOMPARE(unpacked(), QStringList{u"ab/cd.txt"_s});
    }

    void pathsThatLeadOutAreRefused_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("above") << "../bb.txt"_ba;
        QTest::newRow("above, from within") << "a/../../b"_ba;
        QTest::newRow("above, of Windows") << "..\\bb.txt"_ba;
        QTest::newRow("root") << "/etc/b.tx"_ba;
        QTest::newRow("drive") << "C:\\bb.txt"_ba;
    }

    void pathsThatLeadOutAreRefused()
    {
        QFETCH(QByteArray, name);
        const QByteArray place(name.size(), 'x');
        QByteArray zip = zipOf({{u"first.txt"_s, "one"}, {QString::fromLatin1(place), "two"}});
        zip.replace(place, name);
        const QString sentence = unpack(zip);
        QVERIFY2(sentence.contains(u"a.zip") && sentence.contains(u"outside"), qPrintable(sentence));
        QVERIFY(unpacked().isEmpty());
        QVERIFY(!QFile::exists(path(u"bb.txt"_s)));
    }

    void whatGrowsTooMuchIsRefused()
    {
        const QByteArray zip = zipOf({{u"a.txt"_s, QByteArray(100 * 1024 * 1024, 'a')}});
        QVERIFY(zip.size() < 400 * 1024);
        QVERIFY(unpack(zip).contains(u"more room"));
        QVERIFY(unpacked().isEmpty());
    }

    void aBudgetIsForAllZipsTogether()
    {
        m_budget = {.bytes = 10, .files = 100};
        QCOMPARE(unpack(zipOf({{u"a.txt"_s, "123456"}})), QString());
        QVERIFY(unpack(zipOf({{u"b.txt"_s, "123456"}})).contains(u"more room"));
        m_budget = {.bytes = 100, .files = 1};
        QVERIFY(unpack(zipOf({{u"c.txt"_s, "1"}, {u"d.txt"_s, "2"}})).contains(u"more room"));
        QCOMPARE(unpacked(), QStringList{u"a.txt"_s});
    }

    void aLieAboutASizeIsFound()
    {
        QByteArray zip = zipOf({{u"a.txt"_s, QByteArray(5000, 'a'), true}});
        // The size stands in the local header and in the directory, each time after the packed one.
        const QByteArray size("\x88\x13\x00\x00", 4);
        QCOMPARE(zip.count(size + size), 2);
        zip.replace(size + size, size + QByteArray("\x01\x00\x00\x00", 4));
        QVERIFY(!unpack(zip).isEmpty());
        QVERIFY(unpacked().isEmpty());
    }

    void aDamagedOneIsTold()
    {
        const QByteArray zip = zipOf({{u"a.txt"_s, QByteArray(5000, 'a')}});
        QVERIFY(unpack(zip.left(zip.size() / 2)).contains(u"damaged"));
        QVERIFY(unpack("PK\x03\x04 rubbish").contains(u"damaged"));
    }

    void twoOfOneNameBothComeOut()
    {
        QByteArray zip = zipOf({{u"a.txt"_s, "one"}, {u"b.txt"_s, "two!"}});
        zip.replace("b.txt", "a.txt");
        QCOMPARE(unpack(zip), QString());
        QCOMPARE(unpacked(), (QStringList{u"a (2).txt"_s, u"a.txt"_s}));
    }

    void whatIsThereAlreadyIsLeftAlone()
    {
        const QByteArray zip = zipOf({{u"a.txt"_s, "one"}});
        QCOMPARE(unpack(zip), QString());
        write(u"out/a.txt"_s, "two");
        QCOMPARE(unpack(zip), QString());
        QCOMPARE(contentOf(path(u"out/a.txt"_s)), "two"_ba);
    }

    void stoppingLeavesNoPieces()
    {
        m_stop = true;
        QCOMPARE(unpack(zipOf({{u"a.txt"_s, "one"}})), QString());
        QVERIFY(unpacked().isEmpty());
    }

    void documentsAreNoArchives()
    {
        write(u"a.zip"_s, zipOf({{u"a.txt"_s, "one"}}));
        QVERIFY(isZipArchive(path(u"a.zip"_s)));
        write(u"b.docx"_s, zipOf({{u"[Content_Types].xml"_s, "<Types/>"}, {u"word/document.xml"_s, "<w/>"}}));
        QVERIFY(!isZipArchive(path(u"b.docx"_s)));
        write(u"c.txt"_s, "PK is a text");
        QVERIFY(!isZipArchive(path(u"c.txt"_s)));
        QVERIFY(!isZipArchive(path(u"missing.zip"_s)));
    }
};

QTEST_GUILESS_MAIN(TestZipArchive)
#include "test_ziparchive.moc"
