// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library.h"
#include "models/validate/applychange.h"
#include "models/validate/validator.h"

#include <QCoreApplication>

#include <cstdio>

using namespace disclosure;

/// correctionwriter LIBRARY REPORT WHO COUNT: writes 1 … COUNT into a cell, one correction each, and prints each number
/// as soon as the library has said that it is written.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    auto library = Library::open(arguments.value(1));
    const qint64 id = arguments.value(2).toLongLong();
    const int count = arguments.value(4).toInt();
    if (!library) {
        std::fprintf(stderr, "%s\n", qPrintable(library.error().sentence));
        return 1;
    }
    const QString cell = QStringLiteral("t2.licence.decisions");
    for (int number = 1; number <= count; ++number) {
        auto report = (*library)->report(id);
        const QString text = QString::number(number);
        const Step step{.changes = {{Change::Kind::Cell, cell, report ? report->cells[cell].text : QString(), text}},
                        .who = arguments.value(3)};
        if (report) {
            applyCorrection(*report, cell, text);
            validate(*report, FormRegistry::builtIn());
        }
        const auto written = report ? (*library)->record(id, step, *report) : Result<qint64>(report.error());
        if (!written) {
            std::fprintf(stderr, "%s\n", qPrintable(written.error().sentence));
            return 1;
        }
        std::printf("%d\n", number);
        std::fflush(stdout);
    }
    return 0;
}
