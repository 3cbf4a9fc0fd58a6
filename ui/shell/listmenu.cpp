// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/listmenu.h"

#include "ui/shell/reportlistpane.h"
#include "ui/shell/reporttable.h"

#include "models/items/reportlistmodel.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QHeaderView>
#include <QMenu>

namespace disclosure {

namespace {

using Order = ListQuery::Order;
using Grouping = ListQuery::Grouping;

QString words(const char *source)
{
    return QCoreApplication::translate("ListMenu", source);
}

QString headOf(const ReportTable &table, int column)
{
    return table.model()->headerData(column, Qt::Horizontal).toString();
}

template <typename Choose> void addChoice(QMenu *menu, const QString &text, bool isChosen, Choose choose)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(isChosen);
    QObject::connect(action, &QAction::triggered, menu, choose);
}

void addOrders(QMenu *menu, ReportListPane &list)
{
    QMenu *orders = menu->addMenu(words(QT_TRANSLATE_NOOP("ListMenu", "&Sort by")));
    for (int column = -1; column < ReportListModel::columns; ++column) {
        const Order order = orderOfColumn(column);
        const QString text =
            column < 0 ? words(QT_TRANSLATE_NOOP("ListMenu", "Order of reading")) : headOf(*list.table(), column);
        addChoice(orders, text, list.query().order == order, [&list, order] {
            ListQuery query = list.query();
            query.order = order;
            list.setQuery(query);
        });
    }
    orders->addSeparator();
    addChoice(orders, words(QT_TRANSLATE_NOOP("ListMenu", "&Descending")), list.query().isDescending, [&list] {
        ListQuery query = list.query();
        query.isDescending = !query.isDescending;
        list.setQuery(query);
    });
}

void addGroupings(QMenu *menu, ReportListPane &list)
{
    QMenu *groupings = menu->addMenu(words(QT_TRANSLATE_NOOP("ListMenu", "&Group by")));
    const std::pair<Grouping, QString> choices[] = {
        {Grouping::None, words(QT_TRANSLATE_NOOP("ListMenu", "&Not grouped"))},
        {Grouping::Year, words(QT_TRANSLATE_NOOP("ListMenu", "&Year"))},
        {Grouping::Place, words(QT_TRANSLATE_NOOP("ListMenu", "&Place"))},
        {Grouping::State, words(QT_TRANSLATE_NOOP("ListMenu", "&State"))},
    };
    for (const auto &[grouping, text] : choices) {
        addChoice(groupings, text, list.query().grouping == grouping, [&list, grouping = grouping] {
            ListQuery query = list.query();
            query.grouping = grouping;
            list.setQuery(query);
        });
    }
    auto *reports = static_cast<ReportListModel *>(list.table()->model());
    groupings->addSeparator();
    groupings->addAction(words(QT_TRANSLATE_NOOP("ListMenu", "&Fold all")), reports,
                         [reports] { reports->setAllFolded(true); });
    groupings->addAction(words(QT_TRANSLATE_NOOP("ListMenu", "&Unfold all")), reports,
                         [reports] { reports->setAllFolded(false); });
}

void addFilters(QMenu *menu, ReportListPane &list)
{
    menu->addSection(words(QT_TRANSLATE_NOOP("ListMenu", "Saved filters")));
    for (const QString &name : list.savedFilters()) {
        menu->addAction(QString(name).replace(u'&', u"&&"_qs), &list,
                        [&list, name] { emit list.savedFilterWanted(name); });
    }
    QAction *save = menu->addAction(words(QT_TRANSLATE_NOOP("ListMenu", "Sa&ve this filter…")), &list,
                                    [&list] { emit list.saveFilterWanted(); });
    save->setEnabled(list.isFiltered());
    if (list.savedFilters().isEmpty()) {
        return;
    }
    QMenu *removal = menu->addMenu(words(QT_TRANSLATE_NOOP("ListMenu", "D&elete a filter")));
    for (const QString &name : list.savedFilters()) {
        removal->addAction(QString(name).replace(u'&', u"&&"_qs), &list,
                           [&list, name] { emit list.deleteFilterWanted(name); });
    }
}

} // namespace

ListQuery::Order orderOfColumn(int column)
{
    constexpr Order orders[] = {Order::State,  Order::Organ,    Order::Year,        Order::Form,     Order::Place,
                                Order::Errors, Order::Warnings, Order::Corrections, Order::Reviewer, Order::File};
    return column < 0 ? Order::Added : orders[static_cast<std::size_t>(column)];
}

int columnOfOrder(ListQuery::Order order)
{
    for (int column = 0; column < ReportListModel::columns; ++column) {
        if (orderOfColumn(column) == order) {
            return column;
        }
    }
    return -1;
}

void fillColumnsMenu(QMenu *menu, ReportTable &table)
{
    QHeaderView *head = table.horizontalHeader();
    for (int column = 0; column < head->count(); ++column) {
        const bool isShown = !head->isSectionHidden(column);
        addChoice(menu, headOf(table, column), isShown, [head, column, isShown] {
            // A column that was hidden from the start has no width yet.
            head->setSectionHidden(column, isShown);
            if (!isShown && head->sectionSize(column) < head->minimumSectionSize() * 2) {
                head->resizeSection(column, head->defaultSectionSize());
            }
        });
        // The organ tells the rows apart.
        menu->actions().constLast()->setEnabled(column != ReportListModel::Organ);
    }
}

void fillListMenu(QMenu *menu, ReportListPane &list)
{
    addOrders(menu, list);
    addGroupings(menu, list);
    fillColumnsMenu(menu->addMenu(words(QT_TRANSLATE_NOOP("ListMenu", "&Columns"))), *list.table());
    addFilters(menu, list);
}

} // namespace disclosure
