// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/breakdownsearch.h"

#include "models/validate/growth.h"
#include "models/validate/narrativetext.h"
#include "models/validate/partslist.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace disclosure {

namespace {

/// Units of what is published, which may be added up: 网站210条、公众号80篇.
bool countsPublished(const QString &unit)
{
    return unit.size() == 1 && QStringView(u"条篇则份期").contains(unit);
}

class BreakdownSearch {
public:
    BreakdownSearch(const QString &text, std::size_t passage, const std::vector<Figure> &figures)
        : m_text(text), m_passage(passage), m_figures(figures)
    {
        // What a number is compared with, and by how much it differs, is neither a total nor a part.
        static const QRegularExpression compared(QStringLiteral("(?:较|(?<!占)比(?!例|重)|同比|环比)[^,;。]{0,16}$|(?:"
                                                                "增加|减少|增长|下降|上升|多出|净增|增|减|多|少)了?$"));
        std::erase_if(m_figures, [&](const Figure &figure) {
            const qsizetype start = sentenceAt(text, figure.start).start;
            return compared.match(text.sliced(start, figure.start - start)).hasMatch();
        });
    }

    std::vector<Breakdown> run() const
    {
        std::vector<Breakdown> found;
        if (m_figures.size() < 2) {
            return found;
        }
        qsizetype from = 0;
        for (auto match = leadOfParts().match(m_text, from); match.hasMatch();
             match = leadOfParts().match(m_text, from)) {
            from = match.capturedEnd();
            if (const auto breakdown = breakdownAt(match.capturedStart(), match.capturedEnd())) {
                const bool isKnown = std::ranges::any_of(
                    found, [&](const Breakdown &known) { return known.parts.front() == breakdown->parts.front(); });
                if (!isKnown) {
                    found.push_back(*breakdown);
                }
            }
        }
        for (std::size_t i = 0; i < m_figures.size(); ++i) {
            const bool isKnown = std::ranges::find(found, m_figures[i], &Breakdown::total) != found.end();
            for (const auto &breakdown : {breakdownBefore(i), isKnown ? std::nullopt : breakdownByKinds(i)}) {
                if (breakdown) {
                    found.push_back(*breakdown);
                }
            }
        }
        return found;
    }

    /// Each percentage beside a part, against the total of the last list that begins before it.
    std::vector<Share> shares() const
    {
        std::vector<Share> found = sharesOfNamedTotals();
        for (auto leads = leadOfParts().globalMatch(m_text); leads.hasNext();) {
            const QRegularExpressionMatch lead = leads.next();
            const Sentence sentence = sentenceAt(m_text, lead.capturedStart());
            const qsizetype start = lead.capturedEnd();
            qsizetype end = endOfList(lead.capturedStart(), start, sentence.end);
            end = leads.hasNext() ? std::min(end, leads.peekNext().capturedStart()) : end;
            const std::vector<std::size_t> percents = percentsBetween(start, end);
            const std::optional<Figure> total = lead.capturedStart() > sentence.start
                                                    ? totalBefore(lead.capturedStart(), sentence.start)
                                                    : totalOfMost(percents, sentence.start);
            if (!total || total->isAbout || total->isPercent || total->value <= Decimal(0)) {
                continue;
            }
            for (const std::size_t i : percents) {
                const Figure &part = m_figures[i - 1];
                if (part.unit == total->unit) {
                    found.push_back(shareOf(part, *total, m_figures[i]));
                    found.back().holds = found.back().holds || isShareOfAnother(sentence.start, part, m_figures[i]);
                }
            }
        }
        return found;
    }

private:
    /// The percentages of a list, each right behind the part that it is of: 公开6件，占60%.
    std::vector<std::size_t> percentsBetween(qsizetype start, qsizetype end) const
    {
        static const QRegularExpression ofTotal(QStringLiteral(
            "^[,、(]?占(?:比)?(?:(?:(?!全)[^,;。0-9]){0,6}(?:总数|总量|总件数|总条数|总申请量|全部))?(?:的|比|"
            "比例|比重|为|达|达到)*$|^\\($"));
        std::vector<std::size_t> percents;
        for (std::size_t i = 1; i < m_figures.size(); ++i) {
            const Figure &part = m_figures[i - 1];
            const Figure &percent = m_figures[i];
            if (!percent.isPercent || percent.isAbout || percent.end > end || part.isAbout ||
                !ofTotal.match(between(part, percent)).hasMatch()) {
                continue;
            }
            const std::vector<Figure> parts = partsBetween(start, end, {part.unit});
            if (std::ranges::find(parts, part) != parts.end()) {
                percents.push_back(i);
            }
        }
        return percents;
    }

