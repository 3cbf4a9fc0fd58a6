// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/reportfiltermodel.h"

#include <QFileInfo>

#include <algorithm>

namespace disclosure {

ReportFilterModel::ReportFilterModel(ReportListModel *reports, QObject *parent)
    : QSortFilterProxyModel(parent), m_reports(reports)
{
    setSourceModel(reports);
}

void ReportFilterModel::setText(const QString &text)
{
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    refilter();
}

void ReportFilterModel::setState(std::optional<ListState> state)
{
    m_state = state;
    refilter();
}

void ReportFilterModel::refilter()
{
    if (m_state || !m_words.isEmpty()) {
        // What was not loaded can't be found.
        m_reports->fetchAll();
    }
    invalidateFilter();
}

QModelIndex ReportFilterModel::indexOf(qint64 id) const
{
    return mapFromSource(m_reports->indexOf(id));
}

bool ReportFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex report = m_reports->index(row, 0, parent);
    const auto state = static_cast<ListState>(report.data(ReportListModel::StateRole).toInt());
    const bool isStored = report.data(ReportListModel::IdRole).toLongLong() != 0;
    if (m_state && isStored && state != *m_state) {
        return false;
    }
    const QString text = report.data(ReportListModel::OrganRole).toString() + u'\n' +
                         report.data(ReportListModel::YearRole).toString() + u'\n' +
                         QFileInfo(report.data(ReportListModel::PathRole).toString()).fileName();
    return std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace disclosure
