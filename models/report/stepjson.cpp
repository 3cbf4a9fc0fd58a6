// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/stepjson.h"

#include "models/report/stepkeys.h"

#include <QJsonArray>

namespace disclosure {

namespace {

const QString idKey = QStringLiteral("id");
const QString actionKey = QStringLiteral("action");
const QString ofKey = QStringLiteral("of");
const QString whyKey = QStringLiteral("why");
const QString whoKey = QStringLiteral("who");
const QString whenKey = QStringLiteral("when");
const QString changesKey = QStringLiteral("changes");
const QString kindKey = QStringLiteral("kind");
const QString subjectKey = QStringLiteral("subject");
const QString beforeKey = QStringLiteral("before");
const QString afterKey = QStringLiteral("after");

QJsonValue orNull(const QString &text)
{
    return text.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QString textOf(const QJsonValue &value)
{
    const QString text = value.toString();
    return value.isString() && text.isNull() ? QStringLiteral("") : text;
}

QJsonObject toJson(const Change &change)
{
    return {{kindKey, key(change.kind)},
            {subjectKey, orNull(change.subject)},
            {beforeKey, orNull(change.before)},
            {afterKey, orNull(change.after)}};
}

std::optional<Change> changeFromJson(const QJsonObject &object)
{
    const std::optional<Change::Kind> kind = changeKindFromKey(object[kindKey].toString());
    if (!kind) {
        return std::nullopt;
    }
    return Change{*kind, textOf(object[subjectKey]), textOf(object[beforeKey]), textOf(object[afterKey])};
}

} // namespace

QJsonObject toJson(const Step &step)
{
    QJsonArray changes;
    for (const Change &change : step.changes) {
        changes.append(toJson(change));
    }
    return {{idKey, step.id},           {actionKey, key(step.action)},
            {ofKey, step.of},           {whyKey, orNull(step.why)},
            {whoKey, orNull(step.who)}, {whenKey, step.when.toUTC().toString(Qt::ISODateWithMs)},
            {changesKey, changes}};
}

std::optional<Step> stepFromJson(const QJsonObject &object)
{
    const std::optional<Step::Action> action = actionFromKey(object[actionKey].toString());
    if (!action) {
        return std::nullopt;
    }
    Step step{.id = object[idKey].toInteger(),
              .action = *action,
              .of = object[ofKey].toInteger(),
              .why = textOf(object[whyKey]),
              .who = textOf(object[whoKey]),
              .when = QDateTime::fromString(object[whenKey].toString(), Qt::ISODateWithMs)};
    for (const QJsonValue &value : object[changesKey].toArray()) {
        std::optional<Change> change = changeFromJson(value.toObject());
        if (!change) {
            return std::nullopt;
        }
        step.changes.push_back(*std::move(change));
    }
    return step.changes.empty() ? std::nullopt : std::optional(std::move(step));
}

} // namespace disclosure
