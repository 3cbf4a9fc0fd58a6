// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/validator.h"

#include "models/report/celltext.h"
#include "models/validate/breakdowns.h"
#include "models/validate/countsgiventwice.h"
#include "models/validate/equations.h"
#include "models/validate/narrative.h"
#include "models/validate/softrules.h"
#include "models/validate/years.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace disclosure {

namespace {

class Validation {
public:
    Validation(Report &report, const Form &form) : m_report(report), m_form(form) {}

    void run()
    {
        m_report.findings.clear();
        for (const Rule &rule : m_form.rules) {
            if (rule.severity == Severity::Error || !m_report.mutedRules.contains(rule.id)) {
                evaluate(rule);
            }
        }
        for (Finding &finding : m_report.findings) {
            const auto dismissal = m_report.dismissals.find(findingKey(finding, m_report));
            finding.origin = originOf(finding);
            finding.dismissal =
                dismissal == m_report.dismissals.end() ? std::nullopt : std::optional(dismissal->second);
        }
        findDoubted();
        liftDoubts();
        for (auto &[id, cell] : m_report.cells) {
            cell.trust = trustOf(id);
        }
    }

private:
    /// How the hard equations through a cell came out.
    struct Evidence {
        int holding = 0;
        int broken = 0;
    };

    void evaluate(const Rule &rule)
    {
        switch (rule.kind) {
        case Rule::Kind::Sum:
        case Rule::Kind::Order:
            evaluateEquations(rule);
            break;
        case Rule::Kind::Count:
            findWrongCounts(rule);
            break;
        case Rule::Kind::Edition:
            findWrongEdition(rule);
            break;
        case Rule::Kind::MissingPart:
            for (const QString &part : m_report.missingParts) {
                add(rule, part, {});
            }
            break;
        case Rule::Kind::UnknownRow:
            for (const ExtraRow &row : m_report.extraRows) {
                add(rule, row.id, {});
            }
            break;
        case Rule::Kind::MissingCell:
            findMissingCells(rule);
            break;
        case Rule::Kind::Unit:
            findWrongUnits(rule);
            break;
        case Rule::Kind::Years:
            compareYears(rule);
            break;
        case Rule::Kind::Narrative:
            compareNarrative(rule);
            break;
        case Rule::Kind::Breakdown:
            for (const Breakdown &breakdown : breakdowns(m_report, m_form)) {
                if (!breakdown.holds) {
                    addOfNarrative(rule, breakdown.total.words, breakdown.sum, breakdown.total.value, {});
                }
            }
            for (const Share &share : shares(m_report, m_form)) {
                if (!share.holds) {
                    addOfNarrative(rule, share.figure.words, share.right, share.figure.value, {});
                }
            }
            for (const TwoValues &two : countsGivenTwice(m_report)) {
                addOfNarrative(rule, two.second.words, two.first.value, two.second.value, {});
            }
            break;
        case Rule::Kind::Twice:
            for (const TwoValues &two : figuresGivenTwice(m_report)) {
                addOfNarrative(rule, two.second.words, two.first.value, two.second.value, {});
            }
            break;
        case Rule::Kind::Denial:
            for (const Denial &denial : denials(rule, m_report)) {
                if (denial.sum != Decimal(0)) {
                    addOfNarrative(rule, denial.at, denial.sum, Decimal(0), denial.cells);
                }
            }
            break;
        case Rule::Kind::MissingYear:
            findMissingYear(rule);
            break;
        default:
            for (const Suspicion &suspicion : suspicions(rule, m_report, m_form)) {
                Finding &finding = add(rule, suspicion.at, suspicion.cells);
                finding.expected = suspicion.expected;
                finding.found = suspicion.found;
                finding.needs = suspicion.needs;
                finding.words = suspicion.words;
            }
        }
    }

    void evaluateEquations(const Rule &rule)
    {
        for (const Equation &equation : equationsOf(rule, m_report)) {
            const Balance balance = balanceOf(equation, m_report);
            if (!balance.isJudged) {
                continue; // of a missing cell, cell.missing says so
            }
            const QStringList cells = equation.cells();
            if (equation.isHard) {
                if (balance.holds) {
                    m_holding.push_back(cells);
                }
                for (const QString &id : cells) {
                    ++(balance.holds ? m_evidence[id].holding : m_evidence[id].broken);
                }
            }
            if (!balance.holds) {
                Finding &finding = add(rule, equation.at, cells);
                finding.expected = balance.expected;
                finding.found = balance.found;
            }
        }
    }

