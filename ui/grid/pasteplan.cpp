// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/pasteplan.h"

#include "models/report/celltext.h"

namespace disclosure {

namespace {

class Planner {
public:
    Planner(const TableLayout &layout, const QRect &selection, const TextBlock &block)
        : m_layout(layout), m_selection(selection), m_block(block),
          m_cellAt(static_cast<std::size_t>(layout.rows * layout.columns))
    {
        for (const TableLayout::Cell &cell : layout.cells) {
            for (int row = cell.row; row < cell.row + cell.rowSpan; ++row) {
                for (int column = cell.column; column < cell.column + cell.columnSpan; ++column) {
                    m_cellAt[at(row, column)] = &cell;
                }
            }
        }
    }

    PastePlan plan()
    {
        const QSize size(static_cast<int>(m_block.front().size()), static_cast<int>(m_block.size()));
        const bool repeats =
            !isOneCell() && m_selection.height() % size.height() == 0 && m_selection.width() % size.width() == 0;
        m_plan.differsInSize = !repeats && !isOneCell();
        const QSize area = repeats ? m_selection.size() : size;
        m_plan.places = QRect(m_selection.topLeft(), area).intersected(QRect(0, 0, m_layout.columns, m_layout.rows));
        for (int row = 0; row < area.height(); ++row) {
            for (int column = 0; column < area.width(); ++column) {
                const QString &text = m_block[std::size_t(row % size.height())][column % size.width()];
                const bool isRepeated = row >= size.height() || column >= size.width();
                put(m_selection.top() + row, m_selection.left() + column, text.trimmed(), isRepeated);
            }
        }
        return std::move(m_plan);
    }

private:
    std::size_t at(int row, int column) const { return static_cast<std::size_t>(row * m_layout.columns + column); }

    bool isOneCell() const
    {
        const TableLayout::Cell *cell = m_cellAt[at(m_selection.top(), m_selection.left())];
        return m_selection.size() == QSize(1, 1) ||
               (cell && m_selection == QRect(cell->column, cell->row, cell->columnSpan, cell->rowSpan));
    }

    void put(int row, int column, const QString &text, bool isRepeated)
    {
        const bool isInside = row < m_layout.rows && column < m_layout.columns;
        const TableLayout::Cell *cell = isInside ? m_cellAt[at(row, column)] : nullptr;
        if (cell && cell->part == TableLayout::Part::Value && cell->row == row && cell->column == column) {
            m_plan.entries.push_back({cell->cellId, text});
            return;
        }
        const QString head = cell ? squeezed(cell->text.zh) : QString();
        const bool saysTheSame = cell && (squeezed(text) == head || squeezed(text) == squeezed(cell->text.en));
        if (!text.isEmpty() && !isRepeated && !saysTheSame) {
            m_plan.lost << text;
        }
    }

    const TableLayout &m_layout;
    QRect m_selection;
    const TextBlock &m_block;
    std::vector<const TableLayout::Cell *> m_cellAt; ///< by place
    PastePlan m_plan;
};

} // namespace

PastePlan planPaste(const TableLayout &layout, const QRect &selection, const TextBlock &block)
{
    if (block.empty() || block.front().isEmpty()) {
        return {};
    }
    return Planner(layout, selection, block).plan();
}

} // namespace disclosure
