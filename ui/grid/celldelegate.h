// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPersistentModelIndex>
#include <QSet>
#include <QStyledItemDelegate>

#include <functional>
#include <memory>

class QLineEdit;

namespace disclosure {

/// Draws the facts of a ReportTableModel: heads, values with their marks, the cells of the equations that are lit;
/// edits values. A text that can't stand in a cell stays in the editor, or waits for the next editor of that cell.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// The key that closed an editor.
    enum class Leaving { Up, Down, Left, Right, Enter, ShiftEnter, Tab, ShiftTab };
    Q_ENUM(Leaving)

    /// How heads are written: words of other languages than Chinese are wide. Turned ones read from below, those of
    /// single columns only.
    enum class Heads { Plain, Small, Turned };

    using QStyledItemDelegate::QStyledItemDelegate;

    void setHeads(Heads heads) { m_heads = heads; }
    void setRelatedCells(const QSet<QString> &cells) { m_related = cells; }
    /// Texts that were typed but could not be taken, by cell id. They outlive the view, which shows one report after
    /// the other.
    using Drafts = QHash<QString, QString>;
    void setDrafts(std::shared_ptr<Drafts> drafts) { m_drafts = std::move(drafts); }
    bool hasDraft(const QString &cellId) const { return m_drafts->contains(cellId); }
    void dropDraft(const QString &cellId);
    /// More lines for the tooltip of a cell, by its id.
    using Notes = std::function<QStringList(const QString &cellId)>;
    void setNotes(Notes notes) { m_notes = std::move(notes); }
    /// Whether the next editor replaces the cell's text: in it, left and right leave the cell, as in Excel.
    void setReplacing(bool replacing) { m_isReplacing = replacing; }

    /// Height that the text of an index needs in a given width, in pixels.
    int heightForWidth(const QModelIndex &index, int width, const QFont &font) const;
    /// Width below which the text of a head can't be broken any more, in pixels.
    int narrowestWidth(const QModelIndex &index, const QFont &font) const;
    /// Width that a value with its glyphs needs, in pixels.
    int widthOf(const QModelIndex &index, const QFont &font) const;

    /// A head of which only a part is in sight: its text stands there.
    void paintFrozen(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                     const QRect &visible) const;
    QStringList toolTipLines(const QModelIndex &index) const;

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
    void left(disclosure::CellDelegate::Leaving key);
    void refused(const QString &sentence);
    /// While an editor is open: what stands in it.
    void typed(const QString &cellId, const QString &text) const;
    /// A text became a draft, or is none any more.
    void draftsChanged() const;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    bool isTurned(const QModelIndex &index) const;
    QFont headFont(const QFont &font) const;
    void paintHead(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                   const QRect &textRect) const;
    void paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                   const QRect &inner) const;
    void paintFrame(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    bool pressKey(QLineEdit *editor, int key, Qt::KeyboardModifiers modifiers);
    bool finishEditing(QLineEdit *editor, Leaving key);

    Heads m_heads = Heads::Plain;
    QSet<QString> m_related;
    std::shared_ptr<Drafts> m_drafts = std::make_shared<Drafts>();
    Notes m_notes;
    bool m_isReplacing = false;
    mutable QPersistentModelIndex m_edited;
};

} // namespace disclosure
