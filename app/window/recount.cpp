// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/recount.h"

#include "app/window/reviewcontroller.h"
#include "app/window/settings.h"

#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"

#include "models/items/reportlistmodel.h"
#include "models/store/library.h"

#include <QElapsedTimer>

#include <span>

namespace disclosure {

namespace {

constexpr std::size_t atOnce = 4;  ///< reports in one transaction
constexpr qint64 longestTurn = 30; ///< milliseconds until the window has its turn again

} // namespace

Recount::Recount(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(&m_timer, &QTimer::timeout, this, &Recount::countSome);
    if (desk.settings.value(Setting::Recounts).toStringList().contains(desk.library.path())) {
        // After the window has been painted.
        QTimer::singleShot(0, this, &Recount::begin);
    }
}

void Recount::start()
{
    note(true);
    begin();
    m_desk.review.reload();
}

void Recount::begin()
{
    m_ids = m_desk.library.listing({}).ids;
    m_done = 0;
    m_timer.start(0);
}

void Recount::countSome()
{
    QElapsedTimer turn;
    turn.start();
    while (m_done < m_ids.size() && turn.elapsed() < longestTurn) {
        const std::size_t count = std::min(atOnce, m_ids.size() - m_done);
        if (const Done outcome = m_desk.library.recount(std::span(m_ids).subspan(m_done, count)); !outcome) {
            m_timer.stop();
            m_desk.window.messages()->showMessage(MessageBar::Kind::Error, outcome.error().sentence,
                                                  {tr("Try Again"), [this] { start(); }});
            return;
        }
        m_done += count;
    }
    if (m_done == m_ids.size()) {
        finish();
    }
}

void Recount::finish()
{
    m_timer.stop();
    m_ids.clear();
    note(false);
    m_desk.reports.refresh();
}

void Recount::note(bool isDue)
{
    QStringList due = m_desk.settings.value(Setting::Recounts).toStringList();
    due.removeAll(m_desk.library.path());
    if (isDue) {
        due << m_desk.library.path();
    }
    m_desk.settings.setValue(Setting::Recounts, due);
}

} // namespace disclosure
