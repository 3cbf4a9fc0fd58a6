// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library.h"

#include "models/source/picturepdf.h"
#include "models/store/heldreports.h"
#include "models/store/listing.h"
#include "models/store/listtable.h"
#include "models/store/migrations.h"
#include "models/store/organtable.h"
#include "models/store/readingtables.h"
#include "models/store/setup.h"
#include "models/store/statement.h"
#include "models/store/steptables.h"
#include "models/store/unreadfiles.h"
#include "models/store/versions.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QStandardPaths>

#include <atomic>
#include <type_traits>

#include "resources/resources.h"

namespace disclosure {

namespace {

QString newConnectionName()
{
    static std::atomic_int number = 0;
    return QStringLiteral("library-%1").arg(++number);
}

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

/// The next year's report leans on this one, which is another one now or not in the list any more.
void countNextYearOf(qint64 source, const QSqlDatabase &database)
{
    const auto [organ, year] = ListTable(database).organAndYear(source);
    HeldReports(database).countNextYear(organ, year);
}

} // namespace

Verdict verdict(const ReportSummary &summary)
{
    if (summary.errors > 0) {
        return Verdict::Wrong;
    }
    // A report of which nothing was read can't pass: there was nothing to check. What a clerk has set aside or
    // confirmed is no problem any more, though its cells stay in doubt.
    return summary.problems > 0 || summary.warnings > 0 || summary.cells == 0 ? Verdict::ToReview : Verdict::Passed;
}

bool needsLook(const ReportSummary &summary)
{
    return !isSignedOff(summary.state) && verdict(summary) != Verdict::Passed;
}

Result<SourceFile> sourceFile(const QString &path)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QStringList pages = QFileInfo(path).isDir() ? pagesInFolder(path) : QStringList();
    for (const QString &part : pages.isEmpty() ? QStringList(path) : pages) {
        QFile file(part);
        if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
            return Error{QCoreApplication::translate("Library",
                                                     "The file “%1” could not be read: %2. Check that it is there "
                                                     "and that you may read it.")
                             .arg(QDir::toNativeSeparators(part), file.errorString())};
        }
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
        auto opened = std::make_unique<Private>(file.absoluteFilePath());
        opened->open();
        return std::unique_ptr<Library>(new Library(std::move(opened)));
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
        const QSqlDatabase database = d->database();
        WriteTransaction transaction(database);
        const qint64 id = ListTable(database).addSource(file, reading.isPaged);
        ReadingTables(database).addReading(id, reading);
        const StepTables steps(database);
        const OrganTable organs(database);
        const HeldReports held(database);
        const bool hasEarlier = !organs.before(organs.chain(reading.report.organ), reading.report.year).empty();
        if (steps.history(id).empty() && steps.mutedRules().empty() && !hasEarlier) {
            held.summarise(id, reading.report, {});
        } else {
            held.count(id);
        }
        countNextYearOf(id, database);
        UnreadFiles(database).remove(file.path);
        transaction.commit();
        return id;
    });
}

Done Library::setNarrative(qint64 reportId, const std::vector<Passage> &narrative, const std::vector<Notice> &notices)
{
    return attempt(d->path, [&] {
        const QSqlDatabase database = d->database();
        WriteTransaction transaction(database);
        const ReadingTables readings(database);
        Report report = readings.reportAsRead(reportId);
        const auto unread =
            std::erase_if(report.notices, [](const Notice &notice) { return notice.kind == Notice::Kind::UnreadText; });
        for (Notice &notice : report.notices) {
            const Notice recognised{Notice::Kind::Recognised, notice.page};
            if (notice.kind == Notice::Kind::PicturePage && std::ranges::find(notices, recognised) != notices.end()) {
                notice = recognised;
            }
        }
        const bool isNew = !narrative.empty() && report.narrative != narrative;
        if (isNew || unread > 0) {
            report.narrative = isNew ? narrative : report.narrative;
            readings.addReading(reportId, {.report = std::move(report), .html = readings.html(reportId)});
            HeldReports(database).count(reportId);
            transaction.commit();
        }
        return std::monostate();
    });
}

