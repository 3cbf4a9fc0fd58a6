// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/command.h"

#include "models/report/reportjson.h"
#include "models/store/library.h"

#include "tests/support/batchrunner.h"
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

namespace {

/// Temporary folders of this process go here, so that what is left behind is seen.
class TemporaryPlace final {
public:
    TemporaryPlace() { qputenv("TMPDIR", m_dir.path().toLocal8Bit()); }
    ~TemporaryPlace() { m_before.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", m_before); }

    QStringList entries() const { return QDir(m_dir.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot); }

private:
    QTemporaryDir m_dir;
    QByteArray m_before = qgetenv("TMPDIR");
};

} // namespace

/// Reading zips with the batch program.
class TestZips : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;

    QString path(const QString &name) const { return m_dir->filePath(name); }

    static BatchResult read(QStringList arguments)
    {
        arguments = QStringList{u"read"_s} + arguments + QStringList{u"--worker-program"_s, batchProgram()};
        BatchResult result;
        QTextStream out(&result.out);
        QTextStream err(&result.err);
        Console console{.out = out, .err = err, .showsProgress = false, .askPassword = nullptr};
        result.exitCode = runBatch(arguments, console);
        return result;
    }

    void write(const QString &name, const QByteArray &content) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    QStringList filesUnder(const QString &folder) const
    {
        QStringList files;
        QDirIterator it(path(folder), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            files.append(QDir(path(folder)).relativeFilePath(it.next()));
        }
        files.sort();
        return files;
    }

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void theReportsInAZipAreRead()
    {
        const TemporaryPlace temporary;
        write(u"in/b.zip"_s, zipOf({{u"甲/r.pdf"_s, contentOf(examplePath(u"pdf/000.pdf"_s))},
                                    {u"乙/r.pdf"_s, contentOf(examplePath(u"pdf/003.pdf"_s))}}));
        const BatchResult result = read({path(u"in/b.zip"_s), u"--json"_s, path(u"json"_s)});
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.lines().size(), 2);
        QVERIFY2(result.lines()[0].startsWith(path(u"in/b.zip/乙/r.pdf"_s) + u'\t'), qPrintable(result.out));
        QVERIFY2(result.lines()[1].startsWith(path(u"in/b.zip/甲/r.pdf"_s) + u'\t'), qPrintable(result.out));
        QCOMPARE(filesUnder(u"json"_s), (QStringList{u"b.zip/乙/r.pdf.json"_s, u"b.zip/甲/r.pdf.json"_s}));
        const auto report = reportFromJson(contentOf(path(u"json/b.zip/甲/r.pdf.json"_s)));
        QVERIFY(report);
        QCOMPARE(report->source, u"r.pdf"_s);
        QVERIFY(!report->cells.empty());
        QCOMPARE(temporary.entries(), QStringList());
    }

    void zipsInFoldersAndInZipsAreRead()
    {
        const QByteArray text = contentOf(examplePath(u"text/000.txt"_s));
        write(u"in/plain.txt"_s, text);
        write(u"in/deep/a.zip"_s, zipOf({{u"one.txt"_s, text}, {u"inner.zip"_s, zipOf({{u"one.txt"_s, text}})}}));
        const BatchResult result = read({path(u"in"_s), u"--json"_s, path(u"json"_s)});
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(filesUnder(u"json"_s), (QStringList{u"deep/a.zip/inner.zip/one.txt.json"_s,
                                                     u"deep/a.zip/one.txt.json"_s, u"plain.txt.json"_s}));
        QVERIFY(result.out.contains(path(u"in/deep/a.zip/inner.zip/one.txt"_s)));
    }

    void whatCannotBeUnpackedCostsOneLine()
    {
        const TemporaryPlace temporary;
        write(u"in/a.txt"_s, contentOf(examplePath(u"text/000.txt"_s)));
        write(u"in/broken.zip"_s, "PK\x03\x04 rubbish");
        const BatchResult result = read({path(u"in"_s)});
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(result.lines().size(), 2);
        QVERIFY2(result.lines()[1].startsWith(path(u"in/broken.zip"_s) + u"\tnot read: "_s), qPrintable(result.out));
        QVERIFY2(result.err.contains(u"Read: 1. Not read: 1."), qPrintable(result.err));
        QCOMPARE(temporary.entries(), QStringList());
    }

    void aBrokenZipAloneIsTold()
    {
        write(u"broken.zip"_s, "PK\x03\x04 rubbish");
        const BatchResult result = read({path(u"broken.zip"_s)});
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.out.contains(u"not read: "), qPrintable(result.out));
    }

    void aZipWithoutReportsIsTold()
    {
        write(u"in/a.txt"_s, contentOf(examplePath(u"text/000.txt"_s)));
        write(u"in/empty.zip"_s, zipOf({{u"Thumbs.db"_s, "x"}}));
        const BatchResult result = read({path(u"in"_s)});
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(result.lines().size(), 1);
        QVERIFY2(result.err.contains(path(u"in/empty.zip"_s)), qPrintable(result.err));
    }

    void aLibraryKeepsWhatItShows()
    {
        write(u"in/b.zip"_s, zipOf({{u"甲/r.pdf"_s, contentOf(examplePath(u"pdf/000.pdf"_s))}}));
        const QString file = path(u"in/x.disclosure"_s);
        QCOMPARE(read({path(u"in/b.zip"_s), u"--library"_s, file}).exitCode, 0);
        {
            const auto library = Library::open(file);
            QVERIFY(library);
            const Listing listing = (*library)->listing({});
            QCOMPARE(listing.ids.size(), 1U);
            const auto summary = (*library)->summary(listing.ids[0]);
            QVERIFY(summary && QFile::exists(summary->path));
        }
        // Reading the folder once more takes the zip, not what it was unpacked to.
        const BatchResult again = read({path(u"in"_s), u"--library"_s, file});
        QCOMPARE(again.lines().size(), 1);
        QVERIFY2(again.out.startsWith(path(u"in/b.zip/甲/r.pdf"_s)), qPrintable(again.out));
    }
};

QTEST_GUILESS_MAIN(TestZips)
#include "test_zips.moc"
