// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/pagerenderer.h"

#include "models/source/picturepdf.h"

#include <QFileInfo>
#include <poppler-qt6.h>
#include <poppler-version.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace disclosure {

/// The thread's side. Everything that both threads touch stands under the mutex, but the abort flag.
class PageRenderer::Worker {
public:
    explicit Worker(PageRenderer *renderer) : m_renderer(renderer), m_thread([this] { run(); }) {}

    ~Worker()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isStopping = true;
            m_abort = true;
        }
        m_wake.notify_one();
        m_thread.join();
    }

    /// An empty path closes the document.
    void open(const QString &path, const QString &password)
    {
        {
            const std::lock_guard lock(m_mutex);
            ++m_generation;
            m_toOpen = File{path, password};
            m_wanted = {};
            m_undelivered.clear();
            m_abort = true;
        }
        m_wake.notify_one();
    }

    void request(User user, std::vector<PageRequest> wanted)
    {
        {
            const std::lock_guard lock(m_mutex);
            std::erase_if(
                wanted, [this](const PageRequest &request) { return std::ranges::count(m_undelivered, request) > 0; });
            if (m_running && !m_abort) {
                const bool isWanted = std::erase(wanted, m_running->request) > 0;
                const bool isOvertaken = user < m_running->user && !isWanted && !wanted.empty();
                m_abort = isOvertaken || (m_running->user == user && !isWanted);
                m_isPutBack = isOvertaken;
            } else if (m_running && m_running->user == user) {
                m_isPutBack = false; // the new list says whether it is still wanted
            }
            wantedBy(user) = std::move(wanted);
        }
        m_wake.notify_one();
    }

