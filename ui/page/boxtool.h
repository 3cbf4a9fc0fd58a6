// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/pagetool.h"

#include <QRectF>

#include <optional>

namespace disclosure {

/// Draws a box on a page, with the mouse or with the arrow keys (with Shift its lower right corner); Enter or letting
/// the mouse go takes it, Esc leaves.
class BoxTool final : public PageTool {
    Q_OBJECT

public:
    explicit BoxTool(PageView &view) : PageTool(view) {}

    /// Where the box is to begin with, in points.
    void setBox(int page, const QRectF &box);

    void press(QMouseEvent *event) override;
    void move(QMouseEvent *event) override;
    void release(QMouseEvent *event) override;
    void doubleClick(QMouseEvent *) override {}
    bool key(QKeyEvent *event) override;
    void paint(QPainter &painter, int page) override;
    void reset() override;

signals:
    void boxDrawn(int page, const QRectF &box);
    void left();

private:
    void shift(const QPointF &step, bool isCornerAlone);

    std::optional<PagePlace> m_pressed;
    int m_page = 0;
    QRectF m_box;
};

} // namespace disclosure
