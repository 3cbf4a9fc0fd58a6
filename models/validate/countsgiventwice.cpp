// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/countsgiventwice.h"

#include "models/validate/narrativetext.h"
#include "models/validate/passagesearch.h"
#include "models/validate/searchedtext.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace disclosure {

namespace {

/// What is counted: in whose account, on which medium, what was done with what.
struct Subject {
    QString owner; ///< empty where none but the organ itself is named
    QString medium;
    QString deed;
    QString what;
    QString unit;

    bool isOnSameMedium(const Subject &other) const
    {
        return medium == other.medium && deed == other.deed && what == other.what && unit == other.unit;
    }
    /// 微信公众号 may be 样例水利, but not that of another organ.
    bool mayBelongTo(const Subject &other) const
    {
        static const QRegularExpression organ(
            QStringLiteral("[局委办厅院府镇乡村站所会队部]|中心|单位|企业|公司|媒体|街道|学校|科室|[市省县区州旗]$"));
        const QString &named = owner.isEmpty() ? other.owner : owner;
        const bool isOneUnnamed = owner.isEmpty() || other.owner.isEmpty();
        return owner == other.owner || (isOneUnnamed && !named.contains(organ));
    }
};

struct Count {
    Subject subject;
    std::size_t passage = 0;
    Figure figure;
};

class CountSearch : private PassageSearch {
public:
    CountSearch(const Report &report, std::size_t passage, const std::vector<Figure> &figures)
        : PassageSearch(report.narrative[passage].text, passage, figures), m_organ(report.organ), m_year(report.year)
    {
    }

    std::vector<Count> run() const
    {
        std::vector<Count> counts;
        for (std::size_t i = 0; i < m_figures.size(); ++i) {
            if (const std::optional<Subject> subject = subjectOf(i)) {
                counts.push_back({*subject, m_passage, m_figures[i]});
            }
        }
        return counts;
    }

private:
    std::optional<Subject> subjectOf(std::size_t which) const
    {
        // The whole clause has to be known, so that nothing in it may make it a part: 微信公众号发布防汛信息30条.
        static const QRegularExpression onMedium(
            QStringLiteral(
                "^(?<owner>[^,;、和及与]*?)(?<medium>微信|微博|抖音|头条|视频号|门户网站|政府网站|官网|客户端)"
                "(?:公众号|平台|账号|号)*(?:上)?%1(?<deed>发布|推送|公开|更新)(?:了)?%2(?:主动公开|各类|各种|政务|政府|"
                "工作)*"
                "(?<what>信息|稿件|文章|消息|推文|作品|图文|短视频|视频)?(?:共|共计|合计|总数|达|为)*$")
                .arg(period(), us()));
        static const QRegularExpression inAll(
            QStringLiteral("^(?<owner>)(?<medium>)(?:%2|(?<organ>\\p{Han}{2,16}?[局委办厅院府镇乡道]))(?=全年|本年|"
                           "年内|今年|20[0-9]{2}年)%1(?<deed>公开)(?:了)?"
                           "(?:各类|政务|政府)*(?<what>信息)(?:共|共计|合计|总数|达|为)*$")
                .arg(period(), us()));
        static const QRegularExpression wordsBehind(QStringLiteral("^(?:信息|稿件|文章|推文|作品)?(?:[,;。()]|$)"));
        static const QRegularExpression other(QStringLiteral(
            "[0-9]月|半年|季度|以来|去年|上一?年|同期|较|比|计划|目标|力争|下一步|围绕|针对|聚焦|关于|专题|专栏|专项|"
            "栏目|期间|活动|当天|当日|宣传[月周日]|各(?![类种])|下属|所属|(?:其中|包括)[^;]*$"));
        static const QRegularExpression media(QStringLiteral("微信|微博|抖音|头条|视频号|网|客户端|平台|公众号|媒体"));
        const Figure &figure = m_figures[which];
        const bool isOfPublished = figure.unit.size() == 1 && QStringView(u"条篇份则期").contains(figure.unit);
        if (!isExact(which) || !isOfPublished || !wordsBehind.match(m_text.sliced(figure.end)).hasMatch()) {
            return std::nullopt;
        }
        qsizetype start = figure.start;
        while (start > 0 && !endsClause(m_text[start - 1])) {
            --start;
        }
        const QString clause = m_text.sliced(start, figure.start - start);
        const Sentence sentence = sentenceAt(m_text, figure.start);
        const QString lead = m_text.sliced(sentence.start, start - sentence.start);
        QRegularExpressionMatch match = onMedium.match(clause);
        if (!match.hasMatch() && !lead.contains(media)) {
            match = inAll.match(clause);
        }
        const QString organ = match.captured(u"organ");
        if (!match.hasMatch() || (!organ.isEmpty() && !m_organ.endsWith(organ)) || (lead + clause).contains(other) ||
            isOfOtherYear(lead + clause)) {
            return std::nullopt;
        }
        return Subject{ownerIn(match.captured(u"owner")), match.captured(u"medium"), match.captured(u"deed"),
                       match.captured(u"what"), figure.unit};
    }

