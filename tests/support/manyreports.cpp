// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manyreports.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace disclosure::tests {

namespace {

void run(QSqlDatabase &database, const QString &sql)
{
    QSqlQuery query(database);
    if (!query.exec(sql)) {
        qFatal("%s", qPrintable(query.lastError().text()));
    }
}

} // namespace

void multiplyReports(const QString &libraryPath, int count)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"bench"_s);
        database.setDatabaseName(libraryPath);
        if (!database.open()) {
            qFatal("%s", qPrintable(libraryPath));
        }
        const QString numbers =
            u"WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "_s.arg(count);
        run(database, u"BEGIN"_s);
        // Organs of made-up signs, so that keys and words are as different as in a library that has grown.
        run(database, numbers +
                          u"INSERT INTO source (id, sha256, path, added_at, is_paged, form, organ, year, cells, "
                          u"errors, warnings, doubtful, place, reviewer, form_label, proven, problems, verdict, state, "
                          u"search, organ_key, file_key) SELECT i, randomblob(32), path || i, added_at, is_paged, "
                          u"form, organ || i, 2008 + i % 17, cells, i % 7 / 5, i % 3, doubtful, place, reviewer, "
                          u"form_label, proven, i % 7 / 5 + i % 3, CASE WHEN i % 7 > 4 THEN 0 WHEN i % 3 > 0 THEN 1 "
                          u"ELSE 2 END, i % 6, replace(search, '2021', 2008 + i % 17) || i, "
                          u"randomblob(24), CAST(file_key || randomblob(4) AS BLOB) FROM source, n WHERE id = 1"_s);
        run(database, numbers + u"INSERT INTO reading SELECT i, i, read_at, program_version, facts, document FROM "
                                u"reading, n WHERE id = 1"_s);
        // Fifteen cells a report, so that the library is of the size that the aims were set for.
        run(database, numbers + u"INSERT INTO cell SELECT i, cell, text, number, unit, page, box_left, box_top, "
                                u"box_width, box_height, is_uncertain, read FROM n, (SELECT * FROM cell WHERE "
                                u"reading = 1 AND cell LIKE 't4.%')"_s);
        run(database, u"COMMIT"_s);
    }
    QSqlDatabase::removeDatabase(u"bench"_s);
}

} // namespace disclosure::tests
