// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/pageview.h"

#include "ui/page/readtool.h"

#include "models/source/pagepicture.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace disclosure {

namespace {

constexpr double smallestZoom = 0.1;
constexpr double largestZoom = 6;
constexpr double zoomStep = 1.2;
constexpr double largestPicture = 24e6; ///< pixels; a picture must be much smaller than the cache

} // namespace

PageView::PageView(QWidget *parent) : QAbstractScrollArea(parent), m_readTool(std::make_unique<ReadTool>(*this))
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
    connect(&m_renderer, &PageRenderer::failed, this, [this](const QString &sentence) {
        // A file that is just being written can't be read; the pages that were read stay.
        if (!std::exchange(m_isReloading, false)) {
            emit failed(sentence);
        }
    });
    connect(&m_renderer, &PageRenderer::rendered, this, &PageView::takePicture);
}

PageView::~PageView() = default;

void PageView::open(const QString &path, const QString &password)
{
    close();
    m_renderer.open(path, password);
}

void PageView::reload(const QString &path, const QString &password)
{
    m_isReloading = true;
    m_text.reset();
    m_renderer.open(path, password);
}

void PageView::close()
{
    m_renderer.close();
    m_isReloading = false;
    m_placeToShow.reset();
    m_pictures.clear();
    m_pageSizes.clear();
    m_marks.clear();
    m_text.reset();
    m_quarterTurns = 0;
    tool().reset();
    layOut(QPointF());
    verticalScrollBar()->setValue(0);
}

void PageView::takeSizes(const QList<QSizeF> &sizes)
{
    const PagePlace before = nearestPlace({});
    m_pageSizes = sizes;
    if (std::exchange(m_isReloading, false)) {
        ++m_edition;
        m_marks.setHits({}, -1);
        layOut(before, {});
    } else {
        layOut(QPointF());
        showHighlighted();
    }
    if (const auto place = std::exchange(m_placeToShow, std::nullopt)) {
        layOut(*place, {});
    }
    emit opened();
}

void PageView::takePicture(const PageRequest &request, const QImage &image)
{
    if (image.isNull()) {
        return;
    }
    if (!request.part.isNull()) {
        return; // of another view
    }
    m_pictures.insert(request, image);
    viewport()->update();
    if (isSharp()) {
        emit sharpened();
    }
}

void PageView::setText(std::shared_ptr<const ReadPages> text)
{
    m_text = std::move(text);
    viewport()->update();
    emit textChanged();
}

void PageView::setExplanations(std::map<int, PageExplanation> explanations)
{
    m_explanations = std::move(explanations);
    viewport()->update();
}

void PageView::wantText()
{
    if (!m_text) {
        emit textWanted();
    }
}

PageTool &PageView::tool() const
{
    return m_tool ? *m_tool : static_cast<PageTool &>(*m_readTool);
}

void PageView::setTool(PageTool *tool)
{
    m_tool = tool;
    viewport()->unsetCursor();
    viewport()->update();
}

void PageView::setHits(std::vector<PageHit> hits, int current)
{
    m_marks.setHits(std::move(hits), current);
    if (const PageHit *hit = m_marks.currentHit()) {
        showBox(hit->page, hit->boxes.front());
    }
    viewport()->update();
}

void PageView::setCells(std::vector<CellBox> cells)
{
    m_marks.setCells(std::move(cells));
    viewport()->update();
}

void PageView::highlight(const QString &cellId, const QStringList &related)
{
    m_marks.highlight(cellId, related);
    showHighlighted();
    viewport()->update();
}

const CellBox *PageView::cellOnPages(const CellBox *cell) const
{
    return cell && cell->page >= 1 && cell->page <= pageCount() ? cell : nullptr;
}

void PageView::showHighlighted()
{
    if (const CellBox *cell = cellOnPages(m_marks.highlighted())) {
        showBox(cell->page, cell->box);
    }
}

