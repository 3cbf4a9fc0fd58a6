// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include <QObject>

class QMenu;

namespace disclosure {

/// The menus of the tables and of the source under the right mouse button or the menu key: actions of the menu bar,
/// those that are meant for the part.
class ContextMenus final : public QObject {
    Q_OBJECT

public:
    explicit ContextMenus(const Desk &desk, QObject *parent = nullptr);

private:
    /// Asks the part with the keyboard for its menu.
    void askFocused();
    void showForTables(const QPoint &position);
    void showForSource(const QPoint &position);
    QMenu *makeMenu(const QString &name) const;

    Desk m_desk;
};

} // namespace disclosure
