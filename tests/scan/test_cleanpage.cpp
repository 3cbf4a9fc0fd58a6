// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/cleanpage.h"
#include "models/scan/scangrids.h"
#include "models/scan/scanlines.h"
#include "models/scan/skew.h"

#include <QTest>
#include <QtMath>

#include <cmath>

using namespace disclosure;

namespace {

constexpr double dotsPerInch = 100;
constexpr int width = 800;
constexpr int height = 1100;

/// A page that is white but for what is drawn.
class Drawn {
public:
    Drawn() { m_picture.grey.assign(static_cast<std::size_t>(width) * height, 255); }

    void dot(double x, double y, int size, unsigned char grey = 0)
    {
        for (int dy = 0; dy < size; ++dy) {
            for (int dx = 0; dx < size; ++dx) {
                const int px = qRound(x) + dx;
                const int py = qRound(y) + dy;
                if (px >= 0 && py >= 0 && px < width && py < height) {
                    m_picture.grey[static_cast<std::size_t>(py) * width + static_cast<std::size_t>(px)] = grey;
                }
            }
        }
    }

    /// A table of 5 × 4 cells, turned clockwise by so many degrees. Its lines are drawn in pieces and blanks of so many
    /// pixels, by turns.
    void table(double degrees, unsigned char grey = 0, const std::vector<int> &pieces = {1})
    {
        const double slope = std::tan(qDegreesToRadians(degrees));
        for (int i = 0; i <= 5; ++i) {
            for (const int along : drawnOf(600, pieces)) {
                dot(100 + along - slope * (100 * i), 300 + 100 * i + slope * along, 2, grey);
            }
        }
        for (int i = 0; i <= 4; ++i) {
            for (const int along : drawnOf(500, pieces)) {
                dot(100 + 150 * i - slope * along, 300 + along + slope * 150 * i, 2, grey);
            }
        }
    }

    /// The same table with thick sides, on a page whose dark edges are straight.
    void thickSidedTable(double degrees)
    {
        table(degrees);
        const double slope = std::tan(qDegreesToRadians(degrees));
        for (int along = 0; along <= 600; ++along) {
            dot(100 + along, 298 + slope * along, 5);
            dot(100 + along - slope * 500, 798 + slope * along, 5);
        }
        for (int along = 0; along <= 500; ++along) {
            dot(98 - slope * along, 300 + along, 5);
            dot(698 - slope * along, 300 + along + slope * 600, 5);
        }
        for (int y = 0; y < height; y += 12) {
            dot(0, y, 12);
            dot(width - 12, y, 12);
        }
    }

    /// Where a point of a flat page is seen in a photo of it: the page is arched, and stands nearer to the eye above.
    static QPointF bent(const QPointF &flat)
    {
        const double x = flat.x() - width / 2.0;
        const double y = flat.y() - height / 2.0;
        return {flat.x() - 0.03 * x * y / height, flat.y() - 12 * (x / 400) * (x / 400) + 0.01 * x};
    }

    /// A table of 8 × 5 cells on such a page.
    void bentTable()
    {
        for (int i = 0; i <= 8; ++i) {
            for (int along = 0; along <= 600; ++along) {
                const QPointF place = bent(QPointF(100 + along, 250 + 75 * i));
                dot(place.x(), place.y(), 2);
            }
        }
        for (int i = 0; i <= 5; ++i) {
            for (int along = 0; along <= 600; ++along) {
                const QPointF place = bent(QPointF(100 + 120 * i, 250 + along));
                dot(place.x(), place.y(), 2);
            }
        }
    }

    /// A table of 8 × 5 cells whose sides draw near to each other by so many pixels towards the bottom.
    void leaningTable(double by)
    {
        const auto place = [by](double x, double y) { return QPointF(x + by * (400 - x) / 300 * (y - 250) / 600, y); };
        for (int along = 0; along <= 600; ++along) {
            for (int i = 0; i <= 8; ++i) {
                const QPointF at = place(100 + along, 250 + 75 * i);
                dot(at.x(), at.y(), 2);
            }
            for (int i = 0; i <= 5; ++i) {
                const QPointF at = place(100 + 120 * i, 250 + along);
                dot(at.x(), at.y(), 2);
            }
        }
    }

    CleanPage clean() const { return cleanPage(m_picture, {width * 0.72, height * 0.72}); }

private:
    static std::vector<int> drawnOf(int length, const std::vector<int> &pieces)
    {
        std::vector<int> places;
        std::size_t piece = 0;
        for (int along = 0; along <= length; ++piece) {
            const int end = along + pieces[piece % pieces.size()];
            for (; along < end && along <= length; ++along) {
                if (piece % 2 == 0 || pieces.size() == 1) {
                    places.push_back(along);
                }
            }
        }
        return places;
    }

