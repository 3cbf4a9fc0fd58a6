// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/problems.h"

#include "models/report/celltext.h"
#include "models/validate/applychange.h"
#include "models/validate/causes.h"
#include "models/validate/equations.h"
#include "models/validate/narrative.h"
#include "models/validate/validator.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace disclosure {

namespace {

/// More ways than these to mend one thing fill the screen; the likeliest come first, and the hint counts the others.
constexpr std::size_t mostProposals = 12;

QString quoted(const QString &text)
{
    return text.isEmpty() ? QCoreApplication::translate("Problems", "(blank)") : text;
}

const Cell *cellAt(const Report &report, const QString &id)
{
    const auto found = report.cells.find(id);
    return found == report.cells.end() ? nullptr : &found->second;
}

Change changeTo(const Report &report, Change::Kind kind, const QString &subject, const QString &after)
{
    return {kind, subject, valueOf(report, kind, subject), after};
}

QString tableTitle(const QString &row, const Form &form)
{
    const Table *table = form.table(row.section(u'.', 0, 0));
    return table ? table->title.shown() : row;
}

/// The row of table 4 has no label.
QString rowPlace(const QString &row, const Report &report, const Form &form)
{
    const QString name = placeName(row, report, form);
    return name == row ? tableTitle(row, form) : name;
}

/// Whether only the eye can tell that the cell is right.
bool needsLook(const Cell &cell)
{
    const bool isUnread = !cell.number && !cellValue(cell.text).isUnderstood;
    const bool isDoubted = cell.uncertain && !cell.read && cell.trust != Trust::Proven;
    return !cell.confirmed && (isUnread || isDoubted);
}

class Wording {
public:
    Wording(const Report &report, const Form &form) : m_report(report), m_form(form) {}

    Problem problemOf(const Cause &cause) const
    {
        const std::vector<const Finding *> findings = findingsOf(cause);
        const Finding &first = leadingOf(findings);
        Problem problem{.severity = first.severity, .name = equationName(first.rule, first.at)};
        problem.dismissal = first.dismissal;
        for (const Finding *finding : findings) {
            problem.severity = std::min(problem.severity, finding->severity);
            problem.keys.push_back(findingKey(*finding, m_report));
            const QString numbers =
                kindOf(first) == Rule::Kind::OnlyTotals ? QString() : equation(*finding, m_report, m_form);
            if (!numbers.isEmpty()) {
                problem.equations.append(numbers);
            }
        }
        problem.sentence = sentenceOf(cause, findings);
        problem.cells = cellsOf(cause, findings);
        std::vector<Repair> repairs = cause.repairs;
        // Not the one of std::ranges, which clang 14 cannot read.
        std::stable_partition(repairs.begin(), repairs.end(),
                              [this](const Repair &repair) { return !isAgainstNarrative(repair); });
        for (std::size_t i = 0; i < std::min(repairs.size(), mostProposals); ++i) {
            problem.proposals.push_back(proposalOf(repairs[i], first, repairs.size() == 1 && findings.size() > 1));
        }
        if (const std::optional<Proposal> converted = conversionOf(first)) {
            problem.proposals.push_back(*converted);
        }
        QStringList hints{hintOf(cause, first), originText(first)};
        if (!repairs.empty() && isAgainstNarrative(repairs.front())) {
            hints.append(QCoreApplication::translate(
                "Problems", "The narrative gives the number that would be changed: rather another one is wrong."));
        }
        problem.hint = hints.join(u' ').trimmed();
        return problem;
    }

private:
    /// Whether a number would be changed that the narrative gives as it stands.
    bool isAgainstNarrative(const Repair &repair) const
    {
        if (!m_narrative) {
            m_narrative = narrativeLinks(m_report, m_form);
        }
        return std::ranges::any_of(*m_narrative, [&repair](const NarrativeLink &link) {
            return link.holds && link.cells.size() == 1 && link.less.isEmpty() &&
                   repair.numbers.contains(link.cells.front());
        });
    }

