// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/readingpool.h"
#include "models/reading/workerprotocol.h"

#include <QFile>

#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <iostream>
#include <malloc.h>
#include <new>
#include <string>
#include <sys/resource.h>
#include <unistd.h>

namespace disclosure {

namespace {

#ifndef DISCLOSURE_SANITIZE
rlim_t addressLimit = RLIM_INFINITY;

/// Bytes of address space in use; 0 if unknown. Safe to call in a signal handler.
rlim_t addressSpace()
{
    std::array<char, 32> text = {};
    const int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    if (file < 0 || read(file, text.data(), text.size() - 1) <= 0) {
        return 0;
    }
    rlim_t pages = 0;
    for (const char *c = text.data(); *c >= '0' && *c <= '9'; ++c) {
        pages = pages * 10 + static_cast<rlim_t>(*c - '0');
    }
    return pages * static_cast<rlim_t>(sysconf(_SC_PAGESIZE));
}

/// Libraries in C abort or run into a null pointer when memory runs out: that is told from a crash by how full it is.
void endAfterSignal(int signal)
{
    if (addressSpace() > addressLimit / 4 * 3) {
        _exit(outOfMemoryExitCode);
    }
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void limitMemory(qint64 bytes)
{
    rlimit limit = {};
    getrlimit(RLIMIT_AS, &limit);
    // The soft limit only: LibreOffice as a child may raise it again.
    limit.rlim_cur = std::min(limit.rlim_max, static_cast<rlim_t>(bytes));
    setrlimit(RLIMIT_AS, &limit);
    addressLimit = limit.rlim_cur;
    for (const int signal : {SIGABRT, SIGSEGV, SIGBUS}) {
        std::signal(signal, endAfterSignal);
    }
}
#else
// A sanitizer reserves terabytes of address space and reports crashes itself.
void limitMemory(qint64) {}
#endif

void leaveNoCore()
{
    const rlimit none = {};
    setrlimit(RLIMIT_CORE, &none);
}

/// The pictures of a scan are big blocks that live for a moment. Taken from the system each time, a third of the time
/// would go into its clearing their pages.
void keepFreedMemory()
{
    constexpr int mostKept = 256 * 1024 * 1024;
    mallopt(M_MMAP_MAX, 0);
    mallopt(M_TRIM_THRESHOLD, mostKept);
}

/// Keeps standard output for the answers, and sends to standard error whatever else prints there.
int claimStandardOutput()
{
    const int claimed = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    dup2(STDERR_FILENO, STDOUT_FILENO);
    return claimed;
}

WorkerAnswer answerTo(const WorkerJob &job)
{
    return {job.number, readReport(job.path, job.options, FormRegistry::builtIn())};
}

bool write(QFile &file, const QByteArray &line)
{
    return file.write(line) == line.size() && file.flush();
}

} // namespace

int runWorker(qint64 memoryLimit)
{
    std::signal(SIGPIPE, SIG_IGN);
    leaveNoCore();
    limitMemory(memoryLimit);
    keepFreedMemory();
    QFile answers;
    if (!answers.open(claimStandardOutput(), QIODevice::WriteOnly, QFileDevice::AutoCloseHandle)) {
        return EXIT_FAILURE;
    }
    try {
        std::string line;
        while (std::getline(std::cin, line)) {
            const auto job = jobFromLine(QByteArray::fromStdString(line));
            if (job && !write(answers, toLine(answerTo(*job)))) {
                return EXIT_FAILURE;
            }
        }
    } catch (const std::bad_alloc &) {
        // What the libraries hold is lost; a new process starts clean. No destructors: they may need memory.
        _exit(outOfMemoryExitCode);
    }
    return EXIT_SUCCESS;
}

} // namespace disclosure
