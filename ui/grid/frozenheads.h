// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/reporttablemodel.h"

#include <QTableView>

namespace disclosure {

class CellDelegate;

/// The heads and labels of a table, which stay in sight while the values scroll: over the view lies a widget that is
/// only where heads and labels stand. Of a table with several sections the heads of the topmost one stay, until the
/// next ones push them away. What would take too much of a small view is not frozen.
class FrozenHeads final : public QWidget {
    Q_OBJECT

public:
    FrozenHeads(QTableView *view, const ReportTableModel *model, const CellDelegate *delegate);

    /// To be called when the model has another layout.
    void takeLayout();
    /// To be called after scrolling and resizing.
    void arrange();

    /// Of the labels at the left, in pixels; 0 if they are not frozen.
    int frozenWidth() const;
    /// Of the heads that stay above a row, in pixels.
    int frozenHeight(int row) const;
    bool isHead(int row) const;

signals:
    /// A head or label was pressed: the places that it stands for.
    void pressed(const disclosure::TableLayout::Cell &head, bool extends);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// The rows of a section, its heads first.
    struct Section {
        int firstRow = 0;
        int firstValueRow = 0;
        int endRow = 0;
    };
    /// A head where it is to be drawn.
    struct Drawn {
        const TableLayout::Cell *cell;
        QRect rect;
        QRect textRect; ///< the part of it that is in sight
    };

    const Section *sectionOf(int row) const;
    int heightOf(int firstRow, int endRow) const;
    int headTop(const Section &section) const;
    int labelWidth() const;
    QRect placed(const TableLayout::Cell &cell) const;
    std::vector<Drawn> drawn() const;
    const TableLayout::Cell *cellAt(QPoint position) const;

    QTableView *m_view;
    const ReportTableModel *m_model;
    const CellDelegate *m_delegate;
    std::vector<Section> m_sections;
};

} // namespace disclosure
