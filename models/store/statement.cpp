// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/statement.h"

#include <QCoreApplication>
#include <QDir>
#include <QSqlError>

namespace disclosure {

namespace {

// https://www.sqlite.org/rescode.html
enum SqliteCode {
    Permission = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    InputOutput = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26,
    // Of programs that make a new database at once, one may take away the journal that another one looks at.
    NoStatus = InputOutput | (7 << 8),
    AlreadyDeleted = InputOutput | (23 << 8),
};

[[noreturn]] void fail(const QSqlError &error)
{
    throw SqlFailure(error.nativeErrorCode().toInt(), error.databaseText());
}

} // namespace

SqlFailure::SqlFailure(int code, const QString &message) : m_code(code), m_message(message), m_what(message.toUtf8()) {}

bool SqlFailure::isTransient() const
{
    return code() == Busy || code() == Locked || m_code == NoStatus || m_code == AlreadyDeleted;
}

QString sentence(const SqlFailure &failure, const QString &path)
{
    const QString file = QDir::toNativeSeparators(path);
    switch (failure.code()) {
    case Permission:
    case ReadOnly:
        return QCoreApplication::translate("Library",
                                           "The library “%1” cannot be written to. Ask for the right to write "
                                           "to this file and its folder, or use a library elsewhere.")
            .arg(file);
    case Busy:
    case Locked:
        return QCoreApplication::translate("Library",
                                           "The library “%1” is being written to by another program. Try again "
                                           "in a moment.")
            .arg(file);
    case Corrupt:
        return QCoreApplication::translate("Library",
                                           "The library “%1” is damaged. Keep a copy of it, and go on with the "
                                           "latest backup or with a new library.")
            .arg(file);
    case Full:
        return QCoreApplication::translate("Library",
                                           "The library “%1” could not be written, because the disk is full. "
                                           "Make room on the disk and try again.")
            .arg(file);
    case CannotOpen:
        return QCoreApplication::translate("Library",
                                           "The library “%1” cannot be opened. Check that its folder is there "
                                           "and that you may read and write in it.")
            .arg(file);
    case NotADatabase:
        return QCoreApplication::translate("Library",
                                           "The file “%1” is no library of this program. Choose another file.")
            .arg(file);
    case InputOutput:
        return QCoreApplication::translate("Library",
                                           "The library “%1” could not be read or written: the disk does not "
                                           "answer as it should, or it is full. Check it and try again.")
            .arg(file);
    default:
        return QCoreApplication::translate("Library", "The library “%1” could not be used: %2. Try again; if that does "
                                                      "not help, restart the program.")
            .arg(file, failure.message());
    }
}

Statement::Statement(const QSqlDatabase &database, const QString &sql) : m_query(database)
{
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql)) {
        fail(m_query.lastError());
    }
}

Statement &Statement::runWith(const QStringList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i) {
        m_query.bindValue(static_cast<int>(i), toVariant(values[i]));
    }
    execute();
    return *this;
}

bool Statement::next()
{
    if (m_query.next()) {
        return true;
    }
    if (m_query.lastError().isValid()) {
        fail(m_query.lastError());
    }
    return false;
}

QString Statement::text(int column) const
{
    if (m_query.isNull(column)) {
        return {};
    }
    const QString text = m_query.value(column).toString();
    return text.isNull() ? QStringLiteral("") : text;
}

QVariant Statement::toVariant(const QString &text)
{
    return text.isNull() ? QVariant(QMetaType::fromType<QString>()) : QVariant(text);
}

QVariant Statement::toVariant(const QByteArray &bytes)
{
    return bytes.isNull() ? QVariant(QMetaType::fromType<QByteArray>()) : QVariant(bytes);
}

void Statement::execute()
{
    if (!m_query.exec()) {
        fail(m_query.lastError());
    }
}

QString orEmpty(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

QString timeText(const QDateTime &time)
{
    return (time.isValid() ? time.toUTC() : QDateTime::currentDateTimeUtc()).toString(Qt::ISODateWithMs);
}

void execute(const QSqlDatabase &database, const QString &sql)
{
    Statement(database, sql).run();
}

Snapshot::Snapshot(const QSqlDatabase &database) : m_database(database)
{
    execute(m_database, QStringLiteral("BEGIN"));
}

Snapshot::~Snapshot()
{
    QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK"));
}

WriteTransaction::WriteTransaction(const QSqlDatabase &database) : m_database(database)
{
    execute(m_database, QStringLiteral("BEGIN IMMEDIATE"));
}

WriteTransaction::~WriteTransaction()
{
    if (m_isOpen) {
        // A failure that rolled back by itself makes this one fail, which changes nothing.
        QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK"));
    }
}

void WriteTransaction::commit()
{
    execute(m_database, QStringLiteral("COMMIT"));
    m_isOpen = false;
}

} // namespace disclosure
