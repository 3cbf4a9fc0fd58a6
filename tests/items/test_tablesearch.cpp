// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/tablesearch.h"

#include "tests/support/samplereport.h"

#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

class TestTableSearch : public QObject {
    Q_OBJECT

private slots:
    void textsMatch_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isWholeCell");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("part") << u"1488笔"_qs << u"148"_qs << false << true;
        QTest::newRow("grouped") << u"1,234"_qs << u"1234"_qs << false << true;
        QTest::newRow("full width") << u"１２"_qs << u"12"_qs << true << true;
        QTest::newRow("spaces") << u"减 6"_qs << u"减6"_qs << true << true;
        QTest::newRow("whole cell only") << u"12"_qs << u"1"_qs << true << false;
        QTest::newRow("blank cells") << u" "_qs << QString() << true << true;
        QTest::newRow("no text finds nothing") << u"12"_qs << QString() << false << false;
        QTest::newRow("other text") << u"12"_qs << u"3"_qs << false << false;
    }

    void textsMatch()
    {
        QFETCH(QString, cell);
        QFETCH(QString, text);
        QFETCH(bool, isWholeCell);
        QFETCH(bool, isFound);
        QCOMPARE(matches(cell, {text, isWholeCell}), isFound);
    }

    void textsAreReplaced()
    {
        QCOMPARE(*replaced(u"1488笔"_qs, {u"笔"_qs}, QString()), u"1488"_qs);
        QCOMPARE(*replaced(u"/"_qs, {u"/"_qs, true}, u"0"_qs), u"0"_qs);
        QCOMPARE(*replaced(u"１１２"_qs, {u"1"_qs}, u"3"_qs), u"332"_qs);
        QVERIFY(!replaced(u"12"_qs, {u"3"_qs}, u"4"_qs));
    }

    void valuesAndLabelsAreFoundRowByRow()
    {
        Report report = sampleReport();
        setCell(report, u"t3.partial.person"_qs, u"1,234"_qs);
        setCell(report, u"t3.new.other"_qs, u"234"_qs);
        ReportTableModel model(u"t3"_qs);
        model.setReport(std::make_shared<const Report>(report), FormRegistry::builtIn().form(report.form));
        const std::vector<SearchHit> values = {{u"t3.new.other"_qs, true}, {u"t3.partial.person"_qs, true}};
        QCOMPARE(hitsIn(model, {u"234"_qs}), values);
        const QString label = model.index(model.indexOf(u"t3.granted.person"_qs).row(), 1).data().toString();
        const std::vector<SearchHit> labels = hitsIn(model, {label, true});
        QCOMPARE(labels.size(), std::size_t(1));
        QCOMPARE(labels[0], (SearchHit{u"t3.granted.person"_qs, false}));
        QVERIFY(hitsIn(model, {u"99999"_qs}).empty());
    }

    void aHeadLeadsToTheFirstValueBelowIt()
    {
        const Report report = sampleReport();
        ReportTableModel model(u"t4"_qs);
        model.setReport(std::make_shared<const Report>(report), FormRegistry::builtIn().form(report.form));
        const QModelIndex total = model.indexOf(u"t4.count.direct_total"_qs);
        const QString head = model.anchor(model.index(total.row() - 1, total.column())).data().toString();
        const std::vector<SearchHit> hits = hitsIn(model, {head, true});
        QVERIFY(std::ranges::find(hits, SearchHit{u"t4.count.direct_total"_qs, false}) != hits.end());
    }
};

QTEST_GUILESS_MAIN(TestTableSearch)
#include "test_tablesearch.moc"
