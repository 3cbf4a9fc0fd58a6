// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/contextmenus.h"

#include "ui/grid/gridview.h"
#include "ui/grid/tablespane.h"
#include "ui/page/documentpane.h"
#include "ui/page/documentview.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QShortcut>

namespace disclosure {

namespace {

/// Separators stand where nullptr does.
void fill(QMenu *menu, std::initializer_list<QAction *> actions)
{
    for (QAction *action : actions) {
        if (action) {
            menu->addAction(action);
        } else {
            menu->addSeparator();
        }
    }
}

} // namespace

ContextMenus::ContextMenus(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    // What the views inside do not answer themselves comes to the panes.
    TablesPane *tables = desk.window.tables();
    tables->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tables, &QWidget::customContextMenuRequested, this, &ContextMenus::showForTables);
    DocumentPane *document = desk.window.document();
    document->documentView()->setContextMenuPolicy(Qt::NoContextMenu);
    document->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(document, &QWidget::customContextMenuRequested, this, &ContextMenus::showForSource);
    // Not every desktop takes it for the menu key.
    const auto *key = new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F10), &desk.window);
    connect(key, &QShortcut::activated, this, &ContextMenus::askFocused);
}

void ContextMenus::askFocused()
{
    if (QWidget *focus = QApplication::focusWidget()) {
        const QPoint at = focus->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, at, focus->mapToGlobal(at));
        QCoreApplication::sendEvent(focus, &event);
    }
}

void ContextMenus::showForTables(const QPoint &position)
{
    const TablesPane *tables = m_desk.window.tables();
    const GridView *grid = tables->grid();
    const QWidget *under = tables->childAt(position);
    if (!grid || (under != grid && !grid->isAncestorOf(under))) {
        return;
    }
    const Actions &actions = m_desk.window.actions();
    QMenu *menu = makeMenu(u"tablesMenu"_qs);
    fill(menu, {actions.cut, actions.copy, actions.paste, actions.copyFromAbove, actions.clear, nullptr,
                actions.confirmCell, actions.showEquations, actions.showHistory, nullptr, actions.readPartAgain,
                nullptr, actions.addRow, actions.removeRow, nullptr, actions.find, actions.replace});
    menu->popup(tables->mapToGlobal(position));
}

void ContextMenus::showForSource(const QPoint &position)
{
    const DocumentPane *document = m_desk.window.document();
    if (!document->showsPages() && !document->showsText()) {
        return;
    }
    const Actions &actions = m_desk.window.actions();
    QMenu *menu = makeMenu(u"sourceMenu"_qs);
    fill(menu, {actions.copy, actions.find, nullptr, actions.zoomIn, actions.zoomOut, actions.actualSize,
                actions.fitWidth, actions.fitPage, nullptr, actions.rotateRight, actions.rotateLeft, actions.goToPage,
                nullptr, actions.readPartAgain, actions.adjustTable, nullptr, actions.print});
    menu->popup(document->mapToGlobal(position));
}

QMenu *ContextMenus::makeMenu(const QString &name) const
{
    auto *menu = new QMenu(&m_desk.window);
    menu->setObjectName(name);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

} // namespace disclosure
