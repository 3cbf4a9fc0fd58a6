// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/tablelayout.h"
#include "models/items/cellentry.h"
#include "models/report/change.h"
#include "models/report/report.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QSize>

#include <functional>
#include <memory>
#include <optional>

namespace disclosure {

/// One table of a report on the layout of its form, heads included. Gives facts through roles; how they look is the
/// delegate's business.
class ReportTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        CellIdRole = Qt::UserRole + 1, ///< QString; empty for heads
        CellTextRole,                  ///< QString: the text of a value
        NumberRole,                    ///< QString with plain digits; invalid if there is no number
        TrustRole,                     ///< int (Trust); invalid for heads and cells that the report lacks
        SeverityRole,                  ///< int (Severity): the gravest finding that names the cell; invalid if none
        FindingSentencesRole,          ///< QStringList
        PageRole,                      ///< int, 0 without pages
        BoxRole,                       ///< QRectF in points, null without pages
        IsHeaderRole,                  ///< bool
        ReadTextRole,                  ///< QString: what was read, if it was corrected since; else invalid
        IsUnsavedRole,                 ///< bool: corrected, but not in the library yet
        PartRole,                      ///< int (TableLayout::Part)
        IsConfirmedRole,               ///< bool: a clerk has compared it with the source
        BesideNumberRole,              ///< QString: the source's own text where it says more than the number
        PlaceRole,                     ///< QString: the labels of its row and column in words
        LastYearRole,                  ///< QString: last year's number; invalid if it is not known or not to be shown
    };
    Q_ENUM(Role)

    /// Takes a text that the clerk types into a cell. What it does to the report comes back through update().
    using Proposal = std::function<void(const Change &change)>;

    explicit ReportTableModel(QString tableId, QObject *parent = nullptr);

    void setProposal(Proposal proposal) { m_proposal = std::move(proposal); }
    /// Shows another report; nullptrs show nothing. The form has to outlive the model.
    void setReport(std::shared_ptr<const Report> report, const Form *form);
    /// Shows another state of the same report and announces the cells that differ.
    void update(std::shared_ptr<const Report> report);
    /// Judges the cells by a report that is not there yet, while a value is typed: marks and sentences are of it, texts
    /// and numbers stay. nullptr judges by the report again; so does update().
    void setPreview(std::shared_ptr<const Report> preview);
    void setUnsavedCells(const QSet<QString> &cells);
    void setShowsLastYear(bool shows);

    const QString &tableId() const { return m_tableId; }
    const TableLayout &layout() const { return m_layout; }
    const std::shared_ptr<const Report> &report() const { return m_report; }
    const Form *form() const { return m_form; }
    /// Open findings of this severity that name a cell of this table.
    int findingCount(Severity severity) const;

    /// The index that shows a cell of the form; invalid if this table has no such cell.
    QModelIndex indexOf(const QString &cellId) const;
    /// The place from which the cell at an index spreads, and how many rows and columns it covers.
    QModelIndex anchor(const QModelIndex &index) const;
    QSize span(const QModelIndex &index) const override;

    /// Why a text can't stand in a cell, as a whole sentence; empty if it can.
    QString refusal(const QString &cellId, const QString &text) const;
    /// What puts a text into a cell of this table; nullopt if it stands there already.
    std::optional<Change> changeTo(const QString &cellId, const QString &text) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Hands a changed, understood text to the proposal and changes nothing itself. False if it was refused (told by
    /// refused()), is no change, or the index is no value.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void refused(const QString &cellId, const QString &text, const QString &sentence);

private:
    /// What the findings say of one cell.
    struct Judgement {
        std::optional<Severity> severity; ///< the gravest
        QStringList sentences;
        std::optional<Trust> trust; ///< nothing for a cell that the report lacks

        bool operator==(const Judgement &) const = default;
    };

    const TableLayout::Cell *cellAt(const QModelIndex &index) const;
    const Cell *reportCell(const QString &cellId) const;
    QVariant valueData(const TableLayout::Cell &place, int role) const;
    QVariant judgementData(const QString &cellId, int role) const;
    QString accessibleText(const TableLayout::Cell &place) const;
    void judgeAgain();
    QHash<QString, Judgement> judgements() const;
    void announceLastYear();
    void announce(const QString &cellId, const QList<int> &roles);

    QString m_tableId;
    Proposal m_proposal;
    std::shared_ptr<const Report> m_report;
    std::shared_ptr<const Report> m_preview; ///< mostly nullptr
    const Form *m_form = nullptr;
    TableLayout m_layout;
    std::vector<int> m_cellAt; ///< by row × columns + column: index into m_layout.cells, -1 for no cell
    QHash<QString, int> m_cellOf;
    QHash<QString, Judgement> m_judgements;
    QSet<QString> m_unsaved;
    bool m_showsLastYear = true;
};

} // namespace disclosure
