// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/pagepicture.h"
#include "models/source/pdfmatrix.h"

#include <QRectF>
#include <QSizeF>

#include <optional>
#include <utility>

class QPDFObjectHandle;

namespace disclosure {

/// A picture that fills a page on which nothing else is seen.
struct PdfScan {
    std::pair<int, int> image; ///< number and generation of its object
    PdfMatrix matrix;          ///< from the unit square to the page as shown, in points from its top left corner
    QSizeF page;               ///< as shown
};

/// Whether an area takes in the whole page, but for a producer's rounding.
bool reachesOver(const QRectF &area, const QRectF &page);

/// The picture that `matrix` puts on the page, if it fills the page and does not go beyond it.
std::optional<PdfScan> scanOnPage(std::pair<int, int> image, const PdfMatrix &matrix, const QRectF &page);

/// The picture's own pixels, turned as the page shows them. Null unless they are as fine as asked for, within a sixth,
/// and alike in both directions, lie straight on the page, and are written in a way that qpdf unpacks: whole bytes or
/// bits of grey, or red, green and blue.
PagePicture ownPicture(QPDFObjectHandle image, const PdfScan &scan, double dotsPerInch);

} // namespace disclosure
