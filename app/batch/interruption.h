// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <memory>

namespace disclosure {

/// While it lives, Ctrl+C (SIGINT) and SIGTERM do not end the program but are told here, so that no file is left half
/// written. One at a time.
class Interruption final : public QObject {
    Q_OBJECT

public:
    explicit Interruption(QObject *parent = nullptr);
    ~Interruption() override;

    /// Whether a signal came since this object was made, also while no event loop ran.
    bool hasCome() const;

signals:
    void came();

private:
    static constexpr std::array<int, 2> signalNumbers = {SIGINT, SIGTERM};

    std::array<int, 2> m_pipe = {-1, -1};
    std::array<struct sigaction, signalNumbers.size()> m_before = {};
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace disclosure
