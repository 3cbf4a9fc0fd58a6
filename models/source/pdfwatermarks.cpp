// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pdfwatermarks.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace disclosure {

void ShownTexts::add(Stream stream, std::size_t begin, std::size_t end, bool isWatermark)
{
    const auto [piece, isNew] = m_streams[stream].try_emplace(begin, Piece{end, isWatermark});
    piece->second.isWatermark = piece->second.isWatermark && isWatermark;
}

bool ShownTexts::isWorthRemoving() const
{
    const auto isOwnText = [](const auto &piece) { return !piece.second.isWatermark; };
    return std::ranges::any_of(m_streams, [](const auto &stream) { return hasWatermark(stream.second); }) &&
           std::ranges::any_of(
               m_streams, [&isOwnText](const auto &stream) { return std::ranges::any_of(stream.second, isOwnText); });
}

bool hasWatermark(const ShownTexts::Pieces &pieces)
{
    return std::ranges::any_of(pieces, [](const auto &piece) { return piece.second.isWatermark; });
}

std::string withoutWatermarks(std::string_view content, const ShownTexts::Pieces &pieces)
{
    std::string result(content);
    for (const auto &[begin, piece] : pieces) {
        if (!piece.isWatermark || piece.end > result.size() || begin >= piece.end) {
            continue;
        }
        // ' and " show text on the next line, from which later lines are counted.
        const char last = result[piece.end - 1];
        const bool goesToNextLine = (last == '\'' || last == '"') && piece.end - begin >= 2;
        const auto place = result.begin() + static_cast<std::ptrdiff_t>(begin);
        std::fill(place, result.begin() + static_cast<std::ptrdiff_t>(piece.end), ' ');
        if (goesToNextLine) {
            result.replace(piece.end - 2, 2, "T*");
        }
    }
    return result;
}

bool isAskew(double x, double y)
{
    constexpr double straight = 5; // degrees; scanners and printers turn a page by less
    if (x == 0 && y == 0) {
        return false;
    }
    const double degrees = std::atan2(y, x) * 180 / std::numbers::pi;
    return std::abs(std::remainder(degrees, 90.0)) > straight;
}

} // namespace disclosure
