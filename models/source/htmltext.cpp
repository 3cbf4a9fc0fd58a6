// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/htmltext.h"

namespace disclosure {

namespace {

bool isIdeographic(QChar c)
{
    return c.unicode() >= 0x2e80 && !c.isSurrogate();
}

} // namespace

bool isHtmlSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

QString collapsed(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        if (!isHtmlSpace(text[i])) {
            result.append(text[i] == QChar::Nbsp ? u' ' : text[i]);
            ++i;
            continue;
        }
        bool hasLineEnd = false;
        for (; i < text.size() && isHtmlSpace(text[i]); ++i) {
            hasLineEnd |= text[i] == u'\n' || text[i] == u'\r';
        }
        const bool isInsideWord = hasLineEnd && !result.isEmpty() && isIdeographic(result.back()) && i < text.size() &&
                                  isIdeographic(text[i]);
        if (!isInsideWord) {
            result.append(u' ');
        }
    }
    return result.trimmed();
}

} // namespace disclosure
