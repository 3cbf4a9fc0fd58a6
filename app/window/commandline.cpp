// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace disclosure {

namespace {

QCommandLineOption helpOption()
{
    return {{u"h"_qs, u"help"_qs}, QCoreApplication::translate("CommandLine", "Shows this help.")};
}

QCommandLineOption versionOption()
{
    return {u"version"_qs, QCoreApplication::translate("CommandLine", "Shows the version.")};
}

QCommandLineOption libraryOption()
{
    return {
        u"library"_qs,
        QCoreApplication::translate("CommandLine", "Keeps reports and corrections in FILE instead of the usual place."),
        u"FILE"_qs};
}

QCommandLineOption languageOption()
{
    return {u"language"_qs, QCoreApplication::translate("CommandLine", "Speaks Chinese (zh) or English (en)."),
            u"zh|en"_qs};
}

void setUp(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QCoreApplication::translate(
        "CommandLine", "Reviews annual reports on government information disclosure in a window."));
    parser.addOptions({helpOption(), versionOption(), libraryOption(), languageOption()});
    parser.addPositionalArgument(
        u"PATH"_qs,
        QCoreApplication::translate("CommandLine", "Files, folders or zips of reports to open, or a library."),
        u"[PATH…]"_qs);
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    setUp(parser);
    if (!parser.parse(arguments)) {
        return Error{parser.errorText()};
    }
    CommandLine line;
    line.wantsHelp = parser.isSet(u"help"_qs);
    line.wantsVersion = parser.isSet(u"version"_qs);
    line.library = parser.value(u"library"_qs);
    line.language = parser.value(u"language"_qs);
    line.paths = parser.positionalArguments();
    // A library may be named like any other file that is opened.
    if (line.library.isEmpty() && line.paths.size() == 1 &&
        line.paths.constFirst().endsWith(u".disclosure"_qs, Qt::CaseInsensitive)) {
        line.library = line.paths.takeFirst();
    }
    if (parser.isSet(u"language"_qs) && line.language != u"zh" && line.language != u"en") {
        return Error{QCoreApplication::translate("CommandLine", "The language “%1” is not known. Use zh or en.")
                         .arg(line.language)};
    }
    if (parser.isSet(u"library"_qs) && line.library.isEmpty()) {
        return Error{QCoreApplication::translate("CommandLine", "Name a file after --library.")};
    }
    return line;
}

QString commandLineHelp()
{
    QCommandLineParser parser;
    setUp(parser);
    return parser.helpText();
}

} // namespace disclosure
