// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/boxstyle.h"

#include <QRegularExpression>

namespace disclosure {

int columnsOfBoxes(const QString &style)
{
    static const QRegularExpression grid(u"display\\s*:\\s*(?:inline-)?grid"_qs,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression columns(
        u"grid-template-columns\\s*:\\s*repeat\\(\\s*(\\d{1,3})\\s*,[^,()]*\\)\\s*(?:;|$)"_qs,
        QRegularExpression::CaseInsensitiveOption);
    return grid.match(style).hasMatch() ? columns.match(style).captured(1).toInt() : 0;
}

std::optional<int> spanOfBox(const QString &style, const QString &property)
{
    const QRegularExpression placed(u"(?:^|[;\\s])"_qs + property + u"(?:-start|-end)?\\s*:\\s*([^;]*)"_qs,
                                    QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression span(u"^(?:auto\\s*/\\s*)?span\\s+(\\d{1,3})$"_qs);
    const QRegularExpressionMatch match = placed.match(style);
    if (!match.hasMatch()) {
        return 1;
    }
    const QRegularExpressionMatch count = span.match(match.captured(1).trimmed().toLower());
    return count.hasMatch() ? std::optional(count.captured(1).toInt()) : std::nullopt;
}

bool isRowOfBoxes(const QString &style)
{
    static const QRegularExpression flex(u"display\\s*:\\s*flex\\s*(?:;|$)"_qs,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression other(u"flex-(?:direction|flow)\\s*:[^;]*(?:column|reverse|wrap)|"
                                          "flex-wrap\\s*:\\s*wrap"_qs,
                                          QRegularExpression::CaseInsensitiveOption);
    return flex.match(style).hasMatch() && !other.match(style).hasMatch();
}

std::optional<int> shareOfBox(const QString &style)
{
    static const QRegularExpression share(u"(?:^|[;\\s])flex(?:-grow)?\\s*:\\s*([1-9]\\d?)(?:\\s+[^;]*)?(?:;|$)"_qs,
                                          QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = share.match(style);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

} // namespace disclosure
