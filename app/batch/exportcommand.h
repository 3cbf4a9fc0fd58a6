// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/batch/command.h"

namespace disclosure {

/// Writes what a library holds.
class ExportCommand final : public Command {
public:
    ExportCommand();

protected:
    void addOptions(QCommandLineParser &parser) const override;
    int run(const QCommandLineParser &parser, Console &console) const override;
};

} // namespace disclosure
