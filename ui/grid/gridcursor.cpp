// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridcursor.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace disclosure {

namespace {

using Direction = GridCursor::Direction;

bool isVertical(Direction direction)
{
    return direction == Direction::Up || direction == Direction::Down;
}

int signOf(Direction direction)
{
    return direction == Direction::Down || direction == Direction::Right ? 1 : -1;
}

bool isFilled(const QModelIndex &index)
{
    return !index.data().toString().trimmed().isEmpty();
}

} // namespace

void GridCursor::reset()
{
    const QModelIndex current = m_view.currentIndex();
    m_from = m_extent = QPoint(current.column(), current.row());
    m_tabColumn = -1;
}

bool GridCursor::isValue(const QModelIndex &index) const
{
    return index.isValid() && !index.data(ReportTableModel::CellIdRole).toString().isEmpty();
}

QModelIndexList GridCursor::values() const
{
    QModelIndexList values;
    for (const TableLayout::Cell &cell : m_model.layout().cells) {
        if (cell.part == TableLayout::Part::Value) {
            values << m_model.index(cell.row, cell.column);
        }
    }
    std::sort(values.begin(), values.end());
    return values;
}

/// The values that stand in the column or row of a place, in order.
QModelIndexList GridCursor::line(bool isVertical, QPoint through) const
{
    QModelIndexList line;
    const int end = isVertical ? m_model.rowCount() : m_model.columnCount();
    for (int i = 0; i < end; ++i) {
        const QModelIndex index =
            m_model.anchor(isVertical ? m_model.index(i, through.x()) : m_model.index(through.y(), i));
        if (isValue(index) && (line.isEmpty() || line.last() != index)) {
            line << index;
        }
    }
    return line;
}

QModelIndex GridCursor::target(Direction direction, Reach reach, QPoint from) const
{
    const QModelIndexList all = reach == Reach::Table ? values() : line(isVertical(direction), from);
    if (all.isEmpty()) {
        return {};
    }
    const int step = signOf(direction);
    if (reach == Reach::Line || reach == Reach::Table) {
        return step > 0 ? all.last() : all.first();
    }
    const qsizetype at = all.indexOf(m_model.anchor(m_model.index(from.y(), from.x())));
    if (at < 0) {
        return {};
    }
    switch (reach) {
    case Reach::Edge:
        return edgeOfBlock(all, at, step);
    case Reach::Page:
        return pageAway(all, at, step);
    default:
        return all[std::clamp<qsizetype>(at + step, 0, all.size() - 1)];
    }
}

/// From a filled cell before another one to the last of them; else to the next filled one, or to the end.
QModelIndex GridCursor::edgeOfBlock(const QModelIndexList &line, qsizetype at, int step) const
{
    const auto isInside = [&](qsizetype i) { return i >= 0 && i < line.size(); };
    qsizetype to = at + step;
    if (!isInside(to)) {
        return line[at];
    }
    const bool seeksEnd = isFilled(line[at]) && isFilled(line[to]);
    while (isInside(to) && isFilled(line[to]) == seeksEnd) {
        to += step;
    }
    return line[seeksEnd || !isInside(to) ? to - step : to];
}

QModelIndex GridCursor::pageAway(const QModelIndexList &line, qsizetype at, int step) const
{
    const int page = m_view.viewport()->height() * 2 / 3;
    const int start = m_view.rowViewportPosition(line[at].row());
    qsizetype to = at;
    while (to + step >= 0 && to + step < line.size() &&
           std::abs(m_view.rowViewportPosition(line[to + step].row()) - start) <= page) {
        to += step;
    }
    return line[to];
}

void GridCursor::go(const QModelIndex &to)
{
    if (to.isValid()) {
        m_view.selectionModel()->setCurrentIndex(to, QItemSelectionModel::ClearAndSelect);
        reset();
        m_view.scrollTo(to);
    }
}

void GridCursor::move(Direction direction, Reach reach, bool extends)
{
    const QPoint from = extends ? m_extent : m_from;
    const QModelIndex to = target(direction, reach, from);
    if (!to.isValid()) {
        return;
    }
    const bool keepsColumn = isVertical(direction) && reach != Reach::Table;
    const QPoint place(keepsColumn ? from.x() : to.column(), to.row());
    if (extends) {
        extendTo(to);
        m_extent = place;
    } else {
        go(to);
        m_from = m_extent = place;
    }
}

QRect GridCursor::placesOf(const QModelIndex &index) const
{
    const QModelIndex anchor = m_model.anchor(index);
    return {QPoint(anchor.column(), anchor.row()), m_model.span(anchor)};
}

/// With all of the values that a rectangle cuts.
QRect GridCursor::grown(QRect places) const
{
    QRect before;
    while (before != places) {
        before = places;
        for (const TableLayout::Cell &cell : m_model.layout().cells) {
            const QRect rect(cell.column, cell.row, cell.columnSpan, cell.rowSpan);
            const bool isCut = cell.part == TableLayout::Part::Value && rect.intersects(places);
            places = isCut ? places.united(rect) : places;
        }
    }
    return places;
}

void GridCursor::select(const QRect &places, QItemSelectionModel::SelectionFlags flags)
{
    const QItemSelection selection(m_model.index(places.top(), places.left()),
                                   m_model.index(places.bottom(), places.right()));
    m_view.selectionModel()->select(selection, flags);
}

