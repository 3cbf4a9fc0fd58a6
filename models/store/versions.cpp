// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/versions.h"

#include "models/validate/applychange.h"
#include "models/validate/differences.h"
#include "models/validate/validator.h"

#include <set>

namespace disclosure {

namespace {

bool isSame(const QString &left, const QString &right)
{
    return left.isNull() == right.isNull() && left.trimmed() == right.trimmed();
}

bool isCarried(const Change &change, const Report &before, const Report &after)
{
    switch (change.kind) {
    case Change::Kind::Confirmation:
        return isSame(textAsRead(before, change.subject), textAsRead(after, change.subject));
    case Change::Kind::Cell:
    case Change::Kind::Place:
    case Change::Kind::Row:
    case Change::Kind::Fact:
        return isSame(valueOf(before, change.kind, change.subject), valueOf(after, change.kind, change.subject));
    case Change::Kind::Dismissal:
    case Change::Kind::State:
        break;
    }
    return false;
}

std::set<QString> findingKeys(const Report &report)
{
    std::set<QString> keys;
    for (const Finding &finding : report.findings) {
        keys.insert(findingKey(finding, report));
    }
    return keys;
}

} // namespace

std::vector<Change> carriedChanges(const Report &before, const Replay &steps, const Report &after)
{
    std::vector<Change> carried;
    Report result = after;
    for (const Change &change : steps.changes()) {
        if (isCarried(change, before, after)) {
            apply(result, change);
            carried.push_back(change);
        }
    }
    validate(result, FormRegistry::builtIn());
    const std::set<QString> keys = findingKeys(result);
    for (const Change &change : steps.changes()) {
        if (change.kind == Change::Kind::Dismissal && !change.after.isNull() && keys.contains(change.subject)) {
            carried.push_back(change);
        }
    }
    return carried;
}

} // namespace disclosure
