// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/equationcode.h"

#include "models/report/celltext.h"
#include "models/validate/equations.h"
#include "models/validate/repairs.h"
#include "models/validate/slipcost.h"
#include "models/validate/validator.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace disclosure {

namespace {

constexpr double largest = 1e12; ///< a larger number is none that a report counts

// What speaks for a cell or against it, in the units of slipCost().
constexpr double oneCell = 8.0;       ///< that any given cell is wrong at all
constexpr double doubtedCell = -3.0;  ///< the reader is not sure of it
constexpr double readSo = 0.5;        ///< another reading gives the number, whatever slip would be needed
constexpr double settledCell = 6.0;   ///< a clerk has typed or confirmed it
constexpr double leftOutTotal = -6.0; ///< a total that is blank beside parts that are stated
constexpr double oddBlank = -3.0;     ///< a cell that is blank where its row and column write 0
constexpr double movedValue = 2.0;    ///< a value stands in the neighbouring cell, which is empty where it should stand
constexpr double exchangedValues = 3.0;
constexpr double overwritten = 4.0; ///< a value stands in the neighbouring cell in place of that one's own
constexpr double movedCount = 5.0;  ///< some of a cell's count stands in the neighbouring one
constexpr double farther = 2.0;     ///< not the next cell, but one of the same row or column

/// How rare a number is in a report's tables, in the units of slipCost(): most cells are 0, and small counts are more
/// frequent than large ones by about the inverse of their size.
double rarity(qint64 value)
{
    constexpr double notZero = 1.5;
    return value == 0 ? 0 : notZero + std::log(static_cast<double>(std::abs(value))) / 2;
}

} // namespace

EquationCode::EquationCode(const Report &report, const Form &form)
{
    std::vector<std::pair<disclosure::Equation, Balance>> complete;
    for (disclosure::Equation &equation : equationsOf(report, form)) {
        if (!equation.isHard) {
            continue;
        }
        const Balance balance = balanceOf(equation, report);
        const auto isLarge = [&report](const QString &id) {
            const auto cell = report.cells.find(id);
            return cell != report.cells.end() && cell->second.number &&
                   std::abs(cell->second.number->toDouble()) > largest;
        };
        if (balance.isComplete && std::ranges::none_of(equation.cells(), isLarge)) {
            complete.emplace_back(std::move(equation), balance);
        }
    }
    for (const auto &[equation, balance] : complete) {
        const bool isWhole = std::ranges::all_of(equation.cells(), [&report](const QString &id) {
            const std::optional<Decimal> &number = report.cells.at(id).number;
            return !number || number->isWhole();
        });
        m_scale = isWhole ? m_scale : 100;
    }
    QHash<QString, std::size_t> rules;
    for (const auto &[equation, balance] : complete) {
        const auto rule = rules.constFind(equation.rule);
        const std::size_t ruleNumber = rule == rules.cend() ? m_ruleCount++ : *rule;
        rules.insert(equation.rule, ruleNumber);
        Equation entry{.name = equationName(equation.rule, equation.at), .rule = ruleNumber, .terms = {}};
        const auto append = [&](const QStringList &ids, int sign) {
            for (const QString &id : ids) {
                const std::size_t cell = placeOf(id, report, form);
                entry.terms.push_back({cell, sign});
                entry.residual += sign * m_cells[cell].value;
                m_cells[cell].places.push_back({m_equations.size(), sign});
                m_cells[cell].isTotal = m_cells[cell].isTotal || sign > 0;
            }
        };
        append(equation.parts, -1);
        append(equation.totals, 1);
        entry.isBroken = balance.isBroken();
        m_equations.push_back(std::move(entry));
    }
    findLines(form, report);
}

/// Adds the cell if it is not there yet.
std::size_t EquationCode::placeOf(const QString &cellId, const Report &report, const Form &form)
{
    if (const auto found = m_byId.constFind(cellId); found != m_byId.cend()) {
        return *found;
    }
    const disclosure::Cell &cell = report.cells.at(cellId);
    const std::optional<Form::Place> place = form.place(cellId);
    Cell entry{.id = cellId};
    entry.value = std::llround(cell.number.value_or(Decimal(0)).toDouble() * m_scale);
    if (const std::optional<Decimal> second = cellValue(cell.secondReading).number) {
        entry.secondReading = std::llround(second->toDouble() * m_scale);
    }
    entry.hasNumber = cell.number.has_value();
    entry.isBlank = cell.text.trimmed().isEmpty();
    entry.isSettled = cell.confirmed || cell.read;
    entry.isDoubted = cell.uncertain && !entry.isSettled;
    entry.column = place ? place->column : nullptr;
    m_byId.insert(cellId, m_cells.size());
    m_cells.push_back(std::move(entry));
    return m_cells.size() - 1;
}

