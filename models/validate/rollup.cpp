// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/rollup.h"

#include "models/validate/equations.h"
#include "models/validate/placename.h"
#include "models/validate/slipcost.h"
#include "models/validate/validator.h"
#include "models/validate/years.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace disclosure {

namespace {

using Numbers = std::map<QString, Decimal>;

bool holdsNumber(const Cell &cell)
{
    return cell.number && *cell.number != Decimal(0);
}

/// The form's cells that hold a number other than 0. Rows that one organ has added can't be told from another's.
Numbers numbersOf(const Report &report, const Form &form)
{
    Numbers numbers;
    for (const QString &id : form.cellIds()) {
        const auto cell = report.cells.find(id);
        if (cell != report.cells.end() && holdsNumber(cell->second)) {
            numbers[id] = *cell->second.number;
        }
    }
    return numbers;
}

/// The cells with a number other than 0 that the form does not have.
QStringList cellsBesideForm(const Report &report, const Form &form)
{
    const QStringList ids = form.cellIds();
    const QSet<QString> own(ids.begin(), ids.end());
    QStringList cells;
    for (const auto &[id, cell] : report.cells) {
        if (holdsNumber(cell) && !own.contains(id)) {
            cells << id;
        }
    }
    return cells;
}

void add(Numbers &sums, const Numbers &numbers)
{
    for (const auto &[id, number] : numbers) {
        sums[id] += number;
    }
}

Numbers difference(const Numbers &left, const Numbers &right)
{
    Numbers result = left;
    for (const auto &[id, number] : right) {
        result[id] = result[id] - number;
    }
    std::erase_if(result, [](const auto &entry) { return entry.second == Decimal(0); });
    return result;
}

Numbers negative(Numbers numbers)
{
    for (auto &[id, number] : numbers) {
        number = -number;
    }
    return numbers;
}

struct Addend {
    const Report *report = nullptr;
    Numbers numbers;
};

/// How the hard equations through a cell speak about another number in it.
struct Verdicts {
    int mended = 0; ///< broken now, hold then
    int spoilt = 0; ///< hold now, or stay broken

    bool isMended() const { return mended > 0 && spoilt == 0; }
};

Verdicts verdictsOn(const Report &report, const Form &form, const QString &cell, const Decimal &number)
{
    Verdicts verdicts;
    for (const Equation &equation : equationsThrough(cell, report, form)) {
        if (!equation.isHard) {
            continue;
        }
        const bool isBroken = balanceOf(equation, report).isBroken();
        const bool isBrokenThen = balanceOf(equation, report, TypedNumber{cell, number}).isBroken();
        if (isBrokenThen) {
            ++verdicts.spoilt;
        } else if (isBroken) {
            ++verdicts.mended;
        }
    }
    return verdicts;
}

class Explaining {
public:
    Explaining(const RollUp &rollUp, const Report &parent, const std::vector<Addend> &addends, const Form &form)
        : m_rollUp(rollUp), m_parent(parent), m_addends(addends), m_form(form)
    {
    }

    RollUp::Explanation run() const
    {
        using Kind = RollUp::Explanation::Kind;
        if (m_rollUp.residual.empty()) {
            return {};
        }
        if (m_rollUp.residual.size() == 1) {
            if (const auto cell = wrongCell()) {
                return *cell;
            }
        }
        if (const Addend *organ = organWithVector(negative(m_rollUp.residual))) {
            return {.kind = Kind::Omitted, .organ = organ->report->organ, .cell = {}, .right = {}};
        }
        if (const Addend *organ = organWithVector(m_rollUp.residual)) {
            return {.kind = Kind::Doubled, .organ = organ->report->organ, .cell = {}, .right = {}};
        }
        return {.kind = Kind::Unexplained, .organ = {}, .cell = {}, .right = {}};
    }

private:
    /// A cell that could be the wrong one, with the number that it should have.
    struct Suspect {
        const Report *report = nullptr;
        Decimal right;
        double cost = 0;
    };

    /// The organ whose figures are these in all cells, or failing that, in all but one of several: a cell that was
    /// misread or mistyped besides hides the organ from nobody. Nothing if two organs would do.
    const Addend *organWithVector(const Numbers &wanted) const
    {
        constexpr std::size_t fewCells = 4; // so few could agree by chance
        const Addend *found = nullptr;
        std::size_t fewest = 2;
        bool isOnly = true;
        for (const Addend &addend : m_addends) {
            const std::size_t others = difference(addend.numbers, wanted).size();
            if (addend.numbers.empty() || others > 1 || (others == 1 && addend.numbers.size() < fewCells)) {
                continue;
            }
            if (others < fewest) {
                found = &addend;
                fewest = others;
                isOnly = true;
            } else if (others == fewest) {
                isOnly = false;
            }
        }
        return isOnly ? found : nullptr;
    }

