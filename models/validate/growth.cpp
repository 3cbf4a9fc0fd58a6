// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/growth.h"

#include "models/validate/narrativetext.h"
#include "models/validate/passagesearch.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace disclosure {

namespace {

class GrowthSearch : private PassageSearch {
public:
    GrowthSearch(const QString &text, std::size_t passage, const std::vector<Figure> &figures)
        : PassageSearch(text, passage, figures)
    {
    }

    std::vector<Share> run() const
    {
        std::vector<Share> found;
        for (std::size_t i = 1; i < m_figures.size(); ++i) {
            const std::optional<Share> growth = m_figures[i].isAbout     ? std::nullopt
                                                : m_figures[i].isPercent ? rate(i)
                                                                         : difference(i);
            if (growth) {
                found.push_back(*growth);
            }
        }
        return found;
    }

private:
    bool isPositive(std::size_t which) const { return isExact(which) && m_figures[which].value > Decimal(0); }

    /// Last year's number: 比上年706件, （上年33件）, 去年收到33件.
    bool isBase(std::size_t which) const
    {
        static const QRegularExpression words(QStringLiteral(
            "(?:(?:比|较|与|由|从)(?:上一?年度?|去年|前一?年|20[0-9]{2}年度?)(?:同期)?(?:的)?\\(?|[,(](?:上一?"
            "年度?|去年|20[0-9]{2}年)(?:同期)?(?:为|是|新收|收到|共)?|^(?:上一?年度?|去年)(?:同期)?"
            "[^,;0-9]{0,12})$"));
        static const QRegularExpression from(QStringLiteral("[由从]$"));
        const QString before = wordsBefore(which);
        return isPositive(which) && (before.contains(words) || (before.contains(from) && isGrownTo(which + 1)));
    }

    /// 由33件增至41件, 减少到30件.
    bool isGrownTo(std::size_t which) const
    {
        static const QRegularExpression words(
            QStringLiteral("^(?:增加|增长|上升|减少|下降|提高|降低|增|升|减|降)[到至]$"));
        return which < m_figures.size() && isExact(which) && wordsBefore(which).contains(words);
    }

    /// Whether nothing but last year's number is named since the one before: 公开1736条，较上年1503条; not 公开1736条，
    /// 微信较上年500条.
    bool isOfNumberBefore(std::size_t base) const
    {
        static const QRegularExpression words(
            QStringLiteral("^[,(]?(?:同比)?(?:比|较|与|由|从|上|去|前|20[0-9]{2}年)"));
        return wordsBefore(base).contains(words);
    }

    /// Whether it says by how much, and not to what something grew: 增加57件.
    bool isDifference(std::size_t which) const
    {
        static const QRegularExpression words(
            QStringLiteral("(?:增加|增长|减少|下降|多出|净增|多|少|增|减|上升)(?:了)?$"));
        return isExact(which) && words.match(wordsBefore(which)).hasMatch();
    }

    bool isFall(std::size_t which) const
    {
        static const QRegularExpression words(QStringLiteral("减|降|少"));
        return wordsBefore(which).contains(words);
    }

    /// Where the numbers that a figure compares begin: with its sentence, or with the one before it if it begins with
    /// last year's number.
    qsizetype startOfComparison(std::size_t which) const
    {
        const qsizetype start = sentenceAt(m_text, m_figures[which].start).start;
        const auto first = std::ranges::find_if(m_figures, [&](const Figure &figure) { return figure.start >= start; });
        const auto index = static_cast<std::size_t>(first - m_figures.begin());
        return start > 0 && index < which && isBase(index) ? sentenceAt(m_text, start - 1).start : start;
    }

    /// The nearest of last year's numbers, which may stand in brackets behind the figure.
    std::optional<std::size_t> baseOf(std::size_t which, qsizetype from) const
    {
        if (which + 1 < m_figures.size() && wordsBefore(which + 1).startsWith(u'(') && isBase(which + 1)) {
            return which + 1;
        }
        for (std::size_t i = which; i-- > 0 && m_figures[i].start >= from;) {
            if (isBase(i)) {
                return i;
            }
        }
        return std::nullopt;
    }

    /// The numbers that may be this year's: the total before its parts, or before what it was compared with already;
    /// what it grew to (由上年的33件增至41件); 今年收到41件.
    std::vector<std::size_t> numbersNow(std::size_t base, std::size_t which, qsizetype from) const
    {
        static const QRegularExpression thisYear(QStringLiteral("(?:今年|本年)[^,;]*$"));
        std::vector<std::size_t> now;
        for (std::size_t i = 0; i < std::max(base, which); ++i) {
            const bool isBehind = i > base && i < which && (isGrownTo(i) || wordsBefore(i).contains(thisYear));
            if (m_figures[i].start >= from && (i < std::min(base, which) || isBehind) && isPositive(i) &&
                m_figures[i].unit == m_figures[base].unit && !isDifference(i)) {
                now.push_back(i);
            }
        }
        return now;
    }

