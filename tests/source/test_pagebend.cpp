// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pageturn.h"

#include <QTest>

using namespace disclosure;

namespace {

PageBend sample()
{
    const QRectF area(60, 100, 480, 600);
    return {.down = {area, {4, 5, -12, 2, -1, 1, 3}}, .across = {area, {-3, 6, 2, 0, 1, 0, 0}}};
}

double distance(const QPointF &left, const QPointF &right)
{
    return QLineF(left, right).length();
}

} // namespace

class TestPageBend : public QObject {
    Q_OBJECT

private slots:
    void shiftsEachPlace()
    {
        const PageBend bend = sample();
        const QPointF middle = bend.down.area.center();
        QCOMPARE(bend.toFlat(middle), middle);
        // At the right edge, halfway down: s is 1 and t is 0 across the page, the other way round down the page.
        const QPointF right(bend.down.area.right(), middle.y());
        QCOMPARE(bend.toFlat(right), right + QPointF(0, 4 - 12 + 1 + 3));
        const QPointF bottom(middle.x(), bend.down.area.bottom());
        QCOMPARE(bend.toFlat(bottom), bottom + QPointF(-3 + 2, 0));
    }

    void goesThereAndBack()
    {
        const PageBend bend = sample();
        for (const QPointF &point : {QPointF(60, 100), QPointF(300, 420), QPointF(533, 690), QPointF(10, 830)}) {
            QVERIFY(distance(bend.toFlat(bend.toShown(point)), point) < 0.01);
        }
    }

    void staysTheSameBeyondItsArea()
    {
        const PageBend bend = sample();
        const QPointF edge(bend.down.area.right(), 300);
        const QPointF beyond(bend.down.area.right() + 50, 300);
        QCOMPARE(bend.toFlat(beyond) - beyond, bend.toFlat(edge) - edge);
    }

    void isPartOfAPagesTurn()
    {
        PageTurn turn{.degrees = 90, .upright = QSizeF(842, 595), .shown = QSizeF(595, 842)};
        const QPointF point(400, 200);
        const QPointF flat = turn.toShown(point);
        turn.bend = sample();
        QVERIFY(!turn.isNone());
        QVERIFY(distance(turn.bend->toFlat(turn.toShown(point)), flat) < 0.01);
        QVERIFY(distance(turn.toUpright(turn.toShown(point)), point) < 0.01);
        const QRectF box(400, 200, 30, 12);
        QVERIFY(turn.toShown(box).contains(turn.toShown(box.center())));
    }
};

QTEST_APPLESS_MAIN(TestPageBend)
#include "test_pagebend.moc"
