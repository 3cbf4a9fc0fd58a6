// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <exception>
#include <optional>

namespace disclosure {

/// What SQLite answered when it could not do something. Thrown inside models/store only; the library's public functions
/// turn it into a sentence.
class SqlFailure final : public std::exception {
public:
    /// `code` may be extended.
    SqlFailure(int code, const QString &message);

    /// SQLite's primary result code (https://www.sqlite.org/rescode.html).
    int code() const { return m_code & 0xff; }
    /// Another program is in the way for a moment.
    bool isTransient() const;
    const QString &message() const { return m_message; }
    const char *what() const noexcept override { return m_what.constData(); }

private:
    int m_code;
    QString m_message;
    QByteArray m_what;
};

/// The whole sentence for a failure on the library at `path`: what happened, and what to do next.
QString sentence(const SqlFailure &failure, const QString &path);

/// A prepared statement. Every failure is thrown as SqlFailure.
class Statement final {
public:
    Statement(const QSqlDatabase &database, const QString &sql);

    /// Binds the values of all placeholders in order, and runs the statement.
    template <typename... Values> Statement &run(const Values &...values)
    {
        int position = 0;
        (m_query.bindValue(position++, toVariant(values)), ...);
        execute();
        return *this;
    }

    /// The same with texts alone.
    Statement &runWith(const QStringList &values);

    bool next();
    bool isNull(int column) const { return m_query.isNull(column); }
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    double real(int column) const { return m_query.value(column).toDouble(); }
    /// A null QString for NULL, an empty one that is not null for empty text.
    QString text(int column) const;
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    qint64 lastInsertId() const { return m_query.lastInsertId().toLongLong(); }

private:
    /// Null strings become NULL; all others text, even when empty.
    static QVariant toVariant(const QString &text);
    static QVariant toVariant(const QByteArray &bytes);
    static QVariant toVariant(bool value) { return value ? 1 : 0; }
    static QVariant toVariant(int value) { return value; }
    static QVariant toVariant(qint64 value) { return value; }
    static QVariant toVariant(double value) { return value; }
    template <typename Value> static QVariant toVariant(const std::optional<Value> &value)
    {
        return value ? toVariant(*value) : QVariant();
    }

    void execute();

    QSqlQuery m_query;
};

/// Of a column that takes no NULL.
QString orEmpty(const QString &text);
/// A time as it stands in a column, UTC; now, if it is not valid.
QString timeText(const QDateTime &time);

/// Runs one statement without results.
void execute(const QSqlDatabase &database, const QString &sql);

/// While it lives, all that is read belongs to one moment, whatever other programs write.
class Snapshot final {
public:
    explicit Snapshot(const QSqlDatabase &database);
    ~Snapshot();
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    QSqlDatabase m_database;
};

/// Takes the write lock at once, so that what is read inside cannot be changed by another program before it is written
/// back. Rolls back unless commit() was reached.
class WriteTransaction final {
public:
    explicit WriteTransaction(const QSqlDatabase &database);
    ~WriteTransaction();
    WriteTransaction(const WriteTransaction &) = delete;
    WriteTransaction &operator=(const WriteTransaction &) = delete;

    void commit();

private:
    QSqlDatabase m_database;
    bool m_isOpen = true;
};

} // namespace disclosure