    std::vector<const Finding *> findingsOf(const Cause &cause) const
    {
        std::vector<const Finding *> findings;
        for (const std::size_t i : cause.findings) {
            findings.push_back(&m_report.findings[i]);
        }
        return findings;
    }

    /// The one that says what is the matter: that only totals are filled in, else the first.
    const Finding &leadingOf(const std::vector<const Finding *> &findings) const
    {
        const auto found = std::ranges::find_if(
            findings, [this](const Finding *finding) { return kindOf(*finding) == Rule::Kind::OnlyTotals; });
        return found == findings.end() ? *findings.front() : **found;
    }

    QString sentenceOf(const Cause &cause, const std::vector<const Finding *> &findings) const
    {
        const Finding &first = leadingOf(findings);
        if (findings.size() == 1) {
            return sentence(first, m_report, m_form);
        }
        if (cause.repairs.size() == 1 && cause.repairs.front().numbers.size() == 1) {
            const auto &[cell, number] = *cause.repairs.front().numbers.begin();
            return QCoreApplication::translate("Problems", "%1 says %2; with %3, the %4 sums that it is in all hold.")
                .arg(placeName(cell, m_report, m_form), quoted(m_report.cells.at(cell).text), number.toString())
                .arg(cause.repairs.front().clears.size());
        }
        if (kindOf(first) == Rule::Kind::MissingCell) {
            return missingSentence(findings);
        }
        return sentence(first, m_report, m_form);
    }

    QString missingSentence(const std::vector<const Finding *> &findings) const
    {
        const QString row = findings.front()->at.section(u'.', 0, 1);
        const bool isOneRow = std::ranges::all_of(
            findings, [&row](const Finding *finding) { return finding->at.startsWith(row + u'.'); });
        return QCoreApplication::translate("Problems", "%1: %2 cells were not found in the report.")
            .arg(isOneRow ? rowPlace(row, m_report, m_form) : tableTitle(row, m_form))
            .arg(findings.size());
    }

    /// What may be changed comes first; else what the report states, which is what the eye compares with.
    QStringList cellsOf(const Cause &cause, const std::vector<const Finding *> &findings) const
    {
        QStringList cells;
        const auto add = [&cells](const QStringList &more) {
            for (const QString &cell : more) {
                if (!cells.contains(cell)) {
                    cells.append(cell);
                }
            }
        };
        if (!cause.repairs.empty()) {
            for (const auto &[cell, number] : cause.repairs.front().numbers) {
                add({cell});
            }
        } else if (kindOf(*findings.front()) == Rule::Kind::Sum || kindOf(*findings.front()) == Rule::Kind::Years) {
            add({findings.front()->cells.last()});
        }
        for (const Finding *finding : findings) {
            add(finding->cells);
            if (kindOf(*finding) == Rule::Kind::UnknownRow) {
                add(cellsOfRow(finding->at));
            }
        }
        return cells;
    }

    /// An extra row's finding names none.
    QStringList cellsOfRow(const QString &row) const
    {
        QStringList cells;
        for (auto it = m_report.cells.lower_bound(row + u'.');
             it != m_report.cells.end() && it->first.startsWith(row + u'.'); ++it) {
            cells.append(it->first);
        }
        return cells;
    }

