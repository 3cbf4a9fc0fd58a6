// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/documentpane.h"

#include "ui/page/documentview.h"
#include "ui/page/findbar.h"
#include "ui/page/outlineview.h"
#include "ui/page/readtool.h"
#include "ui/page/sourcefinder.h"
#include "ui/page/thumbnailview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>

namespace disclosure {

DocumentPane::DocumentPane(QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget(this)), m_pages(new PageView), m_text(new DocumentView),
      m_nothing(new QLabel), m_thumbnails(new ThumbnailView(*m_pages)), m_outline(new OutlineView),
      m_side(new QStackedWidget), m_findBar(new FindBar),
      m_finder(new SourceFinder(
          *m_findBar, *m_pages, *m_text, [this] { return showsPages(); }, this)),
      m_bar(makeBar()), m_hint(new QLabel), m_progressRow(makeProgress())
{
    m_nothing->setObjectName(u"noSource"_qs);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setMargin(24);
    m_nothing->setTextFormat(Qt::PlainText);
    for (QWidget *page :
         {static_cast<QWidget *>(m_nothing), static_cast<QWidget *>(m_pages), static_cast<QWidget *>(m_text)}) {
        m_stack->addWidget(page);
    }
    m_side->addWidget(m_thumbnails);
    m_side->addWidget(m_outline);
    m_side->setFixedWidth(fontMetrics().height() * 9);
    m_side->hide();
    m_hint->setObjectName(u"sourceHint"_qs);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(6, 3, 6, 3);
    m_hint->hide();
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_side);
    middle->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(middle, 1);
    layout->addWidget(m_hint);
    layout->addWidget(m_progressRow);
    layout->addWidget(m_findBar);
    layout->addWidget(m_bar);
    connectViews();
    updateBar();
}

void DocumentPane::connectViews()
{
    connect(m_pages, &PageView::cellClicked, this, &DocumentPane::cellClicked);
    connect(m_text, &DocumentView::cellClicked, this, &DocumentPane::cellClicked);
    connect(m_pages, &PageView::wordWanted, this, &DocumentPane::wordWanted);
    connect(m_pages, &PageView::wordTaken, this, &DocumentPane::wordTaken);
    connect(m_text, &DocumentView::wordTaken, this, [this](const QString &word) { emit wordTaken(word, 0, QRectF()); });
    connect(m_pages, &PageView::passwordNeeded, this, &DocumentPane::passwordNeeded);
    connect(m_pages, &PageView::opened, this, &DocumentPane::sourceShown);
    connect(m_pages, &PageView::failed, this, [this](const QString &sentence) {
        showNothing(sentence);
        emit failed(sentence);
    });
    connect(m_pages, &PageView::viewChanged, this, &DocumentPane::updateBar);
    connect(m_text, &DocumentView::zoomChanged, this, &DocumentPane::updateBar);
    connect(&m_pages->renderer(), &PageRenderer::outlineFound, m_outline, &OutlineView::setEntries);
    connect(m_thumbnails, &ThumbnailView::pageChosen, this, &DocumentPane::goToPage);
    connect(m_outline, &OutlineView::pageChosen, this,
            [this](int page) { showsPages() ? m_pages->goToPage(page) : m_text->goToHeading(page); });
    connect(m_finder, &SourceFinder::notFound, this, &DocumentPane::notFound);
    connect(m_findBar, &FindBar::closed, this, [this] {
        m_finder->clear();
        focusView();
    });
}

QToolButton *DocumentPane::makeButton(const QString &text, const QString &name, const QString &toolTip)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setAutoRaise(true);
    return button;
}

