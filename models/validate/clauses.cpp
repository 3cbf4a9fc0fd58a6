// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/clauses.h"

#include "models/validate/narrativetext.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace disclosure {

Clause clauseOf(const QString &text, const std::vector<Figure> &figures, std::size_t which)
{
    const Figure &figure = figures[which];
    const qsizetype first = which == 0 ? 0 : figures[which - 1].end;
    const qsizetype last = which + 1 == figures.size() ? text.size() : figures[which + 1].start;
    qsizetype start = figure.start;
    while (start > first && !endsClause(text[start - 1])) {
        --start;
    }
    qsizetype end = figure.end;
    const bool isListed = which + 1 < figures.size() &&
                          std::none_of(text.begin() + end, text.begin() + last, [](QChar c) { return endsClause(c); });
    while (end < last && !endsClause(text[end]) && !(isListed && QStringView(u"、和及与").contains(text[end]))) {
        ++end;
    }
    return {text.sliced(start, figure.start - start) + u'#' + text.sliced(figure.end, end - figure.end), start, end};
}

std::optional<Clause> ownClause(const QString &text, const std::vector<Figure> &figures, std::size_t which)
{
    static const QRegularExpression separator(QStringLiteral("^[、,和及与]{1,2}$"));
    static const QRegularExpression labels(
        QStringLiteral("^(?<labels>.*?)(?:(?:的)?(?:申请|答复|案件|决定)?(?:数量|数)?)(?:分别)?(?:为|是|有|提出|提交|"
                       "收到|作出|共){0,2}#"));
    static const QRegularExpression between(QStringLiteral("以及|[、和及与]"));
    const auto areJoined = [&](std::size_t left) {
        const qsizetype end = figures[left].end;
        return separator.match(text.sliced(end, figures[left + 1].start - end)).hasMatch();
    };
    std::size_t first = which;
    while (first > 0 && areJoined(first - 1)) {
        --first;
    }
    std::size_t end = which + 1;
    while (end < figures.size() && areJoined(end - 1)) {
        ++end;
    }
    const Clause head = clauseOf(text, figures, first);
    const bool isSaid = head.text.contains(u"分别"_qs);
    const qsizetype listEnd = figures[end - 1].start;
    const bool isList =
        end - first > 1 && !text.sliced(figures[first].end, listEnd - figures[first].end).contains(u',');
    if (!isSaid && !isList) {
        return clauseOf(text, figures, which);
    }
    const QString names = labels.match(head.text).captured(u"labels");
    const QStringList owners = names.split(between, Qt::SkipEmptyParts);
    if (owners.size() != static_cast<qsizetype>(end - first)) {
        return isSaid ? std::nullopt : std::optional(clauseOf(text, figures, which));
    }
    const QString &owner = owners[static_cast<qsizetype>(which - first)];
    return Clause{owner + u'#', head.start + names.indexOf(owner), figures[which].end};
}

} // namespace disclosure
