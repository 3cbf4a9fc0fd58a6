// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/frozenheads.h"

#include "ui/grid/celldelegate.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace disclosure {

namespace {

using CellPart = TableLayout::Part;

// Beyond these shares of the view there would be too little left for the values.
constexpr double mostOfWidth = 0.6;
constexpr double mostOfHeight = 0.5;

bool isLabel(const TableLayout::Cell &cell)
{
    return cell.part == CellPart::RowHead;
}

} // namespace

FrozenHeads::FrozenHeads(QTableView *view, const ReportTableModel *model, const CellDelegate *delegate)
    : QWidget(view), m_view(view), m_model(model), m_delegate(delegate)
{
    setObjectName(u"frozenHeads"_qs);
    setFocusPolicy(Qt::NoFocus);
}

void FrozenHeads::takeLayout()
{
    const TableLayout &layout = m_model->layout();
    std::vector<bool> isHeadRow(static_cast<std::size_t>(layout.rows), false);
    for (const TableLayout::Cell &cell : layout.cells) {
        if (cell.part == CellPart::Heading || cell.part == CellPart::ColumnHead) {
            std::fill_n(isHeadRow.begin() + cell.row, cell.rowSpan, true);
        }
    }
    m_sections.clear();
    bool wasHead = false;
    for (int row = 0; row < layout.rows; ++row) {
        const bool isHead = isHeadRow[static_cast<std::size_t>(row)];
        if (isHead && !wasHead) {
            m_sections.push_back({row, row, row});
        }
        if (!m_sections.empty()) {
            m_sections.back().firstValueRow += isHead ? 1 : 0;
            m_sections.back().endRow = row + 1;
        }
        wasHead = isHead;
    }
    arrange();
}

int FrozenHeads::heightOf(int firstRow, int endRow) const
{
    int height = 0;
    for (int row = firstRow; row < endRow; ++row) {
        height += m_view->rowHeight(row);
    }
    return height;
}

int FrozenHeads::labelWidth() const
{
    int width = 0;
    for (int column = 0; column < m_model->layout().labelColumns; ++column) {
        width += m_view->columnWidth(column);
    }
    return width;
}

int FrozenHeads::frozenWidth() const
{
    const int width = labelWidth();
    return width <= m_view->viewport()->width() * mostOfWidth ? width : 0;
}

const FrozenHeads::Section *FrozenHeads::sectionOf(int row) const
{
    const auto found = std::ranges::find_if(
        m_sections, [row](const Section &section) { return row >= section.firstRow && row < section.endRow; });
    return found == m_sections.end() ? nullptr : &*found;
}

int FrozenHeads::frozenHeight(int row) const
{
    const Section *section = sectionOf(row);
    const int height = section ? heightOf(section->firstRow, section->firstValueRow) : 0;
    return height <= m_view->viewport()->height() * mostOfHeight ? height : 0;
}

bool FrozenHeads::isHead(int row) const
{
    const Section *section = sectionOf(row);
    return section && row < section->firstValueRow;
}

/// Where the heads of a section begin: at the view's top if they would be above it, but never below their section.
int FrozenHeads::headTop(const Section &section) const
{
    const int natural = m_view->rowViewportPosition(section.firstRow);
    const int height = frozenHeight(section.firstRow);
    if (natural >= 0 || height == 0) {
        return natural;
    }
    return std::min(0, natural + heightOf(section.firstRow, section.endRow) - height);
}

