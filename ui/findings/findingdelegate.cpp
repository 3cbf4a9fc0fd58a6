// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findingdelegate.h"

#include "ui/findings/findinglayout.h"
#include "ui/shell/statecolors.h"

#include "models/items/findingsmodel.h"

#include <QApplication>
#include <QListView>
#include <QPainter>
#include <QStyleOptionButton>

namespace disclosure {

namespace {

void paintButton(QPainter *painter, const QStyleOptionViewItem &option, const FindingLayout::Button &button,
                 bool isChosen)
{
    QStyleOptionButton look;
    look.palette = option.palette;
    look.fontMetrics = option.fontMetrics;
    look.direction = option.direction;
    look.rect = button.rect.translated(option.rect.topLeft());
    look.text = button.text;
    look.state = QStyle::State_Enabled | QStyle::State_Raised;
    if (isChosen) {
        look.state |= QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
        look.features = QStyleOptionButton::DefaultButton;
    }
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_PushButton, &look, painter, option.widget);
}

} // namespace

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const FindingLayout layout(index, option.fontMetrics, option.rect.width());
    const StateColors colors(option.palette);
    const bool isOpen = index.data(FindingsModel::IsOpenRole).toBool();
    const Mark mark =
        isOpen ? markOf(static_cast<Severity>(index.data(FindingsModel::SeverityRole).toInt())) : Mark::Passed;
    const bool isCurrent = option.state & QStyle::State_Selected;
    const QPoint origin = option.rect.topLeft();
    painter->save();
    painter->fillRect(option.rect,
                      isCurrent ? isOpen ? colors.background(mark) : option.palette.color(QPalette::AlternateBase)
                                : option.palette.color(QPalette::Base));
    painter->setFont(option.font);
    painter->setPen(isOpen ? colors.foreground(mark) : option.palette.color(QPalette::PlaceholderText));
    painter->drawText(layout.glyphRect().translated(origin), FindingLayout::textFlags, glyph(mark));
    painter->setPen(option.palette.color(isOpen ? QPalette::Text : QPalette::PlaceholderText));
    painter->drawText(layout.textRect().translated(origin), FindingLayout::textFlags, layout.text());
    for (const FindingLayout::Button &button : layout.buttons()) {
        paintButton(painter, option, button,
                    isCurrent && (option.state & QStyle::State_HasFocus) && button.proposal >= 0 &&
                        button.proposal == m_choice);
    }
    if (isCurrent) {
        painter->fillRect(QRect(origin, QSize(3, option.rect.height())), colors.foreground(mark));
    }
    if (isCurrent && m_isVisited && (option.state & QStyle::State_HasFocus)) {
        QPen frame(option.palette.color(QPalette::Highlight), 2);
        frame.setJoinStyle(Qt::MiterJoin);
        painter->setPen(frame);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {width, FindingLayout(index, option.fontMetrics, width).height()};
}

} // namespace disclosure
