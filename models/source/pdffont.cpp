// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pdffont.h"

#include "models/source/pdfobjects.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <cmath>
#include <string>

namespace disclosure {

namespace {

constexpr double perThousand = 0.001;

double numberOr(const QPDFObjectHandle &object, double otherwise)
{
    QPDFObjectHandle number = object;
    return number.isNumber() ? number.getNumericValue() : otherwise;
}

/// Whether a drawn letter sets its own colours (operator d0) and is no mere shape (d1).
bool isColouredLetter(QPDFObjectHandle letter)
{
    if (!letter.isStream()) {
        return false;
    }
    const std::shared_ptr<Buffer> content = letter.getStreamData(qpdf_dl_generalized);
    const std::string_view text(reinterpret_cast<const char *>(content->getBuffer()), content->getSize());
    return text.substr(0, 200).find("d1") == std::string_view::npos;
}

} // namespace

PdfFont::PdfFont(QPDFObjectHandle font)
{
    QPDFObjectHandle type = font.getKey("/Subtype");
    if (type.isNameAndEquals("/Type0")) {
        readComposite(font);
    } else if (type.isNameAndEquals("/Type3")) {
        readDrawn(font);
    } else {
        readWidths(font, perThousand);
    }
}

/// ISO 32000-1, 9.7.4.3. Which letter a code means is only known for codes that are the letters' numbers; others are
/// mostly Chinese, as wide as high.
void PdfFont::readComposite(QPDFObjectHandle &font)
{
    m_isComposite = true;
    m_usualWidth = 1;
    QPDFObjectHandle encoding = font.getKey("/Encoding");
    const std::string name = encoding.isName() ? encoding.getName() : std::string();
    m_isVertical = name.size() > 2 && name.compare(name.size() - 2, 2, "-V") == 0;
    const bool isIdentity = name.rfind("/Identity", 0) == 0 || encoding.isStream();
    m_isMixed = !isIdentity && name.find("UCS2") == std::string::npos && name.find("UTF16") == std::string::npos;
    QPDFObjectHandle fonts = font.getKey("/DescendantFonts");
    if (!isIdentity || !fonts.isArray() || fonts.getArrayNItems() < 1 || !fonts.getArrayItem(0).isDictionary()) {
        return;
    }
    QPDFObjectHandle descendant = fonts.getArrayItem(0);
    m_usualWidth = numberOr(descendant.getKey("/DW"), 1000) * perThousand;
    QPDFObjectHandle widths = descendant.getKey("/W");
    const int count = widths.isArray() ? widths.getArrayNItems() : 0;
    for (int i = 0; i + 1 < count;) {
        const int first = static_cast<int>(numberOr(widths.getArrayItem(i), 0));
        QPDFObjectHandle next = widths.getArrayItem(i + 1);
        if (next.isArray()) {
            for (int j = 0; j < next.getArrayNItems(); ++j) {
                m_widths[first + j] = numberOr(next.getArrayItem(j), 0) * perThousand;
            }
            i += 2;
        } else if (i + 2 < count) {
            m_ranges.push_back(
                {first, static_cast<int>(numberOr(next, 0)), numberOr(widths.getArrayItem(i + 2), 0) * perThousand});
            i += 3;
        } else {
            break;
        }
    }
}

/// Letters that are drawn (Type 3) have a scale of their own.
void PdfFont::readDrawn(QPDFObjectHandle &font)
{
    constexpr int enough = 4; // letters to look at
    QPDFObjectHandle matrix = font.getKey("/FontMatrix");
    if (!matrix.isMatrix()) {
        return;
    }
    const QPDFObjectHandle::Matrix scale = matrix.getArrayAsMatrix();
    readWidths(font, std::abs(scale.a));
    QPDFObjectHandle box = font.getKey("/FontBBox");
    if (box.isRectangle()) {
        const QPDFObjectHandle::Rectangle corners = box.getArrayAsRectangle();
        const double top = std::max(corners.ury * scale.d, corners.lly * scale.d);
        m_height = top > 0 ? std::min(m_height, top) : m_height;
    }
    QPDFObjectHandle letters = font.getKey("/CharProcs");
    int seen = 0;
    for (const std::string &name : letters.isDictionary() ? letters.getKeys() : std::set<std::string>()) {
        m_isColoured |= seen++ < enough && isColouredLetter(letters.getKey(name));
    }
}

void PdfFont::readWidths(QPDFObjectHandle &font, double scale)
{
    const int first = static_cast<int>(numberOr(font.getKey("/FirstChar"), 0));
    QPDFObjectHandle widths = font.getKey("/Widths");
    for (int i = 0; widths.isArray() && i < widths.getArrayNItems(); ++i) {
        m_widths[first + i] = numberOr(widths.getArrayItem(i), 0) * scale;
    }
}

PdfFont::Code PdfFont::codeAt(std::string_view text) const
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    constexpr unsigned char firstOfTwo = 0x81; // in the Chinese encodings
    const bool isShort = !m_isComposite || text.size() < 2 || (m_isMixed && byte(0) < firstOfTwo);
    if (isShort) {
        return {1, m_isMixed ? m_usualWidth / 2 : widthOf(byte(0)), byte(0) == ' '};
    }
    return {2, m_isMixed ? m_usualWidth : widthOf(byte(0) * 256 + byte(1)), false};
}

double PdfFont::widthOf(int code) const
{
    if (const auto width = m_widths.find(code); width != m_widths.end()) {
        return width->second;
    }
    const auto range = std::find_if(m_ranges.begin(), m_ranges.end(), [code](const Range &candidate) {
        return candidate.first <= code && code <= candidate.last;
    });
    return range == m_ranges.end() ? m_usualWidth : range->width;
}

const PdfFont *PdfFonts::find(const QPDFObjectHandle &resources, std::string_view name)
{
    QPDFObjectHandle font = resourceOf(resources, "/Font", name);
    if (!font.isDictionary()) {
        return nullptr;
    }
    if (!font.isIndirect()) {
        return m_direct.emplace_back(std::make_unique<PdfFont>(font)).get();
    }
    std::unique_ptr<PdfFont> &known = m_fonts[font.getObjectID()];
    if (!known) {
        known = std::make_unique<PdfFont>(font);
    }
    return known.get();
}

} // namespace disclosure