    /// Of the numbers in the sentence before a list the one that most of its percentages fit.
    std::optional<Figure> totalOfMost(const std::vector<std::size_t> &percents, qsizetype listStart) const
    {
        constexpr std::ptrdiff_t fewest = 2;
        std::optional<Figure> best;
        std::ptrdiff_t most = 0;
        const qsizetype from = listStart > 0 ? sentenceAt(m_text, listStart - 1).start : 0;
        for (const Figure &total : m_figures) {
            if (total.start < from || total.end > listStart || !countsThings(total.unit) || total.value <= Decimal(0)) {
                continue;
            }
            const auto fitting = std::ranges::count_if(percents, [&](std::size_t percent) {
                const Figure &part = m_figures[percent - 1];
                return part.unit == total.unit && shareOf(part, total, m_figures[percent]).holds;
            });
            if (fitting > most) {
                most = fitting;
                best = total;
            }
        }
        return most >= fewest && 2 * most > std::ssize(percents) ? best : std::nullopt;
    }

    /// Whether a percentage fits another total of the sentence: 收到10件;办结9件，公开7件，占77.8%.
    bool isShareOfAnother(qsizetype sentenceStart, const Figure &part, const Figure &percent) const
    {
        return std::ranges::any_of(m_figures, [&](const Figure &total) {
            return total.start >= sentenceStart && total.end < part.start && total.unit == part.unit &&
                   total.value > Decimal(0) && shareOf(part, total, percent).holds;
        });
    }

    /// As in 61件，占申请总量103件的59.2%.
    std::vector<Share> sharesOfNamedTotals() const
    {
        static const QRegularExpression share(QStringLiteral("^的(?:比例|比重)?(?:为|达|达到)?$"));
        std::vector<Share> found;
        for (std::size_t i = 2; i < m_figures.size(); ++i) {
            const Figure &part = m_figures[i - 2];
            const Figure &total = m_figures[i - 1];
            const Figure &percent = m_figures[i];
            if (percent.isPercent && !percent.isAbout && !part.isAbout && !total.isAbout && part.unit == total.unit &&
                countsThings(total.unit) && total.value > Decimal(0) &&
                ofWhat().match(between(part, total)).hasMatch() && share.match(between(total, percent)).hasMatch()) {
                found.push_back(shareOf(part, total, percent));
            }
        }
        return found;
    }

    /// What stands before a total that a percentage names: 占申请总量.
    static const QRegularExpression &ofWhat()
    {
        static const QRegularExpression words(QStringLiteral("[,、(]?占[^,;。0-9]{0,10}$"));
        return words;
    }

    QString between(const Figure &left, const Figure &right) const
    {
        return m_text.sliced(left.end, right.start - left.end);
    }

    Share shareOf(const Figure &part, const Figure &total, const Figure &percent) const
    {
        return disclosure::shareOf(m_passage, part.value, total.value, percent);
    }

