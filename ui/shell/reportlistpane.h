// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/reportlistmodel.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace disclosure {

class ReportTable;

/// The list of reports with its counts and filters.
class ReportListPane final : public QWidget {
    Q_OBJECT

public:
    explicit ReportListPane(ReportListModel *reports, QWidget *parent = nullptr);

    ReportTable *table() const { return m_table; }
    /// All columns, for the list that has the whole window.
    void setWide(bool isWide);

    /// The report at the cursor; 0 if there is none.
    qint64 currentReport() const;
    /// Chooses the report, whether or not the filter shows it: the cursor is on it as soon as the list has it.
    void select(qint64 reportId);
    /// From the open report on; as the model's neighbour().
    qint64 neighbour(int direction, bool needsLook) const;
    qint64 neighbour(qint64 reportId, int direction, bool needsLook) const;
    /// All reports that the filter lets through, in order.
    std::vector<qint64> shownReports() const;
    std::vector<qint64> selectedReports() const;
    QStringList selectedFiles() const;

    const ListQuery &query() const;
    /// Shows the reports that the query asks for; the fields of the filter follow.
    void setQuery(const ListQuery &query);
    void clearFilter();
    bool isFiltered() const;

    /// Filters by name that the menu offers.
    void setSavedFilters(const QStringList &names) { m_savedFilters = names; }
    const QStringList &savedFilters() const { return m_savedFilters; }

    void focusList();
    void focusFilter();

signals:
    void reportChosen(qint64 reportId);
    void failedFileChosen(const QString &path, const QString &sentence);
    /// Enter or a double click on a report.
    void reportEntered(qint64 reportId);
    void menuWanted(const QPoint &globalPosition);
    void queryChanged();
    void saveFilterWanted();
    void savedFilterWanted(const QString &name);
    void deleteFilterWanted(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildFilter();
    void layOut();
    void connectParts();
    void choose(const QModelIndex &index);
    void enter(const QModelIndex &index);
    void applyFilter();
    void showQuery();
    void updateCounts();
    void updateYears();
    void updateShown();
    void followLink(const QString &link);
    QString link(const QString &target, const QString &sign, const QString &text, const QColor &color) const;

    ReportListModel *m_reports;
    QLabel *m_counts;
    QLabel *m_states;
    QLineEdit *m_text;
    QToolButton *m_menuButton;
    QMenu *m_menu;
    QComboBox *m_year;
    QComboBox *m_verdict;
    QComboBox *m_state;
    QLabel *m_shown;
    QBoxLayout *m_filters;
    ReportTable *m_table;
    QStringList m_savedFilters;
    qint64 m_open = 0;
    bool m_isShowingQuery = false;
};

} // namespace disclosure
