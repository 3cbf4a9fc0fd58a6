// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/reportfiltermodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;

namespace disclosure {

/// The list of reports with its counts and filters.
class ReportListPane final : public QWidget {
    Q_OBJECT

public:
    explicit ReportListPane(ReportListModel *reports, QWidget *parent = nullptr);

    /// The report at the cursor; 0 if there is none.
    qint64 currentReport() const;
    /// Moves the cursor without opening; filters that hide the report are taken off.
    void select(qint64 reportId);
    /// The next (+1) or previous (-1) report in the list from the cursor on; 0 if there is none. `toReviewOnly` leaves
    /// out those that have passed.
    qint64 neighbour(int direction, bool toReviewOnly) const;
    std::vector<qint64> shownReports();

    void focusList();
    void focusFilter();

signals:
    void reportChosen(qint64 reportId);
    void failedFileChosen(const QString &path, const QString &sentence);

private:
    void choose(const QModelIndex &index);
    void updateCounts();

    ReportListModel *m_reports;
    ReportFilterModel *m_shown;
    QLabel *m_counts;
    QLineEdit *m_text;
    QComboBox *m_state;
    QListView *m_list;
};

} // namespace disclosure
