// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/pagelayout.h"

#include <algorithm>

namespace disclosure {

namespace {

QSizeF largestPage(const QList<QSizeF> &pageSizes)
{
    QSizeF largest(0, 0);
    for (const QSizeF &size : pageSizes) {
        largest = largest.expandedTo(size);
    }
    return largest;
}

constexpr double smallestScale = 0.05;

} // namespace

QSizeF turned(const QSizeF &pageSize, int quarterTurns)
{
    return quarterTurns % 2 == 0 ? pageSize : pageSize.transposed();
}

QList<QSizeF> turned(const QList<QSizeF> &pageSizes, int quarterTurns)
{
    QList<QSizeF> sizes;
    for (const QSizeF &size : pageSizes) {
        sizes << turned(size, quarterTurns);
    }
    return sizes;
}

QPointF turned(const QPointF &point, const QSizeF &pageSize, int quarterTurns)
{
    switch (quarterTurns) {
    case 1:
        return {pageSize.height() - point.y(), point.x()};
    case 2:
        return {pageSize.width() - point.x(), pageSize.height() - point.y()};
    case 3:
        return {point.y(), pageSize.width() - point.x()};
    default:
        return point;
    }
}

QRectF turned(const QRectF &box, const QSizeF &pageSize, int quarterTurns)
{
    return QRectF(turned(box.topLeft(), pageSize, quarterTurns), turned(box.bottomRight(), pageSize, quarterTurns))
        .normalized();
}

PageLayout::PageLayout(QList<QSizeF> pageSizes, double pixelsPerPoint, double viewWidth, int quarterTurns)
    : m_sizes(std::move(pageSizes)), m_pixelsPerPoint(pixelsPerPoint), m_quarterTurns(quarterTurns)
{
    const QList<QSizeF> sizes = turned(m_sizes, quarterTurns);
    const double width = std::max(viewWidth, largestPage(sizes).width() * pixelsPerPoint + 2 * margin);
    double top = margin;
    for (const QSizeF &size : sizes) {
        const QSizeF shown = size * pixelsPerPoint;
        m_pages.emplace_back(QPointF((width - shown.width()) / 2, top), shown);
        top += shown.height() + margin;
    }
    m_contentSize = {width, top};
}

double PageLayout::scaleToFit(const QList<QSizeF> &pageSizes, double viewWidth)
{
    const double widest = largestPage(pageSizes).width();
    return widest > 0 ? std::max(smallestScale, (viewWidth - 2 * margin) / widest) : 1;
}

double PageLayout::scaleToFit(const QList<QSizeF> &pageSizes, const QSizeF &viewSize)
{
    const double highest = largestPage(pageSizes).height();
    const double byHeight = highest > 0 ? std::max(smallestScale, (viewSize.height() - 2 * margin) / highest) : 1;
    return std::min(byHeight, scaleToFit(pageSizes, viewSize.width()));
}

QRectF PageLayout::toContent(int page, const QRectF &box) const
{
    const QRectF shown = turned(box, m_sizes[page - 1], m_quarterTurns);
    return QRectF(pageRect(page).topLeft() + shown.topLeft() * m_pixelsPerPoint, shown.size() * m_pixelsPerPoint);
}

QTransform PageLayout::toContent(int page) const
{
    const QPointF origin = pageRect(page).topLeft();
    const QSizeF size = m_sizes[page - 1];
    QTransform transform;
    transform.translate(origin.x(), origin.y()).scale(m_pixelsPerPoint, m_pixelsPerPoint);
    const QPointF corner = turned(QPointF(), size, m_quarterTurns);
    return transform.translate(corner.x(), corner.y()).rotate(90.0 * m_quarterTurns);
}

std::pair<int, int> PageLayout::pagesBetween(double top, double bottom) const
{
    if (m_pages.empty()) {
        return {0, 0};
    }
    const auto first = std::ranges::lower_bound(m_pages, top, {}, &QRectF::bottom);
    const auto end = std::ranges::upper_bound(m_pages, bottom, {}, &QRectF::top);
    const int firstPage = std::min(static_cast<int>(first - m_pages.begin()) + 1, pageCount());
    return {firstPage, std::max(firstPage, static_cast<int>(end - m_pages.begin()))};
}

std::pair<int, QPointF> PageLayout::pageAt(const QPointF &point) const
{
    const int page = pagesBetween(point.y(), point.y()).first;
    return page == 0 || !pageRect(page).contains(point) ? std::pair<int, QPointF>{0, {}} : nearestPageAt(point);
}

std::pair<int, QPointF> PageLayout::nearestPageAt(const QPointF &point) const
{
    const int page = pagesBetween(point.y(), point.y()).first;
    if (page == 0) {
        return {0, {}};
    }
    const QRectF rect = pageRect(page);
    const QPointF inside(std::clamp(point.x(), rect.left(), rect.right()),
                         std::clamp(point.y(), rect.top(), rect.bottom()));
    const QSizeF shown = turned(m_sizes[page - 1], m_quarterTurns);
    return {page, turned((inside - rect.topLeft()) / m_pixelsPerPoint, shown, (4 - m_quarterTurns) % 4)};
}

} // namespace disclosure