    PagePicture m_picture{width, height, dotsPerInch, {}};
};

int inkIn(const CleanPage &page, const QRect &area)
{
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            l_uint32 isInk = 0;
            pixGetPixel(page.ink.get(), x, y, &isInk);
            count += isInk ? 1 : 0;
        }
    }
    return count;
}

} // namespace

class TestCleanPage : public QObject {
    Q_OBJECT

private slots:
    void takesSkewOut_data()
    {
        QTest::addColumn<double>("degrees");
        for (const double degrees : {-5.0, -1.3, -0.4, 0.0, 0.4, 3.0, 5.0}) {
            QTest::addRow("%.1f", degrees) << degrees;
        }
    }

    void takesSkewOut()
    {
        QFETCH(double, degrees);
        Drawn drawn;
        drawn.table(degrees);
        const CleanPage page = drawn.clean();
        QVERIFY2(std::abs(page.turn.degrees - degrees) < 0.12, qPrintable(QString::number(page.turn.degrees)));
        QCOMPARE(skewOf(lineTraces(page.ink, dotsPerInch), page.ink, dotsPerInch), 0.0);
        QVERIFY(!page.turn.bend);
    }

    void thickSidesAndDarkEdgesHideNoSkew()
    {
        Drawn drawn;
        drawn.thickSidedTable(1.4);
        QVERIFY(std::abs(drawn.clean().turn.degrees - 1.4) < 0.1);
    }

    void straightensABentPage()
    {
        Drawn drawn;
        drawn.bentTable();
        const CleanPage page = drawn.clean();
        QVERIFY(page.turn.bend);
        const std::vector<QLineF> lines = rulingLines(page);
        QCOMPARE(lines.size(), std::size_t(9 + 6));
        for (const QLineF &line : lines) {
            QVERIFY(std::min(std::abs(line.dx()), std::abs(line.dy())) < 1);
        }
        // What is found there is shown where it was drawn.
        constexpr double scale = 0.72;
        const auto isShownAt = [&](const QPointF &drawnAt) {
            return std::ranges::any_of(lines, [&](const QLineF &line) {
                const QPointF upright = page.turn.toUpright(drawnAt * scale);
                return std::abs(line.dy()) < 1 && std::abs(line.y1() - upright.y()) < 1.2;
            });
        };
        for (int i = 0; i <= 8; ++i) {
            QVERIFY(isShownAt(Drawn::bent(QPointF(160, 250 + 75 * i))));
            QVERIFY(isShownAt(Drawn::bent(QPointF(640, 250 + 75 * i))));
        }
    }

    void straightensLinesThatLean()
    {
        Drawn drawn;
        drawn.leaningTable(3);
        const CleanPage page = drawn.clean();
        QVERIFY(page.turn.bend);
        QCOMPARE(rulingLines(page).size(), std::size_t(9 + 6));
        Drawn upright;
        upright.leaningTable(0);
        QVERIFY(!upright.clean().turn.bend);
    }

    void findsTheLinesOfATable_data()
    {
        QTest::addColumn<int>("grey");
        QTest::addColumn<std::vector<int>>("pieces");
        QTest::addRow("black") << 0 << std::vector{1};
        QTest::addRow("faint") << 170 << std::vector{1};
        QTest::addRow("broken") << 0 << std::vector{60, 8, 30, 9, 10, 7, 12, 8, 9, 10};
    }

    void findsTheLinesOfATable()
    {
        QFETCH(int, grey);
        QFETCH(std::vector<int>, pieces);
        Drawn drawn;
        drawn.table(1, static_cast<unsigned char>(grey), pieces);
        const std::vector<QLineF> lines = rulingLines(drawn.clean());
        const auto horizontal =
            std::ranges::count_if(lines, [](const QLineF &line) { return std::abs(line.dx()) > std::abs(line.dy()); });
        QCOMPARE(horizontal, 6);
        QCOMPARE(std::ssize(lines), 6 + 5);
    }

    void findsFaintLines_data()
    {
        QTest::addColumn<int>("grey");
        QTest::addColumn<std::vector<int>>("pieces");
        QTest::addRow("pale") << 225 << std::vector{1};
        QTest::addRow("dotted") << 0 << std::vector{1, 4};
        QTest::addRow("dashed") << 0 << std::vector{4, 3};
    }

