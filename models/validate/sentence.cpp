// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/equations.h"
#include "models/validate/validator.h"
#include "models/validate/years.h"

#include <QCoreApplication>

#include <algorithm>

namespace disclosure {

namespace {

const Rule::Equation *equationAt(const Rule &rule, const QString &at)
{
    const auto it = std::ranges::find(rule.equations, at, &Rule::Equation::at);
    return it == rule.equations.end() ? nullptr : &*it;
}

/// How many of a finding's cells are on the side of the totals; they are its last ones.
qsizetype totalsCount(const Finding &finding, const Rule &rule)
{
    if (const Rule::Equation *equation = equationAt(rule, finding.at)) {
        return equation->totals.size();
    }
    return rule.extraRowEquation ? rule.extraRowEquation->totals.size() : 0;
}

/// Whether the report leaves the total blank that the parts should give: the sum counts it as 0, the clerk sees no 0.
bool isUnstated(const Finding &finding, const Rule &rule, const Report &report)
{
    const QStringList totals = finding.cells.last(std::min(totalsCount(finding, rule), finding.cells.size()));
    return !totals.isEmpty() && std::ranges::none_of(totals, [&report](const QString &id) {
        const auto cell = report.cells.find(id);
        return cell != report.cells.end() && cell->second.number;
    });
}

} // namespace

QString sentence(const Finding &finding, const Report &report, const Form &form)
{
    const Rule *rule = form.rule(finding.rule);
    if (!rule) {
        return QCoreApplication::translate("Sentence", "%1 at %2").arg(finding.rule, finding.at);
    }
    const Table *table = form.table(rule->table.isEmpty() ? finding.rule.section(u'.', 0, 0) : rule->table);
    QString at = table ? nameInTable(finding.at, *table, report, form) : QString();
    if (at.isEmpty()) {
        at = placeName(finding.at, report, form);
    }
    QString label = at;
    QString text = finding.words;
    QString unit;
    if (const Part *part = rule->kind == Rule::Kind::MissingPart ? form.part(finding.at) : nullptr) {
        at = part->id;
        label = part->heading.text.shown();
    }
    if (rule->kind == Rule::Kind::MissingYear || rule->kind == Rule::Kind::Copied) {
        at = finding.at; // an edition of the form may be called like the year
    }
    if (const auto cell = report.cells.find(finding.at); cell != report.cells.end()) {
        text = cell->second.text;
        unit = cell->second.unit;
        const std::optional<Form::Place> place = form.place(finding.at);
        if (place && rule->kind == Rule::Kind::Unit) {
            label = place->column->unit.isEmpty() ? QCoreApplication::translate("Sentence", "a count")
                                                  : place->column->unit;
        }
    }
    const auto number = [](const std::optional<Decimal> &value) { return value ? value->toString() : QString(); };
    const QString found = isUnstated(finding, *rule, report)
                              ? QCoreApplication::translate("Sentence", "nothing (0)", "instead of a stated total")
                              : number(finding.found);
    const std::optional<Decimal> difference =
        finding.expected && finding.found ? std::optional(*finding.found - *finding.expected) : std::nullopt;
    // Cell texts come last, so that a "{" in one of them is not taken for a placeholder.
    QString result = rule->message.shown();
    result.replace(u"{expected}"_qs, number(finding.expected)).replace(u"{found}"_qs, found);
    result.replace(u"{difference}"_qs, number(difference)).replace(u"{year}"_qs, QString::number(report.year));
    result.replace(u"{unit}"_qs, unit)
        .replace(u"{needs}"_qs, finding.needs)
        .replace(u"{at}"_qs, at)
        .replace(u"{label}"_qs, label);
    return result.replace(u"{text}"_qs, text);
}

QString equation(const Finding &finding, const Report &report, const Form &form)
{
    const Rule *rule = form.rule(finding.rule);
    if (!rule || !finding.expected || !finding.found) {
        return {};
    }
    if (rule->kind == Rule::Kind::Years) {
        const Rule::Equation *between = equationAt(*rule, finding.at);
        const EarlierReport *last = lastYearOf(report);
        return between && last ? inNumbers(*between, report, *last) : QString();
    }
    if (rule->kind != Rule::Kind::Sum && rule->kind != Rule::Kind::Order) {
        return {}; // two numbers that differ, but no sides of a sum
    }
    const qsizetype parts = finding.cells.size() - totalsCount(finding, *rule);
    return inNumbers({.rule = rule->id,
                      .at = finding.at,
                      .parts = finding.cells.first(parts),
                      .totals = finding.cells.sliced(parts),
                      .isHard = rule->isHardSum(),
                      .isOrder = rule->kind == Rule::Kind::Order},
                     report);
}

} // namespace disclosure
