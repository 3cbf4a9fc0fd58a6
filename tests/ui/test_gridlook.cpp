// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/cellmarks.h"
#include "ui/grid/equationspanel.h"
#include "ui/shell/statecolors.h"

#include "tests/support/gridfixture.h"

#include <QAccessible>
#include <QLabel>
#include <QScrollBar>

using namespace disclosure;
using namespace disclosure::tests;

/// What is seen: frozen heads, marks, tooltips, sizes.
class TestGridLook : public QObject {
    Q_OBJECT

private:
    static QModelIndex indexOf(const GridFixture &f, const char *cell)
    {
        return qobject_cast<const ReportTableModel *>(f.grid()->model())->indexOf(QLatin1String(cell));
    }
    static QWidget *headsOf(const GridFixture &f) { return f.grid()->findChild<QWidget *>(u"frozenHeads"_qs); }

private slots:
    void headsAndLabelsStayWhileTheValuesScroll()
    {
        GridFixture f(sampleReport(), {480, 360});
        f.goTo("t3.new.person");
        const QWidget *heads = headsOf(f);
        QVERIFY(heads->isVisible());
        const int headHeight = f.grid()->rowViewportPosition(3);
        QVERIFY(heads->mask().contains(QPoint(200, headHeight / 2)));
        f.goTo("t3.carried_out.person");
        QVERIFY(f.grid()->verticalScrollBar()->value() > 0);
        QVERIFY(heads->mask().contains(QPoint(200, headHeight / 2)));
        QVERIFY(heads->mask().contains(QPoint(5, 200)));
        QVERIFY(!heads->mask().contains(f.grid()->visualRect(f.grid()->currentIndex()).center()));
        // The cursor never hides below the heads.
        for (int i = 0; i < 20; ++i) {
            f.press(Qt::Key_Up);
            QVERIFY(f.grid()->visualRect(f.grid()->currentIndex()).top() >= headHeight);
        }
    }

    void theHeadsOfTheTopmostSectionAreThoseThatStay()
    {
        GridFixture f(sampleReport(), {480, 220});
        f.goTo("t2.regulations.issued");
        QWidget *heads = headsOf(f);
        const auto headAtTop = [&] {
            const QImage picture = heads->grab(QRect(0, 0, heads->width(), 20)).toImage();
            return picture;
        };
        const QImage first = headAtTop();
        f.grid()->verticalScrollBar()->setValue(20);
        QCOMPARE(headAtTop(), first);
        const int toSecond = f.grid()->verticalScrollBar()->value() + f.grid()->rowViewportPosition(5);
        f.grid()->verticalScrollBar()->setValue(toSecond);
        QVERIFY(headAtTop() != first);
    }

    void labelsStayWhileTheValuesScrollSideways()
    {
        GridFixture f(sampleReport(), {300, 400});
        f.pane.setZoom(1.4);
        f.goTo("t3.new.total");
        const int scrolled = f.grid()->horizontalScrollBar()->value();
        QVERIFY(scrolled > 0);
        const bool isFrozen = headsOf(f)->mask().contains(QPoint(5, 250));
        const int labelWidth = f.grid()->columnViewportPosition(3) + scrolled;
        QCOMPARE(isFrozen, labelWidth <= f.grid()->viewport()->width() * 0.6);
        f.press(Qt::Key_Home);
        const int left = f.grid()->visualRect(f.grid()->currentIndex()).left();
        QVERIFY(left >= (isFrozen ? labelWidth : 0));
    }

    void zoomMakesEverythingLarger()
    {
        GridFixture f;
        const int height = f.grid()->rowHeight(5);
        f.pane.setZoom(2);
        QVERIFY(f.grid()->rowHeight(5) > height * 3 / 2);
        f.pane.setZoom(1);
        QCOMPARE(f.grid()->rowHeight(5), height);
    }

