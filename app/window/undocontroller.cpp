// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/undocontroller.h"

#include "app/window/openreport.h"

#include "ui/grid/tablespane.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"

#include <QUndoGroup>

namespace disclosure {

UndoController::UndoController(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    // The actions of a QUndoGroup act at once, and know nothing but its stack. Their texts stay its own.
    QUndoGroup *group = m_desk.report.undoGroup();
    const Actions &actions = m_desk.window.actions();
    disconnect(actions.undo, &QAction::triggered, group, nullptr);
    disconnect(actions.redo, &QAction::triggered, group, nullptr);
    disconnect(group, &QUndoGroup::canUndoChanged, actions.undo, nullptr);
    connect(actions.undo, &QAction::triggered, this, &UndoController::undo);
    connect(actions.redo, &QAction::triggered, this, &UndoController::redo);
    connect(group, &QUndoGroup::canUndoChanged, this, &UndoController::enable);
    connect(m_desk.window.tables(), &TablesPane::draftsChanged, this, &UndoController::enable);
    connect(m_desk.window.tables(), &TablesPane::currentCellChanged, this, &UndoController::enable);
    connect(m_desk.window.messages(), &MessageBar::changed, this, [this] {
        m_isOfferLast = m_desk.window.messages()->offersUndo();
        enable();
    });
    connect(&m_desk.report, &OpenReport::stepped, this, [this] {
        m_isOfferLast = false;
        enable();
    });
    enable();
}

void UndoController::undo()
{
    if (hasRefusedText()) {
        m_desk.window.tables()->dropDrafts({m_desk.window.tables()->currentCell()});
    } else if (!m_desk.window.tables()->commitEditor()) {
        return;
    } else if (offersUndo()) {
        m_desk.window.messages()->takeOffer();
    } else {
        m_desk.window.messages()->dropInformation();
        m_desk.report.undoGroup()->undo();
    }
}

void UndoController::redo()
{
    if (m_desk.window.tables()->commitEditor()) {
        m_desk.report.undoGroup()->redo();
    }
}

/// One that stands in an open editor is taken back there.
bool UndoController::hasRefusedText() const
{
    const TablesPane &tables = *m_desk.window.tables();
    return !tables.isEditing() && tables.cellsWithDrafts().contains(tables.currentCell());
}

bool UndoController::offersUndo() const
{
    return m_isOfferLast && m_desk.window.messages()->offersUndo();
}

void UndoController::enable()
{
    m_desk.window.actions().undo->setEnabled(m_desk.report.undoGroup()->canUndo() || hasRefusedText() || offersUndo());
}

} // namespace disclosure
