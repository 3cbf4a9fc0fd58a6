// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/recognise.h"

#include "models/scan/pagerecognition.h"
#include "models/source/pdfpictures.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace disclosure {

namespace {

/// Finer pictures are read no better, only slower.
constexpr double finest = 300;

void recogniseOne(PageContent &page, const PdfPictures &pictures, Extent extent, DocumentRecognition &recognition)
{
    const double dotsPerInch = finest;
    const PagePicture picture = pictures.page(page.number, dotsPerInch);
    if (!picture.isNull()) {
        recognition.add(page, cleanPage(picture, dotsPerInch, page.turn.shown), extent);
    }
}

} // namespace

void recognisePictures(Document &document, const QByteArray &content, const ReadOptions &options)
{
    if (std::ranges::none_of(document.pages, &PageContent::isPicture)) {
        return;
    }
    Recognisers recognisers;
    if (!recognisers.areReady()) {
        return;
    }
    const PdfPictures pictures(content, options);
    DocumentRecognition recognition(recognisers);
    for (PageContent &page : document.pages) {
        if (page.isPicture) {
            recogniseOne(page, pictures, Extent::Headings, recognition);
        }
        if (page.isRecognised) {
            std::ranges::replace(document.notices, Notice{Notice::Kind::PicturePage, page.number},
                                 Notice{Notice::Kind::Recognised, page.number});
        }
    }
    recognition.finish();
}

} // namespace disclosure
