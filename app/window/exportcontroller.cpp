// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/exportcontroller.h"

#include "app/window/background.h"
#include "app/window/correctionqueue.h"
#include "app/window/workbookexport.h"

#include "ui/grid/tablespane.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/reportlistpane.h"

#include <QDir>
#include <QStandardPaths>

namespace disclosure {

ExportController::ExportController(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(desk.window.actions().exportTables, &QAction::triggered, this, &ExportController::exportTables);
}

void ExportController::exportTables()
{
    if (!m_desk.window.tables()->commitEditor()) {
        return;
    }
    const std::vector<qint64> ids = m_desk.window.reportList()->shownReports();
    if (ids.empty()) {
        m_desk.window.messages()->showMessage(
            MessageBar::Kind::Information,
            tr("There is no report in the list to export. Open files first, or clear the filter."));
        return;
    }
    if (!m_desk.queue.retry()) {
        return;
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString target =
        m_desk.dialogs.workbookToWrite(&m_desk.window, QDir(folder).filePath(tr("reports") + u".xlsx"_qs));
    if (target.isEmpty()) {
        return;
    }
    const QString libraryPath = m_desk.library.path();
    const auto write = [libraryPath, ids, target] { return exportWorkbook(libraryPath, ids, target); };
    inBackground(this, write, [this, target, count = static_cast<int>(ids.size())](const Done &outcome) {
        tell(outcome, count, target);
    });
}

void ExportController::tell(const Done &outcome, int count, const QString &target)
{
    if (outcome) {
        m_desk.window.messages()->showMessage(
            MessageBar::Kind::Information,
            tr("%1 reports were exported to %2.").arg(count).arg(QDir::toNativeSeparators(target)));
    } else {
        m_desk.window.messages()->showMessage(MessageBar::Kind::Error, outcome.error().sentence);
    }
}

} // namespace disclosure
