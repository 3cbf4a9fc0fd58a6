// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/tableshares.h"

#include "models/validate/equations.h"
#include "models/validate/narrative.h"
#include "models/validate/narrativetext.h"
#include "models/validate/searchedtext.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace disclosure {

namespace {

/// What the form says of requests over all who ask: those received and left from last year are those handled and
/// carried on.
struct Requests {
    QString received;
    QString left;
    QString handled;
    QString carriedOn;

    static QString rowOf(const QString &id) { return id.left(id.lastIndexOf(u'.')); }

    /// Whether a cell counts a part of those received or handled.
    bool isPart(const QString &id) const
    {
        const QString row = rowOf(id);
        return id.section(u'.', 0, 0) == received.section(u'.', 0, 0) && row != rowOf(left) &&
               row != rowOf(carriedOn) && id != received && id != handled;
    }
    /// Those who ask are counted among what is received, outcomes among what is handled.
    const QString &totalOf(const QString &id) const { return rowOf(id) == rowOf(received) ? received : handled; }
};

/// Found by its shape: the only sum of two cells on both sides, each of them the total of a row.
std::optional<Requests> requestsOf(const Form &form)
{
    const auto isTotal = [&form](const QString &id) {
        return std::ranges::any_of(form.rules, [&id](const Rule &rule) {
            return rule.isHardSum() && std::ranges::any_of(rule.equations, [&id](const Rule::Equation &equation) {
                       return equation.totals.size() == 1 && equation.totals.front() == id;
                   });
        });
    };
    for (const Rule &rule : form.rules) {
        if (!rule.isHardSum()) {
            continue;
        }
        for (const Rule::Equation &equation : rule.equations) {
            if (equation.parts.size() == 2 && equation.totals.size() == 2 &&
                std::ranges::all_of(equation.parts, isTotal)) {
                return Requests{equation.parts[0], equation.parts[1], equation.totals[0], equation.totals[1]};
            }
        }
    }
    return std::nullopt;
}

/// What a percentage of requests may be of: of those received, those handled, or those received with what was left.
std::vector<Decimal> totalsOf(const Requests &requests, const Report &report)
{
    const Decimal received = numberAt(report, requests.received).value_or(Decimal(0));
    const Decimal left = numberAt(report, requests.left).value_or(Decimal(0));
    const Decimal handled = numberAt(report, requests.handled).value_or(Decimal(0));
    std::vector<Decimal> totals{received, handled, received + left};
    std::erase(totals, Decimal(0));
    return totals;
}

/// The numbers of a passage before one of its figures, each alone and with the next one: 新收41件，上年结转3件.
std::vector<Decimal> numbersBefore(const std::vector<Figure> &figures, std::size_t which)
{
    std::vector<Decimal> numbers;
    std::optional<Decimal> previous;
    for (std::size_t i = 0; i < which; ++i) {
        if (figures[i].isPercent || !isCounter(figures[i].unit) || figures[i].value <= Decimal(0)) {
            continue;
        }
        numbers.push_back(figures[i].value);
        if (previous) {
            numbers.push_back(*previous + figures[i].value);
        }
        previous = figures[i].value;
    }
    return numbers;
}

bool fitsAny(const Decimal &part, const std::vector<Decimal> &totals, const Figure &percent)
{
    return std::ranges::any_of(
        totals, [&](const Decimal &total) { return total > Decimal(0) && shareOf(0, part, total, percent).holds; });
}

/// Whether a percentage is of the figure before it: 公开14件，占35%; 公开14件（35%）.
bool isOfFigureBefore(const QString &text, const Figure &part, const Figure &percent)
{
    static const QRegularExpression words(QStringLiteral(
        "^[,、(]?占(?:比|(?:申请|办结|受理|答复)?(?:件)?(?:总数|总量|总件数|数|量)(?:的)?)?(?:为|达|达到)*$|^\\($"));
    return percent.isPercent && !percent.isAbout && !part.isPercent &&
           words.match(text.sliced(part.end, percent.start - part.end)).hasMatch();
}

/// A part with its percentage behind it.
struct Pair {
    std::size_t passage = 0;
    Figure part;
    Figure percent;
};

/// The percentages that fit no number before them, and none of the totals.
std::vector<Pair> unexplained(const Report &report, const std::vector<Decimal> &totals)
{
    std::vector<Pair> pairs;
    const std::shared_ptr<const SearchedText> searched = searchedText(report.narrative);
    for (std::size_t passage = 0; passage < report.narrative.size(); ++passage) {
        const QString &text = report.narrative[passage].text;
        const std::vector<Figure> &figures = searched->figures[passage];
        for (std::size_t i = 1; i < figures.size(); ++i) {
            const Figure &part = figures[i - 1];
            if (isOfFigureBefore(text, part, figures[i]) && !fitsAny(part.value, totals, figures[i]) &&
                !fitsAny(part.value, numbersBefore(figures, i - 1), figures[i])) {
                pairs.push_back({passage, part, figures[i]});
            }
        }
    }
    return pairs;
}

/// Rates of what was handled that the tables explain, though the narrative may not: 收到50件，办结49件，办结率94.2%,
/// with the two that were left from last year.
std::vector<Share> ratesHandled(const Requests &requests, const Report &report)
{
    static const QRegularExpression words(QStringLiteral("(?:办结|答复|办理)率(?:为|是|达到|达)?$"));
    const Decimal received = numberAt(report, requests.received).value_or(Decimal(0));
    const Decimal left = numberAt(report, requests.left).value_or(Decimal(0));
    const Decimal handled = numberAt(report, requests.handled).value_or(Decimal(0));
    std::vector<Share> found;
    for (std::size_t passage = 0; passage < report.narrative.size(); ++passage) {
        const QString &text = report.narrative[passage].text;
        const std::vector<Figure> figures = text.contains(u'%') ? figuresIn(text) : std::vector<Figure>();
        for (const Figure &figure : figures) {
            if (figure.isPercent && text.first(figure.start).contains(words) &&
                (fitsAny(handled, {received, received + left}, figure) ||
                 fitsAny(handled - left, {received}, figure))) {
                found.push_back({.passage = passage, .figure = figure, .right = figure.value, .holds = true});
            }
        }
    }
    return found;
}

/// A percentage with what the number in the tables gives.
std::optional<Share> wrongShare(const NarrativeLink &link, const std::optional<Decimal> &total, const Figure &percent)
{
    if (!total || *total <= Decimal(0)) {
        return std::nullopt;
    }
    Share share = shareOf(link.passage, link.sum, *total, percent);
    share.holds = false;
    return share;
}

} // namespace

