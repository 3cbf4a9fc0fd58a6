// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace disclosure {

/// Counts the findings of all reports anew after other rules were muted, a few reports at a time, so that the window
/// stays quick. What the end of the program interrupts is begun anew at the next start.
class Recount final : public QObject {
    Q_OBJECT

public:
    explicit Recount(const Desk &desk, QObject *parent = nullptr);

    /// Begins anew if it is under way.
    void start();
    bool isRunning() const { return m_timer.isActive(); }

private:
    void begin();
    void countSome();
    void finish();
    void note(bool isDue);

    Desk m_desk;
    QTimer m_timer;
    std::vector<qint64> m_ids;
    std::size_t m_done = 0;
};

} // namespace disclosure
