// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/commandline.h"
#include "app/window/language.h"
#include "app/window/program.h"
#include "app/window/settings.h"

#include "ui/shell/dialogs.h"

#include "models/forms/language.h"

#include <QApplication>
#include <QFile>
#include <QIcon>
#include <QMessageBox>
#include <QTextStream>

#include "resources/resources.h"

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

namespace disclosure {

namespace {

constexpr int wrongUsage = 2;

void print(FILE *file, const QString &text)
{
    QTextStream(file) << text << Qt::endl;
}

/// Help and version need no screen.
int answerWithoutWindow(int argc, char **argv, const Result<CommandLine> &line)
{
    const QCoreApplication application(argc, argv);
    useLanguage(chosenLanguage(line ? line->language : QString(), Settings().value(Setting::Language).toString(),
                               QLocale::system()));
    if (!line) {
        // Parsed again, now that there is a language.
        const Result<CommandLine> again = parseCommandLine(QCoreApplication::arguments());
        print(stderr, again ? QString() : again.error().sentence);
        return wrongUsage;
    }
    print(stdout, line->wantsVersion ? u"disclosure-review "_qs + QStringLiteral(DISCLOSURE_VERSION)
                                     : commandLineHelp().trimmed());
    return 0;
}

/// Recognising a line of text is too little work for several threads. OpenMP reads its environment when it is loaded,
/// before main(), so the program starts itself anew with the limit, unless whoever started it has set one.
void limitThreads(char **argv)
{
#ifdef Q_OS_LINUX
    if (!qEnvironmentVariableIsSet("OMP_THREAD_LIMIT") && qputenv("OMP_THREAD_LIMIT", "1")) {
        // By its own path, after which lists of processes call it. Returns only if it fails, and then it goes on as it
        // is.
        execv(QFile::encodeName(QFile::symLinkTarget(u"/proc/self/exe"_qs)).constData(), argv);
    }
#else
    Q_UNUSED(argv)
#endif
}

int runWindow(int argc, char **argv, const CommandLine &line)
{
    QApplication application(argc, argv);
    QApplication::setWindowIcon(QIcon(u":/icons/disclosure-review.svg"_qs));
    QApplication::setDesktopFileName(u"disclosure-review"_qs);
    Settings settings;
    useLanguage(chosenLanguage(line.language, settings.value(Setting::Language).toString(), QLocale::system()));

    Dialogs dialogs;
    Program program(dialogs, settings, {});
    if (const Done outcome = program.start(line.library, line.paths); !outcome) {
        print(stderr, outcome.error().sentence);
        QMessageBox::critical(nullptr, QCoreApplication::translate("Main", "Disclosure Review"),
                              outcome.error().sentence);
        return 1;
    }
    return QApplication::exec();
}

int run(int argc, char **argv)
{
    initResources();
    QCoreApplication::setApplicationName(u"disclosure-review"_qs);
    QCoreApplication::setApplicationVersion(QStringLiteral(DISCLOSURE_VERSION));
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments << QString::fromLocal8Bit(argv[i]);
    }
    const Result<CommandLine> line = parseCommandLine(arguments);
    if (!line || line->wantsHelp || line->wantsVersion) {
        return answerWithoutWindow(argc, argv, line);
    }
    limitThreads(argv);
    return runWindow(argc, argv, *line);
}

} // namespace

} // namespace disclosure

int main(int argc, char **argv)
{
    return disclosure::run(argc, argv);
}
