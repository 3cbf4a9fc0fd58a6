// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/narrative.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

namespace disclosure {

namespace {

bool endsSentence(QChar character)
{
    return QStringView(u"。!?！？\n").contains(character);
}

/// Not 、, which stands between the words of one subject: 公民、法人和其他组织.
bool endsClause(QChar character)
{
    return endsSentence(character) || QStringView(u",;:()，；：（）").contains(character);
}

bool isCounter(const QString &unit)
{
    return QStringView(u"件条宗起份篇次项笔例个").contains(unit) && unit.size() == 1;
}

/// The sentence around a place of a text.
struct Sentence {
    qsizetype start = 0;
    qsizetype end = 0;
};

Sentence sentenceAt(const QString &text, qsizetype position)
{
    Sentence sentence{position, position};
    while (sentence.start > 0 && !endsSentence(text[sentence.start - 1])) {
        --sentence.start;
    }
    while (sentence.end < text.size() && !endsSentence(text[sentence.end])) {
        ++sentence.end;
    }
    return sentence;
}

bool matches(const QRegularExpression &pattern, const QString &text)
{
    return !pattern.pattern().isEmpty() && pattern.match(text).hasMatch();
}

/// Whether the words name another year than the report's. What is carried on goes into the next one.
bool isOfOtherYear(const QString &text, int year)
{
    static const QRegularExpression named(QStringLiteral("(?<![至到])(20[0-9]{2})年"));
    if (year == 0) {
        return false;
    }
    for (auto it = named.globalMatch(text); it.hasNext();) {
        if (it.next().captured(1).toInt() != year) {
            return true;
        }
    }
    return false;
}

std::optional<Decimal> sumOf(const QStringList &cells, const Report &report)
{
    Decimal sum = 0;
    for (const QString &id : cells) {
        const auto cell = report.cells.find(id);
        if (cell == report.cells.end()) {
            return std::nullopt;
        }
        sum += cell->second.number.value_or(Decimal(0));
    }
    return sum;
}

/// The words between the punctuation or the figures on both sides of a figure, "#" in the figure's place.
struct Clause {
    QString text;
    qsizetype start = 0;
};

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
    while (end < last && !endsClause(text[end])) {
        ++end;
    }
    return {text.sliced(start, figure.start - start) + u'#' + text.sliced(figure.end, end - figure.end), start};
}

/// A link of one figure to the first subject that its words fit.
std::optional<NarrativeLink> linkOf(const Rule &rule, const Report &report, const QString &text,
                                    const std::vector<Figure> &figures, std::size_t which)
{
    const Figure &figure = figures[which];
    const Clause clause = clauseOf(text, figures, which);
    const QString before = text.left(clause.start);
    const Sentence place = sentenceAt(text, figure.start);
    const QString sentence = text.sliced(place.start, place.end - place.start);
    if (isOfOtherYear(text.sliced(place.start, figure.start - place.start), report.year) ||
        matches(rule.except, clause.text)) {
        return std::nullopt;
    }
    for (const Rule::Subject &subject : rule.subjects) {
        const bool isCounted = subject.isMoney ? figure.unit == u"元" : isCounter(figure.unit);
        const bool isWithin = subject.within.pattern().isEmpty() || matches(subject.within, before + clause.text);
        if (!isCounted || !isWithin || !matches(subject.words, clause.text) || matches(subject.except, clause.text)) {
            continue;
        }
        NarrativeLink link{.figure = figure, .at = subject.at, .cells = {}};
        const bool isExact = matches(subject.exact, sentence);
        for (const QStringList &cells : std::span(subject.sums).first(isExact ? 1 : subject.sums.size())) {
            std::optional<Decimal> sum = sumOf(cells, report);
            if (!sum) {
                continue;
            }
            if (subject.isMoney) {
                // The form counts in 万元.
                sum = Decimal::fromString(QString::number(sum->toDouble() * 10000, 'f', QLocale::FloatingPointShortest))
                          .value_or(*sum);
            }
            if (link.cells.isEmpty() || (!link.holds && *sum == figure.value)) {
                link.cells = cells;
                link.sum = *sum;
                link.holds = *sum == figure.value;
            }
        }
        return link.cells.isEmpty() ? std::nullopt : std::optional(link);
    }
    return std::nullopt;
}

// Totals and their parts.

Decimal sumOf(const std::vector<Figure> &figures)
{
    Decimal sum = 0;
    for (const Figure &figure : figures) {
        sum += figure.value;
    }
    return sum;
}

/// Whether the first so many parts come to the total: what follows them speaks of something else.
bool hasSumInFront(const std::vector<Figure> &parts, const Decimal &total)
{
    Decimal sum = 0;
    return std::ranges::any_of(parts, [&](const Figure &part) {
        sum += part.value;
        return sum == total;
    });
}

/// Whether the parts that are listed are meant to be all of them. A list that comes to more than its total is wrong in
/// any case; one that comes to far less may name examples only.
bool claimsToBeWhole(const QString &list, const std::vector<Figure> &parts, const Decimal &total)
{
    constexpr double nearlyAll = 0.7;
    constexpr double withOthers = 0.4;
    const double share = sumOf(parts).toDouble() / std::max(total.toDouble(), 1.0);
    const bool namesOthers = list.contains(u"其他"_qs) || list.contains(u"其它"_qs);
    return share > 1 || share >= (namesOthers ? withOthers : nearlyAll);
}

const QRegularExpression &leadOfParts()
{
    static const QRegularExpression lead(QStringLiteral("其中|分别(?:为|是)|(?<=[,:(])(?:包括|含|包含|涵盖)(?!的)|("
                                                        "?<=[0-9条件篇次份项个])(?:,|\\()?(?:包括|含)|(?<=[条件"
                                                        "篇次份项个]):"));
    return lead;
}

class BreakdownSearch {
public:
    BreakdownSearch(const QString &text, std::size_t passage)
        : m_text(text), m_passage(passage), m_figures(figuresIn(text))
    {
    }

