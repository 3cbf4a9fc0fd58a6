// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/percentages.h"

#include "models/validate/narrativetext.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>

namespace disclosure {

namespace {

class PercentageSearch {
public:
    PercentageSearch(const QString &text, std::size_t passage)
        : m_text(text), m_passage(passage), m_figures(figuresIn(text))
    {
    }

    std::vector<Share> run() const
    {
        std::vector<Share> found;
        for (std::size_t i = 1; i < m_figures.size(); ++i) {
            if (!m_figures[i].isPercent || m_figures[i].isAbout) {
                continue;
            }
            for (const std::optional<Share> &share : {ofNamedBase(i), rate(i), growth(i)}) {
                if (share) {
                    found.push_back(*share);
                    break;
                }
            }
            std::ranges::copy(aligned(i), std::back_inserter(found));
        }
        return found;
    }

private:
    QString between(std::size_t left, std::size_t right) const
    {
        return m_text.sliced(m_figures[left].end, m_figures[right].start - m_figures[left].end);
    }

    /// The words before a figure, as far as the sentence and the figure before it.
    QString wordsBefore(std::size_t which) const
    {
        qsizetype start = sentenceAt(m_text, m_figures[which].start).start;
        if (which > 0) {
            start = std::max(start, m_figures[which - 1].end);
        }
        return m_text.sliced(start, m_figures[which].start - start);
    }

    bool isExact(std::size_t which) const
    {
        return countsThings(m_figures[which].unit) && !m_figures[which].isAbout && !m_figures[which].isPercent;
    }

    std::vector<std::size_t> sameUnitBefore(std::size_t which, qsizetype from) const
    {
        std::vector<std::size_t> same;
        for (std::size_t i = 0; i < which; ++i) {
            if (m_figures[i].start >= from && isExact(i) && m_figures[i].unit == m_figures[which].unit &&
                m_figures[i].value > Decimal(0)) {
                same.push_back(i);
            }
        }
        return same;
    }

    Share share(std::size_t part, std::size_t total, std::size_t percent) const
    {
        return shareOf(m_passage, m_figures[part].value, m_figures[total].value, m_figures[percent]);
    }

    /// A percentage that fits any number before it may be of that one.
    std::optional<Share> against(std::size_t part, std::size_t total, std::size_t percent) const
    {
        Share found = share(part, total, percent);
        for (const std::size_t other : sameUnitBefore(part, 0)) {
            found.holds = found.holds || share(part, other, percent).holds;
        }
        return found;
    }

    /// 收到30件。新收申请中，企业14件，占46.7%; 38个项目…公告17篇，占项目总数的44.7%.
    std::optional<Share> ofNamedBase(std::size_t percent) const
    {
        static const QRegularExpression share(
            QStringLiteral("^[,、(]?占(?:比)?(?:(?<what>(?!全)\\p{Han}{2,6}?)(?:总数|总量|总件数|总条数|数|量)?(?:的))?"
                           "(?:为|达|达到)*$"));
        static const QRegularExpression lead(
            QStringLiteral("(?:^|[。;,])(?:在)?(?:全部|所有)?(?<what>\\p{Han}{2,8})中,[^。;]*$"));
        const std::size_t part = percent - 1;
        const QRegularExpressionMatch match = share.match(between(part, percent));
        if (!match.hasMatch() || !isExact(part)) {
            return std::nullopt;
        }
        if (const std::optional<std::size_t> total = givenAsBase(part); total && match.captured(u"what").isEmpty()) {
            return against(part, *total, percent);
        }
        QString what = match.captured(u"what");
        qsizetype end = m_figures[part].start;
        if (what.isEmpty()) {
            const QRegularExpressionMatch named = lead.match(m_text.left(end));
            what = named.captured(u"what");
            end = named.capturedStart();
        }
        const std::optional<std::size_t> total = what.isEmpty() ? std::nullopt : countOf(what, part, end);
        return total ? against(part, *total, percent) : std::nullopt;
    }

