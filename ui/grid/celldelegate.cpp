// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/celldelegate.h"

#include "ui/grid/cellmarks.h"

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

int headFlags(const QModelIndex &index)
{
    const bool isLabel =
        static_cast<TableLayout::Part>(index.data(Model::PartRole).toInt()) == TableLayout::Part::RowHead &&
        index.column() > 0;
    const Qt::Alignment alignment = (isLabel ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignVCenter;
    return static_cast<int>(alignment) | Qt::TextWordWrap;
}

QFont smallFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.85);
    return small;
}

/// The length of a text that is broken only where the lines find room in this width, in pixels.
int turnedLength(const QFontMetrics &metrics, const QString &text, int width)
{
    const QRect broken = metrics.boundingRect(QRect(0, 0, 1, 10000), Qt::AlignCenter | Qt::TextWordWrap, text);
    return 1 + (broken.height() + 2 * verticalPadding <= width ? broken.width() : metrics.horizontalAdvance(text));
}

/// What stands large in a cell, and small below it: the number, and the source's own text where it says more.
struct ShownValue {
    QString value;
    QString sourceText;
};

ShownValue shownValue(const QModelIndex &index)
{
    const QString sourceText = index.data(Model::BesideNumberRole).toString();
    return sourceText.isEmpty() ? ShownValue{index.data(Qt::DisplayRole).toString().simplified(), {}}
                                : ShownValue{index.data(Model::NumberRole).toString().replace(u'-', u'−'), sourceText};
}

/// What stands small below the value: the source's own text where it says more, and last year's number.
QStringList smallTexts(const QModelIndex &index)
{
    QStringList texts;
    if (const QString sourceText = shownValue(index).sourceText; !sourceText.isEmpty()) {
        texts.append(sourceText);
    }
    if (const QString lastYear = index.data(Model::LastYearRole).toString(); !lastYear.isEmpty()) {
        texts.append(lastYear);
    }
    return texts;
}

const Model *modelOf(const QModelIndex &index)
{
    return qobject_cast<const Model *>(index.model());
}

/// The cursor stays in sight when the view has not got the focus.
bool isCurrent(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->currentIndex() == index;
}

} // namespace

bool CellDelegate::isTurned(const QModelIndex &index) const
{
    const Model *table = modelOf(index);
    return m_heads == Heads::Turned && table && index.column() >= table->layout().labelColumns &&
           index.data(Model::PartRole).toInt() == static_cast<int>(TableLayout::Part::ColumnHead) &&
           table->span(index).width() == 1;
}

QFont CellDelegate::headFont(const QFont &font) const
{
    return m_heads == Heads::Plain ? font : smallFont(font);
}

int CellDelegate::heightForWidth(const QModelIndex &index, int width, const QFont &font) const
{
    const bool isHead = index.data(Model::IsHeaderRole).toBool();
    const QFontMetrics metrics(isHead ? headFont(font) : font);
    if (isHead && isTurned(index)) {
        return turnedLength(metrics, index.data(Qt::DisplayRole).toString(), width) + 2 * horizontalPadding;
    }
    if (!isHead) {
        const int smallLines = static_cast<int>(smallTexts(index).size());
        return metrics.height() + 2 * verticalPadding + smallLines * QFontMetrics(smallFont(font)).height();
    }
    const QRect room(0, 0, std::max(1, width - 2 * horizontalPadding), 10000);
    const QString text = index.data(Qt::DisplayRole).toString();
    return metrics.boundingRect(room, headFlags(index), text.isEmpty() ? u"0"_qs : text).height() + 2 * verticalPadding;
}

int CellDelegate::narrowestWidth(const QModelIndex &index, const QFont &font) const
{
    if (isTurned(index)) {
        return QFontMetrics(headFont(font)).height() + 2 * verticalPadding;
    }
    const QRect room(0, 0, 1, 10000);
    return QFontMetrics(headFont(font))
               .boundingRect(room, headFlags(index), index.data(Qt::DisplayRole).toString())
               .width() +
           2 * horizontalPadding + 1;
}

int CellDelegate::widthOf(const QModelIndex &index, const QFont &font) const
{
    const ShownValue shown = shownValue(index);
    const QFontMetrics small(smallFont(font));
    const int first = QFontMetrics(font).horizontalAdvance(shown.value) + small.horizontalAdvance(cellGlyphs(index));
    int widest = first;
    for (const QString &text : smallTexts(index)) {
        widest = std::max(widest, small.horizontalAdvance(text));
    }
    return widest + 3 * horizontalPadding;
}

