// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/celldelegate.h"

#include "models/items/reporttablemodel.h"

#include <QTableView>

#include <vector>

namespace disclosure {

/// A table of a report on its form's layout, fitted into the width that there is. Enter goes down, Tab right, both from
/// value to value; arrows go everywhere; typing or F2 edits, Del clears; Ctrl+C copies.
class GridView final : public QTableView {
    Q_OBJECT

public:
    explicit GridView(ReportTableModel *model, QWidget *parent = nullptr);

    /// The cell at the cursor; empty on a head.
    QString currentCell() const;
    /// Puts the cursor on a cell and shows it. False if the table has no such cell.
    bool goTo(const QString &cellId);
    void setRelatedCells(const QStringList &cells);
    /// The refused texts of the report that is shown from now on.
    void setDrafts(std::shared_ptr<CellDelegate::Drafts> drafts);

    bool isEditing() const;
    /// Hands over what stands in the open editor and closes it. False if the text was refused: it waits as a draft.
    bool commitEditor();

signals:
    void currentCellChanged(const QString &cellId);
    void refused(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void takeLayout();
    void fit();
    void fitColumns();
    void fitRows();
    void step(CellDelegate::Step step);
    void clearSelectedValues();
    void copySelection() const;

    ReportTableModel *m_model;
    CellDelegate *m_delegate;
};

} // namespace disclosure
