// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/report.h"

#include <QHash>
#include <QString>

#include <compare>
#include <optional>
#include <vector>

namespace disclosure {

/// One cell's number made larger by `step`, in units of EquationCode.
struct CellChange {
    std::size_t cell = 0;
    qint64 step = 0;

    auto operator<=>(const CellChange &) const = default;
};
using Changes = std::vector<CellChange>;

/// The hard equations of a report in whole numbers and places of cells, for a search that tries many changes. Equations
/// of which a cell is missing say nothing and are left out; so are those with numbers too large to be a report's.
class EquationCode {
public:
    /// A cell in an equation: sign −1 for a part, +1 for a total.
    struct Term {
        std::size_t cell = 0;
        int sign = 0;

        bool isTotal() const { return sign > 0; }
    };
    struct Equation {
        QString name;
        std::size_t rule = 0; ///< a number that equations of one rule share
        std::vector<Term> terms;
        qint64 residual = 0; ///< totals − parts
        bool isBroken = false;
    };
    /// An equation that a cell is in.
    struct Place {
        std::size_t equation = 0;
        int sign = 0;
    };
    struct Cell {
        QString id;
        qint64 value = 0; ///< 0 for no number
        std::optional<qint64> secondReading;
        bool isBlank = false;
        bool hasNumber = false;
        bool isDoubted = false; ///< by the reader, and no clerk has said anything
        bool isSettled = false; ///< a clerk has typed or confirmed it
        bool isTotal = false;   ///< of one of its equations
        const Column *column = nullptr;
        std::vector<Place> places;
    };

    EquationCode(const Report &report, const Form &form);

    const std::vector<Equation> &equations() const { return m_equations; }
    const std::vector<Cell> &cells() const { return m_cells; }
    std::size_t ruleCount() const { return m_ruleCount; }
    /// Cells of one row, or of one column, in the form's order: those that stand in equations.
    const std::vector<std::vector<std::size_t>> &lines() const { return m_lines; }

    bool mayHold(std::size_t cell, qint64 value) const;
    Decimal number(const CellChange &change) const;
    /// How unlikely it is that these changes are what went wrong, in the units of slipCost(). A value that was written
    /// into a neighbouring cell, or exchanged with it, is one slip.
    double cost(const Changes &changes) const;

private:
    std::size_t placeOf(const QString &cellId, const Report &report, const Form &form);
    void findLines(const Form &form, const Report &report);
    double costOfOne(const CellChange &change) const;
    bool isOddBlank(std::size_t cell) const;
    double costOfPair(const CellChange &one, const CellChange &other) const;

    std::vector<Equation> m_equations;
    std::vector<Cell> m_cells;
    QHash<QString, std::size_t> m_byId;
    std::vector<std::vector<std::size_t>> m_lines;
    std::size_t m_ruleCount = 0;
    int m_scale = 1; ///< units in 1: 100 if a cell has decimals
};

} // namespace disclosure
