// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/readingjson.h"
#include "models/reading/readingpool.h"

#include "tests/support/paths.h"
#include "tests/support/samplereport.h"

#include <QDir>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include "resources/resources.h"

using namespace disclosure;
using namespace disclosure::tests;
using namespace Qt::StringLiterals;

namespace {

const QString realWorker = batchProgram();
const QString badWorker = testProgram(u"badworker"_s);
constexpr int patience = 60'000; // a loaded machine may be slow; nothing waits as long as this

} // namespace

class TestReadingPool : public QObject {
    Q_OBJECT

private:
    /// What came of all files, by name: the organ, or the sentence.
    struct Outcome {
        QMap<QString, QString> finished;
        QMap<QString, QString> failed;
    };

    static Outcome read(ReadingPool &pool, const QStringList &paths)
    {
        Outcome outcome;
        connect(&pool, &ReadingPool::finished, &pool, [&outcome](const QString &path, const Reading &reading) {
            outcome.finished[path] = reading.report.organ;
        });
        connect(&pool, &ReadingPool::failed, &pool,
                [&outcome](const QString &path, const QString &sentence) { outcome.failed[path] = sentence; });
        QSignalSpy done(&pool, &ReadingPool::allDone);
        for (const QString &path : paths) {
            pool.read(path);
        }
        if (!done.wait(patience)) {
            qFatal("The pool never said that all is done.");
        }
        QTest::qWait(0);
        if (done.size() != 1 || pool.waiting() != 0) {
            qFatal("The pool said %d times that all is done.", static_cast<int>(done.size()));
        }
        pool.disconnect(&pool);
        return outcome;
    }

    static QStringList examples()
    {
        QStringList files;
        const QDir folder(examplePath(u"pdf"_s));
        for (const QString &name : folder.entryList({u"*.pdf"_s})) {
            files.append(folder.filePath(name));
        }
        return files;
    }

private slots:
    void whatAWorkerReadsIsWhatIsReadHere()
    {
        const QStringList files = examples();
        QVERIFY(!files.isEmpty());
        ReadingPool pool({.workerProgram = realWorker, .jobs = 2});
        std::map<QString, Reading> readings;
        connect(&pool, &ReadingPool::finished, this,
                [&readings](const QString &path, const Reading &reading) { readings[path] = reading; });
        read(pool, files);
        QCOMPARE(static_cast<qsizetype>(readings.size()), files.size());
        for (const auto &[path, reading] : readings) {
            const auto here = readReport(path, {}, FormRegistry::builtIn());
            QVERIFY(here);
            const Reading throughJson = readingFromInternalJson(toInternalJson(*here));
            QVERIFY(reading.report == throughJson.report);
            QCOMPARE(reading.kind, SourceKind::Pdf);
            QVERIFY(reading.isPaged);
        }
    }

    void nothingGetsLostBetweenTheProcesses()
    {
        Report report = sampleReport();
        setCell(report, u"t3.new.person"_s, u"５件"_s);
        report.cells[u"t3.new.person"_s].page = 2;
        report.cells[u"t3.new.person"_s].box = QRectF(10.25, 20.5, 30.25, 12);
        report.cells[u"t3.new.person"_s].uncertain = true;
        report.cells[u"t3.new.total"_s].read = u"4"_s;
        report.extraRows = {{u"t3.extra_1"_s, u"标签"_s, u"（四）无法提供"_s, u"t3.unable_unclear"_s}};
        report.missingParts = {u"2"_s, u"6"_s};
        report.notices = {{Notice::Kind::PicturePage, 4}, {Notice::Kind::CutOff, 0}};
        const Reading reading{report, u"<p>一</p>\n"_s, true, SourceKind::Mhtml};
        const QByteArray json = QJsonDocument(toInternalJson(reading)).toJson();
        const Reading back = readingFromInternalJson(QJsonDocument::fromJson(json).object());
        QVERIFY(back.report == report);
        QCOMPARE(back.html, reading.html);
        QCOMPARE(back.isPaged, true);
        QCOMPARE(back.kind, SourceKind::Mhtml);
    }

