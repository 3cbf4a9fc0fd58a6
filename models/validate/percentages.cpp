// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/percentages.h"

#include "models/validate/narrativetext.h"
#include "models/validate/passagesearch.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>

namespace disclosure {

namespace {

class PercentageSearch : private PassageSearch {
public:
    PercentageSearch(const QString &text, std::size_t passage, const std::vector<Figure> &figures)
        : PassageSearch(text, passage, figures)
    {
    }

    std::vector<Share> run() const
    {
        std::vector<Share> found;
        for (std::size_t i = 1; i < m_figures.size(); ++i) {
            if (!m_figures[i].isPercent || m_figures[i].isAbout) {
                continue;
            }
            for (const std::optional<Share> &share :
                 {ofNamedBase(i), rateOfRequests(i), rate(i), ofSeries(i), ofNeighbour(i)}) {
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
    Share against(std::size_t part, std::size_t total, std::size_t percent) const
    {
        Share found = share(part, total, percent);
        for (const std::size_t other : sameUnitBefore(part, 0)) {
            found.holds = found.holds || share(part, other, percent).holds;
        }
        return found;
    }

    /// Whether a percentage stands right behind its part and names no total: 企业14件，占46.7%; 公开14件（35%）.
    bool isPlainShare(std::size_t percent) const
    {
        static const QRegularExpression words(QStringLiteral("^[,、(]?占(?:比|比例|比重)?(?:为|达|达到)*$|^\\($"));
        return percent > 0 && m_figures[percent].isPercent && !m_figures[percent].isAbout && isExact(percent - 1) &&
               words.match(between(percent - 1, percent)).hasMatch();
    }

    /// 发布信息300条。网站210条，占70%；公众号90条，占40%: of the total that at least half of the percentages of its
    /// sentence fit.
    std::optional<Share> ofSeries(std::size_t percent) const
    {
        if (!isPlainShare(percent)) {
            return std::nullopt;
        }
        const Sentence sentence = sentenceAt(m_text, m_figures[percent].start);
        std::vector<std::size_t> series;
        for (std::size_t i = 1; i < m_figures.size(); ++i) {
            if (m_figures[i - 1].start >= sentence.start && m_figures[i].end <= sentence.end &&
                m_figures[i - 1].unit == m_figures[percent - 1].unit && isPlainShare(i)) {
                series.push_back(i);
            }
        }
        const qsizetype from = sentence.start > 0 ? sentenceAt(m_text, sentence.start - 1).start : 0;
        std::optional<std::size_t> best;
        std::ptrdiff_t most = 0;
        for (const std::size_t total : sameUnitBefore(series.front() - 1, from)) {
            const auto fitting =
                std::ranges::count_if(series, [&](std::size_t other) { return share(other - 1, total, other).holds; });
            if (fitting > most) {
                most = fitting;
                best = total;
            }
        }
        const bool isSure = series.size() > 1 && 2 * most >= std::ssize(series);
        return best && isSure ? std::optional(against(percent - 1, *best, percent)) : std::nullopt;
    }

    /// 发布信息300条，网站210条，占80%: of the number right before, if the percentage is that with a slip.
    std::optional<Share> ofNeighbour(std::size_t percent) const
    {
        if (percent < 2 || !isPlainShare(percent)) {
            return std::nullopt;
        }
        const std::size_t total = percent - 2;
        const qsizetype start = sentenceAt(m_text, m_figures[percent].start).start;
        if (!isExact(total) || m_figures[total].start < start || m_figures[total].unit != m_figures[percent - 1].unit ||
            m_figures[total].value < m_figures[percent - 1].value || m_figures[total].value <= Decimal(0)) {
            return std::nullopt;
        }
        const Share found = against(percent - 1, total, percent);
        return found.holds || hasSlip(found.figure.value, found.right) ? std::optional(found) : std::nullopt;
    }

    /// 收到30件。新收申请中，企业14件，占46.7%; 38个项目…公告17篇，占项目总数的44.7%.
    std::optional<Share> ofNamedBase(std::size_t percent) const
    {
        static const QRegularExpression share(
            QStringLiteral("^[,、(]?占(?:比)?(?:(?<what>(?!全)\\p{Han}{2,6}?)(?:总数|总量|总件数|总条数|数|量)?(?:的))?"
                           "(?:为|达|达到)*$"));
        static const QRegularExpression lead(
            QStringLiteral("(?:^|[。;,])(?:在)?(?:全部|所有)?(?<what>\\p{Han}{2,8})中[,:]?[^。;]*$"));
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
        return total ? std::optional(against(part, *total, percent)) : std::nullopt;
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

    /// 新收申请50件，其中自然人40件…；办结44件，办结率88%: of what was received, with what was left from last year. How
    /// many of them were in time is seldom said; a rate of these is wrong where no number of them gives it.
    std::optional<Share> rateOfRequests(std::size_t percent) const
    {
        static const QRegularExpression words(QStringLiteral(
            "(?<inTime>按时|按期|及时|如期|限时|法定[^,;。]{0,6})?(?<what>办结|答复|办理)率(?:为|是|达到|达)?$"));
        static const QRegularExpression goal(QStringLiteral("做到|力争|确保|目标|计划|下一步|(?:底|末)前|将"));
        static const QRegularExpression received(QStringLiteral("(?:收到|受理|新收|接收|接到)(?:(?!结转)[^,;。])*$"));
        static const QRegularExpression left(
            QStringLiteral("(?:上|去)一?年度?(?:未办结)?(?:的)?(?:结转|转入|遗留)|结转(?:自)?(?:上|去)一?年"));
        static const QRegularExpression otherMatter(
            QStringLiteral("业务|许可|审批|工单|热线|投诉|信访|建议|提案|救助"));
        static const QRegularExpression disclosure(QStringLiteral("信息公开|依申请|公开(?:的)?申请"));
        static const Decimal whole(100); // of all that were due
        constexpr qsizetype fewWords = 8;
        const QRegularExpressionMatch match = words.match(wordsBefore(percent));
        const qsizetype start = sentenceAt(m_text, m_figures[percent].start).start;
        if (!match.hasMatch() || m_figures[percent].value == whole ||
            !m_text.first(m_figures[percent].start).contains(disclosure) ||
            m_text.sliced(start, m_figures[percent].start - start).contains(goal)) {
            return std::nullopt;
        }
        std::size_t part = percent;
        while (part > 0 && m_figures[part - 1].start >= start &&
               !counts(match.captured(u"what"), wordsBefore(part - 1))) {
            --part;
        }
        if (part-- == 0 || m_figures[part].start < start || !isExact(part) || !isCounter(m_figures[part].unit)) {
            return std::nullopt;
        }
        const std::vector<std::size_t> before = sameUnitBefore(part, 0);
        const auto total = std::find_if(before.rbegin(), before.rend(), [&](std::size_t i) {
            const QString around = wordsBefore(i) + m_text.mid(m_figures[i].end, fewWords);
            return wordsBefore(i).contains(received) && around.contains(u"申请"_qs) && !around.contains(otherMatter);
        });
        if (total == before.rend()) {
            return std::nullopt;
        }
        const Decimal &done = m_figures[part].value;
        const QString inTime = match.captured(u"inTime");
        const bool isCounted = inTime.isEmpty() || wordsBefore(part).contains(inTime);
        Decimal all = m_figures[*total].value;
        std::vector<Decimal> possible{all, done};
        for (const std::size_t other : before) {
            if (isCounted) {
                possible.push_back(m_figures[other].value);
                possible.push_back(m_figures[other].value + m_figures[*total].value);
            }
            all += wordsBefore(other).contains(left) ? m_figures[other].value : Decimal(0);
        }
        possible.push_back(all);
        Share found = shareOf(m_passage, done, all, m_figures[percent]);
        for (const Decimal &number : possible) {
            const double nearest = std::round(m_figures[percent].value.toDouble() * number.toDouble() / 100);
            const Decimal some = isCounted ? done : Decimal(static_cast<qint64>(nearest));
            found.holds = found.holds || shareOf(m_passage, some, number, m_figures[percent]).holds;
        }
        return done > all ? std::nullopt : std::optional(found);
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
            .figure = percent,
            .right = Decimal::fromString(rounded).value_or(Decimal(0)),
            .holds = std::abs(right - percent.value.toDouble()) < lastPlace + slack};
}

std::vector<Share> percentagesIn(const QString &text, std::size_t passage, const std::vector<Figure> &figures)
{
    return PercentageSearch(text, passage, figures).run();
}

} // namespace disclosure
