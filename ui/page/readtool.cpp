// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/readtool.h"

#include "ui/page/pageview.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace disclosure {

PageTool::PageTool(PageView &view) : m_view(view) {}

ReadTool::ReadTool(PageView &view) : PageTool(view)
{
    connect(&view, &PageView::textChanged, this, [this] {
        if (const std::optional<PagePlace> wanted = std::exchange(m_wordWanted, std::nullopt)) {
            takeWord(*wanted);
        }
    });
}

void ReadTool::press(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const PagePlace place = view().nearestPlace(event->position());
    if (event->modifiers() & Qt::ShiftModifier && m_from.page > 0) {
        m_to = place;
        m_isDragging = true;
    } else {
        clear();
        m_pressed = place;
    }
    view().wantText();
    view().viewport()->update();
}

void ReadTool::move(QMouseEvent *event)
{
    const PagePlace place = view().nearestPlace(event->position());
    if (event->buttons() & Qt::LeftButton && (m_pressed || m_isDragging)) {
        const QPointF start = m_pressed ? view().toViewport(m_pressed->page, QRectF(m_pressed->at, QSizeF())).topLeft()
                                        : event->position();
        if (!m_isDragging && (event->position() - start).manhattanLength() >= QApplication::startDragDistance()) {
            m_isDragging = true;
            m_from = *m_pressed;
        }
        if (m_isDragging) {
            m_to = place;
            // Marking goes on beyond what is seen.
            const double beyond = event->position().y() < 0 ? event->position().y()
                                  : event->position().y() > view().viewport()->height()
                                      ? event->position().y() - view().viewport()->height()
                                      : 0;
            view().verticalScrollBar()->setValue(view().verticalScrollBar()->value() + qRound(beyond));
            view().viewport()->update();
        }
        return;
    }
    const std::shared_ptr<const ReadPages> text = view().text();
    const PageText *page = text ? text->text(place.page) : nullptr;
    const PageText::Range word =
        page && view().placeAt(event->position()).page > 0 ? page->wordAt(place.at) : PageText::Range();
    view().viewport()->setCursor(view().cellAt(event->position()) ? Qt::PointingHandCursor
                                 : word.first != word.second      ? Qt::IBeamCursor
                                                                  : Qt::ArrowCursor);
}

void ReadTool::release(QMouseEvent *event)
{
    const std::optional<PagePlace> pressed = std::exchange(m_pressed, std::nullopt);
    if (std::exchange(m_isDragging, false) || !pressed || event->button() != Qt::LeftButton) {
        return;
    }
    if (event->modifiers() & Qt::ControlModifier) {
        emit view().wordWanted();
        takeWord(view().placeAt(event->position()));
        return;
    }
    if (const CellBox *cell = view().cellAt(event->position())) {
        emit view().cellClicked(QString(cell->cellId));
    }
}

void ReadTool::takeWord(const PagePlace &place)
{
    const std::shared_ptr<const ReadPages> pages = view().text();
    if (!pages) {
        m_wordWanted = place;
        view().wantText();
        return;
    }
    const PageText *text = pages->text(place.page);
    const PageText::Range word = text ? text->wordAt(place.at) : PageText::Range();
    if (word.first == word.second) {
        // The page may be a picture: whoever connects tells.
        emit view().wordTaken({}, place.page, {});
        return;
    }
    QRectF box;
    for (const QRectF &line : text->boxes(word)) {
        box |= line;
    }
    emit view().wordTaken(text->text(word), place.page, box);
}

void ReadTool::doubleClick(QMouseEvent *event)
{
    const PagePlace place = view().placeAt(event->position());
    if (event->button() == Qt::LeftButton && place.page > 0) {
        clear();
        m_marksWord = true;
        m_from = m_to = place;
        view().viewport()->update();
    }
}

bool ReadTool::key(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return true;
    }
    if (event->key() == Qt::Key_Escape && (m_from.page > 0 || m_marksAll)) {
        clear();
        view().viewport()->update();
        return true;
    }
    return false;
}

void ReadTool::selectAll()
{
    clear();
    m_marksAll = true;
    view().wantText();
    view().viewport()->update();
}

void ReadTool::clear()
{
    m_marksAll = false;
    m_marksWord = false;
    m_from = m_to = {};
}

void ReadTool::reset()
{
    clear();
    m_wordWanted.reset();
    m_pressed.reset();
    m_isDragging = false;
}

ReadTool::Range ReadTool::rangeOn(int page) const
{
    const std::shared_ptr<const ReadPages> pages = view().text();
    const PageText *text = pages ? pages->text(page) : nullptr;
    if (!text || (m_from.page == 0 && !m_marksAll)) {
        return {0, 0};
    }
    if (m_marksAll) {
        return {0, text->size()};
    }
    if (m_marksWord) {
        return page == m_from.page ? text->wordAt(m_from.at) : Range();
    }
    const auto [firstPage, lastPage] = std::minmax(m_from.page, m_to.page);
    if (page < firstPage || page > lastPage) {
        return {0, 0};
    }
    if (firstPage == lastPage) {
        return std::minmax(text->positionAt(m_from.at), text->positionAt(m_to.at));
    }
    const PagePlace &first = m_from.page < m_to.page ? m_from : m_to;
    const PagePlace &last = m_from.page < m_to.page ? m_to : m_from;
    return {page == firstPage ? text->positionAt(first.at) : 0,
            page == lastPage ? text->positionAt(last.at) : text->size()};
}

QString ReadTool::selectedText() const
{
    QStringList texts;
    for (int page = 1; page <= view().pageCount(); ++page) {
        const Range range = rangeOn(page);
        if (range.first < range.second) {
            texts << view().text()->text(page)->text(range);
        }
    }
    return texts.join(u'\n');
}

void ReadTool::copy() const
{
    if (const QString text = selectedText(); !text.isEmpty()) {
        QApplication::clipboard()->setText(text);
    }
}

void ReadTool::paint(QPainter &painter, int page)
{
    const Range range = rangeOn(page);
    if (range.first >= range.second) {
        return;
    }
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    const QColor color = QColor(150, 190, 255);
    for (const QRectF &box : view().text()->text(page)->boxes(range)) {
        painter.fillRect(view().toContent(page, box), color);
    }
}

} // namespace disclosure
