// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QString>

namespace disclosure {

/// What a file on disk is to the library.
enum class FileIdentity {
    Empty,   ///< nothing in it yet
    Library, ///< ours, of a schema that this program knows or an older one
    Newer,   ///< ours, but written by a newer program
    Foreign, ///< an SQLite file of another program
};

/// Looks without changing the file. Throws SqlFailure if it is no SQLite file at all, or damaged.
FileIdentity identify(const QSqlDatabase &database, const QString &folder);

/// Number of the file's schema; 0 for an empty file.
int schemaVersion(const QSqlDatabase &database);

/// Writes the database, as it is now, into a new file. Throws SqlFailure.
void copyDatabase(const QSqlDatabase &database, const QString &path);

/// Brings the schema up to the last of the numbered files in `folder` (NNN_name.sql). Each file runs in one transaction
/// together with its number. Before an existing library is changed, a copy of it is put beside it (PATH.vN.bak).
/// Throws SqlFailure.
void migrate(const QSqlDatabase &database, const QString &folder);

} // namespace disclosure
