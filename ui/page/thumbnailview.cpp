// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/thumbnailview.h"

#include "ui/page/pageview.h"

#include "models/source/pagepicture.h"

#include <QAbstractListModel>
#include <QPainter>
#include <QScopedValueRollback>

#include <cmath>

namespace disclosure {

namespace {

constexpr int pictureWidth = 96; ///< pixels
constexpr int spaceAround = 8;
constexpr qsizetype thumbnailCacheBytes = 16LL * 1024 * 1024;

/// White paper on a white list has no edge of its own.
QImage framed(QImage picture)
{
    QPainter painter(&picture);
    painter.setPen(Qt::gray);
    painter.drawRect(picture.rect().adjusted(0, 0, -1, -1));
    return picture;
}

} // namespace

class ThumbnailView::Model final : public QAbstractListModel {
public:
    explicit Model(ThumbnailView &view) : QAbstractListModel(&view), m_view(view) {}

    void setPages(int pages)
    {
        beginResetModel();
        m_count = pages;
        endResetModel();
    }
    void pageChanged(int page) { emit dataChanged(index(page - 1), index(page - 1), {Qt::DecorationRole}); }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_count; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const int page = index.row() + 1;
        switch (role) {
        case Qt::DisplayRole:
            return page;
        case Qt::AccessibleTextRole:
            return ThumbnailView::tr("Page %1").arg(page);
        case Qt::DecorationRole:
            return m_view.picture(page);
        case Qt::SizeHintRole:
            return m_view.sizeOf(page) + QSize(spaceAround, m_view.fontMetrics().height() + spaceAround);
        case Qt::TextAlignmentRole:
            return int(Qt::AlignHCenter | Qt::AlignBottom);
        default:
            return {};
        }
    }

private:
    ThumbnailView &m_view;
    int m_count = 0;
};

ThumbnailView::ThumbnailView(PageView &pages, QWidget *parent)
    : QListView(parent), m_pages(pages), m_model(new Model(*this)), m_pictures(thumbnailCacheBytes)
{
    setObjectName(u"thumbnails"_qs);
    setAccessibleName(tr("Small pictures of the pages"));
    setModel(m_model);
    setViewMode(IconMode);
    setFlow(TopToBottom);
    setWrapping(false);
    setMovement(Static);
    setSpacing(4);
    setIconSize({pictureWidth, 2 * pictureWidth});
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    connect(&pages, &PageView::viewChanged, this, &ThumbnailView::follow);
    connect(&pages.renderer(), &PageRenderer::rendered, this, &ThumbnailView::takePicture);
}

QSize ThumbnailView::sizeOf(int page) const
{
    const QSizeF size = turned(m_pages.pageSize(page), m_pages.quarterTurns());
    return size.isEmpty() ? QSize(pictureWidth, pictureWidth)
                          : size.scaled(pictureWidth, 1.6 * pictureWidth, Qt::KeepAspectRatio).toSize();
}

PageRequest ThumbnailView::requestFor(int page) const
{
    const QSizeF size = turned(m_pages.pageSize(page), m_pages.quarterTurns());
    const double scale = sizeOf(page).width() * devicePixelRatioF() / std::max(1.0, size.width());
    return {.page = page,
            .pixelsPerInch = std::max(1.0, std::round(scale * pointsPerInch)),
            .quarterTurns = m_pages.quarterTurns(),
            .edition = m_pages.edition()};
}

/// Grey paper as long as the picture is not there.
QPixmap ThumbnailView::picture(int page) const
{
    if (const QPixmap *known = m_pictures.object(page)) {
        return *known;
    }
    QPixmap blank(sizeOf(page) * devicePixelRatioF());
    blank.setDevicePixelRatio(devicePixelRatioF());
    blank.fill(Qt::lightGray);
    return blank;
}

void ThumbnailView::takeDocument()
{
    const QScopedValueRollback quiet(m_isFollowing, true);
    m_pictures.clear();
    m_edition = m_pages.edition();
    m_quarterTurns = m_pages.quarterTurns();
    m_model->setPages(m_pages.pageCount());
}

void ThumbnailView::follow()
{
    if (m_model->rowCount() != m_pages.pageCount() || m_edition != m_pages.edition() ||
        m_quarterTurns != m_pages.quarterTurns()) {
        takeDocument();
    }
    const int page = m_pages.currentPage();
    if (page > 0 && currentIndex().row() != page - 1) {
        const QScopedValueRollback quiet(m_isFollowing, true);
        setCurrentIndex(m_model->index(page - 1));
    }
    requestPictures();
}

void ThumbnailView::requestPictures()
{
    std::vector<PageRequest> wanted;
    if (isVisible()) {
        for (int page = 1; page <= m_model->rowCount(); ++page) {
            const bool isSeen = visualRect(m_model->index(page - 1)).intersects(viewport()->rect());
            if (isSeen && !m_pictures.contains(page)) {
                wanted.push_back(requestFor(page));
            }
        }
    }
    m_pages.renderer().request(PageRenderer::User::Thumbnails, wanted);
}

void ThumbnailView::takePicture(const PageRequest &request, const QImage &image)
{
    if (image.isNull() || request.page > m_model->rowCount() || !(request == requestFor(request.page))) {
        return;
    }
    auto *picture = new QPixmap(QPixmap::fromImage(framed(image)));
    picture->setDevicePixelRatio(devicePixelRatioF());
    m_pictures.insert(request.page, picture, image.sizeInBytes());
    m_model->pageChanged(request.page);
}

void ThumbnailView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_isFollowing && current.isValid()) {
        emit pageChosen(current.row() + 1);
    }
}

void ThumbnailView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    requestPictures();
}

void ThumbnailView::showEvent(QShowEvent *event)
{
    QListView::showEvent(event);
    follow();
}

void ThumbnailView::hideEvent(QHideEvent *event)
{
    QListView::hideEvent(event);
    requestPictures();
}

void ThumbnailView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    requestPictures();
}

} // namespace disclosure
