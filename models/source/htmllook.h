// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/htmlstyles.h"

#include <QString>
#include <gumbo.h>

#include <array>
#include <optional>
#include <vector>

namespace disclosure {

/// Red, green, blue and opacity, 0 to 255. Nothing for what is no colour that is known.
std::optional<std::array<int, 4>> htmlColour(const QString &value);

/// How the text in an element looks, as far as that tells whether it is seen. Colours, sizes and indents go on to the
/// elements inside, which may change them.
class HtmlLook {
public:
    HtmlLook() = default;
    /// Of an element inside of the last.
    HtmlLook inside(const GumboElement &element, const HtmlStyles &styles) const;

    /// Neither the element nor anything in it is seen, and it takes no place.
    bool isGone() const { return m_isGone; }
    /// Its own style strikes its text out or raises it: no part of the number beside it.
    bool isNoPartOfANumber() const { return m_isStruckOrRaised; }
    /// What CSS calls so: how the element is laid out. Empty if no style says it.
    const QString &display() const { return m_display; }
    /// The text that stands right in the element is not seen.
    bool hidesText() const;
    /// It is not seen if nothing else gives it another ground.
    bool isDoubtful() const;

private:
    using Colour = std::optional<std::array<int, 4>>;

    void apply(const HtmlStyle &style, const GumboElement &element);
    void applyColours(const HtmlStyle &style, const GumboElement &element);
    int contrast() const;

    std::vector<const GumboElement *> m_elements; ///< from the outermost to this one
    QString m_display;                            ///< of this element alone
    bool m_isGone = false;
    bool m_isInvisible = false;
    bool m_isStruckOrRaised = false;
    bool m_areStylesIncomplete = false;
    double m_size = 16;  ///< of the font in pixels
    double m_indent = 0; ///< of the first line in pixels
    Colour m_colour = std::array{0, 0, 0, 255};
    Colour m_ground = std::array{255, 255, 255, 255};
};

} // namespace disclosure
