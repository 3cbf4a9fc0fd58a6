// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"
#include "ui/shell/reportlistpane.h"
#include "ui/shell/reporttable.h"

#include "tests/support/paths.h"
#include "tests/support/watchdog.h"
#include "tests/support/windowfixture.h"

#include <QDir>
#include <QDirIterator>
#include <QSemaphore>
#include <QSignalSpy>

#include <ctime>
#include <functional>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

constexpr int readingTime = 600'000; ///< milliseconds that a slow machine may need for a hundred files
constexpr int fileCount = 100;
#ifdef DISCLOSURE_SANITIZE
constexpr int slowness = 5; ///< instrumented code takes so many times as long as what is shipped
#else
constexpr int slowness = 1;
#endif
constexpr std::chrono::milliseconds longestFreeze(100 * slowness);

/// Computes until the thread has had a processor for so long.
void compute(std::chrono::milliseconds time)
{
    const auto spent = [] {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
    };
    for (const auto end = spent() + time; spent() < end;) {
    }
}

} // namespace

/// The window answers while files are read.
class TestResponsive : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;

    /// Copies of the examples whose contents all differ, so that none is taken for another.
    QString makeFiles() const
    {
        const QString folder = m_fixture->path(u"in"_qs);
        QDir().mkpath(folder);
        QStringList examples;
        QDirIterator files(examplePath({}), {u"*.pdf"_qs, u"*.html"_qs, u"*.txt"_qs}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            examples << files.next();
        }
        examples.sort();
        for (int i = 0; i < fileCount; ++i) {
            const QString &example = examples[i % examples.size()];
            QFile source(example);
            QFile target(folder + u"/%1.%2"_qs.arg(i).arg(QFileInfo(example).suffix()));
            if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly)) {
                qFatal("%s", qPrintable(target.fileName()));
            }
            target.write(source.readAll());
            // Of no meaning behind the end of each kind of file.
            target.write("\n" + QByteArray(i + 1, ' '));
        }
        return folder;
    }

    /// Fails the test if the thread was silent for too long; tells how long it was.
    static void checkAnswers(const Watchdog &watchdog)
    {
        const auto silence = watchdog.longestSilence();
        qInfo("longest silence %lld ms in %d questions", static_cast<long long>(silence.count()), watchdog.questions());
        QVERIFY(watchdog.questions() > fileCount);
        QVERIFY2(silence < longestFreeze, qPrintable(u"no answer for %1 ms"_qs.arg(silence.count())));
    }

    /// What the watchdog makes of it if the thread does something else for a while.
    static std::chrono::milliseconds silenceDuring(const std::function<void()> &work)
    {
        const Watchdog watchdog;
        const auto answers = [&](int count) {
            if (!QTest::qWaitFor([&] { return watchdog.questions() >= count; })) {
                qFatal("the watchdog asks nothing");
            }
        };
        answers(1);
        work();
        answers(watchdog.questions() + 2);
        return watchdog.longestSilence();
    }

private slots:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void aFreezeIsSeen()
    {
        QVERIFY(silenceDuring([] { compute(2 * longestFreeze); }) >= longestFreeze);
        QVERIFY(silenceDuring([] { QSemaphore().tryAcquire(1, static_cast<int>(2 * longestFreeze.count())); }) >=
                longestFreeze);
        QVERIFY(silenceDuring([] {}) < longestFreeze);
    }

    void noFreezeWhileAHundredFilesAreRead()
    {
        const QString folder = makeFiles();
        WindowController &controller = m_fixture->start();
        QVERIFY(QTest::qWaitForWindowActive(&controller.window()));
        QSignalSpy finished(&controller.import(), &ImportController::finished);
        const Watchdog watchdog;
        controller.openPaths({folder});
        QTRY_VERIFY_WITH_TIMEOUT(finished.count() > 0, readingTime);
        QTRY_COMPARE(static_cast<int>(controller.reports().reports().size()), fileCount);
        checkAnswers(watchdog);
    }

    void theClerkWorksInTheListMeanwhile()
    {
        const QString folder = makeFiles();
        WindowController &controller = m_fixture->start();
        QVERIFY(QTest::qWaitForWindowActive(&controller.window()));
        QSignalSpy finished(&controller.import(), &ImportController::finished);
        controller.openPaths({folder});
        QTRY_VERIFY_WITH_TIMEOUT(controller.reports().reports().size() > 5, readingTime);
        ReportTable *table = controller.window().reportList()->table();
        table->setFocus();
        const Watchdog watchdog;
        int direction = Qt::Key_Down;
        while (finished.isEmpty()) {
            QTest::keyClick(table, static_cast<Qt::Key>(direction));
            direction = controller.report().summary().id > 5 ? Qt::Key_Up : Qt::Key_Down;
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        checkAnswers(watchdog);
    }
};

QTEST_MAIN(TestResponsive)
#include "test_responsive.moc"
