// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/tablespane.h"
#include "ui/narrative/narrativeview.h"

#include "tests/support/gridfixture.h"
#include "tests/support/tablerows.h"

#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

#include <memory>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

/// Table 3 has 53 new requests of persons and 58 in all.
Report toldReport()
{
    Report report = soundReport(u"2021"_qs);
    report.narrative = {{u"1"_qs, u"一、总体情况"_qs, 1},
                        {u"1"_qs, u"收到政府信息公开申请59件,其中自然人申请53件。"_qs, 2},
                        {u"5"_qs, u"发布信息10条,其中通知5条,动态6条。"_qs, 3}};
    return report;
}

} // namespace

/// The narrative beside the tables.
class TestNarrativeView : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<GridFixture> m_fixture;

    TablesPane &pane() const { return m_fixture->pane; }
    NarrativeView &view() const { return *m_fixture->pane.narrative(); }

    /// The text that is lit, pieces separated by blanks.
    QString lit() const
    {
        QStringList pieces;
        for (const QTextEdit::ExtraSelection &selection : view().extraSelections()) {
            pieces << selection.cursor.selectedText();
        }
        return pieces.join(u' ');
    }

    /// Of the figure that is lit.
    QUrl linkOfLit() const
    {
        QTextCursor cursor = view().extraSelections().first().cursor;
        cursor.setPosition(cursor.selectionEnd());
        return QUrl(cursor.charFormat().anchorHref());
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<GridFixture>(toldReport());
        m_fixture->show();
    }
    void cleanup() { m_fixture.reset(); }

    void standsInTheLastTab()
    {
        const int last = pane().count();
        QCOMPARE(pane().tabText(last), u"Narrative !1"_qs); // 10, where the parts come to 11
        while (pane().currentIndex() < last) {
            pane().stepTable(+1);
        }
        QVERIFY(view().isVisible());
        QCOMPARE(pane().currentCell(), QString());
        QVERIFY(!pane().grid());
        pane().stepTable(-1);
        QVERIFY(pane().grid());
    }

    void headsEachPartOnce()
    {
        const QString text = view().toPlainText();
        QCOMPARE(text.count(u"总体情况"_qs), 1);
        QVERIFY(text.contains(m_fixture->form()->part(u"5")->heading.text.en)); // this report has no heading of its own
    }

    void figuresGoToTheirCells()
    {
        QSignalSpy chosen(&pane(), &TablesPane::figureChosen);
        pane().goToNarrative(u"narrative.breakdown@10条"_qs);
        view().setFocus();
        GridFixture::press(Qt::Key_Tab);
        GridFixture::press(Qt::Key_Tab);
        GridFixture::press(Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toStringList(), QStringList(u"t3.new.person"_qs));
        QCOMPARE(chosen[0][1].value<SourceWords>().page, 2);
        QVERIFY(chosen[0][1].value<SourceWords>().words.endsWith(u"53件"_qs));
    }

    void aMarkedFigureGoesToItsFinding()
    {
        QSignalSpy chosen(&pane(), &TablesPane::narrativeFindingChosen);
        pane().goToNarrative(u"narrative.breakdown@10条"_qs);
        emit view().anchorClicked(linkOfLit());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toString(), u"narrative.breakdown@10条"_qs);
    }

    void cellsLightTheirFigures()
    {
        m_fixture->goTo("t3.new.person");
        view().setCell(pane().currentCell());
        QCOMPARE(lit(), u"53件"_qs);
        view().setCell(u"t2.normative.issued"_qs);
        QCOMPARE(lit(), QString());
        while (pane().currentIndex() < pane().count()) {
            pane().stepTable(+1);
        }
        QCOMPARE(lit(), QString()); // of the cell of the table that was left last
    }

    void findingsAreShown()
    {
        QVERIFY(pane().goToNarrative(u"narrative.breakdown@10条"_qs));
        QCOMPARE(lit(), u"!10条"_qs);
        QCOMPARE(view().sourceOf(u"narrative.breakdown@10条"_qs).page, 3);
        QVERIFY(view().sourceOf(u"narrative.breakdown@10条"_qs).words.endsWith(u"10条"_qs));
        QVERIFY(!pane().goToNarrative(u"t3.balance@person"_qs));
        QVERIFY(view().sourceOf(QString()).words.isEmpty());
    }

    void followsTheTables()
    {
        m_fixture->set("t3.new.person", u"54"_qs);
        m_fixture->show();
        QVERIFY(pane().tabText(pane().count()).contains(u"!2"_qs));
        QVERIFY(view().toPlainText().contains(u"!53件"_qs));
    }

    void aReportWithoutNarrativeIsNoTrouble()
    {
        m_fixture->report.narrative.clear();
        m_fixture->show();
        QCOMPARE(view().toPlainText(), QString());
        QCOMPARE(pane().tabText(pane().count()), u"Narrative"_qs);
        pane().setReport(0, nullptr, nullptr);
        QCOMPARE(pane().count(), 0);
        pane().stepTable(+1);
        pane().focusGrid();
    }
};

QTEST_MAIN(TestNarrativeView)
#include "test_narrativeview.moc"