void PageView::showBox(int page, const QRectF &place)
{
    if (page < 1 || page > pageCount()) {
        return;
    }
    const QRectF box = m_layout.toContent(page, place);
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
    // Finer steps move nothing by a pixel; with whole numbers, what is marked would stand beside its print.
    constexpr double steps = 16;
    const double pixelsPerInch = std::round(std::min(wanted, allowed) * pointsPerInch * steps) / steps;
    return {.page = page,
            .pixelsPerInch = std::max(1.0, pixelsPerInch),
            .quarterTurns = m_quarterTurns,
            .edition = m_edition};
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

PageView::State PageView::state() const
{
    return {m_zoom, m_fit, m_quarterTurns, nearestPlace({})};
}

void PageView::setState(const State &state)
{
    m_fit = state.fit;
    m_zoom = std::clamp(state.zoom, smallestZoom, largestZoom);
    m_quarterTurns = state.quarterTurns & 3;
    if (isOpen()) {
        layOut(state.top, {});
    } else {
        m_placeToShow = state.top;
    }
}

QRectF PageView::shownBox(const QString &cellId) const
{
    const CellBox *cell = cellOnPages(m_marks.cell(cellId));
    return cell ? toViewport(cell->page, cell->box) : QRectF();
}

QRectF PageView::toViewport(int page, const QRectF &box) const
{
    return m_layout.toContent(page, box).translated(-scrollOffset());
}

PagePlace PageView::placeAt(const QPointF &position) const
{
    const auto [page, at] = m_layout.pageAt(position + scrollOffset());
    return {page, at};
}

PagePlace PageView::nearestPlace(const QPointF &position) const
{
    const auto [page, at] = m_layout.nearestPageAt(position + scrollOffset());
    return {page, at};
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

void PageView::setFit(Fit fit)
{
    m_fit = fit;
    layOut(QRectF(viewport()->rect()).center());
}

void PageView::setQuarterTurns(int quarterTurns)
{
    const QPointF middle = QRectF(viewport()->rect()).center();
    const PagePlace place = nearestPlace(middle);
    m_quarterTurns = quarterTurns & 3;
    layOut(place, middle);
}

void PageView::zoomAround(double zoom, const QPointF &fixed)
{
    m_fit = Fit::None;
    m_zoom = std::clamp(zoom, smallestZoom, largestZoom);
    layOut(fixed);
}

void PageView::layOut(const QPointF &fixed)
{
    layOut(placeAt(fixed), fixed);
}

void PageView::layOut(const PagePlace &place, const QPointF &at)
{
    const QSizeF size = viewport()->size();
    if (m_fit != Fit::None && isOpen()) {
        const QList<QSizeF> sizes = turned(m_pageSizes, m_quarterTurns);
        const double scale =
            m_fit == Fit::Width ? PageLayout::scaleToFit(sizes, size.width()) : PageLayout::scaleToFit(sizes, size);
        m_zoom = scale * pointsPerInch / logicalDpiX();
    }
    m_layout = PageLayout(m_pageSizes, pixelsPerPoint(), size.width(), m_quarterTurns);
    const QSizeF content = isOpen() ? m_layout.contentSize() : QSizeF();
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(content.width() - size.width())));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(content.height())) - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height() * 9 / 10);
    verticalScrollBar()->setSingleStep(40);
    if (place.page > 0 && place.page <= pageCount()) {
        const QPointF now = m_layout.toContent(place.page, QRectF(place.at, QSizeF())).topLeft() - at;
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
    const auto missing = [this](std::initializer_list<int> few, int from, int to) {
        std::vector<PageRequest> wanted;
        std::vector<int> pages(few);
        for (int page = from; page <= to; ++page) {
            pages.push_back(page);
        }
        for (const int page : pages) {
            if (page >= 1 && page <= pageCount() && !m_pictures.contains(requestFor(page))) {
                wanted.push_back(requestFor(page));
            }
        }
        return wanted;
    };
    m_renderer.request(PageRenderer::User::View, missing({}, first, last));
    m_renderer.request(PageRenderer::User::Surroundings, missing({last + 1, first - 1}, 1, 0));
}

void PageView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.translate(-scrollOffset());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const auto [first, last] = visiblePages();
    for (int page = std::max(1, first); page <= last; ++page) {
        paintPage(painter, page);
        paintExplanation(painter, page);
        m_marks.paint(painter, page, m_layout);
        painter.save();
        tool().paint(painter, page);
        painter.restore();
    }
}

void PageView::paintPage(QPainter &painter, int page)
{
    const QRectF rect = m_layout.pageRect(page);
    painter.fillRect(rect, Qt::white);
    const PageRequest request = requestFor(page);
    const QImage *picture = m_pictures.best(request);
    if (!picture) {
        painter.setPen(Qt::gray);
        painter.drawText(rect, Qt::AlignHCenter | Qt::AlignTop, u"\n"_qs + tr("Page %1").arg(page));
        return;
    }
    if (m_pictures.contains(request)) {
        // Drawn pixel by pixel: scaling by less than a pixel would only blur the print.
        QPointF corner = painter.transform().map(rect.topLeft()) * devicePixelRatioF();
        corner = QPointF(qRound(corner.x()), qRound(corner.y())) / devicePixelRatioF();
        painter.save();
        painter.resetTransform();
        painter.drawImage(QRectF(corner, QSizeF(picture->size()) / devicePixelRatioF()), *picture, picture->rect());
        painter.restore();
    } else {
        painter.drawImage(rect, *picture, picture->rect());
    }
}

void PageView::paintExplanation(QPainter &painter, int page) const
{
    if (const auto found = m_explanations.find(page); found != m_explanations.end()) {
        painter.save();
        painter.setTransform(m_layout.toContent(page), true);
        found->second.paint(painter);
        painter.restore();
    }
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
    const PagePlace place = placeAt(position);
    return place.page == 0 ? nullptr : m_marks.cellAt(place.page, place.at, pixelsPerPoint());
}

void PageView::mouseMoveEvent(QMouseEvent *event)
{
    tool().move(event);
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    tool().press(event);
}

void PageView::mouseReleaseEvent(QMouseEvent *event)
{
    tool().release(event);
}

void PageView::mouseDoubleClickEvent(QMouseEvent *event)
{
    tool().doubleClick(event);
}

bool PageView::focusNextPrevChild(bool isNext)
{
    return !tool().takesTab() && QAbstractScrollArea::focusNextPrevChild(isNext);
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    if (tool().key(event)) {
        return;
    }
    QScrollBar *bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Home:
        bar->setValue(0);
        return;
    case Qt::Key_End:
        bar->setValue(bar->maximum());
        return;
    case Qt::Key_Space:
        bar->triggerAction(event->modifiers() & Qt::ShiftModifier ? QScrollBar::SliderPageStepSub
                                                                  : QScrollBar::SliderPageStepAdd);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace disclosure