    /// A total behind its parts: 网络62件，信函35件，当面6件，合计103件. They may be counted in several units:
    /// 网站210条、 公众号80篇，总计290条.
    std::optional<Breakdown> breakdownBefore(std::size_t which) const
    {
        constexpr qsizetype mostWordsBetween = 18;
        constexpr double least = 0.7; // what is farther from the total is no list of its parts
        constexpr double most = 1.4;
        constexpr double leastOfAll = 0.9; // 共 may be of more than what is listed
        constexpr double mostOfAll = 1.1;
        static const QRegularExpression lead(QStringLiteral("[,、;](?:以上)?(?:合计|共计|总计)(?:为|是|达)?$"));
        static const QRegularExpression leadOfAll(QStringLiteral(
            "[,、;](?:以上)?(?:累计|共|总共)(?:公开|发布|推送)(?:各类)?(?:政务|政府)?(?:信息)?$|[,、;]共$"));
        const Figure &total = m_figures[which];
        const Sentence sentence = sentenceAt(m_text, total.start);
        const QString before = m_text.sliced(sentence.start, total.start - sentence.start);
        const bool isSure = lead.match(before).hasMatch();
        if (total.isAbout || !countsThings(total.unit) || total.value <= Decimal(0) ||
            !(isSure || (leadOfAll.match(before).hasMatch() && !before.contains(u"结转"_qs)))) {
            return std::nullopt;
        }
        std::vector<Figure> parts;
        Decimal sum = 0;
        qsizetype next = total.start;
        for (std::size_t i = which; i-- > 0 && m_figures[i].start >= sentence.start;) {
            const Figure &part = m_figures[i];
            const bool isAlike = part.unit == total.unit || (countsPublished(part.unit) && countsPublished(total.unit));
            if (!isAlike || part.isAbout || part.isPercent || next - part.end > mostWordsBetween) {
                break;
            }
            parts.insert(parts.begin(), part);
            sum += part.value;
            next = part.start;
            if (sum == total.value && parts.size() >= 2) {
                return Breakdown{.passage = m_passage, .total = total, .parts = parts, .sum = sum, .holds = true};
            }
        }
        const double share = sum.toDouble() / total.value.toDouble();
        const bool isNear = isSure ? share >= least && share <= most : share >= leastOfAll && share <= mostOfAll;
        if (parts.size() < 2 || !isNear) {
            return std::nullopt;
        }
        return Breakdown{.passage = m_passage, .total = total, .parts = parts, .sum = sum};
    }

    /// A total with its kinds behind it, without a lead: 52件，文字版12件，图解版10件，视频版30件. Their names end
    /// alike.
    std::optional<Breakdown> breakdownByKinds(std::size_t which) const
    {
        constexpr std::size_t fewest = 3;
        constexpr double least = 0.7; // what is farther from the total is no list of its parts
        constexpr double most = 1.3;
        static const QRegularExpression name(
            QStringLiteral("^[,、:(](?!其中|包括|分别)\\p{Han}{1,7}([版类式型性级端网])$"));
        static const QRegularExpression others(QStringLiteral("^[,、](?:其他|其它|其余)\\p{Han}{0,2}$"));
        const Figure &total = m_figures[which];
        std::vector<Figure> parts;
        QString ending;
        for (std::size_t i = which + 1; i < m_figures.size() && m_figures[i].unit == total.unit; ++i) {
            const QRegularExpressionMatch match = name.match(between(m_figures[i - 1], m_figures[i]));
            const bool isAlike = match.hasMatch() && (ending.isEmpty() || match.captured(1) == ending);
            if (!isAlike && !others.match(between(m_figures[i - 1], m_figures[i])).hasMatch()) {
                break;
            }
            ending = isAlike ? match.captured(1) : ending;
            parts.push_back(m_figures[i]);
        }
        const Decimal sum = sumOf(parts);
        const double share = sum.toDouble() / std::max(total.value.toDouble(), 1.0);
        const bool isKind = total.start > 0 && !ending.isEmpty() && ending.front() == m_text[total.start - 1];
        if (isKind || total.isAbout || !countsThings(total.unit) || parts.size() < fewest || share < least ||
            share > most) {
            return std::nullopt;
        }
        return Breakdown{.passage = m_passage, .total = total, .parts = parts, .sum = sum, .holds = sum == total.value};
    }

