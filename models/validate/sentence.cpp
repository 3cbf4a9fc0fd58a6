// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/validator.h"

#include <QCoreApplication>

#include <algorithm>

namespace disclosure {

namespace {

const ExtraRow *extraRow(const Report &report, QStringView id)
{
    const auto it = std::ranges::find_if(report.extraRows, [id](const ExtraRow &row) { return row.id == id; });
    return it == report.extraRows.end() ? nullptr : &*it;
}

QString columnName(const Column &column)
{
    // 总计 of table 4 says nothing without its group; 商业企业 of table 3 needs none.
    return column.label.text.shown();
}

QString fullColumnName(const Column &column)
{
    return column.groups.empty() ? columnName(column)
                                 : column.groups.back().text.shown() + QStringLiteral(" · ") + columnName(column);
}

QString rowName(QStringView table, QStringView row, const Report &report, const Form &form)
{
    if (const ExtraRow *extra = extraRow(report, QStringLiteral("%1.%2").arg(table, row))) {
        return extra->label;
    }
    const Table *known = form.table(table);
    const Section *section = known ? known->sectionOfRow(row) : nullptr;
    if (section) {
        for (const Row &candidate : section->rows) {
            if (candidate.id == row) {
                return candidate.label.text.shown();
            }
        }
    }
    return {};
}

QString joined(const QString &row, const QString &column)
{
    return row.isEmpty() ? column : row + QStringLiteral(" · ") + column;
}

/// What `at` of an equation names: a row, a column, or a group of columns, by the first place that knows it.
QString nameInTable(QStringView at, const Table &table, const Report &report, const Form &form)
{
    if (const QString row = rowName(table.id, at, report, form); !row.isEmpty()) {
        return row;
    }
    for (const Section &section : table.sections) {
        for (const Column &column : section.columns) {
            if (column.id == at) {
                return columnName(column);
            }
            if (column.id.startsWith(at) && !column.groups.empty()) {
                return column.groups.back().text.shown();
            }
        }
    }
    return {};
}

QString side(const QStringList &ids, const Report &report)
{
    QStringList numbers;
    for (const QString &id : ids) {
        const auto it = report.cells.find(id);
        if (it == report.cells.end() || !it->second.number || *it->second.number == Decimal(0)) {
            continue; // twenty zeros hide the three numbers that matter
        }
        const QString number = it->second.number->toString();
        numbers.append(number.startsWith(u'-') && !numbers.isEmpty() ? u'(' + number + u')' : number);
    }
    return numbers.isEmpty() ? QStringLiteral("0") : numbers.join(QStringLiteral(" + "));
}

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

QString withSum(const QString &terms, const std::optional<Decimal> &sum)
{
    return terms.contains(u'+') && sum ? terms + QStringLiteral(" = ") + sum->toString() : terms;
}

} // namespace

QString placeName(QStringView at, const Report &report, const Form &form)
{
    if (const std::optional<Form::Place> place = form.place(at)) {
        const std::optional<CellId> id = CellId::fromString(at);
        return joined(rowName(id->table, id->row, report, form), fullColumnName(*place->column));
    }
    if (const Form *named = at == form.id ? &form : nullptr) {
        return named->title.shown();
    }
    if (const ExtraRow *row = extraRow(report, at)) {
        return row->label;
    }
    const QList<QStringView> parts = at.split(u'.');
    if (parts.size() == 2) {
        if (const QString row = rowName(parts[0], parts[1], report, form); !row.isEmpty()) {
            return row;
        }
    }
    for (const Table &table : form.tables) {
        if (const QString name = nameInTable(at, table, report, form); !name.isEmpty()) {
            return name;
        }
    }
    return at.toString();
}

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
    QString text;
    QString unit;
    if (const Part *part = rule->kind == Rule::Kind::MissingPart ? form.part(finding.at) : nullptr) {
        at = part->id;
        label = part->heading.text.shown();
    }
    if (const auto cell = report.cells.find(finding.at); cell != report.cells.end()) {
        text = cell->second.text;
        unit = cell->second.unit;
        const std::optional<Form::Place> place = form.place(finding.at);
        label = place && rule->kind == Rule::Kind::Unit ? place->column->unit : label;
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
    result.replace(u"{unit}"_qs, unit).replace(u"{at}"_qs, at).replace(u"{label}"_qs, label);
    return result.replace(u"{text}"_qs, text);
}

QString equation(const Finding &finding, const Report &report, const Form &form)
{
    const Rule *rule = form.rule(finding.rule);
    if (!rule || !finding.expected || !finding.found) {
        return {};
    }
    const qsizetype totals = totalsCount(finding, *rule);
    const qsizetype parts = finding.cells.size() - totals;
    const QString left = withSum(side(finding.cells.first(parts), report), finding.expected);
    const QString right = withSum(side(finding.cells.sliced(parts), report), finding.found);
    return left + (rule->kind == Rule::Kind::Order ? QStringLiteral(" > ") : QStringLiteral(" ≠ ")) + right;
}

} // namespace disclosure
