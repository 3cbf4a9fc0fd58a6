// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/causes.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace disclosure {

namespace {

/// Sorts findings that are all open, or all set aside for one reason, into causes.
class Grouping {
public:
    Grouping(const Report &report, const Form &form, const Repairs &repairs, const std::vector<std::size_t> &findings)
        : m_report(report), m_form(form), m_repairs(repairs), m_rest(findings.begin(), findings.end())
    {
        for (const std::size_t i : findings) {
            m_byName[equationName(report.findings[i].rule, report.findings[i].at)] = i;
        }
    }

    std::vector<Cause> run()
    {
        groupOnlyTotals();
        // Blank totals are filled one by one, each with the sum of its parts.
        if (std::ranges::none_of(m_repairs.single, &Repair::isSumOfParts)) {
            groupMendedTogether();
        }
        groupMendedByOneCell();
        groupMissingCells();
        for (const std::size_t i : m_rest) {
            m_causes.push_back({{i}, {}});
        }
        return std::move(m_causes);
    }

private:
    using Findings = std::set<std::size_t>;

    /// What is left of the findings that a repair would clear.
    Findings cleared(const Repair &repair) const
    {
        Findings findings;
        for (const QString &name : repair.clears) {
            if (const auto found = m_byName.find(name); found != m_byName.end() && m_rest.contains(found->second)) {
                findings.insert(found->second);
            }
        }
        return findings;
    }

    /// Where only the totals are filled in, the sums that lack their parts are one omission, not one for each row.
    void groupOnlyTotals()
    {
        for (const Rule &rule : m_form.rules) {
            Findings group;
            for (const std::size_t i : m_rest) {
                if (rule.kind == Rule::Kind::OnlyTotals && m_report.findings[i].rule == rule.id) {
                    group.insert(i);
                }
            }
            if (group.empty()) {
                continue;
            }
            for (const std::size_t i : m_rest) {
                const Finding &finding = m_report.findings[i];
                const Rule *other = m_form.rule(finding.rule);
                const bool isOfRow = std::ranges::any_of(rule.equations, [&finding](const Rule::Equation &equation) {
                    return finding.cells == equation.parts + equation.totals;
                });
                if (other && other->kind == Rule::Kind::Sum && isOfRow) {
                    group.insert(i);
                }
            }
            take({}, group);
        }
    }

    /// What is mended by one part of a whole repair belongs together, and so does what parts of other repairs that fit
    /// as well would mend together: the clerk chooses between them in one entry.
    void groupMendedTogether()
    {
        std::vector<Findings> groups;
        for (const WholeRepair &whole : m_repairs.whole) {
            for (const Repair &part : whole.parts) {
                join(groups, cleared(part));
            }
        }
        for (Findings &group : groups) {
            Cause cause;
            for (const WholeRepair &whole : m_repairs.whole) {
                WholeRepair ofGroup;
                std::ranges::copy_if(whole.parts, std::back_inserter(ofGroup.parts),
                                     [&](const Repair &part) { return overlap(group, cleared(part)); });
                for (const Repair &part : ofGroup.parts) {
                    ofGroup.cost += part.cost;
                }
                const Repair repair = ofGroup.joined();
                const bool isKnown = std::ranges::any_of(
                    cause.repairs, [&repair](const Repair &known) { return known.numbers == repair.numbers; });
                if (!repair.numbers.empty() && !isKnown) {
                    cause.repairs.push_back(repair);
                }
            }
            if (cause.repairs.size() == 1) {
                addCounts(group, cause.repairs.front());
            }
            take(std::move(cause), group);
        }
    }

    static void join(std::vector<Findings> &groups, Findings findings)
    {
        std::erase_if(groups, [&findings](const Findings &group) {
            const bool isOne = overlap(group, findings);
            if (isOne) {
                findings.insert(group.begin(), group.end());
            }
            return isOne;
        });
        if (!findings.empty()) {
            groups.push_back(std::move(findings));
        }
    }

