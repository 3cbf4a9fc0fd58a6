// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library.h"
#include "models/validate/applychange.h"
#include "models/validate/validator.h"

#include "tests/support/libraries.h"
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
            // Organs of made-up signs, so that keys and words are as different as in a library that has grown.
            run(database,
                numbers + u"INSERT INTO source (id, sha256, path, added_at, is_paged, form, organ, year, cells, "
                          u"errors, warnings, doubtful, place, reviewer, form_label, proven, problems, verdict, state, "
                          u"search, organ_key, file_key) SELECT i, randomblob(32), path || i, added_at, is_paged, "
                          u"form, organ || i, 2008 + i % 17, cells, i % 7 / 5, i % 3, doubtful, place, reviewer, "
                          u"form_label, proven, i % 7 / 5 + i % 3, CASE WHEN i % 7 > 4 THEN 0 WHEN i % 3 > 0 THEN 1 "
                          u"ELSE 2 END, i % 6, replace(search, '2021', 2008 + i % 17) || i, "
                          u"randomblob(24), file_key || randomblob(4) FROM source, n WHERE id = 1"_s);
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
        QCOMPARE(open()->listing({}).ids.size(), static_cast<std::size_t>(count));
    }

    void opening()
    {
        QBENCHMARK
        {
            QVERIFY(open());
        }
    }

    void openingAndFirstPage()
    {
        QBENCHMARK
        {
            const auto library = open();
            const Listing listing = library->listing({});
            QCOMPARE(library->summaries(std::span(listing.ids).first(100)).size(), 100U);
        }
    }

    void pageOfTheList()
    {
        const auto library = open();
        const Listing listing = library->listing({.order = ListQuery::Order::Organ});
        QBENCHMARK
        {
            QCOMPARE(library->summaries(std::span(listing.ids).subspan(count / 2, 100)).size(), 100U);
        }
    }

    void listing_data()
    {
        using Order = ListQuery::Order;
        using Grouping = ListQuery::Grouping;
        QTest::addColumn<ListQuery>("query");
        QTest::newRow("all") << ListQuery{};
        QTest::newRow("by organ") << ListQuery{.order = Order::Organ};
        QTest::newRow("by file, last first") << ListQuery{.order = Order::File, .isDescending = true};
        QTest::newRow("by errors") << ListQuery{.order = Order::Errors, .isDescending = true};
        QTest::newRow("by place in years") << ListQuery{.order = Order::Place, .grouping = Grouping::Year};
        QTest::newRow("a word in all") << ListQuery{.words = u"局"_s};
        QTest::newRow("a word in all, by year") << ListQuery{.words = u"局"_s, .order = Order::Year};
        QTest::newRow("a word in all, by organ in years")
            << ListQuery{.words = u"局"_s, .order = Order::Organ, .grouping = Grouping::Year};
        QTest::newRow("two words in few") << ListQuery{.words = u"2019 999"_s, .order = Order::Errors};
        QTest::newRow("a word in none") << ListQuery{.words = u"nothing"_s, .order = Order::Organ};
        QTest::newRow("wrong ones with a word") << ListQuery{.words = u"99"_s, .verdict = Verdict::Wrong};
    }

    void listing()
    {
        QFETCH(ListQuery, query);
        const auto library = open();
        QBENCHMARK
        {
            library->listing(query);
        }
        QVERIFY(!library->readFailure());
    }

    void totalsAboveTheList()
    {
        const auto library = open();
        QBENCHMARK
        {
            QVERIFY(library->totals().problems > 0);
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
            QVERIFY(library->record(1, typing(cell, before, QString::number(number)), report));
        }
    }
};

QTEST_GUILESS_MAIN(BenchStore)
#include "bench_store.moc"
