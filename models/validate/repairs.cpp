// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/repairs.h"

#include "models/validate/equationcode.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace disclosure {

namespace {

constexpr std::size_t mostCells = 3;
constexpr std::size_t mostRepairs = 60; ///< of one report; those that come later are less likely by far
constexpr std::size_t mostAtoms = 4000;
constexpr int mostSteps = 400'000; ///< of the search; some 20 ms

/// A set of changes that belong together: all equations that it touches hold with it, and no part of it is one itself.
struct Atom {
    Changes changes;
    std::vector<std::size_t> clears; ///< equations that are broken now, sorted
    std::vector<std::size_t> touches;
    bool isSumOfParts = false;
    std::size_t size = 0; ///< how many cells it counts for; a row that was moved is one slip, but never the first guess
};

class Search {
public:
    Search(const Report &report, const Form &form) : m_code(report, form)
    {
        m_residuals.reserve(m_code.equations().size());
        for (const EquationCode::Equation &equation : m_code.equations()) {
            m_residuals.push_back(equation.residual);
        }
        m_original = m_residuals;
    }

    Repairs run()
    {
        Repairs repairs;
        const std::vector<std::size_t> broken = brokenEquations();
        if (broken.empty()) {
            return repairs;
        }
        findSingles(broken);
        const std::vector<Atom> singles = m_atoms;
        repairs.single = ranked(singles);
        findExchanges();
        for (m_limit = 1; m_limit <= mostCells && repairs.whole.empty(); ++m_limit) {
            if (m_limit > 1) {
                findSets(broken);
            }
            repairs.whole = covers(broken);
        }
        if (repairs.whole.empty() && m_steps < mostSteps) {
            findMoves();
            repairs.whole = covers(broken);
        }
        return repairs;
    }

private:
    std::vector<std::size_t> brokenEquations() const
    {
        std::vector<std::size_t> broken;
        for (std::size_t i = 0; i < m_original.size(); ++i) {
            if (m_code.equations()[i].isBroken) {
                broken.push_back(i);
            }
        }
        return broken;
    }

    // One cell.

    void findSingles(const std::vector<std::size_t> &broken)
    {
        for (const std::size_t equation : broken) {
            for (const EquationCode::Term &term : m_code.equations()[equation].terms) {
                trySingle(term.cell, -m_original[equation] * term.sign, isBlankTotal(equation, term));
            }
        }
    }

    /// Whether the term is a total that is blank while all parts are stated: it states nothing, so that filling it
    /// contradicts nothing, and an equation that other blanks keep open does not speak against it.
    bool isBlankTotal(std::size_t equation, const EquationCode::Term &term) const
    {
        const auto isBlank = [this](const EquationCode::Term &other) { return m_code.cells()[other.cell].isBlank; };
        const std::vector<EquationCode::Term> &terms = m_code.equations()[equation].terms;
        const bool isOnlyTotal = std::ranges::count_if(terms, &EquationCode::Term::isTotal) == 1;
        return term.isTotal() && isOnlyTotal && isBlank(term) && std::ranges::count_if(terms, isBlank) == 1;
    }

    bool hasOtherBlank(std::size_t equation, std::size_t cell) const
    {
        return std::ranges::any_of(m_code.equations()[equation].terms, [&](const EquationCode::Term &term) {
            return term.cell != cell && m_code.cells()[term.cell].isBlank;
        });
    }

    void trySingle(std::size_t cell, qint64 step, bool fillsBlankTotal)
    {
        const EquationCode::Cell &entry = m_code.cells()[cell];
        const bool isKnown =
            std::ranges::any_of(m_atoms, [cell](const Atom &known) { return known.changes.front().cell == cell; });
        if (isKnown || !m_code.mayHold(cell, entry.value + step)) {
            return;
        }
        Atom atom{.changes = {{cell, step}}, .clears = {}, .touches = {}, .size = 1};
        for (const EquationCode::Place &place : entry.places) {
            if (m_original[place.equation] + step * place.sign != 0) {
                if (fillsBlankTotal && hasOtherBlank(place.equation, cell)) {
                    continue;
                }
                return;
            }
            atom.touches.push_back(place.equation);
            // An equation without numbers is not judged: that it holds with one is no merit, nor a fault.
            if (m_original[place.equation] != 0) {
                atom.clears.push_back(place.equation);
            }
            const EquationCode::Term own{cell, place.sign};
            atom.isSumOfParts = atom.isSumOfParts || isBlankTotal(place.equation, own);
        }
        m_atoms.push_back(std::move(atom));
    }

