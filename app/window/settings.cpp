// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings.h"

#include <algorithm>

namespace disclosure {

namespace {

enum class Scope { App, Window, Session };

struct Entry {
    Setting setting;
    Scope scope;
    const char *name;
    QVariant fallback; ///< has the value's type
};

const Entry &entryOf(Setting setting)
{
    static const Entry entries[] = {
        {Setting::Language, Scope::App, "language", QString()},     // zh or en; empty: as the system
        {Setting::ReviewerName, Scope::App, "reviewer", QString()}, // empty: as the system knows the user
        {Setting::Theme, Scope::App, "theme", QString()},           // light or dark; empty: as the system
        {Setting::GridZoom, Scope::App, "gridZoom", 1.0},           // 1 is the font's own size
        {Setting::PageZoom, Scope::App, "pageZoom", 0.0}, // 1 is the paper's own size; 0, -1: fit the width, the page
        {Setting::ShowSourceStrip, Scope::App, "sourceStrip", true},
        {Setting::ShowEquations, Scope::App, "equations", false},
        {Setting::ShowLastYear, Scope::App, "lastYear", true},
        {Setting::ShowThumbnails, Scope::App, "thumbnails", false},
        {Setting::ShowOutline, Scope::App, "outline", false},
        {Setting::ShowHistory, Scope::App, "history", false},
        {Setting::ListColumns, Scope::App, "listColumns", QByteArray()}, // as QHeaderView saves them
        {Setting::ListOrder, Scope::App, "listOrder", QString()},
        {Setting::ListGrouping, Scope::App, "listGrouping", QString()},
        {Setting::SavedFilters, Scope::App, "savedFilters", QVariantList()},
        {Setting::RecentLibraries, Scope::App, "recentLibraries", QStringList()}, // newest first
        {Setting::Pace, Scope::App, "pace", QVariantList()},                      // milliseconds for the last problems
        {Setting::WindowGeometry, Scope::Window, "geometry", QByteArray()},
        {Setting::WindowParts, Scope::Window, "parts", QByteArray()}, // sizes of the parts of the window
        {Setting::SessionLibrary, Scope::Session, "library", QString()},
        {Setting::SessionPlaces, Scope::Session, "places", QVariantMap()}, // by the library's path
        {Setting::Drafts, Scope::Session, "drafts", QVariantMap()},        // refused texts by library, report and cell
        {Setting::Recounts, Scope::Session, "recounts", QStringList()},    // libraries that are to be counted anew
    };
    return *std::ranges::find(entries, setting, &Entry::setting);
}

QString keyOf(const Entry &entry)
{
    constexpr const char *groups[] = {"app", "window", "session"};
    return QLatin1String(groups[static_cast<std::size_t>(entry.scope)]) + u'/' + QLatin1String(entry.name);
}

} // namespace

Settings::Settings(QObject *parent)
    : QObject(parent),
      m_settings(QSettings::IniFormat, QSettings::UserScope, u"disclosure-review"_qs, u"disclosure-review"_qs)
{
}

QVariant Settings::value(Setting setting) const
{
    const Entry &entry = entryOf(setting);
    QVariant value = m_settings.value(keyOf(entry), entry.fallback);
    // A file that was written by hand may hold anything.
    return value.convert(entry.fallback.metaType()) ? value : entry.fallback;
}

void Settings::setValue(Setting setting, const QVariant &value)
{
    if (value != this->value(setting)) {
        m_settings.setValue(keyOf(entryOf(setting)), value);
        emit changed(setting);
    }
}

void Settings::sync()
{
    m_settings.sync();
}

} // namespace disclosure
