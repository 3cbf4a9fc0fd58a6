// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqliteversion.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace disclosure {

QString sqliteVersion()
{
    const QString connection = u"sqliteVersion"_qs;
    QString version;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_qs, connection);
        database.setDatabaseName(u":memory:"_qs);
        database.open();
        QSqlQuery query(u"SELECT sqlite_version()"_qs, database);
        version = query.next() ? query.value(0).toString() : QString();
    }
    QSqlDatabase::removeDatabase(connection);
    return version;
}

} // namespace disclosure
