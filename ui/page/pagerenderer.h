// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QObject>
#include <QSizeF>

#include <memory>
#include <vector>

namespace disclosure {

/// Names a picture of a page. It is the key of the cache and tells whether a picture is still wanted.
struct PageRequest {
    int page = 0;          ///< counts from 1
    int pixelsPerInch = 0; ///< of the screen's own pixels

    bool operator==(const PageRequest &) const = default;
    auto operator<=>(const PageRequest &) const = default;
};

inline size_t qHash(const PageRequest &request, size_t seed = 0)
{
    return qHashMulti(seed, request.page, request.pixelsPerInch);
}

/// Draws the pages of one PDF at a time in a thread of its own, with a Poppler document of its own. Lives in the GUI
/// thread; nothing comes for a document that was closed or replaced.
class PageRenderer final : public QObject {
    Q_OBJECT

public:
    explicit PageRenderer(QObject *parent = nullptr);
    ~PageRenderer() override;

    void open(const QString &path, const QString &password);
    void close();
    /// What is wanted now, the most urgent first. Replaces what was wanted before: a drawing under way that is no
    /// longer wanted is stopped.
    void request(const std::vector<PageRequest> &wanted);

    static QString libraryVersion();

signals:
    void opened(const QList<QSizeF> &pageSizes);
    /// The password given did not open the document; `wasGiven` tells whether there was one.
    void passwordNeeded(bool wasGiven);
    void failed(const QString &sentence);
    void rendered(const disclosure::PageRequest &request, const QImage &image);

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace disclosure