    /// The sentence names the cell of the only one; of several, each says which it is for.
    Proposal proposalOf(const Repair &repair, const Finding &first, bool isOnlyOne) const
    {
        Proposal proposal;
        QStringList words;
        QStringList labels;
        for (const auto &[cell, number] : repair.numbers) {
            const QString to = number.toString();
            proposal.changes.push_back(changeTo(m_report, Change::Kind::Cell, cell, to));
            words << QStringLiteral("%1: %2 → %3")
                         .arg(placeName(cell, m_report, m_form), quoted(m_report.cells.at(cell).text), to);
            if (repair.isSumOfParts) {
                words.back() = QCoreApplication::translate("Problems", "%1, the sum of its parts").arg(words.back());
                labels << QCoreApplication::translate("Problems", "Fill in %1, the sum of its parts").arg(to);
                continue;
            }
            labels << (isOnlyOne && repair.numbers.size() == 1
                           ? QCoreApplication::translate("Problems", "Change to %1").arg(to)
                           : QStringLiteral("%1 %2").arg(nameIn(first.cells, cell, m_report, m_form), to));
        }
        proposal.words = words.join(QStringLiteral("; "));
        proposal.label = labels.join(QStringLiteral(", "));
        return proposal;
    }

    /// An amount in 元 where the form counts in 万元, in the form's unit.
    std::optional<Proposal> conversionOf(const Finding &finding) const
    {
        const Cell *cell = cellAt(m_report, finding.at);
        const std::optional<Form::Place> place = m_form.place(finding.at);
        if (kindOf(finding) != Rule::Kind::Unit || !cell || !cell->number || !place || cell->unit != u"元" ||
            place->column->unit != u"万元") {
            return std::nullopt;
        }
        // With its unit, for the column's own head may say 元.
        const QString to = cell->number->inTenThousands().toString() + place->column->unit;
        return Proposal{
            .changes = {changeTo(m_report, Change::Kind::Cell, finding.at, to)},
            .words = QStringLiteral("%1: %2 → %3").arg(placeName(finding.at, m_report, m_form), quoted(cell->text), to),
            .label = QCoreApplication::translate("Problems", "Change to %1").arg(to)};
    }

    /// Whose error it is. Only of broken sums: what else is found says so itself.
    QString originText(const Finding &finding) const
    {
        if (finding.severity != Severity::Error || finding.dismissal || kindOf(finding) != Rule::Kind::Sum) {
            return {};
        }
        switch (finding.origin) {
        case Origin::Report:
            return QCoreApplication::translate("Problems", "It stands so in the report itself.");
        case Origin::Reading:
            return QCoreApplication::translate("Problems", "What was typed here is not what stands in the report.");
        case Origin::Unknown:
            break;
        }
        return QCoreApplication::translate("Problems", "It may have been misread.");
    }

    QString hintOf(const Cause &cause, const Finding &first) const
    {
        if (cause.repairs.size() > mostProposals) {
            return QCoreApplication::translate("Problems",
                                               "There are %1 ways to mend it, of which these %2 are the likeliest: "
                                               "compare the cells with the source.")
                .arg(cause.repairs.size())
                .arg(mostProposals);
        }
        if (cause.repairs.size() > 1) {
            return QCoreApplication::translate("Problems",
                                               "Each of %1 cells may be the wrong one: compare them with the source.")
                .arg(cause.repairs.size());
        }
        const Rule *rule = m_form.rule(first.rule);
        return cause.repairs.empty() && rule && rule->isHardSum()
                   ? QCoreApplication::translate(
                         "Problems",
                         "No change of a single cell makes all sums hold: compare the cells with the source.")
                   : QString();
    }

    Rule::Kind kindOf(const Finding &finding) const
    {
        const Rule *rule = m_form.rule(finding.rule);
        return rule ? rule->kind : Rule::Kind::Count;
    }

