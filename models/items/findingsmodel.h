// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/validate/problems.h"

#include <QAbstractListModel>

#include <map>
#include <memory>
#include <vector>

namespace disclosure {

/// What the clerk has to look at in a report, one row for one cause: open problems first, doubtful cells before all,
/// then the graver before the lighter ones; then those that were set aside. Hints are only there when they are asked
/// for.
class FindingsModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        SentenceRole = Qt::UserRole + 1, ///< QString
        EquationRole,                    ///< QString: the numbers of all equations; may be empty
        HintRole,                        ///< QString: what to know before taking a proposal; may be empty
        SeverityRole,                    ///< int (Severity)
        CellsRole,                       ///< QStringList, may be empty: the one to look at first, then the others
        PageRole,                        ///< int: a page to look at; 0 if the cells tell it or there is none
        ProposalsRole,                   ///< QStringList: what each proposal would do, in a few words
        IsOpenRole,                      ///< bool: not set aside
        ReasonRole,                      ///< QString: why it was set aside
        WhoRole,                         ///< QString: who set it aside; empty if that is not known
        NameRole,                        ///< QString: stays while the numbers change
    };
    Q_ENUM(Role)

    explicit FindingsModel(QObject *parent = nullptr);

    /// Nothing is announced if the new state has the same problems. The form may be nullptr if the report has none.
    void setReport(const std::shared_ptr<const Report> &report, const Form *form);
    /// Who set which findings aside, by findingKey().
    void setDismissers(std::map<QString, QString> dismissers);
    void setShowsHints(bool shows);
    bool showsHints() const { return m_showsHints; }

    const Problem &problem(const QModelIndex &index) const;
    /// The first row that names a cell, open ones before all; invalid if none does.
    QModelIndex indexNaming(const QString &cellId) const;
    /// The row of a finding by its findingKey(); invalid if there is none.
    QModelIndex indexOfKey(const QString &key) const;
    /// The row of the first finding of this rule and place (rule@at); invalid if there is none.
    QModelIndex indexOfFinding(const QString &name) const;
    /// The open row after or before one, or from the first or the last on if that is invalid; invalid if none is left.
    QModelIndex nextOpen(const QModelIndex &from, int direction) const;
    /// Open problems, hints left out, shown or not.
    int openCount() const { return disclosure::openCount(m_problems); }
    /// Open problems of a severity, shown or not.
    int count(Severity severity) const;
    /// Hints, shown or not.
    int hintCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    void takeShown();
    QString whoDismissed(const Problem &problem) const;

    std::vector<Problem> m_problems;
    std::vector<std::size_t> m_shown; ///< places in m_problems
    std::map<QString, QString> m_dismissers;
    bool m_showsHints = false;
};

} // namespace disclosure
