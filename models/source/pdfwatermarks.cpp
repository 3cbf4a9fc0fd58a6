// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pdfwatermarks.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numbers>

namespace disclosure {

namespace {

bool isLeftOut(const ShownTexts::Piece &piece, LeftOut what)
{
    return piece.isUnseen() || (what == LeftOut::UnseenAndWatermarks && piece.isWatermark && !piece.stays);
}

} // namespace

void ShownTexts::add(Stream stream, std::size_t begin, std::size_t end, bool isWatermark, double shift)
{
    const auto [piece, isNew] =
        m_streams[stream].try_emplace(begin, Piece{.end = end, .isWatermark = isWatermark, .shift = shift});
    piece->second.isWatermark = piece->second.isWatermark && isWatermark;
    ++piece->second.draws;
}

void ShownTexts::addUnseen(Stream stream, std::size_t begin)
{
    ++m_streams[stream][begin].unseen;
}

void ShownTexts::keep(Stream stream, std::size_t begin)
{
    m_streams[stream][begin].stays = true;
}

bool ShownTexts::isUnseen(Stream stream, std::size_t begin) const
{
    const auto pieces = m_streams.find(stream);
    const auto piece = pieces == m_streams.end() ? Pieces::const_iterator() : pieces->second.find(begin);
    return pieces != m_streams.end() && piece != pieces->second.end() && piece->second.isUnseen();
}

bool ShownTexts::isWorthRemoving(LeftOut what) const
{
    const auto stays = [what](const auto &piece) { return !isLeftOut(piece.second, what); };
    return std::ranges::any_of(m_streams, [what](const auto &stream) { return hasLeftOut(stream.second, what); }) &&
           std::ranges::any_of(m_streams,
                               [&stays](const auto &stream) { return std::ranges::any_of(stream.second, stays); });
}

bool hasLeftOut(const ShownTexts::Pieces &pieces, LeftOut what)
{
    return std::ranges::any_of(pieces, [what](const auto &piece) { return isLeftOut(piece.second, what); });
}

std::string withoutTexts(std::string_view content, const ShownTexts::Pieces &pieces, LeftOut what)
{
    std::string result;
    std::size_t position = 0;
    for (const auto &[begin, piece] : pieces) {
        if (!isLeftOut(piece, what) || piece.end > content.size() || begin >= piece.end || begin < position) {
            continue;
        }
        result += content.substr(position, begin - position);
        position = piece.end;
        // ' and " show text on the next line, from which later lines are counted.
        const char last = content[piece.end - 1];
        result += last == '\'' || last == '"' ? " T* " : " ";
        if (piece.shift != 0) {
            constexpr int digits = 3;
            std::array<char, 64> number{};
            const auto end = std::to_chars(number.data(), number.data() + number.size(), piece.shift,
                                           std::chars_format::fixed, digits);
            result.append("[").append(number.data(), end.ptr).append("] TJ ");
        }
    }
    return result.append(content.substr(position));
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
