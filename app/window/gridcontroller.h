// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include "models/report/change.h"

#include <QObject>
#include <QRectF>

#include <optional>
#include <vector>

namespace disclosure {

class GridView;
class TablesPane;

/// What the clerk does in the tables: typed values and blocks become steps of the open report, marks follow each
/// keystroke, the menu's actions reach the table, the zoom is remembered.
class GridController final : public QObject {
    Q_OBJECT

public:
    explicit GridController(const Desk &desk, QObject *parent = nullptr);

    /// Puts a word of the page into the current cell, with its place; page 0 for sources without pages. Nothing for an
    /// empty text.
    void takeWord(const QString &text, int page, const QRectF &box);

private:
    /// For which cell a word of the page was clicked, and what it held then.
    struct Wish {
        qint64 report = 0;
        QString cell;
        QString value;
        bool operator==(const Wish &) const = default;
    };

    void connectEntry();
    void wantWord();
    Wish wishNow() const;
    void connectEditing();
    void connectRows();
    void connectZoom();
    bool hasKeys() const;
    GridView *gridWithKeys() const;
    void change(const std::vector<Change> &changes, const QString &why);
    void preview(const QString &cellId, const QString &text);
    void addRow();
    void removeRow();
    void zoomBy(int steps);
    void setZoom(double zoom);
    void tell(const QString &sentence);

    Desk m_desk;
    TablesPane &m_tables;
    std::optional<Wish> m_wish;
};

} // namespace disclosure
