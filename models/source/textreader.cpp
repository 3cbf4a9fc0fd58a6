// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/boxtable.h"
#include "models/source/reader.h"
#include "models/source/textlines.h"

#include <string_view>

namespace disclosure {

QStringList linesOf(const QString &text)
{
    QString unified = text;
    // pdftotext writes the form feed after the line feed, right before the first word of the new page.
    unified.replace(u"\r\n"_qs, u"\n"_qs).replace(u"\n\f"_qs, u"\n"_qs);
    for (const char16_t separator : std::u16string_view(u"\r\f\v\x85\u2028\u2029")) {
        unified.replace(QChar(separator), u'\n');
    }
    if (unified.endsWith(u'\n')) {
        unified.chop(1);
    }
    return unified.split(u'\n');
}

Result<Document> readPlainText(const QString &text, const QString &)
{
    Document document;
    document.kind = SourceKind::PlainText;
    const QStringList lines = linesOf(text);
    for (qsizetype next = 0; next < lines.size();) {
        if (const qsizetype count = boxTableLines(lines, next); count > 0) {
            readBoxTable(lines.sliced(next, count), document.blocks);
            next += count;
        } else {
            document.blocks.emplace_back(Paragraph{.text = lines[next++]});
        }
    }
    return document;
}

} // namespace disclosure
