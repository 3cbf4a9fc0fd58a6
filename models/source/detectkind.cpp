// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/magic.h"
#include "models/source/reader.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace disclosure {

namespace {

// Enough to see past a web page's scripts, or a report's narrative before its first table.
constexpr qsizetype looksAt = 256 * 1024;

bool matches(const QString &text, const char16_t *pattern)
{
    using Option = QRegularExpression::PatternOption;
    const QRegularExpression expression(QString::fromUtf16(pattern),
                                        Option::CaseInsensitiveOption | Option::MultilineOption);
    return expression.match(text).hasMatch();
}

qsizetype countOf(const QString &text, const char16_t *pattern)
{
    const QRegularExpression expression(QString::fromUtf16(pattern), QRegularExpression::CaseInsensitiveOption |
                                                                         QRegularExpression::MultilineOption);
    auto match = expression.globalMatch(text);
    qsizetype count = 0;
    for (; match.hasNext(); match.next()) {
        ++count;
    }
    return count;
}

/// Bytes that are no text in any encoding give control characters and undecodable sequences.
bool isRubbish(const QString &text)
{
    qsizetype bad = 0;
    for (const QChar c : text) {
        const bool isControl = c.category() == QChar::Other_Control && !c.isSpace() && c != u'\x1a';
        bad += isControl || c == QChar::ReplacementCharacter;
    }
    return bad * 50 > text.size();
}

bool isReportJson(const QByteArray &content, const QString &head)
{
    if (!head.trimmed().startsWith(u'{')) {
        return false;
    }
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(decodeText(content).toUtf8(), &error);
    if (error.error == QJsonParseError::NoError) {
        return json.object().value(u"cells"_qs).isObject();
    }
    // A damaged one is better told what is wrong with it than taken for running text.
    return head.contains(u"\"cells\"");
}

bool isMhtml(const QString &head)
{
    const QString beginning = head.left(8 * 1024).trimmed();
    return matches(beginning.section(u'\n', 0, 0), uR"(^[a-z][a-z0-9-]*:\s)") &&
           matches(beginning, uR"(^(mime-version:|content-type:\s*(multipart/|text/html)))");
}

/// Word's XML in one file, of 2003 or of later versions. Pages exported from Word have islands of it, so the root
/// counts.
bool isWordXml(const QString &head)
{
    return matches(head.left(4096).trimmed(), uR"(\A(<\?[^>]*\?>\s*)*<(w:wordDocument|pkg:package)\b)");
}

bool hasPipeTable(const QString &head)
{
    return matches(head, uR"(^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*\r?$)") ||
           countOf(head, uR"(^[ \t]*\|.*\|[ \t]*\r?$)") >= 3;
}

/// Rows of three or more cells with tabs between them; a single tab may be an indent.
bool hasTabTable(const QString &head)
{
    return countOf(head, uR"(^[^\t\r\n]*\t[^\t\r\n]*\t[^\r\n]*$)") >= 3;
}

qsizetype headingsIn(const QString &head)
{
    return countOf(head, uR"(^#{1,6}[ \t]+\S)");
}

bool isMarkdown(const QString &head)
{
    return hasPipeTable(head) || hasTabTable(head) || headingsIn(head) >= 2;
}

/// Markdown may hold whole tables, even whole pages around each of them, in HTML; then lines outside of them count,
/// which a browser would run together.
bool isHtml(const QString &head)
{
    constexpr auto pageTag = uR"(<(!doctype\s+html|html|body|frameset)\b)";
    constexpr auto textTag = uR"(<(p|div|br|span|li|font|h[1-6])(\s[^<>]*)?/?>)";
    constexpr auto anyTag =
        uR"(<(table|tbody|tr|td|th|div|p|br|span|h[1-6]|ul|ol|li|meta|title|head|style|script|center|font|section|)"
        uR"(article|a|b|strong|xml|link)(\s[^<>]*)?/?>)";
    if (head.trimmed().startsWith(u'<')) {
        return headingsIn(head) < 2 && (matches(head, pageTag) || (countOf(head, anyTag) >= 2 && !isMarkdown(head)));
    }
    return countOf(head, textTag) >= 2 && !isMarkdown(head);
}

std::optional<SourceKind> kindOfText(const QByteArray &content)
{
    const QString head = decodeText(content.left(looksAt));
    if (isRubbish(head)) {
        return std::nullopt;
    }
    if (isReportJson(content, head)) {
        return SourceKind::ReportJson;
    }
    if (isMhtml(head)) {
        return SourceKind::Mhtml;
    }
    if (isWordXml(head)) {
        return SourceKind::OfficeBinary;
    }
    if (isHtml(head)) {
        return SourceKind::Html;
    }
    const bool hasHtmlTable = matches(head, uR"(<table\b)");
    return hasHtmlTable || isMarkdown(head) ? SourceKind::Markdown : SourceKind::PlainText;
}

} // namespace

bool isZip(const QByteArray &content)
{
    return content.startsWith("PK\x03\x04") || content.startsWith("PK\x05\x06");
}

bool isPicture(const QByteArray &content)
{
    constexpr std::array marks{QByteArrayView("\x89PNG\r\n\x1a\n"),
                               QByteArrayView("\xff\xd8\xff"),
                               QByteArrayView("GIF87a"),
                               QByteArrayView("GIF89a"),
                               QByteArrayView("II*\0", 4),
                               QByteArrayView("MM\0*", 4)};
    const bool isMarked =
        std::any_of(marks.begin(), marks.end(), [&](QByteArrayView mark) { return content.startsWith(mark); });
    const bool isBitmap = content.startsWith("BM") && content.mid(6, 4) == QByteArray(4, '\0');
    const bool isWebp = content.startsWith("RIFF") && content.mid(8, 4) == "WEBP";
    return isMarked || isBitmap || isWebp;
}

std::optional<SourceKind> detectKind(const QByteArray &content)
{
    if (content.left(1024).contains("%PDF")) {
        return SourceKind::Pdf;
    }
    if (isZip(content)) {
        // Names stand uncompressed in a zip file; this sees them even where the file is cut.
        return content.contains("word/document") ? std::optional(SourceKind::Docx) : std::nullopt;
    }
    if (content.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") || content.startsWith("{\\rtf")) {
        return SourceKind::OfficeBinary;
    }
    if (isPicture(content)) {
        return SourceKind::Picture;
    }
    if (content.trimmed().isEmpty()) {
        return std::nullopt;
    }
    return kindOfText(content);
}

} // namespace disclosure
