// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/paths.h"
#include "tests/support/truths.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

constexpr int longestWait = 120000; ///< milliseconds

/// The most memory that a process has held, in megabytes; 0 if the system does not tell.
double peakMegabytes(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:")) {
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
        }
    }
    return 0;
}

} // namespace

/// Scans in a worker of their own each, as the programs read them.
class BenchScan : public QObject {
    Q_OBJECT

private slots:
    void readsScan_data();
    void readsScan();
    void cleanupTestCase();

private:
    double m_slowest = 0;
    double m_largest = 0;
};

void BenchScan::readsScan_data()
{
    QTest::addColumn<QString>("path");
    for (const KnownReport &report : knownScans()) {
        QTest::newRow(qPrintable(report.name)) << report.path;
    }
}

void BenchScan::readsScan()
{
    QFETCH(QString, path);
    QProcess worker;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("OMP_THREAD_LIMIT"), QStringLiteral("1"));
    worker.setProcessEnvironment(environment);
    worker.setStandardErrorFile(QProcess::nullDevice());
    worker.start(batchProgram(), {QStringLiteral("worker")});
    QVERIFY(worker.waitForStarted());
    QElapsedTimer timer;
    timer.start();
    worker.write(QJsonDocument(QJsonObject{{QStringLiteral("job"), 1}, {QStringLiteral("path"), path}})
                     .toJson(QJsonDocument::Compact) +
                 '\n');
    while (!worker.canReadLine() && timer.elapsed() < longestWait && worker.state() == QProcess::Running) {
        worker.waitForReadyRead(longestWait);
    }
    const auto elapsed = static_cast<double>(timer.elapsed());
    QVERIFY(worker.readLine().contains("t3.new.total"));
    const double memory = peakMegabytes(worker.processId());
    qInfo("%.1f s, %.0f MB", elapsed / 1000, memory);
    QTest::setBenchmarkResult(elapsed, QTest::WalltimeMilliseconds);
    m_slowest = std::max(m_slowest, elapsed);
    m_largest = std::max(m_largest, memory);
    worker.closeWriteChannel();
    QVERIFY(worker.waitForFinished());
}

void BenchScan::cleanupTestCase()
{
    qInfo("The slowest scan took %.1f s (aim: under 8), the largest worker %.0f MB (aim: under 300).", m_slowest / 1000,
          m_largest);
}

QTEST_GUILESS_MAIN(BenchScan)
#include "bench_scan.moc"
