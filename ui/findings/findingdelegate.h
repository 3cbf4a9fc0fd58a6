// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace disclosure {

/// Draws a problem: glyph, sentence, below it the numbers of the equations, and a button for each proposal. Those that
/// were set aside are greyed.
class FindingDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Which proposal of the current problem Enter takes.
    void setChoice(int proposal) { m_choice = proposal; }
    /// Whether the clerk has gone to the problem at the cursor. Else it only goes with a cell, and the next step stops
    /// at it: that must be seen to happen.
    void setVisited(bool isVisited) { m_isVisited = isVisited; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_choice = 0;
    bool m_isVisited = false;
};

} // namespace disclosure
