// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library.h"
#include "models/validate/validator.h"

#include "tests/support/libraries.h"
#include "tests/support/samplereport.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace disclosure;
using namespace disclosure::tests;
using namespace Qt::StringLiterals;

using Order = ListQuery::Order;
using Grouping = ListQuery::Grouping;

/// Which reports a list shows, and in which order. The reports are told by the names of their organs.
class TestListing : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Library> m_library;
    std::map<QString, qint64> m_ids;

    void add(const QString &organ, int year, const QString &path, bool isWrong = false)
    {
        Report report = sampleReport();
        report.organ = organ;
        report.year = year;
        if (isWrong) {
            setCell(report, u"t3.new.person"_s, u"5"_s);
        }
        SourceFile file = sampleFile(organ.toUtf8());
        file.path = path;
        m_ids[organ] = *m_library->addReading(file, {report, {}, true});
    }

    QString organs(const ListQuery &query) const
    {
        QStringList organs;
        for (const ReportSummary &summary : m_library->summaries(m_library->listing(query).ids)) {
            organs.append(summary.organ);
        }
        return organs.join(u' ');
    }

    QStringList groups(const ListQuery &query) const
    {
        QStringList groups;
        for (const Listing::Group &group : m_library->listing(query).groups) {
            groups.append(QStringLiteral("%1:%2+%3").arg(group.key).arg(group.first).arg(group.count));
        }
        return groups;
    }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_library = *Library::open(m_dir->filePath(u"library"_s));
        add(u"丙局"_s, 2022, u"/in/乙区/Report10.PDF"_s);
        add(u"阿局"_s, 2021, u"/in/甲区/report9.docx"_s, true);
        add(u"乙局"_s, 2022, u"/in/甲区/a.txt"_s);
    }

    void cleanup()
    {
        m_library.reset();
        m_dir.reset();
    }

    void orders_data()
    {
        QTest::addColumn<Order>("order");
        QTest::addColumn<bool>("isDescending");
        QTest::addColumn<QString>("expected");
        QTest::newRow("added") << Order::Added << false << u"丙局 阿局 乙局"_s;
        QTest::newRow("added, last first") << Order::Added << true << u"乙局 阿局 丙局"_s;
        QTest::newRow("organ by pinyin") << Order::Organ << false << u"阿局 丙局 乙局"_s;
        QTest::newRow("organ, last first") << Order::Organ << true << u"乙局 丙局 阿局"_s;
        QTest::newRow("file by number") << Order::File << false << u"乙局 阿局 丙局"_s;
        QTest::newRow("year, then organ") << Order::Year << false << u"阿局 丙局 乙局"_s;
        QTest::newRow("newest year, then organ") << Order::Year << true << u"丙局 乙局 阿局"_s;
        QTest::newRow("place, then organ") << Order::Place << false << u"阿局 乙局 丙局"_s;
        QTest::newRow("errors") << Order::Errors << true << u"阿局 乙局 丙局"_s;
        QTest::newRow("corrections") << Order::Corrections << true << u"乙局 阿局 丙局"_s;
        QTest::newRow("reviewer") << Order::Reviewer << true << u"乙局 阿局 丙局"_s;
        QTest::newRow("state") << Order::State << false << u"阿局 丙局 乙局"_s;
        QTest::newRow("form") << Order::Form << false << u"阿局 丙局 乙局"_s;
        QTest::newRow("warnings") << Order::Warnings << false << u"阿局 丙局 乙局"_s;
    }

    void orders()
    {
        QFETCH(Order, order);
        QFETCH(bool, isDescending);
        QFETCH(QString, expected);
        QVERIFY(correct(*m_library, m_ids[u"乙局"_s], u"t4.count.review_upheld"_s, u"1"_s));
        QCOMPARE(organs({.order = order, .isDescending = isDescending}), expected);
    }

    void words_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << u"  "_s << u"丙局 阿局 乙局"_s;
        QTest::newRow("organ") << u"丙"_s << u"丙局"_s;
        QTest::newRow("year") << u"2021"_s << u"阿局"_s;
        QTest::newRow("year, full width") << u"２０２１"_s << u"阿局"_s;
        QTest::newRow("place") << u"甲区"_s << u"阿局 乙局"_s;
        QTest::newRow("file name in any case") << u"rEPORT"_s << u"丙局 阿局"_s;
        QTest::newRow("all words") << u"pdf 2022"_s << u"丙局"_s;
        QTest::newRow("folders above do not count") << u"in"_s << QString();
        QTest::newRow("no pattern") << u"%"_s << QString();
    }

    void words()
    {
        QFETCH(QString, words);
        QFETCH(QString, expected);
        QCOMPARE(organs({.words = words}), expected);
    }

    void verdictAndStateNarrowTheList()
    {
        QCOMPARE(organs({.verdict = Verdict::Wrong}), u"阿局"_s);
        QCOMPARE(organs({.verdict = Verdict::Passed}), u"丙局 乙局"_s);
        QVERIFY(change(*m_library, m_ids[u"丙局"_s], Change::Kind::State, {}, key(ReviewState::Returned)));
        QCOMPARE(organs({.state = ReviewState::Returned}), u"丙局"_s);
        QCOMPARE(organs({.words = u"乙局"_s, .state = ReviewState::Returned}), QString());
    }

    void groupsComeBeforeTheOrder()
    {
        const ListQuery byYear{.order = Order::Organ, .grouping = Grouping::Year};
        QCOMPARE(organs(byYear), u"丙局 乙局 阿局"_s);
        QCOMPARE(groups(byYear), (QStringList{u"2022:0+2"_s, u"2021:2+1"_s}));
        const ListQuery byPlace{.order = Order::Errors, .isDescending = true, .grouping = Grouping::Place};
        QCOMPARE(organs(byPlace), u"阿局 乙局 丙局"_s);
        QCOMPARE(groups(byPlace), (QStringList{u"甲区:0+2"_s, u"乙区:2+1"_s}));
        QVERIFY(correct(*m_library, m_ids[u"丙局"_s], u"t4.count.review_upheld"_s, u"1"_s));
        const ListQuery byState{.grouping = Grouping::State};
        QCOMPARE(organs(byState), u"阿局 乙局 丙局"_s);
        QCOMPARE(groups(byState), (QStringList{u"pending:0+2"_s, u"in_review:2+1"_s}));
    }

    void whatNeedsALookIsTold()
    {
        const auto toLookAt = [this](const ListQuery &query) { return m_library->listing(query).toLookAt; };
        QCOMPARE(toLookAt({}), std::vector<int>{1});
        QCOMPARE(toLookAt({.order = Order::Organ, .grouping = Grouping::Year}), std::vector<int>{2});
        QCOMPARE(toLookAt({.verdict = Verdict::Passed}), std::vector<int>());
        QVERIFY(change(*m_library, m_ids[u"阿局"_s], Change::Kind::State, {}, key(ReviewState::Reviewed)));
        QCOMPARE(toLookAt({}), std::vector<int>());
    }

    void totalsFollowEachChange()
    {
        LibraryTotals totals = m_library->totals();
        QVERIFY((totals.verdicts == ReviewCounts{.wrong = 1, .toReview = 0, .passed = 2}));
        QCOMPARE(totals.states.at(0), 3);
        const int problems = m_library->summary(m_ids[u"阿局"_s])->problems;
        QVERIFY(problems > 0);
        QCOMPARE(totals.problems, problems);

        QVERIFY(correct(*m_library, m_ids[u"阿局"_s], u"t3.new.person"_s, u"0"_s));
        totals = m_library->totals();
        QVERIFY((totals.verdicts == ReviewCounts{.wrong = 0, .toReview = 0, .passed = 3}));
        QCOMPARE(totals.states.at(static_cast<std::size_t>(ReviewState::InReview)), 1);
        QCOMPARE(totals.problems, 0);

        QVERIFY(m_library->remove(m_ids[u"阿局"_s]));
        totals = m_library->totals();
        QCOMPARE(totals.verdicts.passed, 2);
        QCOMPARE(totals.states.at(static_cast<std::size_t>(ReviewState::InReview)), 0);
    }

    void problemsOfReportsThatAreSignedOffAreNotLeft()
    {
        QVERIFY(change(*m_library, m_ids[u"阿局"_s], Change::Kind::State, {}, key(ReviewState::Reviewed)));
        QCOMPARE(m_library->totals().problems, 0);
    }

    void placesAreThoseOfTheList()
    {
        QCOMPARE(m_library->places(), (QStringList{u"甲区"_s, u"乙区"_s}));
        QVERIFY(m_library->remove(m_ids[u"丙局"_s]));
        QCOMPARE(m_library->places(), QStringList{u"甲区"_s});
    }

    void summariesOfWhatIsGoneAreLeftOut()
    {
        QVERIFY(m_library->remove(m_ids[u"阿局"_s]));
        const std::vector ids{m_ids[u"乙局"_s], m_ids[u"阿局"_s], m_ids[u"丙局"_s]};
        const auto summaries = m_library->summaries(ids);
        QCOMPARE(summaries.size(), 2U);
        QCOMPARE(summaries[0].organ, u"乙局"_s);
        QCOMPARE(summaries[1].organ, u"丙局"_s);
    }
};

QTEST_GUILESS_MAIN(TestListing)
#include "test_listing.moc"
