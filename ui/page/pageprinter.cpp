// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/pageprinter.h"

#include "models/source/pagepicture.h"

#include <QPrinter>

#include <algorithm>

namespace disclosure {

namespace {

constexpr int finestPixelsPerInch = 300; ///< finer ones take much memory and look the same

} // namespace

PagePrinter::PagePrinter(const QString &path, const QString &password, std::unique_ptr<QPrinter> printer,
                         QObject *parent)
    : QObject(parent), m_printer(std::move(printer))
{
    connect(&m_renderer, &PageRenderer::opened, this, &PagePrinter::start);
    connect(&m_renderer, &PageRenderer::rendered, this, &PagePrinter::take);
    connect(&m_renderer, &PageRenderer::failed, this, &PagePrinter::failed);
    connect(&m_renderer, &PageRenderer::passwordNeeded, this, &PagePrinter::fail);
    m_renderer.open(path, password);
}

PagePrinter::~PagePrinter() = default;

void PagePrinter::start(const QList<QSizeF> &pageSizes)
{
    m_sizes = pageSizes;
    const int last = static_cast<int>(pageSizes.size());
    const bool isWhole = m_printer->fromPage() == 0;
    const int from = isWhole ? 1 : std::clamp(m_printer->fromPage(), 1, last);
    const int to = isWhole ? last : std::clamp(m_printer->toPage(), from, last);
    for (int page = from; page <= to; ++page) {
        m_pages << page;
    }
    if (m_printer->pageOrder() == QPrinter::LastPageFirst) {
        std::ranges::reverse(m_pages);
    }
    requestNext();
}

PageRequest PagePrinter::requestFor(int page) const
{
    return {.page = page, .pixelsPerInch = static_cast<double>(std::min(m_printer->resolution(), finestPixelsPerInch))};
}

void PagePrinter::requestNext()
{
    emit progressed(m_done, static_cast<int>(m_pages.size()));
    m_renderer.request(PageRenderer::User::View, {requestFor(m_pages[m_done])});
}

void PagePrinter::take(const PageRequest &, const QImage &picture)
{
    const QSizeF size = m_sizes[m_pages[m_done] - 1];
    // Each page on paper of its own orientation, as it is shown.
    m_printer->setPageOrientation(size.width() > size.height() ? QPageLayout::Landscape : QPageLayout::Portrait);
    if (!(m_painter.isActive() ? m_printer->newPage() : m_painter.begin(m_printer.get()))) {
        fail();
        return;
    }
    const QRectF paper = m_printer->pageLayout().paintRectPixels(m_printer->resolution());
    const double scale = m_printer->resolution() / pointsPerInch;
    // As large as on the page; smaller where the printer leaves margins.
    const QSizeF shown = size * std::min({scale, paper.width() / size.width(), paper.height() / size.height()});
    m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
    m_painter.drawImage(
        QRectF(QPointF((paper.width() - shown.width()) / 2, (paper.height() - shown.height()) / 2), shown), picture);
    if (++m_done < m_pages.size()) {
        requestNext();
        return;
    }
    m_isOver = true;
    m_painter.end();
    emit progressed(m_done, m_done);
    emit finished();
}

void PagePrinter::cancel()
{
    if (m_isOver) {
        return;
    }
    m_isOver = true;
    m_renderer.close();
    m_printer->abort();
    if (m_painter.isActive()) {
        m_painter.end();
    }
    emit finished();
}

void PagePrinter::fail()
{
    m_renderer.close();
    emit failed(tr("The pages could not be printed. Check the printer, or the file that was chosen to print to."));
}

} // namespace disclosure
