// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace disclosure {

/// Where content streams show text, and which of it belongs to watermarks. A stream is named by its object's number and
/// generation, a piece of text by the place of its operator with its operands in the decoded stream.
class ShownTexts {
public:
    using Stream = std::pair<int, int>;
    struct Piece {
        std::size_t end = 0; ///< one after the operator
        bool isWatermark = false;
    };
    using Pieces = std::map<std::size_t, Piece>; ///< by the place where the operands begin

    /// A form may be drawn several times; what is no watermark's once stays.
    void add(Stream stream, std::size_t begin, std::size_t end, bool isWatermark);

    const std::map<Stream, Pieces> &streams() const { return m_streams; }

    /// Where all of a file's text would go, it is the report itself, which was scanned askew.
    bool isWorthRemoving() const;

private:
    std::map<Stream, Pieces> m_streams;
};

bool hasWatermark(const ShownTexts::Pieces &pieces);

/// The stream without the texts of watermarks; all that follows keeps its place.
std::string withoutWatermarks(std::string_view content, const ShownTexts::Pieces &pieces);

/// Whether a line of text that goes on by (x, y) for each step is turned by no quarter, as a table's never is.
bool isAskew(double x, double y);

} // namespace disclosure