QWidget *DocumentPane::makeBar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(6, 2, 6, 2);
    m_page = new QSpinBox;
    m_page->setObjectName(u"page"_qs);
    m_page->setKeyboardTracking(false);
    m_page->setButtonSymbols(QSpinBox::NoButtons);
    m_page->setAlignment(Qt::AlignRight);
    m_page->setAccessibleName(tr("Page"));
    m_pageCount = new QLabel;
    m_pageParts = new QWidget;
    auto *pageParts = new QHBoxLayout(m_pageParts);
    pageParts->setContentsMargins(0, 0, 0, 0);
    pageParts->addWidget(new QLabel(tr("Page")));
    pageParts->addWidget(m_page);
    pageParts->addWidget(m_pageCount);
    m_zoom = new QComboBox;
    m_zoom->setObjectName(u"zoom"_qs);
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->setEditable(true);
    m_zoom->setInsertPolicy(QComboBox::NoInsert);
    m_zoom->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const int percent : {50, 75, 100, 125, 150, 200, 300, 400}) {
        m_zoom->addItem(tr("%1 %").arg(percent));
    }
    auto *smaller = makeButton(u"−"_qs, u"smaller"_qs, tr("Zoom out"));
    auto *larger = makeButton(u"+"_qs, u"larger"_qs, tr("Zoom in"));
    m_fitWidth = makeButton(tr("Fit Width"), u"fitWidthButton"_qs, tr("Make the pages as wide as the view"));
    m_fitPage = makeButton(tr("Fit Page"), u"fitPageButton"_qs, tr("Show whole pages"));
    m_fitWidth->setCheckable(true);
    m_fitPage->setCheckable(true);
    layout->addWidget(m_pageParts);
    layout->addStretch();
    for (QWidget *widget :
         {static_cast<QWidget *>(smaller), static_cast<QWidget *>(m_zoom), static_cast<QWidget *>(larger),
          static_cast<QWidget *>(m_fitWidth), static_cast<QWidget *>(m_fitPage)}) {
        layout->addWidget(widget);
    }
    const auto *pageEdit = m_page->findChild<QLineEdit *>();
    connect(m_page, &QSpinBox::valueChanged, this, &DocumentPane::goToPage);
    connect(pageEdit, &QLineEdit::returnPressed, this, &DocumentPane::focusView);
    connect(m_zoom, &QComboBox::textActivated, this, &DocumentPane::takeZoom);
    connect(m_zoom->lineEdit(), &QLineEdit::returnPressed, this, [this] {
        takeZoom(m_zoom->lineEdit()->text());
        focusView();
    });
    connect(smaller, &QToolButton::clicked, this, &DocumentPane::zoomOut);
    connect(larger, &QToolButton::clicked, this, &DocumentPane::zoomIn);
    connect(m_fitWidth, &QToolButton::clicked, this, &DocumentPane::fitWidth);
    connect(m_fitPage, &QToolButton::clicked, this, &DocumentPane::fitPage);
    return bar;
}

QWidget *DocumentPane::makeProgress()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(6, 2, 6, 2);
    m_progressText = new QLabel;
    m_progressText->setObjectName(u"sourceProgressText"_qs);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    auto *cancel = makeButton(tr("Cancel"), u"cancelSourceTask"_qs, tr("Cancel"));
    layout->addWidget(m_progressText);
    layout->addWidget(m_progress, 1);
    layout->addWidget(cancel);
    connect(cancel, &QToolButton::clicked, this, &DocumentPane::cancelled);
    row->hide();
    return row;
}

void DocumentPane::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void DocumentPane::showProgress(const QString &what, int done, int total)
{
    m_progressText->setText(what);
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    m_progressRow->show();
}

void DocumentPane::hideProgress()
{
    m_progressRow->hide();
}

bool DocumentPane::showsPages() const
{
    return m_stack->currentWidget() == m_pages;
}

bool DocumentPane::showsText() const
{
    return m_stack->currentWidget() == m_text;
}

void DocumentPane::showPages(const QString &path, const QString &password)
{
    m_path = path;
    m_password = password;
    m_stack->setCurrentWidget(m_pages);
    m_outline->setEntries({});
    m_finder->clear();
    m_pages->open(path, password);
    setSide(m_sideShown);
    updateBar();
}

void DocumentPane::reloadPages()
{
    if (showsPages()) {
        m_pages->reload(m_path, m_password);
    }
}

void DocumentPane::showHtml(const QString &html)
{
    m_path.clear();
    m_password.clear();
    m_pages->close();
    m_finder->clear();
    m_stack->setCurrentWidget(m_text);
    m_text->showHtml(html);
    m_outline->setEntries(m_text->outline());
    setSide(m_sideShown);
    updateBar();
    emit sourceShown();
}

