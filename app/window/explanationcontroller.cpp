// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/explanationcontroller.h"

#include "app/window/openreport.h"

#include "ui/page/documentpane.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"

namespace disclosure {

ExplanationController::ExplanationController(const Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_pages(*desk.window.document()->pageView())
{
    const QAction *show = m_desk.window.actions().showReading;
    // Not toggled(): what is told then is dropped as soon as the action has been triggered.
    connect(show, &QAction::triggered, this, [this](bool isOn) {
        update();
        if (isOn) {
            tellColours();
        }
    });
    connect(&m_pages, &PageView::textChanged, this, &ExplanationController::update);
    connect(&m_pages, &PageView::opened, this, &ExplanationController::update);
    connect(&m_desk.report, &OpenReport::changed, this, &ExplanationController::update);
}

void ExplanationController::update()
{
    std::map<int, PageExplanation> explanations;
    const bool isWanted = m_desk.window.actions().showReading->isChecked() && m_desk.report.isOpen();
    if (isWanted && !m_pages.text()) {
        m_pages.wantText();
    } else if (isWanted) {
        for (const PageContent &page : m_pages.text()->pages) {
            explanations.try_emplace(page.number, page, m_desk.report.report()->cells);
        }
    }
    m_pages.setExplanations(std::move(explanations));
}

void ExplanationController::tellColours()
{
    QString sentence =
        tr("Over the page: ruling lines blue, cells of tables violet, words green, words that are not sure orange; the "
           "form's cells with id and number, red where the reading is uncertain.");
    if (!m_pages.text()) {
        sentence += u' ' + tr("It is drawn once the text of the pages has been read.");
    }
    m_desk.window.messages()->showMessage(MessageBar::Kind::Answer, sentence);
}

} // namespace disclosure
