// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/listing.h"

#include "models/store/sortkey.h"
#include "models/store/statement.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace disclosure {

namespace {

using Order = ListQuery::Order;
using Grouping = ListQuery::Grouping;

/// Texts that many reports share stand in the list as numbers of labels.
struct Label {
    QString text;
    quint32 rank = 0; ///< by its sort key
};
using Labels = std::unordered_map<quint32, Label>;

Labels loadLabels(const QSqlDatabase &database)
{
    Labels labels;
    Statement rows(database, QStringLiteral("SELECT id, text FROM label ORDER BY sort_key, id"));
    rows.run();
    while (rows.next()) {
        const auto rank = static_cast<quint32>(labels.size());
        labels.emplace(static_cast<quint32>(rows.integer(0)), Label{rows.text(1), rank});
    }
    return labels;
}

/// Which index a walk goes through, and how its rows are ordered in it.
struct Walk {
    QString index;
    QString order;
};

Walk walkOf(const ListQuery &query)
{
    const QString direction = query.isDescending ? QStringLiteral(" DESC") : QString();
    switch (query.order) {
    case Order::Added:
        return {QStringLiteral("source_by_id"), QStringLiteral("id") + direction};
    case Order::File:
        return {QStringLiteral("source_by_file"), QStringLiteral("file_key%1, id%1").arg(direction)};
    case Order::Organ:
        return {QStringLiteral("source_by_organ"), QStringLiteral("organ_key%1, year%1, id%1").arg(direction)};
    default:
        // Equal ones follow by organ.
        return {QStringLiteral("source_by_organ"), QStringLiteral("organ_key, year, id")};
    }
}

/// The number that decides the order; empty if the walk itself is the order.
QString orderColumn(Order order)
{
    switch (order) {
    case Order::State:
        return QStringLiteral("state");
    case Order::Year:
        return QStringLiteral("year");
    case Order::Form:
        return QStringLiteral("form_label");
    case Order::Place:
        return QStringLiteral("place");
    case Order::Errors:
        return QStringLiteral("errors");
    case Order::Warnings:
        return QStringLiteral("warnings");
    case Order::Corrections:
        return QStringLiteral("corrections");
    case Order::Reviewer:
        return QStringLiteral("reviewer");
    case Order::Added:
    case Order::Organ:
    case Order::File:
        break;
    }
    return {};
}

QString groupColumn(Grouping grouping)
{
    switch (grouping) {
    case Grouping::Year:
        return QStringLiteral("year");
    case Grouping::Place:
        return QStringLiteral("place");
    case Grouping::State:
        return QStringLiteral("state");
    case Grouping::None:
        break;
    }
    return {};
}

bool isLabel(Order order)
{
    return order == Order::Form || order == Order::Place || order == Order::Reviewer;
}

struct ListRow {
    qint64 id = 0;
    quint32 group = 0;
    quint32 value = 0;
    quint64 rank = 0;
    bool needsLook = false;
};

/// Numbers with commas between them. Taking each row from the database would last longer than finding them, so they
/// come as two texts: one of the ids, one of the numbers that decide the order. The lowest bit of an id tells whether
/// the report needs a look.
template <typename Take> void forEachNumber(const QByteArray &text, Take take)
{
    const char *at = text.constData();
    const char *const end = at + text.size();
    while (at < end) {
        quint64 number = 0;
        at = std::from_chars(at, end, number).ptr + 1;
        take(number);
    }
}

std::vector<ListRow> parseRows(const QByteArray &ids, const QByteArray &keys)
{
    std::vector<ListRow> rows;
    rows.reserve(static_cast<std::size_t>(ids.count(',') + 1));
    forEachNumber(ids, [&rows](quint64 id) {
        rows.push_back({.id = static_cast<qint64>(id >> 1U), .needsLook = (id & 1U) != 0});
    });
    auto row = rows.begin();
    forEachNumber(keys, [&row](quint64 key) {
        row->group = static_cast<quint32>(key >> 32U);
        row->value = static_cast<quint32>(key);
        ++row;
    });
    return rows;
}

struct Filter {
    QString sql = QStringLiteral("is_hidden = 0");
    QStringList words;
};

Filter filterOf(const ListQuery &query)
{
    Filter filter;
    if (query.verdict) {
        filter.sql += QStringLiteral(" AND verdict = %1").arg(static_cast<int>(*query.verdict));
    }
    if (query.state) {
        filter.sql += QStringLiteral(" AND state = %1").arg(static_cast<int>(*query.state));
    }
    if (query.year > 0) {
        filter.sql += QStringLiteral(" AND year = %1").arg(query.year);
    }
    filter.words = foldedText(query.words).simplified().split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < filter.words.size(); ++i) {
        filter.sql += QStringLiteral(" AND instr(search, ?) > 0");
    }
    return filter;
}

