// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/reportdelegate.h"

#include "ui/shell/reporttable.h"
#include "ui/shell/statecolors.h"

#include "models/items/reportlistmodel.h"

#include <QDir>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace disclosure {

namespace {

using Model = ReportListModel;

constexpr int padding = 4;

QFont smallFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.9);
    return small;
}

ListState stateOf(const QModelIndex &index)
{
    return static_cast<ListState>(index.data(Model::StateRole).toInt());
}

Model::RowKind kindOf(const QModelIndex &index)
{
    return static_cast<Model::RowKind>(index.data(Model::KindRole).toInt());
}

bool isNumber(int column)
{
    return column == Model::Errors || column == Model::Warnings || column == Model::Corrections;
}

void drawElided(QPainter *painter, const QRect &rect, const QString &text, Qt::TextElideMode mode = Qt::ElideRight)
{
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(text, mode, rect.width()));
}

} // namespace

ReportDelegate::ReportDelegate(ReportTable *table) : QStyledItemDelegate(table), m_table(table) {}

int ReportDelegate::rowHeight(const QFont &font, bool isWide)
{
    const int line = QFontMetrics(font).height();
    return 2 * padding + (isWide ? line : line + QFontMetrics(smallFont(font)).height());
}

int ReportDelegate::stateWidth(const QFont &font)
{
    const QFontMetrics metrics(font);
    int verdict = 0;
    for (const ListState state :
         {ListState::Wrong, ListState::ToReview, ListState::Passed, ListState::Reading, ListState::Failed}) {
        verdict = std::max(verdict, metrics.horizontalAdvance(glyph(markOf(state)) + u' '));
    }
    int review = 0;
    for (int state = 0; state <= static_cast<int>(ReviewState::Exported); ++state) {
        review = std::max(review, metrics.horizontalAdvance(glyph(static_cast<ReviewState>(state))));
    }
    return verdict + review + 2 * padding;
}

int ReportDelegate::yearWidth(const QFont &font)
{
    return QFontMetrics(font).horizontalAdvance(u"0000"_qs) + 2 * padding;
}

/// Words for the glyphs of the first column, then counts.
QStringList ReportDelegate::detailParts(const QModelIndex &index)
{
    if (stateOf(index) == ListState::Failed) {
        return {index.data(Model::SentenceRole).toString()};
    }
    QStringList parts = {stateWord(stateOf(index))};
    if (const QVariant state = index.data(Model::ReviewStateRole); state.isValid()) {
        parts << stateWord(static_cast<ReviewState>(state.toInt()));
    }
    const auto add = [&](int role, const QString &text) {
        if (const int count = index.data(role).toInt(); count > 0) {
            parts << text.arg(count);
        }
    };
    add(Model::ErrorsRole, tr("errors %1"));
    add(Model::WarningsRole, tr("warnings %1"));
    if (index.data(Model::ErrorsRole).toInt() == 0) {
        add(Model::DoubtfulRole, tr("doubtful %1"));
    }
    add(Model::CorrectionsRole, tr("corrected %1"));
    return parts;
}

QString ReportDelegate::details(const QModelIndex &index)
{
    return detailParts(index).join(u" · ");
}

QString ReportDelegate::details(const QModelIndex &index, const QFontMetrics &metrics, int width)
{
    QStringList parts = detailParts(index);
    const int words = index.data(Model::ReviewStateRole).isValid() ? 2 : 1;
    for (int i = 0; i < words && parts.size() > 1 && metrics.horizontalAdvance(parts.join(u" · ")) > width; ++i) {
        parts.removeFirst();
    }
    return parts.join(u" · ");
}

void ReportDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    painter->setFont(option.font);
    paintBack(painter, option, index);
    const StateColors colors(option.palette);
    QRect line = option.rect.adjusted(padding, padding, -padding, -padding);
    line.setHeight(option.fontMetrics.height());
    painter->setPen(option.palette.color(QPalette::Text));
    if (kindOf(index) == Model::RowKind::Group) {
        paintGroup(painter, option, index);
    } else if (index.column() == Model::State) {
        paintState(painter, line, colors, index);
    } else if (kindOf(index) == Model::RowKind::File) {
        paintFile(painter, line, index);
    } else {
        paintCell(painter, line, index);
    }
    if (!m_table->isWide() && kindOf(index) != Model::RowKind::Group) {
        painter->setPen(colors.foreground(markOf(stateOf(index))));
        paintDetails(painter, option, index);
    }
    painter->restore();
}