    /// The repair that clears most is the likeliest cause. Those that clear as much and overlap it are as likely, so
    /// that they belong to the same entry.
    void groupMendedByOneCell()
    {
        while (true) {
            std::size_t most = 0;
            for (const Repair &repair : m_repairs.single) {
                most = std::max(most, cleared(repair).size());
            }
            if (most == 0) {
                return;
            }
            Findings group;
            std::vector<const Repair *> taken;
            bool grows = true;
            while (grows) {
                grows = false;
                for (const Repair &repair : m_repairs.single) {
                    const Findings findings = cleared(repair);
                    const bool isKnown = std::ranges::find(taken, &repair) != taken.end();
                    if (findings.size() == most && !isKnown && (group.empty() || overlap(group, findings))) {
                        group.insert(findings.begin(), findings.end());
                        taken.push_back(&repair);
                        grows = true;
                    }
                }
            }
            addEquations(group, taken);
        }
    }

    void addEquations(Findings group, const std::vector<const Repair *> &taken)
    {
        Cause cause;
        for (const Repair &repair : m_repairs.single) {
            if (std::ranges::find(taken, &repair) != taken.end()) {
                cause.repairs.push_back(repair);
            }
        }
        if (cause.repairs.size() == 1) {
            addCounts(group, cause.repairs.front());
        }
        take(std::move(cause), group);
    }

    /// A number that the cell may not hold goes away with the repair.
    void addCounts(Findings &group, const Repair &repair) const
    {
        for (const std::size_t i : m_rest) {
            const Finding &finding = m_report.findings[i];
            const Rule *rule = m_form.rule(finding.rule);
            if (rule && rule->kind == Rule::Kind::Count && repair.numbers.contains(finding.at)) {
                group.insert(i);
            }
        }
    }

    void groupMissingCells()
    {
        std::map<QString, Findings> byTable;
        for (const std::size_t i : m_rest) {
            const Rule *rule = m_form.rule(m_report.findings[i].rule);
            if (rule && rule->kind == Rule::Kind::MissingCell) {
                byTable[m_report.findings[i].at.section(u'.', 0, 0)].insert(i);
            }
        }
        for (const auto &[table, findings] : byTable) {
            const auto cells = std::ranges::count_if(
                m_form.cellIds(), [prefix = table + u'.'](const QString &id) { return id.startsWith(prefix); });
            if (static_cast<std::size_t>(cells) == findings.size()) {
                take({}, findings);
                continue;
            }
            std::map<QString, Findings> byRow;
            for (const std::size_t i : findings) {
                byRow[m_report.findings[i].at.section(u'.', 0, 1)].insert(i);
            }
            for (const auto &[row, ofRow] : byRow) {
                take({}, ofRow);
            }
        }
    }

    static bool overlap(const Findings &a, const Findings &b)
    {
        return std::ranges::any_of(a, [&b](std::size_t i) { return b.contains(i); });
    }

    void take(Cause cause, const Findings &findings)
    {
        cause.findings.assign(findings.begin(), findings.end());
        for (const std::size_t i : findings) {
            m_rest.erase(i);
        }
        m_causes.push_back(std::move(cause));
    }

    const Report &m_report;
    const Form &m_form;
    const Repairs &m_repairs;
    Findings m_rest;
    std::map<QString, std::size_t> m_byName;
    std::vector<Cause> m_causes;
};

} // namespace

std::vector<Cause> causesOf(const Report &report, const Form &form)
{
    if (report.findings.empty()) {
        return {};
    }
    std::map<std::optional<QString>, std::vector<std::size_t>> byDismissal;
    for (std::size_t i = 0; i < report.findings.size(); ++i) {
        byDismissal[report.findings[i].dismissal].push_back(i);
    }
    const Repairs repairs = findRepairs(report, form);
    std::vector<Cause> causes;
    for (const auto &[dismissal, findings] : byDismissal) {
        std::ranges::move(Grouping(report, form, repairs, findings).run(), std::back_inserter(causes));
    }
    std::ranges::sort(causes, {}, [](const Cause &cause) { return cause.findings.front(); });
    return causes;
}

} // namespace disclosure
