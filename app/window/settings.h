// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>
#include <QVariant>

namespace disclosure {

/// What the program remembers from one start to the next; what each is and where it starts stands in the table of
/// settings.cpp.
enum class Setting {
    // Of the program: chosen by the clerk in menus and in the settings.
    Language,
    ReviewerName,
    Theme,
    GridZoom,
    PageZoom,
    ShowSourceStrip,
    ShowEquations,
    ShowLastYear,
    ShowThumbnails,
    ShowOutline,
    ShowHistory,
    ListColumns,
    ListOrder,
    ListGrouping,
    SavedFilters,
    RecentLibraries,
    Pace,
    // Of the window: how it was left.
    WindowGeometry,
    WindowParts,
    // Of the session: where work was left.
    SessionLibrary,
    SessionPlaces,
    Drafts,
    Recounts,
};

/// The program's settings, in one file of the user. All instances of a program share what they hold.
class Settings final : public QObject {
    Q_OBJECT

public:
    explicit Settings(QObject *parent = nullptr);

    QVariant value(Setting setting) const;
    void setValue(Setting setting, const QVariant &value);
    /// Takes over what other windows have written, and writes what was set here before it returns.
    void sync();

signals:
    /// Of this instance.
    void changed(Setting setting);

private:
    QSettings m_settings;
};

} // namespace disclosure
