// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pdftextstate.h"

#include "models/source/pdfcontent.h"

#include <algorithm>

namespace disclosure {

namespace {

QRectF boxAround(const PdfMatrix &matrix, double width, double bottom, double top)
{
    const QPointF first = matrix.map({0, bottom});
    double left = first.x(), right = first.x(), upper = first.y(), lower = first.y();
    for (const QPointF corner : {matrix.map({width, bottom}), matrix.map({0, top}), matrix.map({width, top})}) {
        left = std::min(left, corner.x());
        right = std::max(right, corner.x());
        upper = std::min(upper, corner.y());
        lower = std::max(lower, corner.y());
    }
    return {QPointF(left, upper), QPointF(right, lower)};
}

} // namespace

void PdfTextStyle::set(PdfOperator op, double operand)
{
    switch (op) {
    case PdfOperator::TextMode:
        mode = static_cast<int>(operand);
        break;
    case PdfOperator::LetterSpace:
        letterSpace = operand;
        break;
    case PdfOperator::WordSpace:
        wordSpace = operand;
        break;
    case PdfOperator::Stretch:
        stretch = operand / 100;
        break;
    case PdfOperator::Leading:
        leading = operand;
        break;
    case PdfOperator::Rise:
        rise = operand;
        break;
    default:
        break;
    }
}

PdfTextPlace::Shown PdfTextPlace::show(std::string_view operation, const PdfTextStyle &style, const PdfMatrix &toPage)
{
    static const PdfFont unknown;
    const PdfFont &font = style.font ? *style.font : unknown;
    const bool isVertical = font.isVertical();
    Shown shown;
    double moved = 0;
    const auto moveOn = [&](double way) {
        moved += way;
        m_letter = (isVertical ? PdfMatrix{1, 0, 0, 1, 0, way} : PdfMatrix{1, 0, 0, 1, way, 0}).then(m_letter);
    };
    for (const PdfTextPart &part : textPartsIn(operation)) {
        moveOn(-part.shift / 1000 * style.size * (isVertical ? 1 : style.stretch));
        for (std::string_view rest = part.codes; !rest.empty();) {
            const PdfFont::Code code = font.codeAt(rest);
            rest.remove_prefix(std::min(code.length, rest.size()));
            const double width = (isVertical ? 1 : code.advance) * style.size * style.stretch;
            const double space = style.letterSpace + (code.isSpace ? style.wordSpace : 0);
            if (!code.isSpace && width != 0) {
                const double base = style.rise - (isVertical ? style.size : 0);
                const PdfMatrix place = PdfMatrix{1, 0, 0, 1, isVertical ? -width / 2 : 0, base}.then(m_letter);
                shown.letters.push_back(boxAround(place.then(toPage), width, 0, font.height() * style.size));
            }
            moveOn(isVertical ? -style.size + space : width + space * style.stretch);
        }
    }
    const double unit = style.size * (isVertical ? 1 : style.stretch);
    shown.shift = unit != 0 ? -moved * 1000 / unit : 0;
    return shown;
}

} // namespace disclosure