private:
    struct File {
        QString path;
        QString password;
    };
    struct Job {
        User user;
        PageRequest request;
    };

    void run()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_wake.wait(lock, [this] { return m_isStopping || m_toOpen || hasWork(); });
            if (m_isStopping) {
                return;
            }
            m_abort = false;
            const int generation = m_generation;
            if (const std::optional<File> file = std::exchange(m_toOpen, std::nullopt)) {
                lock.unlock();
                load(*file, generation);
                lock.lock();
                continue;
            }
            m_running = takeNext();
            const Job job = *m_running;
            lock.unlock();
            const QImage image = draw(job.request);
            lock.lock();
            m_running.reset();
            const bool isPutBack = std::exchange(m_isPutBack, false);
            if (generation != m_generation) {
                continue;
            }
            if (!m_abort) {
                forget(job.request);
                m_undelivered.push_back(job.request);
                deliver(generation, [this, request = job.request, image] {
                    forgetDelivered(request);
                    emit m_renderer->rendered(request, image);
                });
            } else if (isPutBack) {
                wantedBy(job.user).insert(wantedBy(job.user).begin(), job.request);
            }
        }
    }

    std::vector<PageRequest> &wantedBy(User user) { return m_wanted[static_cast<std::size_t>(user)]; }

    bool hasWork() const
    {
        return std::ranges::any_of(m_wanted, [](const std::vector<PageRequest> &wanted) { return !wanted.empty(); });
    }

    /// Of the most urgent user; there has to be work.
    Job takeNext()
    {
        const auto wanted = std::ranges::find_if_not(m_wanted, &std::vector<PageRequest>::empty);
        const Job job{static_cast<User>(wanted - m_wanted.begin()), wanted->front()};
        wanted->erase(wanted->begin());
        return job;
    }

    /// Who else wants the same picture gets it, too.
    void forget(const PageRequest &request)
    {
        for (std::vector<PageRequest> &wanted : m_wanted) {
            std::erase(wanted, request);
        }
    }

    /// Runs in the GUI thread, unless another document was opened meanwhile.
    template <typename Action> void deliver(int generation, Action action)
    {
        QMetaObject::invokeMethod(
            m_renderer,
            [this, generation, action] {
                if (isCurrent(generation)) {
                    action();
                }
            },
            Qt::QueuedConnection);
    }

    bool isCurrent(int generation)
    {
        const std::lock_guard lock(m_mutex);
        return generation == m_generation;
    }

    void forgetDelivered(const PageRequest &request)
    {
        const std::lock_guard lock(m_mutex);
        std::erase(m_undelivered, request);
    }

    void load(const File &file, int generation)
    {
        m_document.reset();
        if (file.path.isEmpty()) {
            return;
        }
        const QString name = QFileInfo(file.path).fileName();
        if (!QFileInfo::exists(file.path)) {
            fail(generation, tr("%1 is no longer where it was read (%2), so its pages can't be shown. The tables can "
                                "still be reviewed; open the file from its new place to see its pages.")
                                 .arg(name, QFileInfo(file.path).path()));
            return;
        }
        const QByteArray password = file.password.toUtf8();
        const Result<QByteArray> content = pdfOfSource(file.path);
        m_document = content ? Poppler::Document::loadFromData(*content, password, password) : nullptr;
        if (!m_document) {
            fail(generation,
                 tr("The pages of %1 can't be shown: the file can't be opened as a PDF. The tables can still "
                    "be reviewed.")
                     .arg(name));
            return;
        }
        if (m_document->isLocked()) {
            m_document.reset();
            deliver(generation,
                    [this, wasGiven = !file.password.isEmpty()] { emit m_renderer->passwordNeeded(wasGiven); });
            return;
        }
        for (const auto hint : {Poppler::Document::Antialiasing, Poppler::Document::TextAntialiasing,
                                Poppler::Document::TextSlightHinting}) {
            m_document->setRenderHint(hint);
        }
        QList<QSizeF> sizes;
        for (int i = 0; i < m_document->numPages() && !m_abort; ++i) {
            const std::unique_ptr<Poppler::Page> page = m_document->page(i);
            sizes << (page ? page->pageSizeF() : QSizeF());
        }
        deliver(generation, [this, sizes] { emit m_renderer->opened(sizes); });
        const QList<OutlineEntry> outline = entriesOf(m_document->outline(), 0);
        deliver(generation, [this, outline] { emit m_renderer->outlineFound(outline); });
    }

    static QList<OutlineEntry> entriesOf(const QVector<Poppler::OutlineItem> &items, int depth)
    {
        constexpr int deepest = 8; // a broken file's outline may contain itself
        QList<OutlineEntry> entries;
        for (const Poppler::OutlineItem &item : items) {
            const QSharedPointer<const Poppler::LinkDestination> target = item.destination();
            entries << OutlineEntry{.title = item.name().simplified(),
                                    .page = target ? target->pageNumber() : 0,
                                    .children = item.hasChildren() && depth < deepest
                                                    ? entriesOf(item.children(), depth + 1)
                                                    : QList<OutlineEntry>()};
        }
        return entries;
    }

    void fail(int generation, const QString &sentence)
    {
        deliver(generation, [this, sentence] { emit m_renderer->failed(sentence); });
    }

    QImage draw(const PageRequest &request)
    {
        const std::unique_ptr<Poppler::Page> page = m_document ? m_document->page(request.page - 1) : nullptr;
        if (!page) {
            return {};
        }
        const auto never = [](const QVariant &) { return false; };
        const auto nothing = [](const QImage &, const QVariant &) {};
        const auto shouldAbort = [](const QVariant &worker) {
            return static_cast<Worker *>(worker.value<void *>())->m_abort.load();
        };
        const QRect part = request.part.isNull() ? QRect(-1, -1, -1, -1) : request.part;
        return page->renderToImage(request.pixelsPerInch, request.pixelsPerInch, part.x(), part.y(), part.width(),
                                   part.height(), static_cast<Poppler::Page::Rotation>(request.quarterTurns), nothing,
                                   never, shouldAbort, QVariant::fromValue(static_cast<void *>(this)));
    }

    PageRenderer *m_renderer;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::atomic_bool m_abort = false;
    bool m_isStopping = false;
    int m_generation = 0;
    std::optional<File> m_toOpen;
    std::array<std::vector<PageRequest>, 4> m_wanted; ///< by User
    std::optional<Job> m_running;
    bool m_isPutBack = false;                      ///< what runs is stopped for something more urgent and comes again
    std::vector<PageRequest> m_undelivered;        ///< drawn, but not yet seen by the GUI thread
    std::unique_ptr<Poppler::Document> m_document; ///< the thread's alone
    std::thread m_thread;                          ///< last: it needs all of the above
};

PageRenderer::PageRenderer(QObject *parent) : QObject(parent), m_worker(std::make_unique<Worker>(this)) {}

PageRenderer::~PageRenderer() = default;

void PageRenderer::open(const QString &path, const QString &password)
{
    m_worker->open(path, password);
}

void PageRenderer::close()
{
    m_worker->open({}, {});
}

void PageRenderer::request(User user, const std::vector<PageRequest> &wanted)
{
    m_worker->request(user, wanted);
}

QString PageRenderer::libraryVersion()
{
    return Poppler::Version::string();
}

} // namespace disclosure
