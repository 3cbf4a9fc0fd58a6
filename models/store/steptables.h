// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/change.h"
#include "models/store/library.h"
#include "models/store/replay.h"

#include <QSqlDatabase>

#include <set>
#include <vector>

namespace disclosure {

/// The history: steps with their changes, and the rules that were muted. Rows are only added. Every function throws
/// SqlFailure; those that write belong inside a WriteTransaction.
class StepTables final {
public:
    explicit StepTables(const QSqlDatabase &database) : m_database(database) {}

    /// Gives the step's id; its own is not looked at.
    qint64 add(qint64 source, const Step &step) const;
    /// All steps of a source, oldest first.
    std::vector<Step> history(qint64 source) const;
    Replay replay(qint64 source) const;

    void muteRule(const MutedRule &muted, const QString &who) const;
    /// Those that are muted now.
    std::vector<MutedRule> mutedRules() const;
    /// The rules that don't speak of a report, for whatever reason.
    std::set<QString> mutedFor(qint64 source, const QString &organChain) const;

private:
    QSqlDatabase m_database;
};

} // namespace disclosure
