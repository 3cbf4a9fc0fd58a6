// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/partslist.h"

#include "models/validate/narrativetext.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace disclosure {

namespace {

/// By how much a number with decimals, or in ten thousands, may be rounded.
double roundingOf(const Figure &figure)
{
    const qsizetype ten = figure.words.indexOf(u'万');
    const qsizetype point = figure.words.indexOf(u'.');
    if (ten < 0 && point < 0) {
        return 0;
    }
    const auto decimals = point < 0 ? 0 : std::count_if(figure.words.begin() + point, figure.words.end(), [](QChar c) {
        return c.isDigit();
    });
    return 0.5 * (ten < 0 ? 1.0 : 10000.0) / std::pow(10.0, static_cast<double>(decimals));
}

/// Whether a lead says how many parts there are, and there are so many: 四类分别为.
bool countsParts(const QString &lead, std::size_t parts)
{
    static const QString numerals = u"〇一二三四五六七八九十"_qs;
    static const QRegularExpression kinds(
        u"([二两三四五六七八九十])(?:大)?(?:类|种|个|项|方面|渠道|者)\\p{Han}{0,6}(?:分别)?$"_qs);
    const QRegularExpressionMatch match = kinds.match(lead);
    const QString numeral = match.captured(1).replace(u'两', u'二');
    return match.hasMatch() && numerals.indexOf(numeral) == static_cast<qsizetype>(parts);
}

// What may stand beside one another in a list, each with parts of its own.
const QString outcomes = QStringLiteral("予以公开|部分公开|不予公开|无法提供|不予处理|其他处理");
const QString acts = QStringLiteral("行政(?:许可|处罚|强制)");

} // namespace

Decimal sumOf(const std::vector<Figure> &figures)
{
    Decimal sum = 0;
    for (const Figure &figure : figures) {
        sum += figure.value;
    }
    return sum;
}

bool hasSumInFront(const QString &text, qsizetype listStart, const std::vector<Figure> &parts, const Decimal &total)
{
    constexpr qsizetype shortLabel = 9;
    constexpr qsizetype muchLonger = 2;
    static const QRegularExpression apart(QStringLiteral("另|还|结转|;|。|:"));
    static const QRegularExpression verb(
        QStringLiteral("已|另|还|共|合计|总|办结|答复|办理|结转|受理|收到|接|同比|增|减|;|。"));
    static const QRegularExpression outcome(QStringLiteral("公开|发布|提供|不予|处理|维持|纠正|审结"));
    const bool isNumberFirst = !parts.empty() && parts.front().start <= listStart + 1;
    bool listsOutcomes = false;
    qsizetype longest = shortLabel;
    Decimal sum = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const qsizetype end = i == 0 ? listStart : parts[i - 1].end;
        const QString own = text.sliced(end, parts[i].start - end);
        listsOutcomes = listsOutcomes || own.contains(outcome);
        longest = std::max(longest, own.size() + muchLonger);
        sum += parts[i].value;
        if (sum != total) {
            continue;
        }
        // The total may be told once more: 网上100件，信函50件，150件均已办结.
        if (i + 1 == parts.size() || parts[i + 1].value == Decimal(0) || (i > 0 && parts[i + 1].value == total)) {
            return true;
        }
        const QString next = text.sliced(parts[i].end, parts[i + 1].start - parts[i].end);
        const bool isOther = next.size() > longest || next.contains(verb) || (!listsOutcomes && next.contains(outcome));
        return isNumberFirst ? next.contains(apart) : isOther;
    }
    return false;
}

bool isSumAsRounded(const std::vector<Figure> &parts, const Figure &total)
{
    double slack = roundingOf(total);
    for (const Figure &part : parts) {
        slack += roundingOf(part);
    }
    constexpr double tiny = 1e-9;
    return slack > 0 && std::abs(sumOf(parts).toDouble() - total.value.toDouble()) <= slack + tiny;
}

bool claimsToBeWhole(const QString &lead, const QString &list, const std::vector<Figure> &parts, const Decimal &total,
                     bool givesReasons)
{
    constexpr double nearlyAll = 0.85;
    constexpr double withOthers = 0.6;
    constexpr double asSaid = 0.7; // 分别为: what it names is all
    const double share = sumOf(parts).toDouble() / std::max(total.toDouble(), 1.0);
    const bool namesOthers = list.contains(u"其他"_qs) || list.contains(u"其它"_qs);
    static const QRegularExpression mostOnly(u"主要(?:包括|有)?$"_qs);
    const bool namesMost = lead.contains(mostOnly);
    // 宣传信息34条等; 其余为其他内容: there is more, of which no number is given.
    static const QRegularExpression goesOn(
        u"[0-9][件条篇次份项个宗场期](?:信息|申请)?等|其余(?![一二两三四五六七八九十百]+[件宗起])[^0-9;。]*(?:[;。]|$)"_qs);
    const double least = namesOthers || givesReasons ? withOthers : lead.endsWith(u"分别"_qs) ? asSaid : nearlyAll;
    return share > 1 || (!namesMost && !list.contains(goesOn) && share >= least) || countsParts(lead, parts.size());
}

