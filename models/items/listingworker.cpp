// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/listingworker.h"

#include <utility>

namespace disclosure {

ListAnswer answer(const Library &library, const ListQuery &query)
{
    return {query, library.listing(query), library.totals(), library.years()};
}

ListingWorker::ListingWorker(QString libraryPath, QObject *parent)
    : QObject(parent), m_libraryPath(std::move(libraryPath)), m_desk(new Desk)
{
    m_thread.setObjectName(QStringLiteral("listing"));
    m_desk->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_desk, &QObject::deleteLater);
    m_thread.start();
}

ListingWorker::~ListingWorker()
{
    m_thread.quit();
    m_thread.wait();
}

void ListingWorker::ask(const ListQuery &query)
{
    ++m_waiting;
    const QMutexLocker lock(&m_mutex);
    const bool isQueued = m_next.has_value();
    m_next = query;
    ++m_asked;
    if (!isQueued) {
        QMetaObject::invokeMethod(
            m_desk, [this] { work(); }, Qt::QueuedConnection);
    }
}

void ListingWorker::work()
{
    ListQuery query;
    int questions = 0;
    {
        const QMutexLocker lock(&m_mutex);
        query = *std::exchange(m_next, std::nullopt);
        questions = std::exchange(m_asked, 0);
    }
    const auto tell = [this, questions](const Result<ListAnswer> &outcome) {
        QMetaObject::invokeMethod(
            this, [this, questions, outcome] { finish(questions, outcome); }, Qt::QueuedConnection);
    };
    if (!m_desk->library) {
        auto opened = Library::open(m_libraryPath);
        if (!opened) {
            tell(opened.error());
            return;
        }
        m_desk->library = *std::move(opened);
    }
    ListAnswer found = answer(*m_desk->library, query);
    if (const std::optional<Error> failure = m_desk->library->readFailure()) {
        tell(*failure);
        return;
    }
    tell(std::move(found));
}

void ListingWorker::finish(int questions, const Result<ListAnswer> &outcome)
{
    m_waiting -= questions;
    if (outcome) {
        emit answered(*outcome);
    } else {
        emit failed(outcome.error().sentence);
    }
}

} // namespace disclosure
