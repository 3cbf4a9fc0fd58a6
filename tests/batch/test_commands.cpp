// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/command.h"
#include "app/batch/language.h"
#include "app/batch/progressbar.h"

#include "models/export/exporters.h"
#include "models/report/reportjson.h"
#include "models/store/library.h"
#include "models/validate/applychange.h"
#include "models/validate/validator.h"

#include "tests/support/batchrunner.h"
#include "tests/support/guards.h"
#include "tests/support/libraries.h"
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

const QString badWorker = testProgram(u"badworker"_s);

} // namespace

/// The commands in this process, their streams in buffers.
class TestCommands : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::function<std::optional<QString>(const QString &)> m_askPassword;
    bool m_showsProgress = false;

    QString path(const QString &name) const { return m_dir->filePath(name); }

    BatchResult run(QStringList arguments, const QString &worker = batchProgram()) const
    {
        if (arguments.value(0) == u"read" || arguments.value(0) == u"check") {
            arguments << u"--worker-program"_s << worker;
        }
        BatchResult result;
        QTextStream out(&result.out);
        QTextStream err(&result.err);
        Console console{.out = out, .err = err, .showsProgress = m_showsProgress, .askPassword = m_askPassword};
        result.exitCode = runBatch(arguments, console);
        return result;
    }

    void copyExample(const QString &example, const QString &name) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QVERIFY2(QFile::copy(examplePath(example), path(name)), qPrintable(example));
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

    Report reportIn(const QString &json) const
    {
        const auto report = reportFromJson(contentOf(path(json)));
        return report ? *report : Report();
    }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_askPassword = nullptr;
        m_showsProgress = false;
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("no such command") << QStringList{u"reed"_s};
        QTest::newRow("no path") << QStringList{u"read"_s};
        QTest::newRow("no path to check") << QStringList{u"check"_s};
        QTest::newRow("no such option") << QStringList{u"read"_s, u"a.pdf"_s, u"--jason"_s, u"x"_s};
        QTest::newRow("option without its value") << QStringList{u"export"_s, u"--library"_s};
        QTest::newRow("jobs not a number") << QStringList{u"read"_s, u"a.pdf"_s, u"--jobs"_s, u"many"_s};
        QTest::newRow("no jobs") << QStringList{u"read"_s, u"a.pdf"_s, u"--jobs"_s, u"0"_s};
        QTest::newRow("timeout not a number") << QStringList{u"read"_s, u"a.pdf"_s, u"--timeout"_s, u"1m"_s};
        QTest::newRow("no library") << QStringList{u"export"_s, u"--json"_s, u"x"_s};
        QTest::newRow("export takes no path") << QStringList{u"export"_s, u"a"_s, u"--library"_s, u"x"_s};
        QTest::newRow("check has no workbook") << QStringList{u"check"_s, u"a"_s, u"--xlsx"_s, u"x"_s};
    }

    void wrongUsage()
    {
        QFETCH(QStringList, arguments);
        const BatchResult result = run(arguments);
        QCOMPARE(result.exitCode, 2);
        QVERIFY(result.out.isEmpty());
        QVERIFY(result.err.contains(u"--help"));
    }

    void help_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("program") << QStringList{u"--help"_s}
                                 << QStringList{u"read"_s, u"check"_s, u"export"_s, u"--version"_s};
        QTest::newRow("read") << QStringList{u"read"_s, u"--help"_s}
                              << QStringList{u"disclosure-batch read PATH…"_s,
                                             u"--json"_s,
                                             u"--xlsx"_s,
                                             u"--library"_s,
                                             u"--jobs"_s,
                                             u"--password"_s,
                                             u"--timeout"_s};
        QTest::newRow("check") << QStringList{u"check"_s, u"-h"_s} << QStringList{u"batch check PATH…"_s, u"--json"_s};
        QTest::newRow("export") << QStringList{u"export"_s, u"--help"_s}
                                << QStringList{u"batch export --library FILE"_s, u"--json"_s, u"--xlsx"_s};
    }

    void help()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QStringList, words);
        const BatchResult result = run(arguments);
        QCOMPARE(result.exitCode, 0);
        for (const QString &word : words) {
            QVERIFY2(result.out.contains(word), qPrintable(word + u'\n' + result.out));
        }
        QVERIFY(!result.out.contains(u"worker"));
    }

    void version() { QCOMPARE(run({u"--version"_s}).out, u"disclosure-batch " DISCLOSURE_VERSION "\n"_s); }

    void readingAFolderWritesTheJsonOfEachReport()
    {
        copyExample(u"pdf/000.pdf"_s, u"in/b.pdf"_s);
        copyExample(u"text/000.txt"_s, u"in/a.txt"_s);
        copyExample(u"pdf/003.pdf"_s, u"in/乙/c.pdf"_s);
        write(u"in/a.txt.json"_s, "{}");
        const BatchResult result = run({u"read"_s, path(u"in"_s), u"--json"_s, path(u"out"_s), u"--jobs"_s, u"2"_s});
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(filesUnder(u"out"_s), (QStringList{u"a.txt.json"_s, u"b.pdf.json"_s, u"乙/c.pdf.json"_s}));
        const QStringList lines = result.lines();
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith(path(u"in/a.txt"_s) + u"\ttext\tform 2019\t"_s));
        QVERIFY(lines[1].startsWith(path(u"in/b.pdf"_s) + u"\tPDF\tform 2019\t"_s));
        QVERIFY(lines[2].startsWith(path(u"in/乙/c.pdf"_s) + u"\tPDF\tform "_s));
        const auto here = readReport(path(u"in/b.pdf"_s), {}, FormRegistry::builtIn());
        QVERIFY(here);
        QCOMPARE(contentOf(path(u"out/b.pdf.json"_s)), toJsonText(here->report));
        QVERIFY(lines[1].contains(u"cells %1\terrors %2\twarnings %3"_s.arg(here->report.cells.size())
                                      .arg(here->report.count(Severity::Error))
                                      .arg(here->report.count(Severity::Warning))));
        QVERIFY(result.err.contains(u"Read: 3. Not read: 0."));
    }

    void reportsOfTheSameNameDoNotOverwriteEachOther()
    {
        copyExample(u"pdf/000.pdf"_s, u"one/a.pdf"_s);
        copyExample(u"pdf/003.pdf"_s, u"two/a.pdf"_s);
        const BatchResult result = run({u"read"_s, path(u"one"_s), path(u"two"_s), u"--json"_s, path(u"out"_s)});
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(filesUnder(u"out"_s), (QStringList{u"a (2).pdf.json"_s, u"a.pdf.json"_s}));
        QVERIFY(reportIn(u"out/a.pdf.json"_s).organ != reportIn(u"out/a (2).pdf.json"_s).organ);
    }

    void whatIsNotReadCostsOneLine()
    {
        copyExample(u"text/000.txt"_s, u"in/b.txt"_s);
        write(u"in/a.pdf"_s, {});
        write(u"in/c.txt"_s, "A letter that holds no table at all.\n");
        const BatchResult result = run({u"read"_s, path(u"in"_s), path(u"missing.pdf"_s), u"--json"_s, path(u"out"_s)});
        QCOMPARE(result.exitCode, 1);
        const QStringList lines = result.lines();
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[0].startsWith(path(u"in/a.pdf"_s) + u"\tnot read: "_s));
        QVERIFY(lines[1].contains(u"form 2019"));
        QVERIFY(lines[2].startsWith(path(u"in/c.txt"_s) + u"\tnot read: "_s));
        QVERIFY(lines[3].startsWith(path(u"missing.pdf"_s) + u"\tnot read: "_s));
        QCOMPARE(filesUnder(u"out"_s), QStringList{u"b.txt.json"_s});
        QVERIFY(result.err.contains(u"Read: 1. Not read: 3."));
    }

    void aFolderWithoutReportsIsTold()
    {
        QVERIFY(QDir().mkpath(path(u"empty"_s)));
        const BatchResult result = run({u"read"_s, path(u"empty"_s)});
        QCOMPARE(result.exitCode, 1);
        QVERIFY(result.err.contains(u"no reports"));
        QVERIFY(result.err.contains(path(u"empty"_s)));

        copyExample(u"text/000.txt"_s, u"in/a.txt"_s);
        const BatchResult both = run({u"read"_s, path(u"in"_s), path(u"empty"_s)});
        QCOMPARE(both.exitCode, 1);
        QCOMPARE(both.lines().size(), 1);
        QVERIFY(both.err.contains(path(u"empty"_s)));
    }

    void aFileThatHangsCostsItsTimeOnly()
    {
        write(u"in/a.pdf"_s, "a");
        write(u"in/hang.pdf"_s, "b");
        write(u"in/z.pdf"_s, "c");
        const BatchResult result =
            run({u"read"_s, path(u"in"_s), u"--timeout"_s, u"1"_s, u"--jobs"_s, u"1"_s}, badWorker);
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(result.lines().size(), 3);
        QVERIFY(result.lines()[1].contains(u"not read: Reading hang.pdf took longer than 1 seconds"));
    }

    void theWorkbookOfAnEarlierRunIsNoReport()
    {
        copyExample(u"text/000.txt"_s, u"in/a.txt"_s);
        const QStringList arguments{u"read"_s,      path(u"in"_s),        u"--xlsx"_s, path(u"in/all.xlsx"_s),
                                    u"--library"_s, path(u"in/library"_s)};
        QCOMPARE(run(arguments).exitCode, 0);
        QVERIFY(contentOf(path(u"in/all.xlsx"_s)).startsWith("PK"));
        const BatchResult again = run(arguments);
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(again.lines().size(), 1);
        QVERIFY2(again.err.contains(u"all.xlsx is not read, because this run writes to it."_s), qPrintable(again.err));
    }

    void whatIsNoWorkbookIsNotOverwritten_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("report among those to read") << u"in/b.pdf"_s;
        QTest::newRow("by another name") << u"in/../in/./b.pdf"_s;
        QTest::newRow("report elsewhere") << u"other.txt"_s;
        QTest::newRow("Word file") << u"word.docx"_s;
        QTest::newRow("library") << u"library"_s;
        QTest::newRow("link to a report") << u"link.xlsx"_s;
        QTest::newRow("folder") << u"in"_s;
    }

    void whatIsNoWorkbookIsNotOverwritten()
    {
        QFETCH(QString, target);
        copyExample(u"pdf/000.pdf"_s, u"in/a.pdf"_s);
        copyExample(u"pdf/003.pdf"_s, u"in/b.pdf"_s);
        copyExample(u"text/000.txt"_s, u"other.txt"_s);
        write(u"word.docx"_s, wordFile("<w:p/>"));
        QVERIFY(Library::open(path(u"library"_s)));
        QVERIFY(QFile::link(path(u"in/b.pdf"_s), path(u"link.xlsx"_s)));
        const QStringList before = filesUnder(u"."_s);
        const QByteArray report = contentOf(path(u"in/b.pdf"_s));
        const bool isFile = QFileInfo(path(target)).isFile();
        const QByteArray content = isFile ? contentOf(path(target)) : QByteArray();
        for (const QStringList &arguments :
             {QStringList{u"read"_s, path(u"in/a.pdf"_s), path(u"in/b.pdf"_s), u"--xlsx"_s, path(target)},
              QStringList{u"export"_s, u"--library"_s, path(u"library"_s), u"--xlsx"_s, path(target)}}) {
            const BatchResult result = run(arguments);
            QCOMPARE(result.exitCode, 2);
            QVERIFY(result.out.isEmpty());
            QVERIFY2(result.err.contains(u"--xlsx"), qPrintable(result.err));
        }
        QCOMPARE(contentOf(path(u"in/b.pdf"_s)), report);
        QVERIFY(!isFile || contentOf(path(target)) == content);
        QCOMPARE(filesUnder(u"."_s), before);
    }

    void aWorkbookTakesThePlaceOfAnOlderOneOrOfAnEmptyFile()
    {
        copyExample(u"text/000.txt"_s, u"a.txt"_s);
        write(u"all.xlsx"_s, {});
        const QStringList arguments{u"read"_s, path(u"a.txt"_s), u"--xlsx"_s, path(u"all.xlsx"_s)};
        QCOMPARE(run(arguments).exitCode, 0);
        QVERIFY(isWorkbook(path(u"all.xlsx"_s)));
        QCOMPARE(run(arguments).exitCode, 0);
    }

    void workbookAndLibraryAreTwoFiles()
    {
        copyExample(u"text/000.txt"_s, u"a.txt"_s);
        const BatchResult result = run(
            {u"read"_s, path(u"a.txt"_s), u"--library"_s, path(u"both"_s), u"--xlsx"_s, m_dir->path() + u"/./both"_s});
        QCOMPARE(result.exitCode, 2);
        QVERIFY(!QFile::exists(path(u"both"_s)));
    }

    void aFolderForTheJsonIsNoFile()
    {
        copyExample(u"text/000.txt"_s, u"a.txt"_s);
        const QByteArray before = contentOf(path(u"a.txt"_s));
        const BatchResult result = run({u"read"_s, path(u"a.txt"_s), u"--json"_s, path(u"a.txt"_s)});
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.err.contains(u"is no folder"), qPrintable(result.err));
        QCOMPARE(contentOf(path(u"a.txt"_s)), before);
    }

    void aReportIsNoLibrary()
    {
        copyExample(u"pdf/000.pdf"_s, u"a.pdf"_s);
        copyExample(u"pdf/003.pdf"_s, u"b.pdf"_s);
        const QByteArray before = contentOf(path(u"a.pdf"_s));
        const BatchResult result =
            run({u"read"_s, path(u"a.pdf"_s), path(u"b.pdf"_s), u"--library"_s, path(u"a.pdf"_s)});
        QVERIFY(result.exitCode != 0);
        QVERIFY2(result.err.contains(u"a.pdf is not read"), qPrintable(result.err));
        QCOMPARE(contentOf(path(u"a.pdf"_s)), before);
    }

    void jsonOfARelativeFolderStaysInItsPlace_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("folder");
        QTest::newRow("below") << u"."_s << u"in"_s;
        QTest::newRow("closing slash") << u"."_s << u"in/"_s;
        QTest::newRow("here") << u"in"_s << u"."_s;
        QTest::newRow("above") << u"in/deep"_s << u".."_s;
        QTest::newRow("beside") << u"other"_s << u"../in"_s;
    }

    void jsonOfARelativeFolderStaysInItsPlace()
    {
        QFETCH(QString, from);
        QFETCH(QString, folder);
        copyExample(u"text/000.txt"_s, u"top/in/a.txt"_s);
        copyExample(u"text/000.txt"_s, u"top/in/deep/b.txt"_s);
        QVERIFY(QDir(path(u"top"_s)).mkdir(u"other"_s));
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(path(u"top/"_s + from)));
        const BatchResult result = run({u"read"_s, folder, u"--json"_s, u"out"_s});
        QDir::setCurrent(before);
        QCOMPARE(result.exitCode, 0);
        const QString out = QDir::cleanPath(u"top/"_s + from + u"/out"_s);
        QCOMPARE(filesUnder(out), (QStringList{u"a.txt.json"_s, u"deep/b.txt.json"_s}));
        QCOMPARE(filesUnder(u"."_s).size(), 4);
    }

    void exportingKeepsTheOrderOfThePaths()
    {
        copyExample(u"text/000.txt"_s, u"in/c.txt"_s);
        copyExample(u"pdf/003.pdf"_s, u"in/a.pdf"_s);
        copyExample(u"pdf/000.pdf"_s, u"in/b.pdf"_s);
        const QString library = path(u"library"_s);
        for (const QString &name : {u"in/c.txt"_s, u"in/a.pdf"_s, u"in/b.pdf"_s}) {
            QCOMPARE(run({u"read"_s, path(name), u"--library"_s, library}).exitCode, 0);
        }
        const QStringList lines = run({u"export"_s, u"--library"_s, library}).lines();
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith(path(u"in/a.pdf"_s)));
        QVERIFY(lines[1].startsWith(path(u"in/b.pdf"_s)));
        QVERIFY(lines[2].startsWith(path(u"in/c.txt"_s)));
    }

    void aLibraryKeepsTheHashOfWhatWasThereBeforeReading()
    {
        write(u"in/rewritten.pdf"_s, "before");
        const QString library = path(u"library"_s);
        QCOMPARE(run({u"read"_s, path(u"in"_s), u"--library"_s, library}, badWorker).exitCode, 0);
        QVERIFY(contentOf(path(u"in/rewritten.pdf"_s)) != "before");
        write(u"again/a.pdf"_s, "before");
        QCOMPARE(run({u"read"_s, path(u"again"_s), u"--library"_s, library}, badWorker).exitCode, 0);
        const auto opened = Library::open(library);
        QVERIFY(opened);
        QCOMPARE(reportCount(**opened), 1);
    }

    void checkingTakesTheCellsAsTheyStand()
    {
        copyExample(u"text/000.txt"_s, u"in/sub/a.txt"_s);
        QCOMPARE(run({u"read"_s, path(u"in"_s), u"--json"_s, path(u"out"_s)}).exitCode, 0);
        QByteArray json = contentOf(path(u"out/sub/a.txt.json"_s));
        Report report = *reportFromJson(json);
        QCOMPARE(report.count(Severity::Error), 0);
        report.cells[u"t3.new.person"_s].number = Decimal(99999);
        report.cells[u"t3.new.person"_s].text = u"99999"_s;
        write(u"out/sub/a.txt.json"_s, toJsonText(report));

        const BatchResult result = run({u"check"_s, path(u"out"_s), u"--json"_s, path(u"again"_s)});
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.lines().size(), 1);
        QVERIFY(result.lines()[0].contains(u"\tJSON\t"));
        QCOMPARE(filesUnder(u"again"_s), QStringList{u"sub/a.txt.json"_s});
        const Report again = reportIn(u"again/sub/a.txt.json"_s);
        QCOMPARE(again.cells.at(u"t3.new.person"_s).text, u"99999"_s);
        QVERIFY(again.count(Severity::Error) >= 2);
        QCOMPARE(again.source, u"a.txt"_s);
    }

    void checkingNeverWritesOverWhatItReads()
    {
        copyExample(u"text/000.txt"_s, u"a.txt"_s);
        QCOMPARE(run({u"read"_s, path(u"a.txt"_s), u"--json"_s, path(u"out"_s)}).exitCode, 0);
        const QByteArray before = contentOf(path(u"out/a.txt.json"_s));
        const BatchResult result = run({u"check"_s, path(u"out"_s), u"--json"_s, path(u"out"_s)});
        QCOMPARE(result.exitCode, 1);
        QVERIFY(result.err.contains(u"was not written"));
        QCOMPARE(contentOf(path(u"out/a.txt.json"_s)), before);
    }

    void checkingRefusesOtherFiles()
    {
        copyExample(u"text/000.txt"_s, u"a.txt"_s);
        write(u"b.json"_s, "[1, 2]");
        write(u"c.json"_s, "{\"name\": \"something else\"}");
        const BatchResult result = run({u"check"_s, path(u"a.txt"_s), path(u"b.json"_s), path(u"c.json"_s)});
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(result.lines().size(), 3);
        for (const QString &line : result.lines()) {
            QVERIFY2(line.contains(u"\tnot read: "), qPrintable(line));
        }
        QCOMPARE(run({u"check"_s, path(u"."_s) + u"/empty"_s}).exitCode, 1);
    }

    void nothingThatIsReadIsWrittenOver()
    {
        copyExample(u"text/000.txt"_s, u"in/x.txt"_s);
        copyExample(u"text/001.txt"_s, u"in2/x.txt"_s);
        QCOMPARE(run({u"read"_s, path(u"in"_s), u"--json"_s, path(u"a"_s)}).exitCode, 0);
        QCOMPARE(run({u"read"_s, path(u"in2"_s), u"--json"_s, path(u"b"_s)}).exitCode, 0);
        const QByteArray first = contentOf(path(u"a/x.txt.json"_s));
        const BatchResult checked =
            run({u"check"_s, path(u"b/x.txt.json"_s), path(u"a/x.txt.json"_s), u"--json"_s, path(u"a"_s)});
        QCOMPARE(checked.exitCode, 1);
        QCOMPARE(contentOf(path(u"a/x.txt.json"_s)), first);
    }

    void whatIsReviewedIsExportedAfterAnExport()
    {
        copyExample(u"text/000.txt"_s, u"in/a.txt"_s);
        copyExample(u"text/001.txt"_s, u"in/b.txt"_s);
        const QString libraryFile = path(u"library"_s);
        QCOMPARE(run({u"read"_s, path(u"in"_s), u"--library"_s, libraryFile}).exitCode, 0);
        const auto library = Library::open(libraryFile);
        const qint64 reviewed = allSummaries(**library)[0].id;
        QVERIFY(change(**library, reviewed, Change::Kind::State, {}, key(ReviewState::Reviewed)));
        QCOMPARE(run({u"export"_s, u"--library"_s, libraryFile}).exitCode, 0);
        QCOMPARE((*library)->summary(reviewed)->state, ReviewState::Reviewed);
        QCOMPARE(run({u"export"_s, u"--library"_s, libraryFile, u"--xlsx"_s, path(u"all.xlsx"_s)}).exitCode, 0);
        QCOMPARE((*library)->summary(reviewed)->state, ReviewState::Exported);
        QCOMPARE(allSummaries(**library)[1].state, ReviewState::Pending);
    }

    void correctionsInTheLibraryApplyToWhatIsWritten()
    {
        copyExample(u"text/000.txt"_s, u"in/a.txt"_s);
        const QString libraryFile = path(u"library"_s);
        QCOMPARE(run({u"read"_s, path(u"in"_s), u"--library"_s, libraryFile}).exitCode, 0);
        const QString cell = u"t3.new.person"_s;
        QString before;
        {
            const auto library = Library::open(libraryFile);
            const auto summaries = allSummaries(**library);
            QCOMPARE(summaries.size(), 1U);
            before = (*library)->report(summaries[0].id)->cells.at(cell).text;
            QVERIFY(correct(**library, summaries[0].id, cell, u"4321"_s));
        }
        const BatchResult read =
            run({u"read"_s, path(u"in"_s), u"--library"_s, libraryFile, u"--json"_s, path(u"out"_s)});
        QCOMPARE(read.exitCode, 0);
        QVERIFY(!read.lines()[0].contains(u"errors 0\t"));
        const BatchResult exported = run({u"export"_s, u"--library"_s, libraryFile, u"--json"_s, path(u"exported"_s),
                                          u"--xlsx"_s, path(u"all.xlsx"_s)});
        QCOMPARE(exported.exitCode, 0);
        QCOMPARE(exported.lines().size(), 1);
        for (const QString &folder : {u"out"_s, u"exported"_s}) {
            const Report report = reportIn(folder + u"/a.txt.json"_s);
            QCOMPARE(report.cells.at(cell).text, u"4321"_s);
            QCOMPARE(report.cells.at(cell).read, std::optional(before));
            QVERIFY(report.count(Severity::Error) > 0);
        }
        QVERIFY(contentOf(path(u"all.xlsx"_s)).startsWith("PK"));
    }

    void exportingWhatIsNoLibraryIsTold()
    {
        const BatchResult missing = run({u"export"_s, u"--library"_s, path(u"missing"_s)});
        QCOMPARE(missing.exitCode, 1);
        QVERIFY(missing.err.contains(u"does not exist"));
        QVERIFY(!QFile::exists(path(u"missing"_s)));
        write(u"text"_s, QByteArray("This is no library. ").repeated(50));
        QCOMPARE(run({u"export"_s, u"--library"_s, path(u"text"_s)}).exitCode, 1);
    }

    void aProtectedFileAsksForItsPassword()
    {
        const QString file = dataPath(u"batch/protected.pdf"_s);
        const BatchResult without = run({u"read"_s, file});
        QCOMPARE(without.exitCode, 1);
        QVERIFY(without.lines()[0].contains(u"not read: "));
        QVERIFY2(without.lines()[0].endsWith(
                     u"not read: protected.pdf is protected by a password. Give it with --password."_s),
                 qPrintable(without.lines()[0]));
        const BatchResult wrong = run({u"read"_s, file, u"--password"_s, u"wrong"_s});
        QCOMPARE(wrong.exitCode, 1);
        QVERIFY2(wrong.lines()[0].contains(u"is wrong"), qPrintable(wrong.lines()[0]));
        const BatchResult with = run({u"read"_s, file, u"--password"_s, u"密码"_s});
        QCOMPARE(with.exitCode, 0);
        QVERIFY(with.lines()[0].contains(u"\tPDF\tform 2019\t"));

        QStringList answers{u"wrong"_s, u"密码"_s};
        m_askPassword = [&answers](const QString &) { return answers.takeFirst(); };
        const BatchResult asked = run({u"read"_s, file});
        QCOMPARE(asked.exitCode, 0);
        QVERIFY(answers.isEmpty());

        m_askPassword = [](const QString &) { return std::nullopt; };
        const BatchResult refused = run({u"read"_s, file});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(refused.lines()[0].contains(u"not read: "));
    }

    void aPlaceThatMayNotBeWrittenToIsToldBeforeReading()
    {
        copyExample(u"text/000.txt"_s, u"a.txt"_s);
        QVERIFY(QDir().mkpath(path(u"closed"_s)));
        QFile::setPermissions(path(u"closed"_s),
                              QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
        QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
        const WithoutRoot guard;
        for (const QStringList &output :
             {QStringList{u"--json"_s, path(u"closed/out"_s)}, QStringList{u"--json"_s, path(u"closed"_s)},
              QStringList{u"--xlsx"_s, path(u"closed/all.xlsx"_s)},
              QStringList{u"--library"_s, path(u"closed/library"_s)}}) {
            const BatchResult result = run(QStringList{u"read"_s, path(u"a.txt"_s)} + output);
            QVERIFY2(result.exitCode == 1, qPrintable(result.err));
            QVERIFY(result.out.isEmpty());
            QVERIFY2(result.err.contains(u"closed"), qPrintable(result.err));
        }
    }

    void aFullDiskLeavesNoHalfFile()
    {
        copyExample(u"text/000.txt"_s, u"a.txt"_s);
        BatchResult result;
        {
            const FileSizeLimit full(2000);
            result = run({u"read"_s, path(u"a.txt"_s), u"--json"_s, path(u"out"_s), u"--xlsx"_s, path(u"all.xlsx"_s)});
        }
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.err.contains(u"a.txt.json"), qPrintable(result.err));
        QVERIFY(result.err.contains(u"room"));
        QVERIFY(filesUnder(u"out"_s).isEmpty());
        QVERIFY(!QFile::exists(path(u"all.xlsx"_s)));
    }

    void progressIsForTerminalsOnly()
    {
        for (const QString &name : {u"a.pdf"_s, u"b.pdf"_s, u"c.pdf"_s}) {
            write(u"in/"_s + name, "x");
        }
        QVERIFY(!run({u"read"_s, path(u"in"_s)}, badWorker).err.contains(u'#'));
        m_showsProgress = true;
        const BatchResult result = run({u"read"_s, path(u"in"_s), u"--jobs"_s, u"1"_s}, badWorker);
        QVERIFY(result.err.contains(u"] 0/3"));
        QVERIFY(result.err.contains(u"] 2/3"));
        QVERIFY(result.err.contains(u" left"));
        QVERIFY(!result.out.contains(u'\x1b'));
    }

    void times_data()
    {
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 0 << u"0:00"_s;
        QTest::newRow("rounded up") << 1 << u"0:01"_s;
        QTest::newRow("minutes") << 65'000 << u"1:05"_s;
        QTest::newRow("hours") << 3'600'000 << u"60:00"_s;
    }

    void times()
    {
        QFETCH(int, milliseconds);
        QFETCH(QString, text);
        QCOMPARE(timeText(milliseconds), text);
    }

    void theSystemsLanguage_data()
    {
        QTest::addColumn<QByteArray>("all");
        QTest::addColumn<QByteArray>("messages");
        QTest::addColumn<QByteArray>("lang");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing set") << ""_ba
                                     << ""_ba
                                     << ""_ba << u"en"_s;
        QTest::newRow("Chinese") << ""_ba
                                 << ""_ba
                                 << "zh_CN.UTF-8"_ba << u"zh"_s;
        QTest::newRow("messages before language") << ""_ba
                                                  << "en_GB.UTF-8"_ba
                                                  << "zh_CN.UTF-8"_ba << u"en"_s;
        QTest::newRow("all before the others") << "zh_CN"_ba
                                               << "C"_ba
                                               << "C"_ba << u"zh"_s;
    }

    void theSystemsLanguage()
    {
        QFETCH(QByteArray, all);
        QFETCH(QByteArray, messages);
        QFETCH(QByteArray, lang);
        QFETCH(QString, code);
        const QByteArray before = qgetenv("LC_ALL");
        qputenv("LC_ALL", all);
        qputenv("LC_MESSAGES", messages);
        qputenv("LANG", lang);
        QCOMPARE(systemLanguage(), code);
        qputenv("LC_ALL", before);
    }
};

QTEST_GUILESS_MAIN(TestCommands)
#include "test_commands.moc"
