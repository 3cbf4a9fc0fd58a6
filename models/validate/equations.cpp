// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/equations.h"

#include "models/validate/placename.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace disclosure {

namespace {

std::vector<const ExtraRow *> extraRowsOf(const QString &table, const Report &report)
{
    std::vector<const ExtraRow *> rows;
    for (const ExtraRow &row : report.extraRows) {
        if (row.id.startsWith(table + u'.')) {
            rows.push_back(&row);
        }
    }
    return rows;
}

Equation equationOf(const Rule &rule, const QString &at, QStringList parts, QStringList totals)
{
    return {rule.id, at, std::move(parts), std::move(totals), rule.isHardSum(), rule.kind == Rule::Kind::Order};
}

QStringList cellsOf(const ExtraRow &row, const QStringList &columns)
{
    QStringList ids;
    for (const QString &column : columns) {
        ids.append(row.id + u'.' + column);
    }
    return ids;
}

/// The cells of a side of an equation as the report has them.
struct Side {
    Decimal sum = 0;
    int numbers = 0; ///< cells that hold a number
    int absent = 0;  ///< cells that the report does not have

    Side(const QStringList &ids, const Report &report, const std::optional<TypedNumber> &typed)
    {
        for (const QString &id : ids) {
            if (typed && typed->cell == id) {
                add(typed->number);
            } else if (const auto it = report.cells.find(id); it != report.cells.end()) {
                add(it->second.number);
            } else {
                ++absent;
            }
        }
    }

    void add(const std::optional<Decimal> &number)
    {
        if (number) {
            sum += *number;
            ++numbers;
        }
    }
};

/// Gives a cell a name in a list of terms; an empty one leaves the number alone.
using Naming = std::function<QString(const QString &cellId)>;

QString term(const QString &name, const QString &number)
{
    return name.isEmpty() ? number : name + u' ' + number;
}

/// Sums leave out what is zero: twenty zeros hide the three numbers that matter.
QString sideText(const QStringList &ids, const Report &report, const std::optional<TypedNumber> &typed,
                 const Naming &name, bool isSum)
{
    QStringList terms;
    for (const QString &id : ids) {
        const auto cell = report.cells.find(id);
        const bool isTyped = typed && typed->cell == id;
        if (!isTyped && cell == report.cells.end()) {
            terms.append(term(name(id), QStringLiteral("?")));
            continue;
        }
        const Decimal value = (isTyped ? typed->number : cell->second.number).value_or(Decimal(0));
        if (isSum && value == Decimal(0)) {
            continue;
        }
        const QString number = value.toString();
        const bool needsBrackets = value.isNegative() && !terms.isEmpty();
        terms.append(term(name(id), needsBrackets ? u'(' + number + u')' : number));
    }
    return terms.isEmpty() ? QStringLiteral("0") : terms.join(QStringLiteral(" + "));
}

QString withSum(const QString &terms, const Decimal &sum)
{
    return terms.contains(QStringLiteral(" + ")) ? terms + QStringLiteral(" = ") + sum.toString() : terms;
}

QString relation(const Equation &equation, const Balance &balance)
{
    const bool holds = !balance.isBroken();
    if (equation.isOrder) {
        return holds ? QStringLiteral(" ≤ ") : QStringLiteral(" > ");
    }
    return holds ? QStringLiteral(" = ") : QStringLiteral(" ≠ ");
}

QString text(const Equation &equation, const Report &report, const std::optional<TypedNumber> &typed,
             const Naming &name)
{
    const Balance balance = balanceOf(equation, report, typed);
    const QString left = withSum(sideText(equation.parts, report, typed, name, !equation.isOrder), balance.expected);
    QString right = sideText(equation.totals, report, typed, name, !equation.isOrder);
    if (balance.isBroken() || equation.isOrder) {
        right = withSum(right, balance.found);
    }
    const QString whole = left + relation(equation, balance) + right;
    if (!balance.isBroken() || equation.isOrder) {
        return whole;
    }
    const Decimal difference = balance.difference();
    return QCoreApplication::translate("Equation", "%1, difference %2")
        .arg(whole, (difference.isNegative() ? -difference : difference).toString());
}

} // namespace

