// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gridfixture.h"

using namespace disclosure;
using namespace disclosure::tests;

/// Blocks that are copied, pasted and cleared.
class TestGridPaste : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<GridFixture> m_fixture;
    QStringList m_questions;
    bool m_mayPaste = true;

    GridFixture &f() const { return *m_fixture; }
    void paste() const { f().press(Qt::Key_V, Qt::ControlModifier); }
    void extend(Qt::Key key, int times = 1) const
    {
        for (int i = 0; i < times; ++i) {
            f().press(key, Qt::ShiftModifier);
        }
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<GridFixture>();
        m_questions.clear();
        m_mayPaste = true;
        f().pane.setPasteQuestion([this](const QString &sentence) {
            m_questions << sentence;
            return m_mayPaste;
        });
    }

    void theSelectionIsCopiedAsTextAndAsATable()
    {
        f().set("t3.new.person", u"1,234件"_qs);
        f().show();
        extend(Qt::Key_Right);
        extend(Qt::Key_Down);
        f().press(Qt::Key_C, Qt::ControlModifier);
        const QMimeData *copied = QApplication::clipboard()->mimeData();
        QCOMPARE(copied->text(), u"1,234件\t0\n0\t0"_qs);
        QVERIFY(copied->html().contains(u"sdval=\"1234\""));
    }

    void theWholeTableIsCopiedWithItsHeads()
    {
        f().press(Qt::Key_A, Qt::ControlModifier);
        f().press(Qt::Key_A, Qt::ControlModifier);
        f().press(Qt::Key_C, Qt::ControlModifier);
        const QMimeData *copied = QApplication::clipboard()->mimeData();
        QVERIFY(copied->text().contains(u"Natural persons") || copied->text().contains(u"自然人"));
        QVERIFY(copied->html().contains(u"rowspan"));
        QVERIFY(copied->html().contains(u"colspan"));
        // And goes back where it came from: heads say the same, so nothing is asked.
        paste();
        QVERIFY(m_questions.isEmpty());
        QVERIFY(f().steps.empty()); // nothing differs
    }

    void aBlockIsPastedAsOneStep()
    {
        f().copyText(u"1\t2\r\n3\t4\r\n"_qs);
        paste();
        QCOMPARE(f().steps.size(), std::size_t(1));
        QCOMPARE(f().steps[0].size(), std::size_t(4));
        QCOMPARE(f().text("t3.new.business"), u"2"_qs);
        QCOMPARE(f().text("t3.carried_in.business"), u"4"_qs);
        QCOMPARE(f().pane.selectedCells().size(), 4);
        QCOMPARE(f().current(), u"t3.new.person"_qs);
        f().takeBack();
        QCOMPARE(f().text("t3.carried_in.business"), u"0"_qs);
    }

    void aTableInHtmlIsPasted()
    {
        f().copyHtml(u"<table><tr><td align=right>7</td><td>8</td></tr></table>"_qs);
        paste();
        QCOMPARE(f().text("t3.new.person"), u"7"_qs);
        QCOMPARE(f().text("t3.new.business"), u"8"_qs);
    }

    void oneValueFillsTheSelection()
    {
        f().copyText(u"5\n"_qs);
        extend(Qt::Key_Down, 3);
        paste();
        QCOMPARE(f().steps.size(), std::size_t(1));
        QCOMPARE(f().steps[0].size(), std::size_t(4));
        QCOMPARE(f().text("t3.partial.person"), u"5"_qs);
    }

    void aBlockRepeatsInAMultipleOfItself()
    {
        f().copyText(u"1\n2"_qs);
        extend(Qt::Key_Down, 3);
        extend(Qt::Key_Right);
        paste();
        QVERIFY(m_questions.isEmpty());
        QCOMPARE(f().text("t3.granted.business"), u"1"_qs);
        QCOMPARE(f().text("t3.partial.business"), u"2"_qs);
    }

    void whatDoesNotFitIsAsked_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<int>("selectedMore");
        QTest::addColumn<QString>("text");
        QTest::newRow("beyond the right edge") << u"t3.new.total"_qs << 0 << u"1\t2"_qs;
        QTest::newRow("beyond the last row") << u"t3.carried_out.person"_qs << 0 << u"1\n2"_qs;
        QTest::newRow("another size than the selection") << u"t3.new.person"_qs << 2 << u"1\n2"_qs;
        QTest::newRow("on a label") << u"t2.normative.issued"_qs << 0 << u"1\n2\n3"_qs;
    }

    void whatDoesNotFitIsAsked()
    {
        QFETCH(QString, cell);
        QFETCH(int, selectedMore);
        QFETCH(QString, text);
        QVERIFY(f().pane.goTo(cell));
        extend(Qt::Key_Down, selectedMore);
        f().copyText(text);
        m_mayPaste = false;
        paste();
        QCOMPARE(m_questions.size(), 1);
        QVERIFY(f().steps.empty());
        m_mayPaste = true;
        paste();
        QCOMPARE(m_questions.size(), 2);
        QCOMPARE(f().steps.size(), std::size_t(1));
        QCOMPARE(f().report.cells.at(cell).text, u"1"_qs);
    }

    void headsBetweenTheValuesArePassedOver()
    {
        f().goTo("t2.normative.issued");
        f().copyText(u"1\nArticle 20, item 5\n\n4"_qs);
        paste();
        QVERIFY2(m_questions.isEmpty(), qPrintable(m_questions.join(u'\n')));
        QCOMPARE(f().text("t2.normative.issued"), u"1"_qs);
        QCOMPARE(f().text("t2.licence.decisions"), u"4"_qs);
    }

    void whatIsNoValueIsRefusedAndTheRestTaken()
    {
        f().copyText(u"1\t-2\tabc\t4"_qs);
        paste();
        QCOMPARE(f().steps.size(), std::size_t(1));
        QCOMPARE(f().text("t3.new.person"), u"1"_qs);
        QCOMPARE(f().text("t3.new.business"), u"0"_qs);
        QCOMPARE(f().text("t3.new.charity"), u"4"_qs);
        QCOMPARE(f().refusals.size(), 1);
        QVERIFY2(f().refusals[0].contains(u"-2") && f().refusals[0].contains(u"abc"), qPrintable(f().refusals[0]));
    }

    void deleteClearsTheSelectionAsOneStep()
    {
        extend(Qt::Key_Right, 6);
        f().press(Qt::Key_Delete);
        QCOMPARE(f().steps.size(), std::size_t(1));
        QCOMPARE(f().steps[0].size(), std::size_t(7));
        QCOMPARE(f().text("t3.new.total"), u""_qs);
        QVERIFY(!f().report.cells.at(u"t3.new.total"_qs).number);
        f().takeBack();
        QCOMPARE(f().text("t3.new.total"), u"0"_qs);
    }

    void cutCopiesAndClears()
    {
        f().set("t3.new.person", u"53"_qs);
        f().show();
        f().press(Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"53"_qs);
        QCOMPARE(f().text("t3.new.person"), u""_qs);
        f().press(Qt::Key_Down);
        paste();
        QCOMPARE(f().text("t3.carried_in.person"), u"53"_qs);
    }

    void controlDCopiesFromAbove()
    {
        f().set("t3.new.person", u"53"_qs);
        f().set("t3.new.business", u"5"_qs);
        f().show();
        f().goTo("t3.carried_in.person");
        f().press(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(f().text("t3.carried_in.person"), u"53"_qs);
        f().goTo("t3.new.business");
        extend(Qt::Key_Down, 2);
        f().press(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(f().text("t3.carried_in.business"), u"5"_qs);
        QCOMPARE(f().text("t3.granted.business"), u"5"_qs);
        QCOMPARE(f().steps.size(), std::size_t(2));
    }
};

QTEST_MAIN(TestGridPaste)
#include "test_gridpaste.moc"
