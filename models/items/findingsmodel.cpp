// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/findingsmodel.h"

#include "models/validate/validator.h"

#include <QMetaEnum>

#include <algorithm>
#include <set>

namespace disclosure {

FindingsModel::FindingsModel(QObject *parent) : QAbstractListModel(parent) {}

void FindingsModel::setReport(const std::shared_ptr<const Report> &report, const Form *form)
{
    std::vector<Item> items = report ? itemsOf(*report, form) : std::vector<Item>();
    if (items == m_items) {
        return;
    }
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

std::vector<FindingsModel::Item> FindingsModel::itemsOf(const Report &report, const Form *form)
{
    std::vector<Item> items = noticesOf(report);
    if (form) {
        for (const Finding &finding : report.findings) {
            items.push_back({sentence(finding, report, *form), equation(finding, report, *form), finding.severity,
                             finding.cells, finding.rule, finding.at, 0});
        }
    }
    std::ranges::move(uncertainCells(report, form), std::back_inserter(items));
    std::ranges::stable_sort(items, {}, &Item::severity);
    return items;
}

std::vector<FindingsModel::Item> FindingsModel::uncertainCells(const Report &report, const Form *form)
{
    std::set<QString> named;
    for (const Finding &finding : report.findings) {
        named.insert(finding.cells.begin(), finding.cells.end());
    }
    std::vector<Item> items;
    for (const auto &[id, cell] : report.cells) {
        if (cell.trust == Trust::Doubtful && !named.contains(id)) {
            const QString place = form ? placeName(id, report, *form) : id;
            items.push_back(
                {tr("%1: “%2” was not read with certainty. Compare it with the source.").arg(place, cell.text),
                 {},
                 Severity::Hint,
                 {id},
                 {},
                 id,
                 0});
        }
    }
    return items;
}

std::vector<FindingsModel::Item> FindingsModel::noticesOf(const Report &report)
{
    std::vector<Item> items;
    for (const Notice &notice : report.notices) {
        QString words;
        switch (notice.kind) {
        case Notice::Kind::PicturePage:
            words = tr("Page %1 is only a picture; what stands on it was not read. Compare the tables with it and "
                       "type what is missing.")
                        .arg(notice.page);
            break;
        case Notice::Kind::CutOff:
            words = tr("The file goes on beyond what was read. Look at its end in another program.");
            break;
        }
        items.push_back({words, {}, Severity::Warning, {}, {}, {}, notice.page});
    }
    return items;
}

QModelIndex FindingsModel::indexNaming(const QString &cellId) const
{
    const auto found = std::ranges::find_if(m_items, [&](const Item &item) { return item.cells.contains(cellId); });
    return found == m_items.end() ? QModelIndex() : index(static_cast<int>(found - m_items.begin()));
}

int FindingsModel::count(Severity severity) const
{
    return static_cast<int>(std::ranges::count(m_items, severity, &Item::severity));
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Item &item = m_items[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case SentenceRole:
        return item.sentence;
    case EquationRole:
        return item.equation;
    case SeverityRole:
        return static_cast<int>(item.severity);
    case CellsRole:
        return item.cells;
    case RuleRole:
        return item.rule;
    case AtRole:
        return item.at;
    case PageRole:
        return item.page;
    default:
        return {};
    }
}

QHash<int, QByteArray> FindingsModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    const QMetaEnum roles = QMetaEnum::fromType<Role>();
    for (int i = 0; i < roles.keyCount(); ++i) {
        names.insert(roles.value(i), roles.key(i));
    }
    return names;
}

} // namespace disclosure
