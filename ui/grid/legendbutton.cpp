// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/legendbutton.h"

#include "ui/grid/cellmarks.h"

#include <QCoreApplication>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

namespace disclosure {

namespace {

QLabel *legendLine(const LegendEntry &entry, QWidget *parent)
{
    const StateColors colors(parent->palette());
    auto *line = new QLabel(parent);
    line->setTextFormat(Qt::RichText);
    line->setMargin(3);
    line->setText(u"<table cellpadding=\"3\"><tr><td width=\"28\" align=\"center\" bgcolor=\"%1\"><font color=\"%2\">"
                  "%3</font></td><td>%4</td></tr></table>"_qs.arg(
                      colors.background(entry.mark).name(), colors.foreground(entry.mark).name(),
                      entry.glyph.isEmpty() ? u"&nbsp;"_qs : entry.glyph, entry.words.toHtmlEscaped()));
    line->setAccessibleName(entry.words);
    return line;
}

void fill(QMenu *menu)
{
    // Made anew each time, because the colours follow the theme.
    menu->clear();
    for (const LegendEntry &entry : cellLegend()) {
        auto *action = new QWidgetAction(menu);
        action->setDefaultWidget(legendLine(entry, menu));
        menu->addAction(action);
    }
}

} // namespace

QWidget *makeLegendButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(u"legend"_qs);
    button->setText(QCoreApplication::translate("CellMarks", "Marks"));
    button->setToolTip(QCoreApplication::translate("CellMarks", "What the marks of the cells mean"));
    button->setAccessibleName(button->toolTip());
    button->setAutoRaise(true);
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button);
    menu->setObjectName(u"legendMenu"_qs);
    QObject::connect(menu, &QMenu::aboutToShow, menu, [menu] { fill(menu); });
    button->setMenu(menu);
    return button;
}

} // namespace disclosure
