// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/reportlistmodel.h"

#include <QFileInfo>
#include <QMetaEnum>

#include <algorithm>

namespace disclosure {

ListState listState(const ReportSummary &summary)
{
    switch (verdict(summary)) {
    case Verdict::Wrong:
        return ListState::Wrong;
    case Verdict::ToReview:
        return ListState::ToReview;
    case Verdict::Passed:
        break;
    }
    return ListState::Passed;
}

ReportListModel::ReportListModel(const Library &library, QObject *parent)
    : QAbstractListModel(parent), m_library(library), m_ids(library.listing({}).ids),
      m_counts(library.totals().verdicts)
{
    m_reports = page(0, pageSize);
}

std::vector<ReportSummary> ReportListModel::page(int offset, int count) const
{
    const std::span<const qint64> ids(m_ids);
    const auto first = std::min(static_cast<std::size_t>(offset), ids.size());
    return m_library.summaries(ids.subspan(first, std::min(static_cast<std::size_t>(count), ids.size() - first)));
}

void ReportListModel::updateCounts()
{
    m_ids = m_library.listing({}).ids;
    const ReviewCounts counts = m_library.totals().verdicts;
    if (counts != m_counts) {
        m_counts = counts;
        emit countsChanged();
    }
}

void ReportListModel::reportChanged(qint64 id)
{
    updateCounts();
    const auto found = std::ranges::lower_bound(m_reports, id, {}, &ReportSummary::id);
    if (found == m_reports.end() || found->id != id) {
        while (canFetchMore({}) && (m_reports.empty() || m_reports.back().id < id)) {
            fetchMore({});
        }
        return;
    }
    const std::optional<ReportSummary> summary = m_library.summary(id);
    if (!summary || *summary == *found) {
        return;
    }
    *found = *summary;
    const QModelIndex changed = index(static_cast<int>(found - m_reports.begin()));
    emit dataChanged(changed, changed);
}

void ReportListModel::refresh()
{
    updateCounts();
    std::vector<ReportSummary> now = page(0, std::max(stored(), pageSize));
    const bool sameRows = std::ranges::equal(now, m_reports, {}, &ReportSummary::id, &ReportSummary::id);
    if (!sameRows) {
        beginResetModel();
        m_reports = std::move(now);
        endResetModel();
        return;
    }
    for (int row = 0; row < stored(); ++row) {
        ReportSummary &shown = m_reports[static_cast<std::size_t>(row)];
        ReportSummary &current = now[static_cast<std::size_t>(row)];
        if (shown != current) {
            shown = std::move(current);
            emit dataChanged(index(row), index(row));
        }
    }
}

void ReportListModel::fetchAll()
{
    while (canFetchMore({})) {
        const int before = stored();
        fetchMore({});
        if (stored() == before) {
            break;
        }
    }
}

bool ReportListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isFetching && stored() < static_cast<int>(m_ids.size());
}

void ReportListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent)) {
        return;
    }
    const std::vector<ReportSummary> next = page(stored(), pageSize);
    if (next.empty()) {
        return;
    }
    // Who hears of the new rows may ask for more before they are there.
    m_isFetching = true;
    beginInsertRows({}, stored(), stored() + static_cast<int>(next.size()) - 1);
    m_reports.insert(m_reports.end(), next.begin(), next.end());
    m_isFetching = false;
    endInsertRows();
}

std::vector<ReportListModel::Pending>::iterator ReportListModel::pendingOf(const QString &path)
{
    return std::ranges::find(m_pending, path, &Pending::path);
}

void ReportListModel::readingStarted(const QString &path)
{
    if (const auto known = pendingOf(path); known != m_pending.end()) {
        known->sentence.clear();
        const QModelIndex changed = index(stored() + static_cast<int>(known - m_pending.begin()));
        emit dataChanged(changed, changed, {StateRole, SentenceRole});
        return;
    }
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_pending.push_back({path, {}});
    endInsertRows();
}

void ReportListModel::readingEnded(const QString &path)
{
    const auto known = pendingOf(path);
    if (known == m_pending.end()) {
        return;
    }
    const int row = stored() + static_cast<int>(known - m_pending.begin());
    beginRemoveRows({}, row, row);
    m_pending.erase(known);
    endRemoveRows();
}

void ReportListModel::readingFailed(const QString &path, const QString &sentence)
{
    if (pendingOf(path) == m_pending.end()) {
        readingStarted(path);
    }
    const auto known = pendingOf(path);
    known->sentence = sentence;
    const QModelIndex changed = index(stored() + static_cast<int>(known - m_pending.begin()));
    emit dataChanged(changed, changed, {StateRole, SentenceRole});
}

QModelIndex ReportListModel::indexOf(qint64 id) const
{
    const auto found = std::ranges::lower_bound(m_reports, id, {}, &ReportSummary::id);
    return found == m_reports.end() || found->id != id ? QModelIndex()
                                                       : index(static_cast<int>(found - m_reports.begin()));
}

int ReportListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : stored() + static_cast<int>(m_pending.size());
}

QVariant ReportListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (index.row() < stored()) {
        return reportData(m_reports[static_cast<std::size_t>(index.row())], role);
    }
    return pendingData(m_pending[static_cast<std::size_t>(index.row() - stored())], role);
}

QVariant ReportListModel::reportData(const ReportSummary &summary, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case OrganRole:
        return summary.organ.isEmpty() ? QFileInfo(summary.path).fileName() : summary.organ;
    case StateRole:
        return static_cast<int>(listState(summary));
    case YearRole:
        return summary.year;
    case FormRole:
        return summary.form;
    case ErrorsRole:
        return summary.errors;
    case WarningsRole:
        return summary.warnings;
    case DoubtfulRole:
        return summary.doubtful;
    case CorrectionsRole:
        return summary.corrections;
    case PathRole:
        return summary.path;
    case IdRole:
        return summary.id;
    case SentenceRole:
        return QString();
    default:
        return {};
    }
}

QVariant ReportListModel::pendingData(const Pending &pending, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case OrganRole:
        return QFileInfo(pending.path).fileName();
    case StateRole:
        return static_cast<int>(pending.sentence.isEmpty() ? ListState::Reading : ListState::Failed);
    case YearRole:
    case ErrorsRole:
    case WarningsRole:
    case DoubtfulRole:
    case CorrectionsRole:
        return 0;
    case IdRole:
        return qint64(0);
    case PathRole:
        return pending.path;
    case SentenceRole:
        return pending.sentence;
    default:
        return {};
    }
}

QHash<int, QByteArray> ReportListModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    const QMetaEnum roles = QMetaEnum::fromType<Role>();
    for (int i = 0; i < roles.keyCount(); ++i) {
        names.insert(roles.value(i), roles.key(i));
    }
    return names;
}

} // namespace disclosure
