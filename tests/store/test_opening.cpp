// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library.h"
#include "models/store/migrations.h"
#include "models/store/statement.h"
#include "models/validate/applychange.h"
#include "models/validate/validator.h"

#include "tests/support/guards.h"
#include "tests/support/libraries.h"
#include "tests/support/paths.h"
#include "tests/support/samplereport.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include "resources/resources.h"

using namespace disclosure;
using namespace disclosure::tests;
using namespace Qt::StringLiterals;

namespace {

/// A file opened as SQLite, without what the library does to it.
class RawDatabase final {
public:
    explicit RawDatabase(const QString &path)
    {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
        m_database.setDatabaseName(path);
        if (!m_database.open()) {
            qFatal("cannot open %s", qPrintable(path));
        }
    }
    ~RawDatabase()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("raw"));
    }
    RawDatabase(const RawDatabase &) = delete;
    RawDatabase &operator=(const RawDatabase &) = delete;

    const QSqlDatabase &get() const { return m_database; }
    void run(const QString &sql) const { execute(m_database, sql); }
    QString value(const QString &sql) const
    {
        Statement statement(m_database, sql);
        return statement.run().next() ? statement.text(0) : QString();
    }

private:
    QSqlDatabase m_database;
};

int organsFound(const Library &library, const QString &word)
{
    return static_cast<int>(library.listing({.words = word}).ids.size());
}

} // namespace

class TestOpening : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_root;
    std::unique_ptr<QTemporaryDir> m_dir;

    QString path(const QString &name) const { return m_dir->filePath(name); }

    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    QString refusal(const QString &name) const
    {
        const auto library = Library::open(path(name));
        return library ? QString() : library.error().sentence;
    }

