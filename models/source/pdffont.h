// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

class QPDFObjectHandle;

namespace disclosure {

/// A font as far as the places of its letters need it. Where its widths are missing they are guessed.
class PdfFont {
public:
    struct Code {
        std::size_t length = 1; ///< bytes
        double advance = 0;     ///< to the next letter, for type of size 1
        bool isSpace = false;   ///< the space of one byte, which word spacing widens
    };

    PdfFont() = default;
    explicit PdfFont(QPDFObjectHandle font);

    /// The code at the start of a string that is not empty.
    Code codeAt(std::string_view text) const;
    bool isVertical() const { return m_isVertical; }
    /// The height of its letters above the baseline, for type of size 1.
    double height() const { return m_height; }
    /// Whether its letters bring their colours with them.
    bool isColoured() const { return m_isColoured; }

private:
    struct Range {
        int first = 0;
        int last = 0;
        double width = 0;
    };

    void readComposite(QPDFObjectHandle &font);
    void readDrawn(QPDFObjectHandle &font);
    void readWidths(QPDFObjectHandle &font, double scale);
    double widthOf(int code) const;

    bool m_isComposite = false;
    bool m_isMixed = false; ///< codes of one byte and of two
    bool m_isVertical = false;
    bool m_isColoured = false;
    double m_height = 0.75;
    double m_usualWidth = 0.55;
    std::unordered_map<int, double> m_widths;
    std::vector<Range> m_ranges;
};

/// The fonts of a file, each read once.
class PdfFonts {
public:
    /// nullptr if the resources have no font of that name. Lives as long as this.
    const PdfFont *find(const QPDFObjectHandle &resources, std::string_view name);

private:
    std::unordered_map<int, std::unique_ptr<PdfFont>> m_fonts; ///< by their objects' numbers
    std::vector<std::unique_ptr<PdfFont>> m_direct;            ///< written out where they are named
};

} // namespace disclosure
