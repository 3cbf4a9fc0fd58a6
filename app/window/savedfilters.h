// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/library.h"

#include <QVariant>

namespace disclosure {

/// A query of the list of reports that the clerk has given a name.
struct SavedFilter {
    QString name;
    ListQuery query;

    bool operator==(const SavedFilter &) const = default;
};

/// As the settings keep them: a list of maps.
QVariantList toSettings(const std::vector<SavedFilter> &filters);
/// Leaves out what a file written by hand has wrong.
std::vector<SavedFilter> savedFilters(const QVariantList &settings);

/// Name of an order, with a minus before it where it is descending, and of a grouping; as the settings keep them.
QString orderText(const ListQuery &query);
void setOrder(ListQuery &query, const QString &text);
QString groupingText(ListQuery::Grouping grouping);
ListQuery::Grouping groupingOf(const QString &text);

} // namespace disclosure
