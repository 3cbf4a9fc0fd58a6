// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace disclosure {

/// The operators that lines and the places and colours of text depend on (ISO 32000-1, annex A).
enum class PdfOperator {
    Save,
    Restore,
    Transform,
    State,
    LineWidth,
    Object,
    InlineImage,
    Move,
    Line,
    Curve,
    ShortCurve,
    Close,
    Rectangle,
    Paint,
    Shade,
    Fill,
    Stroke,
    Clip,
    TextStart,
    TextMatrix,
    TextMove,
    TextMoveAndLead,
    NextLine,
    TextFont,
    TextMode,
    LetterSpace,
    WordSpace,
    Stretch,
    Leading,
    Rise,
    Text,
    Mark,
    MarkEnd
};

/// Nothing for operators that are passed over.
std::optional<PdfOperator> pdfOperatorOf(std::string_view name);

} // namespace disclosure
