// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include <QObject>
#include <QString>

#include <optional>

namespace disclosure {

/// Signs the open report off and goes on to the next one that needs a look.
class SignOffController final : public QObject {
    Q_OBJECT

public:
    explicit SignOffController(const Desk &desk, QObject *parent = nullptr);

    void signOff();

private:
    /// Why a report with open errors is signed off; empty without errors, nothing if it is not to be.
    std::optional<QString> reason();
    void goTo(qint64 next);

    Desk m_desk;
};

} // namespace disclosure
