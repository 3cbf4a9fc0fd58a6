// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/windowkeys.h"

#include <QApplication>
#include <QTest>

namespace disclosure::tests {

void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void type(const QString &text)
{
    for (const QChar c : text) {
        QVERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
    }
}

void waitForReports(WindowController &controller)
{
    QTRY_VERIFY_WITH_TIMEOUT(!controller.import().isRunning() && controller.report().isOpen(), readingTime);
    QVERIFY(QTest::qWaitForWindowActive(&controller.window()));
}

} // namespace disclosure::tests
