// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/orientation.h"

#include "models/scan/inklines.h"
#include "models/scan/linepicture.h"

#include <algorithm>
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
    const int longRun = page.pixels(30);
    const Pix across(pixOpenCompBrick(nullptr, page.ink.get(), longRun, 1));
    const Pix down(pixOpenCompBrick(nullptr, page.ink.get(), 1, longRun));
    const Pix lines(pixOr(nullptr, across.get(), down.get()));
    const Pix wider(pixDilateBrick(nullptr, lines.get(), 3, 3));
    const Pix text(pixSubtract(nullptr, page.ink.get(), wider.get()));
    const Pix closed(pixCloseSafeCompBrick(nullptr, text.get(), page.pixels(7), 1));
    std::vector<QRect> result = inkPieces(closed, page.pixels(6));
    std::erase_if(result, [&page](const QRect &line) {
        return line.height() < page.pixels(6) || line.height() > page.pixels(24) || line.width() < 3 * line.height();
    });
    std::ranges::sort(result, std::greater(), &QRect::width);
    if (result.size() > samples) {
        result.resize(samples);
    }
    return result;
}

/// Whether a line's text says anything about how the page stands: strokes and digits look alike upside down.
bool isTelling(const QString &text)
{
    const auto count = std::ranges::count_if(text, [](QChar c) { return c.script() == QChar::Script_Han; });
    return count >= 3 && count * 5 >= text.size() * 3;
}

/// How well the page's lines are read as they stand: the mean confidence of those that tell, the better half of them. 0
/// if there are none. Two lines that are read well say enough.
double legibility(const CleanPage &page, Recogniser &chinese)
{
    std::vector<double> confidences;
    for (QRect line : sampleLines(page)) {
        // A part of a long line says enough.
        line.setWidth(std::min(line.width(), line.height() * 12));
        const LineReading reading = chinese.read(linePicture(page, line), qRound(page.dotsPerInch));
        if (isTelling(reading.text)) {
            confidences.push_back(reading.confidence);
        }
        constexpr std::ptrdiff_t enough = 2;
        if (std::ranges::count_if(confidences, [](double found) { return found >= legible; }) >= enough) {
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
    CleanPage best = turnedPage(page, usual);
    int quarters = usual;
    double most = legibility(best, chinese);
    const double asUsual = most;
    for (int candidate = 0; candidate < 4 && most < legible; ++candidate) {
        if (candidate == usual) {
            continue;
        }
        CleanPage turned = turnedPage(page, candidate);
        const double found = legibility(turned, chinese);
        if (found > most && found >= illegible && found > asUsual + clearly) {
            most = found;
            quarters = candidate;
            best = std::move(turned);
        }
    }
    page = std::move(best);
    return quarters;
}

} // namespace disclosure
