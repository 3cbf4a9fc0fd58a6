// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/batch/console.h"

#include <QElapsedTimer>

namespace disclosure {

/// One line at the bottom of the terminal: how many are done, and about how long the rest takes.
class ProgressBar final {
public:
    ProgressBar(Console &console, int total);
    ~ProgressBar();
    ProgressBar(const ProgressBar &) = delete;
    ProgressBar &operator=(const ProgressBar &) = delete;

    void show(int done);
    /// Makes room for another line; show() brings it back.
    void clear();

private:
    Console &m_console;
    int m_total;
    QElapsedTimer m_time;
};

/// Minutes and seconds, such as 1:05.
QString timeText(qint64 milliseconds);

} // namespace disclosure