    void aFileThatBreaksItsWorkerCostsOneFailure_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("words");
        QTest::newRow("segmentation fault") << u"crash.pdf"_s << u"crashed"_s;
        QTest::newRow("abort") << u"abort.pdf"_s << u"crashed"_s;
        QTest::newRow("killed") << u"killed.pdf"_s << u"The system stopped"_s;
        QTest::newRow("leaves") << u"leave.pdf"_s << u"crashed"_s;
        QTest::newRow("memory") << u"memory.pdf"_s << u"more than 1 GiB"_s;
        QTest::newRow("hangs") << u"hang.pdf"_s << u"longer than 1 seconds"_s;
    }

    void aFileThatBreaksItsWorkerCostsOneFailure()
    {
        QFETCH(QString, name);
        QFETCH(QString, words);
        ReadingPool pool({.workerProgram = badWorker, .jobs = 1, .timeout = std::chrono::seconds(1)});
        const Outcome outcome = read(pool, {u"a.pdf"_s, name, u"b.pdf"_s, u"c.pdf"_s});
        QCOMPARE(outcome.finished.keys(), (QStringList{u"a.pdf"_s, u"b.pdf"_s, u"c.pdf"_s}));
        QCOMPARE(outcome.failed.keys(), QStringList{name});
        const QString sentence = outcome.failed[name];
        QVERIFY2(sentence.contains(name), qPrintable(sentence));
        QVERIFY2(sentence.contains(words), qPrintable(sentence));
    }

    void aFileIsTriedInAFreshWorkerBeforeItIsGivenUp()
    {
        ReadingPool pool({.workerProgram = badWorker, .jobs = 1});
        const Outcome outcome = read(pool, {u"a.pdf"_s, u"notfresh.pdf"_s});
        QCOMPARE(outcome.finished.size(), 2);
    }

    void whatElseIsPrintedIsNoAnswer()
    {
        ReadingPool pool({.workerProgram = badWorker, .jobs = 1});
        const Outcome outcome = read(pool, {u"rubbish.pdf"_s, u"a.pdf"_s});
        QCOMPARE(outcome.finished[u"rubbish.pdf"_s], u"rubbish.pdf"_s);
        QCOMPARE(outcome.finished[u"a.pdf"_s], u"a.pdf"_s);
    }

    void aRealWorkerKeepsWithinItsMemory()
    {
#ifdef DISCLOSURE_SANITIZE
        const QStringList notLimited = examples();
        ReadingPool pool({.workerProgram = realWorker, .jobs = 1, .memoryLimit = 1024 * 1024});
        QCOMPARE(read(pool, notLimited).finished.size(), notLimited.size());
#else
        ReadingPool pool({.workerProgram = realWorker, .jobs = 1, .memoryLimit = 1024 * 1024});
        const QString file = examples().constFirst();
        const Outcome outcome = read(pool, {file});
        QVERIFY2(outcome.failed[file].contains(u"more than 1.0 MiB of memory"), qPrintable(outcome.failed[file]));
#endif
    }

    void aMissingWorkerIsTold()
    {
        ReadingPool pool({.workerProgram = u"/no/such/program"_s, .jobs = 2});
        const Outcome outcome = read(pool, {u"a.pdf"_s, u"b.pdf"_s, u"c.pdf"_s});
        QCOMPARE(outcome.failed.size(), 3);
        for (const QString &sentence : outcome.failed) {
            QVERIFY(sentence.contains(u"disclosure-batch"));
        }
    }

    void cancellingEndsEverythingInSilence()
    {
        ReadingPool pool({.workerProgram = badWorker, .jobs = 2});
        QSignalSpy finished(&pool, &ReadingPool::finished);
        QSignalSpy failed(&pool, &ReadingPool::failed);
        QSignalSpy done(&pool, &ReadingPool::allDone);
        for (const QString &name : {u"hang.pdf"_s, u"hang.2.pdf"_s, u"a.pdf"_s}) {
            pool.read(name);
        }
        QCOMPARE(pool.waiting(), 3);
        pool.cancel();
        QCOMPARE(pool.waiting(), 0);
        pool.read(u"b.pdf"_s);
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, patience);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished[0][0].toString(), u"b.pdf"_s);
        QCOMPARE(failed.size(), 0);
    }

    void aSlotMayCancelOrAddMore()
    {
        ReadingPool pool({.workerProgram = badWorker, .jobs = 1});
        QSignalSpy done(&pool, &ReadingPool::allDone);
        QStringList finished;
        connect(&pool, &ReadingPool::finished, this, [&](const QString &path) {
            finished.append(path);
            if (path == u"first.pdf") {
                pool.cancel();
                pool.read(u"second.pdf"_s);
            } else if (path == u"second.pdf") {
                pool.read(u"third.pdf"_s);
            }
        });
        pool.read(u"first.pdf"_s);
        pool.read(u"never.pdf"_s);
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, patience);
        QCOMPARE(finished, (QStringList{u"first.pdf"_s, u"second.pdf"_s, u"third.pdf"_s}));
    }

    void thePoolMayGoWhileWorkersRun()
    {
        auto pool = std::make_unique<ReadingPool>(ReadingPool::Settings{.workerProgram = badWorker, .jobs = 2});
        QSignalSpy failed(pool.get(), &ReadingPool::failed);
        pool->read(u"hang.pdf"_s);
        pool->read(u"hang.pdf"_s);
        pool.reset();
        QCOMPARE(failed.size(), 0);

        pool = std::make_unique<ReadingPool>(ReadingPool::Settings{.workerProgram = badWorker, .jobs = 2});
        connect(pool.get(), &ReadingPool::finished, this, [&pool] { pool.reset(); });
        pool->read(u"a.pdf"_s);
        pool->read(u"b.pdf"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!pool, patience);
    }

    void workersSpeakTheProgramsLanguage()
    {
        initResources();
        QTranslator chinese;
        QVERIFY(chinese.load(u":/translations/disclosure_zh_CN.qm"_s));
        QCoreApplication::installTranslator(&chinese);
        ReadingPool pool({.workerProgram = realWorker, .jobs = 1});
        const Outcome outcome = read(pool, {u"/missing/a.pdf"_s});
        QCoreApplication::removeTranslator(&chinese);
        const QString sentence = outcome.failed[u"/missing/a.pdf"_s];
        QVERIFY2(sentence.contains(u"a.pdf") && sentence.contains(u'。'), qPrintable(sentence));
    }

    void whatIsNotReadSaysWhy()
    {
        QTemporaryDir dir;
        QFile empty(dir.filePath(u"empty.pdf"_s));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        ReadingPool pool({.workerProgram = realWorker, .jobs = 1});
        const QString missing = dir.filePath(u"missing.pdf"_s);
        const Outcome outcome = read(pool, {empty.fileName(), missing});
        QVERIFY(outcome.failed[empty.fileName()].contains(u"empty.pdf"));
        QVERIFY(outcome.failed[missing].contains(u"missing.pdf"));
    }
};

QTEST_GUILESS_MAIN(TestReadingPool)
#include "test_readingpool.moc"
