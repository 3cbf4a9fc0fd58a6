// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/rollupmodel.h"

#include "models/validate/placename.h"

namespace disclosure {

void RollUpModel::setRollUp(RollUp rollUp, const Form *form)
{
    beginResetModel();
    m_rollUp = std::move(rollUp);
    m_form = form;
    collect();
    endResetModel();
}

void RollUpModel::setShowsAll(bool showsAll)
{
    beginResetModel();
    m_showsAll = showsAll;
    collect();
    endResetModel();
}

void RollUpModel::collect()
{
    m_cells.clear();
    for (const QString &id : m_form ? m_form->cellIds() : QStringList()) {
        if (m_showsAll || m_rollUp.residual.contains(id)) {
            m_cells.append(id);
        }
    }
}

int RollUpModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cells.size());
}

int RollUpModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString RollUpModel::text(const QString &cellId, int column) const
{
    switch (column) {
    case CellColumn:
        return placeName(cellId, Report(), *m_form);
    case SumColumn:
        return numberAt(m_rollUp.sums, cellId).toString().replace(u'-', u'−');
    case StatedColumn:
        return numberAt(m_rollUp.stated, cellId).toString().replace(u'-', u'−');
    default:
        return numberAt(m_rollUp.residual, cellId).toString().replace(u'-', u'−');
    }
}

QVariant RollUpModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const QString &cellId = m_cells[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(cellId, index.column());
    case Qt::ToolTipRole:
        return text(cellId, CellColumn);
    case Qt::TextAlignmentRole:
        return static_cast<int>((index.column() == CellColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case CellIdRole:
        return cellId;
    case HasResidualRole:
        return m_rollUp.residual.contains(cellId);
    default:
        return {};
    }
}

QVariant RollUpModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::ToolTipRole && orientation == Qt::Horizontal && section == StatedColumn) {
        return m_rollUp.parent.organ; // as a head, it would take the width from the cells' names
    }
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) {
        return {};
    }
    switch (section) {
    case CellColumn:
        return tr("Cell");
    case SumColumn:
        return tr("Sum of the organs");
    case StatedColumn:
        return tr("Stated");
    case ResidualColumn:
        return tr("Residual");
    default:
        return {};
    }
}

} // namespace disclosure
