// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/checkcommand.h"
#include "app/batch/explaincommand.h"
#include "app/batch/exportcommand.h"
#include "app/batch/readcommand.h"
#include "app/batch/rollupcommand.h"
#include "app/batch/workercommand.h"

namespace disclosure {

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<ReadCommand>());
    commands.push_back(std::make_unique<CheckCommand>());
    commands.push_back(std::make_unique<RollUpCommand>());
    commands.push_back(std::make_unique<ExportCommand>());
    commands.push_back(std::make_unique<ExplainCommand>());
    commands.push_back(std::make_unique<WorkerCommand>());
    return commands;
}

} // namespace disclosure
