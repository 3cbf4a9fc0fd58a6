// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/narrativesearch.h"

#include "models/validate/clauses.h"
#include "models/validate/kept.h"
#include "models/validate/narrativetext.h"
#include "models/validate/searchedtext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

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

/// The subjects that a figure's words fit. The clause is looked at first: it is short, and rules most of them out.
std::vector<HeardSubject> heardSubjects(const Rule &rule, const Report &report, const Paragraph &paragraph,
                                        const Figure &figure, const Clause &clause)
{
    std::vector<HeardSubject> subjects;
    const QString words = withLastYearNamed(clause.text, report.year);
    const bool mayBeIn = isCounter(figure.unit) || isMoney(figure.unit) || isOfPeople(figure.unit) || figure.isPercent;
    if (!mayBeIn || !matches(rule.words, words)) {
        return subjects;
    }
    const QString &text = paragraph.text;
    const QString before = paragraph.headings + text.left(clause.start) + words;
    const Sentence place = sentenceAt(text, figure.start);
    const QString whole = text.sliced(place.start, place.end - place.start);
    const QString lead = withLastYearNamed(text.sliced(place.start, figure.start - place.start), report.year);
    const QString behind = text.sliced(clause.end, place.end - clause.end);
    for (std::size_t i = 0; i < rule.subjects.size(); ++i) {
        const Rule::Subject &subject = rule.subjects[i];
        if (!isIn(figure, subject) || !matches(subject.words, words) || matches(subject.except, words)) {
            continue;
        }
        const bool isSure =
            matches(subject.within, before) || (subject.within.pattern().isEmpty() && subject.near.pattern().isEmpty());
        if ((isSure || matches(subject.near, before)) &&
            (subject.next.pattern().isEmpty() || matches(subject.next, behind)) && !matches(subject.unless, lead)) {
            subjects.push_back({.subject = i, .isSure = isSure, .isExact = matches(subject.exact, whole)});
            if (isSure && !subject.isBeside) {
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

/// Whether the words around a denial leave it one of the subject for the report's year.
bool isSaidOf(const Rule::Subject &subject, const Rule &rule, const Report &report, const Paragraph &paragraph,
              const QRegularExpressionMatch &match)
{
    const QString &text = paragraph.text;
    const Sentence sentence = sentenceAt(text, match.capturedStart());
    const QString whole = text.sliced(sentence.start, sentence.end - sentence.start);
    const QString lead = text.sliced(sentence.start, match.capturedEnd() - sentence.start);
    const bool isWithin = subject.within.pattern().isEmpty() ||
                          matches(subject.within, paragraph.headings + text.left(match.capturedEnd()));
    return isWithin && !isOfOtherYear(whole, report.year) && !isElsewhere(rule, lead, report) &&
           !matches(rule.except, whole) && !matches(subject.unless, lead);
}

/// All that the search looks at.
auto patternsOf(const Rule::Subject &subject)
{
    return std::tie(subject.part, subject.words, subject.except, subject.within, subject.near, subject.unless,
                    subject.next, subject.exact, subject.of, subject.isMoney, subject.countsPeople, subject.isBeside);
}

bool areAlike(const Rule &left, const Rule &right)
{
    const auto patterns = [](const Rule &rule) {
        return std::tie(rule.kind, rule.words, rule.except, rule.elsewhere, rule.back);
    };
    return patterns(left) == patterns(right) &&
           std::ranges::equal(left.subjects, right.subjects,
                              [](const auto &one, const auto &other) { return patternsOf(one) == patternsOf(other); });
}

} // namespace

NarrativeSearch::NarrativeSearch(const Rule &rule, const Report &report)
    : m_rule(rule), m_narrative(report.narrative), m_organ(report.organ), m_year(report.year)
{
    switch (rule.kind) {
    case Rule::Kind::Narrative:
        searchNumbers(report);
        searchPercentages(report);
        break;
    case Rule::Kind::Denial:
        searchDenials(report);
        break;
    case Rule::Kind::Topics:
        searchTopics(report);
        break;
    default:
        break;
    }
}

bool NarrativeSearch::isOf(const Rule &rule, const Report &report) const
{
    return report.year == m_year && report.organ == m_organ && areAlike(rule, m_rule) &&
           report.narrative == m_narrative;
}

void NarrativeSearch::searchNumbers(const Report &report)
{
    const std::shared_ptr<const SearchedText> searched = searchedText(report.narrative);
    const std::vector<Paragraph> paragraphs = paragraphsOf(report.narrative);
    for (std::size_t passage = 0; passage < paragraphs.size(); ++passage) {
        const Paragraph &paragraph = paragraphs[passage];
        const std::vector<Figure> &figures = searched->figures[passage];
        for (std::size_t i = 0; i < figures.size(); ++i) {
            if (figures[i].isAbout || figures[i].isPercent) {
                continue;
            }
            const std::optional<Clause> clause = ownClause(paragraph.text, figures, i);
            auto subjects =
                clause ? heardSubjects(m_rule, report, paragraph, figures[i], *clause) : std::vector<HeardSubject>();
            if (!subjects.empty()) {
                numbers.push_back({passage, figures[i], std::move(subjects)});
            }
        }
    }
}

void NarrativeSearch::searchPercentages(const Report &report)
{
    static const QRegularExpression share(QStringLiteral(
        "(?<=[\\p{Han}])(?:数量|数|量)?(?:的)?占(?:比|(?:申请)?(?:总数|总量|总件数)(?:的)?)?(?:为|达|达到)*#$"));
    const std::shared_ptr<const SearchedText> searched = searchedText(report.narrative);
    const std::vector<Paragraph> paragraphs = paragraphsOf(report.narrative);
    for (std::size_t passage = 0; passage < paragraphs.size(); ++passage) {
        const std::vector<Figure> &figures = searched->figures[passage];
        for (std::size_t i = 0; i < figures.size(); ++i) {
            if (figures[i].isAbout || !figures[i].isPercent) {
                continue;
            }
            Clause clause = clauseOf(paragraphs[passage].text, figures, i);
            Figure counted = figures[i];
            if (clause.text.contains(share)) {
                clause.text.replace(share, u"#"_qs);
                counted.unit = u"件"_qs;
                counted.isPercent = false;
            }
            auto subjects = heardSubjects(m_rule, report, paragraphs[passage], counted, clause);
            if (!subjects.empty()) {
                percentages.push_back({passage, figures[i], std::move(subjects)});
            }
        }
    }
}

void NarrativeSearch::searchDenials(const Report &report)
{
    const std::vector<Paragraph> paragraphs = paragraphsOf(report.narrative);
    for (std::size_t passage = 0; passage < paragraphs.size(); ++passage) {
        const Paragraph &paragraph = paragraphs[passage];
        for (std::size_t i = 0; i < m_rule.subjects.size(); ++i) {
            const Rule::Subject &subject = m_rule.subjects[i];
            auto it = subject.words.globalMatch(paragraph.text);
            if (!it.hasNext() || matches(subject.except, paragraph.text)) {
                continue;
            }
            while (it.hasNext()) {
                const QRegularExpressionMatch match = it.next();
                if (!isSaidOf(subject, m_rule, report, paragraph, match)) {
                    continue;
                }
                denials.push_back({passage, i, match.captured(), Decimal::fromString(match.captured(u"counted"))});
                if (!denials.back().counted) {
                    break; // the next one can say no more
                }
            }
        }
    }
}

/// Only of a report whose narrative was read.
void NarrativeSearch::searchTopics(const Report &report)
{
    std::map<QString, QString> texts;
    for (const Passage &passage : report.narrative) {
        texts[passage.part] += passage.text;
    }
    for (std::size_t i = 0; i < m_rule.subjects.size(); ++i) {
        const Rule::Subject &topic = m_rule.subjects[i];
        const auto text = texts.find(topic.part);
        if (text != texts.end() && !topic.words.match(text->second).hasMatch()) {
            missing.push_back(i);
        }
    }
}

std::shared_ptr<const NarrativeSearch> searchedNarrative(const Rule &rule, const Report &report)
{
    constexpr std::size_t most = 24; // three rules over the reports of some years
    static Kept<NarrativeSearch, most> kept;
    static const auto none = std::make_shared<const NarrativeSearch>();
    return report.narrative.empty() ? none : kept.of(rule, report);
}

} // namespace disclosure
