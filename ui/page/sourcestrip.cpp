// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/sourcestrip.h"

#include "ui/page/pageview.h"
#include "ui/shell/statecolors.h"

#include "models/source/pagepicture.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace disclosure {

namespace {

constexpr int linesHigh = 4;          ///< of the program's font
constexpr double smallestScale = 1.3; ///< pixels per point, the paper's own size being 1.33 on most screens
constexpr double largestScale = 4;
constexpr double leastScale = 1.2;   ///< for a row that is higher than the strip
constexpr double paperMargin = 0.12; ///< share of the page's width that a table mostly leaves free at each side
constexpr qsizetype stripCacheBytes = 24LL * 1024 * 1024;
constexpr double sideSpace = 12; ///< points
constexpr double frame = 3;      ///< pixels around the cell's print
const QColor frameColor(200, 80, 0);
const QColor cellColor(255, 226, 140);

} // namespace

SourceStrip::SourceStrip(PageView &pages, DocumentView &text, QWidget *parent)
    : QWidget(parent), m_pages(pages), m_text(text), m_pictures(stripCacheBytes)
{
    setObjectName(u"sourceStrip"_qs);
    setAccessibleName(tr("The cell’s row in the source, magnified"));
    setFixedHeight(linesHigh * fontMetrics().height());
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(&pages.renderer(), &PageRenderer::rendered, this, &SourceStrip::takePicture);
    connect(&pages, &PageView::viewChanged, this, &SourceStrip::refresh);
    connect(&pages, &PageView::opened, this, &SourceStrip::refresh);
}

void SourceStrip::showCell(const QString &cellId, bool isPaged)
{
    m_cell = cellId;
    m_isPaged = isPaged;
    m_texts = isPaged ? std::vector<DocumentView::RowText>() : m_text.highlightedRow();
    QStringList words;
    for (const DocumentView::RowText &text : m_texts) {
        words << text.text;
    }
    setAccessibleDescription(words.join(u" | "_qs));
    refresh();
}

const CellBox *SourceStrip::currentBox() const
{
    const std::vector<CellBox> &cells = m_pages.cells();
    const auto found = std::ranges::find(cells, m_cell, &CellBox::cellId);
    const bool isThere = m_isPaged && found != cells.end() && found->page >= 1 && found->page <= m_pages.pageCount();
    return isThere ? &*found : nullptr;
}

QRectF SourceStrip::turnedBox(const CellBox &cell) const
{
    return turned(cell.box, m_pages.pageSize(cell.page), m_pages.quarterTurns());
}

/// From the left to the right end of the tables on the page, labels included, in points.
std::pair<double, double> SourceStrip::rowExtent(int page, double pageWidth) const
{
    std::pair<double, double> extent(paperMargin * pageWidth, (1 - paperMargin) * pageWidth);
    for (const CellBox &cell : m_pages.cells()) {
        if (cell.page == page) {
            const QRectF box = turnedBox(cell);
            extent = {std::min(extent.first, box.left() - sideSpace), std::max(extent.second, box.right() + sideSpace)};
        }
    }
    return extent;
}

/// The whole row if it can be magnified so, else as much of it around the cell as can.
void SourceStrip::moveTo()
{
    const CellBox *cell = currentBox();
    if (!cell) {
        m_page = 0;
        return;
    }
    const QRectF box = turnedBox(*cell);
    const QSizeF page = turned(m_pages.pageSize(cell->page), m_pages.quarterTurns());
    const auto [left, right] = rowExtent(cell->page, page.width());
    const double wanted = std::clamp(width() / std::max(1.0, right - left), smallestScale, largestScale);
    const double scale = std::clamp((height() - 4 * frame) / std::max(1.0, box.height()), leastScale, wanted);
    const QSizeF seen = QSizeF(size()) / scale;
    const double inMiddle = (left + right - seen.width()) / 2;
    double corner = inMiddle;
    if (seen.width() < right - left) {
        // Along a row the picture stands still as long as the cell is in it.
        const bool staysInRow = cell->page == m_page && scale == m_scale && box.left() > m_corner.x() + sideSpace &&
                                box.right() < m_corner.x() + seen.width() - sideSpace;
        corner =
            staysInRow ? m_corner.x() : std::clamp(box.center().x() - seen.width() / 2, left, right - seen.width());
    }
    m_corner = {corner, box.center().y() - seen.height() / 2};
    m_page = cell->page;
    m_scale = scale;
}

/// The whole width of the page, so that going along the row needs no other picture.
PageRequest SourceStrip::request() const
{
    const double pixelsPerInch = std::round(m_scale * devicePixelRatioF() * pointsPerInch);
    const double scale = pixelsPerInch / pointsPerInch;
    const QSizeF page = turned(m_pages.pageSize(m_page), m_pages.quarterTurns());
    return {.page = m_page,
            .pixelsPerInch = pixelsPerInch,
            .quarterTurns = m_pages.quarterTurns(),
            .part = QRect(0, std::max(0, qRound(m_corner.y() * scale)), qRound(page.width() * scale),
                          qRound(height() * devicePixelRatioF())),
            .edition = m_pages.edition()};
}

void SourceStrip::refresh()
{
    moveTo();
    std::vector<PageRequest> wanted;
    if (m_page > 0 && isVisible() && !m_pictures.contains(request())) {
        wanted.push_back(request());
    }
    m_pages.renderer().request(PageRenderer::User::Strip, wanted);
    update();
}

