// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session.h"

#include <array>

namespace disclosure {

namespace {

struct Entry {
    const char *key;
    QVariant fallback;
};

/// In the order of the enum.
const Entry &entryOf(Setting setting)
{
    static const std::array<Entry, 5> entries{{
        {"language", QString()},
        {"window/geometry", QByteArray()},
        {"window/parts", QByteArray()},
        {"last/library", QString()},
        {"last/report", qint64(0)},
    }};
    return entries.at(static_cast<std::size_t>(setting));
}

} // namespace

Session::Session()
    : m_settings(QSettings::IniFormat, QSettings::UserScope, u"disclosure-review"_qs, u"disclosure-review"_qs)
{
}

QVariant Session::value(Setting setting) const
{
    const Entry &entry = entryOf(setting);
    return m_settings.value(QLatin1String(entry.key), entry.fallback);
}

void Session::setValue(Setting setting, const QVariant &value)
{
    m_settings.setValue(QLatin1String(entryOf(setting).key), value);
}

} // namespace disclosure
