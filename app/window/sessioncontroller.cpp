// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sessioncontroller.h"

#include "app/window/correctionqueue.h"
#include "app/window/openreport.h"
#include "app/window/reviewcontroller.h"
#include "app/window/settings.h"

#include "ui/shell/dialogs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/reportlistpane.h"

#include "models/items/reportlistmodel.h"

namespace disclosure {

SessionController::SessionController(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_desk.window.setMayClose([this] { return mayClose(); });
    connect(&m_desk.window, &MainWindow::closing, this, &SessionController::save);
}

void SessionController::restore(bool opensFirst)
{
    MainWindow &window = m_desk.window;
    window.restoreParts(m_desk.settings.value(Setting::WindowParts).toByteArray());
    if (window.restoreGeometry(m_desk.settings.value(Setting::WindowGeometry).toByteArray())) {
        window.show();
    } else {
        window.showMaximized();
    }
    window.reportList()->focusList();
    const bool isLastLibrary = m_desk.settings.value(Setting::SessionLibrary).toString() == m_desk.library.path();
    const qint64 last = isLastLibrary ? m_desk.settings.value(Setting::SessionReport).toLongLong() : 0;
    if (last != 0 && m_desk.library.summary(last)) {
        m_desk.review.open(last);
    } else if (m_desk.reports.rowCount() > 0 && opensFirst) {
        m_desk.review.open(m_desk.reports.index(0).data(ReportListModel::IdRole).toLongLong());
    }
}

bool SessionController::mayClose()
{
    while (!m_desk.queue.retry()) {
        switch (m_desk.dialogs.unsavedCorrections(&m_desk.window, m_desk.queue.waiting())) {
        case Dialogs::UnsavedAnswer::Retry:
            break;
        case Dialogs::UnsavedAnswer::CloseAnyway:
            return true;
        case Dialogs::UnsavedAnswer::Stay:
            return false;
        }
    }
    return true;
}

void SessionController::save()
{
    m_desk.settings.setValue(Setting::WindowGeometry, m_desk.window.saveGeometry());
    m_desk.settings.setValue(Setting::WindowParts, m_desk.window.saveParts());
    m_desk.settings.setValue(Setting::SessionLibrary, m_desk.library.path());
    m_desk.settings.setValue(Setting::SessionReport, m_desk.report.isOpen() ? m_desk.report.summary().id : qint64(0));
}

} // namespace disclosure
