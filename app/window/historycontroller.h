// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include "models/items/historymodel.h"

#include <QObject>

class QDockWidget;

namespace disclosure {

class HistoryPane;

/// Shows the history of the open report beside it, and brings values of it back.
class HistoryController final : public QObject {
    Q_OBJECT

public:
    explicit HistoryController(const Desk &desk, QObject *parent = nullptr);

private:
    void makeDock();
    void show(bool isShown);
    void update();
    void followCell(const QString &cellId);
    void bringBack(const QModelIndex &index, bool isOld);

    Desk m_desk;
    HistoryModel m_model;
    HistoryPane *m_pane;
    QDockWidget *m_dock;
};

} // namespace disclosure
