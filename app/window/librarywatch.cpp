// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/librarywatch.h"

#include "app/window/reviewcontroller.h"

#include "ui/grid/tablespane.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"

#include "models/items/reportlistmodel.h"
#include "models/store/library.h"

namespace disclosure {

LibraryWatch::LibraryWatch(const Desk &desk, std::chrono::milliseconds pollEvery, QObject *parent)
    : QObject(parent), m_desk(desk), m_changeCounter(desk.library.changeCounter())
{
    connect(&m_timer, &QTimer::timeout, this, &LibraryWatch::poll);
    m_timer.start(pollEvery);
    tellReadFailure();
}

void LibraryWatch::poll()
{
    const qint64 counter = m_desk.library.changeCounter();
    if (counter != m_changeCounter) {
        m_changeCounter = counter;
        m_desk.reports.refresh();
        tellReadFailure();
        m_isOutdated = true;
    }
    // Never under an open editor: another reading may have other rows.
    if (m_isOutdated && !m_desk.window.tables()->isEditing()) {
        m_isOutdated = !m_desk.review.reload();
    }
}

void LibraryWatch::tellReadFailure()
{
    if (const std::optional<Error> failure = m_desk.library.readFailure()) {
        m_desk.window.messages()->showMessage(MessageBar::Kind::Error, failure->sentence);
    }
}

} // namespace disclosure
