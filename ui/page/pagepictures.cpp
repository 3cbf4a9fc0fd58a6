// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/pagepictures.h"

#include <utility>

namespace disclosure {

namespace {

constexpr qsizetype cacheBytes = 256LL * 1024 * 1024;

} // namespace

PagePictures::PagePictures() : m_pictures(cacheBytes) {}

void PagePictures::insert(const PageRequest &request, const QImage &picture)
{
    m_pictures.insert(request, new QImage(picture), picture.sizeInBytes());
}

const QImage *PagePictures::best(const PageRequest &request) const
{
    if (const QImage *exact = m_pictures.object(request)) {
        return exact;
    }
    PageRequest best;
    for (const PageRequest &known : m_pictures.keys()) {
        const bool isOfPage =
            known.page == request.page && known.quarterTurns == request.quarterTurns && known.part.isNull();
        if (isOfPage && std::pair(known.edition, known.pixelsPerInch) > std::pair(best.edition, best.pixelsPerInch)) {
            best = known;
        }
    }
    return best.page > 0 ? m_pictures.object(best) : nullptr;
}

} // namespace disclosure