    const Report &m_report;
    const Form &m_form;
    mutable std::optional<std::vector<NarrativeLink>> m_narrative; ///< once somebody has asked
};

/// The eye takes in a row at once.
Problem uncertainRow(const QString &row, const QStringList &cells, const Report &report, const Form &form)
{
    Problem problem{.kind = Problem::Kind::UncertainCells,
                    .severity = Severity::Warning,
                    .name = QStringLiteral("uncertain@") + row};
    problem.cells = cells;
    QStringList texts;
    for (const QString &cell : cells) {
        texts << u'“' + report.cells.at(cell).text + u'”';
    }
    const bool isOne = cells.size() == 1;
    const QString named = isOne ? placeName(cells.front(), report, form) : rowPlace(row, report, form);
    problem.sentence = (isOne ? QCoreApplication::translate(
                                    "Problems", "%1: %2 was not read with certainty. Compare it with the source.")
                              : QCoreApplication::translate(
                                    "Problems", "%1: %2 were not read with certainty. Compare them with the source."))
                           .arg(named, texts.join(QStringLiteral(" ")));
    Proposal proposal{.changes = confirmationOf(cells, report), .words = {}, .label = {}};
    proposal.label = isOne ? QCoreApplication::translate("Problems", "%1 is right").arg(quoted(texts.front()))
                           : QCoreApplication::translate("Problems", "All %1 are right").arg(cells.size());
    proposal.words = named + QStringLiteral(": ") + proposal.label;
    problem.proposals.push_back(proposal);
    return problem;
}

void addUncertain(std::vector<Problem> &problems, const Report &report, const Form &form)
{
    QStringList ids = form.cellIds();
    for (const auto &[id, cell] : report.cells) {
        if (!form.place(id)) {
            ids.append(id); // of an extra row
        }
    }
    std::vector<std::pair<QString, QStringList>> rows;
    for (const QString &id : ids) {
        const auto cell = report.cells.find(id);
        if (cell == report.cells.end() || !needsLook(cell->second)) {
            continue;
        }
        // Who settles the problem looks at this cell anyway.
        const bool isProposed = std::ranges::any_of(problems, [&id](const Problem &problem) {
            return problem.isOpen() && std::ranges::any_of(problem.proposals, [&id](const Proposal &proposal) {
                       return std::ranges::any_of(proposal.changes,
                                                  [&id](const Change &change) { return change.subject == id; });
                   });
        });
        if (isProposed) {
            continue;
        }
        const QString row = id.section(u'.', 0, 1);
        if (rows.empty() || rows.back().first != row) {
            rows.emplace_back(row, QStringList());
        }
        rows.back().second.append(id);
    }
    for (const auto &[row, cells] : rows) {
        problems.push_back(uncertainRow(row, cells, report, form));
    }
}

Problem aboutSource(const QString &name, const QString &sentence, int page, const Report &report)
{
    Problem problem{.kind = Problem::Kind::Notice, .severity = Severity::Warning, .name = name};
    problem.sentence = sentence;
    problem.page = page;
    problem.keys = {name};
    if (const auto dismissal = report.dismissals.find(name); dismissal != report.dismissals.end()) {
        problem.dismissal = dismissal->second;
    }
    return problem;
}

Problem problemOf(const Notice &notice, const Report &report)
{
    switch (notice.kind) {
    case Notice::Kind::PicturePage:
        return aboutSource(QStringLiteral("source.picture@%1").arg(notice.page),
                           QCoreApplication::translate(
                               "Problems",
                               "Page %1 is only a picture; what stands on it was not read. Compare the tables with it "
                               "and type what is missing.")
                               .arg(notice.page),
                           notice.page, report);
    case Notice::Kind::UnmappedTable:
        return aboutSource(
            QStringLiteral("source.unmapped@%1").arg(notice.page),
            notice.page > 0
                ? QCoreApplication::translate(
                      "Problems", "A table on page %1 looks like the form's, but which row or column is which "
                                  "could not be told safely. Type its cells, or read it again (right "
                                  "mouse button on the page).")
                      .arg(notice.page)
                : QCoreApplication::translate(
                      "Problems", "A table looks like the form's, but which row or column is which could not be "
                                  "told safely. Type its cells."),
            notice.page, report);
    case Notice::Kind::UnsureYear:
        return aboutSource(
            QStringLiteral("source.year@%1").arg(notice.page),
            notice.page > 0
                ? QCoreApplication::translate(
                      "Problems",
                      "The table on page %1 may be another year's: it stands there more than once and nothing "
                      "says which one is this year's, or its caption names another year. Compare its cells.")
                      .arg(notice.page)
                : QCoreApplication::translate(
                      "Problems",
                      "A table may be another year's: it stands there more than once and nothing says which "
                      "one is this year's, or its caption names another year. Compare its cells."),
            notice.page, report);
    case Notice::Kind::UnsureOrgan:
        return aboutSource(
            QStringLiteral("source.organ"),
            QCoreApplication::translate(
                "Problems", "The organ's name was read from a scan as “%1”, but not everywhere alike or in one place "
                            "only. Compare it with the source.")
                .arg(report.organ),
            1, report);
    case Notice::Kind::UnsureReportYear:
        return aboutSource(QStringLiteral("source.report_year"),
                           QCoreApplication::translate(
                               "Problems",
                               "The year of the report, %1, could not be read safely in the scan's title. Compare it "
                               "with the source.")
                               .arg(report.year),
                           1, report);
    case Notice::Kind::UnreadText:
        return aboutSource(
            QStringLiteral("source.unread_text"),
            QCoreApplication::translate("Problems",
                                        "The text beside the tables was not read from the scanned pages, so that its "
                                        "numbers were not checked. The window reads it while it is open; if this "
                                        "stays, compare them yourself."),
            0, report);
    case Notice::Kind::CutOff:
    case Notice::Kind::Recognised:
        break;
    }
    return aboutSource(QStringLiteral("source.cut_off"),
                       QCoreApplication::translate(
                           "Problems", "The file goes on beyond what was read. Look at its end in another program."),
                       notice.page, report);
}

} // namespace

