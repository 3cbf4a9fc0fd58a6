// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QVariant>

namespace disclosure {

/// What the program remembers from one start to the next.
enum class Setting {
    Language,       ///< "zh" or "en"; empty: as the system
    WindowGeometry, ///< QByteArray
    WindowParts,    ///< QByteArray: sizes of the parts of the window
    LastLibrary,    ///< QString: path of the library that LastReport belongs to
    LastReport,     ///< qint64
};

class Session final {
public:
    Session();

    QVariant value(Setting setting) const;
    void setValue(Setting setting, const QVariant &value);

private:
    QSettings m_settings;
};

} // namespace disclosure
