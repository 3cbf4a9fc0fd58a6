// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report.h"

#include <QSqlDatabase>

#include <vector>

namespace disclosure {

/// What tells of each report in the list whether another organ's says the same. Every function throws SqlFailure; those
/// that write belong inside a WriteTransaction.
class TwinTable final {
public:
    explicit TwinTable(const QSqlDatabase &database) : m_database(database) {}

    /// Holds what a report is now to be compared by.
    void put(qint64 source, const Report &report) const;
    /// Reports in the list of other organs for the same year that say the same.
    std::vector<Twin> twins(qint64 source, const Report &report) const;

private:
    QSqlDatabase m_database;
};

} // namespace disclosure
