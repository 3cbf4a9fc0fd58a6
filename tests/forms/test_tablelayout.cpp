// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/tablelayout.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace disclosure;

namespace {

const Table &table(const QString &form, const QString &id)
{
    return *FormRegistry::builtIn().form(form)->table(id);
}

const TableLayout::Cell *valueCell(const TableLayout &layout, const QString &id)
{
    const auto it = std::ranges::find(layout.cells, id, &TableLayout::Cell::cellId);
    return it == layout.cells.end() ? nullptr : &*it;
}

const TableLayout::Cell *headCell(const TableLayout &layout, const QString &text)
{
    const auto it = std::ranges::find_if(layout.cells, [&text](const auto &cell) { return cell.text.zh == text; });
    return it == layout.cells.end() ? nullptr : &*it;
}

} // namespace

class TestTableLayout : public QObject {
    Q_OBJECT

private slots:
    void coversEachPlaceOnce_data();
    void coversEachPlaceOnce();
    void holdsEachCellOnce_data();
    void holdsEachCellOnce();
    void mergesHeads();
    void putsExtraRowsUnderTheirGroups();
};

void TestTableLayout::coversEachPlaceOnce_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("id");
    for (const Form &form : FormRegistry::builtIn().forms()) {
        for (const Table &entry : form.tables) {
            QTest::addRow("%s %s", qPrintable(form.id), qPrintable(entry.id)) << form.id << entry.id;
        }
    }
}

void TestTableLayout::coversEachPlaceOnce()
{
    QFETCH(QString, form);
    QFETCH(QString, id);
    const TableLayout layout = layOutTable(table(form, id), {});
    QSet<std::pair<int, int>> covered;
    for (const TableLayout::Cell &cell : layout.cells) {
        QVERIFY(cell.rowSpan >= 1 && cell.columnSpan >= 1);
        for (int row = cell.row; row < cell.row + cell.rowSpan; ++row) {
            for (int column = cell.column; column < cell.column + cell.columnSpan; ++column) {
                QVERIFY(row < layout.rows && column < layout.columns);
                QVERIFY(!covered.contains({row, column}));
                covered.insert({row, column});
            }
        }
    }
    QCOMPARE(covered.size(), qsizetype(layout.rows) * layout.columns);
}

void TestTableLayout::holdsEachCellOnce_data()
{
    coversEachPlaceOnce_data();
}

void TestTableLayout::holdsEachCellOnce()
{
    QFETCH(QString, form);
    QFETCH(QString, id);
    QStringList expected =
        FormRegistry::builtIn().form(form)->cellIds().filter(QRegularExpression(QStringLiteral("^%1\\.").arg(id)));
    QStringList actual;
    for (const TableLayout::Cell &cell : layOutTable(table(form, id), {}).cells) {
        if (cell.part == TableLayout::Part::Value && !cell.cellId.isEmpty()) {
            actual.append(cell.cellId);
        }
    }
    actual.sort();
    expected.sort();
    QCOMPARE(actual, expected);
}

void TestTableLayout::mergesHeads()
{
    const TableLayout t3 = layOutTable(table(QStringLiteral("2021"), QStringLiteral("t3")), {});
    const TableLayout::Cell *organisations = headCell(t3, QStringLiteral("法人或其他组织"));
    QVERIFY(organisations);
    QCOMPARE(organisations->columnSpan, 5);
    QCOMPARE(organisations->rowSpan, 1);
    const TableLayout::Cell *results = headCell(t3, QStringLiteral("三、本年度办理结果"));
    QVERIFY(results);
    QCOMPARE(results->part, TableLayout::Part::RowHead);
    QCOMPARE(results->rowSpan, 22);
    const TableLayout::Cell *person = headCell(t3, QStringLiteral("自然人"));
    QVERIFY(person);
    QCOMPARE(person->rowSpan, 2);
    QCOMPARE(valueCell(t3, QStringLiteral("t3.new.person"))->column, person->column);
    QCOMPARE(person->column, t3.labelColumns);
}

void TestTableLayout::putsExtraRowsUnderTheirGroups()
{
    const Table &t3 = table(QStringLiteral("2021"), QStringLiteral("t3"));
    const QString group = QStringLiteral("（四）无法提供");
    const TableLayout before = layOutTable(t3, {});
    const TableLayout layout = layOutTable(
        t3, {{QStringLiteral("t3.extra_1"), QStringLiteral("4.信息不存在"), group, QStringLiteral("t3.unable_unclear")},
             {QStringLiteral("t3.extra_2"), QStringLiteral("5.不属于政府信息"), group, QStringLiteral("t3.extra_1")}});
    QCOMPARE(layout.rows, before.rows + 2);
    const int above = valueCell(layout, QStringLiteral("t3.unable_unclear.person"))->row;
    QVERIFY(valueCell(layout, QStringLiteral("t3.extra_1.person")));
    QCOMPARE(valueCell(layout, QStringLiteral("t3.extra_1.person"))->row, above + 1);
    QCOMPARE(valueCell(layout, QStringLiteral("t3.extra_2.total"))->row, above + 2);
    QCOMPARE(valueCell(layout, QStringLiteral("t3.rejected_petition.person"))->row, above + 3);
    QCOMPARE(headCell(layout, group)->rowSpan, headCell(before, group)->rowSpan + 2);
    QVERIFY(headCell(layout, QStringLiteral("5.不属于政府信息")));
}

QTEST_APPLESS_MAIN(TestTableLayout)
#include "test_tablelayout.moc"
