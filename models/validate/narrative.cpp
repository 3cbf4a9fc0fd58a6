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

/// Whether the words turn to another period (上半年, 去年), to an organ below or beside the report's, or to another
/// matter, and not back again.
bool isElsewhere(const Rule &rule, const QString &words, const Report &report)
{
    if (rule.elsewhere.pattern().isEmpty()) {
        return false;
    }
    qsizetype turn = -1;
    for (auto it = rule.elsewhere.globalMatch(words); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString organ = match.captured(u"organ");
        if (organ.isEmpty() || !report.organ.contains(organ)) {
            turn = match.capturedStart();
        }
    }
    qsizetype back = -1;
    if (turn >= 0 && !rule.back.pattern().isEmpty()) {
        for (auto it = rule.back.globalMatch(words); it.hasNext();) {
            back = it.next().capturedStart();
        }
    }
    return turn > back;
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
    qsizetype end = 0;
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
    // In a list, what follows the joint (49件、无法提供26件) is said of the next figure.
    qsizetype end = figure.end;
    const bool isListed = which + 1 < figures.size() &&
                          std::none_of(text.begin() + end, text.begin() + last, [](QChar c) { return endsClause(c); });
    while (end < last && !endsClause(text[end]) && !(isListed && QStringView(u"、和及与").contains(text[end]))) {
        ++end;
    }
    return {text.sliced(start, figure.start - start) + u'#' + text.sliced(figure.end, end - figure.end), start, end};
}

/// The clause of a figure in a list that is told apart by 分别: in 许可、处罚分别为3件、5件, "处罚#" is that of the
/// second one. As clauseOf() elsewhere; nothing where which figure is whose can't be told.
std::optional<Clause> ownClause(const QString &text, const std::vector<Figure> &figures, std::size_t which)
{
    static const QRegularExpression separator(QStringLiteral("^[、,和及与]{1,2}$"));
    static const QRegularExpression labels(QStringLiteral(
        "^(?<labels>.*?)(?:(?:的)?(?:申请|答复|案件|决定)?(?:数量|数)?)分别(?:为|是|有|提出|提交|收到|作出|共){0,2}#"));
    static const QRegularExpression between(QStringLiteral("[、和及与]"));
    const auto areJoined = [&](std::size_t left) {
        const qsizetype end = figures[left].end;
        return separator.match(text.sliced(end, figures[left + 1].start - end)).hasMatch();
    };
    std::size_t first = which;
    while (first > 0 && areJoined(first - 1)) {
        --first;
    }
    const Clause head = clauseOf(text, figures, first);
    if (!head.text.contains(u"分别"_qs)) {
        return clauseOf(text, figures, which);
    }
    std::size_t end = which + 1;
    while (end < figures.size() && areJoined(end - 1)) {
        ++end;
    }
    const QString names = labels.match(head.text).captured(u"labels");
    const QStringList owners = names.split(between, Qt::SkipEmptyParts);
    if (owners.size() != static_cast<qsizetype>(end - first)) {
        return std::nullopt;
    }
    const QString &owner = owners[static_cast<qsizetype>(which - first)];
    return Clause{owner + u'#', head.start + names.indexOf(owner), figures[which].end};
}

