// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library.h"
#include "models/validate/applychange.h"
#include "models/validate/validator.h"

#include "tests/support/libraries.h"
#include "tests/support/manyreports.h"
#include "tests/support/samplereport.h"

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
        multiplyReports(m_path, count);
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
