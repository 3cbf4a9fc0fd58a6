// SPDX-License-Identifier: GPL-3.0-or-later
// Each scan whose content is known is a row: what is not read right must be marked.
#include "models/reading/readreport.h"

#include "tests/support/paths.h"
#include "tests/support/truths.h"
#include "tests/support/wrongcells.h"

#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

class TestScans : public QObject {
    Q_OBJECT

private slots:
    void aScanWithoutATitleHasItsSignature();
    void scansAreReadOrMarked_data();
    void scansAreReadOrMarked();
};

/// The signature stands at the right margin, where lines of running text end too.
void TestScans::aScanWithoutATitleHasItsSignature()
{
    const Result<Reading> reading = readReport(dataPath(u"awkward/scan/no-title.pdf"_qs), {}, FormRegistry::builtIn());
    QVERIFY(reading);
    const Report &report = reading->report;
    QCOMPARE(report.organ, u"青岭县水务局"_qs);
    QCOMPARE(report.year, report.signedOn.year() - 1);
    QVERIFY(report.has(Notice::Kind::UnsureOrgan));
    QVERIFY(report.has(Notice::Kind::UnsureReportYear));
}

void TestScans::scansAreReadOrMarked_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("truth");
    for (const KnownReport &report : knownScans()) {
        QTest::newRow(qPrintable(report.name)) << report.path << report.truth();
    }
}

void TestScans::scansAreReadOrMarked()
{
    QFETCH(QString, path);
    QFETCH(QJsonObject, truth);
    const Result<Reading> reading = readReport(path, {}, FormRegistry::builtIn());
    QVERIFY2(reading, reading ? "" : qPrintable(reading.error().sentence));
    const Report &report = reading->report;
    QCOMPARE(report.form, truth[u"form"].toString());
    QVERIFY2(report.organ.isEmpty() || report.has(Notice::Kind::UnsureOrgan) || namesOrgan(report, truth),
             qPrintable(report.organ));
    QVERIFY(report.year == truth[u"year"].toInt() || report.year == 0 || report.has(Notice::Kind::UnsureReportYear));
    const QStringList wrong = wrongCells(report, truth);
    QVERIFY2(wrong.filter(u"(silent)"_qs).isEmpty(), qPrintable(wrong.join(u'\n')));
    constexpr int percent = 98;
    const qsizetype cells = truth[u"cells"].toObject().size();
    QVERIFY2((cells - wrong.size()) * 100 >= cells * percent, qPrintable(wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestScans)

#include "test_scans.moc"