    /// Whose single cell it is: the report whose own sums the right number mends. Where no sum speaks, as in table 2,
    /// the slip that is by far the likeliest.
    std::optional<RollUp::Explanation> wrongCell() const
    {
        const auto &[cell, residual] = *m_rollUp.residual.begin();
        std::vector<Suspect> mended;
        std::vector<Suspect> possible;
        const auto suspect = [&, &id = cell](const Report &report, const Decimal &right) {
            const auto place = m_form.place(id);
            if (!place || !mayHold(*place->column, right)) {
                return;
            }
            const Verdicts verdicts = verdictsOn(report, m_form, id, right);
            const Suspect entry{&report, right, costOf(report, id, right)};
            if (verdicts.isMended()) {
                mended.push_back(entry);
            } else if (verdicts.spoilt == 0) {
                possible.push_back(entry);
            }
        };
        suspect(m_parent, numberAt(m_rollUp.stated, cell) - residual);
        for (const Addend &addend : m_addends) {
            suspect(*addend.report, numberAt(addend.numbers, cell) + residual);
        }
        const std::vector<Suspect> &suspects = mended.empty() ? possible : mended;
        const auto best = std::ranges::min_element(suspects, {}, &Suspect::cost);
        if (best == suspects.end()) {
            return std::nullopt;
        }
        constexpr double clearLead = 1;
        const bool isClear = std::ranges::all_of(suspects, [&best](const Suspect &other) {
            return other.report == best->report || other.cost >= best->cost + clearLead;
        });
        if (!isClear) {
            return std::nullopt;
        }
        const bool isParent = best->report == &m_parent;
        using Kind = RollUp::Explanation::Kind;
        return RollUp::Explanation{.kind = isParent ? Kind::ParentCell : Kind::OrganCell,
                                   .organ = isParent ? QString() : best->report->organ,
                                   .cell = cell,
                                   .right = best->right};
    }

    static double costOf(const Report &report, const QString &id, const Decimal &right)
    {
        const auto found = report.cells.find(id);
        if (found == report.cells.end()) {
            return slipCost(std::llround(right.toDouble()), 0, true);
        }
        const std::optional<Decimal> &stated = found->second.number;
        // Amounts have decimals: in hundredths, the digits are the same.
        const double scale = right.isWhole() && (!stated || stated->isWhole()) ? 1 : 100;
        return slipCost(std::llround(right.toDouble() * scale),
                        std::llround(stated.value_or(Decimal(0)).toDouble() * scale), !stated);
    }

    const RollUp &m_rollUp;
    const Report &m_parent;
    const std::vector<Addend> &m_addends;
    const Form &m_form;
};

bool couldBeReport(const Numbers &residual, const Form &form)
{
    constexpr std::size_t fewCells = 3;
    const bool hasNegative = std::ranges::any_of(residual, [&form](const auto &entry) {
        const auto place = form.place(entry.first);
        return !place || !mayHold(*place->column, entry.second);
    });
    if (residual.size() < fewCells || hasNegative) {
        return false;
    }
    Report report;
    for (const QString &id : form.cellIds()) {
        report.cells[id].number = numberAt(residual, id);
    }
    return std::ranges::none_of(equationsOf(report, form), [&report](const Equation &equation) {
        return equation.isHard && balanceOf(equation, report).isBroken();
    });
}

QString nameOf(RollUp::Explanation::Kind kind)
{
    using Kind = RollUp::Explanation::Kind;
    switch (kind) {
    case Kind::None:
        return QStringLiteral("none");
    case Kind::Omitted:
        return QStringLiteral("omitted");
    case Kind::Doubled:
        return QStringLiteral("doubled");
    case Kind::OrganCell:
        return QStringLiteral("organ_cell");
    case Kind::ParentCell:
        return QStringLiteral("parent_cell");
    case Kind::Unexplained:
        break;
    }
    return QStringLiteral("unexplained");
}

QJsonObject toJson(const RollUp::Member &member)
{
    return {{QStringLiteral("organ"), member.organ}, {QStringLiteral("file"), member.file}};
}

} // namespace

