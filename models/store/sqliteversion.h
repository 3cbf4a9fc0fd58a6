// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace disclosure {

/// The version of SQLite that the program runs with.
QString sqliteVersion();

} // namespace disclosure
