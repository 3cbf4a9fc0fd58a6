// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/historycontroller.h"

#include "app/window/openreport.h"
#include "app/window/settings.h"

#include "ui/grid/tablespane.h"
#include "ui/history/historypane.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/panering.h"

#include "models/items/changewords.h"

#include <QDockWidget>
#include <QLocale>

namespace disclosure {

HistoryController::HistoryController(const Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_pane(new HistoryPane(&m_model)), m_dock(new QDockWidget)
{
    makeDock();
    QAction *action = m_desk.window.actions().showHistory;
    action->setChecked(m_desk.settings.value(Setting::ShowHistory).toBool());
    m_dock->setVisible(action->isChecked());
    connect(action, &QAction::toggled, this, &HistoryController::show);
    connect(&m_desk.report, &OpenReport::opened, this, &HistoryController::update);
    connect(&m_desk.report, &OpenReport::closed, this, &HistoryController::update);
    connect(&m_desk.report, &OpenReport::changed, this, &HistoryController::update);
    connect(m_desk.window.tables(), &TablesPane::currentCellChanged, this, &HistoryController::followCell);
    connect(m_pane, &HistoryPane::bringBackWanted, this, &HistoryController::bringBack);
    connect(m_pane, &HistoryPane::chosen, m_desk.window.tables(), &TablesPane::goTo);
    update();
}

void HistoryController::makeDock()
{
    m_dock->setObjectName(u"historyDock"_qs);
    m_dock->setWindowTitle(tr("History"));
    m_dock->setFeatures(QDockWidget::DockWidgetClosable);
    m_dock->setWidget(m_pane);
    m_desk.window.addDockWidget(Qt::RightDockWidgetArea, m_dock);
    m_desk.window.panes()->add(m_pane);
    // Its own button closes it as well as the action.
    connect(m_dock, &QDockWidget::visibilityChanged, this, [this](bool isVisible) {
        if (!isVisible && m_dock->isHidden() && m_desk.window.isVisible()) {
            m_desk.window.actions().showHistory->setChecked(false);
        }
    });
}

void HistoryController::show(bool isShown)
{
    m_desk.settings.setValue(Setting::ShowHistory, isShown);
    m_dock->setVisible(isShown);
    update();
    if (isShown) {
        m_pane->focusList();
    } else {
        m_desk.window.tables()->focusGrid();
    }
}

void HistoryController::update()
{
    if (m_desk.window.actions().showHistory->isChecked()) {
        m_model.setHistory(m_desk.report.history(), m_desk.report.report(), m_desk.report.form());
        followCell(m_desk.window.tables()->currentCell());
    }
}

void HistoryController::followCell(const QString &cellId)
{
    const std::shared_ptr<const Report> report = m_desk.report.report();
    m_pane->setCell(cellId,
                    report ? subjectWords({Change::Kind::Cell, cellId}, *report, m_desk.report.form()) : QString());
}

void HistoryController::bringBack(const QModelIndex &index, bool isOld)
{
    if (!index.isValid() || !m_desk.window.tables()->commitEditor()) {
        return;
    }
    Change change = m_model.change(index);
    change.after = isOld ? change.before : change.after;
    const QDateTime when = index.data(HistoryModel::WhenRole).toDateTime().toLocalTime();
    const QString why = tr("brought back from %1").arg(QLocale().toString(when, QLocale::ShortFormat));
    if (!m_desk.report.change({change}, why)) {
        m_desk.window.messages()->showMessage(MessageBar::Kind::Information, tr("This value stands there already."));
    }
}

} // namespace disclosure
