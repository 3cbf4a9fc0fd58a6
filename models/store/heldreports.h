// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/change.h"
#include "models/report/report.h"

#include <QSqlDatabase>

namespace disclosure {

class Replay;

/// The reports as a library holds them: what was read with what its steps have set since. What is written here is
/// counted in the list too. Throws SqlFailure; the caller's transaction holds it together.
class HeldReports final {
public:
    explicit HeldReports(const QSqlDatabase &database) : m_database(database) {}

    /// Validated.
    Report load(qint64 source) const;
    /// Adds a step and counts the report anew, for which `after`, validated, is taken if the library holds the same;
    /// null if the caller has none. Gives the step's id.
    qint64 enter(qint64 source, const Step &step, const Report *after) const;
    /// Counts the findings and corrections of a report into its line of the list.
    void count(qint64 source) const;
    /// The same where the caller has the report, validated.
    void summarise(qint64 source, const Report &report, const Replay &replay) const;
    /// Counts the report that an organ's one of this year judges.
    void countNextYear(const QString &organ, int year) const;
    /// Fills in what a new schema needs and only the program can work out, in transactions of its own. A kill in
    /// between loses nothing: the next opening goes on.
    void countUncounted() const;

private:
    Report held(qint64 source, const Replay &replay) const;
    void countNextYears(const Report &before, const Report &after) const;
    Report inContext(Report report, qint64 source) const;
    Report withSteps(Report report, const Replay &replay) const;

    QSqlDatabase m_database;
};

} // namespace disclosure