/// A link of one figure to the first subject that its words fit.
std::optional<NarrativeLink> linkOf(const Rule &rule, const Report &report, const QString &text,
                                    const std::vector<Figure> &figures, std::size_t which)
{
    const Figure &figure = figures[which];
    const std::optional<Clause> own = ownClause(text, figures, which);
    if (!own) {
        return std::nullopt;
    }
    const Clause &clause = *own;
    const QString before = text.left(clause.start);
    const Sentence place = sentenceAt(text, figure.start);
    const QString sentence = text.sliced(place.start, place.end - place.start);
    const QString lead = text.sliced(place.start, figure.start - place.start);
    const QString behind = text.sliced(clause.end, place.end - clause.end);
    if (isOfOtherYear(lead, report.year) || isElsewhere(rule, lead, report) || matches(rule.except, clause.text)) {
        return std::nullopt;
    }
    for (const Rule::Subject &subject : rule.subjects) {
        const bool isCounted = subject.isMoney ? figure.unit == u"元" : isCounter(figure.unit);
        const bool isWithin = subject.within.pattern().isEmpty() || matches(subject.within, before + clause.text);
        const bool isNext = subject.next.pattern().isEmpty() || matches(subject.next, behind);
        if (!isCounted || !isWithin || !isNext || !matches(subject.words, clause.text) ||
            matches(subject.except, clause.text) || matches(subject.unless, lead)) {
            continue;
        }
        NarrativeLink link{.figure = figure, .at = subject.at, .cells = {}, .value = figure.value};
        if (subject.isMoney) {
            // The form counts in 万元.
            const QString amount =
                QString::number(figure.value.toDouble() / 10000, 'f', QLocale::FloatingPointShortest);
            link.value = Decimal::fromString(amount).value_or(figure.value);
        }
        const bool isExact = matches(subject.exact, sentence);
        for (const QStringList &cells : std::span(subject.sums).first(isExact ? 1 : subject.sums.size())) {
            const std::optional<Decimal> sum = sumOf(cells, report);
            if (sum && (link.cells.isEmpty() || (!link.holds && *sum == link.value))) {
                link.cells = cells;
                link.sum = *sum;
                link.holds = *sum == link.value;
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

/// Whether the first so many parts come to the total, and what follows them speaks of something else: it has a verb
/// of its own.
bool hasSumInFront(const QString &text, const std::vector<Figure> &parts, const Decimal &total)
{
    constexpr qsizetype shortLabel = 9;
    static const QRegularExpression verb(
        QStringLiteral("已|共|合计|总|办结|答复|办理|结转|受理|收到|接|公开|同比|增|减|;|。"));
    Decimal sum = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        sum += parts[i].value;
        if (sum != total) {
            continue;
        }
        if (i + 1 == parts.size() || parts[i + 1].value == Decimal(0)) {
            return true;
        }
        const QString label = text.sliced(parts[i].end, parts[i + 1].start - parts[i].end);
        return label.size() > shortLabel || label.contains(verb);
    }
    return false;
}

/// Whether the parts that are listed are meant to be all of them. A list that comes to more than its total is wrong in
/// any case; one that comes to far less may name examples only.
bool claimsToBeWhole(const QString &list, const std::vector<Figure> &parts, const Decimal &total)
{
    constexpr double nearlyAll = 0.85;
    constexpr double withOthers = 0.6;
    const double share = sumOf(parts).toDouble() / std::max(total.toDouble(), 1.0);
    const bool namesOthers = list.contains(u"其他"_qs) || list.contains(u"其它"_qs);
    return share > 1 || share >= (namesOthers ? withOthers : nearlyAll);
}

const QRegularExpression &leadOfParts()
{
    static const QRegularExpression lead(
        QStringLiteral("其中|分别(?:为|是)|具体(?:为|是|如下)|按[^,;。:0-9]{1,8}分(?:类)?[,:]|"
                       "(?<=[,:(])(?:包括|含|包含|涵盖)(?!的)|(?<=[0-9条件篇次份项个])(?:,|\\()?(?:包括|含)|"
                       "(?<=[条件篇次份项个]):|(?<=申请中|信息中|文件中|案件中)[,:]|(?<=[0-9][条件篇次份项个宗])\\((?=["
                       "^()]*[0-9][^()]*[、,;][^()]*[0-9])"));
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
        for (std::size_t i = 0; i < m_figures.size(); ++i) {
            if (const auto breakdown = breakdownBefore(i)) {
                found.push_back(*breakdown);
            }
        }
        return found;
    }

    /// Each percentage beside a part, against the total of the last list that begins before it.
    std::vector<Share> shares() const
    {
        static const QRegularExpression ofTotal(
            QStringLiteral("^[,、(]?占(?:比)?(?:[^,;。0-9]{0,6}(?:总数|总量|总件数|总条数|总申请量|全部))?(?:的|比|"
                           "比例|比重|为|达|达到)*$"));
        std::vector<Share> found = sharesOfNamedTotals();
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
                    ofTotal.match(between(part, percent)).hasMatch()) {
                    found.push_back(shareOf(part, *total, percent));
                }
            }
        }
        return found;
    }

