// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/pdffont.h"
#include "models/source/pdflayers.h"
#include "models/source/pdflines.h"
#include "models/source/pdfwatermarks.h"

class QPDFPageObjectHelper;

namespace disclosure {

/// What the pages of a file share.
struct PdfShared {
    PdfLayers layers;
    PdfFonts fonts;
    ShownTexts texts;
};

/// Follows a page's content and its annotations. Its texts are added to the shared ones.
PageDrawing followPage(QPDFPageObjectHelper &page, PdfShared &shared);

} // namespace disclosure
