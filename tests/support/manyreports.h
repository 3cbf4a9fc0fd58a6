// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace disclosure::tests {

/// Multiplies the one report of a library to `count` of made-up organs, years, states and verdicts, by SQL: adding each
/// would take an hour. The library must not be open.
void multiplyReports(const QString &libraryPath, int count);

} // namespace disclosure::tests
