// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/workerprotocol.h"

#include <QFile>
#include <QFileInfo>

#include <csignal>
#include <iostream>
#include <string>
#include <unistd.h>

using namespace disclosure;

namespace {

void write(const QByteArray &bytes)
{
    std::cout.write(bytes.constData(), bytes.size());
    std::cout.flush();
}

void answer(const WorkerJob &job)
{
    Reading reading;
    reading.report.organ = QFileInfo(job.path).fileName();
    write(toLine(WorkerAnswer{job.number, reading}));
}

[[noreturn]] void crash(int signal)
{
    std::signal(signal, SIG_DFL);
    std::raise(signal);
    std::abort();
}

/// As if another program saved the file while it is read.
void rewrite(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write("rewritten") < 0) {
        std::abort();
    }
}

/// Does what the file's name says; everything else is answered.
void misbehave(const WorkerJob &job, int jobsBefore)
{
    const QString name = QFileInfo(job.path).baseName();
    if (name == u"hang") {
        pause();
    } else if (name == u"crash") {
        crash(SIGSEGV);
    } else if (name == u"abort") {
        crash(SIGABRT);
    } else if (name == u"killed") {
        crash(SIGKILL);
    } else if (name == u"leave") {
        _exit(0);
    } else if (name == u"memory") {
        _exit(outOfMemoryExitCode);
    } else if (name == u"notfresh" && jobsBefore > 0) {
        crash(SIGSEGV);
    } else if (name == u"rubbish") {
        write("Syntax Warning: something\n{\"answer\": 999999, \"error\": \"another's\"}\n\n{broken\n[1, 2]\n");
        write(QByteArray(300'000, 'x') + '\n');
    } else if (name == u"rewritten") {
        rewrite(job.path);
    }
    answer(job);
}

} // namespace

/// Stands in for the worker of disclosure-batch and breaks in all the ways in which one can.
int main()
{
    std::string line;
    int jobs = 0;
    while (std::getline(std::cin, line)) {
        if (const auto job = jobFromLine(QByteArray::fromStdString(line))) {
            misbehave(*job, jobs++);
        }
    }
    return 0;
}
