// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/pdfcontent.h"
#include "models/source/pdfpaintorder.h"

#include <string_view>
#include <vector>

class QPDFObjectHandle;

namespace disclosure {

/// With what areas are filled, or lines drawn.
class PdfInk {
public:
    /// Operators g, rg and k and their like for lines, told apart by their operands.
    void setDeviceColour(const std::vector<PdfOperand> &operands);
    /// Operators cs and CS: every space begins with black, or a colour that is not known.
    void setSpace(const QPDFObjectHandle &resources, std::string_view name);
    /// Operators sc and scn.
    void setColour(const std::vector<PdfOperand> &operands);

    const PdfColour &colour() const { return m_colour; }

    double opacity = 1; ///< 0 to 1

private:
    enum class Space { Grey, Rgb, Cmyk, Other };
    static Space spaceOf(QPDFObjectHandle space);
    static PdfColour colourIn(Space space, const std::vector<PdfOperand> &operands);

    Space m_space = Space::Grey;
    PdfColour m_colour = std::array{0.0, 0.0, 0.0};
};

/// What the graphics state says of colours and of how they mix with what is below.
struct PdfGraphics {
    PdfInk fill;
    PdfInk stroke;
    double groupOpacity = 1; ///< of the transparency groups around
    bool isMixed = false;    ///< by a blend mode or a soft mask
    double lineWidth = 1;    ///< in user space

    /// Operator gs.
    void apply(const QPDFObjectHandle &resources, std::string_view state);
    /// A transparency group begins, which is mixed with the page as a whole.
    void startGroup();
};

} // namespace disclosure