/// Where a head or label is to be drawn in the coordinates of the view's area.
QRect FrozenHeads::placed(const TableLayout::Cell &cell) const
{
    const bool keepsLeft = frozenWidth() > 0 && cell.column < m_model->layout().labelColumns;
    int left = keepsLeft ? 0 : m_view->columnViewportPosition(cell.column);
    int width = 0;
    for (int column = 0; column < cell.column + cell.columnSpan; ++column) {
        left += keepsLeft && column < cell.column ? m_view->columnWidth(column) : 0;
        width += column >= cell.column ? m_view->columnWidth(column) : 0;
    }
    if (cell.part == CellPart::Heading) {
        width = std::min(width, m_view->viewport()->width() - left);
    }
    int top = m_view->rowViewportPosition(cell.row);
    if (const Section *section = sectionOf(cell.row); section && !isLabel(cell)) {
        top += headTop(*section) - m_view->rowViewportPosition(section->firstRow);
    }
    return {left, top, width, heightOf(cell.row, cell.row + cell.rowSpan)};
}

/// In the order in which they are drawn: what lies above the others last.
std::vector<FrozenHeads::Drawn> FrozenHeads::drawn() const
{
    const QRect room = m_view->viewport()->rect();
    const int labels = m_model->layout().labelColumns;
    const int frozen = frozenWidth();
    std::vector<Drawn> drawn;
    const auto add = [&](const TableLayout::Cell &cell, const QRect &visible) {
        const QRect rect = placed(cell);
        if (rect.intersects(visible)) {
            drawn.push_back({&cell, rect, rect.intersected(visible)});
        }
    };
    const auto isCorner = [&](const TableLayout::Cell &cell) {
        return cell.part == CellPart::Heading || (cell.part == CellPart::ColumnHead && cell.column < labels);
    };
    for (const TableLayout::Cell &cell : m_model->layout().cells) {
        if (isLabel(cell) && frozen > 0) {
            const int row = m_view->rowAt(0);
            add(cell, room.adjusted(0, row < 0 ? 0 : frozenHeight(row), 0, 0));
        }
    }
    for (const bool corners : {false, true}) {
        for (const TableLayout::Cell &cell : m_model->layout().cells) {
            const bool isColumnHead = cell.part == CellPart::Heading || cell.part == CellPart::ColumnHead;
            if (isColumnHead && isCorner(cell) == corners && (frozenHeight(cell.row) > 0 || frozen > 0)) {
                add(cell, corners ? room : room.adjusted(frozen, 0, 0, 0));
            }
        }
    }
    return drawn;
}

void FrozenHeads::arrange()
{
    setGeometry(m_view->viewport()->geometry());
    QRegion region;
    for (const Drawn &head : drawn()) {
        region += head.textRect;
    }
    setVisible(!region.isEmpty());
    if (!region.isEmpty()) {
        setMask(region);
    }
    raise();
    update();
}

void FrozenHeads::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionViewItem option;
    option.initFrom(m_view);
    option.font = m_view->font();
    option.fontMetrics = m_view->fontMetrics();
    for (const Drawn &head : drawn()) {
        option.rect = head.rect;
        const QModelIndex index = m_model->index(head.cell->row, head.cell->column);
        m_delegate->paintFrozen(&painter, option, index, head.textRect);
    }
}

const TableLayout::Cell *FrozenHeads::cellAt(QPoint position) const
{
    const std::vector<Drawn> heads = drawn();
    const auto found =
        std::find_if(heads.rbegin(), heads.rend(), [&](const Drawn &head) { return head.textRect.contains(position); });
    return found == heads.rend() ? nullptr : found->cell;
}

void FrozenHeads::mousePressEvent(QMouseEvent *event)
{
    m_view->setFocus(Qt::MouseFocusReason);
    if (const TableLayout::Cell *cell = cellAt(event->position().toPoint())) {
        emit pressed(*cell, event->modifiers() & Qt::ShiftModifier);
    }
}

void FrozenHeads::wheelEvent(QWheelEvent *event)
{
    QApplication::sendEvent(m_view->viewport(), event);
}

bool FrozenHeads::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip) {
        return QWidget::event(event);
    }
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const TableLayout::Cell *cell = cellAt(help->pos())) {
        QToolTip::showText(help->globalPos(), cell->text.shown(), this);
    }
    return true;
}

} // namespace disclosure
