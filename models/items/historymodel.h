// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/change.h"
#include "models/report/report.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace disclosure {

/// The history of a report, one row for each change, the newest first.
class HistoryModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        SubjectRole = Qt::UserRole + 1, ///< QString: what was changed, in words
        OldRole,                        ///< QString, in words
        NewRole,                        ///< QString, in words
        WhoRole,                        ///< QString
        WhenRole,                       ///< QDateTime, UTC
        WhyRole,                        ///< QString, may be empty
        ActionRole,                     ///< int (Step::Action)
        CellRole,                       ///< QString: the cell that it is about; empty for none
    };
    Q_ENUM(Role)

    explicit HistoryModel(QObject *parent = nullptr);

    /// The form may be nullptr. Nothing is announced if nothing is new.
    void setHistory(const std::vector<Step> &steps, const std::shared_ptr<const Report> &report, const Form *form);
    /// Shows only what is about this cell; all, if it is empty.
    void setCell(const QString &cellId);

    const Change &change(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Entry {
        std::size_t step;
        std::size_t change;
    };

    void takeShown();
    bool isShown(const Change &change) const;
    static bool isByTheWay(const Change &change, const Step &step);
    const Step &step(const QModelIndex &index) const;
    QString words(const QModelIndex &index) const;

    std::vector<Step> m_steps;
    std::shared_ptr<const Report> m_report;
    const Form *m_form = nullptr;
    QString m_cell;
    std::vector<Entry> m_shown;
};

} // namespace disclosure
