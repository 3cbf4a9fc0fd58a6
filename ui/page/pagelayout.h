// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QTransform>

#include <utility>
#include <vector>

namespace disclosure {

/// A page's size after it was turned clockwise by quarters.
QSizeF turned(const QSizeF &pageSize, int quarterTurns);
QList<QSizeF> turned(const QList<QSizeF> &pageSizes, int quarterTurns);
/// Where a point or box of a page of this size is after the page was turned clockwise by quarters.
QPointF turned(const QPointF &point, const QSizeF &pageSize, int quarterTurns);
QRectF turned(const QRectF &box, const QSizeF &pageSize, int quarterTurns);

/// Where the pages of a document stand below each other, in pixels of the view's content. Pages count from 1. Places on
/// a page are those of the page as it was read, however it is turned.
class PageLayout {
public:
    static constexpr double margin = 10; ///< around and between pages, in pixels

    PageLayout() = default;
    /// Page sizes in points, before they are turned; pages narrower than the view stand in its middle.
    PageLayout(QList<QSizeF> pageSizes, double pixelsPerPoint, double viewWidth, int quarterTurns = 0);

    /// The scale at which the widest page fills the width of the view.
    static double scaleToFit(const QList<QSizeF> &pageSizes, double viewWidth);
    /// The scale at which each page can be seen as a whole.
    static double scaleToFit(const QList<QSizeF> &pageSizes, const QSizeF &viewSize);

    int pageCount() const { return static_cast<int>(m_pages.size()); }
    QSizeF contentSize() const { return m_contentSize; }
    QRectF pageRect(int page) const { return m_pages[static_cast<std::size_t>(page - 1)]; }
    /// A rectangle on a page, in points, as a rectangle of the content.
    QRectF toContent(int page, const QRectF &box) const;
    /// What turns points of a page into pixels of the content.
    QTransform toContent(int page) const;
    /// The first and last page that a range of heights touches; the page below it if it lies between two; {0, 0}
    /// without pages.
    std::pair<int, int> pagesBetween(double top, double bottom) const;
    /// The page under a point of the content and the place on it in points; page 0 if there is none.
    std::pair<int, QPointF> pageAt(const QPointF &point) const;
    /// The same for a point beside the pages, too: the nearest place on the page at its height.
    std::pair<int, QPointF> nearestPageAt(const QPointF &point) const;

private:
    QList<QSizeF> m_sizes;
    std::vector<QRectF> m_pages;
    QSizeF m_contentSize;
    double m_pixelsPerPoint = 1;
    int m_quarterTurns = 0;
};

} // namespace disclosure
