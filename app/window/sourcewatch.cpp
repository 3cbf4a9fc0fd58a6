// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sourcewatch.h"

#include <QFileInfo>

#include <chrono>

namespace disclosure {

SourceWatch::SourceWatch(QObject *parent) : QObject(parent)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(std::chrono::milliseconds(250));
    connect(&m_quiet, &QTimer::timeout, this, &SourceWatch::settle);
    // Many programs write a new file and put it in the place of the old one, which only the folder tells.
    const auto start = [this] { m_quiet.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, start);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, start);
}

void SourceWatch::watch(const QString &path)
{
    m_quiet.stop();
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty()) {
        m_watcher.removePaths(watched);
    }
    m_path = path;
    m_known = m_seen = look();
    if (!path.isEmpty()) {
        m_watcher.addPath(QFileInfo(path).path());
        m_watcher.addPath(path);
    }
}

SourceWatch::Look SourceWatch::look() const
{
    const QFileInfo file(m_path);
    return m_path.isEmpty() || !file.exists() ? Look() : Look{file.lastModified(), file.size()};
}

void SourceWatch::settle()
{
    const Look now = look();
    if (now.size < 0 || now == m_known) {
        return; // gone, which is no reason to show less, or another file of the folder
    }
    if (now != std::exchange(m_seen, now)) {
        m_quiet.start(); // still being written
        return;
    }
    m_known = now;
    m_watcher.addPath(m_path);
    emit changed();
}

} // namespace disclosure