    /// Neighbours of which each stands in one and the same equation (table 4) and which have each other's values: where
    /// one equation speaks alone, a single cell always mends it, so that such a slip would never be thought of.
    void findExchanges()
    {
        const auto equationOf = [this](std::size_t cell) {
            const std::vector<EquationCode::Place> &places = m_code.cells()[cell].places;
            return places.size() == 1 ? std::optional(places.front().equation) : std::nullopt;
        };
        for (const std::vector<std::size_t> &line : m_code.lines()) {
            for (std::size_t i = 0; i + 1 < line.size(); ++i) {
                const std::optional<std::size_t> equation = equationOf(line[i]);
                if (!equation || m_original[*equation] == 0 || equation != equationOf(line[i + 1])) {
                    continue;
                }
                const qint64 step = m_code.cells()[line[i + 1]].value - m_code.cells()[line[i]].value;
                Changes changes = {{line[i], step}, {line[i + 1], -step}};
                std::ranges::sort(changes);
                const bool isAllowed = std::ranges::all_of(changes, [this](const CellChange &change) {
                    return m_code.mayHold(change.cell, m_code.cells()[change.cell].value + change.step);
                });
                if (step != 0 && isAllowed && isClosed(changes)) {
                    Atom atom = atomOf(std::move(changes));
                    atom.size = 1;
                    m_atoms.push_back(std::move(atom));
                }
            }
        }
    }

    // Two or three cells.

    void findSets(const std::vector<std::size_t> &broken)
    {
        for (const std::size_t equation : broken) {
            m_open = {equation};
            extend();
        }
        m_open.clear();
    }

    void extend()
    {
        if (++m_steps > mostSteps || m_atoms.size() > mostAtoms) {
            return;
        }
        const std::optional<std::size_t> equation = mostConfined();
        if (!equation) {
            if (m_changes.size() == m_limit) {
                keepSet();
            }
            return;
        }
        if (m_changes.size() >= m_limit || !isWithinReach()) {
            return;
        }
        for (const EquationCode::Term &term : m_code.equations()[*equation].terms) {
            if (!std::ranges::any_of(m_changes, [&term](const CellChange &made) { return made.cell == term.cell; })) {
                changeCell(term.cell);
            }
        }
    }

    /// Of the equations that are touched and do not hold, the one with the fewest cells.
    std::optional<std::size_t> mostConfined() const
    {
        std::optional<std::size_t> best;
        for (const std::size_t equation : m_open) {
            const bool isOpen = m_residuals[equation] != 0;
            if (isOpen &&
                (!best || m_code.equations()[equation].terms.size() < m_code.equations()[*best].terms.size())) {
                best = equation;
            }
        }
        return best;
    }

    /// A cell stands in at most one equation of each rule: of no rule may more be open than cells are left.
    bool isWithinReach() const
    {
        const std::size_t left = m_limit - m_changes.size();
        std::vector<std::size_t> open(m_code.ruleCount(), 0);
        return std::ranges::all_of(m_open, [&](std::size_t equation) {
            return m_residuals[equation] == 0 || ++open[m_code.equations()[equation].rule] <= left;
        });
    }

    void changeCell(std::size_t cell)
    {
        const EquationCode::Cell &entry = m_code.cells()[cell];
        std::vector<qint64> tried;
        for (const EquationCode::Place &place : entry.places) {
            const qint64 step = -m_residuals[place.equation] * place.sign;
            if (step == 0 || std::ranges::find(tried, step) != tried.end() ||
                !m_code.mayHold(cell, entry.value + step)) {
                continue;
            }
            tried.push_back(step);
            const std::size_t openBefore = m_open.size();
            apply({cell, step});
            m_changes.push_back({cell, step});
            extend();
            m_changes.pop_back();
            apply({cell, -step});
            m_open.resize(openBefore);
        }
    }

    void apply(const CellChange &change)
    {
        for (const EquationCode::Place &place : m_code.cells()[change.cell].places) {
            m_residuals[place.equation] += change.step * place.sign;
            if (std::ranges::find(m_open, place.equation) == m_open.end()) {
                m_open.push_back(place.equation);
            }
        }
    }

