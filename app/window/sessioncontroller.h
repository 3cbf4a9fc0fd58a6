// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include <QObject>
#include <QTimer>
#include <QVariantMap>

namespace disclosure {

/// Shows the window as it was left, and keeps how it is left: for each library the report, its cell, and the place on
/// its page. Sees to it that nothing is lost when the window goes.
class SessionController final : public QObject {
    Q_OBJECT

public:
    explicit SessionController(const Desk &desk, QObject *parent = nullptr);

    /// Shows the window. `opensFirst`: where no report was open, the first of the list is to be.
    void restore(bool opensFirst);

private:
    void showWindow();
    void openReport(const QVariantMap &place, bool opensFirst);
    void restorePage(const QVariantMap &place);
    bool mayClose();
    void save();
    QVariantMap place() const;

    Desk m_desk;
    QTimer m_saveSoon; ///< so that a crash forgets little of where the work was
};

} // namespace disclosure
