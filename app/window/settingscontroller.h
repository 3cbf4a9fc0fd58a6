// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include "ui/shell/settingsdialog.h"

#include <QObject>

namespace disclosure {

/// The settings dialog, and what follows from it in this window.
class SettingsController final : public QObject {
    Q_OBJECT

public:
    explicit SettingsController(const Desk &desk, QObject *parent = nullptr);

signals:
    /// Other rules than before are muted in the library.
    void rulesChanged();

private:
    void edit();
    Preferences current() const;
    void takeMutedRules(const Preferences &before, const Preferences &chosen);
    void showReviewer();

    Desk m_desk;
};

} // namespace disclosure
