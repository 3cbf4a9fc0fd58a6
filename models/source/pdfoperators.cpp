// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pdfoperators.h"

#include <unordered_map>

namespace disclosure {

std::optional<PdfOperator> pdfOperatorOf(std::string_view name)
{
    using enum PdfOperator;
    static const std::unordered_map<std::string_view, PdfOperator> operators = {{"q", Save},
                                                                                {"Q", Restore},
                                                                                {"cm", Transform},
                                                                                {"gs", State},
                                                                                {"w", LineWidth},
                                                                                {"Do", Object},
                                                                                {"ID", InlineImage},
                                                                                {"m", Move},
                                                                                {"l", Line},
                                                                                {"c", Curve},
                                                                                {"v", ShortCurve},
                                                                                {"y", ShortCurve},
                                                                                {"h", Close},
                                                                                {"re", Rectangle},
                                                                                {"S", Paint},
                                                                                {"s", Paint},
                                                                                {"f", Paint},
                                                                                {"F", Paint},
                                                                                {"f*", Paint},
                                                                                {"B", Paint},
                                                                                {"B*", Paint},
                                                                                {"b", Paint},
                                                                                {"b*", Paint},
                                                                                {"n", Paint},
                                                                                {"sh", Shade},
                                                                                {"g", Fill},
                                                                                {"rg", Fill},
                                                                                {"k", Fill},
                                                                                {"sc", Fill},
                                                                                {"scn", Fill},
                                                                                {"cs", Fill},
                                                                                {"G", Stroke},
                                                                                {"RG", Stroke},
                                                                                {"K", Stroke},
                                                                                {"SC", Stroke},
                                                                                {"SCN", Stroke},
                                                                                {"CS", Stroke},
                                                                                {"W", Clip},
                                                                                {"W*", Clip},
                                                                                {"BT", TextStart},
                                                                                {"Tm", TextMatrix},
                                                                                {"Td", TextMove},
                                                                                {"TD", TextMoveAndLead},
                                                                                {"T*", NextLine},
                                                                                {"Tf", TextFont},
                                                                                {"Tr", TextMode},
                                                                                {"Tc", LetterSpace},
                                                                                {"Tw", WordSpace},
                                                                                {"Tz", Stretch},
                                                                                {"TL", Leading},
                                                                                {"Ts", Rise},
                                                                                {"Tj", Text},
                                                                                {"TJ", Text},
                                                                                {"'", Text},
                                                                                {"\"", Text},
                                                                                {"BDC", Mark},
                                                                                {"BMC", Mark},
                                                                                {"EMC", MarkEnd}};
    const auto it = operators.find(name);
    return it == operators.end() ? std::nullopt : std::optional(it->second);
}

} // namespace disclosure