    void keepSet()
    {
        Changes changes = m_changes;
        std::ranges::sort(changes);
        const bool isKnown =
            std::ranges::any_of(m_atoms, [&changes](const Atom &atom) { return atom.changes == changes; });
        if (!isKnown && isMinimal(changes)) {
            m_atoms.push_back(atomOf(std::move(changes)));
        }
    }

    Atom atomOf(Changes changes) const
    {
        Atom atom{.changes = std::move(changes), .clears = {}, .touches = {}, .size = 0};
        atom.size = atom.changes.size();
        for (const CellChange &change : atom.changes) {
            for (const EquationCode::Place &place : m_code.cells()[change.cell].places) {
                if (std::ranges::find(atom.touches, place.equation) == atom.touches.end()) {
                    atom.touches.push_back(place.equation);
                }
            }
        }
        std::ranges::sort(atom.touches);
        std::ranges::copy_if(atom.touches, std::back_inserter(atom.clears),
                             [this](std::size_t equation) { return m_original[equation] != 0; });
        return atom;
    }

    /// Whether no smaller part of the changes leaves every equation that it touches in order.
    bool isMinimal(const Changes &changes) const
    {
        const std::size_t all = (std::size_t(1) << changes.size()) - 1;
        for (std::size_t chosen = 1; chosen < all; ++chosen) {
            Changes part;
            for (std::size_t i = 0; i < changes.size(); ++i) {
                if ((chosen >> i & 1) != 0) {
                    part.push_back(changes[i]);
                }
            }
            if (isClosed(part)) {
                return false;
            }
        }
        return true;
    }

    bool isClosed(const Changes &changes) const
    {
        return std::ranges::all_of(changes, [&](const CellChange &change) {
            return std::ranges::all_of(m_code.cells()[change.cell].places, [&](const EquationCode::Place &place) {
                return residualAfter(place.equation, changes) == 0;
            });
        });
    }

    qint64 residualAfter(std::size_t equation, const Changes &changes) const
    {
        qint64 residual = m_original[equation];
        for (const CellChange &change : changes) {
            for (const EquationCode::Place &place : m_code.cells()[change.cell].places) {
                residual += place.equation == equation ? change.step * place.sign : 0;
            }
        }
        return residual;
    }

    // A row or a column that was moved by one place.

    void findMoves()
    {
        for (const std::vector<std::size_t> &line : m_code.lines()) {
            for (const bool isForward : {true, false}) {
                Changes changes;
                bool isAllowed = true;
                for (std::size_t i = 0; i < line.size(); ++i) {
                    const bool isAtEnd = isForward ? i == 0 : i + 1 == line.size();
                    const qint64 from = m_code.cells()[line[i]].value;
                    const qint64 to = isAtEnd ? 0 : m_code.cells()[line[isForward ? i - 1 : i + 1]].value;
                    isAllowed = isAllowed && m_code.mayHold(line[i], to);
                    if (from != to) {
                        changes.push_back({line[i], to - from});
                    }
                }
                std::ranges::sort(changes);
                if (!changes.empty() && isAllowed && isClosed(changes)) {
                    Atom atom = atomOf(std::move(changes));
                    atom.size = 1;
                    m_atoms.push_back(std::move(atom));
                }
            }
        }
        m_limit = mostCells;
    }

    // All of it.

    /// The smallest unions of atoms that clear everything that is broken, each equation by one of them.
    std::vector<WholeRepair> covers(const std::vector<std::size_t> &broken)
    {
        m_covers.clear();
        m_smallest = std::min(m_limit, mostCells);
        m_byEquation.assign(m_original.size(), {});
        for (std::size_t i = 0; i < m_atoms.size(); ++i) {
            for (const std::size_t equation : m_atoms[i].clears) {
                m_byEquation[equation].push_back(i);
            }
        }
        std::vector<std::size_t> chosen;
        cover(broken, chosen, 0);
        std::vector<WholeRepair> repairs;
        for (const std::vector<std::size_t> &atoms : m_covers) {
            WholeRepair repair;
            Changes changes;
            for (const std::size_t atom : atoms) {
                repair.parts.push_back(repairOf(m_atoms[atom]));
                changes.insert(changes.end(), m_atoms[atom].changes.begin(), m_atoms[atom].changes.end());
            }
            repair.cost = m_code.cost(changes);
            repairs.push_back(std::move(repair));
        }
        std::ranges::stable_sort(repairs, {}, &WholeRepair::cost);
        if (repairs.size() > mostRepairs) {
            repairs.resize(mostRepairs);
        }
        return repairs;
    }

