// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/pageview.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace disclosure {

namespace {

constexpr double smallestZoom = 0.25;
constexpr double largestZoom = 6;
constexpr double zoomStep = 1.2;
constexpr double pointsPerInch = 72;
constexpr qsizetype cacheBytes = 256LL * 1024 * 1024;
constexpr double largestPicture = 24e6; ///< pixels; a picture must be much smaller than the cache

/// Multiplied with the page, so that the print stays readable under them.
const QColor highlightedColor(255, 214, 92);
const QColor relatedColor(255, 240, 190);
const QColor highlightedFrame(200, 80, 0);
constexpr double border = 4; ///< pixels around a cell's print, so that the frame leaves it readable

} // namespace

PageView::PageView(QWidget *parent) : QAbstractScrollArea(parent), m_pictures(cacheBytes)
{
    setObjectName(u"pageView"_qs);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Pages of the report"));
    // A bar that comes and goes would change the width that pages are fitted to.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Mid);
    connect(&m_renderer, &PageRenderer::opened, this, &PageView::takeSizes);
    connect(&m_renderer, &PageRenderer::passwordNeeded, this, &PageView::passwordNeeded);
    connect(&m_renderer, &PageRenderer::failed, this, &PageView::failed);
    connect(&m_renderer, &PageRenderer::rendered, this, &PageView::takePicture);
}

void PageView::open(const QString &path, const QString &password)
{
    close();
    m_renderer.open(path, password);
}

void PageView::close()
{
    m_renderer.close();
    m_pictures.clear();
    m_pageSizes.clear();
    m_cells.clear();
    m_highlighted.clear();
    m_related.clear();
    layOut({});
    verticalScrollBar()->setValue(0);
}

void PageView::takeSizes(const QList<QSizeF> &sizes)
{
    m_pageSizes = sizes;
    layOut({});
    showHighlighted();
    emit opened();
}

void PageView::takePicture(const PageRequest &request, const QImage &image)
{
    if (image.isNull()) {
        return;
    }
    auto *picture = new QPixmap(QPixmap::fromImage(image));
    m_pictures.insert(request, picture, image.sizeInBytes());
    viewport()->update();
    if (isSharp()) {
        emit sharpened();
    }
}

void PageView::setCells(std::vector<CellBox> cells)
{
    m_cells = std::move(cells);
    viewport()->update();
}

void PageView::highlight(const QString &cellId, const QStringList &related)
{
    m_highlighted = cellId;
    m_related = related;
    showHighlighted();
    viewport()->update();
}

const CellBox *PageView::cellBox(const QString &cellId) const
{
    const auto found = std::ranges::find(m_cells, cellId, &CellBox::cellId);
    return found == m_cells.end() || found->page < 1 || found->page > pageCount() ? nullptr : &*found;
}

void PageView::showHighlighted()
{
    const CellBox *cell = cellBox(m_highlighted);
    if (!cell) {
        return;
    }
    const QRectF box = m_layout.toContent(cell->page, cell->box);
    const QRectF seen(scrollOffset(), viewport()->size());
    const double edge = std::min(40.0, seen.height() / 4);
    if (!seen.adjusted(0, edge, 0, -edge).contains(QRectF(seen.left(), box.top(), 1, box.height()))) {
        verticalScrollBar()->setValue(qRound(box.center().y() - seen.height() / 2));
    }
    if (box.left() < seen.left() || box.right() > seen.right()) {
        horizontalScrollBar()->setValue(qRound(box.center().x() - seen.width() / 2));
    }
}

double PageView::pixelsPerPoint() const
{
    return m_zoom * logicalDpiX() / pointsPerInch;
}

PageRequest PageView::requestFor(int page) const
{
    const QSizeF size = m_pageSizes[page - 1];
    const double wanted = pixelsPerPoint() * devicePixelRatioF();
    const double allowed = std::sqrt(largestPicture / std::max(1.0, size.width() * size.height()));
    return {page, std::max(1, qRound(std::min(wanted, allowed) * pointsPerInch))};
}

QPointF PageView::scrollOffset() const
{
    return QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
}

std::pair<int, int> PageView::visiblePages() const
{
    return m_layout.pagesBetween(scrollOffset().y(), scrollOffset().y() + viewport()->height());
}

int PageView::currentPage() const
{
    const double middle = scrollOffset().y() + viewport()->height() / 2.0;
    return m_layout.pagesBetween(middle, middle).first;
}

void PageView::goToPage(int page)
{
    if (page >= 1 && page <= pageCount()) {
        verticalScrollBar()->setValue(qRound(m_layout.pageRect(page).top() - PageLayout::margin));
    }
}

QRectF PageView::shownBox(const QString &cellId) const
{
    const CellBox *cell = cellBox(cellId);
    return cell ? m_layout.toContent(cell->page, cell->box).translated(-scrollOffset()) : QRectF();
}

bool PageView::isSharp() const
{
    const auto [first, last] = visiblePages();
    for (int page = std::max(1, first); page <= last; ++page) {
        if (!m_pictures.contains(requestFor(page))) {
            return false;
        }
    }
    return first > 0;
}

void PageView::zoomIn()
{
    setZoom(m_zoom * zoomStep);
}

void PageView::zoomOut()
{
    setZoom(m_zoom / zoomStep);
}

void PageView::setZoom(double zoom)
{
    zoomAround(zoom, QRectF(viewport()->rect()).center());
}

void PageView::fitWidth()
{
    m_fitsWidth = true;
    layOut(QRectF(viewport()->rect()).center());
}

void PageView::zoomAround(double zoom, const QPointF &fixed)
{
    m_fitsWidth = false;
    m_zoom = std::clamp(zoom, smallestZoom, largestZoom);
    layOut(fixed);
}

