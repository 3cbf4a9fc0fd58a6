// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reading/readingpool.h"
#include "models/store/library.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace disclosure {

/// Reads files and folders in the background and puts the reports into the library.
class ImportController final : public QObject {
    Q_OBJECT

public:
    /// The library has to outlive it.
    ImportController(Library &library, const ReadingPool::Settings &settings, QObject *parent = nullptr);

    /// Files, and folders with their subfolders. May be called while others are still being read.
    void open(const QStringList &paths);
    /// Another try at a protected file, after passwordNeeded().
    void retry(const QString &path, const QString &password);
    /// No password for a protected file: it counts as not read.
    void giveUp(const QString &path);
    /// Leaves out what has not been read yet.
    void cancel();

    bool isRunning() const { return m_scans > 0 || m_done < m_total; }
    /// The password by which a file was read; empty if it needed none.
    QString passwordOf(const QString &path) const { return m_passwords.value(path); }

signals:
    void progressed(int done, int total);
    void started(const QString &path);
    void cancelled(const QString &path);
    void reportRead(const QString &path, qint64 reportId);
    void failed(const QString &path, const QString &sentence);
    void passwordNeeded(const QString &path, bool wasWrong);
    void nothingFound(const QString &sentence);
    void finished();

private:
    /// A file between being named and being in the library.
    struct Job {
        SourceFile source;
        QString lockedSentence; ///< why it could not be read without its password
        int attempts = 0;       ///< to store it
    };

    void enqueue(const QString &path);
    void read(const QString &path);
    void store(const QString &path, const Reading &reading);
    void takeFailure(const QString &path, const QString &sentence, bool needsPassword);
    void fail(const QString &path, const QString &sentence);
    void countDone(const QString &path);
    void announceProgress();

    Library &m_library;
    ReadingPool m_pool;
    QHash<QString, Job> m_jobs;
    QHash<QString, QString> m_passwords; ///< kept in memory only
    int m_scans = 0;                     ///< folders that are being looked through
    int m_done = 0;
    int m_total = 0;
    int m_run = 0; ///< grows with each cancel, so that late answers are known
};

} // namespace disclosure
