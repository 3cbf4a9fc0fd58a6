// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/boxtool.h"

#include "ui/page/pageview.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace disclosure {

namespace {

constexpr double boxStep = 3;     ///< points
constexpr double smallestBox = 4; ///< points; less is a click
const QColor boxColor(0, 90, 170);

/// What an arrow key means on the screen; null for other keys.
QPointF arrow(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-boxStep, 0};
    case Qt::Key_Right:
        return {boxStep, 0};
    case Qt::Key_Up:
        return {0, -boxStep};
    case Qt::Key_Down:
        return {0, boxStep};
    default:
        return {};
    }
}

} // namespace

void BoxTool::setBox(int page, const QRectF &box)
{
    m_page = page;
    m_box = box;
    view().viewport()->setCursor(Qt::CrossCursor);
    view().showBox(page, box);
    view().viewport()->update();
}

void BoxTool::press(QMouseEvent *event)
{
    const PagePlace place = view().placeAt(event->position());
    if (event->button() == Qt::LeftButton && place.page > 0) {
        m_pressed = place;
        m_page = place.page;
        m_box = QRectF(place.at, QSizeF());
    }
}

void BoxTool::move(QMouseEvent *event)
{
    view().viewport()->setCursor(Qt::CrossCursor);
    const PagePlace place = view().nearestPlace(event->position());
    if (m_pressed && place.page == m_page) {
        m_box = QRectF(m_pressed->at, place.at).normalized();
        view().viewport()->update();
    }
}

void BoxTool::release(QMouseEvent *)
{
    if (std::exchange(m_pressed, std::nullopt) && m_box.width() >= smallestBox && m_box.height() >= smallestBox) {
        emit boxDrawn(m_page, m_box);
    }
}

bool BoxTool::key(QKeyEvent *event)
{
    if (const QPointF step = arrow(event->key()); !step.isNull()) {
        shift(step, event->modifiers() & Qt::ShiftModifier);
        return true;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_page > 0) {
            emit boxDrawn(m_page, m_box);
        }
        return true;
    case Qt::Key_Escape:
        emit left();
        return true;
    default:
        return false;
    }
}

/// As it is seen, however the page is turned.
void BoxTool::shift(const QPointF &step, bool isCornerAlone)
{
    if (m_page < 1 || m_page > view().pageCount()) {
        return;
    }
    const QSizeF page = view().pageSize(m_page);
    QRectF shown = turned(m_box, page, view().quarterTurns());
    const QSizeF shownPage = turned(page, view().quarterTurns());
    if (isCornerAlone) {
        shown.setBottomRight(shown.bottomRight() + step);
        if (shown.width() < smallestBox || shown.height() < smallestBox) {
            return;
        }
    } else {
        shown.translate(step);
    }
    shown = shown.intersected(QRectF(QPointF(), shownPage));
    setBox(m_page, turned(shown, shownPage, (4 - view().quarterTurns()) % 4));
}

void BoxTool::paint(QPainter &painter, int page)
{
    if (page != m_page) {
        return;
    }
    const QRectF box = view().toContent(page, m_box);
    painter.fillRect(box, QColor(boxColor.red(), boxColor.green(), boxColor.blue(), 30));
    painter.setPen(QPen(boxColor, 2, Qt::DashLine));
    painter.drawRect(box);
}

void BoxTool::reset()
{
    m_pressed.reset();
    m_page = 0;
}

} // namespace disclosure
