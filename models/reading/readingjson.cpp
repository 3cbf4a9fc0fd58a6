// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/readingjson.h"

#include "models/report/reportjson.h"

#include <QJsonArray>

namespace disclosure {

QJsonObject toInternalJson(const Report &report)
{
    QJsonObject object = toJson(report);
    QJsonArray missingParts;
    for (const QString &part : report.missingParts) {
        missingParts.append(part);
    }
    object[u"missingParts"] = missingParts;
    return object;
}

Report reportFromInternalJson(const QJsonObject &object)
{
    Report report = reportFromJson(object);
    report.missingParts.clear();
    for (const QJsonValue part : object[u"missingParts"].toArray()) {
        report.missingParts.insert(part.toString());
    }
    return report;
}

QJsonObject toInternalJson(const Reading &reading)
{
    return {{QStringLiteral("report"), toInternalJson(reading.report)},
            {QStringLiteral("html"), reading.html},
            {QStringLiteral("isPaged"), reading.isPaged},
            {QStringLiteral("kind"), static_cast<int>(reading.kind)}};
}

Reading readingFromInternalJson(const QJsonObject &object)
{
    return {reportFromInternalJson(object[u"report"].toObject()), object[u"html"].toString(),
            object[u"isPaged"].toBool(), static_cast<SourceKind>(object[u"kind"].toInt())};
}

} // namespace disclosure