void ReportDelegate::paintBack(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    const bool isGroup = kindOf(index) == Model::RowKind::Group;
    painter->fillRect(option.rect, palette.color(isGroup ? QPalette::AlternateBase : QPalette::Base));
    const bool isCurrent = m_table->currentIndex().row() == index.row();
    if (option.state & QStyle::State_Selected) {
        QColor tint = palette.color(QPalette::Highlight);
        tint.setAlphaF(option.state & QStyle::State_Active ? 0.28f : 0.18f);
        painter->fillRect(option.rect, tint);
    }
    if (isCurrent) {
        // Above and below, so that the cursor is seen within a selection and on the head of a group.
        const QColor line = palette.color(m_table->hasFocus() ? QPalette::Highlight : QPalette::Mid);
        painter->fillRect(QRect(option.rect.topLeft(), QSize(option.rect.width(), 1)), line);
        painter->fillRect(QRect(option.rect.bottomLeft(), QSize(option.rect.width(), 1)), line);
    }
}

void ReportDelegate::paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QModelIndex head = index.siblingAtColumn(Model::State);
    const QString arrow = head.data(Model::CountRole).toInt() == 0 ? QString()
                          : head.data(Model::FoldedRole).toBool()  ? QStringLiteral("▸ ")
                                                                   : QStringLiteral("▾ ");
    QFont bold = option.font;
    bold.setBold(true);
    painter->setFont(bold);
    const QRect across(padding, option.rect.top(), m_table->viewport()->width() - 2 * padding, option.rect.height());
    drawElided(painter, across, arrow + head.data().toString());
}

void ReportDelegate::paintState(QPainter *painter, const QRect &line, const StateColors &colors,
                                const QModelIndex &index) const
{
    const Mark mark = markOf(stateOf(index));
    const QVariant review = index.data(Model::ReviewStateRole);
    const QFontMetrics metrics = painter->fontMetrics();
    QRect rest = line;
    const auto draw = [&](const QString &text) {
        drawElided(painter, rest, text);
        rest.setLeft(rest.left() + metrics.horizontalAdvance(text));
    };
    const QString textPen = glyph(mark) + (m_table->isWide() ? u' ' + stateWord(stateOf(index)) : QString());
    const QPen plain = painter->pen();
    painter->setPen(colors.foreground(mark));
    draw(textPen);
    if (!review.isValid()) {
        return;
    }
    const auto state = static_cast<ReviewState>(review.toInt());
    painter->setPen(plain);
    draw(m_table->isWide() ? u" / "_qs + glyph(state) + u' ' + stateWord(state) : u' ' + glyph(state));
}

void ReportDelegate::paintCell(QPainter *painter, const QRect &line, const QModelIndex &index) const
{
    const QVariant value = index.data();
    if (isNumber(index.column())) {
        // Zeros would hide the rows that count.
        if (value.toInt() > 0) {
            painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, QString::number(value.toInt()));
        }
        return;
    }
    drawElided(painter, line, value.toString(),
               index.column() == Model::Organ || index.column() == Model::File ? Qt::ElideMiddle : Qt::ElideRight);
}

QRect ReportDelegate::acrossFromOrgan(const QRect &line) const
{
    const int left = m_table->columnViewportPosition(Model::Organ) + padding;
    return {left, line.top(), m_table->viewport()->width() - left - padding, line.height()};
}

void ReportDelegate::paintFile(QPainter *painter, const QRect &line, const QModelIndex &index) const
{
    const QHeaderView *head = m_table->horizontalHeader();
    if (head->visualIndex(index.column()) < head->visualIndex(Model::Organ)) {
        return;
    }
    QString text = index.data(Model::OrganRole).toString();
    if (const QString sentence = index.data(Model::SentenceRole).toString(); m_table->isWide() && !sentence.isEmpty()) {
        text += u" · "_qs + sentence;
    }
    drawElided(painter, acrossFromOrgan(line), text, m_table->isWide() ? Qt::ElideRight : Qt::ElideMiddle);
}

void ReportDelegate::paintDetails(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QHeaderView *head = m_table->horizontalHeader();
    if (head->visualIndex(index.column()) < head->visualIndex(Model::Organ)) {
        return;
    }
    painter->setFont(smallFont(option.font));
    QRect line = option.rect;
    line.setTop(line.top() + padding + option.fontMetrics.height());
    line.setHeight(painter->fontMetrics().height());
    line = acrossFromOrgan(line);
    drawElided(painter, line, details(index.siblingAtColumn(Model::Organ), painter->fontMetrics(), line.width()));
}

bool ReportDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid() || kindOf(index) == Model::RowKind::Group) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    QStringList lines = {index.data(Model::OrganRole).toString(), index.data(Model::ReasonRole).toString()};
    if (stateOf(index) != ListState::Failed) {
        lines << details(index.siblingAtColumn(Model::Organ));
    }
    lines << QDir::toNativeSeparators(index.data(Model::PathRole).toString());
    QToolTip::showText(event->globalPos(), lines.join(u'\n'), view->viewport(), option.rect);
    return true;
}

} // namespace disclosure
