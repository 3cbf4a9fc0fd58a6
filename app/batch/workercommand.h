// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/batch/command.h"

namespace disclosure {

/// Reads files for a reading pool (models/reading), as its child process.
class WorkerCommand final : public Command {
public:
    WorkerCommand();
    bool isHidden() const override { return true; }

protected:
    void addOptions(QCommandLineParser &parser) const override;
    int run(const QCommandLineParser &parser, Console &console) const override;
};

} // namespace disclosure
