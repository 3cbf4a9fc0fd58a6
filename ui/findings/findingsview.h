// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace disclosure {

class FindingDelegate;
class FindingsModel;

/// The problems of a report, each with its sentence, the numbers of its equations and its proposals. Clicking one or
/// moving to it shows its cells. Enter takes the proposal that is marked (the first; Left and Right mark another), Del
/// sets the problem aside or opens it again, and what else is typed is for the cell that is shown.
class FindingsView final : public QListView {
    Q_OBJECT

public:
    explicit FindingsView(FindingsModel *model, QWidget *parent = nullptr);

    /// What stands in the view while there is no problem.
    void setEmptyText(const QString &text);

    /// Moves to the next (+1) or previous (-1) open problem; to the one at the cursor, if nobody has gone there but the
    /// cursor has followed a cell. False if there is none.
    bool step(int direction);
    void goTo(const QModelIndex &index);
    /// Moves the cursor without announcing it.
    void follow(const QModelIndex &index);
    /// Starts again at the first problem: another report is shown.
    void forgetPlace();
    /// Moves the cursor and shows the cells of the problem, but nobody has gone there: the next step stops at it.
    void offer(const QModelIndex &index);
    /// The clerk is at the problem at the cursor now, with the keyboard.
    void visit();
    /// Whether a step forward would pass a problem, as seen from where the last one was settled.
    bool isAhead(const QModelIndex &index) const;

    QSize sizeHint() const override;

signals:
    /// `page` is 0 if the cells tell where to look.
    void chosen(const QStringList &cells, int page);
    /// Enter, on a problem without a proposal.
    void entered(const QStringList &cells);
    void proposalTaken(const QModelIndex &index, int proposal);
    /// An open problem is to be set aside, or one that was is to be open again.
    void dismissalWanted(const QModelIndex &index);
    /// A key that is for the cell shown. Lives only as long as the signal.
    void typed(QKeyEvent *event);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void announce(const QModelIndex &index);
    void setVisited(bool isVisited);
    void rememberPlace();
    void resumePlace();
    void choose(int proposal);
    void enter();
    bool press(const QPoint &position);

    FindingsModel *m_findings;
    FindingDelegate *m_delegate;
    QString m_emptyText;
    QString m_name; ///< of the problem at the cursor when the report changed
    bool m_wasOpen = false;
    bool m_wasVisited = false;
    int m_resumeRow = 0;      ///< where the next step forward goes while there is no cursor
    bool m_isSettled = false; ///< the problem that stood at m_resumeRow, so that there is no cursor
    int m_choice = 0;
    bool m_isQuiet = false;
    bool m_isVisited = false; ///< the problem at the cursor: gone to, not followed
};

} // namespace disclosure
