// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/reportwords.h"
#include "models/report/report.h"

#include <QColor>
#include <QPalette>
#include <QString>

namespace disclosure {

/// What a cell, a finding or a report is marked with. Every mark has a glyph, so that colour is never alone.
enum class Mark {
    None,
    Error,
    Warning,
    Doubtful,
    Corrected,
    Confirmed,
    Unsaved,
    Refused,
    Proven,
    Passed,
    Reading,
    Failed
};

Mark markOf(Severity severity);
Mark markOf(ListState state);

/// A sign for the mark; empty for Mark::None.
QString glyph(Mark mark);
/// A sign for where a report stands on the desk.
QString glyph(ReviewState state);

/// The colours of the marks by meaning, fit for a light or a dark palette.
class StateColors {
public:
    explicit StateColors(const QPalette &palette);

    /// For glyphs and text, readable on the palette's base and on background().
    QColor foreground(Mark mark) const;
    /// Behind a cell or message; the palette's base for marks that need none.
    QColor background(Mark mark) const;
    /// Around the cells that belong to what is selected.
    QColor related() const;

private:
    QPalette m_palette;
    bool m_isDark;
};

} // namespace disclosure
