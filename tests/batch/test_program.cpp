// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/reportjson.h"

#include "tests/support/batchrunner.h"
#include "tests/support/paths.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace disclosure;
using namespace disclosure::tests;
using namespace Qt::StringLiterals;

/// The program as a process.
class TestProgram : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;

    QString path(const QString &name) const { return m_dir->filePath(name); }

    void make(const QStringList &names) const
    {
        QDir().mkpath(path(u"in"_s));
        for (const QString &name : names) {
            QFile file(path(u"in/"_s + name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
        }
    }

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void exitCodes_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("help") << QStringList{u"--help"_s} << 0;
        QTest::newRow("read") << QStringList{u"read"_s, examplePath(u"text/000.txt"_s)} << 0;
        QTest::newRow("not read") << QStringList{u"read"_s, u"missing.pdf"_s} << 1;
        QTest::newRow("wrong usage") << QStringList{u"read"_s} << 2;
    }

    void exitCodes()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QCOMPARE(runBatchProgram(arguments).exitCode, code);
    }

    void itDrawsOverAPageHowItWasRead()
    {
        const QString report = dataPath(u"awkward/pdf/others-1.pdf"_s);
        const QString picture = path(u"page.png"_s);
        const BatchResult drawn = runBatchProgram({u"explain"_s, report, u"--page"_s, u"2"_s, u"--png"_s, picture});
        QVERIFY2(drawn.exitCode == 0, qPrintable(drawn.err));
        QVERIFY2(drawn.out.contains(u"page.png"), qPrintable(drawn.out));
        const BatchResult lost =
            runBatchProgram({u"explain"_s, report, u"--page"_s, u"2"_s, u"--png"_s, path(u"no/page.png"_s)});
        QCOMPARE(lost.exitCode, 1);
        QVERIFY2(lost.out.isEmpty() && lost.err.contains(u"page.png cannot be written"), qPrintable(lost.err));
        QFile file(picture);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(8) == "\x89PNG\r\n\x1a\n");
        const BatchResult other = runBatchProgram({u"explain"_s, report, u"--page"_s, u"99"_s, u"--png"_s, picture});
        QCOMPARE(other.exitCode, 1);
        QVERIFY2(other.err.contains(u"99") && other.err.contains(u"others-1.pdf"), qPrintable(other.err));
        QCOMPARE(runBatchProgram({u"explain"_s, report}).exitCode, 2);
        const BatchResult text = runBatchProgram({u"explain"_s, examplePath(u"text/000.txt"_s), u"--png"_s, picture});
        QVERIFY2(text.exitCode == 1 && text.err.contains(u"no pages"), qPrintable(text.err));
    }

    void itSaysWhatTextOfAScanWasNotRead()
    {
        const QString scan = dataPath(u"awkward/scan/bilevel200-1.pdf"_s);
        const BatchResult tables = runBatchProgram({u"read"_s, scan});
        QVERIFY2(tables.exitCode == 0 && tables.out.contains(u"--scanned-text"), qPrintable(tables.out));
        const BatchResult all = runBatchProgram({u"read"_s, u"--scanned-text"_s, scan});
        QVERIFY2(all.exitCode == 0 && !all.out.contains(u"--scanned-text"), qPrintable(all.out));
    }

    void itSpeaksTheSystemsLanguage()
    {
        const QStringList missing{u"read"_s, u"/missing.pdf"_s};
        const BatchResult chinese = runBatchProgram(missing, {u"LC_ALL=zh_CN.UTF-8"_s});
        QVERIFY2(chinese.out.contains(u"。") && chinese.err.contains(u"。"), qPrintable(chinese.out + chinese.err));
        const BatchResult english = runBatchProgram(missing, {u"LC_ALL=C.UTF-8"_s});
        QVERIFY(english.out.contains(u"not read: ") && !english.out.contains(u'。'));
    }

    void linesThatCannotBeWrittenAreTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("read") << QStringList{u"read"_s, examplePath(u"text/000.txt"_s)} << 1;
        QTest::newRow("help") << QStringList{u"--help"_s} << 1;
        QTest::newRow("wrong usage writes no lines") << QStringList{u"read"_s} << 2;
    }

    void linesThatCannotBeWrittenAreTold()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(batchProgram(), arguments);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), code);
        const QByteArray err = process.readAllStandardError();
        QCOMPARE(err.contains("standard output"), code == 1);
    }

    void theExamplesComeOutInOrder()
    {
        const BatchResult result =
            runBatchProgram({u"read"_s, examplePath(u"pdf"_s), u"--json"_s, path(u"out"_s), u"--jobs"_s, u"3"_s});
        QCOMPARE(result.exitCode, 0);
        QStringList sorted = result.lines();
        sorted.sort();
        QCOMPARE(result.lines(), sorted);
        QCOMPARE(QDir(path(u"out"_s)).entryList(QDir::Files).size(), result.lines().size());
        QVERIFY(!result.err.contains(u'\x1b'));
    }

    void interruptionLeavesWholeFilesOnly_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("ended") << SIGTERM;
    }

    void interruptionLeavesWholeFilesOnly()
    {
        QFETCH(int, signal);
        make({u"a.pdf"_s, u"b.pdf"_s, u"hang.pdf"_s, u"z.pdf"_s});
        QProcess process;
        process.start(batchProgram(),
                      {u"read"_s, path(u"in"_s), u"--json"_s, path(u"out"_s), u"--xlsx"_s, path(u"all.xlsx"_s),
                       u"--jobs"_s, u"1"_s, u"--worker-program"_s, testProgram(u"badworker"_s)});
        QByteArray out;
        while (out.count('\n') < 2) {
            QVERIFY(process.waitForReadyRead(60'000));
            out += process.readAllStandardOutput();
        }
        ::kill(static_cast<pid_t>(process.processId()), signal);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(process.readAllStandardError().contains("Stopped after 2 of 4 files."));
        const QStringList written = QDir(path(u"out"_s)).entryList(QDir::Files | QDir::Hidden);
        QCOMPARE(written, (QStringList{u"a.pdf.json"_s, u"b.pdf.json"_s}));
        for (const QString &name : written) {
            QVERIFY(reportFromJson(contentOf(path(u"out/"_s + name))));
        }
        QVERIFY(!QFile::exists(path(u"all.xlsx"_s)));
    }

    void aWorkerEndsWithTheProgram()
    {
        make({u"hang.pdf"_s});
        QProcess process;
        process.start(batchProgram(), {u"read"_s, path(u"in"_s), u"--worker-program"_s, testProgram(u"badworker"_s)});
        QVERIFY(process.waitForStarted());
        const QString children = u"/proc/%1/task/%1/children"_s.arg(process.processId());
        QTRY_VERIFY(!contentOf(children).trimmed().isEmpty());
        const qint64 worker = contentOf(children).trimmed().split(' ').constFirst().toLongLong();
        process.kill();
        QVERIFY(process.waitForFinished());
        QTRY_VERIFY(::kill(static_cast<pid_t>(worker), 0) != 0 ||
                    contentOf(u"/proc/%1/stat"_s.arg(worker)).contains(") Z "));
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "test_program.moc"
