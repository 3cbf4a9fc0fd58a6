// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/htmllook.h"

#include "models/source/htmlelements.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace disclosure {

namespace {

/// Pixels; what stands so far outside of the page was put there to be out of sight.
constexpr double outOfSight = -500;

/// A length in pixels; shares and em are of `whole`. Nothing for words and for what is computed.
std::optional<double> lengthIn(const QString &value, double whole)
{
    static const QRegularExpression length(u"^([-+]?\\d*\\.?\\d+)(px|pt|em|rem|%|cm|mm|in|vw|vh)?$"_qs);
    const QRegularExpressionMatch match = length.match(value);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const QString unit = match.captured(2);
    constexpr double usual = 16;
    const double pixels = unit == u"pt"                    ? 96.0 / 72
                          : unit == u"em"                  ? whole
                          : unit == u"rem"                 ? usual
                          : unit == u"%"                   ? whole / 100
                          : unit == u"in"                  ? 96
                          : unit == u"cm"                  ? 96 / 2.54
                          : unit == u"mm"                  ? 96 / 25.4
                          : unit == u"vw" || unit == u"vh" ? 10
                                                           : 1;
    return match.captured(1).toDouble() * pixels;
}

bool isOutOfSight(const QString &value)
{
    const std::optional<double> pixels = lengthIn(value, 16);
    return pixels && *pixels <= outOfSight;
}

bool isNothing(const QString &value)
{
    const std::optional<double> pixels = lengthIn(value, 16);
    return pixels && *pixels <= 1;
}

bool takesItsPlaceAway(const HtmlStyle &style, const GumboElement &element)
{
    const QString position = style.value(u"position"_qs);
    const bool isPlaced = position == u"absolute" || position == u"fixed";
    const bool isCell = element.tag == GUMBO_TAG_TD || element.tag == GUMBO_TAG_TH;
    const bool isCut = style.value(u"overflow"_qs) == u"hidden" && !isCell &&
                       (isNothing(style.value(u"height"_qs)) || isNothing(style.value(u"width"_qs)));
    return style.value(u"display"_qs) == u"none" || style.value(u"mso-hide"_qs) == u"all" || isCut ||
           (isPlaced && (isOutOfSight(style.value(u"left"_qs)) || isOutOfSight(style.value(u"top"_qs)))) ||
           isOutOfSight(style.value(u"margin-left"_qs));
}

bool isStruckOrRaised(const HtmlStyle &style)
{
    return style.value(u"text-decoration"_qs).contains(u"line-through") ||
           style.value(u"text-decoration-line"_qs).contains(u"line-through") ||
           style.value(u"vertical-align"_qs) == u"super";
}

} // namespace

std::optional<std::array<int, 4>> htmlColour(const QString &value)
{
    static const QHash<QString, std::array<int, 4>> names{
        {u"white"_qs, {255, 255, 255, 255}},     {u"black"_qs, {0, 0, 0, 255}},
        {u"red"_qs, {255, 0, 0, 255}},           {u"blue"_qs, {0, 0, 255, 255}},
        {u"green"_qs, {0, 128, 0, 255}},         {u"gray"_qs, {128, 128, 128, 255}},
        {u"grey"_qs, {128, 128, 128, 255}},      {u"yellow"_qs, {255, 255, 0, 255}},
        {u"transparent"_qs, {0, 0, 0, 0}},       {u"windowtext"_qs, {0, 0, 0, 255}},
        {u"window"_qs, {255, 255, 255, 255}},    {u"snow"_qs, {255, 250, 250, 255}},
        {u"whitesmoke"_qs, {245, 245, 245, 255}}};
    static const QRegularExpression hexadecimal(u"^#?([0-9a-f]{3,8})$"_qs);
    static const QRegularExpression function(
        u"^rgba?\\(\\s*(\\d+)\\s*[, ]\\s*(\\d+)\\s*[, ]\\s*(\\d+)\\s*(?:[,/]\\s*([\\d.]+)(%?)\\s*)?\\)$"_qs);
    const QString text = value.trimmed().toLower();
    if (const auto name = names.constFind(text); name != names.constEnd()) {
        return *name;
    }
    if (const QRegularExpressionMatch match = function.match(text); match.hasMatch()) {
        const double opacity = match.captured(4).isEmpty() ? 1 : match.captured(4).toDouble();
        return std::array{match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt(),
                          int(std::lround(255 * (match.captured(5) == u"%" ? opacity / 100 : opacity)))};
    }
    const QString digits = hexadecimal.match(text).captured(1);
    const qsizetype length = digits.size();
    if (length != 3 && length != 4 && length != 6 && length != 8) {
        return std::nullopt;
    }
    std::array<int, 4> colour{0, 0, 0, 255};
    const qsizetype each = length < 6 ? 1 : 2;
    for (qsizetype i = 0; i < length / each; ++i) {
        colour[std::size_t(i)] = digits.mid(i * each, each).toInt(nullptr, 16) * (each == 1 ? 17 : 1);
    }
    return colour;
}

