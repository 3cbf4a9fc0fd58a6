// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <utility>
#include <vector>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace disclosure {

/// What a clerk can set about a report as a whole.
struct ReportFacts {
    QString form; ///< id of the edition
    QString organ;
    int year = 0; ///< 0 if unknown
    QString place;

    bool operator==(const ReportFacts &) const = default;
};

/// Asks for edition, organ, year and place of one report, or for year and place of several.
class PropertiesDialog final : public QDialog {
    Q_OBJECT

public:
    struct Choices {
        std::vector<std::pair<QString, QString>> forms; ///< id and title
        QStringList places;
    };

    /// Of several reports, fields that are left empty stay as they are in each.
    PropertiesDialog(const ReportFacts &facts, const Choices &choices, int reports, QWidget *parent = nullptr);

    ReportFacts facts() const;

private:
    void addForm(QFormLayout *layout, const ReportFacts &facts, const Choices &choices);

    QComboBox *m_form = nullptr; ///< one report only, as the organ
    QLineEdit *m_organ = nullptr;
    QSpinBox *m_year;
    QComboBox *m_place;
};

} // namespace disclosure
