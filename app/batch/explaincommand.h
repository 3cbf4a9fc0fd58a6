// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/batch/command.h"

namespace disclosure {

/// disclosure-batch explain: draws over a page how it was read.
class ExplainCommand final : public Command {
public:
    /// The command's name: it alone needs Qt Gui's application.
    static const QString commandName;

    ExplainCommand();

protected:
    void addOptions(QCommandLineParser &parser) const override;
    int run(const QCommandLineParser &parser, Console &console) const override;
};

} // namespace disclosure