    /// The total of the list that a lead begins. A lead that begins a sentence speaks of the total that the sentence
    /// before ends with; one that looks at it from another side (从方式看), of the total of that sentence's own list.
    std::optional<Figure> totalOf(qsizetype leadStart, const QString &lead) const
    {
        const Sentence own = sentenceAt(m_text, leadStart);
        if (own.start != leadStart || leadStart == 0) {
            const std::optional<Figure> total = totalBefore(leadStart, own.start);
            return total ? total : namedTotal(own.start, leadStart + lead.size());
        }
        const Sentence last = sentenceAt(m_text, leadStart - 1);
        const QRegularExpressionMatch lastLead = leadOfParts().match(m_text, last.start);
        const bool isOtherSide = lead.startsWith(u'从') || lead.startsWith(u'按');
        if (isOtherSide && lastLead.hasMatch() && lastLead.capturedStart() < leadStart) {
            return totalBefore(lastLead.capturedStart(), last.start);
        }
        const auto figures = std::ranges::count_if(m_figures, [&](const Figure &figure) {
            return figure.start >= last.start && figure.end < leadStart && countsThings(figure.unit);
        });
        const std::optional<Figure> total = totalBefore(leadStart, last.start);
        return figures == 1 && total && total->end >= leadStart - 1 ? total : std::nullopt;
    }

    /// The total that a sentence names by its words: …新媒体发布298条…。新媒体发布的信息中，
    std::optional<Figure> namedTotal(qsizetype start, qsizetype leadEnd) const
    {
        static const QRegularExpression name(QStringLiteral(
            "^(?:在)?(?<what>\\p{Han}{2,14}?)(?:的)?(?:(?:信息|文件|申请|案件)中|渠道|方式|类型|形式|来源|"
            "途径)(?:为|包括|有)?[,:]$"));
        const QString what = name.match(m_text.sliced(start, leadEnd - start)).captured(u"what");
        if (what.isEmpty()) {
            return std::nullopt;
        }
        for (std::size_t i = m_figures.size(); i-- > 0;) {
            const Figure &figure = m_figures[i];
            if (figure.end > start || !countsThings(figure.unit)) {
                continue;
            }
            const qsizetype from = std::max(i > 0 ? m_figures[i - 1].end : 0, sentenceAt(m_text, figure.start).start);
            if (what == u"上述" || what == u"以上" || m_text.sliced(from, figure.start - from).contains(what)) {
                return figure;
            }
        }
        return std::nullopt;
    }

    /// Whether a list adds up to another figure before it than the nearest one: 收到10件，另有结转1件，其中…;
    /// 收到10件， 办结9件。从类型看，…
    bool isSumOfAnother(qsizetype leadStart, const std::vector<Figure> &parts) const
    {
        qsizetype from = sentenceAt(m_text, leadStart).start;
        if (from == leadStart && leadStart > 0) {
            from = sentenceAt(m_text, leadStart - 1).start;
        }
        const Decimal sum = sumOf(parts);
        return std::ranges::any_of(m_figures, [&](const Figure &figure) {
            return figure.start >= from && figure.end < leadStart && figure.unit == parts.front().unit &&
                   figure.value == sum;
        });
    }

    /// The first figure of each item between semicolons.
    std::vector<Figure> headsOfItems(qsizetype start, qsizetype end, const QString &unit) const
    {
        std::vector<Figure> heads;
        while (start < end) {
            const qsizetype next = endOfFirstItemList(start, end);
            const std::vector<Figure> parts = partsBetween(start, next, {unit});
            if (!parts.empty()) {
                heads.push_back(parts.front());
            }
            start = next + 1;
        }
        return heads;
    }

