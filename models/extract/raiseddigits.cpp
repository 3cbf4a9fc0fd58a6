// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/raiseddigits.h"

#include <algorithm>
#include <cmath>

namespace disclosure {

namespace {

constexpr double smaller = 0.8; ///< share of the number's height that a mark has at most
constexpr double raised = 0.2;  ///< share of the number's height by which a mark's foot stands above the number's
constexpr double near = 0.5;    ///< share of a digit's width that may be between a number and its mark

bool isDigit(const Glyph &glyph)
{
    return glyph.text.front().isDigit();
}

/// Whether a glyph follows another one on its line, whatever their sizes.
bool follows(const Glyph &glyph, const Glyph &before)
{
    return std::abs(glyph.box.left() - before.box.right()) <= near * before.box.width() &&
           glyph.box.center().x() > before.box.center().x() && glyph.box.bottom() > before.box.top() &&
           glyph.box.top() < before.box.bottom();
}

} // namespace

void removeRaisedDigits(std::vector<Glyph> &glyphs)
{
    std::vector<Glyph *> digits;
    for (Glyph &glyph : glyphs) {
        if (isDigit(glyph)) {
            digits.push_back(&glyph);
        }
    }
    std::ranges::stable_sort(digits, {}, [](const Glyph *glyph) { return glyph->box.left(); });
    std::vector<const Glyph *> marks;
    const auto isMark = [&marks](const Glyph *glyph) { return std::ranges::find(marks, glyph) != marks.end(); };
    for (std::size_t i = 0; i < digits.size(); ++i) {
        Glyph &glyph = *digits[i];
        for (std::size_t j = i; j-- > 0;) {
            Glyph &before = *digits[j];
            if (&before == &glyph || !follows(glyph, before)) {
                continue;
            }
            const double height = before.box.height();
            const bool isSmaller = glyph.box.height() <= smaller * height;
            const bool isRaised = before.box.bottom() - glyph.box.bottom() >= raised * height;
            if (isMark(&before) ? std::abs(glyph.box.height() - height) <= 0.1 * height : isSmaller && isRaised) {
                marks.push_back(&glyph);
            } else if (isSmaller || height <= smaller * glyph.box.height()) {
                glyph.uncertain = true;
                before.uncertain = true;
            }
            break;
        }
    }
    if (marks.empty()) {
        return;
    }
    std::vector<Glyph> kept;
    for (Glyph &glyph : glyphs) {
        if (!isMark(&glyph)) {
            kept.push_back(std::move(glyph));
        }
    }
    glyphs = std::move(kept);
}

} // namespace disclosure
