// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/console.h"

#include <iostream>
#include <string>
#include <termios.h>
#include <unistd.h>

namespace disclosure {

namespace {

/// Switches the terminal's echo off for as long as it lives.
class WithoutEcho final {
public:
    WithoutEcho()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~WithoutEcho() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before); }
    WithoutEcho(const WithoutEcho &) = delete;
    WithoutEcho &operator=(const WithoutEcho &) = delete;

private:
    termios m_before = {};
};

std::optional<QString> readPassword()
{
    const WithoutEcho silence;
    std::string line;
    if (!std::getline(std::cin, line) || line.empty()) {
        return std::nullopt;
    }
    return QString::fromStdString(line);
}

} // namespace

Console terminalConsole(QTextStream &out, QTextStream &err)
{
    Console console{.out = out, .err = err};
    console.showsProgress = isatty(STDERR_FILENO) == 1;
    if (isatty(STDIN_FILENO) == 1 && console.showsProgress) {
        console.askPassword = [&err](const QString &prompt) {
            err << prompt << Qt::flush;
            const auto password = readPassword();
            err << Qt::endl;
            return password;
        };
    }
    return console;
}

} // namespace disclosure
