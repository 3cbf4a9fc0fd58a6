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
    /// Why a report that is not settled is signed off; empty if it is, nothing if it is not to be.
    std::optional<QString> reason();
    /// What nobody has settled, each in a few words: open errors, cells that were not read or not with certainty.
    QStringList unsettled() const;
    QString reportName() const;
    void goTo(qint64 next);
    void takeBack(qint64 id);

    Desk m_desk;
};

} // namespace disclosure
