// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/documentview.h"
#include "ui/page/pagerenderer.h"

#include <QCache>
#include <QWidget>

#include <utility>

namespace disclosure {

class PageView;
struct CellBox;

/// The source row of a cell, magnified, above the grid: as it stands on the page, or its texts where the source has no
/// pages. Its height is always the same.
class SourceStrip final : public QWidget {
    Q_OBJECT

public:
    SourceStrip(PageView &pages, DocumentView &text, QWidget *parent = nullptr);

    /// `isPaged` tells which of the views shows the source.
    void showCell(const QString &cellId, bool isPaged);
    /// Whether the row is drawn as sharp as it is shown.
    bool isSharp() const;
    /// Where the cell is shown, in pixels of the strip; null if its place is not known.
    QRectF shownBox() const;

signals:
    void cellClicked(const QString &cellId);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    const CellBox *currentBox() const;
    /// Of a box on the turned page, in points.
    QRectF turnedBox(const CellBox &cell) const;
    std::pair<double, double> rowExtent(int page, double pageWidth) const;
    void moveTo();
    void refresh();
    PageRequest request() const;
    QRectF toStrip(const QRectF &box) const;
    void takePicture(const PageRequest &request, const QImage &picture);
    void paintPage(QPainter &painter);
    std::pair<QFont, std::vector<int>> fitRow() const;
    void paintTexts(QPainter &painter);
    void paintHint(QPainter &painter);

    PageView &m_pages;
    DocumentView &m_text;
    QCache<PageRequest, QImage> m_pictures; ///< cost in bytes
    QString m_cell;
    bool m_isPaged = false;
    int m_page = 0;
    double m_scale = 1;                         ///< pixels per point
    QPointF m_corner;                           ///< of what is shown, on the turned page, in points
    std::vector<DocumentView::RowText> m_texts; ///< of the row, without pages
};

} // namespace disclosure