    /// 办结的26件中，…14件.
    std::optional<std::size_t> givenAsBase(std::size_t part) const
    {
        static const QRegularExpression in(QStringLiteral("^\\p{Han}{0,6}中[,:]"));
        const qsizetype from = sentenceAt(m_text, m_figures[part].start).start;
        for (std::size_t i = part; i-- > 0 && m_figures[i].start >= from;) {
            if (isExact(i) && m_figures[i].unit == m_figures[part].unit &&
                in.match(m_text.sliced(m_figures[i].end)).hasMatch()) {
                return i;
            }
        }
        return std::nullopt;
    }

    /// The last number before `end` that counts what is named: 新收申请30件, 38个项目. The part's own unit, unless the
    /// name says what is counted.
    std::optional<std::size_t> countOf(const QString &what, std::size_t part, qsizetype end) const
    {
        for (std::size_t i = part; i-- > 0;) {
            if (m_figures[i].end > end || !isExact(i) || m_figures[i].value < m_figures[part].value) {
                continue;
            }
            const bool isBehind = QStringView(m_text).sliced(m_figures[i].end).startsWith(what);
            const bool isBefore = m_figures[i].unit == m_figures[part].unit && wordsBefore(i).contains(what);
            if (isBehind || isBefore) {
                return i;
            }
        }
        return std::nullopt;
    }

    /// Whether words say what is counted and not its opposite: 不合格192批次.
    static bool counts(const QString &what, const QString &words)
    {
        const qsizetype at = words.lastIndexOf(what);
        return at == 0 || (at > 0 && !QStringView(u"不未无非").contains(words[at - 1]));
    }

    /// 收到284条，采纳106条，采纳率37.3%: of the only number that it can be of.
    std::optional<Share> rate(std::size_t percent) const
    {
        static const QRegularExpression words(QStringLiteral("(?<what>\\p{Han}{2})率(?:为|是|达到|达)?$"));
        static const QRegularExpression goal(QStringLiteral("做到|力争|确保|目标|计划|下一步|(?:底|末)前|将"));
        static const Decimal whole(100); // what all of is meant cannot be told: 解读文件41件，解读率100%
        const std::size_t part = percent - 1;
        const qsizetype start = sentenceAt(m_text, m_figures[percent].start).start;
        const QString what = words.match(wordsBefore(percent)).captured(u"what");
        const bool isGoal = m_text.sliced(start, m_figures[percent].start - start).contains(goal);
        if (what.isEmpty() || isGoal || m_figures[percent].value == whole || m_figures[part].start < start ||
            !isExact(part) || !counts(what, wordsBefore(part))) {
            return std::nullopt;
        }
        const std::vector<std::size_t> totals = sameUnitBefore(part, start);
        if (totals.size() != 1 || m_figures[totals.front()].value < m_figures[part].value) {
            return std::nullopt;
        }
        return against(part, totals.front(), percent);
    }

