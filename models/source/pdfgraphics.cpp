// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pdfgraphics.h"

#include "models/source/pdfobjects.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <string>

namespace disclosure {

void PdfInk::setDeviceColour(const std::vector<PdfOperand> &operands)
{
    m_space = operands.size() == 4 ? Space::Cmyk : operands.size() == 3 ? Space::Rgb : Space::Grey;
    m_colour = colourIn(m_space, operands);
}

void PdfInk::setSpace(const QPDFObjectHandle &resources, std::string_view name)
{
    QPDFObjectHandle named = resourceOf(resources, "/ColorSpace", name);
    m_space = spaceOf(named.isNull() ? QPDFObjectHandle::newName(std::string(name)) : named);
    m_colour = m_space == Space::Other ? PdfColour() : std::array{0.0, 0.0, 0.0};
}

void PdfInk::setColour(const std::vector<PdfOperand> &operands)
{
    m_colour = colourIn(m_space, operands);
}

PdfInk::Space PdfInk::spaceOf(QPDFObjectHandle space)
{
    QPDFObjectHandle family = space.isArray() && space.getArrayNItems() > 0 ? space.getArrayItem(0) : space;
    const std::string name = family.isName() ? family.getName() : std::string();
    if (name == "/ICCBased" && space.isArray() && space.getArrayNItems() > 1 && space.getArrayItem(1).isStream()) {
        QPDFObjectHandle components = space.getArrayItem(1).getDict().getKey("/N");
        const int count = components.isInteger() ? components.getIntValueAsInt() : 0;
        return count == 1 ? Space::Grey : count == 3 ? Space::Rgb : count == 4 ? Space::Cmyk : Space::Other;
    }
    if (name == "/DeviceGray" || name == "/CalGray" || name == "/G") {
        return Space::Grey;
    }
    if (name == "/DeviceRGB" || name == "/CalRGB" || name == "/RGB") {
        return Space::Rgb;
    }
    return name == "/DeviceCMYK" || name == "/CMYK" ? Space::Cmyk : Space::Other;
}

PdfColour PdfInk::colourIn(Space space, const std::vector<PdfOperand> &operands)
{
    const auto component = [&](std::size_t i) {
        return i < operands.size() ? std::clamp(operands[i].number, 0.0, 1.0) : 0.0;
    };
    switch (space) {
    case Space::Grey:
        return std::array{component(0), component(0), component(0)};
    case Space::Rgb:
        return std::array{component(0), component(1), component(2)};
    case Space::Cmyk: {
        const double light = 1 - component(3);
        return std::array{(1 - component(0)) * light, (1 - component(1)) * light, (1 - component(2)) * light};
    }
    case Space::Other:
        break;
    }
    return {};
}

void PdfGraphics::apply(const QPDFObjectHandle &resources, std::string_view state)
{
    QPDFObjectHandle entries = resourceOf(resources, "/ExtGState", state);
    if (!entries.isDictionary()) {
        return;
    }
    if (QPDFObjectHandle opacity = entries.getKey("/ca"); opacity.isNumber()) {
        fill.opacity = opacity.getNumericValue();
    }
    if (QPDFObjectHandle opacity = entries.getKey("/CA"); opacity.isNumber()) {
        stroke.opacity = opacity.getNumericValue();
    }
    if (QPDFObjectHandle width = entries.getKey("/LW"); width.isNumber()) {
        lineWidth = width.getNumericValue();
    }
    if (entries.hasKey("/BM") || entries.hasKey("/SMask")) {
        QPDFObjectHandle mode = entries.getKey("/BM");
        const bool isPlain = mode.isNull() || mode.isNameAndEquals("/Normal") || mode.isNameAndEquals("/Compatible");
        isMixed = !isPlain || entries.getKey("/SMask").isDictionary();
    }
}

void PdfGraphics::startGroup()
{
    groupOpacity *= fill.opacity;
    fill.opacity = 1;
    stroke.opacity = 1;
}

} // namespace disclosure
