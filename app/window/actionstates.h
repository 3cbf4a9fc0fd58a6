// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include <QObject>

namespace disclosure {

/// Disables the actions that can do nothing at the moment: without an open report, without its pages, without any
/// report.
class ActionStates final : public QObject {
    Q_OBJECT

public:
    explicit ActionStates(const Desk &desk, QObject *parent = nullptr);

private:
    void update();

    Desk m_desk;
};

} // namespace disclosure