void EquationCode::findLines(const Form &form, const Report &report)
{
    QStringList order = form.cellIds();
    for (const ExtraRow &row : report.extraRows) {
        // Beside the row that it stands below; only the distance to its neighbours matters.
        for (auto cell = report.cells.lower_bound(row.id + u'.');
             cell != report.cells.end() && cell->first.startsWith(row.id + u'.'); ++cell) {
            order.append(cell->first);
        }
    }
    std::map<QString, std::vector<std::size_t>> lines;
    for (const QString &id : order) {
        const auto cell = m_byId.constFind(id);
        const std::optional<CellId> parts = CellId::fromString(id);
        if (cell != m_byId.cend() && parts) {
            lines[u"row "_qs + parts->tableRow()].push_back(*cell);
            lines[u"column "_qs + parts->table + u'.' + parts->column].push_back(*cell);
        }
    }
    for (auto &[name, cells] : lines) {
        if (cells.size() > 1) {
            m_lines.push_back(std::move(cells));
        }
    }
}

bool EquationCode::mayHold(std::size_t cell, qint64 value) const
{
    const Column *column = m_cells[cell].column;
    return column && disclosure::mayHold(*column, number({cell, value - m_cells[cell].value}));
}

Decimal EquationCode::number(const CellChange &change) const
{
    const qint64 value = m_cells[change.cell].value + change.step;
    if (value % m_scale == 0) {
        return Decimal(value / m_scale);
    }
    return Decimal::fromString(QString::number(static_cast<double>(value) / m_scale, 'f', 2)).value_or(Decimal(0));
}

double EquationCode::cost(const Changes &changes) const
{
    // Of few changes, each may be one half of a slip that made two: try all ways to pair them.
    constexpr std::size_t mostPaired = 3;
    double cost = 0;
    for (const CellChange &change : changes) {
        cost += costOfOne(change);
    }
    if (changes.size() > mostPaired) {
        return oneCell * 2 + movedValue; // a row or a column that was moved
    }
    double best = cost;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        for (std::size_t j = i + 1; j < changes.size(); ++j) {
            best = std::min(best,
                            cost - costOfOne(changes[i]) - costOfOne(changes[j]) + costOfPair(changes[i], changes[j]));
        }
    }
    return best;
}

double EquationCode::costOfOne(const CellChange &change) const
{
    const Cell &cell = m_cells[change.cell];
    const qint64 right = cell.value + change.step;
    double cost = oneCell + (right == cell.secondReading ? readSo : slipCost(right, cell.value, !cell.hasNumber));
    cost += rarity(right / m_scale) - rarity(cell.value / m_scale);
    cost += cell.isDoubted ? doubtedCell : cell.isSettled ? settledCell : 0;
    if (cell.isBlank) {
        cost += cell.isTotal ? leftOutTotal : isOddBlank(change.cell) ? oddBlank : 0;
    }
    return cost;
}

/// Whether most cells of its row and its column hold numbers, or signs for none.
bool EquationCode::isOddBlank(std::size_t cell) const
{
    std::ptrdiff_t filled = 0;
    std::ptrdiff_t all = 0;
    for (const std::vector<std::size_t> &line : m_lines) {
        if (std::ranges::find(line, cell) != line.end()) {
            filled += std::ranges::count_if(line, [this](std::size_t other) { return !m_cells[other].isBlank; });
            all += std::ssize(line);
        }
    }
    return filled * 2 > all;
}

/// Two cells of one row or column, of which one may hold what belongs into the other.
double EquationCode::costOfPair(const CellChange &one, const CellChange &other) const
{
    const double apart = costOfOne(one) + costOfOne(other);
    const auto line = std::ranges::find_if(m_lines, [&](const std::vector<std::size_t> &cells) {
        return std::ranges::find(cells, one.cell) != cells.end() && std::ranges::find(cells, other.cell) != cells.end();
    });
    if (line == m_lines.end()) {
        return apart;
    }
    const auto place = [&line](std::size_t cell) { return std::ranges::find(*line, cell) - line->begin(); };
    const double distance = std::abs(place(one.cell) - place(other.cell)) == 1 ? 0 : farther;
    const auto stated = [this](const CellChange &change) { return m_cells[change.cell].value; };
    const auto right = [&stated](const CellChange &change) { return stated(change) + change.step; };
    const auto isMoved = [&](const CellChange &from, const CellChange &to) {
        return right(from) == stated(to) && stated(from) == 0 && right(to) == 0;
    };
    const auto isOverwritten = [&](const CellChange &from, const CellChange &to) {
        return right(from) == stated(to) && stated(from) == 0;
    };
    double slip = apart - oneCell;
    if (isMoved(one, other) || isMoved(other, one)) {
        slip = movedValue;
    } else if (right(one) == stated(other) && right(other) == stated(one)) {
        slip = exchangedValues;
    } else if (isOverwritten(one, other) || isOverwritten(other, one)) {
        slip = overwritten + slipCost(std::abs(right(one)), std::abs(stated(one)), false) / 2;
    } else if (one.step == -other.step) {
        slip = movedCount + std::log(static_cast<double>(std::abs(one.step)) / m_scale);
    }
    return std::min(apart, oneCell + slip + distance);
}

} // namespace disclosure
