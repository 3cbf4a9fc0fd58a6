// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pdfpictures.h"

#include "models/source/pdflines.h"

#include <QImage>
#include <poppler-qt6.h>

namespace disclosure {

class PdfPictures::Private {
public:
    explicit Private(const QByteArray &content, const QString &password) : drawings(content, password) {}

    PdfDrawings drawings;
    std::unique_ptr<Poppler::Document> pdf;
};

PdfPictures::PdfPictures(const QByteArray &content, const ReadOptions &options)
    : d(std::make_unique<Private>(content, options.password))
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
    PagePicture picture{.width = image.width(), .height = image.height(), .dotsPerInch = dotsPerInch};
    picture.grey.reserve(static_cast<std::size_t>(image.width()) * static_cast<std::size_t>(image.height()));
    for (int y = 0; y < image.height(); ++y) {
        const QRgb *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            picture.grey.push_back(greyWithoutSeals(qRed(line[x]), qGreen(line[x]), qBlue(line[x])));
        }
    }
    return picture;
}

PagePicture PdfPictures::scan(int number, double dotsPerInch) const
{
    PagePicture own = d->drawings.scan(number, dotsPerInch);
    return own.isNull() ? page(number, dotsPerInch) : own;
}

} // namespace disclosure
