// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/reportlistmodel.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace disclosure {

/// The reports of a list that have all the words that are looked for, and stand as is asked for.
class ReportFilterModel final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit ReportFilterModel(ReportListModel *reports, QObject *parent = nullptr);

    /// Words in any order, in organ, year or file name; upper and lower case are the same. Empty text shows all.
    void setText(const QString &text);
    /// Files that are being read or could not be read are shown in any case.
    void setState(std::optional<ListState> state);

    /// The row of a report; invalid if it is not shown.
    QModelIndex indexOf(qint64 id) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    void refilter();

    ReportListModel *m_reports;
    QStringList m_words;
    std::optional<ListState> m_state;
};

} // namespace disclosure
