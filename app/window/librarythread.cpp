// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/librarythread.h"

namespace disclosure {

LibraryThread::LibraryThread(QString libraryPath, QObject *parent)
    : QObject(parent), m_path(std::move(libraryPath)), m_worker(new QObject)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

LibraryThread::~LibraryThread()
{
    // Comes after all that was given, and a library is closed by the thread that opened it.
    QMetaObject::invokeMethod(
        m_worker, [this] { m_library.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

} // namespace disclosure
