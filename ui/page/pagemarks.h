// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/pagelayout.h"

#include <QStringList>

class QPainter;

namespace disclosure {

/// A cell of the report on a page.
struct CellBox {
    QString cellId;
    int page = 0; ///< counts from 1
    QRectF box;   ///< in points

    bool operator==(const CellBox &) const = default;
};

/// A place where the words that were looked for stand.
struct PageHit {
    int page = 0;
    std::vector<QRectF> boxes; ///< in points, one for each line
};

/// What is lit on the pages: the current cell and those that belong with it, and the words that were found.
class PageMarks {
public:
    void clear() { *this = {}; }
    void setCells(std::vector<CellBox> cells) { m_cells = std::move(cells); }
    const std::vector<CellBox> &cells() const { return m_cells; }
    void highlight(const QString &cellId, const QStringList &related);
    void setHits(std::vector<PageHit> hits, int current);

    /// nullptr if there is no such cell.
    const CellBox *cell(const QString &cellId) const;
    const CellBox *highlighted() const { return cell(m_highlighted); }
    const PageHit *currentHit() const;
    /// The cell at a place, or right beside it; nullptr if there is none.
    const CellBox *cellAt(int page, const QPointF &place, double pixelsPerPoint) const;

    /// In pixels of the view's content.
    void paint(QPainter &painter, int page, const PageLayout &layout) const;

private:
    void paintHits(QPainter &painter, int page, const PageLayout &layout) const;
    void paintCells(QPainter &painter, int page, const PageLayout &layout) const;

    std::vector<CellBox> m_cells;
    QString m_highlighted;
    QStringList m_related;
    std::vector<PageHit> m_hits;
    int m_currentHit = -1;
};

} // namespace disclosure
