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

} // namespace disclosure