std::vector<Share> sharesOfTables(const Report &report, const Form &form)
{
    const std::optional<Requests> requests = requestsOf(form);
    if (!requests) {
        return {};
    }
    std::vector<Share> found = ratesHandled(*requests, report);
    const std::vector<Decimal> totals = totalsOf(*requests, report);
    const auto add = [&found](const std::optional<Share> &share) {
        if (share) {
            found.push_back(*share);
        }
    };
    if (const std::vector<Pair> pairs = unexplained(report, totals); !pairs.empty()) {
        for (const NarrativeLink &link : narrativeLinks(report, form)) {
            const auto pair = std::ranges::find_if(pairs, [&link](const Pair &candidate) {
                return candidate.passage == link.passage && candidate.part == link.figure;
            });
            if (pair != pairs.end() && requests->isPart(link.at) && link.holds) {
                add(wrongShare(link, numberAt(report, requests->totalOf(link.at)), pair->percent));
            }
        }
    }
    for (const Rule &rule : form.rules) {
        if (rule.kind == Rule::Kind::Narrative) {
            for (const NarrativeLink &link : linksOfPercentages(rule, report)) {
                if (!link.totals.empty() && !fitsAny(link.sum, link.totals, link.figure)) {
                    add(wrongShare(link, link.totals.front(), link.figure));
                } else if (link.totals.empty() && requests->isPart(link.at) &&
                           !fitsAny(link.sum, totals, link.figure)) {
                    add(wrongShare(link, numberAt(report, requests->totalOf(link.at)), link.figure));
                }
            }
        }
    }
    return found;
}

} // namespace disclosure
