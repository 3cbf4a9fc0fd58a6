// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/dottedlines.h"

#include <QTest>

using namespace disclosure;

namespace {

/// Squares of `side` points, `step` apart, from (x, y) to the right or down.
std::vector<QRectF> dots(double x, double y, int count, bool isAcross, double side = 0.75, double step = 1.5)
{
    std::vector<QRectF> result;
    for (int i = 0; i < count; ++i) {
        result.emplace_back(x + (isAcross ? step * i : 0), y + (isAcross ? 0 : step * i), side, side);
    }
    return result;
}

std::vector<QRectF> operator+(std::vector<QRectF> left, const std::vector<QRectF> &right)
{
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

} // namespace

class TestDottedLines : public QObject {
    Q_OBJECT

private slots:
    void tellsDots();
    void findsLines_data();
    void findsLines();
};

void TestDottedLines::tellsDots()
{
    QVERIFY(isDot({10, 10, 0.75, 0.75}));
    QVERIFY(isDot({10, 10, 0.48, 0.5}));
    QVERIFY(isDot({10, 10, 3, 3}));
    QVERIFY(!isDot({10, 10, 5, 5}));    // the ground of something
    QVERIFY(!isDot({10, 10, 2, 0.75})); // a dash
    QVERIFY(!isDot({10, 10, 0.75, 0}));
}

void TestDottedLines::findsLines_data()
{
    QTest::addColumn<std::vector<QRectF>>("dots");
    QTest::addColumn<QList<QLineF>>("expected");
    QTest::newRow("none") << std::vector<QRectF>() << QList<QLineF>();
    QTest::newRow("across") << dots(10, 20, 5, true, 1, 2) << QList<QLineF>({{10, 20.5, 19, 20.5}});
    QTest::newRow("down") << dots(10, 20, 5, false, 1, 2) << QList<QLineF>({{10.5, 20, 10.5, 29}});
    QTest::newRow("in any order") << dots(14, 20, 3, true, 1, 2) + dots(10, 20, 2, true, 1, 2)
                                  << QList<QLineF>({{10, 20.5, 19, 20.5}});
    QTest::newRow("crossing in a dot of both") << dots(10, 20, 5, true, 1, 2) + dots(14, 22, 5, false, 1, 2)
                                               << QList<QLineF>({{10, 20.5, 19, 20.5}, {14.5, 20, 14.5, 31}});
    QTest::newRow("drawn by both cells beside it")
        << dots(10, 20, 5, true, 1, 2) + dots(10, 20, 5, true, 1, 2) << QList<QLineF>({{10, 20.5, 19, 20.5}});
    QTest::newRow("ends where the dots do") << dots(10, 20, 5, true, 1, 2) + dots(40, 20, 5, true, 1, 2)
                                            << QList<QLineF>({{10, 20.5, 19, 20.5}, {40, 20.5, 49, 20.5}});
    QTest::newRow("one below the other stay two") << dots(10, 20, 5, true, 1, 2) + dots(10, 21.2, 5, true, 1, 2)
                                                  << QList<QLineF>({{10, 20.5, 19, 20.5}, {10, 21.7, 19, 21.7}});
    QTest::newRow("large dots stand further apart")
        << dots(10, 20, 5, true, 3, 8) << QList<QLineF>({{10, 21.5, 45, 21.5}});
    QTest::newRow("an ellipsis is too short") << dots(10, 20, 3, true, 1, 2) << QList<QLineF>();
    QTest::newRow("squares without gaps are a picture") << dots(10, 20, 9, true, 1, 1) << QList<QLineF>();
    QTest::newRow("bullets of a list") << dots(10, 20, 9, false, 3, 20) << QList<QLineF>();
}

void TestDottedLines::findsLines()
{
    QFETCH(std::vector<QRectF>, dots);
    QFETCH(QList<QLineF>, expected);
    const std::vector<QLineF> lines = linesOfDots(dots);
    QCOMPARE(QList<QLineF>(lines.begin(), lines.end()), expected);
}

QTEST_APPLESS_MAIN(TestDottedLines)

#include "test_dottedlines.moc"
