// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/celldelegate.h"
#include "ui/grid/gridcursor.h"

#include "models/items/cellentry.h"
#include "models/items/reporttablemodel.h"

#include <QTableView>

#include <vector>

namespace disclosure {

class FrozenHeads;

/// A table of a report on its form's layout, fitted into the width that there is, with its heads and labels frozen.
/// Keys and mouse are Excel's; the cursor goes from value to value.
class GridView final : public QTableView {
    Q_OBJECT

public:
    /// Whether to go on with a paste of which a sentence says what does not fit.
    using PasteQuestion = std::function<bool(const QString &sentence)>;

    explicit GridView(ReportTableModel *model, QWidget *parent = nullptr);

    /// The cell at the cursor; empty on a head.
    QString currentCell() const;
    /// Puts the cursor on a cell and shows it. False if the table has no such cell.
    bool goTo(const QString &cellId);
    /// The cells of the selection, row by row.
    QStringList selectedCells() const;
    void setRelatedCells(const QStringList &cells);
    /// The refused texts of the report that is shown from now on.
    void setDrafts(std::shared_ptr<CellDelegate::Drafts> drafts);
    void setNotes(CellDelegate::Notes notes) { m_delegate->setNotes(std::move(notes)); }
    void setPasteQuestion(PasteQuestion question) { m_mayPaste = std::move(question); }
    /// 1 is the font's own size.
    void setZoom(double zoom);

    bool isEditing() const;
    /// Hands over what stands in the open editor and closes it. False if the text was refused: it waits as a draft.
    bool commitEditor();
    /// Closes the open editor; what stands in it is dropped.
    void cancelEditor();
    /// What stands in the open editor was typed elsewhere: Enter and Esc lead back there (see returned()).
    void returnFromEditor() { m_returns = isEditing(); }

    void cutSelection();
    void copySelection() const;
    void paste();
    /// Into each selected value what stands above it; with several rows selected, what stands in their first one.
    void copyFromAbove();
    void copyFromLeft();
    /// Clears all selected values at once.
    void clearSelection();

    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

signals:
    void currentCellChanged(const QString &cellId);
    void selectedCellsChanged();
    void refused(const QString &sentence);
    /// Texts to be put into cells as one step; `why` says what was done.
    void entered(const std::vector<disclosure::CellEntry> &entries, const QString &why);
    /// While an editor is open: what stands in it.
    void typed(const QString &cellId, const QString &text);
    void typingEnded();
    /// Enter or Esc has ended what was typed elsewhere; the cursor has stayed on its cell.
    void returned();
    void draftsChanged();
    void zoomWanted(int steps);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void takeLayout();
    void takeChange(const QModelIndex &first, const QModelIndex &last);
    void fit();
    void leaveEditor(CellDelegate::Leaving key);
    bool moveByKey(const QKeyEvent *event);
    bool selectByKey(const QKeyEvent *event);
    bool changeByKey(const QKeyEvent *event);
    void enter(const std::vector<CellEntry> &entries, const QString &why);
    void copyAlong(Qt::Orientation direction, const QString &why);
    void replaceAll(const QString &why, const std::function<QString(const QModelIndex &)> &textFor);
    void selectHead(const TableLayout::Cell &head, bool extends);
    QString doubtAboutPaste(const QStringList &lost, bool differsInSize, QSize block, QSize selection) const;

    ReportTableModel *m_model;
    CellDelegate *m_delegate;
    GridCursor m_cursor;
    FrozenHeads *m_heads;
    PasteQuestion m_mayPaste;
    QFont m_ownFont;
    double m_zoom = 1;
    bool m_isDragging = false;
    bool m_returns = false; ///< from the open editor to where its text was typed
};

} // namespace disclosure
