// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pagecontroller.h"

#include "app/window/background.h"
#include "app/window/openreport.h"
#include "app/window/reviewcontroller.h"
#include "app/window/settings.h"

#include "ui/grid/tablespane.h"
#include "ui/page/documentpane.h"
#include "ui/page/documentview.h"
#include "ui/page/sourcestrip.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"

#include "models/extract/pagetext.h"
#include "models/scan/recognise.h"
#include "models/source/reader.h"
#include "models/store/library.h"

#include <QApplication>
#include <QSignalBlocker>

#include <chrono>

namespace disclosure {

namespace {

constexpr double fitWidthSetting = 0; ///< of Setting::PageZoom
constexpr double fitPageSetting = -1;

/// In this process and not in a worker, which gives back a report and not the words of its pages. A file that crashes
/// the libraries has mostly failed in a worker before it can be opened here.
Result<std::shared_ptr<const ReadPages>> readPages(const QString &path, const QString &password,
                                                   const std::atomic_bool &stop)
{
    const ReadOptions options{.password = password, .passwordAsked = !password.isEmpty()};
    const Result<SourceFile> file = sourceFile(path);
    if (!file) {
        return file.error();
    }
    Result<Document> document = readDocument(path, options);
    if (!document) {
        return document.error();
    }
    recognisePictures(*document, options, Extent::Whole, &stop);
    auto pages = std::make_shared<ReadPages>(std::move(document->pages));
    pages->sha256 = file->sha256;
    return std::shared_ptr<const ReadPages>(std::move(pages));
}

} // namespace

PageController::PageController(const Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_document(*desk.window.document()), m_print(desk), m_reread(desk)
{
    connectView();
    connectFinding();
    connectSides();
    connectSource();
    connectStrip();
    restoreZoom();
}

PageController::~PageController()
{
    stopReading(); // the program ends with its last thread
}

bool PageController::hasKeys() const
{
    const QWidget *focus = QApplication::focusWidget();
    return !focus || !m_desk.window.tables()->isAncestorOf(focus);
}

void PageController::connectView()
{
    const Actions &actions = m_desk.window.actions();
    const auto whenMeant = [this](QAction *action, auto act) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (hasKeys()) {
                act();
            }
        });
    };
    whenMeant(actions.zoomIn, [this] { m_document.zoomIn(); });
    whenMeant(actions.zoomOut, [this] { m_document.zoomOut(); });
    whenMeant(actions.actualSize, [this] { m_document.actualSize(); });
    connect(actions.fitWidth, &QAction::triggered, &m_document, &DocumentPane::fitWidth);
    connect(actions.fitPage, &QAction::triggered, &m_document, &DocumentPane::fitPage);
    connect(actions.goToPage, &QAction::triggered, &m_document, &DocumentPane::focusPageField);
    connect(actions.rotateRight, &QAction::triggered, this, [this] { rotate(+1); });
    connect(actions.rotateLeft, &QAction::triggered, this, [this] { rotate(-1); });
    connect(actions.copy, &QAction::triggered, this, [this] {
        if (const QWidget *focus = QApplication::focusWidget(); focus && m_document.isAncestorOf(focus)) {
            m_document.copy();
        }
    });
    connect(m_document.pageView(), &PageView::viewChanged, this, &PageController::keepZoom);
    connect(&m_desk.settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::PageZoom && m_desk.settings.value(setting).toDouble() != zoomSetting()) {
            restoreZoom();
        }
    });
}

void PageController::connectFinding()
{
    const Actions &actions = m_desk.window.actions();
    const auto whenMeant = [this](QAction *action, auto act) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (hasKeys() && (m_document.showsPages() || m_document.showsText())) {
                act();
            }
        });
    };
    whenMeant(actions.find, [this] { m_document.startFinding(); });
    whenMeant(actions.findNext, [this] { m_document.stepHit(+1); });
    whenMeant(actions.findPrevious, [this] { m_document.stepHit(-1); });
    connect(&m_document, &DocumentPane::notFound, this, [this] {
        if (m_document.showsPages()) {
            tellMissingText(m_document.pageView()->currentPage());
        }
    });
}

void PageController::connectSides()
{
    using Side = DocumentPane::Side;
    const Actions &actions = m_desk.window.actions();
    const auto connectSide = [this](QAction *action, Side side, Setting setting) {
        connect(action, &QAction::toggled, this, [this, side, setting](bool isOn) {
            m_desk.settings.setValue(setting, isOn);
            if (isOn) {
                m_document.setSide(side);
            } else if (m_document.side() == side) {
                m_document.setSide(Side::None);
            }
        });
        connect(&m_document, &DocumentPane::sideChanged, action,
                [this, action, side] { action->setChecked(m_document.side() == side); });
        action->setChecked(m_desk.settings.value(setting).toBool());
    };
    connectSide(actions.showThumbnails, Side::Thumbnails, Setting::ShowThumbnails);
    connectSide(actions.showOutline, Side::Outline, Setting::ShowOutline);
}