private:
    /// As in 61件，占申请总量103件的59.2%.
    std::vector<Share> sharesOfNamedTotals() const
    {
        static const QRegularExpression ofWhat(QStringLiteral("^[,、(]?占[^,;。0-9]{0,10}$"));
        static const QRegularExpression share(QStringLiteral("^的(?:比例|比重)?(?:为|达|达到)?$"));
        std::vector<Share> found;
        for (std::size_t i = 2; i < m_figures.size(); ++i) {
            const Figure &part = m_figures[i - 2];
            const Figure &total = m_figures[i - 1];
            const Figure &percent = m_figures[i];
            if (percent.isPercent && !percent.isAbout && !part.isAbout && !total.isAbout && part.unit == total.unit &&
                isCounter(total.unit) && total.value > Decimal(0) && ofWhat.match(between(part, total)).hasMatch() &&
                share.match(between(total, percent)).hasMatch()) {
                found.push_back(shareOf(part, total, percent));
            }
        }
        return found;
    }

    QString between(const Figure &left, const Figure &right) const
    {
        return m_text.sliced(left.end, right.start - left.end);
    }

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

    /// A total behind its parts: 网络62件，信函35件，当面6件，合计103件.
    std::optional<Breakdown> breakdownBefore(std::size_t which) const
    {
        constexpr qsizetype mostWordsBetween = 18;
        constexpr double least = 0.7; // what is farther from the total is no list of its parts
        constexpr double most = 1.4;
        static const QRegularExpression lead(QStringLiteral("[,、;](?:以上)?(?:合计|共计|总计)(?:为|是|达)?$"));
        const Figure &total = m_figures[which];
        const Sentence sentence = sentenceAt(m_text, total.start);
        if (total.isAbout || !isCounter(total.unit) || total.value <= Decimal(0) ||
            !lead.match(m_text.sliced(sentence.start, total.start - sentence.start)).hasMatch()) {
            return std::nullopt;
        }
        std::vector<Figure> parts;
        Decimal sum = 0;
        qsizetype next = total.start;
        for (std::size_t i = which; i-- > 0 && m_figures[i].start >= sentence.start;) {
            const Figure &part = m_figures[i];
            if (part.unit != total.unit || part.isAbout || next - part.end > mostWordsBetween) {
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
        if (parts.size() < 2 || share < least || share > most) {
            return std::nullopt;
        }
        return Breakdown{.passage = m_passage, .total = total, .parts = parts, .sum = sum};
    }

    std::optional<Breakdown> breakdownAt(qsizetype leadStart, qsizetype leadEnd) const
    {
        Sentence sentence = sentenceAt(m_text, leadStart);
        if (sentence.start == leadStart && leadStart > 0) {
            sentence.start = sentenceAt(m_text, leadStart - 1).start; // …103件。其中：
        }
        const std::optional<Figure> total = totalBefore(leadStart, sentence.start);
        const qsizetype own = sentenceAt(m_text, leadStart).start;
        if (total && total->end < own) {
            // The sentence before has to end with the total, and to have no other figure.
            const auto figures = std::ranges::count_if(m_figures, [&](const Figure &figure) {
                return figure.start >= sentence.start && figure.end < own && isCounter(figure.unit);
            });
            if (total->end < own - 1 || figures > 1) {
                return std::nullopt;
            }
        }
        if (!total || total->isAbout || total->isPercent) {
            return std::nullopt;
        }
        const qsizetype end = endOfList(leadStart, leadEnd, sentence.end);
        const qsizetype near = endOfFirstItemList(leadEnd, end);
        const QString list = m_text.sliced(leadEnd, end - leadEnd);
        static const QRegularExpression each(QStringLiteral("各(?:为|有)?[0-9]"));
        if (list.contains(u"其中"_qs) || list.contains(each)) {
            return std::nullopt; // whose part the second list is, or how many parts one number is for, can't be told
        }
        const std::vector<Figure> all = partsBetween(leadEnd, end, {total->unit});
        const std::vector<Figure> first = partsBetween(leadEnd, near, {total->unit});
        const std::vector<Figure> &parts = first.size() >= 2 ? first : all;
        if (parts.empty() || std::ranges::any_of(parts, &Figure::isAbout)) {
            return std::nullopt;
        }
        Breakdown breakdown{.passage = m_passage, .total = *total, .parts = parts, .sum = sumOf(parts)};
        // A unit may stand once for several numbers, or be lost in a picture.
        breakdown.holds = hasSumInFront(m_text, all, total->value) ||
                          hasSumInFront(m_text, partsBetween(leadEnd, end, {total->unit, QString()}), total->value);
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

std::optional<Denial> denialOf(const Rule &rule, const Rule::Subject &subject, const Report &report,
                               const QString &text, const QRegularExpressionMatch &match)
{
    const Sentence sentence = sentenceAt(text, match.capturedStart());
    const QString whole = text.sliced(sentence.start, sentence.end - sentence.start);
    const QString lead = text.sliced(sentence.start, match.capturedEnd() - sentence.start);
    const bool isWithin = subject.within.pattern().isEmpty() || matches(subject.within, text.left(match.capturedEnd()));
    const std::optional<Decimal> sum = sumOf(subject.sums.front(), report);
    if (!isWithin || !sum || isOfOtherYear(whole, report.year) || isElsewhere(rule, lead, report) ||
        matches(rule.except, whole) || matches(subject.unless, lead)) {
        return std::nullopt;
    }
    return Denial{.words = match.captured(), .at = subject.at, .cells = subject.sums.front(), .sum = *sum};
}

/// Figures of one sentence that give a cell's number together hold: 政府制发3件，办公室制发4件.
void joinParts(std::vector<NarrativeLink> &links, const Report &report)
{
    const auto isOneSentence = [&](const NarrativeLink &left, const NarrativeLink &right) {
        const QString &text = report.narrative[left.passage].text;
        return left.passage == right.passage && left.at == right.at &&
               sentenceAt(text, left.figure.start).start == sentenceAt(text, right.figure.start).start;
    };
    for (const NarrativeLink &first : links) {
        Decimal sum = 0;
        for (const NarrativeLink &link : links) {
            sum += isOneSentence(first, link) ? link.value : Decimal(0);
        }
        if (!first.holds && sum == first.sum) {
            for (NarrativeLink &link : links) {
                link.holds = link.holds || isOneSentence(first, link);
            }
        }
    }
}

std::vector<NarrativeLink> linksThatHold(const Report &report, const Form &form)
{
    std::vector<NarrativeLink> links;
    for (const Rule &rule : form.rules) {
        if (rule.kind == Rule::Kind::Narrative) {
            std::ranges::copy_if(narrativeLinks(rule, report), std::back_inserter(links), &NarrativeLink::holds);
        }
    }
    return links;
}

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
    joinParts(links, report);
    return links;
}

std::vector<Breakdown> breakdowns(const Report &report, const Form &form)
{
    std::vector<Breakdown> found;
    for (std::size_t passage = 0; passage < report.narrative.size(); ++passage) {
        const QString text = withItsItems(report.narrative, passage);
        std::ranges::move(BreakdownSearch(text, passage).run(), std::back_inserter(found));
    }
    const bool allHold = std::ranges::all_of(found, &Breakdown::holds);
    const std::vector<NarrativeLink> links = allHold ? std::vector<NarrativeLink>() : linksThatHold(report, form);
    std::erase_if(found, [&links](const Breakdown &breakdown) {
        const auto isTables = [&](const Figure &figure) {
            return std::ranges::any_of(links, [&](const NarrativeLink &link) {
                return link.passage == breakdown.passage && link.figure == figure;
            });
        };
        return !breakdown.holds && breakdown.sum < breakdown.total.value && isTables(breakdown.total) &&
               std::ranges::all_of(breakdown.parts, isTables);
    });
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
            if (matches(subject.except, text)) {
                continue;
            }
            for (auto it = subject.words.globalMatch(text); it.hasNext();) {
                const QRegularExpressionMatch match = it.next();
                if (auto denial = denialOf(rule, subject, report, text, match)) {
                    denial->passage = passage;
                    found.push_back(*std::move(denial));
                    break; // once is enough
                }
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
