// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/rowchanges.h"

#include <QTest>

#include <numeric>

using namespace disclosure;

namespace {

using Keys = std::vector<qint64>;

/// Takes the announced steps one by one.
Keys played(Keys rows, const RowChanges &changes, const Keys &after)
{
    for (const RowRun &run : changes.removed) {
        rows.erase(rows.begin() + run.first, rows.begin() + run.first + run.count);
    }
    if (!changes.kept.empty()) {
        if (!std::is_permutation(rows.begin(), rows.end(), changes.kept.begin(), changes.kept.end())) {
            return {};
        }
        rows = changes.kept;
    }
    for (const RowRun &run : changes.inserted) {
        rows.insert(rows.begin() + run.first, after.begin() + run.first, after.begin() + run.first + run.count);
    }
    return rows;
}

Keys numbers(qint64 first, std::size_t count)
{
    Keys keys(count);
    std::iota(keys.begin(), keys.end(), first);
    return keys;
}

} // namespace

class TestRowChanges : public QObject {
    Q_OBJECT

private slots:
    void theStepsLeadToTheNewRows_data()
    {
        QTest::addColumn<Keys>("before");
        QTest::addColumn<Keys>("after");
        QTest::newRow("nothing") << Keys{} << Keys{};
        QTest::newRow("same") << Keys{1, 2} << Keys{1, 2};
        QTest::newRow("appended") << Keys{1, 2} << Keys{1, 2, 3, 4};
        QTest::newRow("removed within") << Keys{1, 2, 3, 4, 5} << Keys{1, 3, 5};
        QTest::newRow("inserted within") << Keys{1, 3, 5} << Keys{0, 1, 2, 3, 4, 5, 6};
        QTest::newRow("reversed") << Keys{1, 2, 3, 4} << Keys{4, 3, 2, 1};
        QTest::newRow("all at once") << Keys{9, 1, 2, 3, 4, 8} << Keys{9, 4, 7, 2, 6, 1, 8};
        QTest::newRow("others") << Keys{1, 2} << Keys{3, 4};
        QTest::newRow("a large block") << numbers(1, 100'000) << numbers(1, 3);
    }

    void theStepsLeadToTheNewRows()
    {
        QFETCH(Keys, before);
        QFETCH(Keys, after);
        const auto changes = rowChanges(before, after);
        QVERIFY(changes.has_value());
        QCOMPARE(played(before, *changes, after), after);
    }

    void muchIsShownAnew()
    {
        Keys backwards = numbers(1, 100'000);
        std::reverse(backwards.begin(), backwards.end());
        QVERIFY(!rowChanges(numbers(1, 100'000), backwards));
    }
};

QTEST_APPLESS_MAIN(TestRowChanges)
#include "test_rowchanges.moc"
