// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/reader.h"

#include <QStringDecoder>
#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <memory>

namespace disclosure {

namespace {

/// Text with a count of what could not be decoded.
struct Decoded {
    QString text;
    qsizetype errors = 0;
};

Decoded decodeAs(const QByteArray &content, const char *encoding)
{
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    Decoded decoded;
    decoded.text = decoder.decode(content);
    decoded.errors = decoded.text.count(QChar::ReplacementCharacter);
    return decoded;
}

/// Names of the older Chinese sets stand for their superset: pages that declare them use characters beyond them.
QByteArray encodingFor(const QByteArray &declared)
{
    const QByteArray name = declared.trimmed().toLower();
    constexpr std::array simplifiedChinese{"gb2312", "gb_2312-80", "gbk",     "cp936",  "ms936",      "windows-936",
                                           "x-gbk",  "gb18030",    "chinese", "euc-cn", "hz-gb-2312", "gb"};
    if (std::any_of(simplifiedChinese.begin(), simplifiedChinese.end(),
                    [&](const char *known) { return name == known; })) {
        return QByteArrayLiteral("GB18030");
    }
    if (name == "utf8" || name == "unicode" || name == "unicode-1-1-utf-8") {
        return QByteArrayLiteral("UTF-8");
    }
    return name;
}

/// The encoding that a byte order mark names, and the mark's length.
std::optional<std::pair<const char *, qsizetype>> byteOrderMark(const QByteArray &content)
{
    using namespace std::string_view_literals;
    struct ByteOrderMark {
        std::string_view bytes;
        const char *encoding;
    };
    // UTF-32 first: its little-endian mark begins with that of UTF-16.
    constexpr std::array marks{
        ByteOrderMark{"\xff\xfe\0\0"sv, "UTF-32LE"}, ByteOrderMark{"\0\0\xfe\xff"sv, "UTF-32BE"},
        ByteOrderMark{"\xef\xbb\xbf"sv, "UTF-8"},    ByteOrderMark{"\xff\xfe"sv, "UTF-16LE"},
        ByteOrderMark{"\xfe\xff"sv, "UTF-16BE"},     ByteOrderMark{"\x84\x31\x95\x33"sv, "GB18030"}};
    for (const ByteOrderMark &mark : marks) {
        if (content.startsWith(QByteArrayView(mark.bytes.data(), qsizetype(mark.bytes.size())))) {
            return std::pair(mark.encoding, qsizetype(mark.bytes.size()));
        }
    }
    return std::nullopt;
}

/// UTF-16 without a mark: text of any kind has digits, spaces or line ends, whose other byte is 0, always on one side.
const char *utf16WithoutMark(const QByteArray &content)
{
    const qsizetype size = std::min(content.size(), qsizetype(64 * 1024)) & ~qsizetype(1);
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < size; i += 2) {
        even += content[i] == 0;
        odd += content[i + 1] == 0;
    }
    const qsizetype many = std::max<qsizetype>(size / 100, 1);
    if (odd >= many && even * 20 < odd) {
        return "UTF-16LE";
    }
    if (even >= many && odd * 20 < even) {
        return "UTF-16BE";
    }
    return nullptr;
}

/// What uchardet takes the bytes for, if that is an encoding of Chinese text.
QByteArray detectedEncoding(const QByteArray &content)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    const auto size = size_t(std::min(content.size(), qsizetype(1024 * 1024)));
    if (uchardet_handle_data(detector.get(), content.constData(), size) != 0) {
        return {};
    }
    uchardet_data_end(detector.get());
    const QByteArray name = QByteArray(uchardet_get_charset(detector.get())).toUpper();
    return name == "BIG5" || name == "EUC-TW" ? name : QByteArray();
}

bool hasThreeByteSequence(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0x800 && c != QChar::ReplacementCharacter; });
}

} // namespace

QString decodeText(const QByteArray &content, const QByteArray &declared)
{
    if (const auto mark = byteOrderMark(content)) {
        return decodeAs(content.sliced(mark->second), mark->first).text;
    }
    if (const char *encoding = utf16WithoutMark(content)) {
        return decodeAs(content, encoding).text;
    }
    // Text in another encoding is practically never valid UTF-8, so validity counts for more than a declaration, which
    // is often left over from a page's template. A damaged or cut file may hold a few wrong bytes.
    const Decoded utf8 = decodeAs(content, "UTF-8");
    if (hasThreeByteSequence(utf8.text) && utf8.errors * 100 <= utf8.text.size()) {
        return utf8.text;
    }
    const QByteArray name = encodingFor(declared);
    if (!name.isEmpty() && QStringDecoder(name.constData()).isValid()) {
        const Decoded asDeclared = decodeAs(content, name.constData());
        if (asDeclared.errors * 100 <= asDeclared.text.size()) {
            return asDeclared.text;
        }
    }
    if (utf8.errors == 0) {
        return utf8.text;
    }
    const QByteArray detected = detectedEncoding(content);
    if (!detected.isEmpty() && QStringDecoder(detected.constData()).isValid()) {
        return decodeAs(content, detected.constData()).text;
    }
    const Decoded chinese = decodeAs(content, "GB18030");
    return chinese.errors <= utf8.errors ? chinese.text : utf8.text;
}

} // namespace disclosure