    void compareNarrative(const Rule &rule)
    {
        const std::vector<NarrativeLink> links = narrativeLinks(rule, m_report);
        for (const NarrativeLink &link : links) {
            // Besides the right figure a report may give a smaller one of one office or month, or a far larger one of
            // all offices.
            const bool mayBeOthers = std::ranges::any_of(links, [&link](const NarrativeLink &other) {
                return other.subject == link.subject && other.holds &&
                       (link.value < other.value || link.value > other.value + other.value);
            });
            if (!link.holds && !mayBeOthers) {
                addOfNarrative(rule, link.at, link.sum, link.value, link.cells + link.less);
            }
        }
    }

    void addOfNarrative(const Rule &rule, const QString &at, const Decimal &expected, const Decimal &found,
                        const QStringList &cells)
    {
        const bool isKnown = std::ranges::any_of(
            m_report.findings, [&](const Finding &finding) { return finding.rule == rule.id && finding.at == at; });
        if (!isKnown) {
            Finding &finding = add(rule, at, cells);
            finding.expected = expected;
            finding.found = found;
        }
    }

    void compareYears(const Rule &rule)
    {
        const EarlierReport *last = lastYearOf(m_report);
        if (!last || (!rule.isAcrossForms && last->form != m_report.form)) {
            return;
        }
        for (const Rule::Equation &equation : rule.equations) {
            const Balance balance = balanceBetweenYears(equation, m_report, *last);
            if (balance.isBroken()) {
                Finding &finding = add(rule, equation.at, equation.parts + equation.minus + equation.totals);
                finding.expected = balance.expected;
                finding.found = balance.found;
                finding.needs = last->source;
            }
        }
    }

    void findMissingYear(const Rule &rule)
    {
        if (m_report.year > 0 && !m_report.earlier.empty() && !lastYearOf(m_report)) {
            add(rule, QString::number(m_report.year - 1), {});
        }
    }

    void findWrongCounts(const Rule &rule)
    {
        for (const auto &[id, cell] : m_report.cells) {
            const std::optional<Form::Place> place = m_form.place(id);
            if (place && cell.number && !mayHold(*place->column, *cell.number)) {
                add(rule, id, {id});
            }
        }
    }

    void findWrongEdition(const Rule &rule)
    {
        const int year = m_report.year;
        if (year > 0 && (year < m_form.firstYear || (m_form.lastYear && year > *m_form.lastYear))) {
            add(rule, m_form.id, {});
        }
    }

    void findMissingCells(const Rule &rule)
    {
        for (const QString &id : m_form.cellIds()) {
            if (!m_report.cells.contains(id)) {
                add(rule, id, {id});
            }
        }
    }

    void findWrongUnits(const Rule &rule)
    {
        for (const auto &[id, cell] : m_report.cells) {
            const std::optional<Form::Place> place = m_form.place(id);
            if (place && cell.number && isWrongUnit(cell, *place->column)) {
                add(rule, id, {id});
            }
        }
    }

    /// Pieces of whatever name are counted; money is not.
    static bool isWrongUnit(const Cell &cell, const Column &column)
    {
        const bool isMoneyForCount =
            column.kind != ValueKind::Amount && cell.unit.endsWith(u'元') && cell.unit != cell.headUnit;
        return isMoneyForCount || (!column.unit.isEmpty() && !cell.unit.isEmpty() && cell.unit != column.unit);
    }

    Evidence evidenceFor(const QString &id) const
    {
        const auto found = m_evidence.find(id);
        return found == m_evidence.end() ? Evidence{} : found->second;
    }

    void findDoubted()
    {
        for (const auto &[id, cell] : m_report.cells) {
            const bool isUnread = !cell.number && !cell.confirmed && !cellValue(cell.text).isUnderstood;
            // What a clerk has typed or confirmed is certain, until it is taken back.
            const bool isDoubted = cell.uncertain && !cell.read && !cell.confirmed;
            if (evidenceFor(id).broken > 0 || isUnread || isDoubted) {
                m_doubted.insert(id);
            }
        }
    }

    /// A sum of which all other numbers are certain proves the one that was read weakly, which may make this the last
    /// doubted one of another sum. Two that were misread so that they make up for each other stay doubted.
    void liftDoubts()
    {
        bool isChanged = true;
        while (isChanged) {
            isChanged = false;
            for (const QStringList &cells : m_holding) {
                const auto isDoubted = [this](const QString &id) { return m_doubted.contains(id); };
                if (std::ranges::count_if(cells, isDoubted) == 1 && isTelling(cells)) {
                    isChanged |= liftDoubt(*std::ranges::find_if(cells, isDoubted));
                }
            }
        }
    }

