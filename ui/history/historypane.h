// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QListView;
class QPushButton;

namespace disclosure {

class HistoryModel;

/// What was changed in the open report, by whom, when and why. Any value that stood there can be brought back.
class HistoryPane final : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPane(HistoryModel *model, QWidget *parent = nullptr);

    /// The cell that "only this cell" means.
    void setCell(const QString &cellId, const QString &name);
    void focusList();

    QSize sizeHint() const override { return {290, 400}; }

signals:
    /// The value before a change, or after it, is to be the report's again.
    void bringBackWanted(const QModelIndex &index, bool isOld);
    /// The cell that an entry is about.
    void chosen(const QString &cellId);

private:
    void update();
    void choose(const QModelIndex &index);

    HistoryModel *m_model;
    QCheckBox *m_onlyCell;
    QLabel *m_summary;
    QListView *m_list;
    QPushButton *m_old;
    QPushButton *m_new;
    QString m_cell;
};

} // namespace disclosure
