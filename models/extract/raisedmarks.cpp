// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/raisedmarks.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace disclosure {

namespace {

constexpr double smaller = 0.85; ///< share of the number's height that a mark has at most
constexpr double raised = 0.2;   ///< share of the number's height by which a mark's foot stands above the number's
constexpr double near = 0.5;     ///< share of a digit's width that may be between a number and its mark

bool isDigit(const Glyph &glyph)
{
    return glyph.text.front().isDigit();
}

/// What may stand in a mark: [1], 1), (1,2), *.
bool mayBeInMark(const Glyph &glyph)
{
    return isDigit(glyph) || QStringView(u"[]()［］（）〔〕【】*＊※†‡#,，、").contains(glyph.text.front());
}

/// Brackets alone are no mark: they may be of another font than the number before them.
bool isMarkAlone(const Glyph &glyph)
{
    return isDigit(glyph) || QStringView(u"*＊※†‡#").contains(glyph.text.front());
}

/// Whether a glyph follows another one on its line, whatever their sizes.
bool follows(const Glyph &glyph, const Glyph &before)
{
    return std::abs(glyph.box.left() - before.box.right()) <= near * before.box.width() &&
           glyph.box.center().x() > before.box.center().x() && glyph.box.bottom() > before.box.top() &&
           glyph.box.top() < before.box.bottom();
}

} // namespace

void removeRaisedMarks(std::vector<Glyph> &glyphs)
{
    std::vector<Glyph *> candidates;
    for (Glyph &glyph : glyphs) {
        if (mayBeInMark(glyph)) {
            candidates.push_back(&glyph);
        }
    }
    std::ranges::stable_sort(candidates, {}, [](const Glyph *glyph) { return glyph->box.left(); });
    std::vector<std::vector<const Glyph *>> marks;
    const auto markOf = [&marks](const Glyph &glyph) {
        return std::ranges::find_if(marks, [&glyph](const auto &mark) { return mark.back() == &glyph; });
    };
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        Glyph &glyph = *candidates[i];
        for (std::size_t j = i; j-- > 0;) {
            Glyph &before = *candidates[j];
            if (!follows(glyph, before)) {
                continue;
            }
            const double height = before.box.height();
            const bool isSmaller = glyph.box.height() <= smaller * height;
            const bool isRaised = before.box.bottom() - glyph.box.bottom() >= raised * height;
            if (const auto mark = markOf(before); mark != marks.end()) {
                if (std::abs(glyph.box.height() - height) <= 0.1 * height) {
                    mark->push_back(&glyph);
                } else if (isDigit(glyph)) {
                    glyph.uncertain = true; // the number may go on behind what looks like a mark
                }
            } else if (isDigit(before) && isSmaller && isRaised) {
                marks.push_back({&glyph});
            } else if (isDigit(before) && isDigit(glyph) && (isSmaller || height <= smaller * glyph.box.height())) {
                glyph.uncertain = true;
                before.uncertain = true;
            }
            break;
        }
    }
    std::set<const Glyph *> removed;
    for (const std::vector<const Glyph *> &mark : marks) {
        if (std::ranges::any_of(mark, [](const Glyph *glyph) { return isMarkAlone(*glyph); })) {
            removed.insert(mark.begin(), mark.end());
        }
    }
    if (removed.empty()) {
        return;
    }
    std::vector<Glyph> kept;
    for (Glyph &glyph : glyphs) {
        if (!removed.contains(&glyph)) {
            kept.push_back(std::move(glyph));
        }
    }
    glyphs = std::move(kept);
}

} // namespace disclosure
