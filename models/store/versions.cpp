// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/versions.h"

#include "models/validate/applychange.h"
#include "models/validate/differences.h"
#include "models/validate/validator.h"

#include <algorithm>
#include <set>

namespace disclosure {

namespace {

bool isAlikeInBoth(const Change &change, const Report &before, const Report &after)
{
    switch (change.kind) {
    case Change::Kind::Confirmation:
        return isReadAlike(textAsRead(before, change.subject), textAsRead(after, change.subject));
    case Change::Kind::Cell:
    case Change::Kind::Place:
    case Change::Kind::Row:
    case Change::Kind::Fact:
        return isReadAlike(valueOf(before, change.kind, change.subject), valueOf(after, change.kind, change.subject));
    case Change::Kind::Dismissal:
    case Change::Kind::State:
        break;
    }
    return false;
}

/// Typed by a clerk, so that it would be lost if it were left without a word.
bool isCorrection(const Change &change)
{
    return change.kind == Change::Kind::Cell || change.kind == Change::Kind::Row || change.kind == Change::Kind::Fact;
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

VersionChanges versionChanges(const Version &older, const Version &newer)
{
    VersionChanges changes;
    const std::vector<Change> made = older.steps.changes();
    const std::vector<Change> own = newer.steps.changes();
    Report result = newer.asRead;
    std::ranges::for_each(own, [&result](const Change &change) { apply(result, change); });
    for (const Change &change : made) {
        const bool isOwn = std::ranges::any_of(own, [&change](const Change &other) {
            return other.kind == change.kind && other.subject == change.subject;
        });
        if (!isOwn && isAlikeInBoth(change, older.asRead, newer.asRead)) {
            apply(result, change);
            changes.carried.push_back(change);
        } else if (isCorrection(change) && !isPlaceInList(change)) {
            const QString there = valueOf(result, change.kind, change.subject);
            if (!isReadAlike(there, change.after)) {
                changes.left.push_back({change.kind, change.subject, there, change.after});
            }
        }
    }
    validate(result, FormRegistry::builtIn());
    const std::set<QString> keys = findingKeys(result);
    for (const Change &change : made) {
        if (change.kind == Change::Kind::Dismissal && !change.after.isNull() && keys.contains(change.subject)) {
            changes.carried.push_back(change);
        }
    }
    return changes;
}

} // namespace disclosure
