// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/pagemarks.h"

#include <QPainter>

#include <algorithm>

namespace disclosure {

namespace {

/// Multiplied with the page, so that the print stays readable under them.
const QColor highlightedColor(255, 214, 92);
const QColor relatedColor(255, 240, 190);
const QColor highlightedFrame(200, 80, 0);
const QColor hitColor(170, 225, 255);
const QColor currentHitFrame(0, 90, 170);
constexpr double border = 4; ///< pixels around a cell's print, so that the frame leaves it readable

void tint(QPainter &painter, const QRectF &box, const QColor &color)
{
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    painter.fillRect(box, color);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
}

} // namespace

void PageMarks::highlight(const QString &cellId, const QStringList &related)
{
    m_highlighted = cellId;
    m_related = related;
}

void PageMarks::setHits(std::vector<PageHit> hits, int current)
{
    m_hits = std::move(hits);
    m_currentHit = current;
}

const CellBox *PageMarks::cell(const QString &cellId) const
{
    const auto found = std::ranges::find(m_cells, cellId, &CellBox::cellId);
    return found == m_cells.end() ? nullptr : &*found;
}

const PageHit *PageMarks::currentHit() const
{
    return m_currentHit >= 0 && m_currentHit < static_cast<int>(m_hits.size())
               ? &m_hits[static_cast<std::size_t>(m_currentHit)]
               : nullptr;
}

const CellBox *PageMarks::cellAt(int page, const QPointF &place, double pixelsPerPoint) const
{
    // A figure of one digit is small: a click beside it counts too, if it hits no other.
    for (const double reach : {0.0, border / pixelsPerPoint}) {
        const auto found = std::ranges::find_if(m_cells, [&](const CellBox &cell) {
            return cell.page == page && (cell.box + QMarginsF(reach, reach, reach, reach)).contains(place);
        });
        if (found != m_cells.end()) {
            return &*found;
        }
    }
    return nullptr;
}

void PageMarks::paint(QPainter &painter, int page, const PageLayout &layout) const
{
    painter.save();
    paintHits(painter, page, layout);
    paintCells(painter, page, layout);
    painter.restore();
}

void PageMarks::paintHits(QPainter &painter, int page, const PageLayout &layout) const
{
    const PageHit *current = currentHit();
    for (const PageHit &hit : m_hits) {
        if (hit.page != page) {
            continue;
        }
        for (const QRectF &box : hit.boxes) {
            const QRectF shown = layout.toContent(page, box);
            tint(painter, shown, hitColor);
            if (&hit == current) {
                painter.setPen(QPen(currentHitFrame, 2));
                painter.drawRect(shown + QMarginsF(2, 2, 2, 2));
            }
        }
    }
}

void PageMarks::paintCells(QPainter &painter, int page, const PageLayout &layout) const
{
    for (const CellBox &cell : m_cells) {
        const bool isHighlighted = cell.cellId == m_highlighted;
        if (cell.page != page || (!isHighlighted && !m_related.contains(cell.cellId))) {
            continue;
        }
        const QRectF box = layout.toContent(page, cell.box) + QMarginsF(border, border, border, border);
        tint(painter, box, isHighlighted ? highlightedColor : relatedColor);
        painter.setPen(QPen(highlightedFrame, isHighlighted ? 2 : 1, isHighlighted ? Qt::SolidLine : Qt::DotLine));
        painter.drawRect(box);
    }
}

} // namespace disclosure
