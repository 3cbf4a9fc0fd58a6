// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/celldelegate.h"

#include "ui/shell/statecolors.h"

#include "models/items/reporttablemodel.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolTip>

#include <optional>

namespace disclosure {

namespace {

constexpr int horizontalPadding = 5;
constexpr int verticalPadding = 3;

using Model = ReportTableModel;

Mark problemMark(const QModelIndex &index)
{
    if (index.data(Model::IsUnsavedRole).toBool()) {
        return Mark::Unsaved;
    }
    const QVariant severity = index.data(Model::SeverityRole);
    if (severity.isValid()) {
        return markOf(static_cast<Severity>(severity.toInt()));
    }
    const QVariant trust = index.data(Model::TrustRole);
    if (!trust.isValid()) {
        return Mark::None;
    }
    switch (static_cast<Trust>(trust.toInt())) {
    case Trust::Doubtful:
        return Mark::Doubtful;
    case Trust::Proven:
        return Mark::Proven;
    case Trust::Read:
        break;
    }
    return Mark::None;
}

bool isCorrected(const QModelIndex &index)
{
    return index.data(Model::ReadTextRole).isValid();
}

Mark backgroundMark(const QModelIndex &index)
{
    const Mark problem = problemMark(index);
    return isCorrected(index) && (problem == Mark::None || problem == Mark::Proven) ? Mark::Corrected : problem;
}

QString glyphsOf(const QModelIndex &index)
{
    return glyph(problemMark(index)) + (isCorrected(index) ? glyph(Mark::Corrected) : QString());
}

int headFlags(const QModelIndex &index)
{
    const bool isLabel =
        static_cast<TableLayout::Part>(index.data(Model::PartRole).toInt()) == TableLayout::Part::RowHead &&
        index.column() > 0;
    const Qt::Alignment alignment = (isLabel ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignVCenter;
    return static_cast<int>(alignment) | Qt::TextWordWrap;
}

QFont glyphFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.85);
    return small;
}

QString toolTip(const QModelIndex &index)
{
    if (index.data(Model::IsHeaderRole).toBool()) {
        return index.data(Qt::DisplayRole).toString();
    }
    QStringList lines = index.data(Model::FindingSentencesRole).toStringList();
    if (isCorrected(index)) {
        lines << CellDelegate::tr("Corrected. What was read: “%1”").arg(index.data(Model::ReadTextRole).toString());
    }
    if (index.data(Model::IsUnsavedRole).toBool()) {
        lines << CellDelegate::tr("Not in the library yet; the program keeps trying.");
    }
    switch (problemMark(index)) {
    case Mark::Doubtful:
        lines << CellDelegate::tr("Not read with certainty. Compare it with the source.");
        break;
    case Mark::Proven:
        lines << CellDelegate::tr("Proven by the sums.");
        break;
    default:
        break;
    }
    return lines.join(u'\n');
}

} // namespace

int CellDelegate::heightForWidth(const QModelIndex &index, int width, const QFont &font) const
{
    const QFontMetrics metrics(font);
    const QRect room(0, 0, std::max(1, width - 2 * horizontalPadding), 10000);
    const QString text = index.data(Qt::DisplayRole).toString();
    return metrics.boundingRect(room, headFlags(index), text.isEmpty() ? u"0"_qs : text).height() + 2 * verticalPadding;
}

int CellDelegate::narrowestWidth(const QModelIndex &index, const QFont &font) const
{
    const QRect room(0, 0, 1, 10000);
    return QFontMetrics(font).boundingRect(room, headFlags(index), index.data(Qt::DisplayRole).toString()).width() +
           2 * horizontalPadding + 1;
}

int CellDelegate::widthOf(const QModelIndex &index, const QFont &font) const
{
    return QFontMetrics(font).horizontalAdvance(index.data(Qt::DisplayRole).toString()) +
           QFontMetrics(glyphFont(font)).horizontalAdvance(glyphsOf(index)) + 3 * horizontalPadding;
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    if (index.data(Model::IsHeaderRole).toBool()) {
        paintHead(painter, option, index);
    } else if (index.data(Model::PartRole).isValid()) {
        paintValue(painter, option, index);
    }
    painter->restore();
}

