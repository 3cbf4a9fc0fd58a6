// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/narrative.h"

#include "models/validate/narrativetext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <span>

namespace disclosure {

namespace {

bool matches(const QRegularExpression &pattern, const QString &text)
{
    return !pattern.pattern().isEmpty() && pattern.match(text).hasMatch();
}

/// Whether the words name another year than the report's. What is carried on goes into the next one.
bool isOfOtherYear(const QString &text, int year)
{
    static const QRegularExpression named(QStringLiteral("(?<![至到入转])(20[0-9]{2})年"));
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

/// Or not known to be anything else.
bool isGovernment(const QString &organ)
{
    return organ.isEmpty() || organ.endsWith(u"人民政府"_qs) ||
           !QStringView(u"局委办厅院会处队中心所站部室").contains(organ.back());
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
        const QString kind = match.captured(u"own");
        // What the whole area did is a government's own, and not that of one of its offices.
        const bool isOwn = (!organ.isEmpty() && report.organ.contains(organ)) ||
                           (!kind.isEmpty() && report.organ.contains(kind)) ||
                           (!match.captured(u"area").isEmpty() && isGovernment(report.organ));
        if (!isOwn) {
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

/// Of the cells of a form's sum. Nothing where the report has not all of them.
std::optional<Decimal> sumOf(const QStringList &terms, const Report &report)
{
    Decimal sum = 0;
    for (const QString &term : terms) {
        const auto cell = report.cells.find(Rule::Subject::cellOf(term).toString());
        if (cell == report.cells.end()) {
            return std::nullopt;
        }
        const Decimal number = cell->second.number.value_or(Decimal(0));
        sum += Rule::Subject::isTakenOff(term) ? -number : number;
    }
    return sum;
}

std::vector<Decimal> sumsOf(const std::vector<QStringList> &sums, const Report &report)
{
    std::vector<Decimal> numbers;
    for (const QStringList &terms : sums) {
        if (const std::optional<Decimal> sum = sumOf(terms, report)) {
            numbers.push_back(*sum);
        }
    }
    return numbers;
}

/// Last year by its number is last year: 2022年度结转9件.
QString withLastYearNamed(QString text, int year)
{
    const QString last = QString::number(year - 1);
    if (year == 0 || !text.contains(last)) { // as nearly always
        return text;
    }
    const QRegularExpression named(
        last + QStringLiteral("年(?:度|末|底)?(?=(?:未办结|未完成)?(?:的)?(?:结转|接转|转入|转来|遗留|结存|转结))"));
    return text.replace(named, QStringLiteral("上年"));
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

/// The clause of a figure in a list that goes with a list of names: in 许可、处罚分别为3件、5件, "处罚#" is that of the
/// second one, and so it is in 许可、处罚3件、5件. As clauseOf() elsewhere; nothing where which figure is whose can't
/// be told.
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

/// Without what stands in brackets: 684件，同比上升3.5%(2022年为661件)；… speaks of 2022 there alone.
QString withoutBrackets(QString words)
{
    static const QRegularExpression brackets(QStringLiteral("\\([^()]*\\)"));
    return words.remove(brackets);
}

/// A paragraph of the narrative with the words of the headings that it stands under, each up to a full stop.
struct Paragraph {
    const QString &text;
    QString headings; ///< from the outermost one; without the paragraph's own
};

struct Heading {
    QString words; ///< with a full stop
    int depth = 0; ///< those of smaller ones go on over it
};

/// Numbered, and short or cut short by a full stop: （二）依申请公开情况。… Or a few words without a stop.
std::optional<Heading> headingOf(const QString &text)
{
    constexpr qsizetype longest = 26;
    constexpr qsizetype longestUnnumbered = 14;
    static const std::array numbers{QRegularExpression(QStringLiteral("^[一二三四五六七八九十]{1,3}、")),
                                    QRegularExpression(QStringLiteral("^\\([一二三四五六七八九十]{1,3}\\)")),
                                    QRegularExpression(QStringLiteral("^[0-9]{1,2}[.、](?![0-9])"))};
    static const QRegularExpression punctuationOrNumber(QStringLiteral("[,.;:。、()0-9]"));
    const QString sentence = text.left(sentenceAt(text, 0).end);
    for (std::size_t depth = 0; depth < numbers.size(); ++depth) {
        if (numbers[depth].match(text).hasMatch()) {
            return sentence.size() <= longest ? std::optional(Heading{sentence + u'。', static_cast<int>(depth)})
                                              : std::nullopt;
        }
    }
    const bool isUnnumbered = text.size() <= longestUnnumbered && !text.contains(punctuationOrNumber);
    return isUnnumbered ? std::optional(Heading{text + u'。', static_cast<int>(numbers.size())}) : std::nullopt;
}

std::vector<Paragraph> paragraphsOf(const std::vector<Passage> &narrative)
{
    std::vector<Paragraph> paragraphs;
    std::vector<Heading> open;
    for (const Passage &passage : narrative) {
        if (!paragraphs.empty() && passage.part != narrative[paragraphs.size() - 1].part) {
            open.clear();
        }
        const std::optional<Heading> own = headingOf(passage.text);
        while (own && !open.empty() && open.back().depth >= own->depth) {
            open.pop_back();
        }
        Paragraph paragraph{passage.text, {}};
        for (const Heading &heading : open) {
            paragraph.headings += heading.words;
        }
        paragraphs.push_back(std::move(paragraph));
        if (own) {
            open.push_back(*own);
        }
    }
    return paragraphs;
}

/// A figure in the unit that the cells have it in. Where neither form nor report says the unit of an amount, that of
/// the table's own amount is taken which fits.
Decimal valueFor(const Rule::Subject &subject, const Report &report, const Figure &figure)
{
    if (!subject.isMoney) {
        return figure.value;
    }
    const auto cell = report.cells.find(subject.at);
    const bool isInHundredMillions = figure.unit == u"亿元";
    const Decimal value = isInHundredMillions ? figure.value.timesTenThousand().timesTenThousand() : figure.value;
    const bool isInYuan = cell != report.cells.end() && (cell->second.unit == u"元" || cell->second.number == value);
    return isInYuan ? value : value.inTenThousands();
}

/// Whether a number is nearly another one: a few more or less, or with a slip of the keys.
bool isNearly(const Decimal &value, const Decimal &number)
{
    constexpr double few = 3;
    constexpr double part = 0.2;
    const double larger = std::max(value.toDouble(), number.toDouble());
    const bool isClose = std::abs(value.toDouble() - number.toDouble()) <= std::max(few, part * larger);
    return number > Decimal(0) && (isClose || hasSlip(value, number));
}

/// Whether the paragraph makes it clear that a figure is of the subject, or makes it likely and the figure does.
bool isContextOf(const Rule::Subject &subject, const QString &before, const Report &report, const Figure &figure)
{
    if (matches(subject.within, before) || (subject.within.pattern().isEmpty() && subject.near.pattern().isEmpty())) {
        return true;
    }
    const Decimal value = valueFor(subject, report, figure);
    const bool isNear = std::ranges::any_of(subject.sums, [&](const QStringList &cells) {
        const std::optional<Decimal> sum = sumOf(cells, report);
        return sum && isNearly(value, *sum);
    });
    return isNear && matches(subject.near, before);
}

/// Whether a figure is in a unit that the subject is told in: 件, 元, % where it is a rate, 家 where people are
/// counted.
bool isIn(const Figure &figure, const Rule::Subject &subject)
{
    if (!subject.of.empty()) {
        return figure.isPercent;
    }
    if (subject.isMoney) {
        return isMoney(figure.unit);
    }
    return subject.countsPeople ? isOfPeople(figure.unit) : isCounter(figure.unit);
}

/// The first subject that a figure's words fit, behind those that may stand beside it. The clause is looked at first:
/// it is short, and rules most of them out.
std::vector<const Rule::Subject *> subjectsOf(const Rule &rule, const Report &report, const Paragraph &paragraph,
                                              const Figure &figure, const Clause &clause)
{
    std::vector<const Rule::Subject *> subjects;
    const QString words = withLastYearNamed(clause.text, report.year);
    const bool mayBeIn = isCounter(figure.unit) || isMoney(figure.unit) || isOfPeople(figure.unit) || figure.isPercent;
    if (!mayBeIn || !matches(rule.words, words)) {
        return subjects;
    }
    const QString &text = paragraph.text;
    const QString before = paragraph.headings + text.left(clause.start) + words;
    const Sentence place = sentenceAt(text, figure.start);
    const QString lead = withLastYearNamed(text.sliced(place.start, figure.start - place.start), report.year);
    const QString behind = text.sliced(clause.end, place.end - clause.end);
    const auto fits = [&](const Rule::Subject &subject) {
        return isIn(figure, subject) && matches(subject.words, words) && !matches(subject.except, words) &&
               isContextOf(subject, before, report, figure) &&
               (subject.next.pattern().isEmpty() || matches(subject.next, behind)) && !matches(subject.unless, lead);
    };
    for (const Rule::Subject &subject : rule.subjects) {
        if (fits(subject)) {
            subjects.push_back(&subject);
            if (!subject.isBeside) {
                break;
            }
        }
    }
    if (subjects.empty()) {
        return subjects;
    }
    const QString told = withoutBrackets(lead);
    if (matches(rule.except, words) || isOfOtherYear(told, report.year) || isElsewhere(rule, told, report)) {
        subjects.clear();
    }
    return subjects;
}

/// Whether a figure states a number. One in ten thousands (58.3万件) or hundred millions (1.3亿元) is rounded or cut
/// off at its last place.
bool states(const Figure &figure, const Decimal &value, const Decimal &number, bool isMoney)
{
    static const QRegularExpression large(QStringLiteral("[万亿]"));
    const qsizetype ten = figure.words.indexOf(large);
    if (value == number || ten < 0) {
        return value == number;
    }
    const qsizetype point = figure.words.indexOf(u'.');
    const auto decimals = point < 0 ? 0 : ten - point - 1;
    const double unit = (isMoney ? 1.0 : 10000.0) * (figure.words[ten] == u'亿' ? 10000.0 : 1.0);
    const double lastPlace = unit / std::pow(10.0, static_cast<double>(decimals));
    return std::abs(value.toDouble() - number.toDouble()) < lastPlace;
}

void takeCells(NarrativeLink &link, const QStringList &terms)
{
    link.cells.clear();
    link.less.clear();
    for (const QString &term : terms) {
        (Rule::Subject::isTakenOff(term) ? link.less : link.cells) << Rule::Subject::cellOf(term).toString();
    }
}

/// A figure with the cells of a subject: of the sums that can be meant, the one that holds, else the first.
std::optional<NarrativeLink> linkTo(const Rule::Subject &subject, std::size_t index, const Report &report,
                                    const QString &text, const Figure &figure)
{
    NarrativeLink link{
        .figure = figure, .subject = index, .at = subject.at, .cells = {}, .value = valueFor(subject, report, figure)};
    const Sentence place = sentenceAt(text, figure.start);
    const bool isExact = matches(subject.exact, text.sliced(place.start, place.end - place.start));
    for (const QStringList &terms : std::span(subject.sums).first(isExact ? 1 : subject.sums.size())) {
        const std::optional<Decimal> sum = sumOf(terms, report);
        const bool holds = sum && states(figure, link.value, *sum, subject.isMoney);
        if (sum && (link.cells.isEmpty() || (!link.holds && holds))) {
            takeCells(link, terms);
            link.sum = *sum;
            link.holds = holds;
        }
    }
    // Fewer people than requests may well have come.
    const bool mayHold = isOfPeople(figure.unit) && link.value < link.sum;
    return link.cells.isEmpty() || mayHold ? std::nullopt : std::optional(link);
}

/// Of the subjects of a figure the one that it contradicts, the most general first: of 收到6件，均为自然人提出 the
/// total, and the persons only where the total is right.
std::optional<NarrativeLink> linkOf(const Rule &rule, const Report &report, const Paragraph &paragraph,
                                    const std::vector<Figure> &figures, std::size_t which)
{
    const std::optional<Clause> clause = ownClause(paragraph.text, figures, which);
    if (!clause) {
        return std::nullopt;
    }
    std::optional<NarrativeLink> chosen;
    const auto subjects = subjectsOf(rule, report, paragraph, figures[which], *clause);
    for (auto subject = subjects.rbegin(); subject != subjects.rend(); ++subject) {
        const auto index = static_cast<std::size_t>(*subject - rule.subjects.data());
        const auto link = linkTo(**subject, index, report, paragraph.text, figures[which]);
        if (link && (!chosen || (chosen->holds && !link->holds))) {
            chosen = link;
        }
    }
    return chosen;
}

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
    static const QRegularExpression comparison(QStringLiteral("增|减|新|比|均|日|月"));
    static const QRegularExpression what(QStringLiteral("阅读|访问|浏览|点击|粉丝|关注|播放|转发"));
    const Figure &figure = figures[which];
    const Sentence sentence = sentenceAt(text, figure.start);
    const QString before = text.sliced(sentence.start, figure.start - sentence.start);
    const Clause clause = clauseOf(text, figures, which);
    Measure measure{lastOf(medium, before), lastOf(what, clause.text), figure.unit};
    const bool compares = comparison.match(clause.text).hasMatch();
    return measure.medium.isEmpty() || measure.what.isEmpty() || compares ? std::nullopt : std::optional(measure);
}

std::optional<Denial> denialOf(const Rule &rule, const Rule::Subject &subject, const Report &report,
                               const Paragraph &paragraph, const QRegularExpressionMatch &match)
{
    const QString &text = paragraph.text;
    const Sentence sentence = sentenceAt(text, match.capturedStart());
    const QString whole = text.sliced(sentence.start, sentence.end - sentence.start);
    const QString lead = text.sliced(sentence.start, match.capturedEnd() - sentence.start);
    const bool isWithin = subject.within.pattern().isEmpty() ||
                          matches(subject.within, paragraph.headings + text.left(match.capturedEnd()));
    const std::optional<Decimal> sum = sumOf(subject.sums.front(), report);
    const std::optional<Decimal> counted = Decimal::fromString(match.captured(u"counted"));
    const auto all = sumsOf(subject.of, report);
    const bool isOfSome = counted && std::ranges::find(all, *counted) == all.end();
    if (!isWithin || !sum || isOfSome || isOfOtherYear(whole, report.year) || isElsewhere(rule, lead, report) ||
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
        return left.passage == right.passage && left.subject == right.subject &&
               sentenceAt(text, left.figure.start).start == sentenceAt(text, right.figure.start).start;
    };
    for (const NarrativeLink &first : links) {
        if (first.holds) {
            continue;
        }
        Decimal sum = 0;
        for (const NarrativeLink &link : links) {
            sum += isOneSentence(first, link) ? link.value : Decimal(0);
        }
        if (sum == first.sum) {
            for (NarrativeLink &link : links) {
                link.holds = link.holds || isOneSentence(first, link);
            }
        }
    }
}

} // namespace

std::vector<NarrativeLink> narrativeLinks(const Rule &rule, const Report &report)
{
    std::vector<NarrativeLink> links;
    const std::vector<Paragraph> paragraphs = paragraphsOf(report.narrative);
    for (std::size_t passage = 0; passage < paragraphs.size(); ++passage) {
        const Paragraph &paragraph = paragraphs[passage];
        const std::vector<Figure> figures = figuresIn(paragraph.text);
        for (std::size_t i = 0; i < figures.size(); ++i) {
            if (figures[i].isAbout || figures[i].isPercent) {
                continue;
            }
            if (auto link = linkOf(rule, report, paragraph, figures, i)) {
                link->passage = passage;
                links.push_back(*std::move(link));
            }
        }
    }
    joinParts(links, report);
    return links;
}

std::vector<NarrativeLink> narrativeLinks(const Report &report, const Form &form)
{
    std::vector<NarrativeLink> links;
    for (const Rule &rule : form.rules) {
        if (rule.kind == Rule::Kind::Narrative) {
            std::ranges::move(narrativeLinks(rule, report), std::back_inserter(links));
        }
    }
    return links;
}

std::vector<NarrativeLink> linksOfPercentages(const Rule &rule, const Report &report)
{
    static const QRegularExpression share(QStringLiteral(
        "(?<=[\\p{Han}])(?:数量|数|量)?(?:的)?占(?:比|(?:申请)?(?:总数|总量|总件数)(?:的)?)?(?:为|达|达到)*#$"));
    std::vector<NarrativeLink> links;
    const std::vector<Paragraph> paragraphs = paragraphsOf(report.narrative);
    for (std::size_t passage = 0; passage < paragraphs.size(); ++passage) {
        const QString &text = paragraphs[passage].text;
        const std::vector<Figure> figures = text.contains(u'%') ? figuresIn(text) : std::vector<Figure>();
        for (std::size_t i = 0; i < figures.size(); ++i) {
            Clause clause = figures[i].isPercent ? clauseOf(text, figures, i) : Clause();
            if (figures[i].isAbout) {
                continue;
            }
            Figure counted = figures[i];
            if (clause.text.contains(share)) {
                clause.text.replace(share, u"#"_qs);
                counted.unit = u"件"_qs;
                counted.isPercent = false;
            }
            const auto subjects = subjectsOf(rule, report, paragraphs[passage], counted, clause);
            const auto sum = subjects.empty() ? std::nullopt : sumOf(subjects.back()->sums.front(), report);
            if (sum) {
                const Rule::Subject &subject = *subjects.back();
                links.push_back({.passage = passage,
                                 .figure = figures[i],
                                 .subject = static_cast<std::size_t>(&subject - rule.subjects.data()),
                                 .at = subject.at,
                                 .cells = subject.sums.front(),
                                 .sum = *sum,
                                 .value = figures[i].value,
                                 .totals = sumsOf(subject.of, report)});
            }
        }
    }
    return links;
}

std::vector<Denial> denials(const Rule &rule, const Report &report)
{
    std::vector<Denial> found;
    const std::vector<Paragraph> paragraphs = paragraphsOf(report.narrative);
    for (std::size_t passage = 0; passage < paragraphs.size(); ++passage) {
        const Paragraph &paragraph = paragraphs[passage];
        for (const Rule::Subject &subject : rule.subjects) {
            if (matches(subject.except, paragraph.text)) {
                continue;
            }
            for (auto it = subject.words.globalMatch(paragraph.text); it.hasNext();) {
                const QRegularExpressionMatch match = it.next();
                if (auto denial = denialOf(rule, subject, report, paragraph, match)) {
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
