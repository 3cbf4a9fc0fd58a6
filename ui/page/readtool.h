// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/pagetool.h"

#include <QPointer>

#include <optional>
#include <utility>
#include <vector>

class QRectF;

namespace disclosure {

/// Marks and copies text with the mouse, goes to the cell that is clicked, and takes words with Ctrl.
class ReadTool final : public PageTool {
    Q_OBJECT

public:
    explicit ReadTool(PageView &view);

    void press(QMouseEvent *event) override;
    void move(QMouseEvent *event) override;
    void release(QMouseEvent *event) override;
    void doubleClick(QMouseEvent *event) override;
    bool key(QKeyEvent *event) override;
    void paint(QPainter &painter, int page) override;
    void reset() override;

    /// Of what is marked; empty if nothing is, or the text of the pages is not there.
    QString selectedText() const;
    void selectAll();
    void copy() const;

private:
    using Range = std::pair<int, int>;

    /// The positions that are marked on a page.
    Range rangeOn(int page) const;
    void takeWord(const PagePlace &place);
    void clear();

    std::optional<PagePlace> m_pressed;
    std::optional<PagePlace> m_wordWanted; ///< clicked before the text of the pages was there
    PagePlace m_from;                      ///< of the marked text; page 0 if none is
    PagePlace m_to;
    bool m_marksAll = false;
    bool m_marksWord = false; ///< at m_from
    bool m_isDragging = false;
};

} // namespace disclosure
