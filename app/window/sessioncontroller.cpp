// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sessioncontroller.h"

#include "app/window/correctionqueue.h"
#include "app/window/importcontroller.h"
#include "app/window/openreport.h"
#include "app/window/reviewcontroller.h"
#include "app/window/settings.h"

#include "ui/grid/tablespane.h"
#include "ui/page/documentpane.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/reportlistpane.h"

#include <chrono>

namespace disclosure {

namespace {

// Of a library's place in the settings.
const QString reportKey = u"report"_qs;
const QString cellKey = u"cell"_qs;
const QString pageKey = u"page"_qs;
const QString pointKey = u"point"_qs;
const QString turnsKey = u"turns"_qs;

} // namespace

SessionController::SessionController(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_desk.window.setMayClose([this] { return mayClose(); });
    connect(&m_desk.window, &MainWindow::closing, this, &SessionController::save);
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(std::chrono::seconds(2));
    connect(&m_saveSoon, &QTimer::timeout, this, &SessionController::save);
    const auto saveSoon = [this] { m_saveSoon.start(); };
    connect(&m_desk.report, &OpenReport::opened, &m_saveSoon, saveSoon);
    connect(m_desk.window.tables(), &TablesPane::currentCellChanged, &m_saveSoon, saveSoon);
}

void SessionController::restore(bool opensFirst)
{
    showWindow();
    const QVariantMap places = m_desk.settings.value(Setting::SessionPlaces).toMap();
    openReport(places.value(m_desk.library.path()).toMap(), opensFirst);
}

void SessionController::showWindow()
{
    MainWindow &window = m_desk.window;
    window.restoreParts(m_desk.settings.value(Setting::WindowParts).toByteArray());
    // Qt moves a window that was left on a screen that is gone to one that is there.
    if (window.restoreGeometry(m_desk.settings.value(Setting::WindowGeometry).toByteArray())) {
        window.show();
    } else {
        window.showMaximized();
    }
    window.reportList()->focusList();
}

void SessionController::openReport(const QVariantMap &place, bool opensFirst)
{
    const qint64 last = place.value(reportKey).toLongLong();
    if (last != 0 && m_desk.library.summary(last)) {
        m_desk.review.open(last);
        m_desk.window.tables()->goTo(place.value(cellKey).toString());
        restorePage(place);
        return;
    }
    if (const std::vector<qint64> ids = opensFirst ? m_desk.library.listing({}).ids : std::vector<qint64>();
        !ids.empty()) {
        m_desk.review.open(ids.front());
    }
}

void SessionController::restorePage(const QVariantMap &place)
{
    if (const int page = place.value(pageKey).toInt(); page > 0) {
        PageView *pages = m_desk.window.document()->pageView();
        PageView::State state = pages->state();
        state.quarterTurns = place.value(turnsKey).toInt();
        state.top = {page, place.value(pointKey).toPointF()};
        pages->setState(state);
    }
}

bool SessionController::mayClose()
{
    if (m_desk.import.isRunning() && !m_desk.dialogs.stopReading(&m_desk.window)) {
        return false;
    }
    while (!m_desk.queue.retry()) {
        switch (m_desk.dialogs.unsavedCorrections(&m_desk.window, m_desk.queue.waiting(), m_desk.queue.isKept())) {
        case Dialogs::UnsavedAnswer::Retry:
            break;
        case Dialogs::UnsavedAnswer::CloseAnyway:
            m_desk.queue.giveUp();
            return true;
        case Dialogs::UnsavedAnswer::Stay:
            return false;
        }
    }
    return true;
}

QVariantMap SessionController::place() const
{
    if (!m_desk.report.isOpen()) {
        return {};
    }
    QVariantMap place{{reportKey, m_desk.report.summary().id}, {cellKey, m_desk.window.tables()->currentCell()}};
    if (const PageView *pages = m_desk.window.document()->pageView(); pages->isOpen()) {
        const PageView::State state = pages->state();
        place.insert({{pageKey, state.top.page}, {pointKey, state.top.at}, {turnsKey, state.quarterTurns}});
    }
    return place;
}

void SessionController::save()
{
    Settings &settings = m_desk.settings;
    settings.setValue(Setting::WindowGeometry, m_desk.window.saveGeometry());
    settings.setValue(Setting::WindowParts, m_desk.window.saveParts());
    settings.setValue(Setting::SessionLibrary, m_desk.library.path());
    // Of the libraries that are remembered, and of no other.
    QVariantMap places;
    const QVariantMap before = settings.value(Setting::SessionPlaces).toMap();
    for (const QString &path : settings.value(Setting::RecentLibraries).toStringList()) {
        if (before.contains(path)) {
            places.insert(path, before.value(path));
        }
    }
    places.insert(m_desk.library.path(), place());
    settings.setValue(Setting::SessionPlaces, places);
}

} // namespace disclosure
