// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/reportlistmodel.h"

#include "models/items/rowchanges.h"

#include <algorithm>
#include <unordered_set>

namespace disclosure {

namespace {

constexpr std::chrono::milliseconds askAgainAfter(120);
constexpr qint64 headOfFiles = -1;

bool isGroup(qint64 key)
{
    return key < 0 && key % 2 != 0;
}

} // namespace

ReportListModel::ReportListModel(const Library &library, QObject *parent)
    : QAbstractTableModel(parent), m_library(library), m_summaries(library), m_worker(library.path())
{
    m_again.setSingleShot(true);
    m_again.setInterval(askAgainAfter);
    connect(&m_again, &QTimer::timeout, this, &ReportListModel::ask);
    connect(&m_worker, &ListingWorker::answered, this, &ReportListModel::take);
    connect(&m_worker, &ListingWorker::failed, this, [this](const QString &sentence) {
        emit failed(sentence);
        m_again.start();
    });
    m_files.takeStored(library.unreadFiles());
    take(answer(library, m_query));
}

void ReportListModel::setQuery(const ListQuery &query)
{
    if (query != m_query) {
        m_query = query;
        ask();
    }
}

void ReportListModel::setFilesOnly(bool filesOnly)
{
    if (filesOnly != m_filesOnly) {
        m_filesOnly = filesOnly;
        updateRows();
    }
}

void ReportListModel::ask()
{
    m_again.stop();
    m_worker.ask(m_query);
}

void ReportListModel::take(ListAnswer answer)
{
    if (answer.query != m_query) {
        return; // by now something else is looked for
    }
    const bool hasNewTotals = answer.totals != m_totals || answer.years != m_years;
    m_totals = answer.totals;
    m_years = std::move(answer.years);
    keepPlace(answer.listing.ids);
    const bool hasNewGroups = answer.listing.groups != m_listing.groups;
    m_listing = std::move(answer.listing);
    m_groups.clear();
    for (std::size_t i = 0; i < m_listing.groups.size(); ++i) {
        m_groups.insert(groupKey(m_listing.groups[i].key), i);
    }
    updateRows();
    if (hasNewGroups) {
        for (int row = 0; row < rowCount(); ++row) {
            if (isGroup(keyAt(row))) {
                announceRow(row);
            }
        }
    }
    if (hasNewTotals) {
        emit countsChanged();
    }
}

void ReportListModel::keepPlace(const std::vector<qint64> &idsNow)
{
    if (m_open == 0 || std::ranges::find(idsNow, m_open) != idsNow.end()) {
        return;
    }
    const std::vector<qint64> &ids = m_listing.ids;
    auto place = std::ranges::find(ids, m_open);
    if (place == ids.end()) {
        place = std::ranges::find(ids, m_afterOpen);
    }
    const std::unordered_set<qint64> now(idsNow.begin(), idsNow.end());
    place = std::find_if(place, ids.end(), [&](qint64 id) { return now.contains(id); });
    m_afterOpen = place == ids.end() ? 0 : *place;
}

void ReportListModel::reportChanged(qint64 id)
{
    m_summaries.forget(id);
    const auto place = static_cast<int>(std::ranges::find(m_listing.ids, id) - m_listing.ids.begin());
    const bool isNew = place == static_cast<int>(m_listing.ids.size());
    if (!isNew) {
        mayNeedLook(place);
    }
    if (const QModelIndex row = indexOf(id); row.isValid()) {
        announceRow(row.row());
    } else if (isNew && m_query == ListQuery() && !m_filesOnly) {
        // Where nothing is looked for, a new report stands behind the others; no need to ask.
        beginInsertRows({}, place, place);
        m_listing.ids.push_back(id);
        m_listing.toLookAt.push_back(place);
        m_rows.insert(m_rows.begin() + place, id);
        endInsertRows();
    }
    if (!m_again.isActive()) {
        m_again.start();
    }
}

void ReportListModel::refresh()
{
    m_summaries.clear();
    m_files.takeStored(m_library.unreadFiles());
    updateRows();
    if (!m_rows.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    }
    emit countsChanged();
    ask();
}

bool ReportListModel::showsFiles() const
{
    return m_filesOnly || (!m_query.verdict && !m_query.state && m_query.year == 0);
}

QStringList ReportListModel::words() const
{
    return m_query.words.split(u' ', Qt::SkipEmptyParts);
}

void ReportListModel::readingStarted(const QString &path)
{
    const bool isNew = m_files.keyOf(path) == 0;
    const qint64 key = m_files.put({path, {}, false});
    if (isNew) {
        addFileRow(key);
    } else if (const QModelIndex row = indexOfFile(path); row.isValid()) {
        announceRow(row.row());
    }
}

void ReportListModel::readingEnded(const QString &path)
{
    if (const qint64 key = m_files.keyOf(path); key != 0) {
        m_files.remove(key);
        removeFileRow(key);
    }
    emit countsChanged();
}

void ReportListModel::readingFailed(const QString &path, const QString &sentence)
{
    const bool isNew = m_files.keyOf(path) == 0;
    const qint64 key = m_files.put({path, sentence, false});
    if (isNew) {
        addFileRow(key);
    } else if (const QModelIndex row = indexOfFile(path); row.isValid()) {
        announceRow(row.row());
    }
    emit countsChanged();
}

void ReportListModel::addFileRow(qint64 key)
{
    if (!showsFiles() || !m_files.hasWords(key, words())) {
        return;
    }
    if (m_query.grouping != ListQuery::Grouping::None) {
        updateRows(); // with the head above the files
        return;
    }
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_rows.push_back(key);
    endInsertRows();
}

void ReportListModel::removeFileRow(qint64 key)
{
    if (m_query.grouping != ListQuery::Grouping::None) {
        updateRows();
        return;
    }
    if (const int row = rowOf(key); row >= 0) {
        emit aboutToChange();
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
        emit changed();
    }
}

qint64 ReportListModel::groupKey(const QString &group)
{
    const auto known = m_groupKeys.constFind(group);
    return known != m_groupKeys.constEnd() ? *known : *m_groupKeys.insert(group, -3 - 2 * m_groupKeys.size());
}

std::vector<qint64> ReportListModel::shownRows()
{
    std::vector<qint64> rows;
    if (!m_filesOnly && m_listing.groups.empty()) {
        rows = m_listing.ids;
    } else if (!m_filesOnly) {
        rows.reserve(m_listing.ids.size() + m_listing.groups.size());
        for (const Listing::Group &group : m_listing.groups) {
            rows.push_back(groupKey(group.key));
            if (!m_folded.contains(group.key)) {
                const auto first = m_listing.ids.begin() + group.first;
                rows.insert(rows.end(), first, first + group.count);
            }
        }
    }
    if (showsFiles()) {
        const std::vector<qint64> files = m_files.keysWith(words());
        if (!files.empty() && m_query.grouping != ListQuery::Grouping::None && !m_filesOnly) {
            rows.push_back(headOfFiles);
        }
        rows.insert(rows.end(), files.begin(), files.end());
    }
    return rows;
}

void ReportListModel::updateRows()
{
    std::vector<qint64> rows = shownRows();
    if (rows == m_rows) {
        return;
    }
    emit aboutToChange();
    change(rows);
    emit changed();
}

void ReportListModel::change(const std::vector<qint64> &rows)
{
    const std::optional<RowChanges> changes = rowChanges(m_rows, rows);
    if (!changes) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (const RowRun &run : changes->removed) {
        beginRemoveRows({}, run.first, run.first + run.count - 1);
        m_rows.erase(m_rows.begin() + run.first, m_rows.begin() + run.first + run.count);
        endRemoveRows();
    }
    if (!changes->kept.empty()) {
        reorder(changes->kept);
    }
    for (const RowRun &run : changes->inserted) {
        beginInsertRows({}, run.first, run.first + run.count - 1);
        m_rows.insert(m_rows.begin() + run.first, rows.begin() + run.first, rows.begin() + run.first + run.count);
        endInsertRows();
    }
}

void ReportListModel::reorder(const std::vector<qint64> &rows)
{
    emit layoutAboutToBeChanged();
    QHash<qint64, int> rowOfKey;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rowOfKey.insert(rows[row], static_cast<int>(row));
    }
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &old : before) {
        after << index(rowOfKey.value(keyAt(old.row())), old.column());
    }
    m_rows = rows;
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void ReportListModel::announceRow(int row)
{
    emit dataChanged(index(row, 0), index(row, columns - 1));
}

