// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/htmlblocks.h"
#include "models/source/reader.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <map>

namespace disclosure {

namespace {

constexpr int maxNesting = 8;

/// A MIME entity: its header fields by lower-case name, and its content as transferred.
struct Part {
    std::map<QByteArray, QByteArray> fields;
    QByteArray body;

    QByteArray field(const QByteArray &name) const
    {
        const auto found = fields.find(name);
        return found == fields.end() ? QByteArray() : found->second;
    }
    /// multipart/related
    QByteArray type() const { return field("content-type").split(';').first().trimmed().toLower(); }
    /// A parameter of the content type, such as boundary or charset.
    QByteArray parameter(const QString &name) const
    {
        const QRegularExpression expression(u";\\s*%1\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))"_qs.arg(name),
                                            QRegularExpression::CaseInsensitiveOption);
        const auto match = expression.match(QString::fromLatin1(field("content-type")));
        return (match.capturedLength(1) > 0 ? match.captured(1) : match.captured(2)).toLatin1();
    }
    QByteArray content() const;
};

QByteArray fromQuotedPrintable(const QByteArray &text)
{
    QByteArray result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '=') {
            result.append(text[i]);
            continue;
        }
        if (text.mid(i + 1, 2) == "\r\n") {
            i += 2;
        } else if (text.mid(i + 1, 1) == "\n") {
            i += 1;
        } else {
            const QByteArray digits = text.mid(i + 1, 2);
            bool ok = false;
            const int code = digits.toInt(&ok, 16);
            result.append(ok && digits.size() == 2 ? char(code) : '=');
            i += ok && digits.size() == 2 ? 2 : 0;
        }
    }
    return result;
}

QByteArray Part::content() const
{
    const QByteArray encoding = field("content-transfer-encoding").trimmed().toLower();
    if (encoding == "base64") {
        return QByteArray::fromBase64(body);
    }
    return encoding == "quoted-printable" ? fromQuotedPrintable(body) : body;
}

/// Splits header fields, which may be folded over several lines, from what follows the first blank line.
Part partOf(const QByteArray &text)
{
    Part part;
    QByteArray name;
    qsizetype position = 0;
    while (position < text.size()) {
        const qsizetype found = text.indexOf('\n', position);
        const qsizetype end = found < 0 ? text.size() : found;
        const QByteArray line = text.mid(position, end - position);
        position = end + 1;
        if (line.trimmed().isEmpty()) {
            break;
        }
        if (line.front() == ' ' || line.front() == '\t') {
            part.fields[name] += ' ' + line.trimmed();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        name = line.left(colon).trimmed().toLower();
        part.fields[name] = colon < 0 ? QByteArray() : line.mid(colon + 1).trimmed();
    }
    part.body = text.mid(position);
    return part;
}

/// The parts between the lines that consist of the boundary. A missing last boundary ends with the text.
std::vector<Part> partsOf(const Part &whole)
{
    std::vector<Part> parts;
    const QByteArray boundary = "--" + whole.parameter(u"boundary"_qs);
    if (boundary.size() <= 2) {
        return parts;
    }
    const QByteArray body = '\n' + whole.body;
    qsizetype start = body.indexOf('\n' + boundary);
    while (start >= 0) {
        const qsizetype afterBoundary = start + 1 + boundary.size();
        const qsizetype lineEnd = body.indexOf('\n', afterBoundary);
        if (lineEnd < 0 || body.mid(afterBoundary, 2) == "--") {
            break;
        }
        start = body.indexOf('\n' + boundary, lineEnd);
        parts.push_back(partOf(body.mid(lineEnd + 1, start < 0 ? -1 : start - lineEnd - 1)));
    }
    return parts;
}

/// The web page that the others belong to: the one named as start, else the first.
std::optional<Part> pageIn(const Part &whole, int nesting = 0)
{
    if (whole.type() == "text/html" || whole.type() == "application/xhtml+xml") {
        return whole;
    }
    if (!whole.type().startsWith("multipart/") || nesting > maxNesting) {
        return std::nullopt;
    }
    const std::vector<Part> parts = partsOf(whole);
    const QByteArray start = whole.parameter(u"start"_qs);
    std::optional<Part> first;
    for (const Part &part : parts) {
        const auto page = pageIn(part, nesting + 1);
        if (page && !start.isEmpty() && part.field("content-id") == start) {
            return page;
        }
        if (page && !first) {
            first = page;
        }
    }
    return first;
}

/// Where a part was saved from. Parts may name each other by addresses relative to it (RFC 2557).
QUrl locationOf(const Part &part)
{
    return QUrl(QString::fromUtf8(part.field("content-location")));
}

} // namespace

Result<Document> readMhtml(const QByteArray &content, const QString &name)
{
    const auto page = pageIn(partOf(content.trimmed()));
    if (!page) {
        return Error{QCoreApplication::translate("Reader",
                                                 "%1 is a web archive without a web page in it. Save the page "
                                                 "again from the browser and open that.")
                         .arg(name)};
    }
    const std::vector<Part> parts = partsOf(partOf(content.trimmed()));
    const FrameReader frames = [&](const QString &address) {
        const QUrl wanted = locationOf(*page).resolved(QUrl(address));
        const auto isMeant = [&](const Part &part) {
            const QUrl location = locationOf(part);
            const QString id = QString::fromUtf8(part.field("content-id"));
            return part.type() == "text/html" && ((!location.isEmpty() && location == wanted) ||
                                                  (!id.isEmpty() && id == u"<%1>"_qs.arg(address.section(u':', 1))));
        };
        const auto part = std::ranges::find_if(parts, isMeant);
        Result<Document> frame = part == parts.end()
                                     ? Result<Document>(Document())
                                     : readHtmlBytes(part->content(), part->parameter(u"charset"_qs), name);
        return frame ? std::move(frame->blocks) : std::vector<Block>();
    };
    auto document = readHtmlBytes(page->content(), page->parameter(u"charset"_qs), name, frames);
    if (document) {
        document->kind = SourceKind::Mhtml;
    }
    return document;
}

} // namespace disclosure
