// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/watchdog.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <memory>
#include <unistd.h>

namespace disclosure::tests {

namespace {

constexpr int askEvery = 5; ///< milliseconds

/// Nanoseconds that a thread has waited for a processor so far; 0 if the system does not tell.
qint64 waitedForProcessor(const QByteArray &schedule)
{
    QFile file(QString::fromLatin1(schedule));
    const QList<QByteArray> fields = file.open(QIODevice::ReadOnly) ? file.readAll().split(' ') : QList<QByteArray>();
    return fields.size() > 1 ? fields[1].toLongLong() : 0;
}

} // namespace

Watchdog::Watchdog()
    : m_schedule("/proc/self/task/" + QByteArray::number(gettid()) + "/schedstat"),
      m_thread(QThread::create([this] { watch(); }))
{
    m_thread->start();
}

Watchdog::~Watchdog()
{
    m_end.release();
    m_thread->wait();
}

void Watchdog::watch()
{
    // An answer may come after the end, so it owns what it tells.
    struct Answer {
        QElapsedTimer asked;
        qint64 waitedBefore = 0;
        std::atomic<qint64> silence = 0; ///< nanoseconds
        QSemaphore isThere;
    };
    while (!m_end.tryAcquire(1, askEvery)) {
        const auto answer = std::make_shared<Answer>();
        answer->waitedBefore = waitedForProcessor(m_schedule);
        answer->asked.start();
        // The watched thread takes the time itself: it may be long until this thread gets a processor to look.
        const auto reply = [answer, schedule = m_schedule] {
            const qint64 elapsed = answer->asked.nsecsElapsed();
            answer->silence = elapsed - (waitedForProcessor(schedule) - answer->waitedBefore);
            answer->isThere.release();
        };
        QMetaObject::invokeMethod(&m_watched, reply, Qt::QueuedConnection);
        while (!answer->isThere.tryAcquire(1, askEvery)) {
            if (m_end.available() > 0) {
                return;
            }
        }
        m_longest = std::max(m_longest.load(), answer->silence.load() / 1'000'000);
        ++m_questions;
    }
}

} // namespace disclosure::tests