int ReportListModel::rowOf(qint64 key) const
{
    const auto found = std::ranges::find(m_rows, key);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QModelIndex ReportListModel::indexOf(qint64 id) const
{
    const int row = id > 0 ? rowOf(id) : -1;
    return row < 0 ? QModelIndex() : index(row, 0);
}

QModelIndex ReportListModel::indexOfFile(const QString &path) const
{
    const qint64 key = m_files.keyOf(path);
    const int row = key != 0 ? rowOf(key) : -1;
    return row < 0 ? QModelIndex() : index(row, 0);
}

QModelIndex ReportListModel::headOf(const QModelIndex &index) const
{
    for (int row = index.isValid() ? index.row() : -1; row >= 0; --row) {
        if (isGroup(keyAt(row))) {
            return this->index(row, 0);
        }
    }
    return {};
}

const Listing::Group *ReportListModel::groupAt(int row) const
{
    const auto found = m_groups.constFind(keyAt(row));
    return found == m_groups.constEnd() ? nullptr : &m_listing.groups[*found];
}

void ReportListModel::setFolded(const QModelIndex &head, bool folded)
{
    const Listing::Group *group = checkIndex(head, CheckIndexOption::IndexIsValid) ? groupAt(head.row()) : nullptr;
    if (!group || m_folded.contains(group->key) == folded) {
        return;
    }
    if (folded) {
        m_folded.insert(group->key);
    } else {
        m_folded.remove(group->key);
    }
    updateRows();
    announceRow(head.row());
}

void ReportListModel::setAllFolded(bool folded)
{
    m_folded.clear();
    if (folded) {
        for (const Listing::Group &group : m_listing.groups) {
            m_folded.insert(group.key);
        }
    }
    updateRows();
}

void ReportListModel::unfold(qint64 id)
{
    const auto place = std::ranges::find(m_listing.ids, id);
    if (place == m_listing.ids.end() || m_listing.groups.empty()) {
        return;
    }
    const int position = static_cast<int>(place - m_listing.ids.begin());
    const auto after = std::ranges::upper_bound(m_listing.groups, position, {}, &Listing::Group::first);
    setFolded(index(rowOf(groupKey(std::prev(after)->key))), false);
}

void ReportListModel::setOpenReport(qint64 id)
{
    m_open = id;
    m_afterOpen = 0;
}

/// The report there has changed since the listing was made: its summary will tell.
void ReportListModel::mayNeedLook(int place)
{
    std::vector<int> &places = m_listing.toLookAt;
    const auto at = std::ranges::lower_bound(places, place);
    if (at == places.end() || *at != place) {
        places.insert(at, place);
    }
}

/// The listing may be older than what was done last, so the report's summary decides; few are looked at in vain.
qint64 ReportListModel::nextToLookAt(std::ptrdiff_t after, int direction) const
{
    const std::vector<int> &places = m_listing.toLookAt;
    const auto first =
        direction > 0 ? std::ranges::upper_bound(places, after) : std::ranges::lower_bound(places, after);
    const auto found = [this](int place) {
        const auto summary = m_library.summary(m_listing.ids[static_cast<std::size_t>(place)]);
        return summary && needsLook(*summary);
    };
    if (direction > 0) {
        const auto next = std::find_if(first, places.end(), found);
        return next == places.end() ? 0 : m_listing.ids[static_cast<std::size_t>(*next)];
    }
    const auto previous = std::find_if(std::reverse_iterator(first), places.rend(), found);
    return previous == places.rend() ? 0 : m_listing.ids[static_cast<std::size_t>(*previous)];
}

qint64 ReportListModel::neighbour(qint64 id, int direction, bool needsLook) const
{
    const std::vector<qint64> &ids = m_listing.ids;
    const auto count = static_cast<std::ptrdiff_t>(ids.size());
    const auto placeOf = [&](qint64 wanted) { return std::ranges::find(ids, wanted) - ids.begin(); };
    std::ptrdiff_t at = id == 0 && direction < 0 ? count : -1;
    if (id != 0) {
        at = placeOf(id);
        if (at == count && id == m_open) {
            // It stood before what comes next now.
            at = m_afterOpen == 0 ? count : placeOf(m_afterOpen);
            at -= direction > 0 ? 1 : 0;
        }
    }
    if (needsLook) {
        return nextToLookAt(at, direction);
    }
    at += direction;
    return at >= 0 && at < count ? ids[static_cast<std::size_t>(at)] : 0;
}

} // namespace disclosure
