// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library.h"

#include "models/reading/readingjson.h"
#include "models/store/migrations.h"
#include "models/store/readingtables.h"
#include "models/store/statement.h"
#include "models/validate/validator.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QStandardPaths>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <type_traits>

#include "resources/resources.h"

namespace disclosure {

namespace {

const QString migrationFolder = QStringLiteral(":/sql");

QString newConnectionName()
{
    static std::atomic_int number = 0;
    return QStringLiteral("library-%1").arg(++number);
}

/// Thrown for what is no failure of SQLite; caught where SqlFailure is.
struct Refusal {
    QString sentence;
};

template <typename Function> auto attempt(const QString &path, Function function) -> Result<decltype(function())>
{
    try {
        return function();
    } catch (const SqlFailure &failure) {
        return Error{sentence(failure, path)};
    } catch (const Refusal &refusal) {
        return Error{refusal.sentence};
    }
}

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
    // While another program switches it on, SQLite answers "busy" at once instead of waiting.
    constexpr int attempts = 100;
    QString answer;
    for (int i = 0; i < attempts; ++i) {
        try {
            Statement statement(database, QStringLiteral("PRAGMA journal_mode = WAL"));
            answer = statement.run().next() ? statement.text(0) : QString();
            break;
        } catch (const SqlFailure &failure) {
            if (!failure.isBusy() || i + 1 == attempts) {
                throw;
            }
            QThread::msleep(20);
        }
    }
    if (answer != u"wal") {
        throw Refusal{QCoreApplication::translate("Library",
                                                  "The library “%1” cannot be kept on this drive, which several "
                                                  "programs cannot share safely. Put it on a local disk.")
                          .arg(QDir::toNativeSeparators(database.databaseName()))};
    }
}

void setUp(const QSqlDatabase &database)
{
    refuseWhatIsNoLibrary(database);
    switchOnWriteAheadLog(database);
    execute(database, QStringLiteral("PRAGMA synchronous = FULL"));
    execute(database, QStringLiteral("PRAGMA foreign_keys = ON"));
    migrate(database, migrationFolder);
}

ReportSummary summaryFrom(const Statement &row)
{
    return {.id = row.integer(0),
            .path = row.text(1),
            .organ = row.text(2),
            .year = static_cast<int>(row.integer(3)),
            .form = row.text(4),
            .cells = static_cast<int>(row.integer(5)),
            .errors = static_cast<int>(row.integer(6)),
            .warnings = static_cast<int>(row.integer(7)),
            .doubtful = static_cast<int>(row.integer(8)),
            .corrections = static_cast<int>(row.integer(9)),
            .isPaged = row.integer(10) != 0};
}

const QString summaryQuery = QStringLiteral("SELECT id, path, organ, year, form, cells, errors, warnings, doubtful, "
                                            "corrections, is_paged FROM source WHERE is_hidden = 0 ");

int &countOf(ReviewCounts &counts, Verdict verdict)
{
    switch (verdict) {
    case Verdict::Wrong:
        return counts.wrong;
    case Verdict::ToReview:
        return counts.toReview;
    case Verdict::Passed:
        break;
    }
    return counts.passed;
}

bool haveTheSameTexts(const Report &left, const Report &right)
{
    return std::ranges::equal(left.cells, right.cells, [](const auto &a, const auto &b) {
        return a.first == b.first && a.second.text == b.second.text;
    });
}

} // namespace

Verdict verdict(const ReportSummary &summary)
{
    if (summary.errors > 0) {
        return Verdict::Wrong;
    }
    // A report of which nothing was read can't pass: there was nothing to check.
    return summary.warnings > 0 || summary.doubtful > 0 || summary.cells == 0 ? Verdict::ToReview : Verdict::Passed;
}

Result<SourceFile> sourceFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
        return Error{QCoreApplication::translate("Library",
                                                 "The file “%1” could not be read: %2. Check that it is there "
                                                 "and that you may read it.")
                         .arg(QDir::toNativeSeparators(path), file.errorString())};
    }
    return SourceFile{QFileInfo(path).absoluteFilePath(), hash.result()};
}

class Library::Private {
public:
    explicit Private(const QString &file) : path(file), connection(newConnectionName())
    {
        QSqlDatabase added = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        added.setDatabaseName(path);
        added.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    }

    ~Private()
    {
        database().close();
        QSqlDatabase::removeDatabase(connection);
    }

    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    QSqlDatabase database() const { return QSqlDatabase::database(connection, false); }

    void open()
    {
        QSqlDatabase opened = database();
        if (!opened.open()) {
            throw SqlFailure(opened.lastError().nativeErrorCode().toInt(), opened.lastError().databaseText());
        }
        setUp(opened);
    }

    /// Runs a query whose caller gets `otherwise` if it fails; readFailure() tells why.
    template <typename Function> auto read(Function function) const -> std::invoke_result_t<Function>
    {
        auto result = attempt(path, function);
        failure = result ? std::nullopt : std::optional(result.error());
        return result ? *std::move(result) : std::invoke_result_t<Function>();
    }

    const QString path;
    const QString connection;
    mutable std::optional<Error> failure;
};

Result<std::unique_ptr<Library>> Library::open(const QString &path)
{
    initResources();
    const QFileInfo file(path);
    if (file.isDir()) {
        return Error{QCoreApplication::translate("Library", "“%1” is a folder, not a library. Name a file.")
                         .arg(QDir::toNativeSeparators(path))};
    }
    QDir().mkpath(file.absolutePath());
    return attempt(path, [&file] {
        auto d = std::make_unique<Private>(file.absoluteFilePath());
        d->open();
        return std::unique_ptr<Library>(new Library(std::move(d)));
    });
}