std::vector<Problem> problemsOf(const Report &report, const Form *form)
{
    std::vector<Problem> problems;
    if (form) {
        const Wording wording(report, *form);
        for (const Cause &cause : causesOf(report, *form)) {
            problems.push_back(wording.problemOf(cause));
        }
    } else {
        problems.push_back(aboutSource(
            QStringLiteral("form.unknown"),
            QCoreApplication::translate("Problems",
                                        "The form of this report is not known, so that nothing was checked. Choose "
                                        "its edition (Alt+Enter)."),
            0, report));
    }
    for (const Notice &notice : report.notices) {
        if (notice.kind == Notice::Kind::Recognised) {
            continue; // what is not sure on such a page is marked cell by cell
        }
        problems.push_back(problemOf(notice, report));
    }
    if (form) {
        addUncertain(problems, report, *form);
    }
    // What the numbers say of each other is worth little before it is sure what they are.
    std::ranges::stable_sort(problems, {}, [](const Problem &problem) {
        return std::tuple(!problem.isOpen(), problem.kind != Problem::Kind::UncertainCells, problem.severity);
    });
    return problems;
}

int openCount(const std::vector<Problem> &problems)
{
    return static_cast<int>(std::ranges::count_if(
        problems, [](const Problem &problem) { return problem.isOpen() && problem.severity != Severity::Hint; }));
}

std::vector<Change> dismissalOf(const Problem &problem, const Report &report, const QString &reason)
{
    if (problem.kind == Problem::Kind::UncertainCells) {
        return reason.isNull() ? std::vector<Change>() : confirmationOf(problem.cells, report);
    }
    std::vector<Change> changes;
    for (const QString &key : problem.keys) {
        changes.push_back(changeTo(report, Change::Kind::Dismissal, key, reason));
    }
    return changes;
}

std::vector<Change> confirmationOf(const QStringList &cells, const Report &report)
{
    std::vector<Change> changes;
    for (const QString &id : cells) {
        const Cell *cell = cellAt(report, id);
        if (cell && !cell->confirmed) {
            changes.push_back(changeTo(report, Change::Kind::Confirmation, id,
                                       cell->text.isNull() ? QStringLiteral("") : cell->text));
        }
    }
    return changes;
}

} // namespace disclosure