    std::vector<Breakdown> run() const
    {
        std::vector<Breakdown> found;
        qsizetype from = 0;
        for (auto match = leadOfParts().match(m_text, from); match.hasMatch();
             match = leadOfParts().match(m_text, from)) {
            from = match.capturedEnd();
            if (const auto breakdown = breakdownAt(match.capturedStart(), match.capturedEnd())) {
                const bool isKnown = std::ranges::any_of(
                    found, [&](const Breakdown &known) { return known.total.start == breakdown->total.start; });
                if (!isKnown) {
                    found.push_back(*breakdown);
                }
            }
        }
        return found;
    }

    /// Each percentage beside a part, against the total of the last list that begins before it.
    std::vector<Share> shares() const
    {
        static const QRegularExpression ofTotal(
            QStringLiteral("^[,、(]?占(?:总数|总量|总件数|总条数|总申请量|全部)?(?:的|比|比例|比重|为|达|达到)*$"));
        std::vector<Share> found;
        for (auto leads = leadOfParts().globalMatch(m_text); leads.hasNext();) {
            const QRegularExpressionMatch lead = leads.next();
            const Sentence sentence = sentenceAt(m_text, lead.capturedStart());
            const std::optional<Figure> total = totalBefore(lead.capturedStart(), sentence.start);
            if (!total || total->isAbout || total->isPercent || total->value <= Decimal(0)) {
                continue;
            }
            const qsizetype start = lead.capturedEnd();
            qsizetype end = endOfFirstItemList(start, endOfList(lead.capturedStart(), start, sentence.end));
            end = leads.hasNext() ? std::min(end, leads.peekNext().capturedStart()) : end;
            const std::vector<Figure> parts = partsBetween(start, end, {total->unit});
            for (std::size_t i = 1; i < m_figures.size(); ++i) {
                const Figure &part = m_figures[i - 1];
                const Figure &percent = m_figures[i];
                const bool isOfPart = std::ranges::find(parts, part) != parts.end() && percent.end <= end;
                if (isOfPart && percent.isPercent && !percent.isAbout && !part.isAbout &&
                    ofTotal.match(m_text.sliced(part.end, percent.start - part.end)).hasMatch()) {
                    found.push_back(shareOf(part, *total, percent));
                }
            }
        }
        return found;
    }

private:
    Share shareOf(const Figure &part, const Figure &total, const Figure &percent) const
    {
        const qsizetype point = percent.words.indexOf(u'.');
        const auto decimals = point < 0 ? 0
                                        : std::count_if(percent.words.begin() + point, percent.words.end(),
                                                        [](QChar c) { return c.isDigit(); });
        const double right = part.value.toDouble() / total.value.toDouble() * 100;
        const double lastPlace = std::pow(10.0, -static_cast<double>(decimals));
        const QString rounded = QString::number(right, 'f', static_cast<int>(decimals));
        constexpr double slack = 1e-9;
        return {.passage = m_passage,
                .percent = percent,
                .right = Decimal::fromString(rounded).value_or(Decimal(0)),
                .holds = std::abs(right - percent.value.toDouble()) < lastPlace + slack};
    }

