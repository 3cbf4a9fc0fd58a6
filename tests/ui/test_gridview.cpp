// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridview.h"
#include "ui/grid/tablespane.h"
#include "ui/shell/statecolors.h"

#include "models/validate/applychange.h"
#include "models/validate/validator.h"

#include "tests/support/samplereport.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

const Form *formOf(const Report &report)
{
    return FormRegistry::builtIn().form(report.form);
}

} // namespace

/// A pane whose proposals are applied at once, as the controller does.
class TestGridView : public QObject {
    Q_OBJECT

private:
    Report m_report;
    std::unique_ptr<TablesPane> m_pane;
    QStringList m_proposed;

    QString text(const char *cell) const { return m_report.cells.at(QLatin1String(cell)).text; }
    GridView *grid() const { return qobject_cast<GridView *>(m_pane->currentWidget()); }
    static QLineEdit *editor() { return qobject_cast<QLineEdit *>(QApplication::focusWidget()); }
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    /// Key by key, because the first one moves the focus into an editor.
    static void type(const QString &text)
    {
        for (const QChar c : text) {
            QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
        }
    }

private slots:
    void init()
    {
        m_report = sampleReport();
        m_proposed.clear();
        m_pane = std::make_unique<TablesPane>();
        connect(m_pane.get(), &TablesPane::proposed, m_pane.get(), [this](const QString &cell, const QString &value) {
            m_proposed << cell + u'=' + value;
            applyCorrection(m_report, cell, value);
            validate(m_report, FormRegistry::builtIn());
            m_pane->update(std::make_shared<const Report>(m_report));
        });
        m_pane->setReport(1, std::make_shared<const Report>(m_report), formOf(m_report));
        m_pane->resize(700, 500);
        m_pane->show();
        QVERIFY(m_pane->goTo(u"t3.new.person"_qs));
        m_pane->focusGrid();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    }

    void everyTableHasATabAndMergedHeads()
    {
        QCOMPARE(m_pane->count(), static_cast<int>(formOf(m_report)->tables.size()));
        QCOMPARE(m_pane->currentCell(), u"t3.new.person"_qs);
        QVERIFY(grid()->columnSpan(0, 3) > 1);
        QVERIFY(grid()->rowSpan(0, 0) > 1);
        QVERIFY(!m_pane->goTo(u"t9.none.none"_qs));
    }

    void typingReplacesAndEnterGoesDown()
    {
        type(u"12"_qs);
        press(Qt::Key_Return);
        QCOMPARE(text("t3.new.person"), u"12"_qs);
        QCOMPARE(m_pane->currentCell(), u"t3.carried_in.person"_qs);
        QVERIFY(m_pane->tabText(m_pane->currentIndex()).contains(u"▲"));
    }

    void tabGoesRightAndFromTheLastToTheNextRow()
    {
        type(u"3"_qs);
        press(Qt::Key_Tab);
        QCOMPARE(m_pane->currentCell(), u"t3.new.business"_qs);
        QVERIFY(m_pane->goTo(u"t3.new.total"_qs));
        press(Qt::Key_Tab);
        QCOMPARE(m_pane->currentCell(), u"t3.carried_in.person"_qs);
        press(Qt::Key_Backtab);
        QCOMPARE(m_pane->currentCell(), u"t3.new.total"_qs);
    }

    void escapeLeavesTheCellAsItWas()
    {
        type(u"12"_qs);
        press(Qt::Key_Escape);
        QVERIFY(m_proposed.isEmpty());
        QCOMPARE(text("t3.new.person"), u"0"_qs);
    }

    void deleteClearsToBlank()
    {
        press(Qt::Key_Delete);
        QCOMPARE(m_proposed, QStringList{u"t3.new.person="_qs});
        QVERIFY(!m_report.cells.at(u"t3.new.person"_qs).number);
    }

    void f2EditsWhatIsThere()
    {
        press(Qt::Key_F2);
        QVERIFY(editor());
        QCOMPARE(editor()->text(), u"0"_qs);
        press(Qt::Key_End);
        type(u"7"_qs);
        press(Qt::Key_Down);
        QCOMPARE(text("t3.new.person"), u"07"_qs);
        QCOMPARE(m_pane->currentCell(), u"t3.carried_in.person"_qs);
    }

    void whatIsNoNumberStaysInTheEditor()
    {
        QSignalSpy refused(m_pane.get(), &TablesPane::refused);
        type(u"12x"_qs);
        press(Qt::Key_Return);
        QCOMPARE(refused.count(), 1);
        QVERIFY(editor());
        QCOMPARE(editor()->text(), u"12x"_qs);
        QVERIFY(m_proposed.isEmpty());
        press(Qt::Key_Backspace);
        press(Qt::Key_Return);
        QCOMPARE(text("t3.new.person"), u"12"_qs);
    }

