// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QString>

namespace disclosure {

/// Why a file is not taken as a library; thrown for what is no failure of SQLite, caught where SqlFailure is.
struct Refusal {
    QString sentence;
};

/// Makes an open database ready to be used as a library: refuses what is none, brings its schema up to date and fills
/// in what that needs. Throws SqlFailure and Refusal.
void setUp(const QSqlDatabase &database);

} // namespace disclosure
