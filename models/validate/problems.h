// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/change.h"
#include "models/report/report.h"

#include <optional>
#include <vector>

namespace disclosure {

/// A way to settle a problem, which the clerk may take or leave.
struct Proposal {
    std::vector<Change> changes;
    QString words; ///< what it does: the cell in words, and its number before and after
    QString label; ///< the same for a button: "总计 52"

    bool operator==(const Proposal &) const = default;
};

/// What a clerk sees as one entry: findings of one cause, cells that were not read with certainty, or something about
/// the source as a whole.
struct Problem {
    enum class Kind { Finding, UncertainCells, Notice };

    Kind kind = Kind::Finding;
    Severity severity = Severity::Error;
    QString name; ///< stays while the values change: rule@at of the first finding, or what it is about
    QString sentence;
    QString hint;                     ///< what the clerk should know before taking a proposal; may be empty
    QStringList equations;            ///< in numbers: "53 + 3 = 56 ≠ 58 + 4 = 62, difference 6"
    QStringList cells;                ///< the one to look at first, then all others; may be empty
    int page = 0;                     ///< to look at where no cell says it; 0 for none
    std::vector<QString> keys;        ///< what a dismissal names: findingKey() of each finding, in the report's order
    std::optional<QString> dismissal; ///< the reason; nothing while the problem is open
    std::vector<Proposal> proposals;  ///< the most plausible first; those that fit equally well are all there

    bool isOpen() const { return !dismissal; }
    bool operator==(const Problem &) const = default;
};

/// The problems of a validated report: the open ones first, cells that were not read with certainty before all, then
/// the graver before the lighter ones; dismissed ones at the end. The form may be nullptr if the report has none that
/// is known.
std::vector<Problem> problemsOf(const Report &report, const Form *form);

/// How many are open, hints left out: what is still to be done.
int openCount(const std::vector<Problem> &problems);

/// What sets a problem aside for a reason, or opens it again with a null reason. A cell that was not read with
/// certainty is not set aside but confirmed.
std::vector<Change> dismissalOf(const Problem &problem, const Report &report, const QString &reason);

/// Finds the texts of these cells right.
std::vector<Change> confirmationOf(const QStringList &cells, const Report &report);

} // namespace disclosure
