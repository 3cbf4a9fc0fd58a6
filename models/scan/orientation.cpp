// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/orientation.h"

#include "models/scan/inklines.h"
#include "models/scan/linepicture.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace disclosure {

namespace {

/// Lines that are read to find out whether a page can be read.
constexpr std::size_t samples = 5;
/// A model's confidence, 0 to 100. Text that stands upright is mostly read with more than the one; upside down, even
/// nonsense may be read with nearly 90. With less than the other, nothing was read.
constexpr double legible = 96;
constexpr double illegible = 72;
/// By how much another way of reading has to be better than the usual one.
constexpr double clearly = 3;

/// Lines of text of a usual size, spread over the page, longer ones first.
std::vector<QRect> sampleLines(const CleanPage &page)
{
    // Where lines of text lie is seen in a picture of half the size as well.
    constexpr int smaller = 2;
    const Pix ink(pixReduceRankBinary2(page.ink.get(), 1, nullptr));
    const int longRun = page.pixels(30) / smaller;
    const Pix across(pixOpenCompBrick(nullptr, ink.get(), longRun, 1));
    const Pix down(pixOpenCompBrick(nullptr, ink.get(), 1, longRun));
    const Pix lines(pixOr(nullptr, across.get(), down.get()));
    const Pix wider(pixDilateBrick(nullptr, lines.get(), 3, 3));
    const Pix text(pixSubtract(nullptr, ink.get(), wider.get()));
    const Pix closed(pixCloseSafeCompBrick(nullptr, text.get(), page.pixels(7) / smaller, 1));
    std::vector<QRect> result = inkPieces(closed, page.pixels(6) / smaller);
    for (QRect &line : result) {
        line = QRect(line.topLeft() * smaller, line.size() * smaller);
    }
    std::erase_if(result, [&page](const QRect &line) {
        return line.height() < page.pixels(6) || line.height() > page.pixels(24) || line.width() < 3 * line.height();
    });
    std::ranges::sort(result, std::greater(), &QRect::width);
    if (result.size() > samples) {
        result.resize(samples);
    }
    return result;
}

/// How many characters of a line's text say anything about how the page stands: strokes and digits look alike upside
/// down. 0 if there are too many of these.
qsizetype tellingCharacters(const QString &text)
{
    const auto count = std::ranges::count_if(text, [](QChar c) { return c.script() == QChar::Script_Han; });
    return count >= 3 && count * 5 >= text.size() * 3 ? count : 0;
}

/// How well the page's lines are read as they stand: the mean confidence of those that tell, the better half of them. 0
/// if there are none. A few characters that are read well say enough.
double legibility(const CleanPage &page, Recogniser &chinese)
{
    constexpr qsizetype enough = 8;
    std::vector<double> confidences;
    qsizetype legibleCharacters = 0;
    for (QRect line : sampleLines(page)) {
        // A part of a long line says enough.
        line.setWidth(std::min(line.width(), line.height() * 12));
        const LineReading reading = chinese.read(linePicture(page, line), qRound(page.dotsPerInch));
        const qsizetype telling = tellingCharacters(reading.text);
        if (telling > 0) {
            confidences.push_back(reading.confidence);
        }
        legibleCharacters += reading.confidence >= legible ? telling : 0;
        if (legibleCharacters >= enough) {
            break;
        }
    }
    std::ranges::sort(confidences, std::greater());
    double sum = 0;
    const std::size_t half = (confidences.size() + 1) / 2;
    for (std::size_t i = 0; i < half; ++i) {
        sum += confidences[i];
    }
    return half > 0 ? sum / static_cast<double>(half) : 0;
}

} // namespace

int turnUpright(CleanPage &page, Recogniser &chinese, int usual)
{
    if (usual != 0) {
        page = turnedPage(page, usual);
    }
    const double asUsual = legibility(page, chinese);
    double most = asUsual;
    int further = 0;
    std::optional<CleanPage> best;
    for (int quarters = 1; quarters < 4 && most < legible; ++quarters) {
        CleanPage turned = turnedPage(page, quarters);
        const double found = legibility(turned, chinese);
        if (found > most && found >= illegible && found > asUsual + clearly) {
            most = found;
            further = quarters;
            best = std::move(turned);
        }
    }
    if (best) {
        page = *std::move(best);
    }
    return (usual + further) % 4;
}

} // namespace disclosure
