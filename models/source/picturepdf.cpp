// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/picturepdf.h"

#include "models/source/magic.h"
#include "models/source/pix.h"
#include "models/source/reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>

namespace disclosure {

namespace {

/// Inches: the sides of A4, and between which sizes the longer side of a report's page may be.
constexpr double longerSide = 11.69;
constexpr double shorterSide = 8.27;
constexpr double smallestPage = 5;
constexpr double largestPage = 24;
/// Inches. How large pages that were joined into one tall picture may be; it has no more pixels than the largest page.
constexpr double widestTallPage = 12;
constexpr double tallestPage = 48;
/// Pixels. A picture that unpacks to more is no scan of a page.
constexpr double largestPicture = 250e6;
/// Of the JPEG that a picture in grey or colour becomes.
constexpr int quality = 92;

struct Freeing {
    void operator()(void *memory) const { std::free(memory); }
};
template <typename T> using CMemory = std::unique_ptr<T, Freeing>;

struct CidDeleter {
    void operator()(L_COMP_DATA *data) const { l_CIDataDestroy(&data); }
};
using CompressedPicture = std::unique_ptr<L_COMP_DATA, CidDeleter>;

const l_uint8 *bytesOf(const QByteArray &content)
{
    return reinterpret_cast<const l_uint8 *>(content.constData());
}

int resolutionOf(int stated, int width, int height)
{
    const double longer = std::max(width, height);
    const double shorter = std::min(width, height);
    const double inches = stated > 0 ? longer / stated : 0;
    const double across = stated > 0 ? shorter / stated : 0;
    const bool isPage = inches >= smallestPage && inches <= largestPage;
    const bool isTallPage = across >= smallestPage && across <= widestTallPage && inches <= tallestPage;
    if (isPage || isTallPage) {
        return stated;
    }
    // Squeezed to the height of one page, the print of several would be too small to be read.
    constexpr double severalPages = 2;
    const bool isTall = longer >= severalPages * shorter && longer / shorter <= tallestPage / shorterSide;
    return std::max(1, qRound(isTall ? shorter / shorterSide : longer / longerSide));
}

bool isTooLarge(const QByteArray &content)
{
    l_int32 format = 0, width = 0, height = 0;
    pixReadHeaderMem(bytesOf(content), static_cast<std::size_t>(content.size()), &format, &width, &height, nullptr,
                     nullptr, nullptr);
    return static_cast<double>(width) * height > largestPicture;
}

QByteArray pageOf(CompressedPicture picture)
{
    if (!picture) {
        return {};
    }
    picture->res = resolutionOf(picture->res, picture->w, picture->h);
    l_uint8 *data = nullptr;
    std::size_t size = 0;
    // Takes the compressed data.
    const bool isMade = cidConvertToPdfData(picture.release(), "", &data, &size) == 0;
    const CMemory<l_uint8> owner(data);
    return isMade ? QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)) : QByteArray();
}

QByteArray pageOf(const Pix &pix)
{
    if (!pix) {
        return {};
    }
    const Pix plain(pixRemoveColormap(pix.get(), REMOVE_CMAP_BASED_ON_SRC));
    // Palettes of 2 and 4 bits, and 16 bits a sample, are no scanner's; transparency is paper.
    const Pix opaque(plain && pixGetSpp(plain.get()) == 4 ? pixAlphaBlendUniform(plain.get(), 0xffffff00)
                                                          : pixClone(plain.get()));
    const Pix picture(opaque && pixGetDepth(opaque.get()) != 1 && pixGetDepth(opaque.get()) != 32
                          ? pixConvertTo8(opaque.get(), 0)
                          : pixClone(opaque.get()));
    if (!picture) {
        return {};
    }
    L_COMP_DATA *data = nullptr;
    const int encoding = pixGetDepth(picture.get()) == 1 ? L_G4_ENCODE : L_JPEG_ENCODE;
    pixSetXRes(picture.get(), pixGetXRes(pix.get()));
    return pixGenerateCIData(picture.get(), encoding, quality, 0, &data) == 0 ? pageOf(CompressedPicture(data))
                                                                              : QByteArray();
}