std::optional<Decimal> numberAt(const Report &report, const QString &cellId)
{
    const auto cell = report.cells.find(cellId);
    return cell == report.cells.end() ? std::nullopt : cell->second.number;
}

std::vector<Equation> equationsOf(const Rule &rule, const Report &report)
{
    std::vector<Equation> equations;
    if (rule.kind != Rule::Kind::Sum && rule.kind != Rule::Kind::Order) {
        return equations;
    }
    const std::vector<const ExtraRow *> extraRows = extraRowsOf(rule.table, report);
    for (const Rule::Equation &equation : rule.equations) {
        QStringList parts = equation.parts;
        for (const ExtraRow *row : equation.extraColumn.isEmpty() ? std::vector<const ExtraRow *>() : extraRows) {
            // The form does not demand these cells: one that could not be read must not stop the sum.
            const QString id = row->id + u'.' + equation.extraColumn;
            if (report.cells.contains(id)) {
                parts.append(id);
            }
        }
        equations.push_back(equationOf(rule, equation.at, std::move(parts), equation.totals));
    }
    if (rule.extraRowEquation) {
        for (const ExtraRow *row : extraRows) {
            equations.push_back(equationOf(rule, row->id.section(u'.', 1), cellsOf(*row, rule.extraRowEquation->parts),
                                           cellsOf(*row, rule.extraRowEquation->totals)));
        }
    }
    return equations;
}

std::vector<Equation> equationsOf(const Report &report, const Form &form)
{
    std::vector<Equation> equations;
    for (const Rule &rule : form.rules) {
        std::ranges::move(equationsOf(rule, report), std::back_inserter(equations));
    }
    return equations;
}

std::vector<Equation> equationsThrough(const QString &cellId, const Report &report, const Form &form)
{
    std::vector<Equation> equations = equationsOf(report, form);
    std::erase_if(equations, [&cellId](const Equation &equation) { return !equation.contains(cellId); });
    std::ranges::stable_partition(equations, &Equation::isHard);
    return equations;
}

Balance balanceOf(const Equation &equation, const Report &report, const std::optional<TypedNumber> &typed)
{
    const Side parts(equation.parts, report, typed);
    const Side totals(equation.totals, report, typed);
    Balance balance{.expected = parts.sum, .found = totals.sum};
    balance.isComplete = parts.absent + totals.absent == 0; // judging the rest would blame cells that may be right
    const bool hasNumbers = equation.isOrder ? parts.numbers == equation.parts.size() && totals.numbers > 0
                                             : parts.numbers + totals.numbers > 0;
    balance.isJudged = balance.isComplete && hasNumbers;
    balance.holds = equation.isOrder ? parts.sum <= totals.sum : parts.sum == totals.sum;
    return balance;
}

QString inNumbers(const Equation &equation, const Report &report, const std::optional<TypedNumber> &typed)
{
    return text(equation, report, typed, [](const QString &) { return QString(); });
}

QString inWords(const Equation &equation, const Report &report, const Form &form,
                const std::optional<TypedNumber> &typed)
{
    const QStringList cells = equation.cells();
    return text(equation, report, typed, [&](const QString &id) { return nameIn(cells, id, report, form); });
}

QString nameIn(const QStringList &equationCells, const QString &cellId, const Report &report, const Form &form)
{
    const std::optional<CellId> cell = CellId::fromString(cellId);
    const std::optional<Form::Place> place = form.place(cellId);
    const auto isOf = [&](const QString &prefix, const QString &suffix) {
        return std::ranges::all_of(equationCells,
                                   [&](const QString &id) { return id.startsWith(prefix) && id.endsWith(suffix); });
    };
    if (cell && place && isOf(cell->tableRow() + u'.', {})) {
        return columnName(*place->column);
    }
    const QString row = cell && isOf(cell->table + u'.', u'.' + cell->column)
                            ? rowName(cell->table, cell->row, report, form)
                            : QString();
    return row.isEmpty() ? placeName(cellId, report, form) : row;
}

} // namespace disclosure
