// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace disclosure {

/// Brings what another program (or another reading) has changed in the library into the window.
class LibraryWatch final : public QObject {
    Q_OBJECT

public:
    LibraryWatch(const Desk &desk, std::chrono::milliseconds pollEvery, QObject *parent = nullptr);

    /// Shows the open report anew as soon as no editor stands in it, never before control is back in the event loop.
    void reloadWhenIdle() { m_isOutdated = true; }

private:
    void poll();
    void tellReadFailure();

    Desk m_desk;
    QTimer m_timer;
    qint64 m_changeCounter;
    bool m_isOutdated = false; ///< the library may hold more of the open report than is shown
};

} // namespace disclosure
