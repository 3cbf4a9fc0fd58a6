// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/windowcontroller.h"

#include <QApplication>
#include <QTest>

namespace disclosure::tests {

constexpr int readingTime = 60000; ///< milliseconds that a slow machine may need for the examples

/// To the widget that has the keyboard, as from a keyboard.
inline void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

inline void type(const QString &text)
{
    for (const QChar c : text) {
        QVERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
    }
}

/// Until all files are read and a report is open.
inline void waitForReports(WindowController &controller)
{
    QTRY_VERIFY_WITH_TIMEOUT(!controller.import().isRunning() && controller.report().isOpen(), readingTime);
    QVERIFY(QTest::qWaitForWindowActive(&controller.window()));
}

} // namespace disclosure::tests
