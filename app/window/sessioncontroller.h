// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include <QObject>

namespace disclosure {

/// Shows the window as it was left, and keeps how it is left. Sees to it that nothing is lost when it closes.
class SessionController final : public QObject {
    Q_OBJECT

public:
    explicit SessionController(const Desk &desk, QObject *parent = nullptr);

    /// Shows the window. `opensFirst`: where no report was open, the first of the list is to be.
    void restore(bool opensFirst);

private:
    bool mayClose();
    void save();

    Desk m_desk;
};

} // namespace disclosure
