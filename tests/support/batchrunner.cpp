// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/batchrunner.h"

#include "tests/support/paths.h"

#include <QProcess>

namespace disclosure::tests {

BatchResult runBatchProgram(const QStringList &arguments, const QStringList &environment)
{
    QProcess process;
    process.setEnvironment(QProcess::systemEnvironment() + environment);
    process.start(batchProgram(), arguments);
    if (!process.waitForFinished(120'000)) {
        qFatal("disclosure-batch did not end.");
    }
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace disclosure::tests
