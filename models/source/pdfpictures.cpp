// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pdfpictures.h"

#include <QImage>
#include <poppler-qt6.h>

#include <algorithm>

namespace disclosure {

namespace {

/// See PdfPictures::page(). What is lighter than white stays white; print under a seal is dark in all channels.
unsigned char greyOf(QRgb colour)
{
    const int red = qRed(colour);
    const int reddish = std::max(red - std::max(qGreen(colour), qBlue(colour)), 0);
    return static_cast<unsigned char>(std::min(red + reddish / 2, 255));
}

} // namespace

class PdfPictures::Private {
public:
    std::unique_ptr<Poppler::Document> pdf;
};

PdfPictures::PdfPictures(const QByteArray &content, const ReadOptions &options) : d(std::make_unique<Private>())
{
    Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {});
    const QByteArray password = options.password.toUtf8();
    d->pdf = Poppler::Document::loadFromData(content, password, password);
    if (d->pdf && d->pdf->isLocked()) {
        d->pdf.reset();
    }
    if (d->pdf) {
        d->pdf->setRenderHint(Poppler::Document::TextAntialiasing);
    }
}

PdfPictures::~PdfPictures() = default;

PagePicture PdfPictures::page(int number, double dotsPerInch) const
{
    const std::unique_ptr<Poppler::Page> page(d->pdf ? d->pdf->page(number - 1) : nullptr);
    const QImage image = page ? page->renderToImage(dotsPerInch, dotsPerInch) : QImage();
    if (image.isNull()) {
        return {};
    }
    PagePicture picture{.width = image.width(), .height = image.height()};
    picture.grey.reserve(static_cast<std::size_t>(image.width()) * static_cast<std::size_t>(image.height()));
    for (int y = 0; y < image.height(); ++y) {
        const QRgb *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            picture.grey.push_back(greyOf(line[x]));
        }
    }
    return picture;
}

} // namespace disclosure