void CellDelegate::dropDraft(const QString &cellId)
{
    if (m_drafts->remove(cellId)) {
        emit draftsChanged();
    }
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    if (index.data(Model::IsHeaderRole).toBool()) {
        paintHead(painter, option, index, option.rect);
    } else if (index.data(Model::PartRole).isValid()) {
        paintValue(painter, option, index);
    }
    painter->restore();
}

void CellDelegate::paintFrozen(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                               const QRect &visible) const
{
    painter->save();
    painter->setClipRect(visible);
    if (isTurned(index)) {
        paintHead(painter, option, index, option.rect);
        painter->restore();
        return;
    }
    // Where too little is in sight for the whole text, its beginning or end helps more than its middle.
    const int needed = heightForWidth(index, visible.width(), option.font);
    QRect textRect = visible;
    if (visible.height() < needed) {
        const bool isTopInSight = visible.top() == option.rect.top();
        textRect =
            QRect(visible.left(), isTopInSight ? visible.top() : visible.bottom() - needed, visible.width(), needed);
    }
    paintHead(painter, option, index, textRect);
    painter->restore();
}

void CellDelegate::paintHead(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                             const QRect &textRect) const
{
    painter->fillRect(option.rect, option.palette.color(QPalette::AlternateBase));
    painter->setPen(option.palette.color(QPalette::Text));
    painter->setFont(headFont(option.font));
    const QString text = index.data(Qt::DisplayRole).toString();
    if (isTurned(index)) {
        painter->save();
        painter->translate(textRect.bottomLeft());
        painter->rotate(-90);
        painter->drawText(QRect(horizontalPadding, 0, textRect.height() - 2 * horizontalPadding, textRect.width()),
                          Qt::AlignCenter | Qt::TextWordWrap, text);
        painter->restore();
    } else {
        painter->drawText(textRect.adjusted(horizontalPadding, 0, -horizontalPadding, 0), headFlags(index), text);
    }
    paintFrame(painter, option, index);
}

void CellDelegate::paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString cellId = index.data(Model::CellIdRole).toString();
    const Mark mark = m_drafts->contains(cellId) ? Mark::Refused : cellMark(index);
    const QString glyphs = mark == Mark::Refused ? glyph(mark) + cellGlyphs(index) : cellGlyphs(index);
    const StateColors colors(option.palette);
    painter->fillRect(option.rect, colors.background(mark));
    if ((option.state & QStyle::State_Selected) && !isCurrent(option, index)) {
        QColor tint = option.palette.color(QPalette::Highlight);
        tint.setAlphaF(0.22f);
        painter->fillRect(option.rect, tint);
    }
    const QRect inner = option.rect.adjusted(horizontalPadding, 0, -horizontalPadding, 0);
    painter->setFont(smallFont(option.font));
    painter->setPen(colors.foreground(mark));
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, glyphs);
    paintText(painter, option, index, inner);
    paintFrame(painter, option, index);
}

void CellDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                             const QRect &inner) const
{
    const QString cellId = index.data(Model::CellIdRole).toString();
    const bool isDraft = m_drafts->contains(cellId);
    const ShownValue shown = isDraft ? ShownValue{m_drafts->value(cellId).simplified(), {}} : shownValue(index);
    QFont font = option.font;
    font.setItalic(isDraft);
    painter->setFont(font);
    painter->setPen(option.palette.color(QPalette::Text));
    const QString value = option.fontMetrics.elidedText(shown.value, Qt::ElideRight, inner.width());
    const QStringList texts = isDraft ? QStringList() : smallTexts(index);
    const QFont small = smallFont(option.font);
    const QFontMetrics smallMetrics(small);
    const int height = option.fontMetrics.height() + static_cast<int>(texts.size()) * smallMetrics.height();
    QRect line(inner.left(), inner.center().y() - height / 2, inner.width(), option.fontMetrics.height());
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, value);
    painter->setFont(small);
    painter->setPen(option.palette.color(QPalette::PlaceholderText));
    for (const QString &text : texts) {
        line = QRect(inner.left(), line.bottom() + 1, inner.width(), smallMetrics.height());
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                          smallMetrics.elidedText(text, Qt::ElideRight, inner.width()));
    }
}

