// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/softrules.h"

#include "models/validate/contradictions.h"
#include "models/validate/copies.h"
#include "models/validate/equations.h"
#include "models/validate/narrative.h"
#include "models/validate/narrativesearch.h"
#include "models/validate/years.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>
#include <ranges>

namespace disclosure {

namespace {

Decimal sumOf(const Report &report, const QStringList &cells)
{
    Decimal sum = 0;
    for (const QString &id : cells) {
        sum += numberAt(report, id).value_or(Decimal(0));
    }
    return sum;
}

/// The cells of a table, which stand together as their ids begin with its own.
auto cellsOf(const Report &report, const QString &table)
{
    const QChar behindPoint(u'.' + 1);
    return std::ranges::subrange(report.cells.lower_bound(table + u'.'), report.cells.lower_bound(table + behindPoint));
}

/// A sum that has no business to hold, in every row that has a value: the column was misunderstood.
std::vector<Suspicion> coincidences(const Rule &rule, const Report &report)
{
    constexpr int fewRows = 2; // in one row it may be chance
    Suspicion suspicion{.at = rule.table, .cells = {}};
    int rows = 0;
    for (const Rule::Equation &equation : rule.equations) {
        const Decimal parts = sumOf(report, equation.parts);
        const Decimal totals = sumOf(report, equation.totals);
        if (parts != totals) {
            return {};
        }
        if (totals != Decimal(0)) {
            ++rows;
            suspicion.cells += equation.parts + equation.totals;
        }
    }
    return rows < fewRows ? std::vector<Suspicion>() : std::vector{suspicion};
}

/// The same large number in two rows of a table: one was copied from the other.
std::vector<Suspicion> repeatedValues(const Rule &rule, const Report &report)
{
    constexpr int large = 100;
    std::map<QString, QString> rowOf; // by number
    std::map<QString, QString> cellOf;
    std::vector<Suspicion> found;
    for (const auto &[id, cell] : cellsOf(report, rule.table)) {
        if (!cell.number || *cell.number <= Decimal(large)) {
            continue;
        }
        const QString key = cell.number->toString();
        const QString row = id.section(u'.', 0, 1);
        const auto known = rowOf.find(key);
        if (known == rowOf.end()) {
            rowOf[key] = row;
            cellOf[key] = id;
        } else if (known->second != row) {
            found.push_back({.at = row, .cells = {cellOf[key], id}, .expected = cell.number, .found = cell.number});
        }
    }
    return found;
}

/// The parts come to more than the total by just what one of them holds.
std::vector<Suspicion> countedTwice(const Rule &rule, const Report &report)
{
    std::vector<Suspicion> found;
    bool isTelling = false; // to be wrong by one is too common to tell anything, unless it happens twice
    for (const Rule::Equation &equation : rule.equations) {
        const Decimal twice = sumOf(report, equation.minus);
        const Decimal parts = sumOf(report, equation.parts);
        const Decimal total = sumOf(report, equation.totals);
        if (twice != Decimal(0) && parts - total == twice) {
            found.push_back({equation.at, equation.minus + equation.totals, total, parts});
            isTelling = isTelling || twice > Decimal(1) || found.size() > 2;
        }
    }
    return isTelling ? found : std::vector<Suspicion>();
}

std::vector<Suspicion> fromNothing(const Rule &rule, const Report &report)
{
    std::vector<Suspicion> found;
    for (const Rule::Equation &equation : rule.equations) {
        const bool isThere = std::ranges::all_of(equation.parts + equation.totals,
                                                 [&report](const QString &id) { return report.cells.contains(id); });
        const Decimal total = sumOf(report, equation.totals);
        if (isThere && sumOf(report, equation.parts) == Decimal(0) && total > Decimal(0)) {
            found.push_back({equation.at, equation.parts + equation.totals, Decimal(0), total});
        }
    }
    return found;
}

/// How a cell says that there is nothing.
enum class Nothing { No, Zero, Blank, Sign };

Nothing nothingIn(const Cell &cell)
{
    if (cell.number) {
        return *cell.number == Decimal(0) ? Nothing::Zero : Nothing::No;
    }
    return cell.text.trimmed().isEmpty() ? Nothing::Blank : Nothing::Sign;
}

std::vector<Suspicion> mixedPlaceholders(const Report &report, const Form &form)
{
    constexpr int several = 3;
    std::vector<Suspicion> found;
    for (const Table &table : form.tables) {
        std::map<Nothing, QStringList> cells;
        for (const auto &[id, cell] : cellsOf(report, table.id)) {
            if (const Nothing nothing = nothingIn(cell); nothing != Nothing::No) {
                cells[nothing].append(id);
            }
        }
        const auto kinds =
            std::ranges::count_if(cells, [](const auto &entry) { return entry.second.size() >= several; });
        if (kinds > 1) {
            const auto fewest =
                std::ranges::min_element(cells, {}, [](const auto &entry) { return entry.second.size(); });
            found.push_back({.at = table.id, .cells = fewest->second});
        }
    }
    return found;
}

/// Only the totals are filled in, so that no total can be checked by its parts.
std::vector<Suspicion> onlyTotals(const Rule &rule, const Report &report)
{
    QStringList totals;
    for (const Rule::Equation &equation : rule.equations) {
        if (std::ranges::any_of(equation.parts, [&](const QString &id) { return numberAt(report, id).has_value(); })) {
            return {};
        }
        totals += equation.totals;
    }
    return sumOf(report, totals) == Decimal(0) ? std::vector<Suspicion>()
                                               : std::vector<Suspicion>{{.at = rule.table, .cells = totals}};
}

/// The narrative counts something of which the table knows nothing at all.
std::vector<Suspicion> allZero(const Rule &rule, const Report &report, const Form &form)
{
    for (const auto &[id, cell] : cellsOf(report, rule.table)) {
        if (cell.number && *cell.number != Decimal(0)) {
            return {};
        }
    }
    for (const Rule &other : form.rules) {
        if (other.kind != Rule::Kind::Narrative) {
            continue;
        }
        for (const NarrativeLink &link : narrativeLinks(other, report)) {
            if (link.at.startsWith(rule.table + u'.') && link.value > Decimal(0)) {
                return {{rule.table, link.cells, Decimal(0), link.value}};
            }
        }
    }
    return {};
}

std::vector<Suspicion> signedEarly(const Report &report)
{
    const bool isEarly = report.signedOn.isValid() && report.year > 0 && report.signedOn.year() <= report.year &&
                         report.signedOn.year() >= report.year - 1;
    return isEarly ? std::vector<Suspicion>{{.at = report.signedOn.toString(Qt::ISODate), .cells = {}}}
                   : std::vector<Suspicion>();
}

/// What a part of the report has to speak of.
std::vector<Suspicion> missingTopics(const Rule &rule, const Report &report)
{
    std::vector<Suspicion> found;
    for (const std::size_t topic : searchedNarrative(rule, report)->missing) {
        found.push_back({.at = rule.subjects[topic].at, .cells = {}});
    }
    return found;
}

/// Cells that an organ of this name has no power to fill. They do not add up to anything: what was issued this year is
/// among what is in force.
std::vector<Suspicion> beyondPowers(const Rule &rule, const Report &report)
{
    std::vector<Suspicion> found;
    for (const Rule::Subject &subject : rule.subjects) {
        const bool isExcepted = !subject.except.pattern().isEmpty() && subject.except.match(report.organ).hasMatch();
        if (isExcepted || !subject.words.match(report.organ).hasMatch()) {
            continue;
        }
        Suspicion filled{.at = subject.at, .cells = {}, .expected = Decimal(0), .found = Decimal(0)};
        for (const QString &id : subject.sums.front()) {
            const auto cell = report.cells.find(id);
            const Decimal number = cell == report.cells.end() ? Decimal(0) : cell->second.number.value_or(Decimal(0));
            if (number > Decimal(0)) {
                filled.cells << id;
                filled.found = std::max(*filled.found, number);
            }
        }
        if (!filled.cells.isEmpty()) {
            found.push_back(std::move(filled));
        }
    }
    return found;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

/// Far from the organ's own history: on logarithms, by the median and the median distance from it (Hampel's
/// identifier), which one odd year does not move. Small counts jump for no reason.
std::vector<Suspicion> outliers(const Report &report, const Form &form)
{
    constexpr std::size_t fewYears = 3;
    constexpr double tooFar = 5;
    constexpr double leastSpread = 0.5; // no history is so steady that half as much again would be odd
    constexpr int small = 20;
    std::vector<Suspicion> found;
    if (report.earlier.size() < fewYears) {
        return found;
    }
    for (const QString &id : form.cellIds()) {
        const std::optional<Decimal> now = numberAt(report, id);
        std::vector<double> before;
        for (const EarlierReport &earlier : report.earlier) {
            const auto known = earlier.numbers.find(id);
            if (known != earlier.numbers.end() && known->second) {
                before.push_back(std::log1p(std::abs(known->second->toDouble())));
            }
        }
        if (!now || before.size() < fewYears) {
            continue;
        }
        const double middle = median(before);
        std::vector<double> distances;
        distances.reserve(before.size());
        for (const double value : before) {
            distances.push_back(std::abs(value - middle));
        }
        const double spread = std::max(median(distances), leastSpread);
        const double distance = std::abs(std::log1p(std::abs(now->toDouble())) - middle);
        const bool isLarge = std::max(std::abs(now->toDouble()), std::expm1(middle)) > small;
        if (isLarge && distance > tooFar * spread) {
            found.push_back({id, {id}, Decimal(std::llround(std::expm1(middle))), now});
        }
    }
    return found;
}

/// All numbers, or nearly all words of the narrative, are last year's.
std::vector<Suspicion> copied(const Report &report)
{
    const EarlierReport *last = lastYearOf(report);
    const QString what = last ? sameIn(likenessOf(report), last->likeness) : QString();
    return what.isEmpty()
               ? std::vector<Suspicion>()
               : std::vector<Suspicion>{{.at = QString::number(last->year), .needs = last->source, .words = what}};
}

std::vector<Suspicion> twins(const Report &report)
{
    std::vector<Suspicion> found;
    const Likeness own = report.twins.empty() ? Likeness() : likenessOf(report);
    for (const Twin &twin : report.twins) {
        if (const QString what = sameIn(own, twin.likeness); !what.isEmpty()) {
            found.push_back({.at = twin.source, .needs = twin.source, .words = what});
        }
    }
    return found;
}

std::vector<Suspicion> alteredLabels(const Report &report)
{
    std::vector<Suspicion> found;
    for (const Deviation &deviation : report.deviations) {
        QString words;
        switch (deviation.kind) {
        case Deviation::Kind::OtherLabel:
            words = QCoreApplication::translate("SoftRules", "is called “%1” in the report").arg(deviation.text);
            break;
        case Deviation::Kind::OtherOrder:
            words = QCoreApplication::translate("SoftRules", "does not stand where the form has it");
            break;
        case Deviation::Kind::NoHead:
            words = QCoreApplication::translate("SoftRules", "has no head in the report");
            break;
        case Deviation::Kind::OtherEdition:
            continue;
        }
        found.push_back({.at = deviation.at, .words = words});
    }
    return found;
}

std::vector<Suspicion> mixedEditions(const Report &report)
{
    std::vector<Suspicion> found;
    for (const Deviation &deviation : report.deviations) {
        if (deviation.kind == Deviation::Kind::OtherEdition) {
            found.push_back({.at = deviation.at, .words = deviation.text});
        }
    }
    return found;
}

/// An amount in 元 where last year's was in 万元, or the other way round.
std::vector<Suspicion> amountsInOtherUnit(const Report &report, const Form &form)
{
    constexpr double least = 2000; // both sides of ten thousand, as the amounts themselves differ between years
    constexpr double most = 50000;
    const EarlierReport *last = lastYearOf(report);
    std::vector<Suspicion> found;
    if (!last) {
        return found;
    }
    for (const QString &id : form.cellIds()) {
        const std::optional<Form::Place> place = form.place(id);
        const std::optional<Decimal> now = numberAt(report, id);
        const auto before = last->numbers.find(id);
        if (place->column->kind != ValueKind::Amount || !now || before == last->numbers.end() || !before->second) {
            continue;
        }
        const double one = now->toDouble();
        const double other = before->second->toDouble();
        const double ratio = one > other ? one / other : other / one;
        if (one > 0 && other > 0 && ratio > least && ratio < most) {
            found.push_back({id, {id}, before->second, now});
        }
    }
    return found;
}

} // namespace

std::vector<Suspicion> suspicions(const Rule &rule, const Report &report, const Form &form)
{
    switch (rule.kind) {
    case Rule::Kind::Coincidence:
        return coincidences(rule, report);
    case Rule::Kind::Repeated:
        return repeatedValues(rule, report);
    case Rule::Kind::CountedTwice:
        return countedTwice(rule, report);
    case Rule::Kind::FromNothing:
        return fromNothing(rule, report);
    case Rule::Kind::Placeholders:
        return mixedPlaceholders(report, form);
    case Rule::Kind::OnlyTotals:
        return onlyTotals(rule, report);
    case Rule::Kind::AllZero:
        return allZero(rule, report, form);
    case Rule::Kind::SignedEarly:
        return signedEarly(report);
    case Rule::Kind::Topics:
        return missingTopics(rule, report);
    case Rule::Kind::Powers:
        return beyondPowers(rule, report);
    case Rule::Kind::Outlier:
        return outliers(report, form);
    case Rule::Kind::Copied:
        return copied(report);
    case Rule::Kind::Twin:
        return twins(report);
    case Rule::Kind::Label:
        return alteredLabels(report);
    case Rule::Kind::MixedEdition:
        return mixedEditions(report);
    case Rule::Kind::OtherYear:
        return otherYears(report);
    case Rule::Kind::OtherOrgan:
        return otherOrgans(report);
    case Rule::Kind::AmountJump:
        return amountsInOtherUnit(report, form);
    default:
        return {};
    }
}

} // namespace disclosure
