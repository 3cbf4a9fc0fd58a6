// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTextStream>

#include <functional>
#include <optional>

namespace disclosure {

/// Exit codes of the program.
enum ExitCode {
    Success = 0,
    SomeFailed = 1,
    WrongUsage = 2,
    Interrupted = 130, ///< as a shell expects it after Ctrl+C
};

/// Where a command writes and whom it may ask. Tests put buffers in.
struct Console {
    QTextStream &out; ///< results, one line each
    QTextStream &err; ///< progress, summaries and what goes wrong as a whole
    bool showsProgress = false;
    /// Asks for a password without showing it; nullopt if none is given. Empty if there is nobody to ask.
    std::function<std::optional<QString>(const QString &prompt)> askPassword = {};

    void print(const QString &line) { out << line << Qt::endl; }
    void complain(const QString &line) { err << line << Qt::endl; }
};

/// The process's own streams; progress and questions only where a person sits at a terminal.
Console terminalConsole(QTextStream &out, QTextStream &err);

} // namespace disclosure
