// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QtConcurrent>

#include <type_traits>
#include <utility>

namespace disclosure {

/// Runs `work` in another thread, then `take` with its result in the thread of `context`, unless that is gone by then.
template <typename Work, typename Take> void inBackground(QObject *context, Work work, Take take)
{
    auto *watcher = new QFutureWatcher<std::invoke_result_t<Work>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, take = std::move(take)] {
        watcher->deleteLater();
        take(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
}

} // namespace disclosure
