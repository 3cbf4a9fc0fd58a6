// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/ruledgrid.h"
#include "models/scan/cleanpage.h"

namespace disclosure {

/// What kind of ruling lines is looked for.
enum class LineKind {
    Drawn, ///< dark ones, which may be broken
    Faint, ///< pale, dotted or dashed ones as well
};

/// Looks along a straight stretch of the page for a line: something thin and darker than what is right beside it on
/// both sides, as strokes of characters, with others near them, are not.
class LineProbe {
public:
    /// `page` has to live as long as the object.
    LineProbe(const CleanPage &page, LineKind kind);

    /// Of a stretch's length, 0 to 1.
    struct Shares {
        double drawn = 0;
        double print = 0; ///< what has something dark on one side, as strokes of characters have
    };
    /// Where something crosses the stretch does not count.
    Shares sharesOf(const RulingLine &stretch, bool horizontal) const;

private:
    const CleanPage &m_page;
    double m_scale; ///< pixels of the pale picture in a point
    int m_half;     ///< pixels on each side over which the grey along the line is averaged
    int m_contrast; ///< grey values by which a line is darker than its surroundings
};

} // namespace disclosure
