// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/library.h"

#include <QAbstractListModel>

#include <vector>

namespace disclosure {

/// How a report stands in the list.
enum class ListState {
    Wrong, ///< this and the next two as the Verdict says
    ToReview,
    Passed,
    Reading, ///< the file is being read
    Failed,  ///< the file could not be read
};

ListState listState(const ReportSummary &summary);

/// The reports of a library, in pages, and after them the files that are being read or could not be read.
class ReportListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        StateRole = Qt::UserRole + 1, ///< int (ListState)
        OrganRole,                    ///< QString; the file's name if the organ is unknown
        YearRole,                     ///< int, 0 if unknown
        FormRole,                     ///< QString
        ErrorsRole,                   ///< int
        WarningsRole,                 ///< int
        DoubtfulRole,                 ///< int
        CorrectionsRole,              ///< int
        PathRole,                     ///< QString
        IdRole,                       ///< qint64; 0 for files that are not in the library
        SentenceRole,                 ///< QString: why a file could not be read
    };
    Q_ENUM(Role)

    static constexpr int pageSize = 200;

    /// The library has to outlive the model.
    explicit ReportListModel(const Library &library, QObject *parent = nullptr);

    /// The report was added or its summary has changed; loads rows up to it if it is new.
    void reportChanged(qint64 id);
    /// Compares all loaded rows with the library, which another program has changed.
    void refresh();
    void fetchAll();

    void readingStarted(const QString &path);
    void readingEnded(const QString &path);
    /// Keeps a row with the sentence until the file is read again.
    void readingFailed(const QString &path, const QString &sentence);

    /// The row of a report; invalid if it is not loaded.
    QModelIndex indexOf(qint64 id) const;
    ReviewCounts counts() const { return m_counts; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countsChanged();

private:
    /// A file that is no report of the library (yet).
    struct Pending {
        QString path;
        QString sentence; ///< empty while it is being read
    };

    int stored() const { return static_cast<int>(m_reports.size()); }
    QVariant reportData(const ReportSummary &summary, int role) const;
    QVariant pendingData(const Pending &pending, int role) const;
    std::vector<Pending>::iterator pendingOf(const QString &path);
    std::vector<ReportSummary> page(int offset, int count) const;
    void updateCounts();

    const Library &m_library;
    std::vector<qint64> m_ids;            ///< of all reports
    std::vector<ReportSummary> m_reports; ///< ordered by id: the first rows of the library
    std::vector<Pending> m_pending;
    ReviewCounts m_counts;
    bool m_isFetching = false;
};

} // namespace disclosure
