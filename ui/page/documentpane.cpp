// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/documentpane.h"

#include "ui/page/documentview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>

namespace disclosure {

DocumentPane::DocumentPane(QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget(this)), m_pages(new PageView), m_text(new DocumentView),
      m_nothing(new QLabel), m_bar(makeBar())
{
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setMargin(24);
    m_nothing->setTextFormat(Qt::PlainText);
    for (QWidget *page :
         {static_cast<QWidget *>(m_nothing), static_cast<QWidget *>(m_pages), static_cast<QWidget *>(m_text)}) {
        m_stack->addWidget(page);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_bar);

    connect(m_pages, &PageView::cellClicked, this, &DocumentPane::cellClicked);
    connect(m_text, &DocumentView::cellClicked, this, &DocumentPane::cellClicked);
    connect(m_pages, &PageView::passwordNeeded, this, &DocumentPane::passwordNeeded);
    connect(m_pages, &PageView::failed, this, [this](const QString &sentence) {
        showNothing(sentence);
        emit failed(sentence);
    });
    connect(m_pages, &PageView::viewChanged, this, &DocumentPane::updateBar);
    updateBar();
}

QToolButton *DocumentPane::makeButton(const QString &text, const QString &toolTip)
{
    auto *button = new QToolButton;
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
    m_zoom = new QLabel;
    m_zoom->setObjectName(u"zoom"_qs);
    auto *smaller = makeButton(u"−"_qs, tr("Zoom out"));
    auto *larger = makeButton(u"+"_qs, tr("Zoom in"));
    m_fit = makeButton(tr("Fit Width"), tr("Make the pages as wide as the view"));
    m_fit->setCheckable(true);
    layout->addWidget(new QLabel(tr("Page")));
    layout->addWidget(m_page);
    layout->addWidget(m_pageCount);
    layout->addStretch();
    for (QWidget *widget : {static_cast<QWidget *>(smaller), static_cast<QWidget *>(m_zoom),
                            static_cast<QWidget *>(larger), static_cast<QWidget *>(m_fit)}) {
        layout->addWidget(widget);
    }
    connect(m_page, &QSpinBox::valueChanged, this, &DocumentPane::goToPage);
    connect(smaller, &QToolButton::clicked, this, &DocumentPane::zoomOut);
    connect(larger, &QToolButton::clicked, this, &DocumentPane::zoomIn);
    connect(m_fit, &QToolButton::clicked, this, &DocumentPane::fitWidth);
    return bar;
}

bool DocumentPane::showsPages() const
{
    return m_stack->currentWidget() == m_pages;
}

void DocumentPane::showPages(const QString &path, const QString &password)
{
    m_stack->setCurrentWidget(m_pages);
    m_pages->open(path, password);
    updateBar();
}

void DocumentPane::showHtml(const QString &html)
{
    m_pages->close();
    m_stack->setCurrentWidget(m_text);
    m_text->showHtml(html);
    updateBar();
}

void DocumentPane::showNothing(const QString &sentence)
{
    m_pages->close();
    m_nothing->setText(sentence);
    m_stack->setCurrentWidget(m_nothing);
    updateBar();
}

void DocumentPane::highlight(const QString &cellId, const QStringList &related)
{
    if (showsPages()) {
        m_pages->highlight(cellId, related);
    } else {
        m_text->highlight(cellId, related);
    }
}

void DocumentPane::zoomIn()
{
    showsPages() ? m_pages->zoomIn() : m_text->zoomIn();
}

void DocumentPane::zoomOut()
{
    showsPages() ? m_pages->zoomOut() : m_text->zoomOut();
}

void DocumentPane::fitWidth()
{
    if (showsPages()) {
        m_pages->fitWidth();
    }
}

void DocumentPane::updateBar()
{
    m_bar->setVisible(showsPages());
    const QSignalBlocker quiet(m_page);
    m_page->setRange(m_pages->isOpen() ? 1 : 0, m_pages->pageCount());
    m_page->setValue(m_pages->currentPage());
    m_pageCount->setText(u"/ %1"_qs.arg(m_pages->pageCount()));
    m_zoom->setText(tr("%1 %").arg(qRound(m_pages->zoom() * 100)));
    m_fit->setChecked(m_pages->fitsWidth());
}

} // namespace disclosure
