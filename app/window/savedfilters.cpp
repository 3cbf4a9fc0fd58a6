// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/savedfilters.h"

#include <algorithm>
#include <array>

namespace disclosure {

namespace {

// In the order of the enums.
constexpr std::array orderNames = {"added",  "state",    "organ",       "year",     "form", "place",
                                   "errors", "warnings", "corrections", "reviewer", "file"};
constexpr std::array groupingNames = {"none", "year", "place", "state"};
constexpr std::array verdictNames = {"wrong", "to_review", "passed"};

/// The place of a name; 0 for one that is not known.
template <std::size_t Count> int placeOf(const std::array<const char *, Count> &names, const QString &name)
{
    const auto found = std::ranges::find_if(names, [&](const char *known) { return name == QLatin1String(known); });
    return found == names.end() ? 0 : static_cast<int>(found - names.begin());
}

template <std::size_t Count, typename Enum> QString nameOf(const std::array<const char *, Count> &names, Enum value)
{
    return QLatin1String(names.at(static_cast<std::size_t>(value)));
}

} // namespace

QString orderText(const ListQuery &query)
{
    return (query.isDescending ? u"-"_qs : QString()) + nameOf(orderNames, query.order);
}

void setOrder(ListQuery &query, const QString &text)
{
    query.isDescending = text.startsWith(u'-');
    query.order = static_cast<ListQuery::Order>(placeOf(orderNames, text.mid(query.isDescending ? 1 : 0)));
}

QString groupingText(ListQuery::Grouping grouping)
{
    return nameOf(groupingNames, grouping);
}

ListQuery::Grouping groupingOf(const QString &text)
{
    return static_cast<ListQuery::Grouping>(placeOf(groupingNames, text));
}

QVariantList toSettings(const std::vector<SavedFilter> &filters)
{
    QVariantList list;
    for (const auto &[name, query] : filters) {
        QVariantMap map{{u"name"_qs, name},
                        {u"words"_qs, query.words},
                        {u"order"_qs, orderText(query)},
                        {u"grouping"_qs, groupingText(query.grouping)}};
        if (query.year > 0) {
            map.insert(u"year"_qs, query.year);
        }
        if (query.verdict) {
            map.insert(u"verdict"_qs, nameOf(verdictNames, *query.verdict));
        }
        if (query.state) {
            map.insert(u"state"_qs, key(*query.state));
        }
        list << map;
    }
    return list;
}

std::vector<SavedFilter> savedFilters(const QVariantList &settings)
{
    std::vector<SavedFilter> filters;
    for (const QVariant &entry : settings) {
        const QVariantMap map = entry.toMap();
        SavedFilter filter{map.value(u"name"_qs).toString(), {}};
        if (filter.name.isEmpty()) {
            continue;
        }
        filter.query.words = map.value(u"words"_qs).toString();
        filter.query.year = map.value(u"year"_qs).toInt();
        filter.query.grouping = groupingOf(map.value(u"grouping"_qs).toString());
        setOrder(filter.query, map.value(u"order"_qs).toString());
        if (const QString verdict = map.value(u"verdict"_qs).toString(); !verdict.isEmpty()) {
            filter.query.verdict = static_cast<Verdict>(placeOf(verdictNames, verdict));
        }
        filter.query.state = reviewStateFromKey(map.value(u"state"_qs).toString());
        filters.push_back(filter);
    }
    return filters;
}

} // namespace disclosure
