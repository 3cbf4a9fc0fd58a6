// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library.h"
#include "models/validate/applychange.h"
#include "models/validate/validator.h"

#include "tests/support/samplereport.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;
using namespace Qt::StringLiterals;

/// A library with 100,000 reports.
class BenchStore : public QObject {
    Q_OBJECT

private:
    static constexpr int count = 100'000;

    QTemporaryDir m_dir;
    QString m_path = m_dir.filePath(u"library"_s);

    static void run(QSqlDatabase &database, const QString &sql)
    {
        QSqlQuery query(database);
        if (!query.exec(sql)) {
            qFatal("%s", qPrintable(query.lastError().text()));
        }
    }

    /// Multiplies the one report that the library itself wrote; adding each would take an hour.
    void multiply() const
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"bench"_s);
            database.setDatabaseName(m_path);
            QVERIFY(database.open());
            const QString numbers =
                u"WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "_s.arg(count);
            run(database, u"BEGIN"_s);
            run(database, numbers +
                              u"INSERT INTO source SELECT i, randomblob(32), path || i, added_at, 0, is_paged, form, "
                              u"organ || i, year, cells, errors, warnings, doubtful, 0 FROM source, n WHERE id = 1"_s);
            run(database, numbers + u"INSERT INTO reading SELECT i, i, read_at, program_version, facts, document FROM "
                                    u"reading, n WHERE id = 1"_s);
            // Fifteen cells a report, so that the library is of the size that the aims were set for.
            run(database, numbers + u"INSERT INTO cell SELECT i, cell, text, number, unit, page, box_left, box_top, "
                                    u"box_width, box_height, is_uncertain, read FROM n, (SELECT * FROM cell WHERE "
                                    u"reading = 1 AND cell LIKE 't4.%')"_s);
            run(database, u"COMMIT"_s);
        }
        QSqlDatabase::removeDatabase(u"bench"_s);
    }

    std::unique_ptr<Library> open() const
    {
        auto library = Library::open(m_path);
        return library ? *std::move(library) : nullptr;
    }

private slots:
    void initTestCase()
    {
        const auto library = open();
        QVERIFY((*library).addReading(sampleFile(), {sampleReport(), {}, true}));
        multiply();
        QCOMPARE(open()->reportCount(), count);
    }

    void opening()
    {
        QBENCHMARK
        {
            QVERIFY(open());
        }
    }

    void firstPageOfTheList()
    {
        const auto library = open();
        QBENCHMARK
        {
            QCOMPARE(library->summaries(0, 100).size(), 100U);
        }
    }

    void lastPageOfTheList()
    {
        const auto library = open();
        QBENCHMARK
        {
            QCOMPARE(library->summaries(count - 100, 100).size(), 100U);
        }
    }

    void countsAboveTheList()
    {
        const auto library = open();
        QBENCHMARK
        {
            QCOMPARE(library->reviewCounts().passed, count);
        }
    }

    void oneReport()
    {
        const auto library = open();
        QBENCHMARK
        {
            QVERIFY(library->report(count / 2));
        }
    }

    void oneCorrection()
    {
        const auto library = open();
        const QString cell = u"t4.count.review_upheld"_s;
        Report report = *library->report(1);
        int number = 0;
        QBENCHMARK
        {
            const QString before = report.cells[cell].text;
            applyCorrection(report, cell, QString::number(++number));
            validate(report, FormRegistry::builtIn());
            QVERIFY(library->correct(1, {.cell = cell, .oldText = before, .newText = QString::number(number)}, report));
        }
    }
};

QTEST_GUILESS_MAIN(BenchStore)
#include "bench_store.moc"