private slots:
    void initTestCase() { initResources(); }
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void aNewLibraryIsMadeWithItsFolder()
    {
        QVERIFY(Library::open(path(u"a/b/library.disclosure"_s)));
        const RawDatabase database(path(u"a/b/library.disclosure"_s));
        QCOMPARE(database.value(u"PRAGMA journal_mode"_s), u"wal"_s);
        QCOMPARE(database.value(u"PRAGMA application_id"_s), QString::number(0x44524c31));
        QVERIFY(database.value(u"PRAGMA user_version"_s).toInt() >= 1);
        QCOMPARE(database.value(u"PRAGMA integrity_check"_s), u"ok"_s);
    }

    void anEmptyFileBecomesALibrary()
    {
        write(u"empty"_s, {});
        QVERIFY(Library::open(path(u"empty"_s)));
    }

    void aTextFileIsRefused()
    {
        const QByteArray text =
            "This is a letter, and it is long enough to hold what could be a header of a database.\n";
        write(u"letter.txt"_s, text.repeated(20));
        QVERIFY(refusal(u"letter.txt"_s).contains(u"letter.txt"));
        QVERIFY(refusal(u"letter.txt"_s).contains(u"no library"));
        QCOMPARE(contentOf(path(u"letter.txt"_s)), text.repeated(20));
    }

    void anotherProgramsDatabaseIsRefusedAndLeftAlone()
    {
        RawDatabase(path(u"other.db"_s)).run(u"CREATE TABLE note (text TEXT)"_s);
        const QByteArray before = contentOf(path(u"other.db"_s));
        QVERIFY(refusal(u"other.db"_s).contains(u"another program"));
        QCOMPARE(contentOf(path(u"other.db"_s)), before);
    }

    void aNewerLibraryIsRefusedAndLeftAlone()
    {
        QVERIFY(Library::open(path(u"library"_s)));
        RawDatabase(path(u"library"_s)).run(u"PRAGMA user_version = 999"_s);
        const QByteArray before = contentOf(path(u"library"_s));
        QVERIFY(refusal(u"library"_s).contains(u"newer version"));
        QCOMPARE(contentOf(path(u"library"_s)), before);
    }

    void aCutLibraryIsRefused()
    {
        QVERIFY(Library::open(path(u"library"_s)));
        QFile file(path(u"library"_s));
        QVERIFY(file.resize(file.size() / 2));
        QVERIFY(refusal(u"library"_s).contains(u"damaged"));
    }

    void aFolderIsRefused()
    {
        QVERIFY(QDir().mkpath(path(u"folder"_s)));
        QVERIFY(refusal(u"folder"_s).contains(u"is a folder"));
    }

    void aFolderThatMayNotBeWrittenToIsTold()
    {
        QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
        const WithoutRoot guard;
        QVERIFY(refusal(u"library"_s).contains(u"cannot be opened"));
        QVERIFY(!QFile::exists(path(u"library"_s)));
    }

    void aLibraryThatMayNotBeWrittenToIsTold()
    {
        QVERIFY(Library::open(path(u"library"_s)));
        QFile::setPermissions(path(u"library"_s), QFile::ReadOwner | QFile::ReadOther);
        QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
        const WithoutRoot guard;
        const QString sentence = refusal(u"library"_s);
        QVERIFY2(sentence.contains(u"cannot be written to") || sentence.contains(u"cannot be opened"),
                 qPrintable(sentence));
    }

    void aFullDiskLosesNothingThatWasThere()
    {
        const auto library = Library::open(path(u"library"_s));
        const auto id = (*library)->addReading(sampleFile(), {sampleReport(), {}, true});
        QVERIFY(id);
        {
            const FileSizeLimit full(1024);
            const auto written = correct(**library, *id, u"t3.new.person"_s, u"7"_s);
            QVERIFY(!written);
            QVERIFY2(written.error().sentence.contains(u"full"), qPrintable(written.error().sentence));
        }
        QVERIFY((*library)->history(*id).empty());
        QVERIFY(*(*library)->report(*id) == sampleReport());
        QVERIFY(correct(**library, *id, u"t3.new.person"_s, u"7"_s));
        QCOMPARE((*library)->history(*id).size(), 1U);
    }

    /// Libraries of earlier versions, kept as they were: each must open, with what is in it.
    void keptLibraries_data()
    {
        QTest::addColumn<QString>("file");
        const QDir folder(dataPath(u"store"_s));
        for (const QString &name : folder.entryList({u"*.disclosure"_s})) {
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
        }
    }

    void keptLibraries()
    {
        QFETCH(QString, file);
        QVERIFY(QFile::copy(file, path(u"library"_s)));
        QFile::setPermissions(path(u"library"_s), QFile::ReadOwner | QFile::WriteOwner);
        const auto library = Library::open(path(u"library"_s));
        QVERIFY2(library, qPrintable(library ? QString() : library.error().sentence));
        const auto summaries = allSummaries(**library);
        QCOMPARE(summaries.size(), 2U);
        const auto report = (*library)->report(summaries[0].id);
        QVERIFY(report);
        QCOMPARE(report->organ, u"样例市样例局"_s);
        QCOMPARE(report->form, u"2021"_s);
        const Cell &cell = report->cells.at(u"t3.new.person"_s);
        QCOMPARE(cell.text, u"7"_s);
        QCOMPARE(cell.read, std::optional(u"5"_s));
        QCOMPARE(cell.page, 3);
        QCOMPARE(cell.box, QRectF(221, 310.5, 19.25, 11.5));
        const auto history = (*library)->history(summaries[0].id);
        QCOMPARE(history.size(), 2U);
        QVERIFY((history[0].changes == std::vector{Change{Change::Kind::Cell, u"t3.new.person"_s, u"5"_s, u"6"_s}}));
        QVERIFY((history[1].changes == std::vector{Change{Change::Kind::Cell, u"t3.new.person"_s, u"6"_s, u"7"_s}}));
        QVERIFY(history[1].when.isValid());
        QCOMPARE(summaries[0].state, ReviewState::InReview);
        QCOMPARE(summaries[1].state, ReviewState::Pending);
        QCOMPARE(organsFound(**library, u"样例局"_s), 2);
        QCOMPARE((*library)->totals().states.at(0), 1);
        QCOMPARE(summaries[0].corrections, 1);
        QCOMPARE((*library)->html(summaries[1].id), u"<p>样例</p>"_s);
    }

    /// Version 1 told that a cell was lacking again by a correction to nothing.
    void aCorrectionThatWasTakenBackInVersion1IsTakenBack()
    {
        const QString library = path(u"library"_s);
        QVERIFY(QFile::copy(dataPath(u"store/v1.disclosure"_s), library));
        QFile::setPermissions(library, QFile::ReadOwner | QFile::WriteOwner);
        {
            const RawDatabase database(library);
            for (const QString &values : {u"NULL, '4'"_s, u"'4', NULL"_s}) {
                database.run(u"INSERT INTO correction (source, cell, old_text, new_text, who, made_at) "
                             "SELECT min(id), 't3.extra_9.person', %1, 'tester', '2025-01-01T00:00:00.000Z' "
                             "FROM source"_s.arg(values));
            }
        }
        const auto opened = Library::open(library);
        QVERIFY(opened);
        const auto first = allSummaries(**opened)[0];
        const auto history = (*opened)->history(first.id);
        QCOMPARE(history.size(), 4U);
        QCOMPARE(history[3].action, Step::Action::Undo);
        QCOMPARE(history[3].of, history[2].id);
        QVERIFY(!(*opened)->report(first.id)->cells.contains(u"t3.extra_9.person"_s));
        QCOMPARE(first.corrections, 1);
    }

    void theLadderIsClimbedOnceAndBackedUp()
    {
        const QString ladder = path(u"sql"_s);
        QVERIFY(QDir().mkpath(ladder));
        QVERIFY(QFile::copy(u":/sql/001_library.sql"_s, ladder + u"/001_library.sql"_s));
        const QString library = path(u"library"_s);
        {
            const RawDatabase database(library);
            migrate(database.get(), ladder);
            QCOMPARE(schemaVersion(database.get()), 1);
            database.run(u"INSERT INTO source (sha256, path, added_at, is_paged, form, organ, year, cells, errors, "
                         u"warnings, doubtful) VALUES (zeroblob(32), 'p', 't', 0, 'f', 'o', 2021, 1, 0, 0, 0)"_s);
        }
        QVERIFY(!QFile::exists(library + u".v1.bak"_s));
        write(u"sql/002_note.sql"_s,
              "-- A second step.\nALTER TABLE source ADD COLUMN note TEXT NOT NULL DEFAULT 'none';\n\n"
              "CREATE TABLE more (id INTEGER PRIMARY KEY);\n");
        {
            const RawDatabase database(library);
            QCOMPARE(identify(database.get(), ladder), FileIdentity::Library);
            migrate(database.get(), ladder);
            QCOMPARE(schemaVersion(database.get()), 2);
            QCOMPARE(database.value(u"SELECT note FROM source"_s), u"none"_s);
            migrate(database.get(), ladder);
        }
        const RawDatabase backup(library + u".v1.bak"_s);
        QCOMPARE(schemaVersion(backup.get()), 1);
        QCOMPARE(backup.value(u"SELECT path FROM source"_s), u"p"_s);
    }

    void aStepThatFailsLeavesNothing()
    {
        const QString ladder = path(u"sql"_s);
        QVERIFY(QDir().mkpath(ladder));
        QVERIFY(QFile::copy(u":/sql/001_library.sql"_s, ladder + u"/001_library.sql"_s));
        write(u"sql/002_wrong.sql"_s, "CREATE TABLE half (id INTEGER);\n\nCREATE TABLE half (id INTEGER);\n");
        const RawDatabase database(path(u"library"_s));
        QVERIFY_THROWS_EXCEPTION(SqlFailure, migrate(database.get(), ladder));
        QCOMPARE(schemaVersion(database.get()), 1);
        QCOMPARE(database.value(u"SELECT count(*) FROM sqlite_master WHERE name = 'half'"_s), u"0"_s);
    }
};

QTEST_GUILESS_MAIN(TestOpening)
#include "test_opening.moc"