/// The numbers of group and order in one; empty if the walk itself is the order.
QString keyColumn(const ListQuery &query)
{
    const QString group = groupColumn(query.grouping);
    const QString value = orderColumn(query.order);
    if (group.isEmpty()) {
        return value.isEmpty() ? QString() : QStringLiteral("ifnull(%1, 0)").arg(value);
    }
    const QString shifted = QStringLiteral("(ifnull(%1, 0) << 32)").arg(group);
    return value.isEmpty() ? shifted : QStringLiteral("%1 | ifnull(%2, 0)").arg(shifted, value);
}

/// As needsLook() of a summary.
QString needsLookColumn()
{
    return QStringLiteral("(verdict <> %1 AND state NOT IN (%2, %3))")
        .arg(static_cast<int>(Verdict::Passed))
        .arg(static_cast<int>(ReviewState::Reviewed))
        .arg(static_cast<int>(ReviewState::Exported));
}

QString queryText(const ListQuery &query, const Filter &filter)
{
    const Walk walk = walkOf(query);
    const QString key = keyColumn(query);
    const QString keys = key.isEmpty() ? QStringLiteral("NULL") : QStringLiteral("CAST(group_concat(key) AS BLOB)");
    // The limit keeps SQLite from leaving out the order.
    return QStringLiteral("SELECT CAST(group_concat(mark) AS BLOB), %1 FROM (SELECT (id << 1) | %2 AS mark, %3 AS key "
                          "FROM source INDEXED BY %4 WHERE %5 ORDER BY %6 LIMIT -1)")
        .arg(keys, needsLookColumn(), key.isEmpty() ? QStringLiteral("NULL") : key, walk.index, filter.sql, walk.order);
}

/// The rank of a group: years come newest first.
quint32 groupRank(Grouping grouping, quint32 group, const Labels &labels)
{
    switch (grouping) {
    case Grouping::Year:
        return ~group;
    case Grouping::Place: {
        const auto label = labels.find(group);
        return label == labels.end() ? 0 : label->second.rank;
    }
    case Grouping::State:
        return group;
    case Grouping::None:
        break;
    }
    return 0;
}

quint32 valueRank(const ListQuery &query, quint32 value, const Labels &labels)
{
    if (isLabel(query.order)) {
        const auto label = labels.find(value);
        value = label == labels.end() ? 0 : label->second.rank;
    }
    return query.isDescending ? ~value : value;
}

QString groupKey(Grouping grouping, quint32 group, const Labels &labels)
{
    switch (grouping) {
    case Grouping::Year:
        return QString::number(group);
    case Grouping::Place: {
        const auto label = labels.find(group);
        return label == labels.end() ? QString() : label->second.text;
    }
    case Grouping::State:
        return key(static_cast<ReviewState>(group));
    case Grouping::None:
        break;
    }
    return {};
}

void sortRows(std::vector<ListRow> &rows, const ListQuery &query, const Labels &labels)
{
    const bool hasValue = !orderColumn(query.order).isEmpty();
    if (query.grouping == Grouping::None && !hasValue) {
        return;
    }
    for (ListRow &row : rows) {
        const quint32 value = hasValue ? valueRank(query, row.value, labels) : 0;
        row.rank = (static_cast<quint64>(groupRank(query.grouping, row.group, labels)) << 32U) | value;
    }
    std::ranges::stable_sort(rows, {}, &ListRow::rank);
}

} // namespace

Listing listReports(const QSqlDatabase &database, const ListQuery &query)
{
    const Filter filter = filterOf(query);
    Statement statement(database, queryText(query, filter));
    statement.runWith(filter.words);
    statement.next();
    std::vector<ListRow> rows = parseRows(statement.bytes(0), statement.bytes(1));
    const bool needsLabels = isLabel(query.order) || query.grouping == Grouping::Place;
    const Labels labels = needsLabels ? loadLabels(database) : Labels();
    sortRows(rows, query, labels);

    Listing listing;
    listing.ids.reserve(rows.size());
    for (const ListRow &row : rows) {
        const int position = static_cast<int>(listing.ids.size());
        if (query.grouping != Grouping::None && (position == 0 || row.group != rows[position - 1].group)) {
            listing.groups.push_back({groupKey(query.grouping, row.group, labels), position, 0});
        }
        if (!listing.groups.empty()) {
            ++listing.groups.back().count;
        }
        if (row.needsLook) {
            listing.toLookAt.push_back(position);
        }
        listing.ids.push_back(row.id);
    }
    return listing;
}

} // namespace disclosure
