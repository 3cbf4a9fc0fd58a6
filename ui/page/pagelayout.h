// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <utility>
#include <vector>

namespace disclosure {

/// Where the pages of a document stand below each other, in pixels of the view's content. Pages count from 1.
class PageLayout {
public:
    static constexpr double margin = 10; ///< around and between pages, in pixels

    PageLayout() = default;
    /// Page sizes in points; pages narrower than the view stand in its middle.
    PageLayout(const QList<QSizeF> &pageSizes, double pixelsPerPoint, double viewWidth);

    /// The scale at which the widest page fills the width of the view.
    static double scaleToFit(const QList<QSizeF> &pageSizes, double viewWidth);

    int pageCount() const { return static_cast<int>(m_pages.size()); }
    QSizeF contentSize() const { return m_contentSize; }
    QRectF pageRect(int page) const { return m_pages[static_cast<std::size_t>(page - 1)]; }
    /// A rectangle on a page, in points, as a rectangle of the content.
    QRectF toContent(int page, const QRectF &box) const;
    /// The first and last page that a range of heights touches; the page below it if it lies between two; {0, 0}
    /// without pages.
    std::pair<int, int> pagesBetween(double top, double bottom) const;
    /// The page under a point of the content and the place on it in points; page 0 if there is none.
    std::pair<int, QPointF> pageAt(const QPointF &point) const;

private:
    std::vector<QRectF> m_pages;
    QSizeF m_contentSize;
    double m_pixelsPerPoint = 1;
};

} // namespace disclosure