    std::optional<Breakdown> breakdownAt(qsizetype leadStart, qsizetype leadEnd) const
    {
        const std::optional<Figure> total = totalOf(leadStart, m_text.sliced(leadStart, leadEnd - leadStart));
        if (!total || total->isAbout || total->isPercent) {
            return std::nullopt;
        }
        qsizetype end = endOfList(leadStart, leadEnd, sentenceAt(m_text, leadStart).end);
        QString list = m_text.sliced(leadEnd, end - leadEnd);
        if (const qsizetype next = list.indexOf(u"其中"_qs); next >= 0) {
            // Another total with a list of its own; in the same item, whose part that list is can't be told.
            list.truncate(std::max<qsizetype>(list.lastIndexOf(u';', next), 0));
            end = leadEnd + list.size();
        }
        const QString outcome = outcomeOf(m_text, *total, leadStart);
        end = endBeforeOthers(m_text, leadEnd, end, outcome);
        list.truncate(end - leadEnd);
        static const QRegularExpression each(QStringLiteral("各(?:为|有)?[0-9]"));
        static const QRegularExpression otherDeed(QStringLiteral(
            ";(?:另|还|全年|本年|共)*(?:作出|做出|下达|实施|采取|办理|办结|查处|制发|废止|收到|受理|开展|"
            "召开|举办)"));
        // 行政复议26件，其中信息公开类15件，维持9件: what came of the part.
        static const QRegularExpression outcomeOfPart(QStringLiteral(
            "^(?:(?!维持|纠正|驳回|审结)[^,;])*[0-9][件宗起][,;](?:其中)?(?:结果|均|被)*(?:维持|纠正|驳回)"));
        if (list.isEmpty() || list.contains(each) || list.contains(outcomeOfPart)) {
            return std::nullopt; // how many parts one number is for can't be told
        }
        const std::vector<Figure> all = partsBetween(leadEnd, end, {total->unit});
        const std::vector<Figure> first = partsBetween(leadEnd, endOfFirstItemList(leadEnd, end), {total->unit});
        const std::vector<Figure> heads = headsOfItems(leadEnd, end, total->unit);
        const bool isOther = first.size() < 2 && !heads.empty() && std::ranges::any_of(heads, [&](const Figure &head) {
                                 return head != heads.front() && head.value > total->value;
                             });
        if (first.size() < 2 && (heads.size() != all.size() || isOther || list.contains(otherDeed))) {
            return std::nullopt; // what follows the semicolon has parts of its own, or is something else
        }
        const std::vector<Figure> parts =
            withoutOtherDeed(m_text, leadEnd, first.size() >= 2 ? first : all, total->value);
        // A sentence that looks back may look over the number before it.
        const bool looksBack = total->end < sentenceAt(m_text, leadStart).start;
        const bool looksFarther =
            looksBack && std::ranges::any_of(parts, [&total](const Figure &part) { return part.value > total->value; });
        const bool areReasons = !outcome.isEmpty() && isInBrackets(leadStart); // of what stands before the brackets
        if (parts.empty() || looksFarther || std::ranges::any_of(parts, &Figure::isAbout) ||
            (!areReasons && (isSumOfAnother(leadStart, parts) || isSumOfAnother(leadStart, all)))) {
            return std::nullopt;
        }
        Breakdown breakdown{.passage = m_passage, .total = *total, .parts = parts, .sum = sumOf(parts)};
        // A unit may stand once for several numbers, or be lost in a picture.
        breakdown.holds =
            hasSumInFront(m_text, leadEnd, all, total->value) || sumOf(heads) == total->value ||
            isBesideLeftOver(leadEnd, all, total->value) || sumOf(notCarriedOn(all)) == total->value ||
            isSumAsRounded(parts, *total) ||
            hasSumInFront(m_text, leadEnd, partsBetween(leadEnd, end, {total->unit, QString()}), total->value) ||
            sumOf(countedBetween(leadEnd, end)) == total->value;
        if (breakdown.holds) {
            return breakdown;
        }
        const bool isNested =
            heads.size() > 1 && parts.size() > 2 && breakdown.sum == parts.front().value + parts.front().value;
        if (isNested) {
            return std::nullopt; // the first part, and its own parts
        }
        const Decimal whole = areReasons ? total->value : jointTotal(*total);
        if (breakdown.sum == whole) {
            return std::nullopt;
        }
        const bool isOver = parts.front().value > whole;
        const Sentence place = sentenceAt(m_text, leadStart);
        QString lead = m_text.sliced(place.start, leadEnd - place.start);
        lead.remove(leadsEnd());
        const bool givesReasons = outcome.startsWith(u'不') || outcome.startsWith(u'无');
        if (parts.size() < 2 ? !isOver : !claimsToBeWhole(lead, list, parts, whole, givesReasons)) {
            return std::nullopt;
        }
        return breakdown;
    }

    /// Whether the first part is of last year and only told beside the list:
    /// 处理44件，其中上年结转3件，办结40件，结转下年4件.
    bool isBesideLeftOver(qsizetype listStart, const std::vector<Figure> &parts, const Decimal &total) const
    {
        constexpr std::size_t fewest = 3;
        return parts.size() >= fewest && sumOf(parts) - parts.front().value == total &&
               m_text.sliced(listStart, parts.front().start - listStart).contains(u"结转"_qs);
    }

