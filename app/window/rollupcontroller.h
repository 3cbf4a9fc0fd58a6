// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include "ui/library/rollupdialog.h"

#include <QObject>
#include <QPointer>

namespace disclosure {

/// Adds up the organs of the open report's place and shows what does not fit.
class RollUpController final : public QObject {
    Q_OBJECT

public:
    explicit RollUpController(const Desk &desk, QObject *parent = nullptr);

private:
    void show();
    void addUp(qint64 parentReport);
    void take(const std::vector<RollUpDialog::Member> &members, qint64 parentReport);
    void goTo(qint64 report, const QString &cellId);
    void exportSheet();
    void tell(const QString &sentence);

    Desk m_desk;
    QPointer<RollUpDialog> m_dialog;
    std::vector<RollUpDialog::Member> m_candidates; ///< of the place and year, not loaded
    std::vector<RollUpDialog::Member> m_organs;     ///< of the roll-up that is shown
    RollUp m_rollUp;
    int m_run = 0; ///< of the adding up: an earlier one that ends late is not taken
};

} // namespace disclosure
