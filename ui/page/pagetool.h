// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>

class QKeyEvent;
class QMouseEvent;
class QPainter;

namespace disclosure {

class PageView;

/// A place on a page, in points, as the page was read.
struct PagePlace {
    int page = 0; ///< counts from 1; 0 for no page
    QPointF at;
};

/// What the mouse and the keys do on the pages of a view: one tool has them at a time.
class PageTool : public QObject {
    Q_OBJECT

public:
    explicit PageTool(PageView &view);

    virtual void press(QMouseEvent *event) = 0;
    virtual void move(QMouseEvent *event) = 0;
    virtual void release(QMouseEvent *event) = 0;
    virtual void doubleClick(QMouseEvent *event) = 0;
    /// True if the key was the tool's; else the view scrolls by it.
    virtual bool key(QKeyEvent *event) = 0;
    /// Whether Tab goes through what the tool shows rather than to the next part of the window.
    virtual bool takesTab() const { return false; }
    /// Paints over a page, in pixels of the view's content.
    virtual void paint(QPainter &painter, int page) = 0;
    /// The view shows another document.
    virtual void reset() = 0;

protected:
    PageView &view() const { return m_view; }

private:
    PageView &m_view;
};

} // namespace disclosure
