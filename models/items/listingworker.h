// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/library.h"

#include <QMutex>
#include <QObject>
#include <QThread>

#include <optional>

namespace disclosure {

/// What a list of reports asks its library for.
struct ListAnswer {
    ListQuery query;
    Listing listing;
    LibraryTotals totals;
    std::vector<int> years; ///< that reports of the library have
};

ListAnswer answer(const Library &library, const ListQuery &query);

/// Puts a list's questions to the library in a thread of its own, so that who types into a filter never waits. Only
/// the latest question is answered.
class ListingWorker final : public QObject {
    Q_OBJECT

public:
    explicit ListingWorker(QString libraryPath, QObject *parent = nullptr);
    ~ListingWorker() override;

    void ask(const ListQuery &query);
    /// No question waits for its answer.
    bool isIdle() const { return m_waiting == 0; }

signals:
    void answered(const ListAnswer &answer);
    void failed(const QString &sentence);

private:
    /// Lives in the thread, and the library with it.
    struct Desk : QObject {
        std::unique_ptr<Library> library;
    };

    void work();
    void finish(int questions, const Result<ListAnswer> &outcome);

    const QString m_libraryPath;
    QThread m_thread;
    Desk *m_desk;
    QMutex m_mutex;
    std::optional<ListQuery> m_next; ///< guarded by the mutex, as the next one
    int m_asked = 0;                 ///< questions that m_next stands for
    int m_waiting = 0;
};

} // namespace disclosure
