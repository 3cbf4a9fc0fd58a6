// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/readers.h"
#include "tests/support/paths.h"

#include <QDir>
#include <QTest>

using namespace disclosure::tests;

/// What the fuzzers found once must stay mended: it must be read without a crash, a leak or a hang.
class TestFound : public QObject {
    Q_OBJECT

private slots:
    void isRead_data();
    void isRead();
};

void TestFound::isRead_data()
{
    QTest::addColumn<QString>("reader");
    QTest::addColumn<QString>("file");
    const QDir found(dataPath(u"fuzz"_qs));
    for (const QString &reader : found.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir folder(found.filePath(reader));
        for (const QString &file : folder.entryList(QDir::Files)) {
            QTest::addRow("%s/%s", qPrintable(reader), qPrintable(file)) << reader << folder.filePath(file);
        }
    }
}

void TestFound::isRead()
{
    QFETCH(const QString, reader);
    QFETCH(const QString, file);
    QVERIFY(fuzzedReader(reader.toStdString()).read(contentOf(file)));
}

QTEST_GUILESS_MAIN(TestFound)
#include "test_found.moc"
