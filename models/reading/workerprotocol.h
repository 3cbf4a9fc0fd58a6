// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reading/readreport.h"

#include <QByteArray>

#include <optional>

namespace disclosure {

// What a reading pool and its workers say to each other: one JSON object a line, a job in, its answer out. Lines that
// are none of this are passed over: a library may print what it likes.

struct WorkerJob {
    qint64 number = 0; ///< its answer has the same one
    QString path;
    ReadOptions options;
    bool isSecondTry = false; ///< known to the pool only
};

struct WorkerAnswer {
    qint64 number = 0;
    Result<Reading> result;
};

/// How a worker ends when a file needs more memory than it may have.
constexpr int outOfMemoryExitCode = 86;

QByteArray toLine(const WorkerJob &job);
std::optional<WorkerJob> jobFromLine(const QByteArray &line);

QByteArray toLine(const WorkerAnswer &answer);
std::optional<WorkerAnswer> answerFromLine(const QByteArray &line);

} // namespace disclosure
