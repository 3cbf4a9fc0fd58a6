// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridview.h"

#include "ui/grid/frozenheads.h"
#include "ui/grid/gridfit.h"

#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>
#include <numeric>

namespace disclosure {

using CellPart = TableLayout::Part;

namespace {

int widthOf(const std::vector<int> &columns)
{
    return std::accumulate(columns.begin(), columns.end(), 0);
}

} // namespace

GridView::GridView(ReportTableModel *model, QWidget *parent)
    : QTableView(parent), m_model(model), m_delegate(new CellDelegate(this)), m_cursor(*this, *model),
      m_heads(new FrozenHeads(this, model, m_delegate))
{
    setObjectName(u"grid_"_qs + model->tableId());
    setModel(model);
    setItemDelegate(m_delegate);
    setShowGrid(false); // the delegate draws the lines
    horizontalHeader()->hide();
    verticalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(8);
    verticalHeader()->setMinimumSectionSize(8);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(true); // else Tab would leave the table before keyPressEvent()
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    connect(model, &QAbstractItemModel::modelReset, this, &GridView::takeLayout);
    connect(model, &QAbstractItemModel::dataChanged, this, &GridView::takeChange);
    connect(m_delegate, &CellDelegate::left, this, &GridView::leaveEditor);
    connect(m_delegate, &CellDelegate::refused, this, &GridView::refused);
    connect(m_delegate, &CellDelegate::typed, this, &GridView::typed);
    connect(m_delegate, &CellDelegate::draftsChanged, this, &GridView::draftsChanged);
    connect(m_heads, &FrozenHeads::pressed, this, &GridView::selectHead);
    connect(model, &ReportTableModel::refused, this,
            [this](const QString &, const QString &, const QString &sentence) { emit refused(sentence); });
    takeLayout();
}

void GridView::takeLayout()
{
    clearSpans();
    for (const TableLayout::Cell &cell : m_model->layout().cells) {
        if (cell.rowSpan > 1 || cell.columnSpan > 1) {
            setSpan(cell.row, cell.column, cell.rowSpan, cell.columnSpan);
        }
    }
    m_heads->takeLayout();
    fit();
    const auto &cells = m_model->layout().cells;
    const auto first = std::ranges::find(cells, CellPart::Value, &TableLayout::Cell::part);
    if (first != cells.end()) {
        setCurrentIndex(m_model->index(first->row, first->column));
        scrollToTop();
    }
}

void GridView::takeChange(const QModelIndex &first, const QModelIndex &last)
{
    // What is typed may need more room than there is.
    const bool needsRoom = first == last && (m_delegate->widthOf(first, font()) > columnWidth(first.column()) ||
                                             m_delegate->heightForWidth(first, 0, font()) > rowHeight(first.row()));
    const bool isWhole = first != last; // last year's numbers come or go
    if (isWhole || (needsRoom && m_model->span(first) == QSize(1, 1))) {
        fit();
    }
    viewport()->update();
}

void GridView::fit()
{
    if (m_model->columnCount() == 0) {
        return;
    }
    const int room = viewport()->width() - 1;
    std::vector<int> widths;
    CellDelegate::Heads best = CellDelegate::Heads::Plain;
    using enum CellDelegate::Heads;
    for (const CellDelegate::Heads heads : {Plain, Small, Turned}) {
        m_delegate->setHeads(heads);
        std::vector<int> fitted = fittedWidths(*m_model, *m_delegate, font(), room);
        const bool isNarrower = widths.empty() || widthOf(fitted) < widthOf(widths);
        if (isNarrower) {
            widths = std::move(fitted);
            best = heads;
        }
        if (widthOf(widths) <= room) {
            break;
        }
    }
    m_delegate->setHeads(best);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
    }
    const std::vector<int> heights = fittedHeights(*m_model, *m_delegate, font(), widths);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        setRowHeight(row, heights[static_cast<std::size_t>(row)]);
    }
    m_heads->arrange();
}

void GridView::setZoom(double zoom)
{
    if (qFuzzyCompare(zoom, m_zoom)) {
        return;
    }
    if (qFuzzyCompare(m_zoom, 1.0)) {
        m_ownFont = font();
    }
    m_zoom = zoom;
    QFont zoomed = m_ownFont;
    zoomed.setPointSizeF(m_ownFont.pointSizeF() * zoom);
    setFont(zoomed);
    scrollTo(currentIndex());
}

QString GridView::currentCell() const
{
    return currentIndex().data(ReportTableModel::CellIdRole).toString();
}

