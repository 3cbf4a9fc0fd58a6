// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/report.h"

#include <QDialog>

#include <memory>
#include <vector>

class QChart;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace disclosure {

/// The reports of an organ over the years: a line for each of a few numbers, and which names the reports go by.
class YearsDialog final : public QDialog {
    Q_OBJECT

public:
    struct Year {
        qint64 id = 0;
        QString organ; ///< as the report has it
        std::shared_ptr<const Report> report;
    };

    explicit YearsDialog(QWidget *parent = nullptr);

    /// `cell` is charted first if it is not empty. `form` names it.
    void setYears(const QString &organ, const std::vector<Year> &years, const QString &cell, const Form *form);

signals:
    /// A name of the organ is to be taken for another one's, or to stand for itself again.
    void joinWanted(const QString &organ);
    void partWanted(const QString &organ);
    void reportWanted(qint64 id);

private:
    void draw();
    QString currentName() const;

    std::vector<Year> m_years;
    std::vector<YearsChart> m_charts; ///< that of the cell first
    QComboBox *m_what;
    QChart *m_chart;
    QListWidget *m_reports;
    QPushButton *m_part;
};

} // namespace disclosure
