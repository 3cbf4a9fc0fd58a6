// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/signoffcontroller.h"

#include "app/window/openreport.h"
#include "app/window/refusedtexts.h"
#include "app/window/reviewcontroller.h"

#include "ui/findings/findingsview.h"
#include "ui/grid/tablespane.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/reportlistpane.h"

#include "models/items/findingsmodel.h"
#include "models/items/reportlistmodel.h"

namespace disclosure {

SignOffController::SignOffController(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(m_desk.window.actions().signOff, &QAction::triggered, this, &SignOffController::signOff);
    connect(&m_desk.report, &OpenReport::returnedToReview, this, [this] {
        m_desk.window.messages()->showMessage(
            MessageBar::Kind::Information,
            tr("This report was signed off. It is in review again, because it has been changed."));
    });
}

void SignOffController::signOff()
{
    // A refused text stays in its cell, and the report as it is.
    if (!m_desk.report.isOpen() || !m_desk.window.tables()->commitEditor()) {
        return;
    }
    const qint64 id = m_desk.report.summary().id;
    if (!areFreeOfRefusedTexts({id}, m_desk)) {
        return;
    }
    const std::optional<QString> why = reason();
    if (!why || m_desk.report.summary().id != id) {
        return;
    }
    // Known before the state changes, for the list may leave the report out then.
    qint64 next = m_desk.window.reportList()->neighbour(+1, true);
    if (next == 0) {
        // From the list's end on at its beginning, where some may have been left out.
        next = m_desk.reports.neighbour(0, +1, true);
    }
    m_desk.report.change({{Change::Kind::State, {}, {}, key(ReviewState::Reviewed)}}, *why);
    goTo(next);
}

std::optional<QString> SignOffController::reason()
{
    const int errors = m_desk.findings.count(Severity::Error);
    if (errors == 0) {
        return QString();
    }
    const QString sentence = errors == 1
                                 ? tr("One error is still open in this report. Sign it off all the same?")
                                 : tr("%1 errors are still open in this report. Sign it off all the same?").arg(errors);
    return m_desk.dialogs.signOffAnyway(&m_desk.window, sentence)
               ? std::optional(tr("signed off with open errors: %1").arg(errors))
               : std::nullopt;
}

void SignOffController::goTo(qint64 next)
{
    if (next == 0 || next == m_desk.report.summary().id) {
        m_desk.window.messages()->showMessage(
            MessageBar::Kind::Information, tr("The report is signed off. No other report of the list needs a look."));
        return;
    }
    m_desk.review.open(next);
    m_desk.window.findings()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace disclosure
