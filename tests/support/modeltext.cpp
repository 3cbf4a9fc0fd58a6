// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modeltext.h"

namespace disclosure::tests {

namespace {

QString place(const ReportTableModel &model, const QModelIndex &index)
{
    const QModelIndex anchor = model.anchor(index);
    if (anchor.column() < index.column()) {
        return QStringLiteral("<");
    }
    if (anchor.row() < index.row()) {
        return QStringLiteral("^");
    }
    const QVariant severity = index.data(ReportTableModel::SeverityRole);
    const QString marks = QStringLiteral("▲!?");
    const QString text = index.data(Qt::DisplayRole).toString();
    return severity.isValid() ? text + marks.at(severity.toInt()) : text;
}

} // namespace

QStringList printed(const ReportTableModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList places;
        for (int column = 0; column < model.columnCount(); ++column) {
            places << place(model, model.index(row, column));
        }
        lines << places.join(QStringLiteral(" | "));
    }
    return lines;
}

} // namespace disclosure::tests