    /// 763件，比上年706件增加57件，增幅8.1%.
    std::optional<Share> growth(std::size_t percent) const
    {
        static const QRegularExpression words(
            QStringLiteral("(?:增长|增幅|上升|升幅|提高|下降|降幅|减少|降低|增加)(?:率)?(?:了|为|达到|达)?$"));
        static const QRegularExpression isBase(QStringLiteral(
            "(?:(?:比|较|与)(?:上一?年度?|去年|前一?年|20[0-9]{2}年度?)(?:同期)?(?:的)?|[,(](?:上年|去年|"
            "20[0-9]{2}年)(?:同期)?(?:为|是|新收|收到|共)?)$"));
        static const QRegularExpression isDifference(
            QStringLiteral("(?:增加|增长|减少|下降|多|少|增|减|上升)(?:了)?$"));
        if (!words.match(wordsBefore(percent)).hasMatch()) {
            return std::nullopt;
        }
        const qsizetype from = sentenceAt(m_text, m_figures[percent].start).start;
        const bool isBehind = percent + 1 < m_figures.size() && wordsBefore(percent + 1).startsWith(u'(');
        for (std::size_t base = percent + (isBehind ? 2 : 0); base-- > 0 && m_figures[base].start >= from;) {
            if (base == percent || !isExact(base) || m_figures[base].value <= Decimal(0) ||
                !isBase.match(wordsBefore(base)).hasMatch()) {
                continue;
            }
            std::vector<Share> possible;
            // This year's number is the total before its parts, or before what it was compared with already.
            for (const std::size_t now : sameUnitBefore(base, from)) {
                const Decimal difference = m_figures[now].value - m_figures[base].value;
                possible.push_back(shareOf(m_passage, difference.isNegative() ? -difference : difference,
                                           m_figures[base].value, m_figures[percent]));
            }
            for (std::size_t i = base + 1; i < percent; ++i) {
                if (isExact(i) && m_figures[i].unit == m_figures[base].unit &&
                    isDifference.match(wordsBefore(i)).hasMatch()) {
                    possible.push_back(share(i, base, percent));
                }
            }
            if (possible.empty()) {
                return std::nullopt;
            }
            const auto fitting = std::ranges::find_if(possible, &Share::holds);
            return fitting == possible.end() ? possible.back() : *fitting;
        }
        return std::nullopt;
    }

    /// 共88件，咨询56件、建议29件、投诉3件，分别占63.6%、33.0%和3.4%, by the first of the percentages.
    std::vector<Share> aligned(std::size_t first) const
    {
        static const QRegularExpression each(QStringLiteral("^,?分别占(?:比)?(?:总数|总量)?(?:的)?(?:为)?$"));
        static const QRegularExpression joint(QStringLiteral("^[、,和及与]{1,2}$"));
        if (!each.match(between(first - 1, first)).hasMatch()) {
            return {};
        }
        std::size_t count = 1;
        while (first + count < m_figures.size() && m_figures[first + count].isPercent &&
               joint.match(between(first + count - 1, first + count)).hasMatch()) {
            ++count;
        }
        std::vector<std::size_t> parts;
        for (std::size_t i = first; i-- > 0 && parts.size() < count && isExact(i);) {
            parts.insert(parts.begin(), i);
        }
        if (parts.size() < count || parts.front() == 0 || count < 2) {
            return {};
        }
        const std::size_t total = parts.front() - 1;
        if (!isExact(total) || m_figures[total].unit != m_figures[parts.front()].unit) {
            return {};
        }
        std::vector<Share> found;
        for (std::size_t i = 0; i < count; ++i) {
            if (m_figures[parts[i]].value > m_figures[total].value) {
                return {};
            }
            found.push_back(share(parts[i], total, first + i));
        }
        return found;
    }

    const QString &m_text;
    std::size_t m_passage;
    std::vector<Figure> m_figures;
};

} // namespace

Share shareOf(std::size_t passage, const Decimal &part, const Decimal &total, const Figure &percent)
{
    constexpr double slack = 1e-9;
    const qsizetype point = percent.words.indexOf(u'.');
    const auto decimals = point < 0 ? 0
                                    : std::count_if(percent.words.begin() + point, percent.words.end(),
                                                    [](QChar c) { return c.isDigit(); });
    const double right = part.toDouble() / total.toDouble() * 100;
    const double lastPlace = std::pow(10.0, -static_cast<double>(decimals));
    const QString rounded = QString::number(right, 'f', static_cast<int>(decimals));
    return {.passage = passage,
            .percent = percent,
            .right = Decimal::fromString(rounded).value_or(Decimal(0)),
            .holds = std::abs(right - percent.value.toDouble()) < lastPlace + slack};
}

std::vector<Share> percentagesIn(const QString &text, std::size_t passage)
{
    return PercentageSearch(text, passage).run();
}

} // namespace disclosure