void PageView::layOut(const QPointF &fixed)
{
    const auto [page, place] = m_layout.pageAt(fixed + scrollOffset());
    const double width = viewport()->width();
    if (m_fitsWidth && !m_pageSizes.isEmpty()) {
        m_zoom = PageLayout::scaleToFit(m_pageSizes, width) * pointsPerInch / logicalDpiX();
    }
    m_layout = PageLayout(m_pageSizes, pixelsPerPoint(), width);
    const QSizeF content = m_pageSizes.isEmpty() ? QSizeF() : m_layout.contentSize();
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(content.width() - width)));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(content.height())) - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height() * 9 / 10);
    verticalScrollBar()->setSingleStep(40);
    if (page > 0 && page <= pageCount()) {
        const QPointF now = m_layout.toContent(page, QRectF(place, QSizeF())).topLeft() - fixed;
        horizontalScrollBar()->setValue(qRound(now.x()));
        verticalScrollBar()->setValue(qRound(now.y()));
    }
    requestPictures();
    viewport()->update();
    emit viewChanged();
}

void PageView::requestPictures()
{
    const auto [first, last] = visiblePages();
    if (first == 0) {
        return;
    }
    std::vector<PageRequest> wanted;
    const auto want = [&](int page) {
        if (page >= 1 && page <= pageCount() && !m_pictures.contains(requestFor(page))) {
            wanted.push_back(requestFor(page));
        }
    };
    for (int page = first; page <= last; ++page) {
        want(page);
    }
    want(last + 1);
    want(first - 1);
    m_renderer.request(wanted);
}

const QPixmap *PageView::bestPicture(int page)
{
    if (const QPixmap *exact = m_pictures.object(requestFor(page))) {
        return exact;
    }
    PageRequest best;
    for (const PageRequest &known : m_pictures.keys()) {
        if (known.page == page && known.pixelsPerInch > best.pixelsPerInch) {
            best = known;
        }
    }
    return best.page > 0 ? m_pictures.object(best) : nullptr;
}

void PageView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.translate(-scrollOffset());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const auto [first, last] = visiblePages();
    for (int page = std::max(1, first); page <= last; ++page) {
        paintPage(painter, page);
        paintHighlights(painter, page);
    }
}

void PageView::paintPage(QPainter &painter, int page)
{
    const QRectF rect = m_layout.pageRect(page);
    painter.fillRect(rect, Qt::white);
    const QPixmap *picture = bestPicture(page);
    if (!picture) {
        painter.setPen(Qt::gray);
        painter.drawText(rect, Qt::AlignHCenter | Qt::AlignTop, u"\n"_qs + tr("Page %1").arg(page));
        return;
    }
    const bool isExact = m_pictures.contains(requestFor(page));
    if (isExact) {
        // Drawn pixel by pixel: scaling by less than a pixel would only blur the print.
        QPointF corner = painter.transform().map(rect.topLeft()) * devicePixelRatioF();
        corner = QPointF(qRound(corner.x()), qRound(corner.y())) / devicePixelRatioF();
        painter.save();
        painter.resetTransform();
        painter.drawPixmap(QRectF(corner, QSizeF(picture->size()) / devicePixelRatioF()), *picture, picture->rect());
        painter.restore();
    } else {
        painter.drawPixmap(rect, *picture, picture->rect());
    }
}

void PageView::paintHighlights(QPainter &painter, int page)
{
    painter.save();
    for (const CellBox &cell : m_cells) {
        const bool isHighlighted = cell.cellId == m_highlighted;
        if (cell.page != page || (!isHighlighted && !m_related.contains(cell.cellId))) {
            continue;
        }
        const QRectF box = m_layout.toContent(page, cell.box) + QMarginsF(border, border, border, border);
        painter.setCompositionMode(QPainter::CompositionMode_Multiply);
        painter.fillRect(box, isHighlighted ? highlightedColor : relatedColor);
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        painter.setPen(QPen(highlightedFrame, isHighlighted ? 2 : 1, isHighlighted ? Qt::SolidLine : Qt::DotLine));
        painter.drawRect(box);
    }
    painter.restore();
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut(QPointF(viewport()->width() / 2.0, 0));
}

void PageView::scrollContentsBy(int, int)
{
    requestPictures();
    viewport()->update();
    emit viewChanged();
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        zoomAround(m_zoom * std::pow(zoomStep, event->angleDelta().y() / 120.0), event->position());
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

const CellBox *PageView::cellAt(const QPointF &position) const
{
    const auto [page, place] = m_layout.pageAt(position + scrollOffset());
    if (page == 0) {
        return nullptr;
    }
    // A figure of one digit is small: a click beside it counts too, if it hits no other.
    for (const double reach : {0.0, border / pixelsPerPoint()}) {
        const auto found = std::ranges::find_if(m_cells, [&, page = page, place = place](const CellBox &cell) {
            return cell.page == page && (cell.box + QMarginsF(reach, reach, reach, reach)).contains(place);
        });
        if (found != m_cells.end()) {
            return &*found;
        }
    }
    return nullptr;
}

void PageView::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(cellAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? std::optional(event->position()) : std::nullopt;
}

void PageView::mouseReleaseEvent(QMouseEvent *event)
{
    const std::optional<QPointF> pressed = std::exchange(m_pressed, std::nullopt);
    if (!pressed || event->button() != Qt::LeftButton) {
        return;
    }
    const CellBox *cell = cellAt(event->position());
    if (cell && cell == cellAt(*pressed)) {
        emit cellClicked(QString(cell->cellId));
    }
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Home:
        verticalScrollBar()->setValue(0);
        return;
    case Qt::Key_End:
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace disclosure
