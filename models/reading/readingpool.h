// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reading/readreport.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <memory>

namespace disclosure {

/// Reads files in worker processes, so that a file that crashes, hangs or eats memory costs one failure and nothing
/// else. Lives in one thread and needs its event loop. Results come in the order in which they are ready.
class ReadingPool final : public QObject {
    Q_OBJECT

public:
    struct Settings {
        QString workerProgram; ///< disclosure-batch; empty: beside the running program
        int jobs = 0;          ///< worker processes at a time; 0: one for each core
        std::chrono::seconds timeout{60};
        qint64 memoryLimit = 1024LL * 1024 * 1024; ///< bytes a worker may allocate
    };

    explicit ReadingPool(Settings settings, QObject *parent = nullptr);
    ~ReadingPool() override;

    void read(const QString &path, const ReadOptions &options = {});
    /// Forgets what waits and stops what runs; no signal follows for those files.
    void cancel();
    /// Files that were given to read() and have neither finished nor failed.
    int waiting() const;

signals:
    void finished(const QString &path, const disclosure::Reading &reading);
    /// `sentence` is whole and names the file. `needsPassword` asks for another try with a password.
    void failed(const QString &path, const QString &sentence, bool needsPassword);
    void allDone();

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The worker's side: reads jobs from standard input until it ends, writes results to standard output. Returns the exit
/// code of the process.
int runWorker(qint64 memoryLimit);

} // namespace disclosure
