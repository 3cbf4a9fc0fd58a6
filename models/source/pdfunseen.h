// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/pdflines.h"

#include <QRectF>

#include <vector>

namespace Poppler {
class Document;
}

namespace disclosure {

/// Looks at the pages' pictures whether the texts that should not be seen are seen: they are not if a page looks the
/// same without them. Those that are seen, and those of which this cannot be told, are kept in `drawings`. Pages whose
/// drawings name no such text are not drawn.
///
/// Gives for each page the boxes of letters of which it cannot be told, or of which the page does not show what the
/// text says, in points from the top left corner of the page as it is shown.
std::vector<std::vector<QRectF>> keepWhatIsSeen(const Poppler::Document &pdf, PdfDrawings &drawings,
                                                const std::vector<PageDrawing> &pages);

} // namespace disclosure
