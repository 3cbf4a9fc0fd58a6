// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/searchedtext.h"

#include "models/validate/clauses.h"
#include "models/validate/kept.h"
#include "models/validate/narrativetext.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <utility>

namespace disclosure {

namespace {

/// What is measured of which medium, in the words of the rule's specification: 微信 … 阅读量.
struct Measure {
    QString medium;
    QString what;
    QString unit;

    bool operator==(const Measure &) const = default;
};

QString lastOf(const QRegularExpression &words, const QString &text)
{
    QString last;
    for (auto it = words.globalMatch(text); it.hasNext();) {
        last = it.next().captured();
    }
    return last;
}

std::optional<Measure> measureOf(const QString &text, const std::vector<Figure> &figures, std::size_t which)
{
    static const QRegularExpression medium(
        QStringLiteral("微信|微博|抖音|头条|门户网站|政府网站|官网|客户端|视频号|小程序"));
    static const QRegularExpression comparison(QStringLiteral("增|减|新|比|均|日|月"));
    static const QRegularExpression what(QStringLiteral("阅读|访问|浏览|点击|粉丝|关注|播放|转发"));
    const Figure &figure = figures[which];
    const Clause clause = clauseOf(text, figures, which);
    const QString measured = lastOf(what, clause.text);
    if (measured.isEmpty() || comparison.match(clause.text).hasMatch()) {
        return std::nullopt;
    }
    const Sentence sentence = sentenceAt(text, figure.start);
    const QString owner = lastOf(medium, text.sliced(sentence.start, figure.start - sentence.start));
    return owner.isEmpty() ? std::nullopt : std::optional(Measure{owner, measured, figure.unit});
}

std::vector<TwoValues> figuresGivenTwice(const std::vector<Passage> &narrative,
                                         const std::vector<std::vector<Figure>> &figuresOf)
{
    constexpr double alike = 0.8; // figures that are farther apart are of different things
    std::vector<TwoValues> found;
    std::vector<std::pair<Measure, Figure>> known;
    for (std::size_t passage = 0; passage < narrative.size(); ++passage) {
        const QString &text = narrative[passage].text;
        const std::vector<Figure> &figures = figuresOf[passage];
        for (std::size_t i = 0; i < figures.size(); ++i) {
            const std::optional<Measure> measure = measureOf(text, figures, i);
            if (!measure || figures[i].isPercent || figures[i].value == Decimal(0)) {
                continue;
            }
            const auto before = std::ranges::find(known, *measure, &std::pair<Measure, Figure>::first);
            if (before == known.end()) {
                known.emplace_back(*measure, figures[i]);
                continue;
            }
            const double one = before->second.value.toDouble();
            const double other = figures[i].value.toDouble();
            if (one != other && std::min(one, other) >= alike * std::max(one, other)) {
                found.push_back({passage, before->second, figures[i]});
            }
        }
    }
    return found;
}

} // namespace

SearchedText::SearchedText(const std::vector<Passage> &narrative) : m_narrative(narrative)
{
    for (const Passage &passage : narrative) {
        figures.push_back(figuresIn(passage.text));
    }
    breakdowns = breakdownsIn(narrative, figures);
    shares = sharesIn(narrative, figures);
    twice = figuresGivenTwice(narrative, figures);
}

std::shared_ptr<const SearchedText> searchedText(const std::vector<Passage> &narrative)
{
    constexpr std::size_t most = 8; // the reports of some years
    static Kept<SearchedText, most> kept;
    return kept.of(narrative);
}

} // namespace disclosure
