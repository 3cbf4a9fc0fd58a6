// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/rereadchanges.h"

#include "models/extract/labels.h"
#include "models/forms/form.h"
#include "models/validate/applychange.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace disclosure {

namespace {

/// Beyond it a box has moved, in points.
constexpr double samePlace = 0.5;

QString tableOf(const QString &rowId)
{
    return rowId.section(u'.', 0, 0);
}

/// The report's ids of the rows that the new reading has beside the form's.
class ExtraRows {
public:
    ExtraRows(const Report &report, const Report &reread) : m_known(report.extraRows)
    {
        for (const ExtraRow &row : reread.extraRows) {
            const auto same = std::ranges::find_if(m_known, [&row](const ExtraRow &known) {
                return tableOf(known.id) == tableOf(row.id) && labelKey(known.label) == labelKey(row.label);
            });
            if (same != m_known.end()) {
                m_ids[row.id] = same->id;
                continue;
            }
            const ExtraRow added{freeId(tableOf(row.id)), row.label, row.group, m_ids.value(row.after, row.after)};
            m_ids[row.id] = added.id;
            m_known.push_back(added);
            m_added.push_back(added);
        }
    }

    QString idOf(const QString &rowId) const { return m_ids.value(rowId, rowId); }
    /// nullptr if the report has the row.
    const ExtraRow *added(const QString &rowId) const
    {
        const auto found = std::ranges::find(m_added, rowId, &ExtraRow::id);
        return found == m_added.end() ? nullptr : &*found;
    }

private:
    QString freeId(const QString &table) const
    {
        for (int number = 1;; ++number) {
            const QString id = QStringLiteral("%1.extra_%2").arg(table).arg(number);
            if (std::ranges::find(m_known, id, &ExtraRow::id) == m_known.end()) {
                return id;
            }
        }
    }

    std::vector<ExtraRow> m_known;
    std::vector<ExtraRow> m_added;
    QHash<QString, QString> m_ids;
};

bool hasMoved(const Cell &cell, const Cell &now)
{
    return cell.page != now.page || std::abs(cell.box.left() - now.box.left()) > samePlace ||
           std::abs(cell.box.top() - now.box.top()) > samePlace ||
           std::abs(cell.box.right() - now.box.right()) > samePlace ||
           std::abs(cell.box.bottom() - now.box.bottom()) > samePlace;
}

} // namespace

RereadChanges rereadChanges(const Report &report, const Report &reread, int page)
{
    RereadChanges result;
    const ExtraRows rows(report, reread);
    const auto change = [&](Change::Kind kind, const QString &subject, const QString &after) {
        result.changes.push_back({kind, subject, valueOf(report, kind, subject), after});
    };
    QStringList addedRows;
    for (const auto &[readId, now] : reread.cells) {
        const std::optional<CellId> cellId = CellId::fromString(readId);
        if (now.page != page || !cellId) {
            continue;
        }
        const QString rowId = rows.idOf(cellId->tableRow());
        const QString id = rowId + u'.' + cellId->column;
        const auto cell = report.cells.find(id);
        const bool isThere = cell != report.cells.end();
        const bool isSame = isThere && cell->second.text == now.text;
        if (!isSame && now.uncertain) {
            result.unsure << id;
            continue;
        }
        if (!isSame && isThere && (cell->second.read || cell->second.confirmed)) {
            result.kept << id;
            continue;
        }
        if (const ExtraRow *added = rows.added(rowId); added && !addedRows.contains(rowId)) {
            addedRows << rowId;
            change(Change::Kind::Row, rowId, rowText(*added));
        }
        if (!isSame) {
            result.changed << id;
            change(Change::Kind::Cell, id, now.text.isNull() ? QStringLiteral("") : now.text);
        }
        if (!isThere || hasMoved(cell->second, now)) {
            change(Change::Kind::Place, id, placeText(now.page, now.box));
        }
    }
    return result;
}

} // namespace disclosure
