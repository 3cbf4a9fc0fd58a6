// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace disclosure {

/// Which texts are taken out.
enum class LeftOut { Unseen, UnseenAndWatermarks };

/// Where content streams show text, and which of it belongs to watermarks or is not seen. A stream is named by its
/// object's number and generation, a piece of text by the place of its operator with its operands in the decoded
/// stream.
class ShownTexts {
public:
    using Stream = std::pair<int, int>;
    struct Piece {
        std::size_t end = 0; ///< one after the operator
        bool isWatermark = false;
        double shift = 0;   ///< what moves on as far as the text does, as an operand of TJ
        int draws = 0;      ///< how often it is drawn
        int unseen = 0;     ///< how often it is not seen
        bool stays = false; ///< seen after all, or not to be told
        bool isUnseen() const { return !stays && unseen > 0 && unseen >= draws; }
    };
    using Pieces = std::map<std::size_t, Piece>; ///< by the place where the operands begin

    /// A form may be drawn several times; what is no watermark's once stays.
    void add(Stream stream, std::size_t begin, std::size_t end, bool isWatermark, double shift = 0);
    /// One of the times that a known piece is drawn, it is not seen.
    void addUnseen(Stream stream, std::size_t begin);
    void keep(Stream stream, std::size_t begin);
    bool isUnseen(Stream stream, std::size_t begin) const;

    const std::map<Stream, Pieces> &streams() const { return m_streams; }

    /// Where all of a file's text would go, it is the report itself, which was scanned askew.
    bool isWorthRemoving(LeftOut what) const;

private:
    std::map<Stream, Pieces> m_streams;
};

bool hasLeftOut(const ShownTexts::Pieces &pieces, LeftOut what);

/// The stream without these texts; all that follows keeps its place on the page.
std::string withoutTexts(std::string_view content, const ShownTexts::Pieces &pieces, LeftOut what);

/// Whether a line of text that goes on by (x, y) for each step is turned by no quarter, as a table's never is.
bool isAskew(double x, double y);

} // namespace disclosure
