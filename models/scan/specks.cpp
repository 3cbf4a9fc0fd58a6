// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/specks.h"

#include "models/scan/inklines.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace disclosure {

namespace {

/// Points. A piece as high is a character or most of one.
constexpr double leastOfCharacter = 4;

/// Beside print of a height: on a worn page specks may be larger than points. What is clearly wider than high may be a
/// minus.
bool isSpeck(const QRect &piece, int height, const CleanPage &page)
{
    constexpr double largest = 0.3;
    const bool isRound = piece.width() * 2 <= piece.height() * 3;
    return isSpeck(piece, page) ||
           (page.isWorn && isRound && std::max(piece.width(), piece.height()) <= largest * height);
}

} // namespace

bool isSpeck(const QRect &piece, const CleanPage &page)
{
    return std::max(piece.width(), piece.height()) <= page.pixels(largestSpeck);
}

std::vector<QRect> specksApart(const std::vector<QRect> &pieces, int height, const CleanPage &page)
{
    const int distance = height / 2;
    std::vector<QRect> specks;
    std::ranges::copy_if(pieces, std::back_inserter(specks), [&](const QRect &piece) {
        const QRect around = piece.adjusted(-distance, -distance, distance, distance);
        return isSpeck(piece, height, page) && std::ranges::none_of(pieces, [&](const QRect &other) {
                   return !isSpeck(other, height, page) && around.intersects(other);
               });
    });
    return specks;
}

std::vector<QRect> specksBeside(const std::vector<QRect> &pieces, const QRect &digit, const CleanPage &page)
{
    const auto hasDigitWithin = [&](int from, int to) {
        return std::ranges::any_of(pieces, [&](const QRect &other) {
            return other.height() * 10 >= digit.height() * 7 && other.left() <= to && other.right() >= from;
        });
    };
    std::vector<QRect> specks;
    std::ranges::copy_if(pieces, std::back_inserter(specks), [&](const QRect &piece) {
        const int reach = digit.height() / 2;
        const bool isPoint = std::abs(piece.bottom() - digit.bottom()) * 5 <= digit.height() &&
                             hasDigitWithin(piece.left() - reach, piece.left()) &&
                             hasDigitWithin(piece.right(), piece.right() + reach);
        const int near = digit.height() / 8;
        const QRect around = piece.adjusted(-near, -near, near, near);
        const bool isBroken = std::ranges::any_of(pieces, [&](const QRect &other) {
            return !isSpeck(other, digit.height(), page) && around.intersects(other);
        });
        return isSpeck(piece, digit.height(), page) && !isPoint && !isBroken;
    });
    return specks;
}

bool isWorn(const CleanPage &page)
{
    // Specks for each character: scans of clean print have up to a third, copies of copies 0.55 and more.
    constexpr double fewest = 0.5;
    const std::vector<QRect> pieces = inkPieces(page.ink, std::max(2, page.pixels(smallestPiece)));
    const auto specks = std::ranges::count_if(pieces, [&page](const QRect &piece) { return isSpeck(piece, page); });
    const auto characters = std::ranges::count_if(
        pieces, [&page](const QRect &piece) { return piece.height() > page.pixels(leastOfCharacter); });
    return static_cast<double>(specks) > fewest * static_cast<double>(characters);
}

Pix thickened(const Pix &grey)
{
    const Pix wider(pixErodeGray(grey.get(), 3, 3));
    return Pix(pixBlockconv(wider.get(), 1, 1));
}

} // namespace disclosure