RollUp rollUp(const Report &parent, const std::vector<const Report *> &organs, const Form &form,
              const QStringList &expected)
{
    RollUp result{.parent = {parent.organ, parent.source}, .year = parent.year, .form = form.id};
    const auto memberOf = [&organs](std::size_t index) {
        return RollUp::Member{organs[index]->organ, organs[index]->source, index};
    };
    std::vector<std::size_t> counted;
    QHash<QString, std::size_t> byOrgan;
    for (std::size_t index = 0; index < organs.size(); ++index) {
        const Report *report = organs[index];
        const QString key = organKey(report->organ);
        if (report->year != parent.year) {
            result.leftOut.emplace_back(memberOf(index), RollUp::LeftOut::OtherYear);
        } else if (!key.isEmpty() && key == organKey(parent.organ)) {
            result.leftOut.emplace_back(memberOf(index), RollUp::LeftOut::SecondReport);
        } else if (const auto known = byOrgan.constFind(key); !key.isEmpty() && known != byOrgan.cend()) {
            std::size_t &held = counted[*known];
            const bool isFuller = organs[held]->cells.size() < report->cells.size();
            result.leftOut.emplace_back(memberOf(isFuller ? std::exchange(held, index) : index),
                                        RollUp::LeftOut::SecondReport);
        } else {
            byOrgan.insert(key, counted.size());
            counted.push_back(index);
        }
    }
    std::vector<Addend> addends;
    for (const std::size_t index : counted) {
        result.organs.push_back(memberOf(index));
        addends.push_back({organs[index], numbersOf(*organs[index], form)});
        add(result.sums, addends.back().numbers);
        if (const QStringList cells = cellsBesideForm(*organs[index], form); !cells.isEmpty()) {
            result.notAdded.push_back({result.organs.back(), cells});
        }
    }
    for (const QString &organ : expected) {
        if (!byOrgan.contains(organKey(organ)) && organKey(organ) != organKey(parent.organ)) {
            result.missing.append(organ);
        }
    }
    result.stated = numbersOf(parent, form);
    result.residual = difference(result.stated, result.sums);
    result.explanation = Explaining(result, parent, addends, form).run();
    result.residualIsReport = couldBeReport(result.residual, form);
    return result;
}

Decimal numberAt(const std::map<QString, Decimal> &numbers, const QString &cellId)
{
    const auto found = numbers.find(cellId);
    return found == numbers.end() ? Decimal(0) : found->second;
}

QJsonObject toJson(const RollUp &rollUp)
{
    QJsonArray organs;
    for (const RollUp::Member &organ : rollUp.organs) {
        organs.append(toJson(organ));
    }
    QJsonObject residual;
    for (const auto &[id, number] : rollUp.residual) {
        residual[id] = number.toString();
    }
    QJsonObject explanation{{QStringLiteral("kind"), nameOf(rollUp.explanation.kind)}};
    if (!rollUp.explanation.organ.isEmpty()) {
        explanation[u"organ"] = rollUp.explanation.organ;
    }
    if (!rollUp.explanation.cell.isEmpty()) {
        explanation[u"cell"] = rollUp.explanation.cell;
    }
    if (rollUp.explanation.right) {
        explanation[u"right"] = rollUp.explanation.right->toString();
    }
    if (rollUp.residualIsReport) {
        explanation[u"reports_missing"] = true;
    }
    QJsonObject object{{QStringLiteral("parent"), toJson(rollUp.parent)},
                       {QStringLiteral("year"), rollUp.year},
                       {QStringLiteral("form"), rollUp.form},
                       {QStringLiteral("organs"), organs},
                       {QStringLiteral("residual"), residual},
                       {QStringLiteral("explanation"), explanation}};
    QJsonArray notAdded;
    for (const auto &[organ, cells] : rollUp.notAdded) {
        QJsonObject entry = toJson(organ);
        entry[u"cells"] = QJsonArray::fromStringList(cells);
        notAdded.append(entry);
    }
    if (!notAdded.isEmpty()) {
        object[u"not_added"] = notAdded;
    }
    if (!rollUp.missing.isEmpty()) {
        object[u"missing"] = QJsonArray::fromStringList(rollUp.missing);
    }
    return object;
}

QString sentence(const RollUp &rollUp, const Form &form)
{
    using Kind = RollUp::Explanation::Kind;
    const RollUp::Explanation &why = rollUp.explanation;
    const QString cell = why.cell.isEmpty() ? QString() : placeName(why.cell, Report(), form);
    const QString right = why.right ? why.right->toString() : QString();
    const auto count = static_cast<int>(rollUp.residual.size());
    switch (why.kind) {
    case Kind::None:
        return QCoreApplication::translate("RollUp", "Every cell of %1 is the sum of its %2 organs.")
            .arg(rollUp.parent.organ)
            .arg(rollUp.organs.size());
    case Kind::Omitted:
        return QCoreApplication::translate("RollUp",
                                           "%1 cells do not add up: the figures of %2 are not in those of %3.")
            .arg(count)
            .arg(why.organ, rollUp.parent.organ);
    case Kind::Doubled:
        return QCoreApplication::translate("RollUp",
                                           "%1 cells do not add up: the figures of %2 are in those of %3 twice.")
            .arg(count)
            .arg(why.organ, rollUp.parent.organ);
    case Kind::OrganCell:
        return QCoreApplication::translate("RollUp", "One cell does not add up: in the report of %1, %2 should be %3.")
            .arg(why.organ, cell, right);
    case Kind::ParentCell:
        return QCoreApplication::translate("RollUp", "One cell does not add up: in the report of %1, %2 should be %3.")
            .arg(rollUp.parent.organ, cell, right);
    case Kind::Unexplained:
        break;
    }
    return rollUp.residualIsReport
               ? QCoreApplication::translate("RollUp",
                                             "%1 cells do not add up. What is left could be the figures of an "
                                             "organ whose report is missing.")
                     .arg(count)
               : QCoreApplication::translate("RollUp", "%1 cells do not add up, and no single cause explains it.")
                     .arg(count);
}

} // namespace disclosure
