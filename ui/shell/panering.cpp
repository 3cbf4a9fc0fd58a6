// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panering.h"

#include <QApplication>
#include <QWidget>

#include <utility>

namespace disclosure {

namespace {

bool takesKeyboard(const QWidget *widget)
{
    return widget && widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
}

QWidget *firstIn(QWidget *pane)
{
    if (takesKeyboard(pane)) {
        return pane;
    }
    QWidget *widget = pane->nextInFocusChain();
    while (widget != pane && !(pane->isAncestorOf(widget) && takesKeyboard(widget))) {
        widget = widget->nextInFocusChain();
    }
    return widget == pane ? nullptr : widget;
}

} // namespace

PaneRing::PaneRing(QObject *parent) : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

void PaneRing::add(QWidget *pane, QWidget *first)
{
    m_panes.push_back({pane, first, nullptr});
}

int PaneRing::paneOf(const QWidget *widget) const
{
    for (std::size_t i = 0; i < m_panes.size(); ++i) {
        const QWidget *pane = m_panes[i].widget;
        if (pane && widget && (pane == widget || pane->isAncestorOf(widget))) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

void PaneRing::follow(QWidget *now)
{
    const int pane = paneOf(now);
    if (pane < 0) {
        return;
    }
    m_panes[pane].last = now;
    if (pane != m_current) {
        m_before = std::exchange(m_current, pane);
    }
}

bool PaneRing::enter(int pane)
{
    const Pane &entered = m_panes[pane];
    if (!entered.widget || !entered.widget->isVisible()) {
        return false;
    }
    for (QWidget *candidate : {entered.last.data(), entered.first.data(), firstIn(entered.widget)}) {
        if (takesKeyboard(candidate)) {
            candidate->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
    }
    return false;
}

void PaneRing::step(int direction)
{
    const int count = static_cast<int>(m_panes.size());
    const int here = paneOf(QApplication::focusWidget());
    int pane = here < 0 && direction < 0 ? count : here;
    for (int i = 0; i < count; ++i) {
        pane = (pane + direction + count) % count;
        if (pane != here && enter(pane)) {
            return;
        }
    }
}

void PaneRing::back()
{
    if (m_before < 0 || !enter(m_before)) {
        step(+1);
    }
}

} // namespace disclosure
