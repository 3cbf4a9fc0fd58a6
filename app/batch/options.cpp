// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/options.h"

#include <QCoreApplication>

namespace disclosure::options {

QCommandLineOption json()
{
    return {QStringLiteral("json"),
            QCoreApplication::translate("Batch", "Write the JSON of each report into this folder, as NAME.EXT.json."),
            QStringLiteral("DIR")};
}

QCommandLineOption xlsx()
{
    return {QStringLiteral("xlsx"), QCoreApplication::translate("Batch", "Write all reports into this workbook."),
            QStringLiteral("FILE")};
}

QCommandLineOption library()
{
    return {QStringLiteral("library"),
            QCoreApplication::translate("Batch", "The library that keeps the reports and the corrections to them."),
            QStringLiteral("FILE")};
}

QCommandLineOption mute()
{
    return {
        QStringLiteral("mute"),
        QCoreApplication::translate("Batch", "Give no findings of the rules in this JSON list, each with its reason."),
        QCoreApplication::translate("Batch", "FILE")};
}

QCommandLineOption password()
{
    return {QStringLiteral("password"), QCoreApplication::translate("Batch", "Password of protected PDF files."),
            QStringLiteral("PASSWORD")};
}

QCommandLineOption workerProgram()
{
    QCommandLineOption option(QStringLiteral("worker-program"), QString(), QStringLiteral("FILE"));
    option.setFlags(QCommandLineOption::HiddenFromHelp);
    return option;
}

std::optional<qint64> positiveNumber(const QCommandLineParser &parser, const QString &option, qint64 otherwise)
{
    if (!parser.isSet(option)) {
        return otherwise;
    }
    bool isNumber = false;
    const qint64 number = parser.value(option).toLongLong(&isNumber);
    return isNumber && number > 0 ? std::optional(number) : std::nullopt;
}

} // namespace disclosure::options
