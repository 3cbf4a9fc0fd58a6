// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/stepkeys.h"

#include <QStringList>

namespace disclosure {

namespace {

/// In the order of Step::Action.
const QStringList &actionKeys()
{
    static const QStringList keys = {QStringLiteral("make"), QStringLiteral("undo"), QStringLiteral("redo")};
    return keys;
}

/// In the order of Change::Kind.
const QStringList &kindKeys()
{
    static const QStringList keys = {
        QStringLiteral("cell"),         QStringLiteral("place"),     QStringLiteral("row"),   QStringLiteral("fact"),
        QStringLiteral("confirmation"), QStringLiteral("dismissal"), QStringLiteral("state"),
    };
    return keys;
}

template <typename Enum> std::optional<Enum> valueOf(QStringView key, const QStringList &keys)
{
    for (int i = 0; i < keys.size(); ++i) {
        if (keys[i] == key) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

} // namespace

QString key(Step::Action action)
{
    return actionKeys().at(static_cast<int>(action));
}

std::optional<Step::Action> actionFromKey(QStringView key)
{
    return valueOf<Step::Action>(key, actionKeys());
}

QString key(Change::Kind kind)
{
    return kindKeys().at(static_cast<int>(kind));
}

std::optional<Change::Kind> changeKindFromKey(QStringView key)
{
    return valueOf<Change::Kind>(key, kindKeys());
}

} // namespace disclosure
