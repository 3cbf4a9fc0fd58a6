// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/change.h"
#include "models/store/replay.h"

#include <QSqlDatabase>

#include <map>
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

    void muteRule(const QString &rule, const QString &reason, const QString &who) const;
    /// Reasons by rule.
    std::map<QString, QString> mutedRules() const;

private:
    QSqlDatabase m_database;
};

} // namespace disclosure
