// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/rollupmodel.h"

#include <QDialog>

#include <memory>
#include <vector>

class QComboBox;
class QLabel;
class QTableView;
class QTableWidget;

namespace disclosure {

/// The organs of a place against its own report: what does not add up, why, and whose numbers are in it. Stays open
/// beside the window, which shows the report and the cell behind a number.
class RollUpDialog final : public QDialog {
    Q_OBJECT

public:
    /// A report of the place; `report` is null while it is not loaded.
    struct Member {
        qint64 id = 0;
        QString organ;
        std::shared_ptr<const Report> report;
    };

    explicit RollUpDialog(QWidget *parent = nullptr);

    /// The reports of a place and year, from which the clerk chooses the place's own.
    void setCandidates(const QString &place, int year, const std::vector<Member> &members, qint64 parent);
    /// Whether these are shown: who comes back finds the place's own report and the cell as they were left.
    bool isOf(const QString &place, int year) const { return place == m_placeName && year == m_year; }
    /// `members` are those whose reports the sum was made of, in the order that rollUp() was given.
    void setRollUp(const RollUp &rollUp, const Form *form, const std::vector<Member> &members);
    void showProblem(const QString &sentence);

    qint64 parentReport() const;

signals:
    void parentChosen(qint64 id);
    /// Somebody wants to see the report and the cell behind a number.
    void cellWanted(qint64 id, const QString &cellId);
    void exportWanted();

private:
    void showOrgans();
    QString currentCell() const;
    void openOrgan(int row);

    RollUpModel m_model;
    QString m_placeName;
    int m_year = 0;
    QString m_keptCell; ///< where the cursor is to be again
    std::vector<Member> m_members;
    QComboBox *m_parents;
    QLabel *m_place;
    QLabel *m_sentence;
    QTableView *m_cells;
    QTableWidget *m_organs;
};

} // namespace disclosure
