// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/migrations.h"

#include "models/store/statement.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <vector>

namespace disclosure {

namespace {

constexpr int applicationId = 0x44524c31; // "DRL1"

struct Migration {
    int version = 0;
    QString file;
};

std::vector<Migration> migrationsIn(const QString &folder)
{
    std::vector<Migration> migrations;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        migrations.push_back({name.section(u'_', 0, 0).toInt(), dir.filePath(name)});
    }
    if (migrations.empty()) {
        throw SqlFailure(0, QStringLiteral("the program's own files in %1 are missing").arg(folder));
    }
    return migrations;
}

qint64 pragma(const QSqlDatabase &database, const QString &name)
{
    Statement statement(database, QStringLiteral("PRAGMA ") + name);
    statement.run();
    return statement.next() ? statement.integer(0) : 0;
}

qint64 schemaObjects(const QSqlDatabase &database)
{
    Statement statement(database, QStringLiteral("SELECT count(*) FROM sqlite_master"));
    return statement.run().next() ? statement.integer(0) : 0;
}

void setPragma(const QSqlDatabase &database, const QString &name, int value)
{
    execute(database, QStringLiteral("PRAGMA %1 = %2").arg(name).arg(value));
}

QStringList statementsOf(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        throw SqlFailure(0, QStringLiteral("%1: %2").arg(fileName, file.errorString()));
    }
    static const QRegularExpression emptyLine(QStringLiteral("\n[ \t]*\n"));
    static const QRegularExpression comment(QStringLiteral("^--.*\n?"), QRegularExpression::MultilineOption);
    QStringList statements;
    for (QString statement : QString::fromUtf8(file.readAll()).split(emptyLine, Qt::SkipEmptyParts)) {
        statement = statement.remove(comment).trimmed();
        if (!statement.isEmpty()) {
            statements.append(statement);
        }
    }
    return statements;
}

void run(const QSqlDatabase &database, const Migration &migration)
{
    WriteTransaction transaction(database);
    // Another program may have done it while this one waited for the lock.
    if (schemaVersion(database) >= migration.version) {
        return;
    }
    for (const QString &statement : statementsOf(migration.file)) {
        execute(database, statement);
    }
    setPragma(database, QStringLiteral("application_id"), applicationId);
    setPragma(database, QStringLiteral("user_version"), migration.version);
    transaction.commit();
}

void backUp(const QSqlDatabase &database, int version)
{
    const QString copy = QStringLiteral("%1.v%2.bak").arg(database.databaseName()).arg(version);
    if (QFile::exists(copy)) {
        return;
    }
    copyDatabase(database, copy);
}

} // namespace

void copyDatabase(const QSqlDatabase &database, const QString &path)
{
    // Under its last name a copy is whole, even if the disk was full once.
    const QString unfinished = path + QStringLiteral(".part");
    QFile::remove(unfinished);
    Statement(database, QStringLiteral("VACUUM INTO ?")).run(unfinished);
    if (!QFile::rename(unfinished, path)) {
        throw SqlFailure(0, QStringLiteral("%1 cannot be given its name").arg(unfinished));
    }
}

int schemaVersion(const QSqlDatabase &database)
{
    return static_cast<int>(pragma(database, QStringLiteral("user_version")));
}

FileIdentity identify(const QSqlDatabase &database, const QString &folder)
{
    // The owner comes last: if another program creates the library meanwhile, whatever was seen of its work implies
    // that the owner is there too.
    const qint64 objects = schemaObjects(database);
    const int version = schemaVersion(database);
    const qint64 owner = pragma(database, QStringLiteral("application_id"));
    if (owner == applicationId) {
        return schemaVersion(database) > migrationsIn(folder).back().version ? FileIdentity::Newer
                                                                             : FileIdentity::Library;
    }
    return objects == 0 && version == 0 && owner == 0 ? FileIdentity::Empty : FileIdentity::Foreign;
}

void migrate(const QSqlDatabase &database, const QString &folder)
{
    const int version = schemaVersion(database);
    const std::vector<Migration> migrations = migrationsIn(folder);
    if (version > 0 && version < migrations.back().version) {
        backUp(database, version);
    }
    for (const Migration &migration : migrations) {
        if (migration.version > version) {
            run(database, migration);
        }
    }
}

} // namespace disclosure