std::vector<qint64> Library::withUnreadText() const
{
    return d->read([this] { return ReadingTables(d->database()).withUnreadText(); });
}

LibraryTotals Library::totals() const
{
    return d->read([this] { return ListTable(d->database()).totals(); });
}

Listing Library::listing(const ListQuery &query) const
{
    return d->read([&] { return listReports(d->database(), query); });
}

std::vector<ReportSummary> Library::summaries(std::span<const qint64> ids) const
{
    return d->read([&] { return ListTable(d->database()).summaries(ids); });
}

std::optional<ReportSummary> Library::summary(qint64 reportId) const
{
    return d->read([&] { return ListTable(d->database()).summary(reportId); });
}

QStringList Library::places() const
{
    return d->read([this] { return ListTable(d->database()).places(); });
}

std::vector<int> Library::years() const
{
    return d->read([this] { return ListTable(d->database()).years(); });
}

std::optional<qint64> Library::reportOf(const QByteArray &sha256) const
{
    return d->read([&] { return ListTable(d->database()).sourceOf(sha256); });
}

std::optional<qint64> Library::replacementOf(const QByteArray &sha256) const
{
    return d->read([&] { return ListTable(d->database()).replacementOf(sha256); });
}

std::vector<qint64> Library::versionsOf(qint64 reportId) const
{
    return d->read([&] { return ListTable(d->database()).versionsOf(reportId); });
}

QByteArray Library::sha256(qint64 reportId) const
{
    return d->read([&] { return ListTable(d->database()).sha256(reportId); });
}

Result<Report> Library::report(qint64 reportId) const
{
    return attempt(d->path, [&] {
        const Snapshot snapshot(d->database());
        return HeldReports(d->database()).load(reportId);
    });
}

QString Library::html(qint64 reportId) const
{
    return d->read([&] { return ReadingTables(d->database()).html(reportId); });
}

Result<qint64> Library::record(qint64 reportId, const Step &step, const Report &after)
{
    return attempt(d->path, [&] {
        const QSqlDatabase database = d->database();
        WriteTransaction transaction(database);
        const qint64 id = HeldReports(database).enter(reportId, step, &after);
        transaction.commit();
        return id;
    });
}

Result<Replacement> Library::replaceVersion(qint64 older, qint64 newer, const QString &who, const QString &why)
{
    return attempt(d->path, [&] {
        const QSqlDatabase database = d->database();
        WriteTransaction transaction(database);
        const ReadingTables readings(database);
        const StepTables steps(database);
        VersionChanges changes = versionChanges({readings.reportAsRead(older), steps.replay(older)},
                                                {readings.reportAsRead(newer), steps.replay(newer)});
        Replacement replacement{.carried = static_cast<int>(changes.carried.size()), .left = std::move(changes.left)};
        for (MutedRule muted : steps.mutedRules()) {
            if (muted.report == older) {
                muted.report = newer;
                steps.muteRule(muted, who);
            }
        }
        ListTable(database).setReplaced(older, newer);
        if (changes.carried.empty()) {
            HeldReports(database).count(newer);
        } else {
            const Step step{.changes = std::move(changes.carried), .why = why, .who = who};
            replacement.step = HeldReports(database).enter(newer, step, nullptr);
        }
        countNextYearOf(older, database);
        transaction.commit();
        return replacement;
    });
}

Result<int> Library::markExported(std::span<const qint64> ids, const QString &who, const QString &why)
{
    return attempt(d->path, [&] {
        const QSqlDatabase database = d->database();
        const Step step{
            .changes = {{Change::Kind::State, QString(), {}, key(ReviewState::Exported)}}, .why = why, .who = who};
        int marked = 0;
        for (const qint64 id : ids) {
            WriteTransaction transaction(database);
            const std::optional<ReportSummary> summary = ListTable(database).summary(id);
            if (summary && summary->state == ReviewState::Reviewed) {
                HeldReports(database).enter(id, step, nullptr);
                transaction.commit();
                ++marked;
            }
        }
        return marked;
    });
}

