// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/pagelayout.h"

#include <algorithm>

namespace disclosure {

namespace {

double widestPage(const QList<QSizeF> &pageSizes)
{
    double widest = 0;
    for (const QSizeF &size : pageSizes) {
        widest = std::max(widest, size.width());
    }
    return widest;
}

} // namespace

PageLayout::PageLayout(const QList<QSizeF> &pageSizes, double pixelsPerPoint, double viewWidth)
    : m_pixelsPerPoint(pixelsPerPoint)
{
    const double width = std::max(viewWidth, widestPage(pageSizes) * pixelsPerPoint + 2 * margin);
    double top = margin;
    for (const QSizeF &size : pageSizes) {
        const QSizeF shown = size * pixelsPerPoint;
        m_pages.emplace_back(QPointF((width - shown.width()) / 2, top), shown);
        top += shown.height() + margin;
    }
    m_contentSize = {width, top};
}

double PageLayout::scaleToFit(const QList<QSizeF> &pageSizes, double viewWidth)
{
    const double widest = widestPage(pageSizes);
    return widest > 0 ? std::max(0.05, (viewWidth - 2 * margin) / widest) : 1;
}

QRectF PageLayout::toContent(int page, const QRectF &box) const
{
    return QRectF(pageRect(page).topLeft() + box.topLeft() * m_pixelsPerPoint, box.size() * m_pixelsPerPoint);
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
    if (page == 0 || !pageRect(page).contains(point)) {
        return {0, {}};
    }
    return {page, (point - pageRect(page).topLeft()) / m_pixelsPerPoint};
}

} // namespace disclosure
