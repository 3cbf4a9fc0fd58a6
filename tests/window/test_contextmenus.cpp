// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/documentpane.h"
#include "ui/page/documentview.h"
#include "ui/shell/reporttable.h"

#include "tests/support/windowexamples.h"
#include "tests/support/windowfixture.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

/// As the right mouse button asks for a menu.
void askForMenu(QWidget *widget, const QPoint &at)
{
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, widget->mapToGlobal(at));
    QApplication::sendEvent(widget, &event);
}

QMenu *shownMenu(const QString &name)
{
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    return menu && menu->objectName() == name ? menu : nullptr;
}

} // namespace

/// The menus under the right mouse button.
class TestContextMenus : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;

    WindowController &startWith(const QString &path)
    {
        WindowController &controller = m_fixture->start({path});
        waitForReports(controller);
        return controller;
    }

private slots:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void theMenuOfTheTablesWorksOnTheCell()
    {
        WindowController &controller = startWith(pdfExample());
        goToCell(controller);
        GridView *grid = controller.window().tables()->grid();
        const QPoint middle = grid->visualRect(grid->currentIndex()).center();
        askForMenu(grid->viewport(), middle);
        QMenu *menu = shownMenu(u"tablesMenu"_qs);
        QVERIFY(menu);
        const Actions &actions = controller.window().actions();
        for (QAction *action : {actions.cut, actions.copy, actions.paste, actions.clear, actions.confirmCell,
                                actions.showHistory, actions.showEquations, actions.readPartAgain}) {
            QVERIFY2(menu->actions().contains(action), qPrintable(action->objectName()));
        }
        QApplication::clipboard()->clear();
        menu->setActiveAction(actions.copy);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(QApplication::clipboard()->text().trimmed(), shown(controller));
        QTRY_VERIFY(!QApplication::activePopupWidget());
    }

    void theMenuKeyOpensItToo()
    {
        WindowController &controller = startWith(webExample());
        goToCell(controller);
        GridView *grid = controller.window().tables()->grid();
        press(Qt::Key_F10, Qt::ShiftModifier);
        QVERIFY(shownMenu(u"tablesMenu"_qs));
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        QVERIFY(grid->hasFocus());
    }

    void theMenuOfThePages()
    {
        WindowController &controller = startWith(pdfExample());
        PageView *pages = controller.window().document()->pageView();
        QTRY_VERIFY_WITH_TIMEOUT(pages->isOpen(), readingTime);
        controller.window().actions().showSource->trigger();
        askForMenu(pages->viewport(), QPoint(20, 20));
        QMenu *menu = shownMenu(u"sourceMenu"_qs);
        QVERIFY(menu);
        const Actions &actions = controller.window().actions();
        for (QAction *action : {actions.copy, actions.find, actions.zoomIn, actions.rotateRight, actions.readPartAgain,
                                actions.adjustTable, actions.print}) {
            QVERIFY2(menu->actions().contains(action), qPrintable(action->objectName()));
        }
        const double before = pages->zoom();
        menu->setActiveAction(actions.zoomIn);
        QTest::keyClick(menu, Qt::Key_Return);
        QVERIFY(pages->zoom() > before);
    }

    void theMenuOfAText()
    {
        WindowController &controller = startWith(webExample());
        DocumentView *text = controller.window().document()->documentView();
        QVERIFY(text->isVisible());
        askForMenu(text->viewport(), QPoint(20, 20));
        QVERIFY(shownMenu(u"sourceMenu"_qs));
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    }
};

QTEST_MAIN(TestContextMenus)
#include "test_contextmenus.moc"