/// The style's own grid lines can hardly be seen on dark palettes.
void CellDelegate::paintFrame(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QColor line = option.palette.color(QPalette::Text);
    line.setAlphaF(0.25f);
    painter->setPen(line);
    painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    std::optional<QPen> pen;
    if (m_related.contains(index.data(Model::CellIdRole).toString())) {
        pen = QPen(StateColors(option.palette).related(), 2, Qt::DotLine);
    }
    if (isCurrent(option, index)) {
        pen = QPen(option.palette.color(QPalette::Highlight), option.state & QStyle::State_HasFocus ? 3 : 2);
    }
    if (pen) {
        pen->setJoinStyle(Qt::MiterJoin);
        painter->setPen(*pen);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
}

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(u"cellEditor"_qs);
    editor->setAccessibleName(index.data(Model::PlaceRole).toString());
    editor->setAlignment(Qt::AlignRight);
    editor->setFont(option.font);
    const QString cellId = index.data(Model::CellIdRole).toString();
    editor->setProperty("cellId", cellId);
    m_edited = index;
    connect(editor, &QLineEdit::textEdited, this, [this, cellId](const QString &text) { emit typed(cellId, text); });
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
    const Model *table = modelOf(index);
    if (!line || !table || cellId != line->property("cellId").toString()) {
        return;
    }
    const bool wasDraft = m_drafts->contains(cellId);
    if (table->refusal(cellId, line->text()).isEmpty()) {
        m_drafts->remove(cellId);
    } else {
        m_drafts->insert(cellId, line->text());
    }
    if (wasDraft || m_drafts->contains(cellId)) {
        emit draftsChanged();
    }
    // Who only looks at a value in the editor has not typed it.
    if (line->isModified() || line->text() != index.data(Qt::EditRole).toString()) {
        model->setData(index, line->text());
    }
}

void CellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    QRect room = option.rect;
    room.setLeft(std::min(room.left(), room.right() - option.fontMetrics.horizontalAdvance(u"00000000"_qs)));
    editor->setGeometry(room);
}

QStringList CellDelegate::toolTipLines(const QModelIndex &index) const
{
    if (index.data(Model::IsHeaderRole).toBool()) {
        return {index.data(Qt::DisplayRole).toString()};
    }
    const QString cellId = index.data(Model::CellIdRole).toString();
    QStringList lines;
    if (m_drafts->contains(cellId)) {
        const QString typedText = m_drafts->value(cellId);
        lines << modelOf(index)->refusal(cellId, typedText)
              << tr("The value is “%1”. F2 mends what was typed; Esc drops it then.")
                     .arg(index.data(Qt::DisplayRole).toString());
    }
    lines << cellFacts(index);
    return m_notes ? lines << m_notes(cellId) : lines;
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid()) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    const QString lines = toolTipLines(index).join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_qs);
    QToolTip::showText(event->globalPos(), u"<p>"_qs + lines + u"</p>"_qs, view->viewport(), option.rect);
    return true;
}

bool CellDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *editor = qobject_cast<QLineEdit *>(object);
    if (!editor || event->type() != QEvent::KeyPress) {
        return QStyledItemDelegate::eventFilter(object, event);
    }
    const auto *press = static_cast<QKeyEvent *>(event);
    return pressKey(editor, press->key(), press->modifiers()) || QStyledItemDelegate::eventFilter(object, event);
}

bool CellDelegate::pressKey(QLineEdit *editor, int key, Qt::KeyboardModifiers modifiers)
{
    const bool isPlain = !(modifiers & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return isPlain && finishEditing(editor, modifiers & Qt::ShiftModifier ? Leaving::ShiftEnter : Leaving::Enter);
    case Qt::Key_Tab:
        return finishEditing(editor, Leaving::Tab);
    case Qt::Key_Backtab:
        return finishEditing(editor, Leaving::ShiftTab);
    case Qt::Key_Down:
        return !m_isReplacing || finishEditing(editor, Leaving::Down);
    case Qt::Key_Up:
        return !m_isReplacing || finishEditing(editor, Leaving::Up);
    case Qt::Key_Left:
        return m_isReplacing && isPlain && finishEditing(editor, Leaving::Left);
    case Qt::Key_Right:
        return m_isReplacing && isPlain && finishEditing(editor, Leaving::Right);
    case Qt::Key_F2:
        m_isReplacing = !m_isReplacing;
        return true;
    case Qt::Key_Escape:
        dropDraft(editor->property("cellId").toString());
        return false;
    default:
        return false;
    }
}

bool CellDelegate::finishEditing(QLineEdit *editor, Leaving key)
{
    const Model *table = modelOf(m_edited);
    const QString cellId = editor->property("cellId").toString();
    if (const QString why = table ? table->refusal(cellId, editor->text()) : QString(); !why.isEmpty()) {
        // Already now, though the editor stays open: drafts are kept on disk.
        m_drafts->insert(cellId, editor->text());
        emit draftsChanged();
        emit refused(why);
        return true;
    }
    emit commitData(editor);
    emit closeEditor(editor, NoHint);
    emit left(key);
    return true;
}

} // namespace disclosure
