// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace disclosure {

/// An operand of a content stream's operator, as far as lines need it: a number or a name. Strings, arrays and
/// dictionaries stand as `Other`.
struct PdfOperand {
    enum class Kind { Number, Name, Other };
    Kind kind = Kind::Other;
    double number = 0;
    std::string_view name; ///< with its slash, as it is written
};

/// Steps through a decoded content stream operator by operator (ISO 32000-1, 7.8.2). qpdf's own parser makes an object
/// of each token and takes longer than Poppler needs for the text; this one makes none. Broken streams end it early.
class PdfContentScanner {
public:
    explicit PdfContentScanner(std::string_view content) : m_content(content) {}

    /// Goes on to the next operator; false at the end.
    bool next();

    std::string_view op() const { return m_operator; }
    const std::vector<PdfOperand> &operands() const { return m_operands; }
    /// Where in the stream the operator with its operands stands.
    std::size_t begin() const { return m_begin; }
    std::size_t end() const { return m_position; }
    std::string_view text() const { return m_content.substr(m_begin, m_position - m_begin); }

private:
    bool atEnd() const { return m_position >= m_content.size(); }
    char peek() const { return m_content[m_position]; }
    void skipSpace();
    void skipString();
    void skipHexString();
    void skipInlineImage();
    std::string_view regularCharacters();
    void addOperand(const PdfOperand &operand);

    std::string_view m_content;
    std::size_t m_position = 0;
    std::size_t m_begin = 0;
    int m_depth = 0; ///< open arrays and dictionaries, whose content is no operand of its own
    std::string_view m_operator;
    std::vector<PdfOperand> m_operands;
};

/// A string that an operator shows, and the number before it by which the text is shifted (ISO 32000-1, 9.4.3).
struct PdfTextPart {
    double shift = 0;
    std::string codes;
};

/// The strings in an operator that shows text, given with its operands.
std::vector<PdfTextPart> textPartsIn(std::string_view operation);

} // namespace disclosure
