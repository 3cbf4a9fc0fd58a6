// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/recognise.h"

#include "models/scan/pagerecognition.h"
#include "models/source/pdfpictures.h"

#include <algorithm>

namespace disclosure {

namespace {

/// Finer pictures are read no better, only slower; coarser ones are enlarged, because the models want characters of
/// this size.
constexpr double dotsPerInch = 300;

void recognisePicture(PageContent &page, const PdfPictures &pictures, Extent extent, DocumentRecognition &recognition)
{
    const PagePicture picture = pictures.scan(page.number, dotsPerInch);
    if (!picture.isNull()) {
        recognition.add(page, cleanPage(picture, page.turn.shown), extent);
    }
}

void noteRecognised(Document &document, const PageContent &page)
{
    const Notice recognised{Notice::Kind::Recognised, page.number};
    std::erase(document.notices, Notice{Notice::Kind::PicturePage, page.number});
    if (std::ranges::find(document.notices, recognised) == document.notices.end()) {
        document.notices.push_back(recognised);
    }
}

} // namespace

void recognisePictures(Document &document, const ReadOptions &options, Extent extent, const std::atomic_bool *stop)
{
    if (std::ranges::none_of(document.pages, &PageContent::isPicture)) {
        return;
    }
    Recognisers recognisers;
    if (!recognisers.areReady()) {
        return; // the notices say which pages were not read
    }
    const PdfPictures pictures(document.pdf, options);
    DocumentRecognition recognition(recognisers);
    for (PageContent &page : document.pages) {
        if (stop && *stop) {
            break;
        }
        if (page.isPicture && !page.isRecognised) {
            recognisePicture(page, pictures, extent, recognition);
        }
    }
    recognition.finish();
    for (PageContent &page : document.pages) {
        page.isRecognised = page.isRecognised && !page.words.empty();
        if (page.isRecognised) {
            noteRecognised(document, page);
        }
    }
}

} // namespace disclosure
