// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/command.h"
#include "app/batch/language.h"

#include "models/forms/language.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    using namespace disclosure;
    QCoreApplication application(argc, argv);
    useLanguage(systemLanguage());
    QTextStream out(stdout);
    QTextStream err(stderr);
    Console console = terminalConsole(out, err);
    return runBatch(QCoreApplication::arguments().sliced(1), console);
}
