// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pdflines.h"

#include "models/source/pdffollower.h"
#include "models/source/pdfobjects.h"

#include <QLoggingCategory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFLogger.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <map>
#include <string>

namespace disclosure {

namespace {

Q_LOGGING_CATEGORY(lcPdfLines, "disclosure.source.pdf", QtWarningMsg)

} // namespace

class PdfDrawings::Private {
public:
    QPDF pdf;
    std::vector<QPDFPageObjectHelper> pages;
    PdfShared shared;
    std::map<ShownTexts::Stream, std::string> contents; ///< as they stand in the file, of those that were changed

    void replace(const ShownTexts::Stream &name, const ShownTexts::Pieces &pieces, LeftOut what)
    {
        QPDFObjectHandle object = pdf.getObjectByID(name.first, name.second);
        if (!object.isInitialized() || !(object.isStream() || object.isDictionary())) {
            return;
        }
        QPDFPageObjectHelper page(object);
        auto content = contents.find(name);
        if (content == contents.end()) {
            std::string own =
                object.isStream() ? std::string(viewOf(*object.getStreamData(qpdf_dl_generalized))) : contentOf(page);
            content = contents.emplace(name, std::move(own)).first;
        }
        const std::string left = disclosure::withoutTexts(content->second, pieces, what);
        if (object.isStream()) {
            object.replaceStreamData(left, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
        } else {
            object.replaceKey("/Contents", pdf.newStream(left));
        }
    }

    QByteArray without(LeftOut what)
    {
        if (!shared.texts.isWorthRemoving(what)) {
            return {};
        }
        try {
            for (const auto &[name, pieces] : shared.texts.streams()) {
                if (hasLeftOut(pieces, what) || contents.count(name) > 0) {
                    replace(name, pieces, what);
                }
            }
            QPDFWriter writer(pdf);
            writer.setOutputMemory();
            writer.setPreserveEncryption(false);
            writer.setStreamDataMode(qpdf_s_preserve);
            writer.write();
            const std::shared_ptr<Buffer> file = writer.getBufferSharedPointer();
            return {reinterpret_cast<const char *>(file->getBuffer()), static_cast<qsizetype>(file->getSize())};
        } catch (const std::exception &problem) {
            qCInfo(lcPdfLines) << "without texts:" << problem.what();
            return {};
        }
    }
};

PdfDrawings::PdfDrawings(const QByteArray &content, const QString &password) : d(std::make_unique<Private>())
{
    try {
        d->pdf.setSuppressWarnings(true);
        d->pdf.setLogger(QPDFLogger::create());
        d->pdf.processMemoryFile("PDF", content.constData(), static_cast<std::size_t>(content.size()),
                                 password.toUtf8().constData());
        d->pages = QPDFPageDocumentHelper(d->pdf).getAllPages();
        d->shared.layers = PdfLayers(d->pdf);
    } catch (const std::exception &problem) {
        qCInfo(lcPdfLines) << problem.what();
        d->pages.clear();
    }
}

PdfDrawings::~PdfDrawings() = default;

PageDrawing PdfDrawings::page(int number) const
{
    if (number < 1 || number > static_cast<int>(d->pages.size())) {
        return {};
    }
    try {
        QPDFPageObjectHelper page = d->pages[static_cast<std::size_t>(number - 1)];
        PageDrawing drawing = followPage(page, d->shared);
        // What was recognised in a scan lies unseen over its picture.
        if (drawing.isScan()) {
            drawing.unseen.clear();
        }
        for (const UnseenText &text : drawing.unseen) {
            d->shared.texts.addUnseen(text.stream, text.begin);
        }
        return drawing;
    } catch (const std::exception &problem) {
        qCInfo(lcPdfLines) << "page" << number << problem.what();
        return {};
    }
}

PagePicture PdfDrawings::scan(int number, double dotsPerInch) const
{
    const std::optional<PdfScan> scan = page(number).scan;
    if (!scan) {
        return {};
    }
    try {
        return ownPicture(d->pdf.getObjectByID(scan->image.first, scan->image.second), *scan, dotsPerInch);
    } catch (const std::exception &problem) {
        qCInfo(lcPdfLines) << "picture of page" << number << problem.what();
        return {};
    }
}

bool PdfDrawings::isLeftOut(const UnseenText &text) const
{
    return d->shared.texts.isUnseen(text.stream, text.begin);
}

void PdfDrawings::keep(const UnseenText &text)
{
    d->shared.texts.keep(text.stream, text.begin);
}

QByteArray PdfDrawings::withoutUnseen()
{
    return d->without(LeftOut::Unseen);
}

QByteArray PdfDrawings::withoutTexts()
{
    return d->without(LeftOut::UnseenAndWatermarks);
}

} // namespace disclosure
