// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/library.h"

class QMenu;

namespace disclosure {

class ReportListPane;
class ReportTable;

/// How the list of reports is sorted and grouped, which columns it has, and the saved filters.
void fillListMenu(QMenu *menu, ReportListPane &list);
void fillColumnsMenu(QMenu *menu, ReportTable &table);

/// Between the columns of ReportListModel and the orders of a query; -1 is the order in which reports came.
ListQuery::Order orderOfColumn(int column);
int columnOfOrder(ListQuery::Order order);

} // namespace disclosure