void DocumentPane::showNothing(const QString &sentence)
{
    m_path.clear();
    m_password.clear();
    m_pages->close();
    m_finder->clear();
    m_outline->setEntries({});
    m_nothing->setText(sentence);
    m_stack->setCurrentWidget(m_nothing);
    setSide(m_sideShown);
    updateBar();
    emit sourceShown();
}

void DocumentPane::light(const SourceWords &source)
{
    m_finder->light(source);
}

void DocumentPane::highlight(const QString &cellId, const QStringList &related)
{
    if (!m_findBar->isVisible()) {
        m_finder->clear();
    }
    if (showsPages()) {
        m_pages->highlight(cellId, related);
    } else {
        m_text->highlight(cellId, related);
    }
    emit highlighted();
}

void DocumentPane::zoomIn()
{
    showsPages() ? m_pages->zoomIn() : m_text->zoomIn();
}

void DocumentPane::zoomOut()
{
    showsPages() ? m_pages->zoomOut() : m_text->zoomOut();
}

void DocumentPane::setZoom(double zoom)
{
    showsPages() ? m_pages->setZoom(zoom) : m_text->setZoom(zoom);
}

void DocumentPane::fitWidth()
{
    showsPages() ? m_pages->fitWidth() : m_text->fitWidth();
    updateBar();
}

/// A text has a width, but no pages.
void DocumentPane::fitPage()
{
    showsPages() ? m_pages->setFit(PageView::Fit::Page) : m_text->fitWidth();
    updateBar();
}

void DocumentPane::rotate(int quarterTurns)
{
    if (showsPages()) {
        m_pages->setQuarterTurns(m_pages->quarterTurns() + quarterTurns);
    }
}

void DocumentPane::focusPageField()
{
    if (m_pageParts->isVisible()) {
        m_page->setFocus(Qt::ShortcutFocusReason);
        m_page->selectAll();
    }
}

void DocumentPane::focusView()
{
    (showsPages() ? static_cast<QWidget *>(m_pages) : m_text)->setFocus();
}

void DocumentPane::copy()
{
    showsPages() ? m_pages->readTool().copy() : m_text->copy();
}

void DocumentPane::startFinding()
{
    m_findBar->start();
    m_pages->wantText();
    m_finder->search();
}

void DocumentPane::stepHit(int direction)
{
    if (m_findBar->isVisible()) {
        m_finder->step(direction);
    } else {
        startFinding();
    }
}

void DocumentPane::setSide(Side side)
{
    m_sideShown = side;
    m_side->setCurrentWidget(side == Side::Outline ? static_cast<QWidget *>(m_outline) : m_thumbnails);
    // A text has no pages to be shown small.
    m_side->setVisible((side == Side::Thumbnails && showsPages()) ||
                       (side == Side::Outline && (showsPages() || showsText())));
    emit sideChanged();
}

void DocumentPane::takeZoom(const QString &typed)
{
    QString digits = typed.normalized(QString::NormalizationForm_KC);
    bool isNumber = false;
    const double percent = digits.remove(u'%').trimmed().toDouble(&isNumber);
    if (isNumber && percent > 0) {
        setZoom(percent / 100);
    }
    updateBar();
}

void DocumentPane::updateBar()
{
    m_bar->setVisible(showsPages() || showsText());
    m_pageParts->setVisible(showsPages());
    m_fitPage->setVisible(showsPages());
    const QSignalBlocker quiet(m_page);
    m_page->setRange(m_pages->isOpen() ? 1 : 0, m_pages->pageCount());
    if (!m_page->hasFocus()) {
        m_page->setValue(m_pages->currentPage());
    }
    m_pageCount->setText(u"/ %1"_qs.arg(m_pages->pageCount()));
    m_zoom->setEditText(tr("%1 %").arg(qRound((showsPages() ? m_pages->zoom() : m_text->zoom()) * 100)));
    m_fitWidth->setChecked(showsPages() && m_pages->fit() == PageView::Fit::Width);
    m_fitPage->setChecked(showsPages() && m_pages->fit() == PageView::Fit::Page);
}

} // namespace disclosure