void GridCursor::extendTo(const QModelIndex &to)
{
    const QModelIndex current = m_view.currentIndex();
    if (to.isValid() && current.isValid()) {
        m_extent = QPoint(to.column(), to.row());
        select(grown(placesOf(current).united(placesOf(to))), QItemSelectionModel::ClearAndSelect);
        m_view.scrollTo(to);
    }
}

void GridCursor::add(const QModelIndex &to)
{
    const QScopedValueRollback keeps(m_isRoundGoing, true);
    m_view.selectionModel()->setCurrentIndex(to, QItemSelectionModel::Select);
    select(placesOf(to), QItemSelectionModel::Select);
    m_from = m_extent = QPoint(to.column(), to.row());
}

void GridCursor::goRound(const QModelIndexList &cells, int step)
{
    const QScopedValueRollback keeps(m_isRoundGoing, true);
    const qsizetype at = cells.indexOf(m_view.currentIndex());
    const QModelIndex next = cells[(at + step + cells.size()) % cells.size()];
    m_view.selectionModel()->setCurrentIndex(next, QItemSelectionModel::NoUpdate);
    m_from = QPoint(next.column(), next.row());
    m_view.scrollTo(next);
}

void GridCursor::step(Direction direction)
{
    QModelIndexList cells = selectedValues();
    if (cells.size() > 1) {
        if (isVertical(direction)) {
            std::ranges::sort(cells, [](const QModelIndex &one, const QModelIndex &other) {
                return std::pair(one.column(), one.row()) < std::pair(other.column(), other.row());
            });
        }
        goRound(cells, signOf(direction));
        return;
    }
    if (isVertical(direction)) {
        const int column = std::exchange(m_tabColumn, -1);
        if (column >= 0) {
            m_from.setX(column);
            // A row of another section may have no cell that begins there.
            const QModelIndexList cellsBelow = line(true, m_from);
            const auto isBeyond = [&](const QModelIndex &index) { return index.row() > m_from.y(); };
            const auto next = std::ranges::find_if(cellsBelow, isBeyond);
            if (direction == Direction::Down && next != cellsBelow.end()) {
                go(*next);
                return;
            }
        }
        move(direction, Reach::Step, false);
        return;
    }
    const int tabColumn = m_tabColumn < 0 ? m_from.x() : m_tabColumn;
    const QModelIndexList all = values();
    const qsizetype to = all.indexOf(m_view.currentIndex()) + signOf(direction);
    if (to >= 0 && to < all.size()) {
        go(all[to]);
    }
    m_tabColumn = tabColumn;
}

void GridCursor::selectPlaces(const QRect &places)
{
    const QRect all = grown(places);
    const QModelIndexList inside = values();
    const auto isInside = [&](const QModelIndex &index) { return all.contains(index.column(), index.row()); };
    const auto first = std::ranges::find_if(inside, isInside);
    if (first == inside.end()) {
        return;
    }
    if (!all.contains(m_view.currentIndex().column(), m_view.currentIndex().row())) {
        m_view.selectionModel()->setCurrentIndex(*first, QItemSelectionModel::NoUpdate);
        reset();
    }
    select(all, QItemSelectionModel::ClearAndSelect);
    m_extent = QPoint(all.right(), all.bottom());
}

QRect GridCursor::valuePlaces() const
{
    QRect places;
    for (const QModelIndex &index : values()) {
        places = places.united(placesOf(index));
    }
    return places;
}

void GridCursor::selectRows(int first, int last)
{
    const QRect all = valuePlaces();
    selectPlaces(QRect(QPoint(all.left(), first), QPoint(all.right(), last)));
}

void GridCursor::selectColumns(int first, int last)
{
    QItemSelection selection;
    for (int column = first; column <= last; ++column) {
        for (const QModelIndex &index : line(true, QPoint(column, 0))) {
            const QRect places = placesOf(index);
            selection.select(index, m_model.index(places.bottom(), places.right()));
        }
    }
    if (selection.isEmpty()) {
        return;
    }
    if (!selection.contains(m_view.currentIndex())) {
        const QModelIndex top = selection.indexes().first();
        m_view.selectionModel()->setCurrentIndex(top, QItemSelectionModel::NoUpdate);
        reset();
    }
    m_view.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void GridCursor::selectAll()
{
    const QRect values = valuePlaces();
    selectPlaces(selectedPlaces() == grown(values) ? QRect(0, 0, m_model.layout().columns, m_model.layout().rows)
                                                   : values);
}

void GridCursor::selectWholeRows()
{
    selectRows(selectedPlaces().top(), selectedPlaces().bottom());
}

void GridCursor::selectWholeColumns()
{
    selectColumns(selectedPlaces().left(), selectedPlaces().right());
}

QModelIndexList GridCursor::selectedValues() const
{
    QModelIndexList selected;
    for (const QModelIndex &index : values()) {
        if (m_view.selectionModel()->isSelected(index)) {
            selected << index;
        }
    }
    return selected;
}

QRect GridCursor::selectedPlaces() const
{
    QRect places = placesOf(m_view.currentIndex());
    for (const QItemSelectionRange &range : m_view.selectionModel()->selection()) {
        places = places.united(QRect(QPoint(range.left(), range.top()), QPoint(range.right(), range.bottom())));
    }
    return places;
}

} // namespace disclosure
