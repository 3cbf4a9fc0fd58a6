// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/reporttablemodel.h"

#include <QPoint>
#include <QRect>
#include <QTableView>

namespace disclosure {

/// Moves the cursor of a table and its selection as Excel does, but from value to value: heads and labels are passed
/// over. The current cell stays while a selection grows from it.
class GridCursor final {
public:
    enum class Direction { Up, Down, Left, Right };
    enum class Reach { Step, Edge, Page, Line, Table };

    GridCursor(QTableView &view, const ReportTableModel &model) : m_view(view), m_model(model) {}

    /// The cursor was put on the current cell by someone else.
    void reset();
    /// True while the cursor moves inside of its selection, which stays.
    bool isRoundGoing() const { return m_isRoundGoing; }

    void go(const QModelIndex &to);
    /// Moves the cursor, or with `extends` the corner of the selection that is opposite to it.
    void move(Direction direction, Reach reach, bool extends);
    void extendTo(const QModelIndex &to);
    /// Adds a cell to the selection, as Ctrl+click does.
    void add(const QModelIndex &to);
    /// Tab, Enter and their opposites: round within a selection, else on to the next value. Enter after Tabs goes to
    /// the column where the first of them was pressed.
    void step(Direction direction);

    void selectRows(int first, int last);
    /// The values of columns; in a table with several sections those of all.
    void selectColumns(int first, int last);
    void selectPlaces(const QRect &places);
    /// All values; once more, the heads and labels too.
    void selectAll();
    void selectWholeRows();
    void selectWholeColumns();

    /// The values of the selection, row by row.
    QModelIndexList selectedValues() const;
    /// The rectangle around the selection; x: column, y: row.
    QRect selectedPlaces() const;
    bool isValue(const QModelIndex &index) const;
    /// All values, row by row.
    QModelIndexList values() const;

private:
    QModelIndexList line(bool isVertical, QPoint through) const;
    QModelIndex target(Direction direction, Reach reach, QPoint from) const;
    QModelIndex edgeOfBlock(const QModelIndexList &line, qsizetype at, int step) const;
    QModelIndex pageAway(const QModelIndexList &line, qsizetype at, int step) const;
    QRect grown(QRect places) const;
    QRect placesOf(const QModelIndex &index) const;
    QRect valuePlaces() const;
    void select(const QRect &places, QItemSelectionModel::SelectionFlags flags);
    void goRound(const QModelIndexList &cells, int step);

    QTableView &m_view;
    const ReportTableModel &m_model;
    QPoint m_from;        ///< place of the cursor, with the column that merged cells hide
    QPoint m_extent;      ///< place of the selection's other corner
    int m_tabColumn = -1; ///< where the first of some Tabs was pressed; -1 if none was
    bool m_isRoundGoing = false;
};

} // namespace disclosure
