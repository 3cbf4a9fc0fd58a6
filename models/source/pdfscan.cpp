// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pdfscan.h"

#include "models/source/pdfobjects.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <string_view>

namespace disclosure {

namespace {

/// Bytes. A larger picture takes too much memory beside what is made of it.
constexpr double largest = 48e6;

/// How the samples of a picture are written.
struct Samples {
    int width = 0;
    int height = 0;
    int bits = 0;
    int components = 0; ///< 0: in a way that is not understood here

    std::size_t bytesInRow() const
    {
        return (static_cast<std::size_t>(width) * static_cast<std::size_t>(bits * components) + 7) / 8;
    }
    std::size_t size() const { return bytesInRow() * static_cast<std::size_t>(height); }
};

int integerOf(QPDFObjectHandle object)
{
    return object.isInteger() ? object.getIntValueAsInt() : 0;
}

int componentsOf(QPDFObjectHandle space)
{
    if (space.isNameAndEquals("/DeviceGray")) {
        return 1;
    }
    if (space.isNameAndEquals("/DeviceRGB")) {
        return 3;
    }
    if (space.isArray() && space.getArrayNItems() == 2 && space.getArrayItem(0).isNameAndEquals("/ICCBased") &&
        space.getArrayItem(1).isStream()) {
        const int components = integerOf(space.getArrayItem(1).getDict().getKey("/N"));
        return components == 1 || components == 3 ? components : 0;
    }
    return 0;
}

Samples samplesOf(QPDFObjectHandle dictionary)
{
    Samples samples{integerOf(dictionary.getKey("/Width")), integerOf(dictionary.getKey("/Height")),
                    integerOf(dictionary.getKey("/BitsPerComponent")), componentsOf(dictionary.getKey("/ColorSpace"))};
    const bool isPlain = isOpaqueImage(dictionary) && !dictionary.hasKey("/Decode");
    const bool isKnown = samples.bits == 8 || (samples.bits == 1 && samples.components == 1);
    if (!isPlain || !isKnown || samples.width <= 0 || samples.height <= 0 ||
        static_cast<double>(samples.width) * samples.height * samples.components > largest) {
        samples.components = 0;
    }
    return samples;
}

/// How often the picture is turned to the right by a quarter; -1 if it is turned otherwise, or mirrored.
int quartersOf(const PdfMatrix &matrix)
{
    constexpr double straight = 0.5; // points over the whole page
    const bool isUpright = std::abs(matrix.b) < straight && std::abs(matrix.c) < straight;
    const bool isSideways = std::abs(matrix.a) < straight && std::abs(matrix.d) < straight;
    // A picture's rows go down, its unit square up.
    if (isUpright && matrix.a > 0 && matrix.d < 0) {
        return 0;
    }
    if (isSideways && matrix.b > 0 && matrix.c > 0) {
        return 1;
    }
    if (isUpright && matrix.a < 0 && matrix.d > 0) {
        return 2;
    }
    return isSideways && matrix.b < 0 && matrix.c < 0 ? 3 : -1;
}

unsigned char greyAt(const Samples &samples, std::string_view row, int x)
{
    const auto byte = [row](std::size_t i) { return static_cast<int>(static_cast<unsigned char>(row[i])); };
    const auto at = static_cast<std::size_t>(x);
    if (samples.bits == 1) {
        return (byte(at / 8) & (0x80 >> (at % 8))) != 0 ? 255 : 0;
    }
    return samples.components == 1 ? static_cast<unsigned char>(byte(at))
                                   : greyWithoutSeals(byte(3 * at), byte(3 * at + 1), byte(3 * at + 2));
}

PagePicture turned(const Samples &samples, std::string_view data, int quarters)
{
    const bool isSideways = quarters % 2 != 0;
    PagePicture picture;
    picture.width = isSideways ? samples.height : samples.width;
    picture.height = isSideways ? samples.width : samples.height;
    picture.grey.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height));
    for (int y = 0; y < samples.height; ++y) {
        const std::string_view row =
            data.substr(samples.bytesInRow() * static_cast<std::size_t>(y), samples.bytesInRow());
        if (quarters == 0 && samples.bits == 8 && samples.components == 1) {
            std::copy_n(row.begin(), samples.width,
                        picture.grey.begin() + static_cast<std::ptrdiff_t>(y) * samples.width);
            continue; // as most scans are
        }
        for (int x = 0; x < samples.width; ++x) {
            const int right = samples.width - 1 - x;
            const int below = samples.height - 1 - y;
            const int column = quarters == 0 ? x : quarters == 1 ? below : quarters == 2 ? right : y;
            const int line = quarters == 0 ? y : quarters == 1 ? x : quarters == 2 ? below : right;
            picture.grey[static_cast<std::size_t>(line) * static_cast<std::size_t>(picture.width) +
                         static_cast<std::size_t>(column)] = greyAt(samples, row, x);
        }
    }
    return picture;
}

} // namespace

bool reachesOver(const QRectF &area, const QRectF &page)
{
    constexpr double near = 1.5; // points
    return area.adjusted(-near, -near, near, near).contains(page);
}

std::optional<PdfScan> scanOnPage(std::pair<int, int> image, const PdfMatrix &matrix, const QRectF &page)
{
    const QRectF box = mapped(matrix, QRectF(0, 0, 1, 1));
    if (!reachesOver(box, page) || !reachesOver(page, box)) {
        return {};
    }
    return PdfScan{image, matrix, page.size()};
}

PagePicture ownPicture(QPDFObjectHandle image, const PdfScan &scan, double dotsPerInch)
{
    constexpr double nearby = 1.0 / 6;
    constexpr double alike = 0.002; // one resolution serves for both
    const Samples samples = samplesOf(image.getDict());
    const int quarters = quartersOf(scan.matrix);
    if (samples.components == 0 || quarters < 0 || scan.page.isEmpty()) {
        return {};
    }
    const bool isSideways = quarters % 2 != 0;
    const double across = (isSideways ? samples.height : samples.width) * pointsPerInch / scan.page.width();
    const double down = (isSideways ? samples.width : samples.height) * pointsPerInch / scan.page.height();
    if (std::abs(across / dotsPerInch - 1) > nearby || std::abs(down / across - 1) > alike ||
        !image.pipeStreamData(nullptr, 0, qpdf_dl_all, true)) {
        return {};
    }
    const std::shared_ptr<Buffer> data = image.getStreamData(qpdf_dl_all);
    const std::string_view bytes = viewOf(*data);
    if (bytes.size() < samples.size() || bytes.size() > samples.size() + samples.bytesInRow()) {
        return {}; // damaged, or not what its dictionary says
    }
    PagePicture picture = turned(samples, bytes, quarters);
    picture.dotsPerInch = across;
    return picture;
}

} // namespace disclosure
