// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineOption>
#include <QCommandLineParser>

#include <optional>

namespace disclosure::options {

// Options that several subcommands have.
QCommandLineOption json();
QCommandLineOption xlsx();
QCommandLineOption library();
QCommandLineOption mute();
QCommandLineOption password();
/// Not in the help: another program than this one to read the files.
QCommandLineOption workerProgram();

/// A whole number of at least 1; `otherwise` if the option is not given, nullopt if its value is something else.
std::optional<qint64> positiveNumber(const QCommandLineParser &parser, const QString &option, qint64 otherwise);

} // namespace disclosure::options
