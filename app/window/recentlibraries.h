// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace disclosure {

class Settings;

/// The libraries that were open last and are still there, newest first.
QStringList recentLibraries(const Settings &settings);

void rememberLibrary(Settings &settings, const QString &path);

} // namespace disclosure
