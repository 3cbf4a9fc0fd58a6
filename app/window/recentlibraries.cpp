// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/recentlibraries.h"

#include "app/window/settings.h"

#include <QFileInfo>

namespace disclosure {

namespace {

constexpr int mostRecent = 9; ///< each has a digit as mnemonic

} // namespace

QStringList recentLibraries(const Settings &settings)
{
    QStringList paths = settings.value(Setting::RecentLibraries).toStringList();
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return paths;
}

void rememberLibrary(Settings &settings, const QString &path)
{
    // Those on a disk that is not there at the moment are kept too.
    QStringList paths = settings.value(Setting::RecentLibraries).toStringList();
    paths.removeAll(path);
    paths.prepend(path);
    settings.setValue(Setting::RecentLibraries, paths.mid(0, mostRecent));
}

} // namespace disclosure
