// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QStyledItemDelegate>

#include <memory>

namespace disclosure {

/// Draws the facts of a ReportTableModel: heads, values with their marks, the cells of the selected equation; edits
/// values. A text that can't stand in a cell stays in the editor, or waits for the next editor of that cell.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum class Step { Up, Down, Left, Right };

    using QStyledItemDelegate::QStyledItemDelegate;

    void setRelatedCells(const QSet<QString> &cells) { m_related = cells; }
    /// Texts that were typed but could not be taken, by cell id. They outlive the view, which shows one report after
    /// the other.
    using Drafts = QHash<QString, QString>;
    void setDrafts(std::shared_ptr<Drafts> drafts) { m_drafts = std::move(drafts); }
    bool hasDraft(const QString &cellId) const { return m_drafts->contains(cellId); }

    /// Height that the text of an index needs in a given width, in pixels.
    int heightForWidth(const QModelIndex &index, int width, const QFont &font) const;
    /// Width below which the text of a head can't be broken any more, in pixels.
    int narrowestWidth(const QModelIndex &index, const QFont &font) const;
    /// Width that a value with its glyphs needs, in pixels.
    int widthOf(const QModelIndex &index, const QFont &font) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

signals:
    /// The editor was closed by a key that goes on to a neighbour.
    void stepped(disclosure::CellDelegate::Step step);
    void refused(const QString &sentence);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void paintHead(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintFrame(QPainter *painter, const QStyleOptionViewItem &option, const QString &cellId) const;
    bool finishEditing(QWidget *editor, Step step);

    QSet<QString> m_related;
    std::shared_ptr<Drafts> m_drafts = std::make_shared<Drafts>();
};

} // namespace disclosure
