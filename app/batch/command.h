// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/batch/console.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace disclosure {

/// A subcommand of the batch program.
class Command {
public:
    Command(QString name, QString usage, QString description);
    virtual ~Command();
    Command(const Command &) = delete;
    Command &operator=(const Command &) = delete;

    const QString &name() const { return m_name; }
    const QString &description() const { return m_description; }
    /// Not shown in the help: for the programs' own use.
    virtual bool isHidden() const { return false; }

    /// Runs with the arguments after the command's name. Gives the program's exit code.
    int execute(const QStringList &arguments, Console &console) const;
    QString helpText() const;

protected:
    virtual void addOptions(QCommandLineParser &parser) const = 0;
    virtual int run(const QCommandLineParser &parser, Console &console) const = 0;

    /// Says what is wrong with the arguments and how they should be.
    int refuse(const QString &sentence, Console &console) const;

private:
    void setUp(QCommandLineParser &parser) const;

    QString m_name;
    QString m_usage; ///< what follows the name
    QString m_description;
};

/// All subcommands, in the order of the help.
std::vector<std::unique_ptr<Command>> allCommands();

/// Runs the program with its arguments, its own name left out. Gives the exit code.
int runBatch(const QStringList &arguments, Console &console);

} // namespace disclosure
