// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reading/readingpool.h"
#include "models/reading/workerprotocol.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <optional>

namespace disclosure {

/// One worker process, started when there is a job for it and again after it broke.
class WorkerProcess final : public QObject {
    Q_OBJECT

public:
    /// Why a job got no answer.
    enum class Break { NotStarted, Crashed, Stopped, TimedOut, OutOfMemory };

    explicit WorkerProcess(const ReadingPool::Settings &settings, QObject *parent = nullptr);
    ~WorkerProcess() override;

    bool isBusy() const { return m_job.has_value(); }
    void start(const WorkerJob &job);
    /// Ends the process and whatever it started; no signal follows for its job.
    void stop();

signals:
    void answered(const disclosure::WorkerJob &job, const disclosure::Result<disclosure::Reading> &result);
    /// `wasFresh`: the process had answered no other job before.
    void broke(const disclosure::WorkerJob &job, disclosure::WorkerProcess::Break reason, bool wasFresh);

private:
    void startProcess();
    void kill();
    void readAnswers();
    void onTimeout();
    void onFinished(int code, QProcess::ExitStatus status);
    void onError(QProcess::ProcessError error);
    void giveUp(Break reason);

    ReadingPool::Settings m_settings;
    QProcess m_process;
    QTimer m_timer;
    std::optional<WorkerJob> m_job;
    int m_answers = 0; ///< of the running process
    bool m_hasTimedOut = false;
};

} // namespace disclosure
