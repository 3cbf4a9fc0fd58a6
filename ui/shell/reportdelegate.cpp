// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/reportdelegate.h"

#include "ui/shell/statecolors.h"

#include "models/items/reportlistmodel.h"

#include <QAbstractItemView>
#include <QDir>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace disclosure {

namespace {

constexpr int padding = 5;

QFont smallFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.9);
    return small;
}

ListState stateOf(const QModelIndex &index)
{
    return static_cast<ListState>(index.data(ReportListModel::StateRole).toInt());
}

} // namespace

QString ReportDelegate::details(const QModelIndex &index)
{
    if (stateOf(index) == ListState::Failed) {
        return index.data(ReportListModel::SentenceRole).toString();
    }
    QStringList parts = {stateWord(stateOf(index))};
    const auto add = [&](int role, const QString &text) {
        if (const int count = index.data(role).toInt(); count > 0) {
            parts << text.arg(count);
        }
    };
    add(ReportListModel::ErrorsRole, tr("errors %1"));
    add(ReportListModel::WarningsRole, tr("warnings %1"));
    if (index.data(ReportListModel::ErrorsRole).toInt() == 0) {
        add(ReportListModel::DoubtfulRole, tr("doubtful %1"));
    }
    add(ReportListModel::CorrectionsRole, tr("corrected %1"));
    return parts.join(u" · ");
}

void ReportDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const StateColors colors(option.palette);
    const Mark mark = markOf(stateOf(index));
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setClipRect(option.rect);
    QColor back = option.palette.color(QPalette::Base);
    if (isSelected) {
        QColor tint = option.palette.color(QPalette::Highlight);
        tint.setAlphaF(option.state & QStyle::State_Active ? 0.28f : 0.18f);
        painter->fillRect(option.rect, back);
        back = tint;
    }
    painter->fillRect(option.rect, back);
    if (isSelected) {
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                          option.palette.color(QPalette::Highlight));
    }

    painter->setFont(option.font);
    const int glyphWidth = option.fontMetrics.horizontalAdvance(u"▲"_qs) + 2 * padding;
    const QRect inner = option.rect.adjusted(padding + 3, padding - 1, -padding, 0);
    painter->setPen(colors.foreground(mark));
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignTop, glyph(mark));

    const int year = index.data(ReportListModel::YearRole).toInt();
    const QString yearText = year > 0 ? QString::number(year) : QString();
    QRect line = inner.adjusted(glyphWidth, 0, 0, 0);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(line, Qt::AlignRight | Qt::AlignTop, yearText);
    const int room = line.width() - option.fontMetrics.horizontalAdvance(yearText) - 2 * padding;
    painter->drawText(
        line, Qt::AlignLeft | Qt::AlignTop,
        option.fontMetrics.elidedText(index.data(ReportListModel::OrganRole).toString(), Qt::ElideMiddle, room));

    painter->setFont(smallFont(option.font));
    painter->setPen(colors.foreground(mark));
    line.setTop(line.top() + option.fontMetrics.height());
    painter->drawText(line, Qt::AlignLeft | Qt::AlignTop,
                      painter->fontMetrics().elidedText(details(index), Qt::ElideRight, line.width()));
    painter->restore();
}

QSize ReportDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = option.fontMetrics.height() + QFontMetrics(smallFont(option.font)).height();
    return {100, lines + 2 * padding - 2};
}

bool ReportDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid()) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    const QStringList lines = {index.data(ReportListModel::OrganRole).toString(), details(index),
                               QDir::toNativeSeparators(index.data(ReportListModel::PathRole).toString())};
    QToolTip::showText(event->globalPos(), lines.join(u'\n'), view->viewport(), option.rect);
    return true;
}

} // namespace disclosure
