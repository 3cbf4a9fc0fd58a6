// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/batch/command.h"

namespace disclosure {

/// Reads files of any kind and writes what stands in them.
class ReadCommand final : public Command {
public:
    ReadCommand();

protected:
    void addOptions(QCommandLineParser &parser) const override;
    int run(const QCommandLineParser &parser, Console &console) const override;
};

} // namespace disclosure