    static QString period()
    {
        return QStringLiteral("(?:全年|本年度?|年内|今年|20[0-9]{2}年度?|共|累计|合计|总共|主动|对外)*");
    }

    static QString us() { return QStringLiteral("(?:我[局委办院镇乡县区市]|本[局委办院级])?"); }

    bool isOfOtherYear(const QString &words) const
    {
        static const QRegularExpression named(QStringLiteral("(20[0-9]{2})年"));
        for (auto it = named.globalMatch(words); it.hasNext();) {
            if (it.next().captured(1).toInt() != m_year) {
                return true;
            }
        }
        return false;
    }

    /// 区水利局通过“样例水利”, 本年样例水利: 样例水利.
    QString ownerIn(QString words) const
    {
        static const QRegularExpression before(
            QStringLiteral("^.*(?:通过|利用|依托|借助|运用|全年|本年度?|年内|今年|年度?|共|累计)"));
        static const QRegularExpression fillers(QStringLiteral("官方|政务|[我本][局委办院镇乡县区市级]|的|在|[“”\"]"));
        words.remove(before).remove(fillers);
        return m_organ.endsWith(words) ? QString() : words;
    }

    const QString &m_organ;
    int m_year;
};

/// Of a medium a count may grow or have a slip; that of all that was published is told in more than one sense.
bool mayBeOne(const Count &first, const Count &second)
{
    constexpr double alike = 0.8;
    const double one = first.figure.value.toDouble();
    const double other = second.figure.value.toDouble();
    const bool isNear = std::min(one, other) >= alike * std::max(one, other);
    return hasSlip(first.figure.value, second.figure.value) || (isNear && !first.subject.medium.isEmpty());
}

} // namespace

std::vector<TwoValues> countsGivenTwice(const Report &report)
{
    const std::shared_ptr<const SearchedText> text = searchedText(report.narrative);
    std::vector<Count> counts;
    for (std::size_t passage = 0; passage < report.narrative.size(); ++passage) {
        std::ranges::move(CountSearch(report, passage, text->figures[passage]).run(), std::back_inserter(counts));
    }
    std::vector<TwoValues> found;
    for (auto second = counts.begin(); second != counts.end(); ++second) {
        const auto isAlike = [&](const Count &count) {
            return count.subject.isOnSameMedium(second->subject) && count.subject.mayBelongTo(second->subject);
        };
        const auto first = std::find_if(counts.begin(), second, isAlike);
        // Three different ones are of three different things; where two accounts are named, so may the others be.
        const bool areTwo = std::ranges::all_of(counts, [&](const Count &count) {
            const bool isOfOne =
                count.subject.mayBelongTo(first->subject) && count.subject.mayBelongTo(second->subject);
            const bool isEither =
                count.figure.value == first->figure.value || count.figure.value == second->figure.value;
            return !count.subject.isOnSameMedium(second->subject) || (isOfOne && isEither);
        });
        if (first != second && first->figure.value != second->figure.value && areTwo && mayBeOne(*first, *second)) {
            found.push_back({second->passage, first->figure, second->figure});
        }
    }
    return found;
}

} // namespace disclosure
