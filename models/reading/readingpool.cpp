// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/readingpool.h"

#include "models/reading/workerprocess.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QThread>

#include <algorithm>
#include <deque>
#include <vector>

namespace disclosure {

namespace {

QString sizeText(qint64 bytes)
{
    constexpr qint64 gibibyte = 1024LL * 1024 * 1024;
    return QLocale::c().formattedDataSize(bytes, bytes % gibibyte == 0 ? 0 : 1);
}

QString sentence(WorkerProcess::Break reason, const QString &path, const ReadingPool::Settings &settings)
{
    const QString name = QFileInfo(path).fileName();
    switch (reason) {
    case WorkerProcess::Break::NotStarted:
        return ReadingPool::tr(
                   "%1 could not be read, because the program disclosure-batch, which reads the files, could "
                   "not be started. Install this program again.")
            .arg(name);
    case WorkerProcess::Break::Crashed:
        return ReadingPool::tr(
                   "Reading %1 crashed the reader, so the file is probably damaged. Get it again, or save it "
                   "anew in the program that made it.")
            .arg(name);
    case WorkerProcess::Break::Stopped:
        return ReadingPool::tr("The system stopped the reader while it read %1, mostly because the computer ran out of "
                               "memory. Close other programs and try again.")
            .arg(name);
    case WorkerProcess::Break::TimedOut:
        return ReadingPool::tr("Reading %1 took longer than %2 seconds and was given up. Check whether it is the right "
                               "file, or allow more time.")
            .arg(name)
            .arg(settings.timeout.count());
    case WorkerProcess::Break::OutOfMemory:
        return ReadingPool::tr(
                   "Reading %1 needed more than %2 of memory and was given up. Check whether it is the right "
                   "file.")
            .arg(name, sizeText(settings.memoryLimit));
    }
    Q_UNREACHABLE();
}

} // namespace

class ReadingPool::Private {
public:
    Private(ReadingPool *pool, Settings given) : q(pool), settings(std::move(given))
    {
        if (settings.jobs <= 0) {
            settings.jobs = QThread::idealThreadCount();
        }
    }

    WorkerProcess *idleWorker();
    void dispatch();
    void onAnswered(const WorkerJob &job, const Result<Reading> &result);
    void onBroke(const WorkerJob &job, WorkerProcess::Break reason, bool wasFresh);
    /// Emits a job's signal and then allDone, unless a slot deleted the pool or gave it more to do.
    template <typename Emit> void announce(Emit emitSignal);

    ReadingPool *q;
    Settings settings;
    std::deque<WorkerJob> queue;
    std::vector<std::unique_ptr<WorkerProcess>> workers;
    qint64 lastNumber = 0;
    int cancellations = 0;
};

WorkerProcess *ReadingPool::Private::idleWorker()
{
    const auto idle = std::ranges::find_if(workers, [](const auto &worker) { return !worker->isBusy(); });
    if (idle != workers.end()) {
        return idle->get();
    }
    if (static_cast<int>(workers.size()) >= settings.jobs) {
        return nullptr;
    }
    auto worker = std::make_unique<WorkerProcess>(settings);
    connect(worker.get(), &WorkerProcess::answered, q,
            [this](const WorkerJob &job, const Result<Reading> &result) { onAnswered(job, result); });
    connect(
        worker.get(), &WorkerProcess::broke, q,
        [this](const WorkerJob &job, WorkerProcess::Break reason, bool wasFresh) { onBroke(job, reason, wasFresh); });
    return workers.emplace_back(std::move(worker)).get();
}

void ReadingPool::Private::dispatch()
{
    while (!queue.empty()) {
        WorkerProcess *worker = idleWorker();
        if (!worker) {
            return;
        }
        const WorkerJob job = queue.front();
        queue.pop_front();
        worker->start(job);
    }
}

void ReadingPool::Private::onAnswered(const WorkerJob &job, const Result<Reading> &result)
{
    dispatch();
    announce([&] {
        if (result) {
            emit q->finished(job.path, *result);
        } else {
            emit q->failed(job.path, result.error().sentence, result.error().needsPassword);
        }
    });
}

void ReadingPool::Private::onBroke(const WorkerJob &job, WorkerProcess::Break reason, bool wasFresh)
{
    const bool mayBeAnothersFault = reason == WorkerProcess::Break::Crashed ||
                                    reason == WorkerProcess::Break::OutOfMemory ||
                                    reason == WorkerProcess::Break::Stopped;
    if (mayBeAnothersFault && !wasFresh && !job.isSecondTry) {
        // What earlier files left behind in the worker must not decide over this one.
        WorkerJob again = job;
        again.isSecondTry = true;
        queue.push_front(again);
        dispatch();
        return;
    }
    dispatch();
    announce([&] { emit q->failed(job.path, sentence(reason, job.path, settings), false); });
}

template <typename Emit> void ReadingPool::Private::announce(Emit emitSignal)
{
    const QPointer<ReadingPool> alive(q);
    const int before = cancellations;
    emitSignal();
    if (alive && cancellations == before && q->waiting() == 0) {
        emit q->allDone();
    }
}

ReadingPool::ReadingPool(Settings settings, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(settings)))
{
}

ReadingPool::~ReadingPool() = default;

void ReadingPool::read(const QString &path, const ReadOptions &options)
{
    d->queue.push_back({.number = ++d->lastNumber, .path = path, .options = options});
    d->dispatch();
}

void ReadingPool::cancel()
{
    ++d->cancellations;
    d->queue.clear();
    for (const auto &worker : d->workers) {
        if (worker->isBusy()) {
            worker->stop();
        }
    }
}

int ReadingPool::waiting() const
{
    const auto busy = std::ranges::count_if(d->workers, [](const auto &worker) { return worker->isBusy(); });
    return static_cast<int>(d->queue.size()) + static_cast<int>(busy);
}

} // namespace disclosure
