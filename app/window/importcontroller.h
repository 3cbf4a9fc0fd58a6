// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/importoutcome.h"
#include "app/window/librarythread.h"
#include "app/window/passwords.h"
#include "app/window/readingstore.h"

#include "models/reading/readingpool.h"
#include "models/reading/reportfiles.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>

#include <atomic>
#include <chrono>
#include <deque>

namespace disclosure {

/// Reads files, folders and zips in the background and puts the reports into the library. Nothing of it waits in the
/// thread of the window.
class ImportController final : public QObject {
    Q_OBJECT

public:
    /// Library and passwords have to outlive it.
    ImportController(Library &library, Passwords &passwords, const ReadingPool::Settings &settings,
                     QObject *parent = nullptr);
    ~ImportController() override;

    /// Files, folders with their subfolders, and zips, which are unpacked beside the library. May be called while
    /// others are still being read. A file whose content is in the list is not read again.
    void open(const QStringList &paths);
    /// The same, but what is in the list is read once more.
    void readAgain(const QStringList &paths);
    /// Another try at a protected file, after passwordNeeded().
    void retry(const QString &path, const QString &password);
    /// No password for a protected file: it counts as not read.
    void giveUp(const QString &path);
    /// Leaves out what has not been read yet.
    void cancel();

    bool isRunning() const { return m_scans > 0 || m_done < m_total; }
    /// By the pace of this import so far; nothing while that is not known.
    std::optional<std::chrono::seconds> timeLeft() const;
    /// Of the running import, or of the last one.
    const ImportOutcome &outcome() const { return m_outcome; }

signals:
    void progressed(int done, int total);
    void started(const QString &path);
    /// A file that was started is not going to be read: its content is known, or the import was cancelled.
    void cancelled(const QString &path);
    void duplicateFound(const disclosure::Duplicate &duplicate);
    void reportRead(const QString &path, qint64 reportId);
    /// It stands in the library as a file that could not be read.
    void failed(const QString &path, const QString &sentence);
    void passwordNeeded(const QString &path, bool wasWrong);
    void nothingFound(const QString &sentence);
    /// outcome() tells what has come of it.
    void finished();

private:
    /// A file between being named and being in the library.
    struct Job {
        SourceFile source;
        bool isWantedAgain = false;
        QString lockedSentence; ///< why it could not be read without its password
    };

    void begin(const QStringList &paths, bool isWantedAgain);
    void takeFiles(const QStringList &paths, const FoundFiles &found, bool isWantedAgain);
    bool addJob(const QString &path, bool isWantedAgain);
    void feed();
    void hash(const QString &path);
    void compare(const QString &path);
    void read(const QString &path);
    void store(const QString &path, const Reading &reading);
    void takeStored(const QString &path, const StoredReading &stored);
    void takeDuplicate(const Duplicate &duplicate);
    void takeFailure(const QString &path, const QString &sentence, bool needsPassword);
    void fail(const QString &path, const QString &sentence);
    void countDone(const QString &path);
    void announceProgress();

    LibraryThread m_store;
    ReadingPool m_pool;
    Passwords &m_passwords;
    QString m_unpackFolder;
    QHash<QString, Job> m_jobs;
    std::deque<QString> m_waiting;         ///< jobs that have not begun
    QHash<QByteArray, QString> m_contents; ///< of this import, by SHA-256
    ImportOutcome m_outcome;
    QElapsedTimer m_clock; ///< since the first file of this import began
    std::shared_ptr<std::atomic_bool> m_stop;
    int m_limit = 1; ///< jobs that may be under way at a time
    int m_scans = 0; ///< folders that are being looked through
    int m_done = 0;
    int m_total = 0;
    int m_run = 0; ///< grows with each cancel, so that late answers are known
};

} // namespace disclosure
