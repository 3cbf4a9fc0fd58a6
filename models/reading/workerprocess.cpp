// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/workerprocess.h"

#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>
#include <QPointer>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>
#include <utility>

namespace disclosure {

namespace {

Q_LOGGING_CATEGORY(lcReading, "disclosure.reading", QtWarningMsg)

/// More than this without an answer in it is no answer any more.
constexpr qint64 mostBytesOfAnAnswer = 512LL * 1024 * 1024;

QString programOf(const ReadingPool::Settings &settings)
{
    return settings.workerProgram.isEmpty()
               ? QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("disclosure-batch"))
               : settings.workerProgram;
}

QStringList argumentsOf(const ReadingPool::Settings &settings)
{
    const QString language = Text{.zh = QStringLiteral("zh"), .en = QStringLiteral("en")}.shown();
    return {QStringLiteral("worker"), QStringLiteral("--memory"), QString::number(settings.memoryLimit),
            QStringLiteral("--language"), language};
}

} // namespace

WorkerProcess::WorkerProcess(const ReadingPool::Settings &settings, QObject *parent)
    : QObject(parent), m_settings(settings)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(settings.timeout);
    m_process.setProgram(programOf(settings));
    m_process.setArguments(argumentsOf(settings));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // Tesseract's threads wait for each other more than they work: one is several times as fast.
    environment.insert(QStringLiteral("OMP_THREAD_LIMIT"), QStringLiteral("1"));
    m_process.setProcessEnvironment(environment);
    m_process.setChildProcessModifier([] {
        // A group of its own: Ctrl+C in a terminal is the pool's to handle, and what the worker starts ends with it.
        setpgid(0, 0);
        prctl(PR_SET_PDEATHSIG, SIGKILL);
    });
    connect(&m_timer, &QTimer::timeout, this, &WorkerProcess::onTimeout);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &WorkerProcess::readAnswers);
    connect(&m_process, &QProcess::readyReadStandardError, this,
            [this] { qCDebug(lcReading).noquote() << m_process.readAllStandardError().trimmed(); });
    connect(&m_process, &QProcess::finished, this, &WorkerProcess::onFinished);
    // start() may fail before it returns, when its caller is not ready for an answer yet.
    connect(&m_process, &QProcess::errorOccurred, this, &WorkerProcess::onError, Qt::QueuedConnection);
}

WorkerProcess::~WorkerProcess()
{
    stop();
}

void WorkerProcess::start(const WorkerJob &job)
{
    m_job = job;
    m_hasTimedOut = false;
    if (m_process.state() == QProcess::NotRunning) {
        startProcess();
    }
    m_process.write(toLine(job));
    m_timer.start();
}

void WorkerProcess::startProcess()
{
    m_answers = 0;
    m_process.start();
}

void WorkerProcess::stop()
{
    m_job.reset();
    m_timer.stop();
    if (m_process.state() != QProcess::NotRunning) {
        kill();
        m_process.waitForFinished();
    }
}

void WorkerProcess::kill()
{
    const qint64 process = m_process.processId();
    if (process > 0) {
        ::kill(static_cast<pid_t>(-process), SIGKILL);
    }
    m_process.kill();
}

void WorkerProcess::readAnswers()
{
    const QPointer<WorkerProcess> alive(this); // a slot may delete the pool
    while (alive && m_process.canReadLine()) {
        const auto answer = answerFromLine(m_process.readLine());
        if (answer && m_job && answer->number == m_job->number) {
            m_timer.stop();
            ++m_answers;
            emit answered(*std::exchange(m_job, std::nullopt), answer->result);
        }
    }
    if (alive && m_process.bytesAvailable() > mostBytesOfAnAnswer) {
        kill();
    }
}

void WorkerProcess::onTimeout()
{
    m_hasTimedOut = true;
    kill();
}

void WorkerProcess::onFinished(int code, QProcess::ExitStatus status)
{
    if (m_hasTimedOut) {
        giveUp(Break::TimedOut);
    } else if (status == QProcess::NormalExit && code == outOfMemoryExitCode) {
        giveUp(Break::OutOfMemory);
    } else if (status == QProcess::CrashExit && code == SIGKILL) {
        giveUp(Break::Stopped);
    } else {
        giveUp(Break::Crashed);
    }
}

void WorkerProcess::onError(QProcess::ProcessError error)
{
    if (error == QProcess::FailedToStart) {
        giveUp(Break::NotStarted);
    }
}

void WorkerProcess::giveUp(Break reason)
{
    m_timer.stop();
    if (m_job) {
        emit broke(*std::exchange(m_job, std::nullopt), reason, m_answers == 0);
    }
}

} // namespace disclosure