bool GridView::goTo(const QString &cellId)
{
    const QModelIndex index = m_model->indexOf(cellId);
    if (!index.isValid()) {
        return false;
    }
    const bool isInView = viewport()->rect().contains(visualRect(index));
    // Who comes back to the cell at the cursor finds the selection as it was.
    if (index != currentIndex()) {
        m_cursor.go(index);
    }
    if (!isInView) {
        // Amid its neighbours, which its sums go through; sideways no further than needed.
        const int across = horizontalScrollBar()->value();
        scrollTo(index, PositionAtCenter);
        horizontalScrollBar()->setValue(across);
    }
    scrollTo(index);
    return true;
}

QStringList GridView::selectedCells() const
{
    QStringList cells;
    for (const QModelIndex &index : m_cursor.selectedValues()) {
        cells << index.data(ReportTableModel::CellIdRole).toString();
    }
    return cells;
}

void GridView::setRelatedCells(const QStringList &cells)
{
    m_delegate->setRelatedCells({cells.begin(), cells.end()});
    viewport()->update();
}

void GridView::setDrafts(std::shared_ptr<CellDelegate::Drafts> drafts)
{
    m_delegate->setDrafts(std::move(drafts));
    viewport()->update();
}

bool GridView::isEditing() const
{
    return state() == EditingState;
}

bool GridView::commitEditor()
{
    QWidget *editor = isEditing() ? indexWidget(currentIndex()) : nullptr;
    if (!editor) {
        return true;
    }
    const QString cellId = currentCell();
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
    return !m_delegate->hasDraft(cellId);
}

void GridView::cancelEditor()
{
    if (QWidget *editor = isEditing() ? indexWidget(currentIndex()) : nullptr) {
        closeEditor(editor, QAbstractItemDelegate::RevertModelCache);
    }
}

bool GridView::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    if (!isEditing()) {
        m_returns = false;
        m_delegate->setReplacing(trigger == AnyKeyPressed);
    }
    const bool isEdited = QTableView::edit(index, trigger, event);
    auto *line = qobject_cast<QLineEdit *>(indexWidget(index));
    if (line && trigger == EditKeyPressed) {
        line->end(false); // as in Excel: to go on with what is there, not to replace it
    }
    return isEdited;
}

void GridView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTableView::closeEditor(editor, hint);
    emit typingEnded();
    if (hint == QAbstractItemDelegate::RevertModelCache && std::exchange(m_returns, false)) {
        emit returned();
    }
}

void GridView::leaveEditor(CellDelegate::Leaving key)
{
    using Direction = GridCursor::Direction;
    const bool isEnter = key == CellDelegate::Leaving::Enter || key == CellDelegate::Leaving::ShiftEnter;
    if (std::exchange(m_returns, false) && isEnter) {
        emit returned();
        return;
    }
    switch (key) {
    case CellDelegate::Leaving::Up:
        return m_cursor.move(Direction::Up, GridCursor::Reach::Step, false);
    case CellDelegate::Leaving::Down:
        return m_cursor.move(Direction::Down, GridCursor::Reach::Step, false);
    case CellDelegate::Leaving::Left:
        return m_cursor.move(Direction::Left, GridCursor::Reach::Step, false);
    case CellDelegate::Leaving::Right:
        return m_cursor.move(Direction::Right, GridCursor::Reach::Step, false);
    case CellDelegate::Leaving::Enter:
        return m_cursor.step(Direction::Down);
    case CellDelegate::Leaving::ShiftEnter:
        return m_cursor.step(Direction::Up);
    case CellDelegate::Leaving::Tab:
        return m_cursor.step(Direction::Right);
    case CellDelegate::Leaving::ShiftTab:
        return m_cursor.step(Direction::Left);
    }
}

void GridView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_cursor.isRoundGoing()) {
        m_cursor.reset();
    }
    viewport()->update();
    emit currentCellChanged(current.data(ReportTableModel::CellIdRole).toString());
}

void GridView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    viewport()->update();
    emit selectedCellsChanged();
}

void GridView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QTableView::scrollTo(index, hint);
    if (!index.isValid() || m_heads->isHead(index.row())) {
        return;
    }
    // The base class does not know of the frozen heads, which may hide the cell.
    const QRect rect = visualRect(index);
    const int hiddenAbove = m_heads->frozenHeight(index.row()) - rect.top();
    if (hiddenAbove > 0) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() - hiddenAbove);
    }
    const int hiddenLeft = m_heads->frozenWidth() - rect.left();
    if (hiddenLeft > 0 && index.column() >= m_model->layout().labelColumns) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hiddenLeft);
    }
}

void GridView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    m_heads->arrange();
}

void GridView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        fit();
    }
    scrollTo(currentIndex());
    m_heads->arrange();
}

void GridView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fit();
    }
}

} // namespace disclosure
