// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/explain/explainpage.h"

#include "models/explain/pageexplanation.h"
#include "models/extract/extract.h"
#include "models/scan/recognise.h"
#include "models/source/pdfpictures.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPainter>

#include <algorithm>

namespace disclosure {

namespace {

/// Three pixels a point: three short lines of text fit into a cell of the form.
constexpr double pixelsPerPoint = 3;

QImage imageOf(const PagePicture &picture)
{
    QImage image(picture.width, picture.height, QImage::Format_RGB32);
    for (int y = 0; y < picture.height; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < picture.width; ++x) {
            // Paler, so that what is drawn over it stands out.
            constexpr int pale = 3;
            const int grey = 255 - (255 - picture.grey[static_cast<std::size_t>(y * picture.width + x)]) * pale / 5;
            line[x] = qRgb(grey, grey, grey);
        }
    }
    return image;
}

} // namespace

Result<QImage> explainPage(const QString &path, const ReadOptions &options, int page, const FormRegistry &registry)
{
    const QString name = QFileInfo(path).fileName();
    Result<Document> document = readDocument(path, options);
    if (!document) {
        return document.error();
    }
    if (document->pages.empty()) {
        return Error{QCoreApplication::translate("Explain", "%1 has no pages to draw on. Name a PDF file or a picture.")
                         .arg(name)};
    }
    recognisePictures(*document, options);
    const auto content = std::ranges::find(document->pages, page, &PageContent::number);
    if (content == document->pages.end()) {
        return Error{QCoreApplication::translate("Explain", "%1 has no page %2. Its pages are counted from 1 to %3.")
                         .arg(name)
                         .arg(page)
                         .arg(document->pages.back().number)};
    }
    const PagePicture picture = PdfPictures(document->pdf, options).page(page, pixelsPerPoint * pointsPerInch);
    if (picture.isNull()) {
        return Error{QCoreApplication::translate("Explain", "Page %2 of %1 cannot be drawn: the file is damaged there.")
                         .arg(name)
                         .arg(page)};
    }
    QImage image = imageOf(picture);
    layOut(*document);
    const Extraction extraction = extract(*document, registry);
    QPainter painter(&image);
    painter.scale(pixelsPerPoint, pixelsPerPoint);
    PageExplanation(*content, extraction.report.cells).paint(painter);
    return image;
}

} // namespace disclosure
