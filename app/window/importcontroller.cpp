// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/importcontroller.h"

#include "app/window/background.h"

#include "models/reading/reportfiles.h"

#include <QDir>
#include <QFileInfo>
#include <QTimer>

#include <chrono>

namespace disclosure {

namespace {

// Another program may hold the library for longer than one attempt waits.
constexpr int storeAttempts = 20;
constexpr std::chrono::milliseconds storeAgainAfter(500);

} // namespace

ImportController::ImportController(Library &library, const ReadingPool::Settings &settings, QObject *parent)
    : QObject(parent), m_library(library), m_pool(settings)
{
    connect(&m_pool, &ReadingPool::finished, this, &ImportController::store);
    connect(&m_pool, &ReadingPool::failed, this, &ImportController::takeFailure);
}

void ImportController::open(const QStringList &paths)
{
    ++m_scans;
    announceProgress();
    const auto find = [paths] { return reportFiles(paths, FolderFilter::Sources); };
    inBackground(this, find, [this, paths, run = m_run](const std::vector<ReportFile> &files) {
        if (run != m_run) {
            return;
        }
        --m_scans;
        for (const ReportFile &file : files) {
            enqueue(QFileInfo(file.path).absoluteFilePath());
        }
        if (files.empty()) {
            emit nothingFound(tr("There are no files to read in %1. Choose a folder that holds annual reports.")
                                  .arg(QDir::toNativeSeparators(paths.join(u", "_qs))));
        }
        announceProgress();
    });
}

void ImportController::enqueue(const QString &path)
{
    if (m_jobs.contains(path)) {
        return;
    }
    m_jobs.insert(path, {});
    ++m_total;
    emit started(path);
    const auto hash = [path] { return sourceFile(path); };
    inBackground(this, hash, [this, path, run = m_run](const Result<SourceFile> &source) {
        if (run != m_run) {
            return;
        }
        if (!source) {
            fail(path, source.error().sentence);
            return;
        }
        m_jobs[path].source = *source;
        read(path);
    });
}

void ImportController::read(const QString &path)
{
    ReadOptions options;
    const auto known = m_passwords.constFind(path);
    options.passwordAsked = known != m_passwords.constEnd();
    options.password = options.passwordAsked ? *known : QString();
    m_pool.read(path, options);
}

void ImportController::retry(const QString &path, const QString &password)
{
    if (m_jobs.contains(path)) {
        m_passwords.insert(path, password);
        read(path);
    }
}

void ImportController::giveUp(const QString &path)
{
    m_passwords.remove(path);
    if (m_jobs.contains(path)) {
        fail(path, m_jobs.value(path).lockedSentence);
    }
}

void ImportController::store(const QString &path, const Reading &reading)
{
    const auto job = m_jobs.find(path);
    if (job == m_jobs.end()) {
        return;
    }
    const Result<qint64> id = m_library.addReading(job->source, reading);
    if (!id && ++job->attempts < storeAttempts) {
        QTimer::singleShot(storeAgainAfter, this, [this, path, reading, run = m_run] {
            if (run == m_run) {
                store(path, reading);
            }
        });
        return;
    }
    if (!id) {
        fail(path, id.error().sentence);
        return;
    }
    emit reportRead(path, *id);
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
    emit failed(path, sentence);
    countDone(path);
}

void ImportController::countDone(const QString &path)
{
    m_jobs.remove(path);
    ++m_done;
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

void ImportController::cancel()
{
    ++m_run;
    m_pool.cancel();
    const QHash<QString, Job> left = std::exchange(m_jobs, {});
    for (auto job = left.constBegin(); job != left.constEnd(); ++job) {
        emit cancelled(job.key());
    }
    m_scans = 0;
    m_done = m_total;
    announceProgress();
}

} // namespace disclosure
