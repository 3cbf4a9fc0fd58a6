// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/result.h"

#include <QString>
#include <QStringList>

namespace disclosure {

/// What the window program is asked to do on the command line.
struct CommandLine {
    QString library;  ///< empty: the one that is used when none is named
    QString language; ///< zh, en, or empty: as remembered or as the system's
    QStringList paths;
    bool wantsHelp = false;
    bool wantsVersion = false;
};

/// The first argument is the program's name. Needs no application object.
Result<CommandLine> parseCommandLine(const QStringList &arguments);

/// Needs an application object.
QString commandLineHelp();

} // namespace disclosure
