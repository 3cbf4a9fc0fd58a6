// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/pagelayout.h"
#include "ui/page/pagerenderer.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QPixmap>

#include <optional>

namespace disclosure {

/// A cell of the report on a page.
struct CellBox {
    QString cellId;
    int page = 0; ///< counts from 1
    QRectF box;   ///< in points

    bool operator==(const CellBox &) const = default;
};

/// The pages of a PDF below each other, with cells outlined on them. Ctrl with +, −, 0 or the wheel zooms.
class PageView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PageView(QWidget *parent = nullptr);

    void open(const QString &path, const QString &password);
    void close();
    bool isOpen() const { return !m_pageSizes.isEmpty(); }

    void setCells(std::vector<CellBox> cells);
    /// Lights a cell, and more faintly those that belong with it, and scrolls the first to where it can be seen.
    void highlight(const QString &cellId, const QStringList &related);

    void zoomIn();
    void zoomOut();
    void fitWidth();
    void setZoom(double zoom);
    double zoom() const { return m_zoom; }
    bool fitsWidth() const { return m_fitsWidth; }

    int pageCount() const { return m_layout.pageCount(); }
    int currentPage() const;
    void goToPage(int page);

    /// Where a cell is shown, in pixels of the viewport; null if it has no box on these pages.
    QRectF shownBox(const QString &cellId) const;
    /// Whether the pictures of all visible pages are there in the present size.
    bool isSharp() const;

signals:
    void opened();
    void passwordNeeded(bool wasGiven);
    void failed(const QString &sentence);
    void cellClicked(const QString &cellId);
    /// Page, number of pages, zoom, or fitting has changed.
    void viewChanged();
    void sharpened();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    double pixelsPerPoint() const;
    PageRequest requestFor(int page) const;
    QPointF scrollOffset() const;
    std::pair<int, int> visiblePages() const;
    const CellBox *cellAt(const QPointF &position) const;
    const CellBox *cellBox(const QString &cellId) const;
    void takeSizes(const QList<QSizeF> &sizes);
    void takePicture(const PageRequest &request, const QImage &image);
    void zoomAround(double zoom, const QPointF &fixed);
    /// Lays the pages out anew; the place on a page under `fixed` (in the viewport) stays there.
    void layOut(const QPointF &fixed);
    void requestPictures();
    void showHighlighted();
    void paintPage(QPainter &painter, int page);
    void paintHighlights(QPainter &painter, int page);
    const QPixmap *bestPicture(int page);

    PageRenderer m_renderer;
    QList<QSizeF> m_pageSizes;
    PageLayout m_layout;
    QCache<PageRequest, QPixmap> m_pictures; ///< cost in bytes
    std::vector<CellBox> m_cells;
    QString m_highlighted;
    QStringList m_related;
    double m_zoom = 1;
    bool m_fitsWidth = true;
    std::optional<QPointF> m_pressed;
};

} // namespace disclosure
