// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pace.h"

#include <QTest>

using namespace disclosure;
using namespace std::chrono_literals;

namespace {

const QDateTime start(QDate(2026, 2, 2), QTime(9, 0), Qt::UTC);

/// Settles one problem after each of these seconds.
void work(Pace &pace, QDateTime &now, const std::vector<int> &seconds)
{
    for (const int interval : seconds) {
        now = now.addSecs(interval);
        pace.settle(1, now);
    }
}

} // namespace

class TestPace : public QObject {
    Q_OBJECT

private slots:
    void saysNothingUntilThereIsEnoughToGoBy()
    {
        Pace pace;
        QDateTime now = start;
        work(pace, now, {0, 30, 30, 30, 30});
        QVERIFY(!pace.timeFor(10));
        work(pace, now, {30});
        QCOMPARE(pace.timeFor(10)->count(), 300);
    }

    void goesByTheMedianAndLeavesPausesOut()
    {
        Pace pace;
        QDateTime now = start;
        work(pace, now, {0, 20, 20, 30, 200, 299, 3600, 86400});
        QCOMPARE(pace.timeFor(2)->count(), 60);
    }

    void severalAtOnceShareTheTime()
    {
        Pace pace;
        QDateTime now = start;
        pace.settle(1, now);
        for (int i = 0; i < 5; ++i) {
            now = now.addSecs(40);
            pace.settle(4, now);
        }
        QCOMPARE(pace.timeFor(1)->count(), 10);
    }

    void followsTheLastOnes()
    {
        Pace pace;
        QDateTime now = start;
        work(pace, now, std::vector<int>(100, 60));
        work(pace, now, std::vector<int>(25, 10));
        QCOMPARE(pace.timeFor(1)->count(), 10);
    }

    void isKeptOverRestarts()
    {
        Pace pace;
        QDateTime now = start;
        work(pace, now, {0, 10, 10, 10, 10, 10});
        Pace again(pace.kept());
        QCOMPARE(again.timeFor(6)->count(), 60);
        // The night is no pause of the work: nothing is measured over it.
        again.settle(1, now.addSecs(100));
        QCOMPARE(again.kept(), pace.kept());
        QVERIFY(!Pace(QVariantList{u"x"_qs, -5, 0}).timeFor(1));
    }
};

QTEST_GUILESS_MAIN(TestPace)
#include "test_pace.moc"
