// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/readreport.h"

#include "tests/support/truths.h"

#include <QFileInfo>
#include <QMap>
#include <QTest>
#include <poppler-qt6.h>

#include <algorithm>
#include <ctime>
#include <limits>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

/// What Poppler alone needs: the floor under every reader that takes its text from it.
qsizetype loadWithPoppler(const QString &path)
{
    const std::unique_ptr<Poppler::Document> pdf = Poppler::Document::load(path);
    qsizetype words = 0;
    for (int page = 0; page < pdf->numPages(); ++page) {
        words += static_cast<qsizetype>(pdf->page(page)->textList().size());
    }
    return words;
}

bool readWhole(const QString &path)
{
    return static_cast<bool>(readReport(path, {}, FormRegistry::builtIn()));
}

/// The known reports by the kind of file and by how it was made.
QMap<QString, QStringList> filesByKind()
{
    QMap<QString, QStringList> files;
    for (const KnownReport &report : knownReports()) {
        const QString family = report.truth()[u"family"].toString();
        files[QFileInfo(report.path).suffix() + u' ' + family].append(report.path);
    }
    return files;
}

QStringList pdfFiles()
{
    QStringList files;
    for (const KnownReport &report : knownReports()) {
        if (report.path.endsWith(u".pdf")) {
            files.append(report.path);
        }
    }
    return files;
}

/// Processor time in milliseconds that an action takes at best, which other programs on the machine disturb least.
template <typename Action> double bestMilliseconds(const Action &action)
{
    constexpr int runs = 5;
    double best = std::numeric_limits<double>::max();
    for (int run = 0; run < runs; ++run) {
        const std::clock_t start = std::clock();
        action();
        best = std::min(best, 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return best;
}

} // namespace

class BenchReading : public QObject {
    Q_OBJECT

private slots:
    void readsFiles_data();
    void readsFiles();
    void loadsPdfWithPopplerAlone();
    void comparesPdfWithPopplerAlone();
};

void BenchReading::readsFiles_data()
{
    QTest::addColumn<QStringList>("paths");
    const QMap<QString, QStringList> files = filesByKind();
    for (auto kind = files.begin(); kind != files.end(); ++kind) {
        QTest::newRow(qPrintable(QStringLiteral("%1, %2 files").arg(kind.key()).arg(kind.value().size())))
            << kind.value();
    }
}

void BenchReading::readsFiles()
{
    QFETCH(QStringList, paths);
    bool allRead = true;
    QBENCHMARK
    {
        for (const QString &path : paths) {
            allRead = readWhole(path) && allRead;
        }
    }
    QVERIFY(allRead);
}

void BenchReading::loadsPdfWithPopplerAlone()
{
    const QStringList paths = pdfFiles();
    qsizetype words = 0;
    QBENCHMARK
    {
        for (const QString &path : paths) {
            words += loadWithPoppler(path);
        }
    }
    QVERIFY(words > 0);
}

void BenchReading::comparesPdfWithPopplerAlone()
{
    double popplerTotal = 0;
    double readTotal = 0;
    for (const KnownReport &report : knownReports()) {
        if (!report.path.endsWith(u".pdf")) {
            continue;
        }
        QVERIFY(readWhole(report.path));
        const double poppler = bestMilliseconds([&report] { loadWithPoppler(report.path); });
        const double read = bestMilliseconds([&report] { readWhole(report.path); });
        qInfo("%-40s Poppler %6.1f ms, reading %6.1f ms, ratio %.2f", qPrintable(report.name), poppler, read,
              read / poppler);
        popplerTotal += poppler;
        readTotal += read;
    }
    qInfo("All PDF files: Poppler %.0f ms, reading %.0f ms, ratio %.2f (aim: at most 1.5)", popplerTotal, readTotal,
          readTotal / popplerTotal);
    QVERIFY(popplerTotal > 0);
}

QTEST_GUILESS_MAIN(BenchReading)
#include "bench_reading.moc"
