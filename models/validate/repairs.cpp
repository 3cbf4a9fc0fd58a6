// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/repairs.h"

#include "models/validate/equations.h"
#include "models/validate/validator.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace disclosure {

namespace {

/// A hard equation with its sums, so that another number in one cell costs no new addition.
struct Weighed {
    Equation equation;
    Balance balance;
    QString name;
};

class Search {
public:
    Search(const Report &report, const Form &form) : m_report(report), m_form(form)
    {
        for (Equation &equation : equationsOf(report, form)) {
            if (equation.isHard) {
                const Balance balance = balanceOf(equation, report);
                const QString name = equationName(equation.rule, equation.at);
                m_equations.push_back({std::move(equation), balance, name});
            }
        }
    }

    std::vector<Repair> run()
    {
        if (std::ranges::none_of(m_equations, isBroken)) {
            return {};
        }
        for (std::size_t i = 0; i < m_equations.size(); ++i) {
            for (const QString &cell : m_equations[i].equation.cells()) {
                m_through[cell].push_back(i);
            }
        }
        for (const Weighed &weighed : m_equations) {
            if (isBroken(weighed)) {
                solve(weighed);
            }
        }
        std::ranges::stable_sort(m_repairs,
                                 [this](const Candidate &a, const Candidate &b) { return isMorePlausible(a, b); });
        std::vector<Repair> repairs;
        for (Candidate &candidate : m_repairs) {
            repairs.push_back(std::move(candidate.repair));
        }
        return repairs;
    }

private:
    struct Candidate {
        QString cell;
        Repair repair;
        bool isTotal = false; ///< of one of the equations that it clears
    };

    static bool isBroken(const Weighed &weighed) { return weighed.balance.isBroken(); }

    void solve(const Weighed &broken)
    {
        const Decimal difference = broken.balance.difference();
        for (const QString &cell : broken.equation.parts) {
            tryCell(cell, difference, false);
        }
        for (const QString &cell : broken.equation.totals) {
            tryCell(cell, -difference, isBlankTotal(broken.equation));
        }
    }

    /// Whether the parts are all stated and their sum is not.
    bool isBlankTotal(const Equation &equation) const
    {
        return equation.totals.size() == 1 && isBlank(equation.totals.front()) && !hasBlank(equation.parts);
    }

    bool isSumOfParts(const QString &cell, const Decimal &number) const
    {
        return std::ranges::any_of(m_through.at(cell), [&](std::size_t i) {
            const auto &[equation, balance, name] = m_equations[i];
            return isBlankTotal(equation) && equation.totals.front() == cell && balance.expected == number;
        });
    }

    bool hasBlank(const QStringList &cells) const
    {
        return std::ranges::any_of(cells, [this](const QString &cell) { return isBlank(cell); });
    }

    bool isBlank(const QString &cell) const
    {
        const auto found = m_report.cells.find(cell);
        return found != m_report.cells.end() && found->second.text.trimmed().isEmpty();
    }

    /// Whether all equations through the cell hold when its number changes by `step`. A blank total states nothing, so
    /// that filling it contradicts nothing: an equation that other blanks keep open does not speak against it.
    void tryCell(const QString &cell, const Decimal &step, bool fillsBlankTotal)
    {
        const auto found = m_report.cells.find(cell);
        if (found == m_report.cells.end()) {
            return;
        }
        Candidate candidate{.cell = cell, .repair = {}};
        for (const std::size_t i : m_through[cell]) {
            const Weighed &other = m_equations[i];
            if (!other.balance.isComplete) {
                continue; // says nothing for or against
            }
            const bool isPart = other.equation.parts.contains(cell);
            const Decimal difference = isPart ? other.balance.difference() - step : other.balance.difference() + step;
            if (difference != Decimal(0)) {
                QStringList others = other.equation.cells();
                others.removeAll(cell);
                if (fillsBlankTotal && hasBlank(others)) {
                    continue;
                }
                return;
            }
            candidate.repair.clears.insert(other.name);
            candidate.isTotal = candidate.isTotal || !isPart;
        }
        const Decimal number = found->second.number.value_or(Decimal(0)) + step;
        const bool isKnown =
            std::ranges::any_of(m_repairs, [&cell](const Candidate &known) { return known.cell == cell; });
        if (!isKnown && isAllowed(cell, number)) {
            candidate.repair.numbers[cell] = number;
            candidate.repair.isSumOfParts = isSumOfParts(cell, number);
            m_repairs.push_back(std::move(candidate));
        }
    }

    bool isAllowed(const QString &cell, const Decimal &number) const
    {
        const std::optional<Form::Place> place = m_form.place(cell);
        return place && mayHold(*place->column, number);
    }

    /// The sums alone can't tell the cells of one equation apart. What can is only what the reader and the clerk have
    /// said of a cell, and a total that was left out beside parts that are stated.
    bool isMorePlausible(const Candidate &a, const Candidate &b) const { return rank(a) < rank(b); }

    std::tuple<int, int, int, int> rank(const Candidate &candidate) const
    {
        const Cell &cell = m_report.cells.at(candidate.cell);
        const bool isSettled = cell.confirmed || cell.read;
        const bool isDoubted = cell.uncertain && !isSettled;
        const bool isLeftOut = candidate.isTotal && (!cell.number || *cell.number == Decimal(0));
        return {-static_cast<int>(candidate.repair.clears.size()), isSettled, !isDoubted, !isLeftOut};
    }

    const Report &m_report;
    const Form &m_form;
    std::vector<Weighed> m_equations;
    std::unordered_map<QString, std::vector<std::size_t>> m_through; ///< by cell
    std::vector<Candidate> m_repairs;
};

} // namespace

QString equationName(QStringView rule, QStringView at)
{
    return QStringLiteral("%1@%2").arg(rule, at);
}

std::vector<Repair> findRepairs(const Report &report, const Form &form)
{
    return Search(report, form).run();
}

} // namespace disclosure
