// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/report.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace disclosure {

/// What the clerk has to look at in a report, gravest first: its findings, its cells that were not read with certainty
/// and that no finding names, and the notices about the source as a whole.
class FindingsModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        SentenceRole = Qt::UserRole + 1, ///< QString
        EquationRole,                    ///< QString, may be empty
        SeverityRole,                    ///< int (Severity)
        CellsRole,                       ///< QStringList, may be empty
        RuleRole,                        ///< QString; empty for what is no finding of a rule
        AtRole,                          ///< QString
        PageRole,                        ///< int: a page to look at; 0 if the cells tell it or there is none
    };
    Q_ENUM(Role)

    explicit FindingsModel(QObject *parent = nullptr);

    /// Nothing is announced if the new state has the same findings. The form may be nullptr if the report has none.
    void setReport(const std::shared_ptr<const Report> &report, const Form *form);

    /// The first row that names a cell; invalid if none does.
    QModelIndex indexNaming(const QString &cellId) const;
    int count(Severity severity) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Item {
        QString sentence;
        QString equation;
        Severity severity = Severity::Error;
        QStringList cells;
        QString rule;
        QString at;
        int page = 0;

        bool operator==(const Item &) const = default;
    };

    static std::vector<Item> itemsOf(const Report &report, const Form *form);
    static std::vector<Item> uncertainCells(const Report &report, const Form *form);
    static std::vector<Item> noticesOf(const Report &report);

    std::vector<Item> m_items;
};

} // namespace disclosure
