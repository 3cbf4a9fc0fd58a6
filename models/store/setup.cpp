// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/setup.h"

#include "models/store/heldreports.h"
#include "models/store/migrations.h"
#include "models/store/statement.h"

#include <QCoreApplication>
#include <QDir>
#include <QThread>

namespace disclosure {

namespace {

const QString migrationFolder = QStringLiteral(":/sql");

void refuseWhatIsNoLibrary(const QSqlDatabase &database)
{
    const QString file = QDir::toNativeSeparators(database.databaseName());
    switch (identify(database, migrationFolder)) {
    case FileIdentity::Newer:
        throw Refusal{QCoreApplication::translate("Library", "The library “%1” was written by a newer version of this "
                                                             "program. Install that version to open it.")
                          .arg(file)};
    case FileIdentity::Foreign:
        throw Refusal{QCoreApplication::translate("Library", "The file “%1” is a database of another program, not a "
                                                             "library of this one. Choose another file.")
                          .arg(file)};
    case FileIdentity::Empty:
    case FileIdentity::Library:
        break;
    }
}

void switchOnWriteAheadLog(const QSqlDatabase &database)
{
    Statement statement(database, QStringLiteral("PRAGMA journal_mode = WAL"));
    if (!statement.run().next() || statement.text(0) != u"wal") {
        throw Refusal{QCoreApplication::translate("Library",
                                                  "The library “%1” cannot be kept on this drive, which several "
                                                  "programs cannot share safely. Put it on a local disk.")
                          .arg(QDir::toNativeSeparators(database.databaseName()))};
    }
}

void makeReady(const QSqlDatabase &database)
{
    refuseWhatIsNoLibrary(database);
    switchOnWriteAheadLog(database);
    execute(database, QStringLiteral("PRAGMA synchronous = FULL"));
    execute(database, QStringLiteral("PRAGMA foreign_keys = ON"));
    migrate(database, migrationFolder);
}

} // namespace

void setUp(const QSqlDatabase &database)
{
    // While another program makes the same library, SQLite answers "busy" at once instead of waiting.
    constexpr int attempts = 100;
    for (int attempt = 1;; ++attempt) {
        try {
            makeReady(database);
            break;
        } catch (const SqlFailure &failure) {
            // Seldom, what the other program has just made is seen before the version that says so.
            const bool isBehind = failure.message().contains(u"already exists"_qs);
            if ((!failure.isTransient() && !isBehind) || attempt == attempts) {
                throw;
            }
            QThread::msleep(20);
        }
    }
    HeldReports(database).countUncounted();
}

} // namespace disclosure