    /// Whether a sum says more than that the same number stands there twice, which may be misread twice.
    bool isTelling(const QStringList &cells) const
    {
        constexpr int fewest = 3;
        return std::ranges::count_if(cells, [this](const QString &id) { return isMoreThanZero(id); }) >= fewest;
    }

    bool isMoreThanZero(const QString &id) const
    {
        const std::optional<Decimal> &number = m_report.cells.at(id).number;
        return number && *number != Decimal(0);
    }

    /// Sums can't lift a doubt about the place: a whole column in the wrong one adds up as well as in the right one.
    /// Nor one of a blank or a zero, beside which a digit may be lost that no sum misses.
    bool liftDoubt(const QString &id)
    {
        const bool isLifted = m_report.cells.at(id).isProvable && isMoreThanZero(id) && evidenceFor(id).broken == 0;
        return isLifted && m_doubted.erase(id) > 0;
    }

    Trust trustOf(const QString &id) const
    {
        if (m_doubted.contains(id)) {
            return Trust::Doubtful;
        }
        return evidenceFor(id).holding > 0 ? Trust::Proven : Trust::Read;
    }

    /// Whose error it is, as far as the cells tell: what was read with certainty stands so in the source. A text that a
    /// clerk has typed over it does not.
    Origin originOf(const Finding &finding) const
    {
        Origin origin = finding.cells.isEmpty() ? Origin::Unknown : Origin::Report;
        for (const QString &id : finding.cells) {
            const auto found = m_report.cells.find(id);
            if (found == m_report.cells.end()) {
                return Origin::Unknown;
            }
            const Cell &cell = found->second;
            // Ink that a scan has lost leaves a blank that looks as sure as any.
            const bool mayBeLost = !cell.number && isRecognised(cell.page);
            const bool isDoubted = (cell.uncertain || mayBeLost) && !cell.read && !cell.confirmed;
            const bool isTyped = cell.read && cell.read->trimmed() != cell.text.trimmed() && !cell.confirmed;
            if (isTyped && !cell.uncertain) {
                origin = Origin::Reading;
            } else if (isDoubted || isTyped) {
                return Origin::Unknown; // the eye has to say whether the source or the reading is wrong
            }
        }
        return origin;
    }

    bool isRecognised(int page) const
    {
        return std::ranges::any_of(m_report.notices, [page](const Notice &notice) {
            return notice.kind == Notice::Kind::Recognised && notice.page == page;
        });
    }

    Finding &add(const Rule &rule, const QString &at, const QStringList &cells)
    {
        Finding finding;
        finding.rule = rule.id;
        finding.at = at;
        finding.severity = rule.severity;
        finding.cells = cells;
        return m_report.findings.emplace_back(finding);
    }

    Report &m_report;
    const Form &m_form;
    std::unordered_map<QString, Evidence> m_evidence;
    std::vector<QStringList> m_holding; ///< the cells of the hard equations that hold
    std::set<QString> m_doubted;
};

} // namespace

bool mayHold(const Column &column, const Decimal &number)
{
    const bool mayBeNegative = column.kind == ValueKind::SignedCount;
    const bool mayBeBroken = column.kind == ValueKind::Amount;
    return (number.isWhole() || mayBeBroken) && (!number.isNegative() || mayBeNegative);
}

QString findingKey(const Finding &finding, const Report &report)
{
    QStringList parts = {finding.rule, finding.at};
    for (const QString &id : finding.cells) {
        const auto cell = report.cells.find(id);
        const QString value = cell == report.cells.end() ? QStringLiteral("?")
                              : cell->second.number      ? cell->second.number->toString()
                                                         : cell->second.text;
        parts << id + u'=' + value;
    }
    // Numbers that are no cells': of another report, of the narrative.
    const bool isOfWords = finding.rule.startsWith(u"narrative.");
    if (finding.expected && (isOfWords || !finding.needs.isEmpty())) {
        parts << finding.expected->toString();
    }
    if (finding.found && isOfWords) {
        parts << finding.found->toString();
    }
    return parts.join(u'\t');
}

void validate(Report &report, const Form &form)
{
    Validation(report, form).run();
}

void validate(Report &report, const FormRegistry &registry)
{
    if (const Form *form = registry.form(report.form)) {
        validate(report, *form);
        return;
    }
    report.findings.clear();
    for (auto &[id, cell] : report.cells) {
        cell.trust = Trust::Doubtful;
    }
}

} // namespace disclosure