    void whatIsNoNumberWaitsForTheNextEditorOfTheCell()
    {
        QSignalSpy refused(m_pane.get(), &TablesPane::refused);
        type(u"12x"_qs);
        QVERIFY(m_pane->goTo(u"t3.granted.person"_qs)); // as a click elsewhere does
        QTRY_COMPARE(refused.count(), 1);
        QVERIFY(m_proposed.isEmpty());
        QTRY_VERIFY(!editor());
        QVERIFY(m_pane->goTo(u"t3.new.person"_qs));
        press(Qt::Key_F2);
        QCOMPARE(editor()->text(), u"12x"_qs);
    }

    void theOpenEditorIsCommittedOnRequest()
    {
        QVERIFY(m_pane->commitEditor());
        QVERIFY(m_proposed.isEmpty());
        type(u"43"_qs);
        QVERIFY(m_pane->isEditing());
        QVERIFY(m_pane->commitEditor());
        QVERIFY(!m_pane->isEditing());
        QCOMPARE(m_proposed, QStringList{u"t3.new.person=43"_qs});
        QCOMPARE(m_pane->currentCell(), u"t3.new.person"_qs);
    }

    void refusedTextsComeBackWithTheirReport()
    {
        type(u"12x"_qs);
        QVERIFY(!m_pane->commitEditor());
        QVERIFY(!m_pane->isEditing());
        m_pane->setReport(2, std::make_shared<const Report>(sampleReport()), formOf(m_report));
        QVERIFY(m_pane->goTo(u"t3.new.person"_qs));
        press(Qt::Key_F2);
        QCOMPARE(editor()->text(), u"0"_qs);
        press(Qt::Key_Escape);
        m_pane->setReport(1, std::make_shared<const Report>(m_report), formOf(m_report));
        QVERIFY(m_pane->goTo(u"t3.new.person"_qs));
        press(Qt::Key_F2);
        QCOMPARE(editor()->text(), u"12x"_qs);
        QVERIFY(m_proposed.isEmpty());
    }

    void arrowsSkipNothing()
    {
        press(Qt::Key_Right);
        QCOMPARE(m_pane->currentCell(), u"t3.new.business"_qs);
        press(Qt::Key_Left);
        press(Qt::Key_Left);
        QVERIFY(m_pane->currentCell().isEmpty());
        press(Qt::Key_Right);
        QCOMPARE(m_pane->currentCell(), u"t3.new.person"_qs);
        press(Qt::Key_Down);
        QCOMPARE(m_pane->currentCell(), u"t3.carried_in.person"_qs);
    }

    void theSelectionIsCopiedAsATable()
    {
        applyCorrection(m_report, u"t3.new.person"_qs, u"1,234"_qs);
        m_pane->update(std::make_shared<const Report>(m_report));
        QTest::keyClick(grid(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(grid(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(grid(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"1,234\t0\n0\t0"_qs);
    }

    void anotherStateOfTheReportKeepsCursorAndEditor()
    {
        type(u"4"_qs);
        setCell(m_report, u"t3.new.business"_qs, u"9"_qs);
        m_pane->update(std::make_shared<const Report>(m_report));
        QVERIFY(editor());
        QCOMPARE(editor()->text(), u"4"_qs);
        setCell(m_report, u"t3.new.person"_qs, u"8"_qs);
        m_pane->update(std::make_shared<const Report>(m_report));
        QCOMPARE(editor()->text(), u"4"_qs);
        press(Qt::Key_Return);
        QCOMPARE(text("t3.new.person"), u"4"_qs);
    }

    void marksAreToldByGlyphAndColour()
    {
        const StateColors light(QPalette(Qt::white));
        const StateColors dark(QPalette(Qt::black));
        for (const Mark mark : {Mark::Error, Mark::Warning, Mark::Doubtful, Mark::Corrected, Mark::Unsaved}) {
            QVERIFY(!glyph(mark).isEmpty());
            for (const StateColors &colors : {light, dark}) {
                QVERIFY(colors.background(mark) != colors.background(Mark::None));
                const int contrast = colors.foreground(mark).lightness() - colors.background(mark).lightness();
                QVERIFY2(std::abs(contrast) > 90, qPrintable(glyph(mark)));
            }
        }
    }

    void withoutAFormThereAreNoTables()
    {
        m_pane->setReport(0, nullptr, nullptr);
        QCOMPARE(m_pane->count(), 0);
        QVERIFY(m_pane->currentCell().isEmpty());
    }
};

QTEST_MAIN(TestGridView)
#include "test_gridview.moc"
