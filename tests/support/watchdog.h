// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSemaphore>
#include <QThread>

#include <atomic>
#include <chrono>
#include <memory>

namespace disclosure::tests {

/// Asks the thread that made it, again and again, whether it answers, and keeps the longest time that it did not. Time
/// in which the machine gave the thread no processor is no fault of the program and does not count.
class Watchdog final {
public:
    Watchdog();
    ~Watchdog();
    Watchdog(const Watchdog &) = delete;
    Watchdog &operator=(const Watchdog &) = delete;

    std::chrono::milliseconds longestSilence() const { return std::chrono::milliseconds(m_longest.load()); }
    int questions() const { return m_questions.load(); }

private:
    void watch();

    QObject m_watched;     ///< lives in the watched thread
    QByteArray m_schedule; ///< where the system tells how long the thread waited for a processor
    QSemaphore m_end;
    std::atomic<qint64> m_longest = 0; ///< milliseconds
    std::atomic<int> m_questions = 0;
    std::unique_ptr<QThread> m_thread;
};

} // namespace disclosure::tests
