// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include <QObject>

namespace disclosure {

/// Tells the keys, and what the program is.
class HelpController final : public QObject {
    Q_OBJECT

public:
    explicit HelpController(const Desk &desk, QObject *parent = nullptr);

private:
    void showKeys();
    void showAbout();

    Desk m_desk;
};

} // namespace disclosure
