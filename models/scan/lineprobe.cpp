// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/lineprobe.h"

#include "models/report/median.h"

#include <algorithm>
#include <vector>

namespace disclosure {

namespace {

/// Points. A line may be so far from where it is expected: it is not quite straight.
constexpr double drift = 1.2;
constexpr double thickest = 2.4;
/// Points. What is so near beside a line, past its blurred edge, is blank; characters have other strokes there.
constexpr double beside = 1.4;
constexpr int blurredEdge = 1; // pixels
/// Points over which the grey along a line is averaged: of a faint one from one dash to the next.
constexpr double averagedDrawn = 1.4;
constexpr double averagedFaint = 5;
/// Grey values, of a background of 200.
constexpr int contrastDrawn = 15;
constexpr int contrastFaint = 8;
constexpr int background = 200;
/// Share of a line's usual contrast.
constexpr double leastOfUsual = 0.4;

/// The grey of the pale picture around a stretch: rows along it, a column for each distance from it.
class Surroundings {
public:
    /// Lengths in pixels. `half`: the pixels on each side along the stretch over which is averaged.
    Surroundings(const Pix &pale, const RulingLine &stretch, bool horizontal, double scale, int reach, int half)
        : m_reach(reach)
    {
        const int from = qRound(stretch.from * scale);
        m_length = std::max(0, qRound(stretch.to * scale) - from);
        m_grey.resize(static_cast<std::size_t>(m_length * (2 * reach + 1)));
        std::vector<int> sums(static_cast<std::size_t>(m_length + 1));
        for (int across = -reach; across <= reach; ++across) {
            for (int i = 0; i < m_length; ++i) {
                const int along = from + i;
                const int place = qRound(stretch.at * scale) + across;
                l_uint32 value = background;
                pixGetPixel(pale.get(), horizontal ? along : place, horizontal ? place : along, &value);
                sums[static_cast<std::size_t>(i + 1)] = sums[static_cast<std::size_t>(i)] + static_cast<int>(value);
            }
            for (int i = 0; i < m_length; ++i) {
                const int first = std::max(0, i - half);
                const int end = std::min(m_length, i + half + 1);
                m_grey[index(i, across)] =
                    (sums[static_cast<std::size_t>(end)] - sums[static_cast<std::size_t>(first)]) / (end - first);
            }
        }
    }

    int length() const { return m_length; }
    int reach() const { return m_reach; }
    int at(int along, int across) const { return m_grey[index(along, across)]; }

private:
    std::size_t index(int along, int across) const
    {
        return static_cast<std::size_t>(along * (2 * m_reach + 1) + across + m_reach);
    }

    int m_reach;
    int m_length = 0;
    std::vector<int> m_grey;
};

/// What is seen in one place along a stretch.
struct Sight {
    int contrast = 0; ///< of a line; 0 if there is none
    bool isCrossed = false;
    bool isPrint = false; ///< something else than a line
};

/// Lengths in pixels.
struct Measures {
    int sway = 0;
    int thickest = 0;
    int beside = 0;
    int contrast = 0;
};

Sight sightAt(const Surroundings &grey, int along, const Measures &measures)
{
    int darkest = 0;
    for (int across = -measures.sway; across <= measures.sway; ++across) {
        if (grey.at(along, across) < grey.at(along, darkest)) {
            darkest = across;
        }
    }
    const int line = grey.at(along, darkest);
    const int half = (line + background) / 2;
    int first = darkest;
    int last = darkest;
    while (last - first < measures.thickest && grey.at(along, first - 1) < half) {
        --first;
    }
    while (last - first < measures.thickest && grey.at(along, last + 1) < half) {
        ++last;
    }
    int before = background;
    int after = background;
    for (int i = 1; i <= measures.beside; ++i) {
        before = std::min(before, grey.at(along, first - blurredEdge - i));
        after = std::min(after, grey.at(along, last + blurredEdge + i));
    }
    if (before < half && after < half) {
        return {.isCrossed = true};
    }
    const int surroundings = std::min(before, after);
    const bool isLine = surroundings >= half && surroundings - line >= measures.contrast;
    return {.contrast = isLine ? surroundings - line : 0, .isPrint = !isLine && surroundings < half};
}

} // namespace

LineProbe::LineProbe(const CleanPage &page, LineKind kind)
    : m_page(page), m_scale(paleScale * page.dotsPerInch / 72),
      m_half(qRound((kind == LineKind::Faint ? averagedFaint : averagedDrawn) * m_scale / 2)),
      m_contrast(kind == LineKind::Faint ? contrastFaint : contrastDrawn)
{
}

LineProbe::Shares LineProbe::sharesOf(const RulingLine &stretch, bool horizontal) const
{
    const auto pixels = [this](double points) { return std::max(1, qRound(points * m_scale)); };
    const Measures measures{
        .sway = pixels(drift), .thickest = pixels(thickest), .beside = pixels(beside), .contrast = m_contrast};
    const int reach = measures.sway + measures.thickest + blurredEdge + measures.beside;
    const Surroundings grey(m_page.pale, stretch, horizontal, m_scale, reach, m_half);
    std::vector<int> contrasts;
    int crossed = 0;
    int print = 0;
    for (int along = 0; along < grey.length(); ++along) {
        const Sight sight = sightAt(grey, along, measures);
        crossed += sight.isCrossed ? 1 : 0;
        print += sight.isPrint ? 1 : 0;
        if (sight.contrast > 0) {
            contrasts.push_back(sight.contrast);
        }
    }
    if (contrasts.empty()) {
        return {};
    }
    // A line is about as dark all along; strokes below or beside each other are not.
    const int usual = median(contrasts);
    const auto drawn =
        std::ranges::count_if(contrasts, [usual](int contrast) { return contrast >= usual * leastOfUsual; });
    // Where print crosses most of it, the little that is left tells nothing.
    const double counted = std::max(grey.length() - crossed, grey.length() / 2);
    return {.drawn = static_cast<double>(drawn) / counted, .print = print / counted};
}

} // namespace disclosure