HtmlLook HtmlLook::inside(const GumboElement &element, const HtmlStyles &styles) const
{
    HtmlLook look = *this;
    const HtmlStyle style = styles.styleOf(element, m_elements);
    look.m_elements.push_back(&element);
    look.m_areStylesIncomplete = styles.areIncomplete();
    look.apply(style, element);
    look.applyColours(style, element);
    return look;
}

void HtmlLook::apply(const HtmlStyle &style, const GumboElement &element)
{
    m_display = style.value(u"display"_qs);
    const std::optional<double> opacity = lengthIn(style.value(u"opacity"_qs), 1);
    constexpr double hardlySeen = 0.05;
    m_isInvisible |= opacity && *opacity <= hardlySeen;
    m_isGone |= takesItsPlaceAway(style, element);
    m_isStruckOrRaised = isStruckOrRaised(style);
    if (const QString visibility = style.value(u"visibility"_qs); !visibility.isEmpty()) {
        m_isInvisible |= visibility == u"hidden" || visibility == u"collapse";
    }
    if (const QString size = style.value(u"font-size"_qs); !size.isEmpty()) {
        constexpr double usual = 16;
        m_size = lengthIn(size, m_size)
                     .value_or(size == u"inherit" || size == u"smaller" || size == u"larger" ? m_size : usual);
    }
    if (const QString indent = style.value(u"text-indent"_qs); !indent.isEmpty()) {
        m_indent = lengthIn(indent, m_size).value_or(0);
    }
}

void HtmlLook::applyColours(const HtmlStyle &style, const GumboElement &element)
{
    const auto valueOf = [&](const QString &property, const char *old) {
        return style.contains(property) ? style.value(property) : attribute(element, old);
    };
    if (const QString colour = valueOf(u"color"_qs, "color"); !colour.isEmpty() && colour != u"inherit") {
        m_colour = htmlColour(colour);
    }
    const QString position = style.value(u"position"_qs);
    if (position == u"absolute" || position == u"fixed") {
        m_ground.reset(); // it may lie over anything
    }
    const QString image = style.value(u"background-image"_qs);
    const QString all = style.value(u"background"_qs);
    const bool isPicture = all.contains(u'(') && !all.startsWith(u"rgb");
    if (isPicture || (!image.isEmpty() && image != u"none") || !attribute(element, "background").isEmpty()) {
        m_ground.reset();
        return;
    }
    const QString plain = all.startsWith(u"rgb") ? all.left(all.indexOf(u')') + 1) : all.section(u' ', 0, 0);
    const QString ground = style.contains(u"background"_qs) && !style.contains(u"background-color"_qs)
                               ? plain
                               : valueOf(u"background-color"_qs, "bgcolor");
    if (ground.isEmpty() || ground == u"inherit" || ground == u"none" || ground == u"initial") {
        return;
    }
    const Colour own = htmlColour(ground);
    if (!own || own->back() > 0) {
        m_ground = own && own->back() == 255 ? own : Colour();
    }
}

/// Of the text to its ground, 0 to 255; 255 where that is not known.
int HtmlLook::contrast() const
{
    if (m_colour && m_colour->back() == 0) {
        return 0;
    }
    if (!m_colour || !m_ground || m_colour->back() < 255) {
        return 255;
    }
    int most = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        most = std::max(most, std::abs((*m_colour)[i] - (*m_ground)[i]));
    }
    return most;
}

bool HtmlLook::hidesText() const
{
    constexpr int same = 12; // of 255
    const bool isTransparent = m_colour && m_colour->back() == 0;
    return m_isGone || m_isInvisible || m_size <= 0 || m_indent <= outOfSight || isTransparent ||
           (contrast() <= same && !m_areStylesIncomplete);
}

bool HtmlLook::isDoubtful() const
{
    constexpr int hardlySeen = 30; // of 255
    constexpr double smallest = 2; // pixels
    return !hidesText() && (contrast() <= hardlySeen || m_size < smallest);
}

} // namespace disclosure
