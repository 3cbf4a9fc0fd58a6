// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/glyphs.h"

#include <algorithm>
#include <cmath>

namespace disclosure {

namespace {

/// A character's size: its height, unless the font claims much more than the character needs.
double sizeOf(const Glyph &glyph)
{
    const bool isSquare = glyph.text.front().script() == QChar::Script_Han;
    return std::min(glyph.box.height(), std::max((isSquare ? 1.2 : 2) * glyph.box.width(), 4.0));
}

bool isSameCharacterAgain(const Glyph &first, const Glyph &second, const Tolerances &t)
{
    return first.text == second.text &&
           std::abs(first.box.left() - second.box.left()) <= t.sameCharacter * std::max(first.box.width(), 1.0) &&
           std::abs(first.box.center().y() - second.box.center().y()) <= t.sameCharacter * sizeOf(first);
}

bool isLatinLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

} // namespace

std::vector<Glyph> glyphsOf(const std::vector<Word> &words)
{
    std::vector<Glyph> glyphs;
    for (const Word &word : words) {
        for (qsizetype i = 0; i < word.text.size(); ++i) {
            const bool isPair = word.text[i].isHighSurrogate() && i + 1 < word.text.size();
            const std::size_t index = static_cast<std::size_t>(i);
            QRectF box = index < word.characterBoxes.size() ? word.characterBoxes[index] : word.box;
            const QString text = word.text.sliced(i, isPair ? 2 : 1);
            i += isPair ? 1 : 0;
            glyphs.push_back({text, box, word.spaceAfter && i + 1 == word.text.size(), word.uncertain});
        }
    }
    return glyphs;
}

std::vector<std::vector<Glyph>> textLines(std::vector<Glyph> glyphs, const Tolerances &tolerances)
{
    std::erase_if(glyphs, [](const Glyph &glyph) { return glyph.text.trimmed().isEmpty(); });
    std::ranges::stable_sort(glyphs, {}, [](const Glyph &glyph) { return glyph.box.center().y(); });
    std::vector<std::vector<Glyph>> lines;
    double lineY = 0;
    double lastY = 0;
    for (Glyph &glyph : glyphs) {
        const double y = glyph.box.center().y();
        const double size = lines.empty() ? 0 : std::max(sizeOf(glyph), sizeOf(lines.back().back()));
        // A number in the middle between two lines of a label belongs to one of them or to none, but whole.
        const bool standsBesideLast = y - lastY <= tolerances.sameHeight * size && y - lineY <= size;
        const bool continues = !lines.empty() && (standsBesideLast || y - lineY <= tolerances.sameRow * size);
        lastY = y;
        if (!continues) {
            lines.emplace_back();
            lineY = y;
        }
        lines.back().push_back(std::move(glyph));
    }
    for (std::vector<Glyph> &line : lines) {
        std::ranges::stable_sort(line, {}, [](const Glyph &glyph) { return glyph.box.left(); });
        const auto again = [&tolerances](const Glyph &a, const Glyph &b) {
            return isSameCharacterAgain(a, b, tolerances);
        };
        line.erase(std::unique(line.begin(), line.end(), again), line.end());
    }
    return lines;
}

QString textOf(const std::vector<Glyph> &line, const Tolerances &tolerances)
{
    QString text;
    for (std::size_t i = 0; i < line.size(); ++i) {
        text += line[i].text;
        if (i + 1 < line.size()) {
            const double gap = line[i + 1].box.left() - line[i].box.right();
            if (gap > tolerances.spaceWidth * sizeOf(line[i]) || (line[i].spaceAfter && gap > 0)) {
                text += u' ';
            }
        }
    }
    return text;
}

QString joinedText(const std::vector<std::vector<Glyph>> &lines, const Tolerances &tolerances)
{
    QString text;
    for (const std::vector<Glyph> &line : lines) {
        const QString next = textOf(line, tolerances);
        if (!text.isEmpty() && isLatinLetter(text.back()) && isLatinLetter(next.front())) {
            text += u' ';
        }
        text += next;
    }
    return text;
}

} // namespace disclosure
