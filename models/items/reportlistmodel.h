// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/filerows.h"
#include "models/items/listingworker.h"
#include "models/items/reportwords.h"
#include "models/items/summarycache.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <vector>

namespace disclosure {

/// The reports of a library as a query asks for them, flat or under heads of groups that can be folded, and after them
/// the files that are being read or could not be read. Knows all ids, but loads only what is looked at.
class ReportListModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { State, Organ, Year, FormId, Place, Errors, Warnings, Corrections, Reviewer, File };
    Q_ENUM(Column)
    static constexpr int columns = File + 1;

    enum class RowKind { Report, Group, File };

    /// The same in all columns of a row.
    enum Role {
        KindRole = Qt::UserRole + 1, ///< int (RowKind)
        StateRole,                   ///< int (ListState)
        ReviewStateRole,             ///< int (ReviewState); invalid for files
        OrganRole,                   ///< QString; the file's name if the organ is unknown; a group's title
        YearRole,                    ///< int, 0 if unknown
        FormRole,                    ///< QString
        ErrorsRole,                  ///< int
        WarningsRole,                ///< int
        DoubtfulRole,                ///< int
        ProblemsRole,                ///< int
        CorrectionsRole,             ///< int
        PathRole,                    ///< QString
        IdRole,                      ///< qint64; 0 for what is no report of the library
        SentenceRole,                ///< QString: why a file could not be read
        ReasonRole,                  ///< QString: why a report has its verdict
        CountRole,                   ///< int: reports of a group
        FoldedRole,                  ///< bool: the reports of a group are not shown
    };
    Q_ENUM(Role)

    /// The library has to outlive the model.
    explicit ReportListModel(const Library &library, QObject *parent = nullptr);

    const ListQuery &query() const { return m_query; }
    /// The rows follow as soon as the library has answered; changed() tells.
    void setQuery(const ListQuery &query);
    /// Shows only the files that are being read or could not be read.
    void setFilesOnly(bool filesOnly);
    bool isFilesOnly() const { return m_filesOnly; }
    /// The rows show what was asked for last.
    bool isSettled() const { return m_worker.isIdle() && !m_again.isActive(); }

    /// The report was added, or its summary has changed.
    void reportChanged(qint64 id);
    /// Compares all with the library, which another program has changed.
    void refresh();

    void readingStarted(const QString &path);
    void readingEnded(const QString &path);
    /// Keeps a row with the sentence until the file is read again.
    void readingFailed(const QString &path, const QString &sentence);

    /// The row of a report; invalid if it is not shown.
    QModelIndex indexOf(qint64 id) const;
    QModelIndex indexOfFile(const QString &path) const;
    /// The row of the group that a row stands under; invalid if there is none.
    QModelIndex headOf(const QModelIndex &index) const;
    void setFolded(const QModelIndex &head, bool folded);
    void setAllFolded(bool folded);
    /// Unfolds the group that the report stands in.
    void unfold(qint64 id);

    /// The report that the window shows: what is next to it is known even after it has left the list.
    void setOpenReport(qint64 id);
    /// The next (+1) or previous (-1) report in the order of the list, folded groups too; 0 if there is none. From the
    /// first or last one on if `id` is 0. `needsLook` leaves out those that have passed or are signed off.
    qint64 neighbour(qint64 id, int direction, bool needsLook) const;
    /// All reports that the query finds, in order.
    const std::vector<qint64> &reports() const { return m_listing.ids; }
    /// The report in this row, without loading it; 0 if it is none.
    qint64 idAt(int row) const { return std::max<qint64>(keyAt(row), 0); }

    const LibraryTotals &totals() const { return m_totals; }
    ReviewCounts counts() const { return m_totals.verdicts; }
    const std::vector<int> &years() const { return m_years; }
    int failedFiles() const { return m_files.failedCount(); }

    using QAbstractTableModel::index;
    QModelIndex index(int row) const { return index(row, 0); }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countsChanged();
    /// Rows are going to change, or have changed, because of an answer of the library or of folding.
    void aboutToChange();
    void changed();
    void failed(const QString &sentence);

private:
    RowKind kindOf(qint64 key) const;
    qint64 keyAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    int rowOf(qint64 key) const;
    qint64 groupKey(const QString &group);
    const Listing::Group *groupAt(int row) const;

    void ask();
    void take(ListAnswer answer);
    void keepPlace(const std::vector<qint64> &idsNow);
    void mayNeedLook(int place);
    qint64 nextToLookAt(std::ptrdiff_t after, int direction) const;
    QStringList words() const;
    bool showsFiles() const;
    void addFileRow(qint64 key);
    void removeFileRow(qint64 key);
    std::vector<qint64> shownRows();
    void updateRows();
    void change(const std::vector<qint64> &rows);
    void reorder(const std::vector<qint64> &rows);
    void announceRow(int row);

    QVariant reportData(const ReportSummary &summary, int column, int role) const;
    QVariant fileData(const FileRows::File &file, int column, int role) const;
    QVariant groupData(int row, int column, int role) const;

    const Library &m_library;
    ListQuery m_query;
    bool m_filesOnly = false;
    Listing m_listing;
    LibraryTotals m_totals;
    std::vector<int> m_years;
    std::vector<qint64> m_rows; ///< report ids, and negative keys: odd for groups, even for files
    QHash<QString, qint64> m_groupKeys;
    QHash<qint64, std::size_t> m_groups; ///< by key: its place in the listing
    QSet<QString> m_folded;
    FileRows m_files;
    mutable SummaryCache m_summaries;
    qint64 m_open = 0;
    qint64 m_afterOpen = 0; ///< what comes next if the open report is not in the list; 0 for its end
    ListingWorker m_worker;
    QTimer m_again; ///< asks again after changes, not after each of them
};

} // namespace disclosure
