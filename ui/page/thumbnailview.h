// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/pagerenderer.h"

#include <QCache>
#include <QListView>
#include <QPixmap>

namespace disclosure {

class PageView;

/// Small pictures of the pages, drawn when they are seen, after the pages themselves.
class ThumbnailView final : public QListView {
    Q_OBJECT

public:
    explicit ThumbnailView(PageView &pages, QWidget *parent = nullptr);

signals:
    void pageChosen(int page);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    class Model;

    void takeDocument();
    void follow();
    void requestPictures();
    void takePicture(const PageRequest &request, const QImage &image);
    PageRequest requestFor(int page) const;
    QPixmap picture(int page) const;
    QSize sizeOf(int page) const;

    PageView &m_pages;
    Model *m_model;
    QCache<int, QPixmap> m_pictures; ///< by page; cost in bytes
    int m_edition = 0;
    int m_quarterTurns = 0;
    bool m_isFollowing = false;
};

} // namespace disclosure