/// One page for each picture in a file. Empty if one of them can't be read.
std::vector<QByteArray> pagesOf(const QByteArray &content)
{
    if (content.startsWith("\xff\xd8\xff")) {
        // As it is: packing it again would only make it worse. The data become the compressed picture's own.
        const auto size = static_cast<std::size_t>(content.size());
        auto *data = static_cast<l_uint8 *>(std::malloc(size));
        std::memcpy(data, content.constData(), size);
        return {pageOf(CompressedPicture(l_generateJpegDataMem(data, size, 0)))};
    }
    if (!content.startsWith("II*") && !content.startsWith("MM")) {
        return {pageOf(Pix(pixReadMem(bytesOf(content), static_cast<std::size_t>(content.size()))))};
    }
    std::vector<QByteArray> pages;
    std::size_t offset = 0;
    do {
        const Pix page(
            pixReadMemFromMultipageTiff(bytesOf(content), static_cast<std::size_t>(content.size()), &offset));
        pages.push_back(pageOf(page));
    } while (offset != 0 && !pages.back().isEmpty() && std::ssize(pages) < ReadLimits::pages);
    return pages;
}

Error unreadable(const QString &name)
{
    return Error{QCoreApplication::translate(
                     "Reader", "%1 is a picture that is damaged or of an unusual kind. Save it as PNG or JPEG, or scan "
                               "the report again.")
                     .arg(name)};
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{QCoreApplication::translate("Reader", "%1 could not be opened: %2. Check that you may read it.")
                         .arg(QFileInfo(path).fileName(), file.errorString())};
    }
    return file.size() <= ReadLimits::fileBytes ? file.readAll() : QByteArray();
}

} // namespace

Result<QByteArray> pdfOfPictures(const std::vector<QByteArray> &pictures, const QString &name)
{
    setMsgSeverity(L_SEVERITY_NONE);
    const std::unique_ptr<L_PTRA, void (*)(L_PTRA *)> pages(ptraCreate(0), [](L_PTRA *pointers) {
        for (int i = 0, count = 0; ptraGetActualCount(pointers, &count) == 0 && i < count; ++i) {
            l_byteaDestroy(reinterpret_cast<L_BYTEA **>(&pointers->array[i]));
        }
        ptraDestroy(&pointers, 0, 0);
    });
    for (const QByteArray &picture : pictures) {
        if (isTooLarge(picture)) {
            return unreadable(name);
        }
        for (const QByteArray &page : pagesOf(picture)) {
            if (page.isEmpty()) {
                return unreadable(name);
            }
            ptraAdd(pages.get(), l_byteaInitFromMem(bytesOf(page), static_cast<std::size_t>(page.size())));
        }
    }
    l_uint8 *data = nullptr;
    std::size_t size = 0;
    const bool isMade = ptraConcatenatePdfToData(pages.get(), nullptr, &data, &size) == 0;
    const CMemory<l_uint8> owner(data);
    if (!isMade || size == 0) {
        return unreadable(name);
    }
    return QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
}

QStringList pagesInFolder(const QString &folder)
{
    static const QRegularExpression lastNumber(QStringLiteral("^(.*?)([0-9]+)([^0-9]*)$"));
    std::map<qulonglong, QString> pages;
    QString frame;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot)) {
        const bool isLeftover = info.fileName().compare(u"Thumbs.db", Qt::CaseInsensitive) == 0 ||
                                info.fileName().compare(u"desktop.ini", Qt::CaseInsensitive) == 0;
        if (isLeftover) {
            continue;
        }
        QFile file(info.filePath());
        const QRegularExpressionMatch match = lastNumber.match(info.completeBaseName());
        const QString around = match.captured(1) + u'\n' + match.captured(3);
        if (!info.isFile() || !match.hasMatch() || (!pages.empty() && around != frame) ||
            !file.open(QIODevice::ReadOnly) || !isPicture(file.read(16))) {
            return {};
        }
        frame = around;
        if (!pages.emplace(match.captured(2).toULongLong(), info.filePath()).second) {
            return {};
        }
    }
    QStringList paths;
    for (const auto &[number, path] : pages) {
        paths.append(path);
    }
    return paths.size() > 1 ? paths : QStringList();
}

Result<QByteArray> pdfOfSource(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    const bool isFolder = QFileInfo(path).isDir();
    std::vector<QByteArray> pictures;
    qint64 bytes = 0;
    for (const QString &page : isFolder ? pagesInFolder(path) : QStringList(path)) {
        Result<QByteArray> content = contentOf(page);
        if (!content) {
            return content.error();
        }
        bytes += content->size();
        if (bytes > ReadLimits::fileBytes) {
            return unreadable(name);
        }
        pictures.push_back(*std::move(content));
    }
    if (!isFolder && !isPicture(pictures.front())) {
        return std::move(pictures.front());
    }
    return pdfOfPictures(pictures, name);
}

} // namespace disclosure
