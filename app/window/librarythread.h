// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/library.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <memory>
#include <utility>

namespace disclosure {

/// A library of its own in another thread, for work that the window must not wait for. Work is done in the order in
/// which it was given; all of it is done before the object is gone.
class LibraryThread final : public QObject {
    Q_OBJECT

public:
    explicit LibraryThread(QString libraryPath, QObject *parent = nullptr);
    ~LibraryThread() override;
    LibraryThread(const LibraryThread &) = delete;
    LibraryThread &operator=(const LibraryThread &) = delete;

    /// Runs `work`, which takes a Library & and gives a Result, in the other thread, then `take` with the result in the
    /// thread of this object, unless `context` is gone by then.
    template <typename Work, typename Take> void run(QObject *context, Work work, Take take)
    {
        const QPointer<QObject> guard(context);
        QMetaObject::invokeMethod(m_worker, [this, guard, work = std::move(work), take = std::move(take)]() mutable {
            auto result = onLibrary(work);
            QMetaObject::invokeMethod(this, [guard, take = std::move(take), result = std::move(result)] {
                if (guard) {
                    take(result);
                }
            });
        });
    }

private:
    template <typename Work> auto onLibrary(Work &work) -> decltype(work(std::declval<Library &>()))
    {
        if (!m_library) {
            auto opened = Library::open(m_path);
            if (!opened) {
                return opened.error();
            }
            m_library = *std::move(opened);
        }
        return work(*m_library);
    }

    QString m_path;
    QThread m_thread;
    QObject *m_worker;                  ///< lives in the other thread
    std::unique_ptr<Library> m_library; ///< belongs to the other thread
};

} // namespace disclosure
