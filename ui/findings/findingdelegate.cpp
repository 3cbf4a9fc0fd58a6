// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findingdelegate.h"

#include "ui/shell/statecolors.h"

#include "models/items/findingsmodel.h"

#include <QListView>
#include <QPainter>

namespace disclosure {

namespace {

constexpr int padding = 5;
constexpr int textFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

int glyphWidth(const QFontMetrics &metrics)
{
    return metrics.horizontalAdvance(u"▲"_qs) + 2 * padding;
}

QString textOf(const QModelIndex &index)
{
    const QString equation = index.data(FindingsModel::EquationRole).toString();
    const QString sentence = index.data(FindingsModel::SentenceRole).toString();
    return equation.isEmpty() ? sentence : sentence + u'\n' + equation;
}

} // namespace

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const StateColors colors(option.palette);
    const Mark mark = markOf(static_cast<Severity>(index.data(FindingsModel::SeverityRole).toInt()));
    const bool isCurrent = option.state & QStyle::State_Selected;
    painter->save();
    painter->fillRect(option.rect, isCurrent ? colors.background(mark) : option.palette.color(QPalette::Base));
    painter->setFont(option.font);
    painter->setPen(colors.foreground(mark));
    const QRect inner = option.rect.adjusted(padding, padding - 1, -padding, 0);
    painter->drawText(inner, textFlags, glyph(mark));
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(inner.adjusted(glyphWidth(option.fontMetrics), 0, 0, 0), textFlags, textOf(index));
    if (isCurrent) {
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), colors.foreground(mark));
    }
    painter->restore();
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const int room = width - 2 * padding - glyphWidth(option.fontMetrics);
    const QRect text = option.fontMetrics.boundingRect(QRect(0, 0, std::max(1, room), 10000), textFlags, textOf(index));
    return {width, text.height() + 2 * padding - 1};
}

} // namespace disclosure
