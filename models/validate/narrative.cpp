// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/narrative.h"

#include "models/validate/narrativesearch.h"
#include "models/validate/narrativetext.h"
#include "models/validate/searchedtext.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <ranges>
#include <span>

namespace disclosure {

namespace {

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

/// Whether a figure is nearly the number of a subject's cells.
bool isNearCells(const Rule::Subject &subject, const Report &report, const Figure &figure)
{
    const Decimal value = valueFor(subject, report, figure);
    return std::ranges::any_of(subject.sums, [&](const QStringList &cells) {
        const std::optional<Decimal> sum = sumOf(cells, report);
        return sum && isNearly(value, *sum);
    });
}

/// The first subject that a figure speaks of, behind those that may stand beside it.
std::vector<HeardSubject> subjectsOf(const HeardFigure &heard, const Rule &rule, const Report &report)
{
    std::vector<HeardSubject> subjects;
    for (const HeardSubject &candidate : heard.subjects) {
        const Rule::Subject &subject = rule.subjects[candidate.subject];
        if (candidate.isSure || isNearCells(subject, report, heard.figure)) {
            subjects.push_back(candidate);
            if (!subject.isBeside) {
                break;
            }
        }
    }
    return subjects;
}

/// Whether a figure states a number. One in ten thousands (58.3万件) or hundred millions (1.3亿元) is rounded or cut
/// off at its last place.
bool states(const Figure &figure, const Decimal &value, const Decimal &number, bool isMoney)
{
    const auto large = std::ranges::find_if(figure.words, [](QChar c) { return c == u'万' || c == u'亿'; });
    if (value == number || large == figure.words.end()) {
        return value == number;
    }
    const qsizetype ten = large - figure.words.begin();
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
std::optional<NarrativeLink> linkTo(const HeardSubject &heard, const Rule &rule, const Report &report,
                                    const Figure &figure)
{
    const Rule::Subject &subject = rule.subjects[heard.subject];
    NarrativeLink link{.figure = figure,
                       .subject = heard.subject,
                       .at = subject.at,
                       .cells = {},
                       .value = valueFor(subject, report, figure)};
    for (const QStringList &terms : std::span(subject.sums).first(heard.isExact ? 1 : subject.sums.size())) {
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
std::optional<NarrativeLink> linkOf(const HeardFigure &heard, const Rule &rule, const Report &report)
{
    std::optional<NarrativeLink> chosen;
    for (const HeardSubject &subject : std::views::reverse(subjectsOf(heard, rule, report))) {
        const auto link = linkTo(subject, rule, report, heard.figure);
        if (link && (!chosen || (chosen->holds && !link->holds))) {
            chosen = link;
        }
    }
    if (chosen) {
        chosen->passage = heard.passage;
    }
    return chosen;
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
    for (const HeardFigure &heard : searchedNarrative(rule, report)->numbers) {
        if (auto link = linkOf(heard, rule, report)) {
            links.push_back(*std::move(link));
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
    std::vector<NarrativeLink> links;
    for (const HeardFigure &heard : searchedNarrative(rule, report)->percentages) {
        const std::vector<HeardSubject> subjects = subjectsOf(heard, rule, report);
        if (subjects.empty()) {
            continue;
        }
        const Rule::Subject &subject = rule.subjects[subjects.back().subject];
        if (const std::optional<Decimal> sum = sumOf(subject.sums.front(), report)) {
            links.push_back({.passage = heard.passage,
                             .figure = heard.figure,
                             .subject = subjects.back().subject,
                             .at = subject.at,
                             .cells = subject.sums.front(),
                             .sum = *sum,
                             .value = heard.figure.value,
                             .totals = sumsOf(subject.of, report)});
        }
    }
    return links;
}

std::vector<Denial> denials(const Rule &rule, const Report &report)
{
    std::vector<Denial> found;
    const HeardDenial *last = nullptr;
    for (const HeardDenial &heard : searchedNarrative(rule, report)->denials) {
        if (last && last->passage == heard.passage && last->subject == heard.subject) {
            continue; // once is enough
        }
        const Rule::Subject &subject = rule.subjects[heard.subject];
        const std::optional<Decimal> sum = sumOf(subject.sums.front(), report);
        const std::vector<Decimal> all = heard.counted ? sumsOf(subject.of, report) : std::vector<Decimal>();
        const bool isOfSome = heard.counted && std::ranges::find(all, *heard.counted) == all.end();
        if (sum && !isOfSome) {
            found.push_back({heard.passage, heard.words, subject.at, subject.sums.front(), *sum});
            last = &heard;
        }
    }
    return found;
}

std::vector<TwoValues> figuresGivenTwice(const Report &report)
{
    return searchedText(report.narrative)->twice;
}

} // namespace disclosure
