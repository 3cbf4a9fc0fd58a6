// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/pagerenderer.h"

#include <QCache>

namespace disclosure {

/// The pictures that were drawn of the open document, the latest ones, within a bound of memory.
class PagePictures {
public:
    PagePictures();

    void insert(const PageRequest &request, const QImage &picture);
    void clear() { m_pictures.clear(); }
    bool contains(const PageRequest &request) const { return m_pictures.contains(request); }
    const QImage *exact(const PageRequest &request) const { return m_pictures.object(request); }
    /// The picture to show while the one that is asked for is not there: of the same page and turn, the sharpest of the
    /// newest edition. nullptr if there is none.
    const QImage *best(const PageRequest &request) const;

private:
    QCache<PageRequest, QImage> m_pictures; ///< cost in bytes
};

} // namespace disclosure
