// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/workercommand.h"

#include "app/batch/options.h"

#include "models/forms/language.h"
#include "models/reading/readingpool.h"

namespace disclosure {

namespace {

const QString memoryOption = QStringLiteral("memory");
const QString languageOption = QStringLiteral("language");

} // namespace

WorkerCommand::WorkerCommand()
    : Command(QStringLiteral("worker"), {}, QStringLiteral("Answers jobs on standard input, one JSON object a line."))
{
}

void WorkerCommand::addOptions(QCommandLineParser &parser) const
{
    parser.addOption({memoryOption, QStringLiteral("Memory that it may use."), QStringLiteral("BYTES")});
    parser.addOption({languageOption, QStringLiteral("Language of its sentences."), QStringLiteral("CODE")});
}

int WorkerCommand::run(const QCommandLineParser &parser, Console &console) const
{
    const auto memory = options::positiveNumber(parser, memoryOption, ReadingPool::Settings().memoryLimit);
    if (!memory) {
        return refuse(QStringLiteral("--memory needs a number of bytes."), console);
    }
    if (parser.isSet(languageOption)) {
        useLanguage(parser.value(languageOption));
    }
    return runWorker(*memory);
}

} // namespace disclosure
