// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/importcontroller.h"

#include "app/window/background.h"

#include <QDir>
#include <QFileInfo>
#include <QThread>

namespace disclosure {

ImportController::ImportController(Library &library, Passwords &passwords, const ReadingPool::Settings &settings,
                                   QObject *parent)
    : QObject(parent), m_store(library.path()), m_pool(settings), m_passwords(passwords),
      m_unpackFolder(unpackFolderOf(library.path())), m_stop(std::make_shared<std::atomic_bool>(false)),
      m_limit(2 * (settings.jobs > 0 ? settings.jobs : QThread::idealThreadCount()))
{
    connect(&m_pool, &ReadingPool::finished, this, &ImportController::store);
    connect(&m_pool, &ReadingPool::failed, this, &ImportController::takeFailure);
}

ImportController::~ImportController()
{
    *m_stop = true;
}

void ImportController::open(const QStringList &paths)
{
    begin(paths, false);
}

void ImportController::readAgain(const QStringList &paths)
{
    begin(paths, true);
}

void ImportController::begin(const QStringList &paths, bool isWantedAgain)
{
    if (!isRunning()) {
        m_outcome = {};
        m_contents.clear();
        m_clock.invalidate();
    }
    ++m_scans;
    announceProgress();
    const auto find = [paths, folder = m_unpackFolder, stop = m_stop] {
        return findReportFiles(paths, FolderFilter::Sources, UnpackPlace{folder, stop.get()});
    };
    inBackground(this, find, [this, paths, isWantedAgain, run = m_run](const FoundFiles &found) {
        if (run == m_run) {
            --m_scans;
            takeFiles(paths, found, isWantedAgain);
        }
    });
}

void ImportController::takeFiles(const QStringList &paths, const FoundFiles &found, bool isWantedAgain)
{
    for (const ReportFile &file : found.files) {
        if (const QString path = QFileInfo(file.path).absoluteFilePath(); addJob(path, isWantedAgain)) {
            m_waiting.push_back(path);
        }
    }
    for (const RefusedFile &file : found.refused) {
        if (addJob(file.path, isWantedAgain)) {
            fail(file.path, file.sentence);
        }
    }
    if (found.files.empty() && found.refused.empty()) {
        emit nothingFound(tr("There are no files to read in %1. Choose a folder that holds annual reports.")
                              .arg(QDir::toNativeSeparators(paths.join(u", "_qs))));
    }
    feed();
    announceProgress();
}

bool ImportController::addJob(const QString &path, bool isWantedAgain)
{
    if (m_jobs.contains(path)) {
        return false;
    }
    m_jobs.insert(path, {.isWantedAgain = isWantedAgain});
    ++m_total;
    emit started(path);
    return true;
}

void ImportController::feed()
{
    // Not all at once: the hash of a file is to be taken shortly before the file is read.
    while (!m_waiting.empty() && m_jobs.size() - static_cast<qsizetype>(m_waiting.size()) < m_limit) {
        if (!m_clock.isValid()) {
            m_clock.start();
        }
        const QString path = m_waiting.front();
        m_waiting.pop_front();
        hash(path);
    }
}

void ImportController::hash(const QString &path)
{
    const auto take = [this, path, run = m_run](const Result<SourceFile> &source) {
        if (run != m_run) {
            return;
        }
        if (!source) {
            fail(path, source.error().sentence);
            return;
        }
        m_jobs[path].source = *source;
        compare(path);
    };
    inBackground(
        this, [path] { return sourceFile(path); }, take);
}

void ImportController::compare(const QString &path)
{
    const Job &job = m_jobs[path];
    if (job.isWantedAgain) {
        read(path);
        return;
    }
    const QString sameContent = m_contents.value(job.source.sha256, path);
    if (sameContent != path) {
        takeDuplicate({path, sameContent, std::nullopt});
        return;
    }
    m_contents.insert(job.source.sha256, path);
    const auto find = [file = job.source](Library &library) {
        return Result<std::optional<Duplicate>>(duplicateOf(library, file));
    };
    m_store.run(this, find, [this, path, run = m_run](const Result<std::optional<Duplicate>> &found) {
        if (run != m_run) {
            return;
        }
        // A library that does not answer now may do so when the reading is to be stored.
        if (found && *found) {
            takeDuplicate(**found);
        } else {
            read(path);
        }
    });
}

void ImportController::takeDuplicate(const Duplicate &duplicate)
{
    m_outcome.duplicates.push_back(duplicate);
    emit cancelled(duplicate.path);
    emit duplicateFound(duplicate);
    countDone(duplicate.path);
}

void ImportController::read(const QString &path)
{
    ReadOptions options;
    options.passwordAsked = m_passwords.contains(path);
    options.password = m_passwords.of(path);
    m_pool.read(path, options);
}

void ImportController::retry(const QString &path, const QString &password)
{
    if (m_jobs.contains(path)) {
        m_passwords.keep(path, password);
        read(path);
    }
}

void ImportController::giveUp(const QString &path)
{
    m_passwords.forget(path);
    if (m_jobs.contains(path)) {
        fail(path, m_jobs.value(path).lockedSentence);
    }
}

void ImportController::store(const QString &path, const Reading &reading)
{
    const auto job = m_jobs.constFind(path);
    if (job == m_jobs.constEnd()) {
        return;
    }
    const auto write = [file = job->source, reading](Library &library) { return storeReading(library, file, reading); };
    m_store.run(this, write, [this, path, run = m_run](const Result<StoredReading> &stored) {
        if (run != m_run) {
            // It came too late to be left out.
            if (stored) {
                emit reportRead(path, stored->reportId);
            }
        } else if (stored) {
            takeStored(path, *stored);
        } else {
            fail(path, stored.error().sentence);
        }
    });
}

void ImportController::takeStored(const QString &path, const StoredReading &stored)
{
    ++m_outcome.read;
    if (stored.version) {
        m_outcome.versions.push_back(*stored.version);
    }
    if (stored.again) {
        m_outcome.readAgain.push_back(*stored.again);
    }
    emit reportRead(path, stored.reportId);
    countDone(path);
}

void ImportController::takeFailure(const QString &path, const QString &sentence, bool needsPassword)
{
    if (!m_jobs.contains(path)) {
        return;
    }
    if (!needsPassword) {
        fail(path, sentence);
        return;
    }
    m_jobs[path].lockedSentence = sentence;
    emit passwordNeeded(path, m_passwords.contains(path));
}

void ImportController::fail(const QString &path, const QString &sentence)
{
    const UnreadFile unread{path, sentence};
    m_outcome.failed.push_back(unread);
    // If it cannot be kept, the list shows it as long as the program runs.
    m_store.run(
        this, [unread](Library &library) { return library.addUnread(unread); }, [](const Done &) {});
    emit failed(path, sentence);
    countDone(path);
}

void ImportController::countDone(const QString &path)
{
    m_jobs.remove(path);
    ++m_done;
    feed();
    announceProgress();
}

void ImportController::announceProgress()
{
    emit progressed(m_done, m_total);
    if (!isRunning()) {
        m_done = 0;
        m_total = 0;
        emit finished();
    }
}

std::optional<std::chrono::seconds> ImportController::timeLeft() const
{
    // The first files tell too little: workers start, and files differ.
    constexpr int enough = 5;
    if (m_done < enough || m_scans > 0 || !m_clock.isValid()) {
        return std::nullopt;
    }
    const std::chrono::milliseconds spent(m_clock.elapsed());
    return std::chrono::duration_cast<std::chrono::seconds>(spent * (m_total - m_done) / m_done);
}

void ImportController::cancel()
{
    ++m_run;
    *std::exchange(m_stop, std::make_shared<std::atomic_bool>(false)) = true;
    m_pool.cancel();
    m_waiting.clear();
    const QHash<QString, Job> left = std::exchange(m_jobs, {});
    for (auto job = left.constBegin(); job != left.constEnd(); ++job) {
        m_outcome.left.append(job.key());
        emit cancelled(job.key());
    }
    m_outcome.left.sort();
    m_scans = 0;
    m_done = m_total;
    announceProgress();
}

} // namespace disclosure