    void findsFaintLines()
    {
        QFETCH(int, grey);
        QFETCH(std::vector<int>, pieces);
        Drawn drawn;
        drawn.table(0, static_cast<unsigned char>(grey), pieces);
        const CleanPage page = drawn.clean();
        QVERIFY(rulingLines(page).empty());
        const std::vector<QLineF> lines = rulingLines(page, LineKind::Faint);
        const auto horizontal =
            std::ranges::count_if(lines, [](const QLineF &line) { return std::abs(line.dx()) > std::abs(line.dy()); });
        QCOMPARE(horizontal, 6);
        QCOMPARE(std::ssize(lines), 6 + 5);
        QCOMPARE(inkIn({.ink = inkWithoutLines(page, lines, LineKind::Faint)}, {90, 290, 620, 520}), 0);
    }

    /// What stands left of a line in its height lengthens it, and is none of it.
    void printBesideALineTakesNothingFromIt()
    {
        Drawn drawn;
        drawn.table(0, 0, {4, 3});
        for (int x = 5; x < 100; x += 7) {
            drawn.dot(x, 400, 2, 100);
        }
        const ScanGrids found = scanGrids(drawn.clean());
        QCOMPARE(found.grids.size(), 1U);
        QCOMPARE(found.grids.front().grid.cells.size(), 20U);
    }

    void findsGrids()
    {
        Drawn dark;
        dark.table(0);
        const ScanGrids drawn = scanGrids(dark.clean());
        QCOMPARE(drawn.grids.size(), 1U);
        QCOMPARE(drawn.grids.front().grid.cells.size(), 20U);
        QVERIFY(!drawn.hasFaintLines);
        Drawn dashed;
        dashed.table(0, 0, {4, 3});
        const ScanGrids faint = scanGrids(dashed.clean());
        QCOMPARE(faint.grids.size(), 1U);
        QCOMPARE(faint.grids.front().grid.cells.size(), 20U);
        QVERIFY(faint.hasFaintLines);
    }

    /// As above and below a table without columns.
    void aLineAloneIsARule()
    {
        Drawn drawn;
        for (int x = 100; x < 700; ++x) {
            drawn.dot(x, 300, 2);
        }
        const ScanGrids found = scanGrids(drawn.clean());
        QVERIFY(found.grids.empty());
        QVERIFY(found.lines.empty());
        QCOMPARE(found.rules.size(), 1U);
    }

    /// As in a large title.
    void strokesBesideEachOtherAreNoRule()
    {
        Drawn drawn;
        for (int x = 100; x < 700; ++x) {
            for (const int y : {300, 305, 310}) {
                drawn.dot(x % 30 < 25 ? x : 0, y, 2);
            }
        }
        QVERIFY(scanGrids(drawn.clean()).rules.empty());
    }

    void erasesSpecksButNoPoints()
    {
        Drawn drawn;
        drawn.dot(300, 100, 2); // a speck
        for (int digit = 0; digit < 3; ++digit) {
            for (int y = 0; y < 10; ++y) {
                drawn.dot(500 + 10 * digit, 200 + y, 5); // digits of a number
            }
        }
        drawn.dot(527, 212, 2); // its point
        for (int i = 0; i < 40; ++i) {
            drawn.dot(100 + 3 * i, 600, 1); // a dotted line
        }
        CleanPage page = drawn.clean();
        QVERIFY(inkIn(page, {298, 98, 7, 7}) > 0);
        const int line = inkIn(page, {90, 598, 140, 5});
        eraseSpecks(page);
        QCOMPARE(inkIn(page, {298, 98, 7, 7}), 0);
        QVERIFY(inkIn(page, {526, 211, 5, 5}) > 0);
        QCOMPARE(inkIn(page, {90, 598, 140, 5}), line);
    }

    void aBlankPageStaysAsItIs()
    {
        const CleanPage page = Drawn().clean();
        QVERIFY(page.turn.isNone());
        QVERIFY(rulingLines(page).empty());
    }

    void turnsByQuarters()
    {
        Drawn drawn;
        drawn.dot(100, 50, 10);
        const CleanPage page = turnedPage(drawn.clean(), 1);
        QCOMPARE(page.turn.upright, QSizeF(height * 0.72, width * 0.72));
        // The top left corner of the scan is the top right one of the page that was turned clockwise.
        QVERIFY(inkIn(page, {height - 62, 98, 14, 14}) > 50);
        const QRectF shown = page.turn.toShown(page.toPoints({height - 60, 100, 10, 10}));
        QVERIFY(shown.contains(QRectF(100, 50, 10, 10).center() * 0.72));
    }
};

QTEST_APPLESS_MAIN(TestCleanPage)
#include "test_cleanpage.moc"
