// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/command.h"
#include "app/batch/explaincommand.h"
#include "app/batch/language.h"

#include "models/forms/language.h"

#include <QGuiApplication>

#include <memory>

namespace {

/// Only drawing needs Qt Gui, which a worker should not wait for. It draws into files: no display is asked for.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    if (argc > 1 && disclosure::ExplainCommand::commandName == QLatin1StringView(argv[1])) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return std::make_unique<QGuiApplication>(argc, argv);
    }
    return std::make_unique<QCoreApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    using namespace disclosure;
    const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv);
    useLanguage(systemLanguage());
    QTextStream out(stdout);
    QTextStream err(stderr);
    Console console = terminalConsole(out, err);
    return runBatch(QCoreApplication::arguments().sliced(1), console);
}
