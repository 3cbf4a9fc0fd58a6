// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/actionstates.h"

#include "app/window/openreport.h"

#include "ui/shell/mainwindow.h"

#include "models/items/reportlistmodel.h"

namespace disclosure {

ActionStates::ActionStates(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(&desk.report, &OpenReport::opened, this, &ActionStates::update);
    connect(&desk.report, &OpenReport::closed, this, &ActionStates::update);
    connect(&desk.reports, &ReportListModel::countsChanged, this, &ActionStates::update);
    update();
}

void ActionStates::update()
{
    const Actions &actions = m_desk.window.actions();
    const bool hasReports = m_desk.report.isOpen() || m_desk.reports.counts() != ReviewCounts();
    for (QAction *action : {actions.exportTables, actions.filterReports, actions.nextProblem, actions.previousProblem,
                            actions.nextReport, actions.previousReport}) {
        action->setEnabled(hasReports);
    }
    const bool isOpen = m_desk.report.isOpen();
    for (QAction *action :
         {actions.find, actions.findNext, actions.findPrevious, actions.replace, actions.addRow, actions.removeRow,
          actions.cut, actions.copyFromAbove, actions.clear, actions.previousTable, actions.nextTable,
          actions.takeProposal, actions.dismiss, actions.confirmCell, actions.signOff, actions.print}) {
        action->setEnabled(isOpen);
    }
    const bool hasPages = isOpen && m_desk.report.summary().isPaged;
    for (QAction *action : {actions.fitPage, actions.rotateLeft, actions.rotateRight, actions.goToPage,
                            actions.readPartAgain, actions.adjustTable, actions.showReading}) {
        action->setEnabled(hasPages);
    }
}

} // namespace disclosure