    std::optional<Breakdown> breakdownAt(qsizetype leadStart, qsizetype leadEnd) const
    {
        const Sentence sentence = sentenceAt(m_text, leadStart);
        const std::optional<Figure> total = totalBefore(leadStart, sentence.start);
        if (!total || total->isAbout || total->isPercent) {
            return std::nullopt;
        }
        const qsizetype end = endOfList(leadStart, leadEnd, sentence.end);
        const qsizetype near = endOfFirstItemList(leadEnd, end);
        const QString list = m_text.sliced(leadEnd, end - leadEnd);
        if (list.contains(u"其中"_qs)) {
            return std::nullopt; // whose part the second list is can't be told
        }
        const std::vector<Figure> all = partsBetween(leadEnd, end, {total->unit});
        const std::vector<Figure> first = partsBetween(leadEnd, near, {total->unit});
        const std::vector<Figure> &parts = first.size() >= 2 ? first : all;
        if (parts.empty() || std::ranges::any_of(parts, &Figure::isAbout)) {
            return std::nullopt;
        }
        Breakdown breakdown{.passage = m_passage, .total = *total, .parts = parts, .sum = sumOf(parts)};
        // A unit may stand once for several numbers, or be lost in a picture.
        breakdown.holds = hasSumInFront(all, total->value) ||
                          hasSumInFront(partsBetween(leadEnd, end, {total->unit, QString()}), total->value);
        if (breakdown.holds) {
            return breakdown;
        }
        const bool isOver = parts.front().value > total->value;
        if (parts.size() < 2 ? !isOver : !claimsToBeWhole(list, parts, total->value)) {
            return std::nullopt;
        }
        return breakdown;
    }

    /// The figure that the list breaks down: the nearest one with a unit of counting, with nothing but a few words
    /// between.
    std::optional<Figure> totalBefore(qsizetype position, qsizetype sentenceStart) const
    {
        constexpr qsizetype mostWordsBetween = 24;
        const Figure *nearest = nullptr;
        for (const Figure &figure : m_figures) {
            if (figure.start >= sentenceStart && figure.end <= position && (isCounter(figure.unit) || nearest)) {
                nearest = isCounter(figure.unit) ? &figure : nullptr;
            }
        }
        const bool isNear = nearest && position - nearest->end <= mostWordsBetween;
        const bool isOther = isNear && m_text.sliced(nearest->end, position - nearest->end).contains(u';');
        return isNear && !isOther ? std::optional(*nearest) : std::nullopt;
    }