QString Library::defaultPath()
{
    // Not AppDataLocation, which has the name of the running program: both programs share one library.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/disclosure-review/library.disclosure");
}

Library::Library(std::unique_ptr<Private> opened) : d(std::move(opened)) {}

Library::~Library() = default;

QString Library::path() const
{
    return d->path;
}

void Library::setBusyTimeout(std::chrono::milliseconds timeout)
{
    Statement(d->database(), QStringLiteral("PRAGMA busy_timeout = %1").arg(timeout.count())).run();
}

Result<qint64> Library::addReading(const SourceFile &file, const Reading &reading)
{
    return attempt(d->path, [&] {
        const ReadingTables tables(d->database());
        WriteTransaction transaction(d->database());
        const qint64 id = tables.addSource(file, reading.report, reading.isPaged);
        tables.addReading(id, reading);
        if (tables.hasCorrections(id)) {
            Report corrected = tables.correctedReport(id);
            validate(corrected, FormRegistry::builtIn());
            tables.summarise(id, corrected);
        } else {
            tables.summarise(id, reading.report);
        }
        transaction.commit();
        return id;
    });
}

int Library::reportCount() const
{
    return d->read([this] {
        Statement count(d->database(), QStringLiteral("SELECT count(*) FROM source WHERE is_hidden = 0"));
        count.run().next();
        return static_cast<int>(count.integer(0));
    });
}

std::vector<ReportSummary> Library::summaries(int offset, int limit) const
{
    return d->read([&] {
        std::vector<ReportSummary> summaries;
        Statement rows(d->database(), summaryQuery + QStringLiteral("ORDER BY id LIMIT ? OFFSET ?"));
        rows.run(limit, offset);
        while (rows.next()) {
            summaries.push_back(summaryFrom(rows));
        }
        return summaries;
    });
}

ReviewCounts Library::reviewCounts() const
{
    return d->read([this] {
        ReviewCounts counts;
        Statement kinds(d->database(),
                        QStringLiteral("SELECT cells > 0, errors > 0, warnings > 0, doubtful > 0, count(*) FROM source "
                                       "WHERE is_hidden = 0 GROUP BY 1, 2, 3, 4"));
        kinds.run();
        while (kinds.next()) {
            const ReportSummary kind{.cells = static_cast<int>(kinds.integer(0)),
                                     .errors = static_cast<int>(kinds.integer(1)),
                                     .warnings = static_cast<int>(kinds.integer(2)),
                                     .doubtful = static_cast<int>(kinds.integer(3))};
            countOf(counts, verdict(kind)) += static_cast<int>(kinds.integer(4));
        }
        return counts;
    });
}

std::optional<ReportSummary> Library::summary(qint64 reportId) const
{
    return d->read([&]() -> std::optional<ReportSummary> {
        Statement row(d->database(), summaryQuery + QStringLiteral("AND id = ?"));
        return row.run(reportId).next() ? std::optional(summaryFrom(row)) : std::nullopt;
    });
}

QByteArray Library::sha256(qint64 reportId) const
{
    return d->read([&] {
        Statement row(d->database(), QStringLiteral("SELECT sha256 FROM source WHERE id = ?"));
        return row.run(reportId).next() ? row.bytes(0) : QByteArray();
    });
}

Result<Report> Library::report(qint64 reportId) const
{
    return attempt(d->path, [&] {
        Report report = ReadingTables(d->database()).correctedReport(reportId);
        validate(report, FormRegistry::builtIn());
        return report;
    });
}

QString Library::html(qint64 reportId) const
{
    return d->read([&] { return ReadingTables(d->database()).html(reportId); });
}

Done Library::correct(qint64 reportId, const Correction &correction, const Report &corrected)
{
    return attempt(d->path, [&] {
        const ReadingTables tables(d->database());
        WriteTransaction transaction(d->database());
        // Another program may have corrected the cell since its text was shown: the later correction stands, and the
        // history says what it really replaced.
        const Report before = tables.correctedReport(reportId);
        const auto replaced = before.cells.find(correction.cell);
        Correction entered = correction;
        entered.oldText = replaced == before.cells.end() ? QString() : replaced->second.text;
        tables.addCorrection(reportId, entered);
        Report held = tables.correctedReport(reportId);
        if (haveTheSameTexts(held, corrected)) {
            tables.summarise(reportId, corrected);
        } else {
            validate(held, FormRegistry::builtIn());
            tables.summarise(reportId, held);
        }
        transaction.commit();
        return std::monostate();
    });
}

std::vector<Correction> Library::history(qint64 reportId) const
{
    return d->read([&] { return ReadingTables(d->database()).history(reportId); });
}

qint64 Library::changeCounter() const
{
    return d->read([this] {
        Statement version(d->database(), QStringLiteral("PRAGMA data_version"));
        version.run().next();
        return version.integer(0);
    });
}

Done Library::remove(qint64 reportId)
{
    return attempt(d->path, [&] {
        Statement(d->database(), QStringLiteral("UPDATE source SET is_hidden = 1 WHERE id = ?")).run(reportId);
        return std::monostate();
    });
}

std::optional<Error> Library::readFailure() const
{
    return d->failure;
}

} // namespace disclosure
