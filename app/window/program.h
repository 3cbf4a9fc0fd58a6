// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/passwords.h"
#include "app/window/settings.h"
#include "app/window/windowcontroller.h"

#include "ui/shell/theme.h"

#include <memory>

namespace disclosure {

/// The window program: one window over one library at a time. Another library and another language get a window of
/// their own in the place of the one before, which goes only when nothing in it can be lost.
class Program final : public QObject {
    Q_OBJECT

public:
    /// Dialogs and settings have to outlive it.
    Program(Dialogs &dialogs, Settings &settings, const WindowController::Setup &setup, QObject *parent = nullptr);
    ~Program() override;

    /// Shows the window over a library and reads the given files and folders. Without a path it is the library that
    /// was open last, or the usual one.
    Done start(const QString &libraryPath, const QStringList &paths);
    /// To be called after start() only.
    WindowController &controller() { return *m_desk->controller; }

private:
    /// The library goes after the window that works with it.
    struct OpenDesk {
        std::unique_ptr<Library> library;
        std::unique_ptr<WindowController> controller;
    };

    Done show(const QString &libraryPath, const QStringList &paths);
    void changeLibrary(const QString &path);
    void changeLanguage();
    void takeSetting(Setting setting);

    Dialogs &m_dialogs;
    Settings &m_settings;
    WindowController::Setup m_setup;
    ThemeSwitch m_theme;
    Passwords m_passwords;
    std::unique_ptr<OpenDesk> m_desk;
};

} // namespace disclosure
