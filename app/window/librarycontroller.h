// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include <QObject>

namespace disclosure {

/// New, other and recent libraries, and the welcome page while it is empty.
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
    void fillRecent();
    void showWhetherEmpty();
    void showTotals();
    QString folder() const;

    Desk m_desk;
};

} // namespace disclosure