    void cover(const std::vector<std::size_t> &broken, std::vector<std::size_t> &chosen, std::size_t size)
    {
        constexpr std::size_t mostCovers = 2000;
        const auto uncovered = std::ranges::find_if(broken, [&](std::size_t equation) {
            return std::ranges::none_of(
                chosen, [&](std::size_t atom) { return std::ranges::binary_search(m_atoms[atom].clears, equation); });
        });
        if (uncovered == broken.end()) {
            if (size < m_smallest) {
                m_covers.clear();
                m_smallest = size;
            }
            m_covers.push_back(chosen);
            return;
        }
        for (const std::size_t atom : m_byEquation[*uncovered]) {
            const std::size_t sizeThen = size + m_atoms[atom].size;
            if (sizeThen > m_smallest || m_covers.size() >= mostCovers || touchesSame(atom, chosen)) {
                continue;
            }
            chosen.push_back(atom);
            cover(broken, chosen, sizeThen);
            chosen.pop_back();
        }
    }

    bool touchesSame(std::size_t atom, const std::vector<std::size_t> &chosen) const
    {
        return std::ranges::any_of(chosen, [&](std::size_t other) {
            return std::ranges::any_of(m_atoms[atom].touches, [&](std::size_t equation) {
                return std::ranges::find(m_atoms[other].touches, equation) != m_atoms[other].touches.end();
            });
        });
    }

    Repair repairOf(const Atom &atom) const
    {
        Repair repair{.numbers = {}, .clears = {}, .cost = m_code.cost(atom.changes)};
        repair.isSumOfParts = atom.isSumOfParts;
        for (const CellChange &change : atom.changes) {
            repair.numbers[m_code.cells()[change.cell].id] = m_code.number(change);
        }
        for (const std::size_t equation : atom.clears) {
            repair.clears.insert(m_code.equations()[equation].name);
        }
        return repair;
    }

    std::vector<Repair> ranked(const std::vector<Atom> &atoms) const
    {
        std::vector<Repair> repairs;
        repairs.reserve(atoms.size());
        for (const Atom &atom : atoms) {
            repairs.push_back(repairOf(atom));
        }
        std::ranges::stable_sort(repairs, {}, [](const Repair &repair) {
            return std::tuple(-static_cast<int>(repair.clears.size()), repair.cost);
        });
        return repairs;
    }

    EquationCode m_code;
    std::vector<qint64> m_original;  ///< of each equation: what its totals have too much
    std::vector<qint64> m_residuals; ///< the same after m_changes
    Changes m_changes;
    std::vector<std::size_t> m_open; ///< equations that have to hold, in the order in which they were touched
    std::vector<Atom> m_atoms;
    std::vector<std::vector<std::size_t>> m_byEquation; ///< atoms that clear it
    std::vector<std::vector<std::size_t>> m_covers;
    std::size_t m_smallest = 0; ///< of the covers so far
    std::size_t m_limit = 1;    ///< cells that a set may have
    int m_steps = 0;
};

} // namespace

Repair WholeRepair::joined() const
{
    Repair all{.numbers = {}, .clears = {}, .cost = cost, .isSumOfParts = !parts.empty()};
    for (const Repair &part : parts) {
        all.numbers.insert(part.numbers.begin(), part.numbers.end());
        all.clears.insert(part.clears.begin(), part.clears.end());
        all.isSumOfParts = all.isSumOfParts && part.isSumOfParts;
    }
    return all;
}

QString equationName(QStringView rule, QStringView at)
{
    return QStringLiteral("%1@%2").arg(rule, at);
}

Repairs findRepairs(const Report &report, const Form &form)
{
    return Search(report, form).run();
}

std::vector<Repair> proposedRepairs(const Report &report, const Form &form)
{
    Repairs found = findRepairs(report, form);
    if (found.whole.empty()) {
        return std::move(found.single);
    }
    std::vector<Repair> repairs;
    for (const WholeRepair &whole : found.whole) {
        repairs.push_back(whole.joined());
    }
    return repairs;
}

} // namespace disclosure