    /// Words after which a lead says no more of its list.
    static const QRegularExpression &leadsEnd()
    {
        static const QRegularExpression words(QStringLiteral("(?:为|是)?[,:]?$"));
        return words;
    }

    /// What is carried on has no outcomes yet: 办结9件，结转下年2件，其中予以公开….
    bool isCarriedOn(const Figure &figure) const
    {
        static const QRegularExpression before(
            QStringLiteral("(?:结转|转|顺延)[至到入]?(?:[下次翌明]一?年度?|20[0-9]{2}年)[^,;。0-9]{0,6}$"));
        static const QRegularExpression behind(
            QStringLiteral("^[^,;。0-9]{0,4}(?:结转|转|顺延)[至到入]?(?:[下次翌明]一?年|20[0-9]{2}年)"));
        return m_text.first(figure.start).contains(before) || m_text.sliced(figure.end).contains(behind);
    }

    std::vector<Figure> notCarriedOn(std::vector<Figure> figures) const
    {
        std::erase_if(figures, [this](const Figure &figure) { return isCarriedOn(figure); });
        return figures;
    }

    /// The figure that the list breaks down: the nearest one with a unit of counting, with nothing but a few words
    /// between.
    std::optional<Figure> totalBefore(qsizetype position, qsizetype sentenceStart) const
    {
        constexpr qsizetype mostWordsBetween = 24;
        static const QRegularExpression outcome(QStringLiteral("^其中[,:]?(?:[予给]以|同意|全部|部分|不予)?公开"));
        const bool listsOutcomes = m_text.sliced(position).contains(outcome);
        const Figure *nearest = nullptr;
        for (const Figure &figure : m_figures) {
            if (figure.start >= sentenceStart && figure.end <= position && (countsThings(figure.unit) || nearest) &&
                !(nearest && listsOutcomes && isCarriedOn(figure))) {
                nearest = countsThings(figure.unit) ? &figure : nullptr;
            }
        }
        const bool isNear = nearest && position - nearest->end <= mostWordsBetween;
        const bool isOther = isNear && m_text.sliced(nearest->end, position - nearest->end).contains(u';');
        return isNear && !isOther ? std::optional(*nearest) : std::nullopt;
    }

    /// Whether a list begins with its brackets: what it is of stands right before them.
    bool isInBrackets(qsizetype leadStart) const
    {
        return m_text[leadStart] == u'(' || (leadStart > 0 && m_text[leadStart - 1] == u'(');
    }

    /// A list in brackets ends with them.
    qsizetype endOfList(qsizetype leadStart, qsizetype leadEnd, qsizetype sentenceEnd) const
    {
        const bool isEnclosed = isInBrackets(leadStart);
        int depth = isEnclosed ? 1 : 0;
        for (qsizetype i = leadEnd; i < sentenceEnd; ++i) {
            depth += m_text[i] == u'(' ? 1 : m_text[i] == u')' ? -1 : 0;
            if (isEnclosed ? depth == 0 : depth < 0) {
                return i;
            }
        }
        return sentenceEnd;
    }

    qsizetype endOfFirstItemList(qsizetype start, qsizetype end) const
    {
        const qsizetype semicolon = m_text.indexOf(u';', start);
        return semicolon < 0 ? end : std::min(semicolon, end);
    }

    /// Parts may be counted in other units than their total: 信息104条，其中公报1篇、数据103条.
    std::vector<Figure> countedBetween(qsizetype start, qsizetype end) const
    {
        QStringList units;
        for (const Figure &figure : m_figures) {
            if (isCounter(figure.unit)) {
                units.append(figure.unit);
            }
        }
        return partsBetween(start, end, units);
    }

    /// The last of the totals that a list is of together: 复议3件、诉讼1件，其中维持2件.
    Decimal jointTotal(const Figure &last) const
    {
        static const QRegularExpression joint(QStringLiteral("^[、和及与]\\p{Han}{1,12}$"));
        Decimal sum = last.value;
        auto figure = std::ranges::find(m_figures, last);
        while (figure != m_figures.begin() && std::prev(figure)->unit == last.unit &&
               joint.match(between(*std::prev(figure), *figure)).hasMatch()) {
            --figure;
            sum += figure->value;
        }
        return sum;
    }

