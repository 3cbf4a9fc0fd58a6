// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace disclosure {

class FindingsModel;

/// The problems of a report, each with its sentence and the numbers of its equation. Clicking one or moving to it shows
/// its cells; Enter goes on to the first of them in the grid.
class FindingsView final : public QListView {
    Q_OBJECT

public:
    explicit FindingsView(FindingsModel *model, QWidget *parent = nullptr);

    /// What stands in the view while there is no problem.
    void setEmptyText(const QString &text);

    /// Moves to the next (+1) or previous (-1) problem. False if there is none.
    bool step(int direction);
    void goTo(const QModelIndex &index);
    /// Moves the cursor without announcing it.
    void follow(const QModelIndex &index);
    /// Starts again at the first problem: another report is shown.
    void forgetPlace();

signals:
    /// `page` is 0 if the cells tell where to look.
    void chosen(const QStringList &cells, int page);
    void entered(const QStringList &cells);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void announce(const QModelIndex &index);
    void rememberPlace();
    void resumePlace();

    QString m_emptyText;
    QString m_rule; ///< of the finding at the cursor when the report changed
    QString m_at;
    int m_resumeRow = 0; ///< where the next step forward goes while there is no cursor
    bool m_isQuiet = false;
};

} // namespace disclosure
