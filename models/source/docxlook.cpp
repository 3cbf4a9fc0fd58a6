// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/docxlook.h"

#include "models/source/docxnumbering.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace disclosure {

namespace {

constexpr int same = 12;       // of 255; no eye tells such colours apart
constexpr int hardlySeen = 30; // of 255

/// Nothing for what are no six hexadecimal digits.
std::optional<std::array<int, 3>> channelsOf(const QString &colour)
{
    bool isNumber = false;
    const int number = colour.toInt(&isNumber, 16);
    return isNumber && colour.size() == 6 ? std::optional(std::array{number >> 16, (number >> 8) & 0xff, number & 0xff})
                                          : std::nullopt;
}

} // namespace

void DocxLook::read(const QXmlStreamReader &xml)
{
    if (!isWordElement(xml)) {
        return;
    }
    const QString value = wordAttribute(xml, u"val");
    if (xml.name() == u"vanish") {
        isHidden = isOn(xml);
    } else if (xml.name() == u"strike" || xml.name() == u"dstrike") {
        isStruck = isStruck.value_or(false) || isOn(xml); // either kind of stroke
    } else if (xml.name() == u"vertAlign") {
        isRaised = value == u"superscript";
    } else if (xml.name() == u"color") {
        colour = value;
    } else if (xml.name() == u"sz") {
        size = value.toInt();
    } else if (xml.name() == u"highlight" && value != u"none") {
        ground = value == u"white" ? u"FFFFFF"_qs : someGround.toString();
    } else if (xml.name() == u"shd") {
        const bool isPlain = value.isEmpty() || value == u"clear" || value == u"nil";
        const QString fill = wordAttribute(xml, u"fill");
        ground = isPlain ? (fill.isEmpty() ? u"auto"_qs : fill) : someGround.toString();
    }
}

DocxLook DocxLook::with(const DocxLook &nearer) const
{
    const bool givesGround = !nearer.ground.isEmpty() && nearer.ground != u"auto";
    return {.isHidden = nearer.isHidden ? nearer.isHidden : isHidden,
            .isStruck = nearer.isStruck ? nearer.isStruck : isStruck,
            .isRaised = nearer.isRaised ? nearer.isRaised : isRaised,
            .colour = nearer.colour.isEmpty() ? colour : nearer.colour,
            .ground = givesGround ? nearer.ground : ground,
            .size = nearer.size > 0 ? nearer.size : size};
}

/// Word chooses a colour that is seen where none is said. Pages are white.
int DocxLook::contrast() const
{
    constexpr int full = 255;
    const auto text = channelsOf(colour);
    const bool isOnPage = ground.isEmpty() || ground == u"auto" || ground == perhapsSomeGround;
    const auto behind = isOnPage ? std::array{full, full, full} : channelsOf(ground);
    if (!text || !behind) {
        return full;
    }
    int most = 0;
    for (std::size_t i = 0; i < text->size(); ++i) {
        most = std::max(most, std::abs((*text)[i] - (*behind)[i]));
    }
    return most;
}

bool DocxLook::isUnseen() const
{
    return isHidden.value_or(false) || (contrast() <= same && ground != perhapsSomeGround);
}

bool DocxLook::isDoubtful() const
{
    constexpr int smallest = 4; // half points
    return !isUnseen() && (contrast() <= hardlySeen || (size > 0 && size < smallest));
}

} // namespace disclosure
