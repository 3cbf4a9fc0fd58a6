// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/linestool.h"

#include "ui/page/pageview.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <optional>

namespace disclosure {

namespace {

constexpr double reach = 5;    ///< pixels beside a line that still mean it
constexpr double lineStep = 1; ///< points
constexpr double longStep = 5; ///< points, with Ctrl
const QColor lineColor(0, 110, 60);
const QColor currentColor(200, 80, 0);

} // namespace

void LinesTool::setTable(int page, const RulingLines &lines)
{
    m_page = page;
    m_before = lines;
    m_isDragging = false;
    const std::vector<double> columns = columnEdges(lines);
    m_current = {true, columns.size() > 1 ? columns[1] : 0};
    setLines(lines);
    view().showBox(page, areaOf(lines));
}

void LinesTool::setLines(const RulingLines &lines)
{
    m_lines = lines;
    view().viewport()->update();
}

std::vector<LinesTool::Edge> LinesTool::edges() const
{
    std::vector<Edge> edges;
    for (const double at : columnEdges(m_lines)) {
        edges.push_back({true, at});
    }
    for (const double at : rowEdges(m_lines)) {
        edges.push_back({false, at});
    }
    return edges;
}

std::optional<LinesTool::Edge> LinesTool::edgeAt(const PagePlace &place) const
{
    const double near = reach / view().pixelsPerPoint();
    if (place.page != m_page || !(areaOf(m_lines) + QMarginsF(near, near, near, near)).contains(place.at)) {
        return std::nullopt;
    }
    const auto distance = [&place](const Edge &edge) {
        return std::abs((edge.isColumn ? place.at.x() : place.at.y()) - edge.at);
    };
    const std::vector<Edge> all = edges();
    const auto nearest = std::ranges::min_element(all, {}, distance);
    return nearest != all.end() && distance(*nearest) <= near ? std::optional(*nearest) : std::nullopt;
}

void LinesTool::setCursor(const std::optional<Edge> &edge)
{
    const bool isUpright = edge && edge->isColumn == (view().quarterTurns() % 2 == 0);
    view().viewport()->setCursor(!edge ? Qt::ArrowCursor : isUpright ? Qt::SplitHCursor : Qt::SplitVCursor);
}

void LinesTool::press(QMouseEvent *event)
{
    const std::optional<Edge> edge = edgeAt(view().placeAt(event->position()));
    m_isDragging = edge && event->button() == Qt::LeftButton;
    if (edge) {
        m_current = *edge;
        view().viewport()->update();
    }
}

void LinesTool::move(QMouseEvent *event)
{
    const PagePlace place = view().nearestPlace(event->position());
    if (m_isDragging && place.page == m_page) {
        moveCurrent(m_current.isColumn ? place.at.x() : place.at.y());
    } else if (!m_isDragging) {
        setCursor(edgeAt(view().placeAt(event->position())));
    }
}

void LinesTool::release(QMouseEvent *)
{
    m_isDragging = false;
}

void LinesTool::doubleClick(QMouseEvent *event)
{
    const PagePlace place = view().placeAt(event->position());
    if (event->button() != Qt::LeftButton || place.page != m_page || edgeAt(place)) {
        return;
    }
    m_current = {!(event->modifiers() & Qt::ShiftModifier), 0};
    m_current.at = m_current.isColumn ? place.at.x() : place.at.y();
    setLines(m_current.isColumn ? withColumnAdded(m_lines, m_current.at) : withRowAdded(m_lines, m_current.at));
}

void LinesTool::moveCurrent(double to)
{
    const std::vector<Edge> before = edges();
    const auto edge = std::ranges::find_if(before, [this](const Edge &candidate) {
        return candidate.isColumn == m_current.isColumn && std::abs(candidate.at - m_current.at) < 0.01;
    });
    setLines(m_current.isColumn ? withColumnMoved(m_lines, m_current.at, to) : withRowMoved(m_lines, m_current.at, to));
    const std::vector<Edge> now = edges();
    if (edge != before.end() && now.size() == before.size()) {
        m_current = now[static_cast<std::size_t>(edge - before.begin())];
    }
}

void LinesTool::step(int direction)
{
    const std::vector<Edge> all = edges();
    if (all.empty()) {
        return;
    }
    const auto current = std::ranges::find(all, m_current);
    const int count = static_cast<int>(all.size());
    const int at = current == all.end() ? 0 : static_cast<int>(current - all.begin()) + direction;
    m_current = all[static_cast<std::size_t>((at + count) % count)];
    view().viewport()->update();
}

/// In the middle of the column or row behind the current line, before the last one.
void LinesTool::addBehindCurrent()
{
    const std::vector<double> places = m_current.isColumn ? columnEdges(m_lines) : rowEdges(m_lines);
    const auto behind = std::ranges::upper_bound(places, m_current.at + 0.01);
    if (places.size() < 2) {
        return;
    }
    const auto end = behind == places.end() ? std::prev(places.end()) : behind;
    m_current.at = (*std::prev(end) + *end) / 2;
    setLines(m_current.isColumn ? withColumnAdded(m_lines, m_current.at) : withRowAdded(m_lines, m_current.at));
}

void LinesTool::removeCurrent()
{
    setLines(m_current.isColumn ? withColumnRemoved(m_lines, m_current.at) : withRowRemoved(m_lines, m_current.at));
    step(0);
}

bool LinesTool::key(QKeyEvent *event)
{
    const double by = event->modifiers() & Qt::ControlModifier ? longStep : lineStep;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        moveCurrent(m_current.at - by);
        return true;
    case Qt::Key_Right:
    case Qt::Key_Down:
        moveCurrent(m_current.at + by);
        return true;
    case Qt::Key_Tab:
        step(+1);
        return true;
    case Qt::Key_Backtab:
        step(-1);
        return true;
    case Qt::Key_Insert:
        addBehindCurrent();
        return true;
    case Qt::Key_Delete:
        removeCurrent();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit taken();
        return true;
    case Qt::Key_Escape:
        emit left();
        return true;
    default:
        return false;
    }
}

void LinesTool::paint(QPainter &painter, int page)
{
    if (page != m_page) {
        return;
    }
    const auto draw = [&](const RulingLine &line, bool isColumn) {
        const bool isCurrent = isColumn == m_current.isColumn && std::abs(line.at - m_current.at) < 2;
        const QPointF from = isColumn ? QPointF(line.at, line.from) : QPointF(line.from, line.at);
        const QPointF to = isColumn ? QPointF(line.at, line.to) : QPointF(line.to, line.at);
        const QRectF shown = view().toContent(page, QRectF(from, to));
        painter.setPen(QPen(isCurrent ? currentColor : lineColor, isCurrent ? 3 : 2));
        painter.drawLine(shown.topLeft(), shown.bottomRight());
    };
    for (const RulingLine &line : m_lines.vertical) {
        draw(line, true);
    }
    for (const RulingLine &line : m_lines.horizontal) {
        draw(line, false);
    }
}

void LinesTool::reset()
{
    m_page = 0;
    m_lines = {};
    m_before = {};
}

} // namespace disclosure
