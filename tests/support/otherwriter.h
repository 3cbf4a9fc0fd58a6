// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

namespace disclosure::tests {

/// Another program that writes to the library for as long as it exists.
class OtherWriter final {
public:
    explicit OtherWriter(const QString &path)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setDatabaseName(path);
        if (!database.open() || !QSqlQuery(database).exec(QStringLiteral("BEGIN IMMEDIATE"))) {
            qFatal("%s", qPrintable(path));
        }
    }
    ~OtherWriter() { QSqlDatabase::removeDatabase(m_name); }
    OtherWriter(const OtherWriter &) = delete;
    OtherWriter &operator=(const OtherWriter &) = delete;

private:
    const QString m_name = QStringLiteral("other");
};

} // namespace disclosure::tests