void PageController::connectSource()
{
    connect(&m_document, &DocumentPane::sourceShown, this, &PageController::takeSource);
    connect(m_document.pageView(), &PageView::textWanted, this, &PageController::readText);
    connect(&m_document, &DocumentPane::wordTaken, this, [this](const QString &word, int page) {
        // What there is goes into the grid, see GridController.
        if (word.isEmpty()) {
            tellMissingText(page);
        }
    });
    connect(&m_desk.report, &OpenReport::opened, this,
            [this] { m_document.pageView()->setQuarterTurns(m_quarterTurns.value(m_desk.report.summary().id)); });
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(std::chrono::milliseconds(400));
    connect(&m_readSoon, &QTimer::timeout, this, &PageController::readText);
    connect(m_document.pageView(), &PageView::sharpened, this, [this] {
        if (!m_document.pageView()->text() && !m_isReading) {
            m_readSoon.start();
        }
    });
    connect(&m_watch, &SourceWatch::changed, this, [this] {
        if (m_document.showsPages()) {
            m_document.reloadPages();
        }
        m_desk.review.compareSource();
    });
}

void PageController::connectStrip()
{
    SourceStrip *strip = m_desk.window.sourceStrip();
    QAction *show = m_desk.window.actions().showSourceStrip;
    connect(show, &QAction::toggled, this, [this, strip](bool isOn) {
        strip->setVisible(isOn);
        m_desk.settings.setValue(Setting::ShowSourceStrip, isOn);
    });
    show->setChecked(m_desk.settings.value(Setting::ShowSourceStrip).toBool());
    strip->setVisible(show->isChecked());
    connect(&m_document, &DocumentPane::highlighted, strip,
            [this, strip] { strip->showCell(m_desk.window.tables()->currentCell(), m_document.showsPages()); });
    connect(strip, &SourceStrip::cellClicked, m_desk.window.tables(), &TablesPane::goTo);
}

void PageController::restoreZoom()
{
    const double zoom = m_desk.settings.value(Setting::PageZoom).toDouble();
    if (zoom == fitWidthSetting || zoom == fitPageSetting) {
        m_document.pageView()->setFit(zoom == fitPageSetting ? PageView::Fit::Page : PageView::Fit::Width);
        if (m_document.showsText()) {
            m_document.documentView()->fitWidth();
        }
    } else {
        m_document.pageView()->setZoom(zoom);
        m_document.documentView()->setZoom(zoom);
    }
}

double PageController::zoomSetting() const
{
    const PageView *pages = m_document.pageView();
    return pages->fit() == PageView::Fit::Width  ? fitWidthSetting
           : pages->fit() == PageView::Fit::Page ? fitPageSetting
                                                 : pages->zoom();
}

void PageController::keepZoom()
{
    m_desk.settings.setValue(Setting::PageZoom, zoomSetting());
}

void PageController::rotate(int quarterTurns)
{
    m_document.rotate(quarterTurns);
    if (m_desk.report.isOpen()) {
        m_quarterTurns[m_desk.report.summary().id] = m_document.pageView()->quarterTurns();
    }
}

/// The text of the source before is none of this one.
void PageController::takeSource()
{
    m_readSoon.stop();
    ++m_reading;
    stopReading();
    m_isReading = false;
    m_watch.watch(m_desk.report.summary().path);
}

/// Recognising scanned pages takes long.
void PageController::stopReading()
{
    if (m_stopReading) {
        *m_stopReading = true;
    }
}

void PageController::readText()
{
    m_readSoon.stop();
    if (m_isReading || !m_document.pageView()->isOpen()) {
        return;
    }
    m_isReading = true;
    m_stopReading = std::make_shared<std::atomic_bool>(false);
    inBackground(
        this,
        [path = m_document.path(), password = m_document.password(), stop = m_stopReading] {
            return readPages(path, password, *stop);
        },
        [this, reading = m_reading, path = m_document.path()](const Result<std::shared_ptr<const ReadPages>> &pages) {
            // Another source is named before its pages are there.
            if (reading != m_reading || path != m_document.path()) {
                return;
            }
            m_isReading = false;
            if (pages) {
                m_document.pageView()->setText(*pages);
            } else {
                m_desk.window.messages()->showMessage(MessageBar::Kind::Warning, pages.error().sentence);
            }
        });
}

/// Of a scanned page nothing can be found or taken, which a clerk cannot see.
void PageController::tellMissingText(int page)
{
    const std::shared_ptr<const ReadPages> text = m_document.pageView()->text();
    const PageContent *content = text ? text->page(page) : nullptr;
    if (content && content->words.empty()) {
        tell(tr("Page %1 is only a picture: it has no text that could be found, copied or taken into a cell.")
                 .arg(page));
    }
}

void PageController::tell(const QString &sentence)
{
    m_desk.window.messages()->showMessage(MessageBar::Kind::Information, sentence);
}

} // namespace disclosure
