// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/workerprotocol.h"

#include "models/reading/readingjson.h"

#include <QJsonDocument>

namespace disclosure {

namespace {

QByteArray toLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QJsonObject fromLine(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

} // namespace

QByteArray toLine(const WorkerJob &job)
{
    return toLine(QJsonObject{{QStringLiteral("job"), job.number},
                              {QStringLiteral("path"), job.path},
                              {QStringLiteral("password"), job.options.password},
                              {QStringLiteral("passwordAsked"), job.options.passwordAsked},
                              {QStringLiteral("readsScannedText"), job.options.readsScannedText}});
}

std::optional<WorkerJob> jobFromLine(const QByteArray &line)
{
    const QJsonObject object = fromLine(line);
    if (!object.contains(u"job")) {
        return std::nullopt;
    }
    return WorkerJob{.number = object[u"job"].toInteger(),
                     .path = object[u"path"].toString(),
                     .options = {.password = object[u"password"].toString(),
                                 .passwordAsked = object[u"passwordAsked"].toBool(),
                                 .readsScannedText = object[u"readsScannedText"].toBool()}};
}

QByteArray toLine(const WorkerAnswer &answer)
{
    QJsonObject object{{QStringLiteral("answer"), answer.number}};
    if (answer.result) {
        object[u"reading"] = toInternalJson(*answer.result);
    } else {
        object[u"error"] = answer.result.error().sentence;
        object[u"needsPassword"] = answer.result.error().needsPassword;
    }
    return toLine(object);
}

std::optional<WorkerAnswer> answerFromLine(const QByteArray &line)
{
    const QJsonObject object = fromLine(line);
    const qint64 number = object[u"answer"].toInteger();
    if (object.contains(u"reading")) {
        return WorkerAnswer{number, readingFromInternalJson(object[u"reading"].toObject())};
    }
    if (object.contains(u"error")) {
        return WorkerAnswer{number, Error{object[u"error"].toString(), object[u"needsPassword"].toBool()}};
    }
    return std::nullopt;
}

} // namespace disclosure
