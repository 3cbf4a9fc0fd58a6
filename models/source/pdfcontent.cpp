// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pdfcontent.h"

#include <charconv>

namespace disclosure {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool isDelimiter(char c)
{
    switch (c) {
    case '(':
    case ')':
    case '<':
    case '>':
    case '[':
    case ']':
    case '{':
    case '}':
    case '/':
    case '%':
        return true;
    default:
        return false;
    }
}

bool beginsNumber(char c)
{
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.';
}

/// A number as PDF writes it (no exponent); 0 for what is none, as readers do.
double numberIn(std::string_view text)
{
    if (!text.empty() && text.front() == '+') {
        text.remove_prefix(1);
    }
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    return number;
}

} // namespace

bool PdfContentScanner::next()
{
    // Inline images and broken streams can pile up operands without end.
    m_operands.clear();
    skipSpace();
    m_begin = m_position;
    while (true) {
        skipSpace();
        if (atEnd()) {
            return false;
        }
        const char c = peek();
        if (c == '(') {
            skipString();
            addOperand({});
        } else if (c == '<' && m_content.substr(m_position, 2) != "<<") {
            skipHexString();
            addOperand({});
        } else if (c == '[' || c == '<') {
            m_position += c == '<' ? 2 : 1;
            ++m_depth;
        } else if (c == ']' || c == '>') {
            m_position += m_content.substr(m_position, 2) == ">>" ? 2 : 1;
            m_depth = m_depth > 0 ? m_depth - 1 : 0;
            addOperand({});
        } else if (c == '/') {
            const std::size_t start = m_position++;
            regularCharacters();
            addOperand({PdfOperand::Kind::Name, 0, m_content.substr(start, m_position - start)});
        } else if (isDelimiter(c)) {
            ++m_position;
        } else if (beginsNumber(c)) {
            addOperand({PdfOperand::Kind::Number, numberIn(regularCharacters()), {}});
        } else {
            const std::string_view word = regularCharacters();
            if (m_depth > 0 || word == "true" || word == "false" || word == "null") {
                addOperand({});
                continue;
            }
            if (word == "ID") {
                skipInlineImage();
            }
            m_operator = word;
            return true;
        }
    }
}

void PdfContentScanner::skipSpace()
{
    while (!atEnd()) {
        if (isSpace(peek())) {
            ++m_position;
        } else if (peek() == '%') {
            while (!atEnd() && peek() != '\n' && peek() != '\r') {
                ++m_position;
            }
        } else {
            return;
        }
    }
}

void PdfContentScanner::skipString()
{
    int depth = 0;
    for (; !atEnd(); ++m_position) {
        const char c = peek();
        if (c == '\\') {
            ++m_position;
        } else if (c == '(') {
            ++depth;
        } else if (c == ')' && --depth == 0) {
            ++m_position;
            return;
        }
    }
}

void PdfContentScanner::skipHexString()
{
    const std::size_t end = m_content.find('>', m_position);
    m_position = end == std::string_view::npos ? m_content.size() : end + 1;
}

/// An image's bytes may hold anything; it ends with EI between white space.
void PdfContentScanner::skipInlineImage()
{
    for (std::size_t end = m_content.find("EI", m_position); end != std::string_view::npos;
         end = m_content.find("EI", end + 1)) {
        const bool isAlone =
            end > 0 && isSpace(m_content[end - 1]) && (end + 2 == m_content.size() || isSpace(m_content[end + 2]));
        if (isAlone) {
            m_position = end + 2;
            return;
        }
    }
    m_position = m_content.size();
}

std::string_view PdfContentScanner::regularCharacters()
{
    const std::size_t start = m_position;
    while (!atEnd() && !isSpace(peek()) && !isDelimiter(peek())) {
        ++m_position;
    }
    return m_content.substr(start, m_position - start);
}

void PdfContentScanner::addOperand(const PdfOperand &operand)
{
    constexpr std::size_t most = 64;
    if (m_depth == 0 && m_operands.size() < most) {
        m_operands.push_back(operand);
    }
}

namespace {

/// The letter that a backslash stands for with the sign after it; nothing for the end of a line.
void appendEscaped(std::string_view text, std::size_t &position, std::string &codes)
{
    constexpr std::string_view names = "nrtbf";
    constexpr std::string_view meanings = "\n\r\t\b\f";
    const char c = text[position];
    if (const std::size_t name = names.find(c); name != std::string_view::npos) {
        codes += meanings[name];
    } else if (c >= '0' && c <= '7') {
        int code = 0;
        std::size_t end = position;
        for (; end < text.size() && end < position + 3 && text[end] >= '0' && text[end] <= '7'; ++end) {
            code = code * 8 + (text[end] - '0');
        }
        codes += static_cast<char>(code);
        position = end - 1;
    } else if (c == '\r' && text.substr(position + 1, 1) == "\n") {
        ++position;
    } else if (c != '\n' && c != '\r') {
        codes += c;
    }
}

/// A string in parentheses that begins at `position`, which is led behind it.
std::string literalAt(std::string_view text, std::size_t &position)
{
    std::string codes;
    int depth = 0;
    for (; position < text.size(); ++position) {
        const char c = text[position];
        if (c == '\\' && position + 1 < text.size()) {
            appendEscaped(text, ++position, codes);
            continue;
        }
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0) {
            ++position;
            break;
        }
        if (c != '(' || depth > 1) {
            codes += c;
        }
    }
    return codes;
}

/// A string in hexadecimal digits that begins at `position`, which is led behind it.
std::string hexAt(std::string_view text, std::size_t &position)
{
    std::string digits;
    for (++position; position < text.size() && text[position] != '>'; ++position) {
        if (!isSpace(text[position])) {
            digits += text[position];
        }
    }
    ++position;
    digits.append(digits.size() % 2, '0');
    std::string codes;
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        unsigned char code = 0;
        std::from_chars(digits.data() + i, digits.data() + i + 2, code, 16);
        codes += static_cast<char>(code);
    }
    return codes;
}

} // namespace

std::vector<PdfTextPart> textPartsIn(std::string_view operation)
{
    std::vector<PdfTextPart> parts;
    bool isArray = false;
    double shift = 0;
    for (std::size_t position = 0; position < operation.size();) {
        const char c = operation[position];
        if (c == '(' || c == '<') {
            parts.push_back({shift, c == '(' ? literalAt(operation, position) : hexAt(operation, position)});
            shift = 0;
        } else if (beginsNumber(c)) {
            const std::size_t start = position;
            while (position < operation.size() && !isSpace(operation[position]) && !isDelimiter(operation[position])) {
                ++position;
            }
            // Numbers before the string of the operator " set spaces.
            shift += isArray ? numberIn(operation.substr(start, position - start)) : 0;
        } else {
            isArray = isArray || c == '[';
            ++position;
        }
    }
    if (shift != 0) {
        parts.push_back({shift, {}});
    }
    return parts;
}

} // namespace disclosure
