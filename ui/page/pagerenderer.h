// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QObject>
#include <QRect>
#include <QSizeF>

#include <memory>
#include <vector>

namespace disclosure {

/// Names a picture of a page, or of a part of it. It is the key of the cache and tells whether a picture is still
/// wanted.
struct PageRequest {
    int page = 0;             ///< counts from 1
    double pixelsPerInch = 0; ///< of the screen's own pixels
    int quarterTurns = 0;     ///< clockwise
    QRect part;               ///< of the turned page, in pixels; null for the whole page
    int edition = 0;          ///< of the file: pictures of an earlier state of it are no longer exact

    bool operator==(const PageRequest &) const = default;
};

inline size_t qHash(const PageRequest &request, size_t seed = 0)
{
    return qHashMulti(seed, request.page, request.pixelsPerInch, request.quarterTurns, request.part.x(),
                      request.part.y(), request.part.width(), request.part.height(), request.edition);
}

/// An entry of a document's own table of contents.
struct OutlineEntry {
    QString title;
    int page = 0; ///< counts from 1; 0 if it leads nowhere in this document
    QList<OutlineEntry> children;
};

/// Draws the pages of one PDF at a time in a thread of its own, with a Poppler document of its own. Lives in the GUI
/// thread; nothing comes for a document that was closed or replaced.
class PageRenderer final : public QObject {
    Q_OBJECT

public:
    /// Who wants pictures, the most urgent first: a more urgent wish stops the drawing of a less urgent one.
    enum class User { View, Strip, Surroundings, Thumbnails };

    explicit PageRenderer(QObject *parent = nullptr);
    ~PageRenderer() override;

    void open(const QString &path, const QString &password);
    void close();
    /// What a user wants now, the most urgent first. Replaces what this user wanted before: a drawing under way that is
    /// no longer wanted is stopped.
    void request(User user, const std::vector<PageRequest> &wanted);

    static QString libraryVersion();

signals:
    void opened(const QList<QSizeF> &pageSizes);
    /// Comes after opened(); empty if the document has no table of contents.
    void outlineFound(const QList<disclosure::OutlineEntry> &entries);
    /// The password given did not open the document; `wasGiven` tells whether there was one.
    void passwordNeeded(bool wasGiven);
    void failed(const QString &sentence);
    void rendered(const disclosure::PageRequest &request, const QImage &image);

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace disclosure