void SourceStrip::takePicture(const PageRequest &request, const QImage &picture)
{
    if (!request.part.isNull() && !picture.isNull()) {
        m_pictures.insert(request, new QImage(picture), picture.sizeInBytes());
        update();
    }
}

bool SourceStrip::isSharp() const
{
    return m_page > 0 && m_pictures.contains(request());
}

QRectF SourceStrip::toStrip(const QRectF &box) const
{
    return {(box.topLeft() - m_corner) * m_scale, box.size() * m_scale};
}

QRectF SourceStrip::shownBox() const
{
    const CellBox *cell = currentBox();
    return cell && m_page > 0 ? toStrip(turnedBox(*cell)) : QRectF();
}

void SourceStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (m_page > 0) {
        paintPage(painter);
    } else if (!m_texts.empty()) {
        paintTexts(painter);
    } else {
        paintHint(painter);
    }
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

void SourceStrip::paintPage(QPainter &painter)
{
    const QSizeF page = turned(m_pages.pageSize(m_page), m_pages.quarterTurns());
    const QRectF paper = toStrip(QRectF(QPointF(), page));
    painter.fillRect(rect(), palette().color(QPalette::Mid));
    painter.fillRect(paper, Qt::white);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const PageRequest wanted = request();
    if (const QImage *sharp = m_pictures.object(wanted)) {
        const double scale = wanted.pixelsPerInch / pointsPerInch;
        const QRectF band(0, wanted.part.y() / scale, wanted.part.width() / scale, wanted.part.height() / scale);
        painter.drawImage(toStrip(band), *sharp, sharp->rect());
    } else if (const QImage *rough = m_pages.pictures().best(wanted)) {
        painter.drawImage(paper, *rough, rough->rect());
    }
    const QRectF cell = shownBox() + QMarginsF(frame, frame, frame, frame);
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    painter.fillRect(cell, cellColor);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setPen(QPen(frameColor, 2));
    painter.drawRect(cell);
}

/// The largest font in which the whole row can be seen, and the widths of its cells.
std::pair<QFont, std::vector<int>> SourceStrip::fitRow() const
{
    QFont fitting = font();
    std::vector<int> widths;
    for (const double size : {1.6, 1.4, 1.2, 1.0}) {
        fitting.setPointSizeF(font().pointSizeF() * size);
        const QFontMetrics metrics(fitting);
        const int em = metrics.height();
        widths.clear();
        for (const DocumentView::RowText &text : m_texts) {
            widths.push_back(
                std::clamp(metrics.horizontalAdvance(text.text) + em, 2 * em, std::max(3 * em, width() / 4)));
        }
        if (std::accumulate(widths.begin(), widths.end(), 0) <= width()) {
            break;
        }
    }
    return {fitting, widths};
}

void SourceStrip::paintTexts(QPainter &painter)
{
    const auto [large, widths] = fitRow();
    painter.setFont(large);
    const QFontMetrics metrics(large);
    const int em = metrics.height();
    const int whole = std::accumulate(widths.begin(), widths.end(), 0);
    const auto current = std::ranges::find(m_texts, true, &DocumentView::RowText::isHighlighted);
    const auto before = widths.begin() + (current - m_texts.begin());
    const int middle = std::accumulate(widths.begin(), before, before == widths.end() ? 0 : *before / 2);
    int x = whole <= width() ? 0 : std::clamp(width() / 2 - middle, width() - whole, 0);
    const StateColors colors(palette());
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        const QRect cell(x, em / 3, widths[i], height() - 2 * (em / 3));
        painter.setPen(palette().color(QPalette::Mid));
        painter.drawRect(cell);
        if (m_texts[i].isHighlighted) {
            painter.fillRect(cell, colors.background(Mark::Unsaved));
            painter.setPen(QPen(frameColor, 2));
            painter.drawRect(cell);
        }
        painter.setPen(palette().color(QPalette::Text));
        const QRect inside = cell.adjusted(em / 4, 0, -em / 4, 0);
        const int flags = Qt::AlignCenter | Qt::TextWrapAnywhere;
        const bool fits = metrics.boundingRect(inside, flags, m_texts[i].text).height() <= inside.height();
        painter.drawText(inside, fits ? flags : int(Qt::AlignVCenter | Qt::AlignLeft),
                         fits ? m_texts[i].text : metrics.elidedText(m_texts[i].text, Qt::ElideMiddle, inside.width()));
        x += widths[i];
    }
}

void SourceStrip::paintHint(QPainter &painter)
{
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(rect().adjusted(8, 0, -8, 0), Qt::AlignCenter | Qt::TextWordWrap,
                     m_cell.isEmpty() ? tr("Choose a cell to see its row in the source.")
                                      : tr("The place of this cell in the source is not known."));
}

void SourceStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void SourceStrip::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void SourceStrip::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    refresh();
}

void SourceStrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_page == 0 || event->button() != Qt::LeftButton) {
        return;
    }
    const auto hit = std::ranges::find_if(m_pages.cells(), [&](const CellBox &cell) {
        return cell.page == m_page &&
               (toStrip(turnedBox(cell)) + QMarginsF(frame, frame, frame, frame)).contains(event->position());
    });
    if (hit != m_pages.cells().end()) {
        emit cellClicked(QString(hit->cellId));
    }
}

} // namespace disclosure
