// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/change.h"

#include <QStringList>

namespace disclosure {

namespace {

/// In the order of ReviewState.
const QStringList &stateKeys()
{
    static const QStringList keys = {
        QStringLiteral("pending"),  QStringLiteral("in_review"), QStringLiteral("second_review"),
        QStringLiteral("returned"), QStringLiteral("reviewed"),  QStringLiteral("exported"),
    };
    return keys;
}

} // namespace

bool isSameValue(const QString &left, const QString &right)
{
    return left == right && left.isNull() == right.isNull();
}

bool isPlaceInList(const Change &change)
{
    return change.kind == Change::Kind::Fact && change.subject == u"place";
}

bool isReviewWork(const Change &change)
{
    return change.kind != Change::Kind::State && !isPlaceInList(change);
}

bool isSignedOff(ReviewState state)
{
    return state == ReviewState::Reviewed || state == ReviewState::Exported;
}

QString key(ReviewState state)
{
    return stateKeys().at(static_cast<int>(state));
}

std::optional<ReviewState> reviewStateFromKey(QStringView key)
{
    for (int i = 0; i < stateKeys().size(); ++i) {
        if (stateKeys().at(i) == key) {
            return static_cast<ReviewState>(i);
        }
    }
    return std::nullopt;
}

} // namespace disclosure
