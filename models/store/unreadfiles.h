// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/library.h"

#include <QSqlDatabase>

namespace disclosure {

/// The files that could not be read. Every function throws SqlFailure; those that write belong inside a
/// WriteTransaction.
class UnreadFiles final {
public:
    explicit UnreadFiles(const QSqlDatabase &database) : m_database(database) {}

    void add(const UnreadFile &file) const;
    void remove(const QString &path) const;
    /// In the order in which they failed.
    std::vector<UnreadFile> all() const;

private:
    QSqlDatabase m_database;
};

} // namespace disclosure
