// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/gridview.h"
#include "ui/grid/tablespane.h"
#include "ui/shell/reportlistpane.h"

#include "tests/support/paths.h"
#include "tests/support/windowkeys.h"

namespace disclosure::tests {

/// A cell of a table with sums that all hold in the examples.
inline const QString cellId = QStringLiteral("t3.new.person");

inline QString pdfExample()
{
    return examplePath(QStringLiteral("pdf/003.pdf"));
}

inline QString webExample()
{
    return examplePath(QStringLiteral("web/005.html"));
}

/// What stands in a cell of the open report.
inline QString shown(WindowController &controller, const QString &cell = cellId)
{
    return controller.report().report()->cells.at(cell).text;
}

/// With the keyboard in the grid.
inline void goToCell(WindowController &controller, const QString &cell = cellId)
{
    QVERIFY(controller.window().tables()->goTo(cell));
    controller.window().tables()->focusGrid();
    QVERIFY(QTest::qWaitForWindowActive(&controller.window()));
    QTRY_VERIFY(qobject_cast<GridView *>(QApplication::focusWidget()));
}

inline void showReport(WindowController &controller, qint64 id)
{
    controller.window().reportList()->select(id);
    QCOMPARE(controller.report().summary().id, id);
}

} // namespace disclosure::tests
