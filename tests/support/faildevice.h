// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <algorithm>

namespace disclosure::tests {

/// Takes a number of bytes and fails after them.
class FailDevice final : public QIODevice {
public:
    explicit FailDevice(qint64 bytes) : m_room(bytes) { open(QIODevice::WriteOnly); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        if (m_room == 0) {
            setErrorString(QStringLiteral("no room left"));
            return -1;
        }
        const qint64 taken = std::min(size, m_room);
        m_room -= taken;
        return taken;
    }

private:
    qint64 m_room;
};

} // namespace disclosure::tests
