// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/reader.h"

#include "tests/support/paths.h"

#include <QDirIterator>
#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

/// Reading one report of each kind of file, from the file to the document.
class BenchSource : public QObject {
    Q_OBJECT

private slots:
    void readsDocument_data();
    void readsDocument();
};

void BenchSource::readsDocument_data()
{
    QTest::addColumn<QString>("path");
    const QString folder = corpusPath().value_or(examplePath());
    for (const QString &ending : {u"pdf"_qs, u"docx"_qs, u"html"_qs, u"md"_qs, u"txt"_qs}) {
        QStringList paths;
        QDirIterator files(folder, {u"*."_qs + ending}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            paths.append(files.next());
        }
        if (!paths.isEmpty()) {
            // The same file in every run, whatever the order of the folder.
            paths.sort();
            QTest::newRow(qPrintable(ending)) << paths.first();
        }
    }
}

void BenchSource::readsDocument()
{
    QFETCH(QString, path);
    QBENCHMARK
    {
        const auto document = readDocument(path, {});
        QVERIFY(document);
    }
}

QTEST_GUILESS_MAIN(BenchSource)
#include "bench_source.moc"
