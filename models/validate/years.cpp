// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/years.h"

#include "models/validate/copies.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>
#include <ranges>

namespace disclosure {

namespace {

/// The sum of some cells, and how many of them hold a number or are not there at all.
struct Terms {
    Decimal sum = 0;
    int numbers = 0;
    int absent = 0;

    void add(const std::optional<Decimal> &number)
    {
        if (number) {
            sum += *number;
            ++numbers;
        }
    }
};

Terms termsOf(const QStringList &cells, const std::map<QString, Cell> &held)
{
    Terms terms;
    for (const QString &id : cells) {
        if (const auto found = held.find(id); found != held.end()) {
            terms.add(found->second.number);
        } else {
            ++terms.absent;
        }
    }
    return terms;
}

Terms termsOf(const QStringList &cells, const EarlierReport &last)
{
    Terms terms;
    for (const QString &id : cells) {
        if (const auto found = last.numbers.find(id); found != last.numbers.end()) {
            terms.add(found->second);
        } else {
            ++terms.absent;
        }
    }
    return terms;
}

} // namespace

const EarlierReport *lastYearOf(const Report &report)
{
    const bool isKnown = report.year > 0 && !report.earlier.empty() && report.earlier.front().year == report.year - 1;
    return isKnown ? &report.earlier.front() : nullptr;
}

Balance balanceBetweenYears(const Rule::Equation &equation, const Report &report, const EarlierReport &last)
{
    const Terms before = termsOf(equation.last, last);
    const Terms parts = termsOf(equation.parts, report.cells);
    const Terms minus = termsOf(equation.minus, report.cells);
    const Terms totals = termsOf(equation.totals, report.cells);
    Balance balance{.expected = before.sum + parts.sum - minus.sum, .found = totals.sum};
    balance.isComplete = before.absent + parts.absent + minus.absent + totals.absent == 0;
    balance.isJudged = balance.isComplete && before.numbers + parts.numbers + minus.numbers + totals.numbers > 0;
    balance.holds = balance.expected == balance.found;
    return balance;
}

QString inNumbers(const Rule::Equation &equation, const Report &report, const EarlierReport &last)
{
    const Balance balance = balanceBetweenYears(equation, report, last);
    QString text = termsOf(equation.last, last).sum.toString();
    const auto append = [&](const QStringList &cells, QChar sign) {
        for (const QString &id : cells) {
            const auto cell = report.cells.find(id);
            if (cell != report.cells.end() && cell->second.number && *cell->second.number != Decimal(0)) {
                text += QStringLiteral(" %1 %2").arg(sign).arg(cell->second.number->toString());
            }
        }
    };
    append(equation.parts, u'+');
    append(equation.minus, u'-');
    if (text.contains(u' ')) {
        text += QStringLiteral(" = ") + balance.expected.toString();
    }
    text += (balance.holds ? QStringLiteral(" = ") : QStringLiteral(" ≠ ")) + balance.found.toString();
    const Decimal difference = balance.difference();
    return balance.holds ? text
                         : QCoreApplication::translate("Equation", "%1, difference %2")
                               .arg(text, (difference.isNegative() ? -difference : difference).toString());
}

EarlierReport earlierReport(const Report &report)
{
    EarlierReport earlier{
        .source = report.source, .form = report.form, .year = report.year, .likeness = likenessOf(report)};
    for (const auto &[id, cell] : report.cells) {
        earlier.numbers.emplace_hint(earlier.numbers.end(), id, cell.number);
    }
    return earlier;
}

QString organKey(const QString &organ)
{
    QString key = organ.normalized(QString::NormalizationForm_KC);
    key.removeIf([](QChar character) { return character.isSpace(); });
    return key;
}

void linkYears(std::span<Report *const> reports)
{
    QHash<QString, std::map<int, const Report *>> byOrgan;
    for (const Report *report : reports) {
        if (report->organ.isEmpty() || report->year <= 0) {
            continue;
        }
        const Report *&held = byOrgan[organKey(report->organ)][report->year];
        if (!held || held->cells.size() < report->cells.size()) {
            held = report;
        }
    }
    for (Report *report : reports) {
        report->earlier.clear();
        const auto years = byOrgan.constFind(organKey(report->organ));
        if (years == byOrgan.cend()) {
            continue;
        }
        for (const auto &[year, other] : std::views::reverse(*years)) {
            if (year < report->year) {
                report->earlier.push_back(earlierReport(*other));
            }
        }
    }
}

} // namespace disclosure
