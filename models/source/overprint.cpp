// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/overprint.h"

#include <algorithm>
#include <cmath>

namespace disclosure {

namespace {

constexpr double large = 1.5;           ///< times the usual size
constexpr qsizetype severalLetters = 3; ///< fewer may be a label that is too long for its cell

struct Letter {
    QRectF box;
    double size = 0; ///< its font's height
};

std::vector<Letter> lettersOf(const std::vector<Word> &words)
{
    std::vector<Letter> letters;
    for (const Word &word : words) {
        for (const QRectF &box : word.characterBoxes) {
            letters.push_back({box, box.height()});
        }
    }
    return letters;
}

double usualSize(std::vector<Letter> letters)
{
    const auto middle = letters.begin() + std::ssize(letters) / 2;
    std::ranges::nth_element(letters, middle, {}, &Letter::size);
    return middle->size;
}

bool standInOneLine(const Letter &first, const Letter &second)
{
    constexpr double same = 0.1; // of a letter's height
    return std::abs(first.size - second.size) <= same * first.size &&
           std::abs(first.box.center().y() - second.box.center().y()) <= same * first.size;
}

/// Whether a letter stands within a larger other one and not just where its font leaves room above and below.
bool isOver(const Letter &letter, const Letter &other)
{
    constexpr double core = 0.6;
    const double margin = (1 - core) / 2 * other.size;
    return other.box.adjusted(0, margin, 0, -margin).contains(letter.box.center());
}

} // namespace

void removeOverprint(std::vector<Word> &words)
{
    const std::vector<Letter> letters = lettersOf(words);
    if (letters.empty()) {
        return;
    }
    const double usual = usualSize(letters);
    std::vector<Letter> small;
    std::ranges::copy_if(letters, std::back_inserter(small),
                         [&](const Letter &letter) { return letter.size <= usual; });
    std::vector<std::pair<Letter, qsizetype>> lines; // of large letters, with how many small ones run over each
    for (const Letter &letter : letters) {
        if (letter.size < large * usual) {
            continue;
        }
        auto line = std::ranges::find_if(lines, [&](const auto &known) { return standInOneLine(known.first, letter); });
        line = line == lines.end() ? lines.insert(lines.end(), {letter, 0}) : line;
        line->second += std::ranges::count_if(small, [&](const Letter &other) { return isOver(other, letter); });
    }
    std::erase_if(lines, [](const auto &line) { return line.second < severalLetters; });
    std::erase_if(words, [&](const Word &word) {
        return !word.characterBoxes.empty() && std::ranges::any_of(lines, [&](const auto &line) {
            return standInOneLine(line.first, {word.characterBoxes.front(), word.characterBoxes.front().height()});
        });
    });
}

} // namespace disclosure