    void longWordsInHeadsLeaveRoomForAllColumns_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<int>("room");
        QTest::newRow("table 3") << u"t3.new.total"_qs << 612;
        QTest::newRow("table 4") << u"t4.count.review_total"_qs << 612;
        QTest::newRow("with much room") << u"t4.count.review_total"_qs << 1200;
    }
    void longWordsInHeadsLeaveRoomForAllColumns()
    {
        QFETCH(QString, cell);
        QFETCH(int, room);
        GridFixture f(sampleReport(), {room, 500});
        f.goTo(cell.toLatin1().constData());
        const auto &model = *qobject_cast<const ReportTableModel *>(f.grid()->model());
        QTRY_COMPARE(f.grid()->horizontalScrollBar()->maximum(), 0); // follows the columns in its own time
        const auto *delegate = qobject_cast<const CellDelegate *>(f.grid()->itemDelegate());
        for (const TableLayout::Cell &head : model.layout().cells) {
            if (head.part != TableLayout::Part::ColumnHead) {
                continue;
            }
            const QRect rect = f.grid()->visualRect(model.index(head.row, head.column));
            const QModelIndex index = model.index(head.row, head.column);
            const QString text = index.data().toString();
            QVERIFY2(delegate->narrowestWidth(index, f.grid()->font()) <= rect.width() + 1, qPrintable(text));
            QVERIFY2(delegate->heightForWidth(index, rect.width(), f.grid()->font()) <= rect.height() + 1,
                     qPrintable(text));
        }
    }

    void aLongNumberGetsRoom()
    {
        GridFixture f;
        const QModelIndex index = indexOf(f, "t3.new.business");
        const int width = f.grid()->columnWidth(index.column());
        f.set("t3.new.business", u"123,456,789,012"_qs);
        f.show();
        QVERIFY(f.grid()->columnWidth(index.column()) > width);
    }

    void theSourcesOwnTextStandsBelowItsNumber()
    {
        GridFixture f;
        const QModelIndex index = indexOf(f, "t3.new.business");
        const int height = f.grid()->rowHeight(index.row());
        f.set("t3.new.business", u"１，２34件"_qs);
        f.show();
        QCOMPARE(index.data(ReportTableModel::BesideNumberRole).toString(), u"１，２34件"_qs);
        QCOMPARE(index.data(ReportTableModel::NumberRole).toString(), u"1234"_qs);
        QVERIFY(f.grid()->rowHeight(index.row()) > height);
        f.set("t3.new.business", u"1,234"_qs);
        f.show();
        QVERIFY(index.data(ReportTableModel::BesideNumberRole).toString().isEmpty());
    }

    void everyStateHasAMarkAndWords()
    {
        GridFixture f;
        const auto markOf = [&](const char *cell) { return cellMark(indexOf(f, cell)); };
        const auto facts = [&](const char *cell) { return cellFacts(indexOf(f, cell)).join(u'\n'); };
        QCOMPARE(markOf("t3.new.person"), Mark::Proven);
        QVERIFY(facts("t3.new.person").contains(u"Proven"));
        f.report.cells[u"t3.partial.legal"_qs].confirmed = true;
        applyCorrection(f.report, u"t3.granted.person"_qs, u"/"_qs);
        f.set("t3.new.business", u"4"_qs);
        f.report.cells[u"t3.new.business"_qs].page = 5;
        f.show();
        QCOMPARE(markOf("t3.new.business"), Mark::Error);
        QVERIFY(cellGlyphs(indexOf(f, "t3.new.business")).contains(u"▲"));
        QVERIFY(facts("t3.new.business").contains(u"page 5"));
        QCOMPARE(markOf("t3.partial.legal"), Mark::Confirmed);
        QVERIFY(facts("t3.partial.legal").contains(u"Confirmed"));
        QCOMPARE(markOf("t3.granted.person"), Mark::Corrected);
        QVERIFY(facts("t3.granted.person").contains(u"read as “0”"));
        f.pane.setUnsavedCells({u"t3.partial.legal"_qs});
        QCOMPARE(markOf("t3.partial.legal"), Mark::Unsaved);
        f.goTo("t2.licence.decisions");
        QCOMPARE(markOf("t2.licence.decisions"), Mark::None);
        QVERIFY(facts("t2.licence.decisions").contains(u"Read;"));
    }

    void marksAreToldByGlyphAndColour()
    {
        const StateColors light(QPalette(Qt::white));
        const StateColors dark(QPalette(Qt::black));
        for (const Mark mark : {Mark::Error, Mark::Warning, Mark::Doubtful, Mark::Corrected, Mark::Confirmed,
                                Mark::Unsaved, Mark::Refused}) {
            QVERIFY(!glyph(mark).isEmpty());
            for (const StateColors &colors : {light, dark}) {
                QVERIFY(colors.background(mark) != colors.background(Mark::None));
                const int contrast = colors.foreground(mark).lightness() - colors.background(mark).lightness();
                QVERIFY2(std::abs(contrast) > 90, qPrintable(glyph(mark)));
            }
        }
    }

    void theLegendNamesEveryMarkOnce()
    {
        QStringList glyphs;
        for (const LegendEntry &entry : cellLegend()) {
            QVERIFY(!entry.words.isEmpty());
            QVERIFY(!glyphs.contains(entry.glyph));
            glyphs << entry.glyph;
        }
        QCOMPARE(glyphs.size(), 9);
    }

    void marksFollowAPreview()
    {
        GridFixture f;
        auto typed = std::make_shared<Report>(f.report);
        setCell(*typed, u"t3.new.person"_qs, u"7"_qs);
        f.pane.setPreview(typed);
        QCOMPARE(cellMark(indexOf(f, "t3.carried_in.person")), Mark::Error);
        QCOMPARE(indexOf(f, "t3.new.person").data().toString(), u"0"_qs);
        f.pane.setPreview(nullptr);
        QCOMPARE(cellMark(indexOf(f, "t3.carried_in.person")), Mark::Proven);
    }

    void aScreenReaderHearsPlaceValueAndState()
    {
        GridFixture f;
        f.set("t3.new.person", u"53"_qs);
        f.show();
        const QModelIndex index = indexOf(f, "t3.new.person");
        const QString heard = index.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(heard.startsWith(index.data(ReportTableModel::PlaceRole).toString()), qPrintable(heard));
        QVERIFY(heard.contains(u"53"));
        QVERIFY(heard.contains(u"error"));
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(f.grid());
        QVERIFY(table && table->tableInterface());
        QAccessibleInterface *cell = table->tableInterface()->cellAt(index.row(), index.column());
        QVERIFY(cell);
        QCOMPARE(cell->text(QAccessible::Name), heard);
    }

    void theEquationsPanelShowsALineForEach()
    {
        EquationsPanel panel;
        panel.setLines({{EquationLine::State::Holds, u"1 + 2 = 3"_qs, u"a"_qs},
                        {EquationLine::State::Broken, u"1 + 2 = 3 ≠ 4"_qs, u"b"_qs}},
                       u"none"_qs);
        QCOMPARE(panel.plainText(), u"✓ 1 + 2 = 3\n▲ 1 + 2 = 3 ≠ 4"_qs);
        QVERIFY(panel.findChild<QLabel *>(u"equationLines"_qs)->text().contains(u"≠ 4"));
        panel.setLines({}, u"none"_qs);
        QCOMPARE(panel.plainText(), u"none"_qs);
    }
};

QTEST_MAIN(TestGridLook)
#include "test_gridlook.moc"
