// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>
#include <QTimer>

#include <array>
#include <vector>

namespace disclosure {

class ReportListModel;

/// The rows of the list of reports: two lines a row with state, organ and year where there is little room, one line
/// with all columns where there is much. Each of the two forms keeps columns of its own. The report at the cursor is
/// chosen as soon as the cursor rests, so that moving on never waits for a report that is passed by.
class ReportTable final : public QTableView {
    Q_OBJECT

public:
    explicit ReportTable(ReportListModel *reports, QWidget *parent = nullptr);

    bool isWide() const { return m_isWide; }
    void setWide(bool isWide);

    /// Moves the cursor without choosing.
    void moveTo(const QModelIndex &index);
    /// The reports that are selected, in order.
    std::vector<qint64> selectedReports() const;
    /// Of the selected rows, the files that are not in the library.
    QStringList selectedFiles() const;
    /// Chooses at once what is at the cursor, if that is still to be done.
    void settle();

    /// Order, widths and hidden columns, in both forms.
    QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &columns);
    /// Shows in the head by what the rows are sorted.
    void showOrder(int column, Qt::SortOrder order);

signals:
    void chosen(const QModelIndex &index);
    /// Enter on a row, or a double click.
    void entered(const QModelIndex &index);
    /// Del in the list.
    void removalWanted();
    /// The head of a column was clicked; -1 for the order in which reports came.
    void orderChosen(int column, Qt::SortOrder order);
    void menuWanted(const QPoint &globalPosition);
    void columnsMenuWanted(const QPoint &globalPosition);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void makeHeads();
    void fitRows();
    void fitNarrowColumns();
    void resetColumns();
    bool fold(Qt::Key key);
    bool isGroup(const QModelIndex &index) const;
    int columnAtStart() const;
    void keepSelection();
    void restoreSelection();
    void chooseSoon(const QModelIndex &index);

    ReportListModel *m_reports;
    QTimer m_rest;
    bool m_isWide = false;
    bool m_isChanging = false; ///< the rows change, the clerk does not move
    bool m_isRestoring = false;
    bool m_wasVisible = false;
    qint64 m_currentId = 0; ///< this and the next ones as they were before the rows changed
    QString m_currentFile;
    QPersistentModelIndex m_currentHead;
    std::vector<qint64> m_selectedIds;
    std::array<QByteArray, 2> m_columns; ///< as the head saves them; narrow, wide
};

} // namespace disclosure