std::vector<Step> Library::history(qint64 reportId) const
{
    return d->read([&] { return StepTables(d->database()).history(reportId); });
}

std::vector<MutedRule> Library::mutedRules() const
{
    return d->read([this] { return StepTables(d->database()).mutedRules(); });
}

Done Library::setMutedRules(const std::vector<MutedRule> &rules, const QString &who)
{
    return attempt(d->path, [&] {
        WriteTransaction transaction(d->database());
        for (const MutedRule &muted : rules) {
            StepTables(d->database()).muteRule(muted, who);
        }
        transaction.commit();
        return std::monostate();
    });
}

QString Library::organName(const QString &organ) const
{
    return d->read([&] { return OrganTable(d->database()).chain(organ); });
}

Done Library::joinOrgans(const QString &organ, const QString &sameAs, const QString &who)
{
    return attempt(d->path, [&] {
        WriteTransaction transaction(d->database());
        const OrganTable organs(d->database());
        const std::vector<qint64> joined = organs.all(organs.chain(organ));
        organs.join(organ, sameAs, who);
        const HeldReports held(d->database());
        for (const qint64 id : joined) {
            held.count(id); // the list knows them by their new name only then
        }
        for (const qint64 id : organs.all(organs.chain(sameAs))) {
            held.count(id);
        }
        transaction.commit();
        return std::monostate();
    });
}

Done Library::partOrgan(const QString &organ, const QString &who)
{
    return attempt(d->path, [&] {
        WriteTransaction transaction(d->database());
        const OrganTable organs(d->database());
        const std::vector<qint64> together = organs.all(organs.chain(organ));
        organs.part(organ, who);
        const HeldReports held(d->database());
        for (int round = 0; round < 2; ++round) { // the first one gives each its name
            for (const qint64 id : together) {
                held.count(id);
            }
        }
        transaction.commit();
        return std::monostate();
    });
}

bool Library::isJoined(const QString &organ) const
{
    return d->read([&] { return OrganTable(d->database()).isJoined(organ); });
}

std::vector<qint64> Library::reportsOfOrgan(const QString &organ) const
{
    return d->read([&] {
        const OrganTable organs(d->database());
        return organs.all(organs.chain(organ));
    });
}

Done Library::recount(std::span<const qint64> ids)
{
    return attempt(d->path, [&] {
        WriteTransaction transaction(d->database());
        for (const qint64 id : ids) {
            HeldReports(d->database()).count(id);
        }
        transaction.commit();
        return std::monostate();
    });
}

Done Library::addUnread(const UnreadFile &file)
{
    return attempt(d->path, [&] {
        WriteTransaction transaction(d->database());
        UnreadFiles(d->database()).add(file);
        transaction.commit();
        return std::monostate();
    });
}

Done Library::removeUnread(const QString &path)
{
    return attempt(d->path, [&] {
        WriteTransaction transaction(d->database());
        UnreadFiles(d->database()).remove(path);
        transaction.commit();
        return std::monostate();
    });
}

std::vector<UnreadFile> Library::unreadFiles() const
{
    return d->read([this] { return UnreadFiles(d->database()).all(); });
}

Done Library::saveCopy(const QString &path) const
{
    if (QFileInfo::exists(path)) {
        return Error{
            QCoreApplication::translate("Library", "There is a file “%1” already. Choose another name for the copy.")
                .arg(QDir::toNativeSeparators(path))};
    }
    return attempt(path, [&] {
        copyDatabase(d->database(), path);
        return std::monostate();
    });
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
        WriteTransaction transaction(d->database());
        const ListTable list(d->database());
        list.setHidden(reportId, true);
        countNextYearOf(reportId, d->database());
        transaction.commit();
        return std::monostate();
    });
}

Done Library::restore(qint64 reportId)
{
    return attempt(d->path, [&] {
        WriteTransaction transaction(d->database());
        const ListTable list(d->database());
        list.setHidden(reportId, false);
        countNextYearOf(reportId, d->database());
        transaction.commit();
        return std::monostate();
    });
}

std::optional<Error> Library::readFailure() const
{
    return d->failure;
}

} // namespace disclosure
