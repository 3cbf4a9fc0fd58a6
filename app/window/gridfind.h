// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include "models/items/tablesearch.h"

#include <QObject>

#include <vector>

namespace disclosure {

class GridFindBar;
class TablesPane;

/// Find and replace in the tables of the open report. The keys to find are the page's when it has the focus.
class GridFind final : public QObject {
    Q_OBJECT

public:
    explicit GridFind(const Desk &desk, QObject *parent = nullptr);

private:
    void open(bool replaces);
    void find(int direction);
    void replace();
    void replaceAll();
    void count();
    std::vector<SearchHit> hits() const;
    QString textOf(const QString &cellId) const;
    bool hasKeys() const;

    TablesPane &m_tables;
    GridFindBar &m_bar;
};

} // namespace disclosure
