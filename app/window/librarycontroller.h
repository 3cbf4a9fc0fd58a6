// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include "models/report/result.h"

#include <QObject>

namespace disclosure {

/// New, other and recent libraries, copies of the open one, and the welcome page while it is empty.
class LibraryController final : public QObject {
    Q_OBJECT

public:
    explicit LibraryController(const Desk &desk, QObject *parent = nullptr);

signals:
    /// The library at this path is to be shown, and made if it is not there.
    void libraryWanted(const QString &path);

private:
    void create();
    void open();
    void saveCopy();
    void tellCopy(const Done &outcome, const QString &target);
    void fillRecent();
    void showWhetherEmpty();
    void showTotals();
    void showUnsaved();
    QString folder() const;

    Desk m_desk;
};

} // namespace disclosure
