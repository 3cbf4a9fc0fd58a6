// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/tolerances.h"
#include "models/source/document.h"

#include <QRectF>
#include <QString>

#include <vector>

namespace disclosure {

/// One character on a page.
struct Glyph {
    QString text; ///< one character, of one or two UTF-16 units
    QRectF box;   ///< its height is the font's, which may be far more than the character's
    bool spaceAfter = false;
    bool uncertain = false; ///< see Word
};

/// The characters of words, in the words' order.
std::vector<Glyph> glyphsOf(const std::vector<Word> &words);

/// Groups characters into lines of text, top to bottom, each from left to right. Characters drawn twice at one place
/// (fake bold) stay once.
std::vector<std::vector<Glyph>> textLines(std::vector<Glyph> glyphs, const Tolerances &tolerances);

/// A line's characters with spaces where gaps are.
QString textOf(const std::vector<Glyph> &line, const Tolerances &tolerances);

/// Lines of one cell or paragraph joined: without a space, except between Latin letters.
QString joinedText(const std::vector<std::vector<Glyph>> &lines, const Tolerances &tolerances);

} // namespace disclosure
