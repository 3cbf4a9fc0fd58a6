// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/printcontroller.h"

#include "app/window/openreport.h"

#include "ui/page/documentpane.h"
#include "ui/page/documentview.h"
#include "ui/page/pageprinter.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"

#include <QFileInfo>
#include <QPrinter>

namespace disclosure {

PrintController::PrintController(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(desk.window.actions().print, &QAction::triggered, this, &PrintController::print);
    connect(desk.window.document(), &DocumentPane::cancelled, this, [this] {
        if (m_printer) {
            m_printer->cancel();
        }
    });
}

PrintController::~PrintController() = default;

void PrintController::print()
{
    DocumentPane *document = m_desk.window.document();
    if (m_printer) {
        tell(tr("The source is being printed. Wait for it, or cancel it below the pages."), false);
        return;
    }
    if (!document->showsText() && !document->pageView()->isOpen()) {
        tell(tr("No source is shown that could be printed."), false);
        return;
    }
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(QFileInfo(m_desk.report.summary().path).completeBaseName());
    printer->setFullPage(document->showsPages());
    if (!m_desk.dialogs.choosePrinter(&m_desk.window, *printer)) {
        return;
    }
    if (document->showsText()) {
        document->documentView()->print(printer.get());
        return;
    }
    m_printer = std::make_unique<PagePrinter>(document->path(), document->password(), std::move(printer));
    document->showProgress(tr("Printing…"), 0, 0);
    connect(m_printer.get(), &PagePrinter::progressed, this, [document](int done, int total) {
        document->showProgress(tr("Printing page %1 of %2").arg(std::min(done + 1, total)).arg(total), done, total);
    });
    // Not deleted while it is telling.
    connect(m_printer.get(), &PagePrinter::finished, this, &PrintController::end, Qt::QueuedConnection);
    connect(
        m_printer.get(), &PagePrinter::failed, this,
        [this](const QString &sentence) {
            end();
            tell(sentence, true);
        },
        Qt::QueuedConnection);
}

void PrintController::end()
{
    m_printer.reset();
    m_desk.window.document()->hideProgress();
}

void PrintController::tell(const QString &sentence, bool isFailure)
{
    m_desk.window.messages()->showMessage(isFailure ? MessageBar::Kind::Warning : MessageBar::Kind::Information,
                                          sentence);
}

} // namespace disclosure
