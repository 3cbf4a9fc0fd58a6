// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/faintlines.h"

#include "models/scan/inklines.h"

#include <algorithm>

namespace disclosure {

namespace {

/// Points. The grey along a line is averaged over so much: more than from one dash to the next one, less than from one
/// digit of a column to that below it.
constexpr double averaged = 5;
/// Points. A line is thinner; beside it the page is blank somewhere within so much.
constexpr double thickest = 2.4;
/// Points. Averaged, strokes of characters that stand alone are shorter.
constexpr double shortest = 25;
/// Grey values, of a background of 200, by which a line is darker than its surroundings at least.
constexpr int contrast = 8;

/// The grey along a direction averaged over so many pixels on each side, which Leptonica only does in both directions.
Pix meanAlong(const Pix &grey, int half, bool horizontal)
{
    Pix result(pixCopy(nullptr, grey.get()));
    const int lines = horizontal ? pixGetHeight(grey.get()) : pixGetWidth(grey.get());
    const int length = horizontal ? pixGetWidth(grey.get()) : pixGetHeight(grey.get());
    const int wordsPerLine = pixGetWpl(grey.get());
    const l_uint32 *from = pixGetData(grey.get());
    l_uint32 *to = pixGetData(result.get());
    const auto rowOf = [wordsPerLine](auto *data, int y) {
        return data + static_cast<std::ptrdiff_t>(y) * wordsPerLine;
    };
    for (int line = 0; line < lines; ++line) {
        const auto value = [&](int at) {
            return static_cast<int>(horizontal ? GET_DATA_BYTE(rowOf(from, line), at)
                                               : GET_DATA_BYTE(rowOf(from, at), line));
        };
        int sum = 0;
        for (int at = 0; at < length + half; ++at) {
            sum += at < length ? value(at) : 0;
            sum -= at > 2 * half ? value(at - 2 * half - 1) : 0;
            const int middle = at - half;
            if (middle < half || middle >= length - half) {
                continue;
            }
            const auto mean = static_cast<l_uint8>(sum / (2 * half + 1));
            if (horizontal) {
                SET_DATA_BYTE(rowOf(to, line), middle, mean);
            } else {
                SET_DATA_BYTE(rowOf(to, middle), line, mean);
            }
        }
    }
    return result;
}

} // namespace

std::vector<QLineF> faintPieces(const CleanPage &page, bool horizontal)
{
    const auto along = [horizontal](int length) { return horizontal ? length : 1; };
    const auto across = [horizontal](int length) { return horizontal ? 1 : length; };
    const double scale = paleScale * page.dotsPerInch / 72; // pixels in a point
    const int half = std::max(1, qRound(averaged * scale / 2));
    const int beside = 2 * std::max(1, qRound(thickest * scale / 2)) + 1;
    const Pix mean = meanAlong(page.pale, half, horizontal);
    const Pix closed(pixCloseGray(mean.get(), across(beside), along(beside)));
    const Pix darker(pixSubtractGray(nullptr, closed.get(), mean.get()));
    Pix lines(pixThresholdToBinary(darker.get(), contrast));
    pixInvert(lines.get(), lines.get());
    // A line that is not quite straight steps from one row of pixels to the next one.
    constexpr int step = 3;
    lines.reset(pixDilateBrick(nullptr, lines.get(), across(step), along(step)));
    const int length = qRound(shortest * scale);
    const Pix opened(pixOpenBrick(nullptr, lines.get(), along(length), across(length)));
    std::vector<QLineF> pieces;
    for (const QRect &box : connectedBoxes(opened)) {
        if (std::min(box.width(), box.height()) > qRound(thickest * scale) + step) {
            continue;
        }
        const QRectF piece(box.x() / scale, box.y() / scale, box.width() / scale, box.height() / scale);
        const QPointF centre = piece.center();
        pieces.push_back(horizontal ? QLineF(piece.left(), centre.y(), piece.right(), centre.y())
                                    : QLineF(centre.x(), piece.top(), centre.x(), piece.bottom()));
    }
    return pieces;
}

} // namespace disclosure
