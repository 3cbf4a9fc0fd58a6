// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/extrarows.h"
#include "models/items/reporttablemodel.h"
#include "models/validate/applychange.h"

#include "tests/support/samplereport.h"

#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

class TestExtraRows : public QObject {
    Q_OBJECT

private:
    Report m_report;

    const Form &form() const { return *FormRegistry::builtIn().form(m_report.form); }
    void make(const std::vector<Change> &changes)
    {
        for (const Change &change : changes) {
            QCOMPARE(valueOf(m_report, change.kind, change.subject), change.before);
            apply(m_report, change);
        }
    }
    void takeBack(const std::vector<Change> &changes)
    {
        for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
            apply(m_report, change->reversed());
        }
    }
    /// The rows of table 3 as they are laid out.
    QStringList rows() const
    {
        QStringList rows;
        for (const TableLayout::Cell &cell : layOutTable(*form().table(u"t3"), m_report.extraRows).cells) {
            if (cell.cellId.endsWith(u".person")) {
                rows << cell.cellId.section(u'.', 1, 1);
            }
        }
        return rows;
    }

private slots:
    void init() { m_report = sampleReport(); }

    void aRowStandsBelowTheOneItWasAddedTo()
    {
        const std::vector<Change> changes = addRowBelow(m_report, form(), u"t3.unable_unclear.total"_qs, u"4.其他"_qs);
        make(changes);
        QCOMPARE(m_report.extraRows.size(), std::size_t(1));
        QCOMPARE(m_report.extraRows[0].id, u"t3.extra_1"_qs);
        QCOMPARE(m_report.extraRows[0].label, u"4.其他"_qs);
        QCOMPARE(m_report.extraRows[0].group, u"（四）无法提供"_qs);
        QCOMPARE(m_report.cells.at(u"t3.extra_1.total"_qs).text, QString());
        QCOMPARE(rows().indexOf(u"extra_1"_qs), rows().indexOf(u"unable_unclear"_qs) + 1);
    }

    void rowsKeepTheirNumbersAndTheirOrder()
    {
        make(addRowBelow(m_report, form(), u"t3.granted.person"_qs, u"甲"_qs));
        make(addRowBelow(m_report, form(), u"t3.extra_1.person"_qs, u"乙"_qs));
        make(addRowBelow(m_report, form(), u"t3.granted.person"_qs, u"丙"_qs));
        const qsizetype at = rows().indexOf(u"granted"_qs);
        QCOMPARE(rows().sliced(at, 4), (QStringList{u"granted"_qs, u"extra_3"_qs, u"extra_1"_qs, u"extra_2"_qs}));
        const std::vector<Change> removal = removeRowOf(m_report, form(), u"t3.extra_1.total"_qs);
        make(removal);
        QCOMPARE(rows().sliced(at, 3), (QStringList{u"granted"_qs, u"extra_3"_qs, u"extra_2"_qs}));
        QVERIFY(!m_report.cells.contains(u"t3.extra_1.person"_qs));
        takeBack(removal);
        QCOMPARE(rows().sliced(at, 4), (QStringList{u"granted"_qs, u"extra_3"_qs, u"extra_1"_qs, u"extra_2"_qs}));
        make(removeRowOf(m_report, form(), u"t3.extra_3.total"_qs));
        make(addRowBelow(m_report, form(), u"t3.granted.person"_qs, u"丁"_qs));
        QVERIFY(rows().contains(u"extra_3"_qs));
    }

    void valuesOfARemovedRowComeBack()
    {
        make(addRowBelow(m_report, form(), u"t3.granted.person"_qs, u"甲"_qs));
        make({{Change::Kind::Cell, u"t3.extra_1.person"_qs, u""_qs, u"7"_qs}});
        const std::vector<Change> removal = removeRowOf(m_report, form(), u"t3.extra_1.person"_qs);
        make(removal);
        takeBack(removal);
        QCOMPARE(m_report.cells.at(u"t3.extra_1.person"_qs).text, u"7"_qs);
    }

    void onlyRowsOfResultsHaveRoomBelow()
    {
        QVERIFY(takesRowBelow(m_report, form(), u"t3.granted.person"_qs));
        QVERIFY(!takesRowBelow(m_report, form(), u"t3.new.person"_qs));
        QVERIFY(!takesRowBelow(m_report, form(), u"t2.licence.decisions"_qs));
        QVERIFY(!takesRowBelow(m_report, form(), QString()));
        QVERIFY(addRowBelow(m_report, form(), u"t3.new.person"_qs, u"甲"_qs).empty());
        QVERIFY(removeRowOf(m_report, form(), u"t3.granted.person"_qs).empty());
    }
};

QTEST_GUILESS_MAIN(TestExtraRows)
#include "test_extrarows.moc"
