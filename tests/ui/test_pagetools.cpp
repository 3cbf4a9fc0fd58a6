// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/boxtool.h"
#include "ui/page/linestool.h"
#include "ui/page/pageview.h"

#include <QPainter>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace disclosure;

namespace {

/// Two columns of 50 points and two rows of 20 points from (100, 100).
RulingLines twoByTwo()
{
    return {.horizontal = {{100, 100, 200}, {120, 100, 200}, {140, 100, 200}},
            .vertical = {{100, 100, 140}, {150, 100, 140}, {200, 100, 140}}};
}

} // namespace

class TestPageTools : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<PageView> m_view;

    QPoint shown(double x, double y) const { return m_view->toViewport(1, QRectF(x, y, 0, 0)).topLeft().toPoint(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_view.get(), key, modifiers); }

private slots:
    void initTestCase()
    {
        QPdfWriter writer(m_dir.filePath(u"page.pdf"_qs));
        writer.setPageSize(QPageSize(QPageSize::A4));
        QPainter painter(&writer);
        painter.drawText(100, 100, u"page"_qs);
    }

    void init()
    {
        m_view = std::make_unique<PageView>();
        m_view->resize(700, 900);
        m_view->show();
        QSignalSpy opened(m_view.get(), &PageView::opened);
        m_view->open(m_dir.filePath(u"page.pdf"_qs), {});
        QVERIFY(opened.wait());
    }
    void cleanup() { m_view.reset(); }

    void aBoxIsMovedByKeys()
    {
        BoxTool tool(*m_view);
        m_view->setTool(&tool);
        tool.setBox(1, {100, 100, 30, 20});
        QSignalSpy drawn(&tool, &BoxTool::boxDrawn);
        press(Qt::Key_Right);
        press(Qt::Key_Down);
        press(Qt::Key_Right, Qt::ShiftModifier);
        press(Qt::Key_Return);
        QCOMPARE(drawn.count(), 1);
        QCOMPARE(drawn[0][1].toRectF(), QRectF(103, 103, 33, 20));
        QSignalSpy left(&tool, &BoxTool::left);
        press(Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
        m_view->setTool(nullptr);
    }

    void aBoxIsMovedAsItIsSeen()
    {
        BoxTool tool(*m_view);
        m_view->setTool(&tool);
        m_view->setQuarterTurns(1);
        tool.setBox(1, {100, 100, 30, 20});
        QSignalSpy drawn(&tool, &BoxTool::boxDrawn);
        press(Qt::Key_Right); // up on the page, which was turned to the right
        press(Qt::Key_Return);
        QCOMPARE(drawn[0][1].toRectF(), QRectF(100, 97, 30, 20));
        m_view->setTool(nullptr);
    }

    void linesAreDragged()
    {
        LinesTool tool(*m_view);
        m_view->setTool(&tool);
        tool.setTable(1, twoByTwo());
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, shown(150, 110));
        QTest::mouseMove(m_view->viewport(), shown(165, 110));
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, shown(165, 110));
        QVERIFY(std::abs(columnEdges(tool.lines())[1] - 165) < 1);
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, shown(120, 140));
        QTest::mouseMove(m_view->viewport(), shown(120, 180));
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, shown(120, 180));
        QVERIFY(std::abs(areaOf(tool.lines()).bottom() - 180) < 1);
        QCOMPARE(areaOf(tool.before()).bottom(), 140.0);
        m_view->setTool(nullptr);
    }

    void linesAreAddedByADoubleClick()
    {
        LinesTool tool(*m_view);
        m_view->setTool(&tool);
        tool.setTable(1, twoByTwo());
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, shown(125, 110));
        QCOMPARE(columnEdges(tool.lines()).size(), std::size_t(4));
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, shown(175, 110));
        QCOMPARE(rowEdges(tool.lines()).size(), std::size_t(4));
        m_view->setTool(nullptr);
    }

    void keysDoTheSame()
    {
        LinesTool tool(*m_view);
        m_view->setTool(&tool);
        tool.setTable(1, twoByTwo());
        press(Qt::Key_Right); // the first line between columns
        QCOMPARE(columnEdges(tool.lines())[1], 151.0);
        press(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(columnEdges(tool.lines())[1], 146.0);
        press(Qt::Key_Insert);
        QCOMPARE(columnEdges(tool.lines()).size(), std::size_t(4));
        press(Qt::Key_Delete);
        QCOMPARE(columnEdges(tool.lines()).size(), std::size_t(3));
        for (int i = 0; i < 6 && columnEdges(tool.lines()).size() == 3 && rowEdges(tool.lines()).size() == 3; ++i) {
            press(Qt::Key_Tab);
            press(Qt::Key_Delete); // the outer lines stay
        }
        QCOMPARE(columnEdges(tool.lines()).size() + rowEdges(tool.lines()).size(), std::size_t(5));
        QSignalSpy taken(&tool, &LinesTool::taken);
        press(Qt::Key_Return);
        QCOMPARE(taken.count(), 1);
        m_view->setTool(nullptr);
    }
};

QTEST_MAIN(TestPageTools)
#include "test_pagetools.moc"
