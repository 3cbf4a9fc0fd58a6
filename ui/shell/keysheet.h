// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/keylist.h"
#include "ui/shell/statecolors.h"

#include <QDialog>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace disclosure {

/// All keys of the program and what the marks of cells and reports mean; typing searches.
class KeySheet final : public QDialog {
    Q_OBJECT

public:
    explicit KeySheet(const std::vector<KeyGroup> &groups, QWidget *parent = nullptr);

    /// Leaves the lines that contain each of the words, and their titles.
    void search(const QString &words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addKeys(const std::vector<KeyGroup> &groups);
    void fitColumns();
    void addMarks();
    void addMark(QTreeWidgetItem *group, Mark mark, const QString &meaning);

    QLineEdit *m_search;
    QTreeWidget *m_lines;
};

} // namespace disclosure
