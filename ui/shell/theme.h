// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPalette>
#include <QString>

class QDBusVariant;

namespace disclosure {

enum class Theme { System, Light, Dark };

/// The theme's name in the settings: empty, light, dark.
QString key(Theme theme);
Theme themeFromKey(QStringView key);

QPalette lightPalette();
QPalette darkPalette();

/// Gives the application Qt's Fusion style in light or dark colours. Following the system, it changes with it.
class ThemeSwitch final : public QObject {
    Q_OBJECT

public:
    explicit ThemeSwitch(QObject *parent = nullptr);

    void use(Theme theme);

private slots:
    void takeSystemSetting(const QString &group, const QString &name, const QDBusVariant &value);

private:
    void askSystem();
    void apply();

    Theme m_theme = Theme::System;
    bool m_systemIsDark = false;
};

} // namespace disclosure
