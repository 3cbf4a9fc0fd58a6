// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/windowcontroller.h"

#include <QString>

namespace disclosure::tests {

constexpr int readingTime = 60000; ///< milliseconds that a slow machine may need for the examples

/// To the widget that has the keyboard, as from a keyboard.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
void type(const QString &text);

/// Until all files are read and a report is open.
void waitForReports(WindowController &controller);

} // namespace disclosure::tests