const QRegularExpression &leadOfParts()
{
    static const QRegularExpression lead(QStringLiteral(
        "其中|分别(?:为|是)|从[^,;。:0-9]{1,10}看[,:]|具体(?:为|是|如下)|按[^,;。:0-9]{1,8}分(?:类|为)?[,:]|主要(?:"
        "包括|有|为):?|分布(?:如下|情况)?:|(?:渠道|方式|类型|形式|来源|途径)(?:为|包括|有):|如下:|"
        "(?<=[,:(])(?:包括|含|包含|涵盖)(?!的)|(?<=[0-9条件篇次份项个场期])(?:,|\\()?(?:包括|含)|"
        "(?<=[条件篇次份项个场期]):|(?<=申请中|信息中|文件中|案件中|[0-9][件宗条]中)[,:]|(?<=[0-9][条件篇次份项个宗])"
        "\\((?=["
        "^()]*[0-9][^()]*[、,;][^()]*[0-9])|(?<=[一二两三四五六七八九十][件宗])\\((?=[^()]*[一二两三四五六七八九十]["
        "件宗][、,;][^()]*[一二两三四五六七八九十][件宗])"));
    return lead;
}

QString outcomeOf(const QString &text, const Figure &total, qsizetype leadStart)
{
    static const QRegularExpression outcome(outcomes + u'|' + acts);
    qsizetype start = total.start;
    const auto isInList = [&text](qsizetype at) {
        return text[at] == u'、' && at > 0 && isCounter(text.sliced(at - 1, 1));
    };
    while (start > 0 && !endsClause(text[start - 1]) && !isInList(start - 1)) {
        --start;
    }
    QString found;
    for (auto it = outcome.globalMatch(text.sliced(start, leadStart - start)); it.hasNext();) {
        const QString next = it.next().captured();
        if (!found.isEmpty() && next != found) {
            return {}; // 不予公开和无法提供9件
        }
        found = next;
    }
    return found;
}

qsizetype endBeforeOthers(const QString &text, qsizetype start, qsizetype end, const QString &outcome)
{
    static const QRegularExpression otherOutcome(u"[,、;](?:决定|答复)?(%1)"_qs.arg(outcomes));
    static const QRegularExpression otherAct(u"[,、;](?:作出|实施|办理)?(%1)(?:处理)?(?:决定|案件)?[0-9]"_qs.arg(acts));
    static const QRegularExpression results(
        QStringLiteral("^[^:]*[0-9一二两三四五六七八九十][件宗][^:]*[0-9一二两三四五六七八九十][件宗][^:]*?"
                       "(?<end>[,;])\\p{Han}{0,4}(?:内容|结果|情况)(?:如下|分别|为|是)*:"));
    const QString list = text.sliced(start, end - start);
    const QRegularExpression &beside = outcome.startsWith(u"行政"_qs) ? otherAct : otherOutcome;
    for (auto it = beside.globalMatch(list); !outcome.isEmpty() && it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (match.captured(1) != outcome) {
            return start + match.capturedStart();
        }
    }
    const QRegularExpressionMatch match = results.match(list);
    return match.hasMatch() ? start + match.capturedStart(u"end") : end;
}

std::vector<Figure> withoutOtherDeed(const QString &text, qsizetype listStart, std::vector<Figure> parts,
                                     const Decimal &total)
{
    static const QRegularExpression beside(QStringLiteral("[,;、](?:另外?|此外),?(?:还|又)?(?:转载|转发|推送|刊发|刊载|"
                                                          "编发|制作|报送|上报|开展|收到|受理|办理)[^,;。0-9]*$"));
    const auto other = std::ranges::find_if(
        parts, [&](const Figure &part) { return text.sliced(listStart, part.start - listStart).contains(beside); });
    if (other != parts.end() && other != parts.begin() && sumOf(parts) > total) {
        parts.erase(other, parts.end());
    }
    return parts;
}

} // namespace disclosure
