// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/mutefile.h"

#include "models/validate/years.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace disclosure {

namespace {

/// Why an entry can't be taken; empty if it can.
QString refusal(const FileMuting &muting, const FormRegistry &registry)
{
    const auto isSoft = [&muting](const Form &form) {
        const Rule *rule = form.rule(muting.rule);
        return rule && rule->severity != Severity::Error;
    };
    const auto isKnown = [&muting](const Form &form) { return form.rule(muting.rule) != nullptr; };
    if (!std::ranges::any_of(registry.forms(), isKnown)) {
        return QCoreApplication::translate("MuteFile", "there is no rule “%1”").arg(muting.rule);
    }
    if (!std::ranges::any_of(registry.forms(), isSoft)) {
        return QCoreApplication::translate("MuteFile", "“%1” is an error, which cannot be muted").arg(muting.rule);
    }
    return muting.reason.trimmed().isEmpty()
               ? QCoreApplication::translate("MuteFile", "“%1” has no reason").arg(muting.rule)
               : QString();
}

} // namespace

Result<std::vector<FileMuting>> readMuteFile(const QString &path, const FormRegistry &registry)
{
    const QString shown = QDir::toNativeSeparators(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{
            QCoreApplication::translate("MuteFile", "The file %1 could not be read: %2. Check that it is there.")
                .arg(shown, file.errorString())};
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isArray()) {
        return Error{
            QCoreApplication::translate("MuteFile", "%1 is no JSON list of muted rules. It is written like %2.")
                .arg(shown, QStringLiteral(R"([{"rule": "form.missing_part", "reason": "…"}])"))};
    }
    std::vector<FileMuting> mutings;
    for (const QJsonValue value : document.array()) {
        const QJsonObject entry = value.toObject();
        FileMuting muting{entry[u"rule"].toString(), entry[u"organ"].toString(), entry[u"file"].toString(),
                          entry[u"reason"].toString()};
        if (const QString why = refusal(muting, registry); !why.isEmpty()) {
            return Error{
                QCoreApplication::translate("MuteFile", "%1 cannot be used: %2. Mend that entry.").arg(shown, why)};
        }
        mutings.push_back(std::move(muting));
    }
    return mutings;
}

std::set<QString> mutedFor(const Report &report, const std::vector<FileMuting> &mutings)
{
    std::set<QString> rules;
    for (const FileMuting &muting : mutings) {
        const bool isOfOrgan = muting.organ.isEmpty() || organKey(muting.organ) == organKey(report.organ);
        const bool isOfFile = muting.file.isEmpty() || muting.file == report.source;
        if (isOfOrgan && isOfFile) {
            rules.insert(muting.rule);
        }
    }
    return rules;
}

} // namespace disclosure
