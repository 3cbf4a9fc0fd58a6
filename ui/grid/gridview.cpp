// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridview.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <map>
#include <numeric>

namespace disclosure {

namespace {

using CellPart = TableLayout::Part;

} // namespace

GridView::GridView(ReportTableModel *model, QWidget *parent)
    : QTableView(parent), m_model(model), m_delegate(new CellDelegate(this))
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
    connect(model, &QAbstractItemModel::dataChanged, this, [this] { viewport()->update(); });
    connect(m_delegate, &CellDelegate::stepped, this, &GridView::step);
    connect(m_delegate, &CellDelegate::refused, this, &GridView::refused);
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
    fit();
    const auto &cells = m_model->layout().cells;
    const auto first = std::ranges::find(cells, CellPart::Value, &TableLayout::Cell::part);
    if (first != cells.end()) {
        setCurrentIndex(m_model->index(first->row, first->column));
        scrollToTop();
    }
}

void GridView::fit()
{
    if (m_model->columnCount() > 0) {
        fitColumns();
        fitRows();
    }
}

void GridView::fitColumns()
{
    const TableLayout &layout = m_model->layout();
    const int em = fontMetrics().horizontalAdvance(u"表"_qs);
    std::vector<int> widths(static_cast<std::size_t>(layout.columns), 0);
    // Groups of rows may be narrow, their text runs down; the column of the labels takes what is left.
    for (int column = 0; column < layout.labelColumns; ++column) {
        widths[static_cast<std::size_t>(column)] = column == layout.labelColumns - 1 ? 7 * em : 2 * em;
    }
    for (int column = layout.labelColumns; column < layout.columns; ++column) {
        widths[static_cast<std::size_t>(column)] = 2 * em + em / 2;
    }
    for (const TableLayout::Cell &cell : layout.cells) {
        if (cell.part == CellPart::Value && cell.columnSpan == 1) {
            int &width = widths[static_cast<std::size_t>(cell.column)];
            width = std::max(width, m_delegate->widthOf(m_model->index(cell.row, cell.column), font()));
        } else if (cell.part != CellPart::Heading && cell.columnSpan == 1) {
            int &width = widths[static_cast<std::size_t>(cell.column)];
            width = std::max(width, m_delegate->narrowestWidth(m_model->index(cell.row, cell.column), font()));
        }
    }
    const int room = viewport()->width() - 1 - std::accumulate(widths.begin(), widths.end(), 0);
    const int values = layout.columns - layout.labelColumns;
    if (room > 0) {
        const int forLabels = layout.labelColumns > 0 ? std::min(room / 2, 16 * em) : 0;
        if (layout.labelColumns > 0) {
            widths[static_cast<std::size_t>(layout.labelColumns - 1)] += forLabels;
        }
        for (int column = layout.labelColumns; column < layout.columns; ++column) {
            widths[static_cast<std::size_t>(column)] += (room - forLabels) / std::max(1, values);
        }
    }
    for (int column = 0; column < layout.columns; ++column) {
        setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
    }
}

void GridView::fitRows()
{
    const TableLayout &layout = m_model->layout();
    std::vector<int> heights(static_cast<std::size_t>(layout.rows), fontMetrics().height() + 8);
    const auto needed = [&](const TableLayout::Cell &cell) {
        int width = 0;
        for (int column = cell.column; column < cell.column + cell.columnSpan; ++column) {
            width += columnWidth(column);
        }
        return m_delegate->heightForWidth(m_model->index(cell.row, cell.column), width, font()) + 1;
    };
    for (const bool spanning : {false, true}) {
        for (const TableLayout::Cell &cell : layout.cells) {
            if (cell.part == CellPart::Value || (cell.rowSpan > 1) != spanning) {
                continue;
            }
            const auto first = heights.begin() + cell.row;
            const int lacking = needed(cell) - std::accumulate(first, first + cell.rowSpan, 0);
            for (int i = 0; i < cell.rowSpan && lacking > 0; ++i) {
                first[i] += (lacking + cell.rowSpan - 1) / cell.rowSpan;
            }
        }
    }
    for (int row = 0; row < layout.rows; ++row) {
        setRowHeight(row, heights[static_cast<std::size_t>(row)]);
    }
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
    setCurrentIndex(index);
    scrollTo(index);
    return true;
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

void GridView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    emit currentCellChanged(current.data(ReportTableModel::CellIdRole).toString());
}

QModelIndex GridView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    return m_model->anchor(QTableView::moveCursor(action, modifiers));
}

void GridView::step(CellDelegate::Step step)
{
    const TableLayout &layout = m_model->layout();
    const QModelIndex from = currentIndex();
    const bool isVertical = step == CellDelegate::Step::Up || step == CellDelegate::Step::Down;
    const bool isForward = step == CellDelegate::Step::Down || step == CellDelegate::Step::Right;
    // Values in the order in which the step meets them.
    std::map<std::pair<int, int>, QModelIndex> values;
    for (const TableLayout::Cell &cell : layout.cells) {
        if (cell.part == CellPart::Value && (!isVertical || cell.column == from.column())) {
            values[{cell.row, cell.column}] = m_model->index(cell.row, cell.column);
        }
    }
    const std::pair here(from.row(), from.column());
    if (isForward) {
        if (const auto next = values.upper_bound(here); next != values.end()) {
            setCurrentIndex(next->second);
        }
    } else if (const auto next = values.lower_bound(here); next != values.begin()) {
        setCurrentIndex(std::prev(next)->second);
    }
}

void GridView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        step(event->modifiers() & Qt::ShiftModifier ? CellDelegate::Step::Up : CellDelegate::Step::Down);
        return;
    case Qt::Key_Tab:
        step(CellDelegate::Step::Right);
        return;
    case Qt::Key_Backtab:
        step(CellDelegate::Step::Left);
        return;
    case Qt::Key_Delete:
        clearSelectedValues();
        return;
    default:
        QTableView::keyPressEvent(event);
    }
}

void GridView::clearSelectedValues()
{
    // Each change announces itself, which may change the selection: take the indexes first.
    for (const QModelIndex &index : selectionModel()->selectedIndexes()) {
        m_model->setData(index, QString());
    }
}

void GridView::copySelection() const
{
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    QString text;
    int row = -1;
    for (const QModelIndex &index : indexes) {
        if (m_model->anchor(index) != index) {
            continue;
        }
        text += row < 0 ? QString() : index.row() == row ? u"\t"_qs : u"\n"_qs;
        text += index.data(Qt::DisplayRole).toString().simplified();
        row = index.row();
    }
    QApplication::clipboard()->setText(text);
}

void GridView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        fit();
        scrollTo(currentIndex());
    }
}

void GridView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fit();
    }
}

} // namespace disclosure