    /// A list in brackets ends with them.
    qsizetype endOfList(qsizetype leadStart, qsizetype leadEnd, qsizetype sentenceEnd) const
    {
        int depth = leadStart > 0 && m_text[leadStart - 1] == u'(' ? 1 : 0;
        const bool isInBrackets = depth == 1 || m_text[leadStart] == u'(';
        depth = isInBrackets ? 1 : 0;
        for (qsizetype i = leadEnd; i < sentenceEnd; ++i) {
            depth += m_text[i] == u'(' ? 1 : m_text[i] == u')' ? -1 : 0;
            if (isInBrackets ? depth == 0 : depth < 0) {
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

    /// Figures in brackets belong to the part before them.
    std::vector<Figure> partsBetween(qsizetype start, qsizetype end, const QStringList &units) const
    {
        std::vector<Figure> parts;
        for (const Figure &figure : m_figures) {
            if (figure.start < start || figure.end > end || !units.contains(figure.unit) || figure.isPercent) {
                continue;
            }
            const QString between = m_text.sliced(start, figure.start - start);
            if (between.count(u'(') <= between.count(u')')) {
                parts.push_back(figure);
            }
        }
        return parts;
    }

    const QString &m_text;
    std::size_t m_passage;
    std::vector<Figure> m_figures;
};

// One thing told twice.

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
    static const QRegularExpression what(QStringLiteral("阅读|访问|浏览|点击|粉丝|关注|播放|转发"));
    const Figure &figure = figures[which];
    const Sentence sentence = sentenceAt(text, figure.start);
    const QString before = text.sliced(sentence.start, figure.start - sentence.start);
    const Clause clause = clauseOf(text, figures, which);
    Measure measure{lastOf(medium, before), lastOf(what, clause.text), figure.unit};
    const bool compares = clause.text.contains(QRegularExpression(QStringLiteral("增|减|新|比|均|日|月")));
    return measure.medium.isEmpty() || measure.what.isEmpty() || compares ? std::nullopt : std::optional(measure);
}

} // namespace

std::vector<NarrativeLink> narrativeLinks(const Rule &rule, const Report &report)
{
    std::vector<NarrativeLink> links;
    for (std::size_t passage = 0; passage < report.narrative.size(); ++passage) {
        const QString &text = report.narrative[passage].text;
        const std::vector<Figure> figures = figuresIn(text);
        for (std::size_t i = 0; i < figures.size(); ++i) {
            if (figures[i].isAbout || figures[i].isPercent) {
                continue;
            }
            if (auto link = linkOf(rule, report, text, figures, i)) {
                link->passage = passage;
                links.push_back(*std::move(link));
            }
        }
    }
    return links;
}

std::vector<Breakdown> breakdowns(const Report &report)
{
    std::vector<Breakdown> found;
    for (std::size_t passage = 0; passage < report.narrative.size(); ++passage) {
        std::ranges::move(BreakdownSearch(report.narrative[passage].text, passage).run(), std::back_inserter(found));
    }
    return found;
}

std::vector<Share> shares(const Report &report)
{
    std::vector<Share> found;
    for (std::size_t passage = 0; passage < report.narrative.size(); ++passage) {
        const QString &text = report.narrative[passage].text;
        if (text.contains(u'占')) {
            std::ranges::copy(BreakdownSearch(text, passage).shares(), std::back_inserter(found));
        }
    }
    return found;
}

std::vector<Denial> denials(const Rule &rule, const Report &report)
{
    std::vector<Denial> found;
    for (std::size_t passage = 0; passage < report.narrative.size(); ++passage) {
        const QString &text = report.narrative[passage].text;
        for (const Rule::Subject &subject : rule.subjects) {
            const QRegularExpressionMatch match = subject.words.match(text);
            if (!match.hasMatch() || matches(subject.except, text)) {
                continue;
            }
            const Sentence sentence = sentenceAt(text, match.capturedStart());
            const QString whole = text.sliced(sentence.start, sentence.end - sentence.start);
            const bool isWithin =
                subject.within.pattern().isEmpty() || matches(subject.within, text.left(match.capturedEnd()));
            const std::optional<Decimal> sum = sumOf(subject.sums.front(), report);
            if (isWithin && sum && !isOfOtherYear(whole, report.year) && !matches(rule.except, whole)) {
                found.push_back({passage, match.captured(), subject.at, subject.sums.front(), *sum});
            }
        }
    }
    return found;
}

std::vector<TwoValues> figuresGivenTwice(const Report &report)
{
    constexpr double alike = 0.8; // figures that are farther apart are of different things
    std::vector<TwoValues> found;
    std::vector<std::pair<Measure, Figure>> known;
    for (std::size_t passage = 0; passage < report.narrative.size(); ++passage) {
        const QString &text = report.narrative[passage].text;
        const std::vector<Figure> figures = figuresIn(text);
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

} // namespace disclosure
