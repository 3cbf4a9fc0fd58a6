// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/validate/rollup.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace disclosure {

/// The cells of a roll-up: the sum of the organs, what the parent states, and the residual.
class RollUpModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { CellColumn, SumColumn, StatedColumn, ResidualColumn, columns };
    enum Role {
        CellIdRole = Qt::UserRole + 1, ///< QString
        HasResidualRole,               ///< bool
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// The form has to outlive the model.
    void setRollUp(RollUp rollUp, const Form *form);
    /// All cells of the form, or those alone that do not add up.
    void setShowsAll(bool showsAll);
    const RollUp &rollUp() const { return m_rollUp; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void collect();
    QString text(const QString &cellId, int column) const;

    RollUp m_rollUp;
    const Form *m_form = nullptr;
    QStringList m_cells;
    bool m_showsAll = false;
};

} // namespace disclosure
