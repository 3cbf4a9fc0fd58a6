// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/numberedlabels.h"

#include "models/extract/tolerances.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace disclosure {

namespace {

double labelIndent(const TextToken &token)
{
    return token.box.isNull() ? 2 : token.box.height();
}

} // namespace

TokenSearch::Found numberedLabelAt(const TokenSearch &text, TokenSearch::Index start, TokenSearch::Index end)
{
    static const QRegularExpression number(QStringLiteral("^[0-9]{1,2}[.)]?[^0-9.]"));
    static const QRegularExpression groupNumber(QStringLiteral("^\\([一二三四五六七八九十]{1,3}\\)"));
    if (text.isClaimed(start) || text[start].isValue || !number.match(text[start].key).hasMatch()) {
        return {};
    }
    TokenSearch::Found found{{start}, text[start].line, text[start].line};
    for (TokenSearch::Index i = start + 1; i < end && text[i].line - found.lastLine <= 1; ++i) {
        const TextToken &token = text[i];
        if (token.line > found.lastLine && groupNumber.match(token.key).hasMatch()) {
            break;
        }
        // Other columns' texts begin elsewhere; the label's next lines begin where it began.
        if (token.isValue || text.isClaimed(i) || token.isCell || number.match(token.key).hasMatch() ||
            std::abs(token.left - text[start].left) > labelIndent(token)) {
            if (token.isCell || number.match(token.key).hasMatch()) {
                break;
            }
            continue;
        }
        found.tokens.push_back(i);
        found.lastLine = token.line;
    }
    return found;
}

bool isLabelOfForm(const TokenSearch &text, const TokenSearch::Found &label, const SectionKeys &keys)
{
    QString words;
    for (const TokenSearch::Index i : label.tokens) {
        words += text[i].text;
    }
    const LabelText sought(words);
    return keys.isSubtotal(words, Tolerances().labelMatch) ||
           std::ranges::any_of(keys.rows, [&sought](const LabelKeys &row) {
               return row.match(sought) >= Tolerances().labelMatch ||
                      std::ranges::any_of(row.all(), [&](const QString &key) { return key.startsWith(sought.key); });
           });
}

} // namespace disclosure
