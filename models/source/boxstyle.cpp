// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/boxstyle.h"

#include <QRegularExpression>

namespace disclosure {

namespace {

/// Lines of a grid: the first from 0, and how many places lie between it and the last. "2 / 5", "2 / span 3", "2".
struct GridLines {
    int first;
    int count;
};

std::optional<GridLines> gridLines(const QString &value)
{
    static const QRegularExpression lines(u"^\\s*(\\d{1,3})\\s*(?:/\\s*(span\\s+)?(\\d{1,3})\\s*)?$"_qs,
                                          QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = lines.match(value);
    const int first = match.captured(1).toInt();
    const int end = match.captured(3).toInt();
    const int count = match.captured(3).isEmpty() ? 1 : match.captured(2).isEmpty() ? end - first : end;
    return match.hasMatch() && first > 0 && count > 0 ? std::optional(GridLines{first - 1, count}) : std::nullopt;
}

QString declared(const QString &style, const QString &property)
{
    const QRegularExpression declaration(u"(?:^|[;\\s])"_qs + property + u"\\s*:\\s*([^;]*)"_qs,
                                         QRegularExpression::CaseInsensitiveOption);
    return declaration.match(style).captured(1);
}

} // namespace

bool isGridOfBoxes(const QString &style)
{
    static const QRegularExpression grid(u"display\\s*:\\s*(?:inline-)?grid"_qs,
                                         QRegularExpression::CaseInsensitiveOption);
    return grid.match(style).hasMatch();
}

std::optional<QRect> placeOfBox(const QString &style)
{
    const QStringList area = declared(style, u"grid-area"_qs).split(u'/');
    const bool isArea = area.size() == 4; // first row, first column, and the lines after the last ones
    const auto rows = gridLines(isArea ? area[0] + u'/' + area[2] : declared(style, u"grid-row"_qs));
    const auto columns = gridLines(isArea ? area[1] + u'/' + area[3] : declared(style, u"grid-column"_qs));
    return rows && columns ? std::optional(QRect(columns->first, rows->first, columns->count, rows->count))
                           : std::nullopt;
}

int columnsOfBoxes(const QString &style)
{
    static const QRegularExpression columns(
        u"grid-template-columns\\s*:\\s*repeat\\(\\s*(\\d{1,3})\\s*,[^,()]*\\)\\s*(?:;|$)"_qs,
        QRegularExpression::CaseInsensitiveOption);
    return isGridOfBoxes(style) ? columns.match(style).captured(1).toInt() : 0;
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
