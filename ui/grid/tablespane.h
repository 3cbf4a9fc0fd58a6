// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/report.h"

#include <QHash>
#include <QSet>
#include <QTabWidget>

#include <map>
#include <memory>
#include <vector>

namespace disclosure {

class GridView;
class ReportTableModel;

/// The tables of a report, one in each tab, with the number of their problems.
class TablesPane final : public QTabWidget {
    Q_OBJECT

public:
    explicit TablesPane(QWidget *parent = nullptr);
    ~TablesPane() override;

    /// Shows another report; nullptrs show nothing. Texts that were refused in it earlier are there again. What stands
    /// in an open editor belongs to the report before: commit it first.
    void setReport(qint64 reportId, const std::shared_ptr<const Report> &report, const Form *form);
    /// Shows another state of the same report; cursor and scroll position stay.
    void update(std::shared_ptr<const Report> report);
    void setUnsavedCells(const QSet<QString> &cells);

    QString currentCell() const;
    /// Goes to the cell in its tab. False if no table has it.
    bool goTo(const QString &cellId);
    void setRelatedCells(const QStringList &cells);
    void focusGrid();

    bool isEditing() const;
    /// Hands over what stands in the open editor and closes it. False if the text was refused: it waits as a draft.
    bool commitEditor();

signals:
    void proposed(const QString &cellId, const QString &text);
    void refused(const QString &sentence);
    void currentCellChanged(const QString &cellId);

private:
    struct Tab {
        ReportTableModel *model;
        GridView *view;
    };

    void forgetTabs();
    void build(const Form *form);
    void updateTitles();

    const Form *m_form = nullptr;
    std::map<qint64, std::shared_ptr<QHash<QString, QString>>> m_drafts; ///< refused texts by report and cell
    std::vector<Tab> m_tabs;
};

} // namespace disclosure
