// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/command.h"

#include <QCoreApplication>

namespace disclosure {

namespace {

const QString program = QStringLiteral("disclosure-batch");

QCommandLineOption helpOption()
{
    return {{QStringLiteral("h"), QStringLiteral("help")},
            QCoreApplication::translate("Batch", "Show this help and end.")};
}

} // namespace

Command::Command(QString name, QString usage, QString description)
    : m_name(std::move(name)), m_usage(std::move(usage)), m_description(std::move(description))
{
}

Command::~Command() = default;

void Command::setUp(QCommandLineParser &parser) const
{
    parser.setApplicationDescription(m_description);
    addOptions(parser);
    parser.addOption(helpOption());
}

int Command::execute(const QStringList &arguments, Console &console) const
{
    QCommandLineParser parser;
    setUp(parser);
    if (!parser.parse(QStringList(program) + arguments)) {
        return refuse(parser.errorText(), console);
    }
    if (parser.isSet(QStringLiteral("help"))) {
        console.out << helpText() << Qt::flush;
        return Success;
    }
    return run(parser, console);
}

QString Command::helpText() const
{
    QCommandLineParser parser;
    setUp(parser);
    const QString usage = QCoreApplication::translate("Batch", "Usage: %1")
                              .arg(QStringList{program, m_name, m_usage}.join(u' ').trimmed());
    // The parser's own first line names the running program, not the subcommand.
    return usage + u'\n' + parser.helpText().section(u'\n', 1);
}

int Command::refuse(const QString &sentence, Console &console) const
{
    console.complain(sentence);
    console.complain(
        QCoreApplication::translate("Batch", "See “%1 %2 --help” for how to use it.").arg(program, m_name));
    return WrongUsage;
}

static QString overview(const std::vector<std::unique_ptr<Command>> &commands)
{
    QString text =
        QCoreApplication::translate("Batch", "Usage: %1").arg(program + QStringLiteral(" COMMAND …")) + u'\n';
    text +=
        QCoreApplication::translate("Batch", "Reads and checks annual reports on government information disclosure.");
    text += QStringLiteral("\n\n");
    for (const auto &command : commands) {
        if (!command->isHidden()) {
            text += QStringLiteral("  %1 %2\n").arg(command->name(), -10).arg(command->description());
        }
    }
    text += QStringLiteral("\n  %1 %2\n")
                .arg(QStringLiteral("--help"), -10)
                .arg(QCoreApplication::translate("Batch", "Show this help and end."));
    text += QStringLiteral("  %1 %2\n\n")
                .arg(QStringLiteral("--version"), -10)
                .arg(QCoreApplication::translate("Batch", "Show the version and end."));
    return text +
           QCoreApplication::translate("Batch", "Each command has its own help: %1 COMMAND --help").arg(program) +
           u'\n';
}

static int runCommand(const QStringList &arguments, Console &console)
{
    const auto commands = allCommands();
    const QString first = arguments.value(0);
    if (first == u"--help" || first == u"-h") {
        console.out << overview(commands) << Qt::flush;
        return Success;
    }
    if (first == u"--version" || first == u"-v") {
        console.print(QStringLiteral("%1 %2").arg(program, QStringLiteral(DISCLOSURE_VERSION)));
        return Success;
    }
    for (const auto &command : commands) {
        if (command->name() == first) {
            return command->execute(arguments.sliced(1), console);
        }
    }
    if (!first.isEmpty()) {
        console.complain(QCoreApplication::translate("Batch", "There is no command “%1”.").arg(first));
    }
    console.err << overview(commands) << Qt::flush;
    return WrongUsage;
}

int runBatch(const QStringList &arguments, Console &console)
{
    const int exitCode = runCommand(arguments, console);
    console.out.flush();
    if (console.out.status() == QTextStream::Ok) {
        return exitCode;
    }
    console.complain(QCoreApplication::translate(
        "Batch", "Not all lines could be written to standard output. If it goes to a file, check that there is room on "
                 "the disk, then try again."));
    return exitCode == Success ? SomeFailed : exitCode;
}

} // namespace disclosure
