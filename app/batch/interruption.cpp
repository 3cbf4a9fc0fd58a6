// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/interruption.h"

#include <fcntl.h>
#include <unistd.h>

namespace disclosure {

namespace {

volatile std::sig_atomic_t signalCame = 0;
volatile std::sig_atomic_t pipeEnd = -1;

void onSignal(int)
{
    signalCame = 1;
    const char byte = 0;
    // If the pipe is full, it wakes the event loop all the same.
    [[maybe_unused]] const auto written = write(pipeEnd, &byte, 1);
}

} // namespace

Interruption::Interruption(QObject *parent) : QObject(parent)
{
    signalCame = 0;
    if (pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) == 0) {
        pipeEnd = m_pipe[1];
        m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
            m_notifier->setEnabled(false);
            emit came();
        });
    }
    struct sigaction action = {};
    action.sa_handler = onSignal;
    for (std::size_t i = 0; i < signalNumbers.size(); ++i) {
        sigaction(signalNumbers[i], &action, &m_before[i]);
    }
}

Interruption::~Interruption()
{
    for (std::size_t i = 0; i < signalNumbers.size(); ++i) {
        sigaction(signalNumbers[i], &m_before[i], nullptr);
    }
    m_notifier.reset();
    pipeEnd = -1;
    close(m_pipe[0]);
    close(m_pipe[1]);
}

bool Interruption::hasCome() const
{
    return signalCame != 0;
}

} // namespace disclosure