    /// 763件，比上年706件增加57件，增幅8.1%.
    std::optional<Share> rate(std::size_t percent) const
    {
        static const QRegularExpression words(
            QStringLiteral("(?:增长|增幅|上升|升幅|提高|下降|降幅|减少|降低|增加)(?:率|幅度)?(?:了|为|达到|达)?$"));
        if (!words.match(wordsBefore(percent)).hasMatch()) {
            return std::nullopt;
        }
        const qsizetype from = startOfComparison(percent);
        const std::optional<std::size_t> base = baseOf(percent, from);
        if (base && *base + 1 < percent && isExact(percent - 1) &&
            m_figures[percent - 1].unit != m_figures[*base].unit) {
            return std::nullopt; // 培训4场，较上年3场增加1场，参训320人次，增长10%
        }
        std::vector<Share> possible = base ? againstBase(*base, percent, from) : againstDifference(percent);
        const auto fitting = std::ranges::find_if(possible, &Share::holds);
        return possible.empty()            ? std::nullopt
               : fitting == possible.end() ? std::optional(possible.back())
                                           : std::optional(*fitting);
    }

    std::vector<Share> againstBase(std::size_t base, std::size_t percent, qsizetype from) const
    {
        const Decimal &last = m_figures[base].value;
        std::vector<Share> possible;
        for (const std::size_t now : numbersNow(base, percent, from)) {
            const Decimal more = m_figures[now].value - last;
            possible.push_back(shareOf(m_passage, more.isNegative() ? -more : more, last, m_figures[percent]));
        }
        for (std::size_t i = base + 1; i < percent; ++i) {
            if (isDifference(i) && m_figures[i].unit == m_figures[base].unit) {
                possible.push_back(shareOf(m_passage, m_figures[i].value, last, m_figures[percent]));
            }
        }
        return possible;
    }

    /// 公开300条，比上年增加60条，增长25%: of the numbers that it may be, all or none fits.
    std::vector<Share> againstDifference(std::size_t percent) const
    {
        static const QRegularExpression compared(QStringLiteral(
            "^[,(]?(?:(?:比|较|与)(?:上一?年度?|去年|前一?年|20[0-9]{2}年度?)(?:同期)?(?:的)?(?:相比)?,?|同比)"
            "(?:增加|增长|减少|下降|多|少|增|减|上升)(?:了)?$"));
        static const QRegularExpression directly(
            QStringLiteral("^[,、(]?(?:同比)?\\p{Han}{2,4}(?:幅度)?(?:为|达|达到)?$"));
        const std::size_t more = percent - 1;
        if (!isDifference(more) || !compared.match(wordsBefore(more)).hasMatch() ||
            !directly.match(wordsBefore(percent)).hasMatch()) {
            return {};
        }
        const qsizetype from = sentenceAt(m_text, m_figures[more].start).start;
        std::vector<Share> possible;
        for (std::size_t now = 0; now < more; ++now) {
            const Decimal &value = m_figures[now].value;
            const Decimal last = isFall(more) ? value + m_figures[more].value : value - m_figures[more].value;
            if (m_figures[now].start >= from && isPositive(now) && m_figures[now].unit == m_figures[more].unit &&
                last > Decimal(0)) {
                possible.push_back(shareOf(m_passage, m_figures[more].value, last, m_figures[percent]));
            }
        }
        return possible.size() == 1 || std::ranges::any_of(possible, &Share::holds) ? possible : std::vector<Share>();
    }

    /// 较上年1503条增加233条, if only one number can be this year's.
    std::optional<Share> difference(std::size_t which) const
    {
        if (!isDifference(which)) {
            return std::nullopt;
        }
        const qsizetype from = startOfComparison(which);
        const std::optional<std::size_t> base = baseOf(which, from);
        const bool isBeside =
            base && ((*base + 1 == which && isOfNumberBefore(*base)) || *base == which + 1 || isReached(which - 1));
        if (!isBeside || m_figures[*base].unit != m_figures[which].unit) {
            return std::nullopt;
        }
        std::vector<Decimal> possible;
        for (const std::size_t now : numbersNow(*base, which, from)) {
            const Decimal more = m_figures[now].value - m_figures[*base].value;
            if (more.isNegative() == isFall(which)) {
                possible.push_back(more.isNegative() ? -more : more);
            }
        }
        const Decimal &told = m_figures[which].value;
        if (possible.size() != 1 && std::ranges::find(possible, told) == possible.end()) {
            return std::nullopt;
        }
        const bool holds = std::ranges::find(possible, told) != possible.end();
        return Share{
            .passage = m_passage, .figure = m_figures[which], .right = holds ? told : possible.front(), .holds = holds};
    }

    /// What a number grew to stands between last year's and by how much: 由33件增至41件，增加8件;
    /// 今年收到41件，增加8件.
    bool isReached(std::size_t which) const
    {
        static const QRegularExpression thisYear(QStringLiteral("(?:今年|本年)[^,;]*$"));
        return isGrownTo(which) || (isExact(which) && wordsBefore(which).contains(thisYear));
    }
};

} // namespace

std::vector<Share> growthsIn(const QString &text, std::size_t passage, const std::vector<Figure> &figures)
{
    return GrowthSearch(text, passage, figures).run();
}

} // namespace disclosure
