// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/pagetool.h"

#include "models/extract/reread.h"

#include <optional>

namespace disclosure {

/// Shows the lines of a table over its page and lets them be moved. With the mouse: dragging a line moves it, a double
/// click adds a column's line, with Shift a row's. With keys: Tab goes to the next line, the arrows move it, Insert
/// adds one behind it, Del removes it. Enter takes the lines, Esc leaves.
class LinesTool final : public PageTool {
    Q_OBJECT

public:
    explicit LinesTool(PageView &view) : PageTool(view) {}

    void setTable(int page, const RulingLines &lines);
    int page() const { return m_page; }
    /// As they were and as they are now.
    const RulingLines &before() const { return m_before; }
    const RulingLines &lines() const { return m_lines; }

    void press(QMouseEvent *event) override;
    void move(QMouseEvent *event) override;
    void release(QMouseEvent *event) override;
    void doubleClick(QMouseEvent *event) override;
    bool key(QKeyEvent *event) override;
    bool takesTab() const override { return true; }
    void paint(QPainter &painter, int page) override;
    void reset() override;

signals:
    void taken();
    void left();

private:
    /// An edge of a column or row, by its place.
    struct Edge {
        bool isColumn = true;
        double at = 0;

        bool operator==(const Edge &) const = default;
    };

    std::vector<Edge> edges() const;
    std::optional<Edge> edgeAt(const PagePlace &place) const;
    void step(int direction);
    void moveCurrent(double to);
    void addBehindCurrent();
    void removeCurrent();
    void setLines(const RulingLines &lines);
    void setCursor(const std::optional<Edge> &edge);

    int m_page = 0;
    RulingLines m_before;
    RulingLines m_lines;
    Edge m_current;
    bool m_isDragging = false;
};

} // namespace disclosure