    /// Figures in brackets belong to the part before them; a sum of some parts is none, nor is what goes on elsewhere.
    std::vector<Figure> partsBetween(qsizetype start, qsizetype end, const QStringList &units) const
    {
        static const QRegularExpression besides(QStringLiteral("[,;、](?:另外?|此外|尚|仍|还|剩余|余下)有?$"));
        static const QRegularExpression carried(
            QStringLiteral("^[^,;。0-9]{0,6}(?:结转|转|顺延|延期|正在办理|未办结)"));
        static const QRegularExpression subtotal(
            QStringLiteral("(?:合计|共计|小计|总计|[两三四][项者类]共)(?:为|是)?$"));
        std::vector<Figure> parts;
        for (const Figure &figure : m_figures) {
            if (figure.start < start || figure.end > end || !units.contains(figure.unit) || figure.isPercent) {
                continue;
            }
            const QString between = m_text.sliced(start, figure.start - start);
            if (between.count(u'(') <= between.count(u')') && !ofWhat().match(between).hasMatch() &&
                !subtotal.match(between).hasMatch() &&
                !(besides.match(between).hasMatch() && carried.match(m_text.sliced(figure.end)).hasMatch())) {
                parts.push_back(figure);
            }
        }
        return parts;
    }

    const QString &m_text;
    std::size_t m_passage;
    std::vector<Figure> m_figures;
};

/// A passage that ends with a colon, and the numbered items of its list that follow it.
QString withItsItems(const std::vector<Passage> &narrative, std::size_t passage)
{
    static const QRegularExpression number(
        QStringLiteral("^(?:[(（]?[一二三四五六七八九十0-9]{1,2}(?:[)）、]|[.．](?![0-9]))|[①-⑳])"));
    QString text = narrative[passage].text;
    if (text.endsWith(u':')) {
        for (std::size_t next = passage + 1;
             next < narrative.size() && narrative[next].part == narrative[passage].part &&
             number.match(narrative[next].text).hasMatch();
             ++next) {
            text += narrative[next].text;
        }
    }
    return text;
}

} // namespace

std::vector<Breakdown> breakdownsIn(const std::vector<Passage> &narrative,
                                    const std::vector<std::vector<Figure>> &figures)
{
    std::vector<Breakdown> found;
    for (std::size_t passage = 0; passage < narrative.size(); ++passage) {
        const QString text = withItsItems(narrative, passage);
        const bool hasItems = text.size() > narrative[passage].text.size();
        std::ranges::move(BreakdownSearch(text, passage, hasItems ? figuresIn(text) : figures[passage]).run(),
                          std::back_inserter(found));
    }
    // A total within the items is looked at in its own passage.
    std::erase_if(found, [&narrative](const Breakdown &breakdown) {
        return breakdown.total.end > narrative[breakdown.passage].text.size();
    });
    return found;
}

std::vector<Share> sharesIn(const std::vector<Passage> &narrative, const std::vector<std::vector<Figure>> &figures)
{
    std::vector<Share> found;
    for (std::size_t passage = 0; passage < narrative.size(); ++passage) {
        const QString &text = narrative[passage].text;
        std::vector<Share> ofPassage;
        // What a list says of a percentage goes before what its sentence says.
        const auto addOthers = [&ofPassage](const std::vector<Share> &others) {
            for (const Share &share : others) {
                if (std::ranges::find(ofPassage, share.figure, &Share::figure) == ofPassage.end()) {
                    ofPassage.push_back(share);
                }
            }
        };
        if (std::ranges::any_of(figures[passage], &Figure::isPercent)) {
            ofPassage = BreakdownSearch(text, passage, figures[passage]).shares();
            addOthers(percentagesIn(text, passage, figures[passage]));
        }
        addOthers(growthsIn(text, passage, figures[passage]));
        std::ranges::move(ofPassage, std::back_inserter(found));
    }
    return found;
}

} // namespace disclosure
