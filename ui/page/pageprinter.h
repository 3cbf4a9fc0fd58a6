// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/pagerenderer.h"

#include <QPainter>

#include <memory>

class QPrinter;

namespace disclosure {

/// Prints a PDF page by page at the printer's resolution, drawing each in another thread, so that it can be cancelled
/// and the window goes on.
class PagePrinter final : public QObject {
    Q_OBJECT

public:
    /// Prints the pages that the printer was told to print.
    PagePrinter(const QString &path, const QString &password, std::unique_ptr<QPrinter> printer,
                QObject *parent = nullptr);
    ~PagePrinter() override;

    void cancel();

signals:
    void progressed(int done, int total);
    void finished();
    void failed(const QString &sentence);

private:
    void start(const QList<QSizeF> &pageSizes);
    void requestNext();
    void take(const PageRequest &request, const QImage &picture);
    void fail();
    PageRequest requestFor(int page) const;

    std::unique_ptr<QPrinter> m_printer;
    QPainter m_painter;
    PageRenderer m_renderer;
    QList<QSizeF> m_sizes;
    QList<int> m_pages; ///< in the order in which they are printed
    int m_done = 0;
    bool m_isOver = false;
};

} // namespace disclosure