void CellDelegate::paintHead(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->fillRect(option.rect, option.palette.color(QPalette::AlternateBase));
    painter->setPen(option.palette.color(QPalette::Text));
    painter->setFont(option.font);
    painter->drawText(option.rect.adjusted(horizontalPadding, 0, -horizontalPadding, 0), headFlags(index),
                      index.data(Qt::DisplayRole).toString());
    paintFrame(painter, option, {});
}

void CellDelegate::paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const StateColors colors(option.palette);
    painter->fillRect(option.rect, colors.background(backgroundMark(index)));
    const QRect inner = option.rect.adjusted(horizontalPadding, 0, -horizontalPadding, 0);
    const QString glyphs = glyphsOf(index);
    if (!glyphs.isEmpty()) {
        painter->setFont(glyphFont(option.font));
        painter->setPen(colors.foreground(backgroundMark(index)));
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, glyphs);
    }
    const QString cellId = index.data(Model::CellIdRole).toString();
    QFont font = option.font;
    font.setItalic(m_drafts->contains(cellId));
    painter->setFont(font);
    painter->setPen(option.palette.color(QPalette::Text));
    const QString text = m_drafts->value(cellId, index.data(Qt::DisplayRole).toString());
    painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(text.simplified(), Qt::ElideRight, inner.width()));
    paintFrame(painter, option, cellId);
}

/// The style's own grid lines can hardly be seen on dark palettes.
void CellDelegate::paintFrame(QPainter *painter, const QStyleOptionViewItem &option, const QString &cellId) const
{
    QColor line = option.palette.color(QPalette::Text);
    line.setAlphaF(0.25f);
    painter->setPen(line);
    painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    std::optional<QPen> pen;
    if (m_related.contains(cellId)) {
        pen = QPen(StateColors(option.palette).related(), 2, Qt::DotLine);
    }
    if (option.state & QStyle::State_Selected) {
        pen = QPen(option.palette.color(QPalette::Highlight), 2);
        if (option.state & QStyle::State_HasFocus) {
            pen->setWidth(3);
        }
    }
    if (pen) {
        pen->setJoinStyle(Qt::MiterJoin);
        painter->setPen(*pen);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
}

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(u"cellEditor"_qs);
    editor->setAlignment(Qt::AlignRight);
    editor->setProperty("cellId", index.data(Model::CellIdRole));
    return editor;
}

void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *line = qobject_cast<QLineEdit *>(editor);
    // Another program's change to the cell must not wipe out what is being typed.
    if (line && !line->isModified()) {
        const QString cellId = index.data(Model::CellIdRole).toString();
        line->setText(m_drafts->value(cellId, index.data(Qt::EditRole).toString()));
    }
}

void CellDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *line = qobject_cast<QLineEdit *>(editor);
    const QString cellId = index.data(Model::CellIdRole).toString();
    if (!line || cellId != line->property("cellId").toString()) {
        return;
    }
    if (Model::refusal(line->text()).isEmpty()) {
        m_drafts->remove(cellId);
    } else {
        m_drafts->insert(cellId, line->text());
    }
    model->setData(index, line->text());
}

void CellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    QRect room = option.rect;
    room.setLeft(std::min(room.left(), room.right() - option.fontMetrics.horizontalAdvance(u"00000000"_qs)));
    editor->setGeometry(room);
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid()) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    QToolTip::showText(event->globalPos(), toolTip(index), view->viewport(), option.rect);
    return true;
}

bool CellDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *editor = qobject_cast<QLineEdit *>(object);
    if (!editor || event->type() != QEvent::KeyPress) {
        return QStyledItemDelegate::eventFilter(object, event);
    }
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        return finishEditing(editor, Step::Down);
    case Qt::Key_Up:
        return finishEditing(editor, Step::Up);
    case Qt::Key_Tab:
        return finishEditing(editor, Step::Right);
    case Qt::Key_Backtab:
        return finishEditing(editor, Step::Left);
    case Qt::Key_Escape:
        m_drafts->remove(editor->property("cellId").toString());
        break;
    default:
        break;
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

bool CellDelegate::finishEditing(QWidget *editor, Step step)
{
    if (const QString why = Model::refusal(qobject_cast<QLineEdit *>(editor)->text()); !why.isEmpty()) {
        emit refused(why);
        return true;
    }
    emit commitData(editor);
    emit closeEditor(editor, NoHint);
    emit stepped(step);
    return true;
}

} // namespace disclosure
