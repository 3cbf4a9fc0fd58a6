// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/lackinglines.h"
#include "models/extract/rowsincells.h"

#include "tests/support/pagebuilder.h"

#include <QTest>

#include <algorithm>

using namespace disclosure;
using namespace disclosure::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr Tolerances tolerances;

/// A table of one row between two lines, 100 points high: a label and two values.
RulingLines oneRow()
{
    return {.horizontal = {{0, 0, 200}, {100, 0, 200}},
            .vertical = {{0, 0, 100}, {100, 0, 100}, {150, 0, 100}, {200, 0, 100}}};
}

RuledGrid splitGrid(const RulingLines &lines, const std::vector<Word> &words)
{
    return withRowsInCells(lines, gridFromLines(lines, tolerances), glyphsOf(words), tolerances);
}

/// The texts of a grid's cells, row by row.
QStringList textsIn(const RuledGrid &grid, const std::vector<Word> &words)
{
    QStringList texts;
    for (const std::vector<Glyph> &cell : inCells(grid, glyphsOf(words), tolerances)) {
        texts.append(joinedText(textLines(cell, tolerances), tolerances));
    }
    return texts;
}

} // namespace

class TestRowsInCells : public QObject {
    Q_OBJECT

private slots:
    void findsRows_data()
    {
        QTest::addColumn<std::vector<Word>>("words");
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<bool>("isUncertain");
        const auto row = [](const char *name, const std::vector<Word> &words, const QStringList &texts,
                            bool isUncertain = false) { QTest::newRow(name) << words << texts << isUncertain; };
        row("two rows",
            {wordAt(10, 20, u"甲"_s), wordAt(110, 20, u"1"_s), wordAt(160, 20, u"2"_s), wordAt(10, 60, u"乙"_s),
             wordAt(110, 60, u"3"_s), wordAt(160, 60, u"4"_s)},
            {u"甲"_s, u"1"_s, u"2"_s, u"乙"_s, u"3"_s, u"4"_s});
        row("labels of two lines",
            {wordAt(10, 10, u"甲甲"_s), wordAt(10, 22, u"甲"_s), wordAt(110, 16, u"1"_s), wordAt(160, 16, u"2"_s),
             wordAt(10, 60, u"乙"_s), wordAt(110, 60, u"3"_s)},
            {u"甲甲甲"_s, u"1"_s, u"2"_s, u"乙"_s, u"3"_s, {}});
        row("values under a head",
            {wordAt(10, 20, u"内容"_s), wordAt(110, 20, u"数量"_s), wordAt(160, 20, u"金额"_s), wordAt(10, 60, u"乙"_s),
             wordAt(110, 60, u"3"_s), wordAt(160, 60, u"4"_s)},
            {u"内容"_s, u"数量"_s, u"金额"_s, u"乙"_s, u"3"_s, u"4"_s});
        row("a broken number",
            {wordAt(10, 45, u"甲"_s), wordAt(110, 40, u"16"_s), wordAt(110, 52, u"2"_s), wordAt(160, 46, u"0"_s)},
            {u"甲"_s, u"162"_s, u"0"_s});
        row("a broken number beside a broken label",
            {wordAt(10, 40, u"甲甲"_s), wordAt(10, 52, u"甲"_s), wordAt(110, 40, u"16"_s), wordAt(110, 52, u"2"_s)},
            {u"甲甲甲"_s, u"162"_s, {}});
        row("values that stand beside no label",
            {wordAt(10, 20, u"甲"_s), wordAt(10, 60, u"乙"_s), wordAt(110, 20, u"1"_s), wordAt(110, 40, u"3"_s)},
            {u"甲乙"_s, u"13"_s, {}}, true);
    }

    void findsRows()
    {
        QFETCH(std::vector<Word>, words);
        const RuledGrid grid = splitGrid(oneRow(), words);
        QTEST(textsIn(grid, words), "texts");
        QTEST(std::ranges::any_of(grid.grid.cells, &GridCell::uncertain), "isUncertain");
    }

    /// The name of a group stays one cell beside its rows.
    void groupsAreNotCut()
    {
        const RulingLines lines = {.horizontal = {{0, 0, 200}, {100, 0, 200}},
                                   .vertical = {{0, 0, 100}, {50, 0, 100}, {150, 0, 100}, {200, 0, 100}}};
        const std::vector<Word> words = {wordAt(10, 45, u"组"_s), wordAt(60, 20, u"甲"_s), wordAt(160, 20, u"1"_s),
                                         wordAt(60, 70, u"乙"_s), wordAt(160, 70, u"2"_s)};
        const RuledGrid grid = splitGrid(lines, words);
        QCOMPARE(grid.grid.rows, 2);
        QCOMPARE(textsIn(grid, words), QStringList({u"组"_s, u"甲"_s, u"1"_s, u"乙"_s, u"2"_s}));
        QCOMPARE(grid.grid.cells.front().rowSpan, 2);
    }

    /// Where a vertical line ends another row begins: a heading below the last row of a section.
    void rowsBeginWhereColumnsEnd()
    {
        const RulingLines lines = {.horizontal = {{0, 0, 200}, {100, 0, 200}},
                                   .vertical = {{0, 0, 100}, {100, 0, 50}, {200, 0, 100}}};
        const std::vector<Word> words = {wordAt(10, 20, u"甲"_s), wordAt(110, 20, u"1"_s), wordAt(90, 70, u"标题"_s)};
        QCOMPARE(textsIn(splitGrid(lines, words), words), QStringList({u"甲"_s, u"1"_s, u"标题"_s}));
    }
};

QTEST_GUILESS_MAIN(TestRowsInCells)
#include "test_rowsincells.moc"
