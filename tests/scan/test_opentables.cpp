// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/opentables.h"

#include <QTest>

using namespace disclosure;

namespace {

/// A pixel is a point.
CleanPage blankPage()
{
    return {.ink = disclosure::Pix(pixCreate(600, 800, 1)), .dotsPerInch = 72};
}

void print(const CleanPage &page, const QRect &area)
{
    pixRasterop(page.ink.get(), area.x(), area.y(), area.width(), area.height(), PIX_SET, nullptr, 0, 0);
}

OpenPrint text(int x, int y, int width = 80)
{
    return {.box = {x, y, width, 10}};
}

OpenPrint number(int x, int y)
{
    return {.box = {x, y, 10, 8}, .isNumber = true};
}

/// A label and three numbers side by side.
void addRow(std::vector<OpenPrint> &prints, int y)
{
    prints.push_back(text(50, y));
    for (const int x : {250, 350, 450}) {
        prints.push_back(number(x, y));
    }
}

} // namespace

/// Tables that have no ruling lines, or none between their columns.
class TestOpenTables : public QObject {
    Q_OBJECT

private slots:
    void printStandsApartAsCellsDo()
    {
        const CleanPage page = blankPage();
        print(page, {50, 100, 8, 10});
        print(page, {60, 100, 8, 10});  // the next letter
        print(page, {100, 100, 8, 10}); // the next cell
        print(page, {100, 115, 8, 10}); // the cell below it
        QCOMPARE(printApart(page.ink, page).size(), 3U);
    }

    void rowsOfNumbersAreATableFromSideToSide()
    {
        const CleanPage page = blankPage();
        std::vector<OpenPrint> prints = {text(50, 100, 500)};
        addRow(prints, 300);
        prints.push_back(text(50, 320)); // a label in several lines
        addRow(prints, 340);
        prints.push_back(text(50, 600, 500));
        const std::vector<QRect> tables = openTables(prints, page);
        QCOMPARE(tables.size(), 1U);
        QCOMPARE(tables[0].left(), 0);
        QCOMPARE(tables[0].width(), 600);
        QVERIFY(tables[0].top() > 110 && tables[0].top() < 300);
        QVERIFY(tables[0].bottom() > 348 && tables[0].bottom() < 600);
    }

    void oneRowIsNoTable()
    {
        std::vector<OpenPrint> prints = {text(50, 100, 500)};
        addRow(prints, 300);
        QVERIFY(openTables(prints, blankPage()).empty());
    }

    void aRowOfManyNumbersIsOne()
    {
        std::vector<OpenPrint> prints;
        for (int x = 50; x < 450; x += 40) {
            prints.push_back(number(x, 300));
        }
        QCOMPARE(openTables(prints, blankPage()).size(), 1U);
    }

    void textSideBySideIsNoTable()
    {
        QVERIFY(openTables({text(50, 100), text(300, 100), text(50, 120), text(300, 120)}, blankPage()).empty());
    }
};

QTEST_APPLESS_MAIN(TestOpenTables)
#include "test_opentables.moc"
